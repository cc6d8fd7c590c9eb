"""Time from process start to the first painted sign-in page, beside a bare Qt window of the same size."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from db.accounts.entrance import Entrance, Places
from db.kernel.clock import SystemClock
from desktop.demo.fill import PASSPHRASE, station_facts

ROUNDS = 7
BARE = """
from PySide6.QtWidgets import QApplication, QLabel
class Page(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event); print("painted", flush=True); QApplication.exit()
app = QApplication([]); page = Page("联"); page.resize(1440, 900); page.show(); app.exec()
"""
OURS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from db.accounts.entrance import Places
from desktop.app import build
app = QApplication([])
program = build(app, Places(Path(sys.argv[1]), Path(sys.argv[2])))
program.window.painted.connect(lambda: (print("painted", flush=True), sys.exit(0)))
program.window.resize(1440, 900); program.show(); app.exec()
"""


def main() -> None:
    """Print medians and the ratio."""
    from db.workspace import FirstUser, found

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        places = Places(Path(folder) / "data", Path(folder) / "profile")
        clock = SystemClock()
        first = FirstUser("何静澜", PASSPHRASE)
        found(Entrance(places, clock), clock, station_facts(), first=first)
        ours = _median(OURS, str(places.folder), str(places.profile))
    bare = _median(BARE)
    print(f"bare Qt window  {bare:6.0f} ms")
    print(f"sign-in page    {ours:6.0f} ms   {ours / bare:4.1f} x bare")


def _median(code: str, *args: str) -> float:
    return statistics.median(_once(code, *args) for _ in range(ROUNDS))


def _once(code: str, *args: str) -> float:
    begun = time.perf_counter()
    command = [sys.executable, "-c", code, *args]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        process.stdout.readline()
        taken = (time.perf_counter() - begun) * 1000
        process.kill()
    return taken


if __name__ == "__main__":
    main()
