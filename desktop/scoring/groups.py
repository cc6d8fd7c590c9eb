"""The groups of a form with their items: tabs on top, below them the cards of the chosen group."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from db.evaluation.scoring import Lack, Reckoning
from db.templates.contracts import Demand, Section, Template
from desktop import look
from desktop.notices.message_bar import MessageBar
from desktop.scoring.cards import ItemCard
from desktop.scoring.fingers import scrolled
from desktop.scoring.group_tabs import GroupTabs

_GAP, _SIDE = 10, 20


class Groups(QWidget):
    """Signals carry the code of the item: ``answered(item, choice)``, ``noted(item, note)``,
    ``photo_wanted(item)``, ``entered(item)`` after a press; ``note_closed()``, ``moved(int)`` for arrows,
    ``group_chosen(code)``.
    """

    answered = Signal(str, str)
    noted = Signal(str, str)
    photo_wanted = Signal(str)
    entered = Signal(str)
    note_closed = Signal()
    moved = Signal(int)
    group_chosen = Signal(object)

    def __init__(self, template: Template) -> None:
        super().__init__()
        self._sections = template.sections
        self.messages = MessageBar(padding=0)
        titles = [(one.code, one.title) for one in self._sections]
        self.tabs = GroupTabs(titles, name=self.tr("Groups"))
        self.tabs.currentChanged.connect(self.group_chosen)
        self.cards = {card.item.code: card for card in self._made_cards(template)}
        self._stack = QStackedWidget()
        for section in self._sections:
            self._stack.addWidget(self._group(section))
        self._arrange()

    @property
    def at(self) -> int:
        """The place of the group that is shown."""
        return self._stack.currentIndex()

    def section_of(self, item: str) -> Section:
        """Return the group of an item."""
        return next(one for one in self._sections if item in {each.code for each in one.items})

    def stand(self, item: str) -> None:
        """Show the group of an item, and the item as the one that the keys answer."""
        for code, card in self.cards.items():
            card.set_current(current=code == item)
        section = self.section_of(item)
        self._stack.setCurrentIndex(self._sections.index(section))
        self.tabs.set_value(section.code)

    def show_reckoning(self, found: Reckoning) -> None:
        """Show what is missing at every item, and how far every group is."""
        for code, card in self.cards.items():
            card.show_needs(demands_of(found.lacking, code))
        for section in self._sections:
            answered = sum(one.code not in found.unanswered for one in section.items)
            self.tabs.show_count(section.code, answered, len(section.items))

    def close_notes(self) -> None:
        """Show every note as a line."""
        for card in self.cards.values():
            card.close_note()

    def _made_cards(self, template: Template) -> Iterator[ItemCard]:
        for number, item in enumerate(template.items(), 1):
            card = ItemCard(template, item, number)
            self._connect(card, item.code)
            yield card

    def _connect(self, card: ItemCard, code: str) -> None:
        card.answered.connect(lambda choice: self.answered.emit(code, choice))
        card.noted.connect(lambda note: self.noted.emit(code, note))
        card.photo_wanted.connect(lambda: self.photo_wanted.emit(code))
        card.entered.connect(lambda: self.entered.emit(code))
        card.note_closed.connect(self.note_closed)
        card.moved.connect(self.moved)

    def _group(self, section: Section) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(_SIDE, 0, _SIDE, 10)
        column.setSpacing(look.current().px(_GAP))
        for item in section.items:
            column.addWidget(self.cards[item.code])
        column.addStretch(1)
        return scrolled(inner)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.current().px(12), 0, 0)
        column.setSpacing(look.current().px(_GAP))
        for part in (self.messages, self.tabs):
            row = QHBoxLayout()
            row.setContentsMargins(_SIDE, 0, _SIDE, 0)
            row.addWidget(part)
            column.addLayout(row)
        column.addWidget(self._stack, 1)


def demands_of(lacking: tuple[Lack, ...], item: str) -> frozenset[Demand]:
    """Return what the answer of an item still asks for besides itself."""
    found = (one.demand for one in lacking if one.item == item)
    return frozenset(one for one in found if one is not None)
