"""供需对接: what is offered at the left, what is needed at the right, and what should meet with its reasons below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.appointments.contracts import AppointmentLine
from db.appointments.matching_contracts import Fit, GiveSlot, MatchDesk, SupplyLine
from db.kernel.clock import local_date
from desktop import look
from desktop.appointments import slots
from desktop.appointments.columns import topic_of
from desktop.frame.pane import scrolling
from desktop.parts.buttons import Button
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.wording import categories, words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class MatchingPane(QWidget):
    """``given(list of GiveSlot)`` takes pairs, ``offer_wanted()`` asks for the form, ``withdrawn(SupplyLine)``."""

    given = Signal(object)
    offer_wanted = Signal()
    withdrawn = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: MatchDesk | None = None
        self.offer = Button(self.tr("Offer a slot"), icon="plus")
        self.take_all = Button(self.tr("Take all"), icon="checks", kind="primary")
        self.rows: list[PairRow] = []
        self._boxes = [QVBoxLayout() for _ in range(3)]
        self._arrange()
        self.offer.clicked.connect(self.offer_wanted)
        self.take_all.clicked.connect(self._on_take_all_clicked)

    def show_desk(self, shown: MatchDesk) -> None:
        """Show both sides and what is proposed."""
        self._shown = shown
        for box in self._boxes:
            _empty(box)
        today = local_date(self._desk.clock.now())
        self._show_supplies(shown.supplies, today)
        self._show_needs(shown.needs, today)
        self._show_pairs(shown, today)
        set_shown(self.take_all, shown=bool(shown.proposed))
        look.current().dress(self)

    def _show_supplies(self, supplies: Sequence[SupplyLine], today: date) -> None:
        for one in supplies:
            self._boxes[0].addWidget(self._supply(one, today))
        if not supplies:
            self._boxes[0].addWidget(label(self.tr("No slot is offered."), "caption"))

    def _supply(self, one: SupplyLine, today: date) -> QWidget:
        fields = "、".join(map(categories.full_word, one.categories)) or self.tr("any field")
        seats = self.tr("{free} of {seats} seats left").format(free=one.free, seats=one.seats)
        made = _two_lines(
            f"{one.provider} · {slots.shown(one.slot, today)}",
            " · ".join(filter(None, (fields, one.region_name, seats))),
        )
        away = Button(self.tr("Withdraw"), size="small", kind="plain")
        away.clicked.connect(lambda: self.withdrawn.emit(one))
        row, whole = QHBoxLayout(), QWidget()
        whole.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(made, 1)
        row.addWidget(away)
        return whole

    def _show_needs(self, needs: Sequence[AppointmentLine], today: date) -> None:
        for one in needs:
            wished = self.tr("any time") if not one.wished else slots.shown(one.wished[0], today)
            field = categories.full_word(one.category) if one.category else self.tr("any field")
            told = " · ".join((topic_of(one), field, wished))
            self._boxes[1].addWidget(_two_lines(one.requester, told))
        if not needs:
            self._boxes[1].addWidget(label(self.tr("No need waits."), "caption"))

    def _show_pairs(self, shown: MatchDesk, today: date) -> None:
        supplies = {one.id: one for one in shown.supplies}
        needs = {one.id: one for one in shown.needs}
        self.rows = [
            PairRow(one, needs[one.need], supplies[one.supply], today) for one in shown.proposed
        ]
        for row in self.rows:
            row.taken.connect(self._on_pair_taken)
            self._boxes[2].addWidget(row)
        if not self.rows:
            self._boxes[2].addWidget(label(self.tr("Nothing fits at the moment."), "caption"))

    @Slot(object)
    def _on_pair_taken(self, need: UUID) -> None:
        self.given.emit(self._gifts(need))

    @Slot()
    def _on_take_all_clicked(self) -> None:
        self.given.emit(self._gifts(None))

    def _gifts(self, only: UUID | None) -> list[GiveSlot]:
        shown = self._shown
        assert shown is not None, "a row was pressed that nobody showed"
        seen = {one.id: one.revision for one in shown.needs}
        return [
            GiveSlot(one.need, seen[one.need], one.supply)
            for one in shown.proposed
            if only in (None, one.need)
        ]

    def _arrange(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(24)
        sides.addLayout(self._box(self.tr("Offered"), 0, self.offer), 1)
        sides.addLayout(self._box(self.tr("Needed"), 1), 1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 14, 20, 20)
        column.setSpacing(24)
        column.addLayout(sides)
        column.addLayout(self._box(self.tr("Should meet"), 2, self.take_all))
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inner))

    def _box(self, title: str, place: int, act: Button | None = None) -> QVBoxLayout:
        head = QHBoxLayout()
        head.addWidget(label(title, "strong"), 1)
        if act is not None:
            head.addWidget(act)
        box, made = self._boxes[place], QVBoxLayout()
        box.setSpacing(10)
        made.setSpacing(10)
        made.addLayout(head)
        made.addLayout(box)
        made.addStretch(1)
        return made


class PairRow(QWidget):
    """A need beside the slot it should have, with the points of every reason; ``taken(need)`` follows the button."""

    taken = Signal(object)

    def __init__(self, pair: Fit, need: AppointmentLine, supply: SupplyLine, today: date) -> None:
        super().__init__()
        points = self.tr("{score} points").format(score=pair.score)
        why = "，".join(f"{words.of(reason)} {n:+}" for reason, n in pair.reasons)
        self.text = _two_lines(
            f"{need.requester} → {supply.provider} · {slots.shown(supply.slot, today)}",
            f"{points}：{why}",
        )
        self.give = Button(self.tr("Give"), size="small")
        self.give.setAccessibleName(self.tr("Give {name} this slot").format(name=need.requester))
        self.give.clicked.connect(lambda: self.taken.emit(need.id))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.give)


def _two_lines(first: str, second: str) -> QWidget:
    made, column = QWidget(), QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(label(first, wrap=True))
    column.addWidget(label(second, "caption", wrap=True))
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.addLayout(column, 1)
    return made


def _empty(box: QVBoxLayout) -> None:
    while (item := box.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
