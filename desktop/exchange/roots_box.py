"""The three root codes of a district, shown this once: printed or written down for three people."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.parts.banner import Strip
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone
from desktop.parts.text import label, selectable


class RootsBox(QFrame):
    """``written_down()`` follows once somebody says that all three are written down; then they are gone."""

    written_down = Signal()

    def __init__(self, codes: Sequence[str]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        strong = self.tr("The root codes are shown this once")
        rest = self.tr(
            "Write each down for another person. Two of the three replace keys that were lost or stolen."
        )
        told = self.tr("{what}. {how}").format(what=strong, how=rest)
        column.addWidget(Strip(Tone.WARN, told, icon="key", strong=strong))
        for number, code in enumerate(codes, 1):
            column.addWidget(label(self.tr("Root code {number}").format(number=number), "label"))
            column.addWidget(selectable(label(code, "section", wrap=True)))
        self.done = Button(self.tr("All three are written down"), icon="check", kind="primary")
        self.done.clicked.connect(self.written_down)
        column.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)
