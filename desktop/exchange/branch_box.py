"""What a copy of a file had written, once it has a name of its own: whose it is, and on what it was written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from db.bundle.exchange_contracts import BranchLine
from desktop.exchange.contents import kinds_told
from desktop.parts.buttons import Button
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.wording import formats
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_MOST = 6
"""Names that are told before the rest is counted."""

_HEADLINE = QT_TRANSLATE_NOOP(
    "BranchBox", "{station}: {count} entries written on a copy, from No. {first} on"
)
_HERE = QT_TRANSLATE_NOOP("BranchBox", "A station not known here")
_ON = QT_TRANSLATE_NOOP("BranchBox", "Look through: {kinds}")
_MORE = QT_TRANSLATE_NOOP("BranchBox", "{names} and {count} more")


class BranchBox(QFrame):
    """One at a time, the newest first; ``seen(int)`` says that this one was looked through."""

    seen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._line: BranchLine | None = None
        self.headline, self.kinds = (
            label("", "strong", wrap=True),
            label("", "secondary", wrap=True),
        )
        self.names = label("", "secondary", wrap=True)
        self.seen_button = Button(self.tr("Looked through"), icon="check")
        self.seen_button.clicked.connect(self._on_seen_button_clicked)
        row, column = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(16, 12, 16, 14)
        row.setSpacing(16)
        column.setSpacing(6)
        for one in (self.headline, self.kinds, self.names):
            column.addWidget(one)
        row.addLayout(column, 1)
        row.addWidget(self.seen_button, 0, Qt.AlignmentFlag.AlignTop)

    def show_lines(self, lines: Sequence[BranchLine]) -> None:
        """Show the first branch that nobody here has looked through; nothing where there is none."""
        self._line = next(iter(lines), None)
        set_shown(self, shown=self._line is not None)
        if self._line is not None:
            self._tell(self._line)

    def _tell(self, line: BranchLine) -> None:
        station = line.station or say(_HERE)
        told = say(_HEADLINE, station=station, count=line.operations, first=line.first)
        self.headline.setText(told)
        self.kinds.setText(say(_ON, kinds=kinds_told(Counter(one.kind for one in line.records))))
        names = [one.name for one in line.records if one.name]
        listed, more = formats.listed(tuple(names[:_MOST])), len(names) - _MOST
        self.names.setText(say(_MORE, names=listed, count=more) if more > 0 else listed)
        set_shown(self.names, shown=bool(names))

    @Slot()
    def _on_seen_button_clicked(self) -> None:
        if self._line is not None:
            self.seen.emit(self._line.origin)
