"""The left half of the way in: station, clock, who is on duty; it says nothing that is not public."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.kernel.clock import Clock, local_date
from desktop import look
from desktop.parts.buttons import Button
from desktop.parts.mark import ProductMark
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.shell.big_label import CLOCK, DAY, STATION, BigLabel
from desktop.shell.timepiece import Timepiece
from desktop.wording import formats

if TYPE_CHECKING:
    from db.people.contracts import PersonLine

_MARGIN, _MARK = 72, 44


class StationSide(QFrame):
    """Works before anybody is signed in.

    ``large_text_requested()``, ``contrast_requested()`` and ``language_requested()`` follow the three
    links at the foot.
    """

    large_text_requested = Signal()
    contrast_requested = Signal()
    language_requested = Signal()

    def __init__(
        self, station: str, clock: Clock, *, duty: Sequence[PersonLine] = (), other_language: str
    ) -> None:
        super().__init__()
        self.setProperty("surface", "rail")
        self._time = BigLabel(px=CLOCK)
        self._day = BigLabel(px=DAY, bold=False, role="secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 62, _MARGIN, 52)
        column.setSpacing(0)
        column.addLayout(_named(station))
        column.addStretch(5)
        column.addWidget(self._time)
        column.addWidget(self._day)
        column.addSpacing(40)
        column.addWidget(self._duty(duty))
        column.addStretch(4)
        column.addLayout(self._links(other_language))
        self._timepiece = Timepiece(clock, self)
        self._timepiece.struck.connect(self._on_timepiece_struck)
        self._on_timepiece_struck(clock.now())

    @Slot(object)
    def _on_timepiece_struck(self, now: datetime) -> None:
        today = local_date(now)
        self._time.setText(formats.clock(now))
        self._day.setText(f"{formats.full_day(today)} {formats.weekday(today)}")

    def _duty(self, people: Sequence[PersonLine]) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(self.tr("On duty today"), "caption"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for person in people:
            rank = person.level or person.officer_role
            if rank is not None:
                from desktop.parts.badge import LevelBadge

                row.addWidget(LevelBadge(rank, person.name))
            row.addWidget(label(person.name))
            row.addSpacing(20)
        row.addStretch(1)
        column.addLayout(row)
        set_shown(made, shown=bool(people))
        return made

    def _links(self, other_language: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.setContentsMargins(0, 0, 0, 0)
        for icon, text, signal in (
            ("text-size", self.tr("Large text"), self.large_text_requested),
            ("contrast", self.tr("High contrast"), self.contrast_requested),
            ("language", other_language, self.language_requested),
        ):
            link = Button(text, icon=icon, kind="plain", size="small")
            link.clicked.connect(signal)
            row.addWidget(link)
        row.addStretch(1)
        return row


def _named(station: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(look.current().px(14))
    row.addWidget(ProductMark(_MARK))
    name = BigLabel(station, px=STATION)
    name.setWordWrap(True)
    row.addWidget(name, 1, Qt.AlignmentFlag.AlignVCenter)
    return row
