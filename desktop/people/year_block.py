"""The section of the card that counts: duty, reception and evaluation of the last twelve months."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.insights.contracts import YearOfDeeds
from db.people.contracts import PersonDetail, PersonKind
from desktop.parts.text import label
from desktop.wording import formats

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

ON_DUTY = frozenset({
    PersonKind.DEPUTY, PersonKind.LEGAL_OFFICER, PersonKind.STAFF, PersonKind.OFFICIAL,
})  # fmt: skip
"""Who can stand in the rota."""
RECEIVING = frozenset({PersonKind.DEPUTY, PersonKind.LEGAL_OFFICER})
"""Who receives visitors and goes along to inspections."""
_COLUMNS = 3


class YearBlock(QWidget):
    """Stays hidden until the figures of the person shown are there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._person: PersonDetail | None = None
        self.title = label(self.tr("The last twelve months"), "section")
        self.title.setContentsMargins(0, 10, 0, 4)
        self._tiles = QGridLayout()
        self._tiles.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addLayout(self._tiles)
        self.hide()

    def show_person(self, person: PersonDetail) -> None:
        """Ask for the figures of a person; those of another one go at once."""
        if self._person is None or self._person.line.id != person.line.id:
            self.hide()
        self._person = person
        if person.line.kind not in ON_DUTY:
            self.hide()
            return
        desk, one = self._desk, person.line.id
        desk.jobs.ask(
            self,
            lambda: desk.workspace.insights.deeds.of_year(desk.actor, one),
            partial(self._show, person),
            latest="deeds",
        )

    def tiles(self) -> tuple[FigureTile, ...]:
        """Return the figures in their order."""
        return tuple(self.findChildren(FigureTile))

    def _show(self, person: PersonDetail, deeds: YearOfDeeds) -> None:
        if self._person is not person:
            return
        for old in self.tiles():
            self._tiles.removeWidget(old)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        for place, (name, count, unit) in enumerate(self._figures(person.line.kind, deeds)):
            self._tiles.addWidget(FigureTile(name, count, unit), *divmod(place, _COLUMNS))
        first, last = formats.full_day(deeds.first), formats.full_day(deeds.last)
        self.title.setToolTip(f"{first} – {last}")
        self.setVisible(bool(self.tiles()))

    def _figures(self, kind: PersonKind, deeds: YearOfDeeds) -> Iterator[tuple[str, int, str]]:
        """Yield what the reader may know of what somebody of this kind does."""
        if deeds.turns is not None:
            yield self.tr("Duty"), deeds.turns, self.tr("turns")
        if kind in RECEIVING and deeds.matters is not None:
            yield self.tr("Reception"), deeds.matters, self.tr("matters")
        if kind in RECEIVING and deeds.sessions is not None:
            yield self.tr("Evaluations"), deeds.sessions, self.tr("sessions")
        if kind in RECEIVING and deeds.events is not None:
            yield self.tr("Events"), deeds.events, self.tr("events")


class FigureTile(QFrame):
    """One figure in a box: its name, and below it the number with its unit."""

    def __init__(self, name: str, count: int, unit: str) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.count = count
        number = formats.number(count) if count else "0"  # nothing was done, and that is known
        self.setAccessibleName(f"{name}：{number} {unit}")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(0)
        column.addWidget(label(name, "label"))
        column.addLayout(_number_with(number, unit))


def _number_with(number: str, unit: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    behind: QLabel = label(unit, "label")
    behind.setContentsMargins(0, 0, 0, 3)
    row.addWidget(label(number, "title"), 0, Qt.AlignmentFlag.AlignBottom)
    row.addWidget(behind, 0, Qt.AlignmentFlag.AlignBottom)
    row.addStretch(1)
    return row
