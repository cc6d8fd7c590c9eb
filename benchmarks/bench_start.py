"""Time from process start to the first painted sign-in page, beside a bare window with the same theme.

Ours is the real program on a founded station, by the command that its icon runs. The bare window has the
same size, style sheet, palette and bundled font, three labels, a field and a button, and nothing of ours.
The second floor is that window without theme and font. Starts take turns.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.ground import found_in
from benchmarks.measure import beside, in_turn, median, sized, tell

_BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
class Page(QWidget):
    def paintEvent(self, event):
        super().paintEvent(event); print("painted", flush=True); QApplication.exit()
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
_OURS = """
import sys
from desktop.shell import stage
before = stage.Stage.paintEvent
def painted(self, event):
    before(self, event); print("painted", flush=True)
stage.Stage.paintEvent = painted
from desktop.cli import main
main()
"""


def main() -> None:
    """Print medians and ratios."""
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        found_in(folder)
        theme = _theme(folder)
        data = ("--data", str(folder / "data"), "--profile", str(folder / "profile"))
        ours, themed, bare = map(
            median,
            in_turn(
                sized(15, 3),
                lambda _number: _start(_OURS, *data),
                lambda _number: _start(_BARE, *theme),
                lambda _number: _start(_BARE),
                warm=sized(2, 0),
            ),
        )
    what = "start to the painted sign-in page"
    tell(
        [
            beside("bare window, same theme and font", themed, what, ours, most=1.15),
            beside("bare window", bare, f"{what}, again", ours),
        ]
    )


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


def _start(code: str, *args: str) -> None:
    command = [sys.executable, "-c", code, *args]
    environ = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environ
    ) as process:
        assert process.stdout is not None
        told = process.stdout.readline()
        process.kill()
    assert told == b"painted\n", told


if __name__ == "__main__":
    main()
