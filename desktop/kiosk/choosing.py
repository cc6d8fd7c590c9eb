"""Several may be meant: each chooses their own name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.events.contracts import InvitationLine
from desktop import look
from desktop.events.faces import as_what, unit_of
from desktop.kiosk.names import shown_name
from desktop.parts.buttons import Button
from desktop.parts.text import Icon
from desktop.scoring.choose import BigRow
from desktop.shell.big_label import BigLabel

_ROW, _MOST = 112, 5


class ChoosePage(QWidget):
    """``chosen(InvitationLine)`` follows a press; more than a handful are asked to type more."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.about = BigLabel(px=24, bold=False, role="secondary")
        self.back = Button(self.tr("Type again"), icon="arrow-left", size="large")
        self.none = Button(self.tr("None of them is me"), icon="user-plus", size="large")
        self.rows: list[BigRow] = []
        self._people = QVBoxLayout()
        self._people.setSpacing(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 40, 56, 24)
        column.setSpacing(18)
        column.addWidget(BigLabel(self.tr("Choose your name"), px=46))
        column.addWidget(self.about)
        column.addLayout(self._people)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.back)
        row.addWidget(self.none)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def show_people(
        self, typed: str, found: Sequence[InvitationLine], *, hides_names: bool = False
    ) -> None:
        """Show whom the typed words may mean."""
        for one in self.rows:
            self._people.removeWidget(one)
            one.hide()
            one.deleteLater()
        told = (
            self.tr("{typed} may mean {n} people")
            if len(found) <= _MOST
            else self.tr("{typed} may mean many people; type more to see fewer")
        )
        self.about.setText(told.format(typed=typed, n=len(found)))
        self.rows = [self._row(one, hides_names=hides_names) for one in found[:_MOST]]
        for row in self.rows:
            self._people.addWidget(row)
        look.current().dress(self)

    def _row(self, line: InvitationLine, *, hides_names: bool) -> BigRow:
        name = shown_name(line, hides=hides_names)
        told = " · ".join(one for one in (as_what(line), unit_of(line)) if one)
        left = QWidget()
        lines = QVBoxLayout(left)
        lines.setContentsMargins(8, 8, 8, 8)
        lines.setSpacing(2)
        lines.addWidget(BigLabel(name, px=38))
        lines.addWidget(BigLabel(told, px=21, bold=False, role="secondary"))
        parts = (
            QWidget(),
            left,
            BigLabel(line.phone, px=24, bold=False, role="secondary"),
            Icon("chevron-right", 28),
        )
        parts[0].setFixedWidth(0)
        row = BigRow(f"{name}，{told}，{line.phone}", parts, height=_ROW)
        row.clicked.connect(partial(self.chosen.emit, line))
        return row
