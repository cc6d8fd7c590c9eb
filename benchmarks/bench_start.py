"""Time from process start to the painted sign-in page, beside a bare window; then from Enter to work.

Ours is the real program on a founded station, started as its icon does: without arguments. The bare
window has the same size, style sheet, palette and bundled font, three labels, a field and a button, and
nothing of ours. The second floor is that window without theme and font. Starts take turns; each is told
when the whole window has been painted, and with the memory it holds then.

The second part enters a passphrase after two seconds of reading and typing, until the window at work is
painted with its first page. Its floor is the stretching of the passphrase alone, which is slow on purpose.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.ground import PASSPHRASE, found_in
from benchmarks.measure import Finding, beside, in_turn, median, sized, tell
from db.storage.keys import DEFAULT
from db.storage.stretching import stretch

NAME = "liaison-desk"

_TELL = """
import sys
def told(*more):
    with open("/proc/self/status") as status:
        held = next(line.split()[1] for line in status if line.startswith("VmRSS"))
    print("painted", held, *more, flush=True)
"""
_BARE = f"""{_TELL}
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
class Page(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, told); super().paintEvent(event)
app = QApplication([])
if len(sys.argv) > 1:
    from PySide6.QtCore import QDir
    from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
    import PySide6.QtSvg
    sheet, pictures, *fonts = sys.argv[1:]
    app.setStyle("Fusion")
    for font in fonts:
        QFontDatabase.addApplicationFont(font)
    app.setFont(QFont("Noto Sans SC"))
    QDir.setSearchPaths("look", [pictures])
    palette = QPalette(); palette.setColor(QPalette.ColorRole.Window, QColor("#ffffff")); app.setPalette(palette)
    app.setStyleSheet(open(sheet, encoding="utf-8").read())
page = Page(); column = QVBoxLayout(page)
for part in (QLabel("海昌街道代表联络站"), QLabel("九点整"), QLabel("口令"), QLineEdit(), QPushButton("进入")):
    column.addWidget(part)
page.resize(1440, 900); page.show(); app.exec()
"""
OURS = f"""{_TELL}
from PySide6.QtCore import QTimer
from desktop.shell import stage
before = stage.Stage.paintEvent
def painted(self, event):
    QTimer.singleShot(0, told); before(self, event)
stage.Stage.paintEvent = painted
from desktop.cli import main
main()
"""
_ENTERS = f"""{_TELL}
from time import perf_counter
from PySide6.QtCore import QTimer
from desktop.shell import stage
passphrase, shown = sys.argv.pop(), []
class Stage(stage.Stage):
    def paintEvent(self, event):
        if not shown:
            shown.append(0.0); QTimer.singleShot(2000, self.enter)
        super().paintEvent(event)
    def enter(self):
        form = self.scene.passphrase
        form.field.setText(passphrase); shown.append(perf_counter()); form.enter()
    def show_scene(self, scene):
        super().show_scene(scene)
        if len(shown) > 1:
            # Behind the painting of the window come those of the page that is built next.
            QTimer.singleShot(0, lambda: QTimer.singleShot(0, self.tell))
    def tell(self):
        told(1000 * (perf_counter() - shown[1]))
stage.Stage = Stage
from desktop.cli import main
main()
"""


def main() -> None:
    """Print medians and ratios."""
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        found_in(folder, DEFAULT)
        (folder / NAME).symlink_to(folder / "data")
        tell([*_started(folder), _entered(folder)])


def _started(folder: Path) -> list[Finding]:
    held: dict[str, list[float]] = {OURS: [], _BARE: []}
    theme = _theme(folder)

    def start(code: str, *args: str) -> None:
        held[code].append(_told(folder, code, *args)[0])

    ours, themed, bare = map(
        median,
        in_turn(
            sized(15, 3),
            lambda _number: start(OURS),
            lambda _number: start(_BARE, *theme),
            lambda _number: _told(folder, _BARE),
            warm=sized(2, 0),
        ),
    )
    what, same = "start to the painted sign-in page", "bare window, same theme and font"
    memory = median(held[OURS]), "MB", same, median(held[_BARE])
    return [
        beside(same, themed, what, ours, most=1.15),
        beside("bare window", bare, f"{what}, again", ours),
        Finding("memory it holds then", *memory),
    ]


def _entered(folder: Path) -> Finding:
    spent: list[float] = []
    (alone, _whole) = in_turn(
        sized(7, 2),
        lambda _number: stretch(PASSPHRASE, bytes(16), DEFAULT),
        lambda _number: spent.append(_told(folder, _ENTERS, PASSPHRASE)[1]),
    )
    what = "Enter to the painted reception page"
    return beside("stretching the passphrase alone", median(alone), what, median(spent))


def _theme(folder: Path) -> tuple[str, ...]:
    """Return the files that the bare window takes: the light sheet as it is in force, its pictures, the fonts."""
    import resources
    from desktop.look import sheet, tokens

    themes = resources.path("built", "themes")
    built = (themes / "light.qss").read_text(encoding="utf-8")
    settled = folder / "light.qss"
    settled.write_text(sheet.measure(built, tokens.load(), scale=1.0, density="counter"), "utf-8")
    fonts = sorted(resources.path("fonts").glob("*.[ot]tf"))
    return str(settled), str(themes), *map(str, fonts)


def started(python: Sequence[str], folder: Path, code: str, *args: str) -> tuple[float, ...]:
    """Start a process, wait until it has painted and return the megabytes it holds, and what else it tells."""
    command = [*python, "-c", code, *args]
    own = {"XDG_DATA_HOME": str(folder), "LIAISON_DESK_PROFILE": str(folder / "profile")}
    environ = os.environ | own | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environ
    ) as process:
        assert process.stdout is not None
        word, held, *more = process.stdout.readline().split() or (b"nothing", b"0")
        process.kill()
    assert word == b"painted", word
    return int(held) / 1024, *map(float, more)


def _told(folder: Path, code: str, *args: str) -> tuple[float, ...]:
    return started([sys.executable], folder, code, *args)


if __name__ == "__main__":
    main()
