"""What the series of a year came to, each in its own units; nothing is typed here, all is counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.events.codes import CountUnit
from db.events.statistics import Yearly
from desktop.events.counted import summed
from desktop.frame.pane import PaneHeader
from desktop.parts.buttons import Button
from desktop.parts.empty import EmptyState
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.tables.column import Align, Column
from desktop.tables.record_model import RecordModel
from desktop.tables.record_view import RecordView, in_card
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_LED_TO = QT_TRANSLATE_NOOP(
    "YearColumns", "opinions {opinions} · matters {matters} · adopted {adopted}"
)
_NAMES = UUID("b3b0c3f7-2f7d-5c11-8f59-5a1d0e3f9c42")


class Series:
    """A series as a table holds it."""

    def __init__(self, yearly: Yearly) -> None:
        self.yearly = yearly
        self.id = uuid5(_NAMES, f"{yearly.kind.value}\n{yearly.programme}")


class YearPane(QWidget):
    """``print_wanted()`` follows its button."""

    print_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._rows: dict[UUID, Series] = {}
        self.header = PaneHeader()
        self.print = Button(self.tr("Print"), icon="printer", key="Ctrl+P")
        self.print.clicked.connect(self.print_wanted)
        set_shown(self.print, shown=may(desk.actor, Permission.PRINT))
        self.model = RecordModel(_columns(), self._fetch, parent=self)
        self.table = RecordView(self.model, settings=desk.settings, key="event-year")
        self.table.setAccessibleName(self.tr("Series of the year"))
        self._nothing = EmptyState(
            "chart-bar", self.tr("No event of this year is over"),
            self.tr("An event counts once its sign-in is closed."),
        )  # fmt: skip
        self._stack = QStackedWidget()
        self._card = in_card(self.table)
        self._arrange()

    def show_year(self, span: tuple[date, date], series: Sequence[Yearly]) -> None:
        """Show what was counted of a span of days."""
        first, last = (formats.full_day(one) for one in span)
        told = self.tr("%n events", "", sum(one.sessions for one in series))
        self.header.set_title(self.tr("{first} to {last}").format(first=first, last=last), told)
        self._rows = {one.id: one for one in map(Series, series)}
        self.model.set_ids(b"".join(one.bytes for one in self._rows))
        self._stack.setCurrentWidget(self._card if series else self._nothing)
        self.print.setEnabled(bool(series))

    def _fetch(self, ids: Sequence[UUID]) -> list[Series]:
        return [self._rows[one] for one in ids if one in self._rows]

    def _arrange(self) -> None:
        self.header.add_button(self.print)
        for one in (self._nothing, self._card):
            self._stack.addWidget(one)
        about = self.tr(
            "Computed from sign-ins and reports. Units are never added; a sum is as exact as its least exact part."
        )
        inner = QVBoxLayout()
        inner.setContentsMargins(20, 14, 20, 16)
        inner.setSpacing(10)
        inner.addWidget(self._stack, 1)
        inner.addWidget(label(about, "caption", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(inner, 1)


def _columns() -> tuple[Column[Series], ...]:
    return (
        Column(QT_TRANSLATE_NOOP("YearColumns", "Series"), _name, width=180, grows=True),
        Column(QT_TRANSLATE_NOOP("YearColumns", "Events"), _sessions, width=84, align=Align.END),
        Column(
            QT_TRANSLATE_NOOP("YearColumns", "On site"), lambda one: one.yearly.came,
            formats.number, width=84, align=Align.END,
        ),
        Column(
            QT_TRANSLATE_NOOP("YearColumns", "People"), lambda one: one.yearly.people,
            formats.number, width=72, align=Align.END,
        ),
        Column(
            QT_TRANSLATE_NOOP("YearColumns", "Firms"), lambda one: one.yearly.firms,
            formats.number, width=72, align=Align.END,
        ),
        Column(QT_TRANSLATE_NOOP("YearColumns", "Other places"), _remote, width=150, grows=True),
        Column(QT_TRANSLATE_NOOP("YearColumns", "Attendances in all"), _total, width=120),
        Column(QT_TRANSLATE_NOOP("YearColumns", "Led to"), _led_to, width=210, stretches=True),
    )  # fmt: skip


def _name(one: Series) -> str:
    return one.yearly.programme or words.of(one.yearly.kind)


def _sessions(one: Series) -> str:
    yearly = one.yearly
    return f"{yearly.planned}+{yearly.extra}" if yearly.extra else str(yearly.sessions)


def _remote(one: Series) -> str:
    remote = one.yearly.remote
    told = (
        summed(remote[unit].number, unit, remote[unit].quality)
        for unit in CountUnit
        if unit in remote
    )
    return "；".join(told)


def _total(one: Series) -> str:
    total = one.yearly.total
    if not total.number:
        return formats.NOTHING
    return summed(total.number, CountUnit.PERSON_TIMES, total.quality)


def _led_to(one: Series) -> str:
    yearly = one.yearly
    if not (yearly.opinions or yearly.matters or yearly.adopted):
        return formats.NOTHING
    return say(_LED_TO, opinions=yearly.opinions, matters=yearly.matters, adopted=yearly.adopted)
