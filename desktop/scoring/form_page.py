"""The page that is scored on: groups, items with their answers, and beside them what they come to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.templates.contracts import Demand
from desktop.frame.composing import takes_text
from desktop.parts.buttons import Button
from desktop.parts.into_view import bring_into_view
from desktop.scoring.cards import ItemCard
from desktop.scoring.filling import Filling
from desktop.scoring.foot import Foot
from desktop.scoring.groups import Groups, demands_of
from desktop.scoring.score_panel import ScorePanel

_ON = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class FormPage(QWidget):
    """``photo_wanted(str)`` names an item, ``review_wanted()`` leads to the last page, ``next_wanted()`` to the
    next firm; ``stood(str)`` names the item that the keys answer, whenever that is another one,
    ``crib_wanted()`` asks for what was told before the inspection.
    """

    photo_wanted = Signal(str)
    review_wanted = Signal()
    next_wanted = Signal()
    stood = Signal(str)
    crib_wanted = Signal()

    def __init__(self, filling: Filling) -> None:
        super().__init__()
        self.filling = filling
        self._current = ""
        self._order = [one.code for one in filling.items()]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.groups = Groups(filling.template)
        self.panel = ScorePanel(filling.template)
        self.before = Button(self.tr("Group before"), icon="arrow-left")
        self.crib = Button(self.tr("What to look at"), icon="help", kind="quiet")
        self.crib.setVisible(bool(filling.template.briefing))
        self.next_firm = Button(self.tr("Save, on to the next firm"))
        self.on = Button("", icon="arrow-right", kind="primary")
        self._connect()
        self._arrange()
        for code, card in self.groups.cards.items():
            card.show_kept(filling.kept(code))
        self._show_sums()

    @property
    def current(self) -> str:
        """The item that the keys answer."""
        return self._current

    def card(self, item: str) -> ItemCard:
        """Return the card of an item."""
        return self.groups.cards[item]

    def begin_at(self, item: str = "") -> None:
        """Stand at an item, or at the first one that asks for something."""
        self.stand(item if item in self._order else (self._next_missing() or self._order[0]))
        self._take_keys()

    def stand(self, item: str, *, scroll: bool = True) -> None:
        """Make an item the one that the keys answer, and show its group."""
        moved, self._current = item != self._current, item
        self.groups.stand(item)
        last = self.groups.at == len(self.filling.template.sections) - 1
        self.before.setEnabled(self.groups.at > 0)
        self.on.setText(self.tr("Look through and sign") if last else self.tr("Next group"))
        if scroll:
            bring_into_view(self.card(item))
        if moved:
            self.stood.emit(item)

    @Slot()
    def go_to_missing(self) -> None:
        """Stand at the next item that asks for something, after the one where one stands."""
        found = self._next_missing(self._current)
        if found:
            self.groups.close_notes()
            self.stand(found)
            self.open_what_lacks(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._current:
            bring_into_view(self.card(self._current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if takes_text(self.focusWidget()):
            return False
        text, key = event.text(), Qt.Key(event.key())
        if text.isdecimal() and text.isascii():
            # 0 is the last answer: nobody could observe it.
            choices = self.card(self._current).answers.choices()
            return self._answer_by_key((int(text) or len(choices)) - 1)
        if key in _ON:
            self._go_on()
            return True
        steps = {
            Qt.Key.Key_N: lambda: self.card(self._current).open_note(),
            Qt.Key.Key_P: lambda: self.photo_wanted.emit(self._current),
            Qt.Key.Key_F8: self.go_to_missing,
            Qt.Key.Key_Up: lambda: self._move(-1), Qt.Key.Key_Down: lambda: self._move(1),
            Qt.Key.Key_PageUp: self._on_before_clicked, Qt.Key.Key_PageDown: self._on_on_clicked,
        }  # fmt: skip
        step = steps.get(key)
        if step is not None:
            step()
        return step is not None

    def _answer_by_key(self, place: int) -> bool:
        """One key, one answer; the next item without one follows, unless this one asks for words."""
        card = self.card(self._current)
        if not card.press(place):
            return False
        if not card.writes_note:
            self._take_keys()
            self.stand(self._next_unanswered(card.item.code) or self._current)
        return True

    def _go_on(self) -> None:
        found = self._next_unanswered(self._current)
        if found:
            self.stand(found)
        else:
            self._move(1)

    def _move(self, by: int) -> None:
        at = self._order.index(self._current) + by
        if 0 <= at < len(self._order):
            self.stand(self._order[at])
            self._take_keys()

    def _next_unanswered(self, after: str) -> str:
        return self._next(after, frozenset(self.filling.reckoning().unanswered))

    def _next_missing(self, after: str = "") -> str:
        lacking = self.filling.reckoning().lacking
        return self._next(after, frozenset(one.item for one in lacking))

    def _next(self, after: str, wanted: frozenset[str]) -> str:
        at = self._order.index(after) + 1 if after in self._order else 0
        return next((one for one in (*self._order[at:], *self._order[:at]) if one in wanted), "")

    def open_what_lacks(self, item: str) -> None:
        """Open the note, or lead to the camera, where an item asks for it."""
        demands, card = demands_of(self.filling.reckoning().lacking, item), self.card(item)
        if Demand.NOTE in demands:
            card.open_note()
            return
        target = card.photo_button if Demand.PHOTO in demands else card.answers.first_focus()
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(str, str)
    def _on_answered(self, code: str, choice: str) -> None:
        """Save it; open the note where one is asked for, else let the next open item of the group stand out."""
        self.filling.choose(code, choice)
        card = self.card(code)
        if Demand.NOTE in demands_of(self.filling.reckoning().lacking, code):
            card.open_note()
            bring_into_view(card)
        elif choice and not card.writes_note:
            group = {one.code for one in self.groups.section_of(code).items}
            open_ones = group & set(self.filling.reckoning().unanswered)
            # Nothing scrolls under the finger.
            self.stand(self._next(code, frozenset(open_ones)) or code, scroll=False)

    @Slot(str)
    def _on_photo_wanted(self, code: str) -> None:
        self.stand(code, scroll=False)
        self.photo_wanted.emit(code)

    @Slot()
    def _on_note_closed(self) -> None:
        self.filling.flush()
        self._take_keys()

    @Slot(str)
    def _on_filling_changed(self, item: str) -> None:
        if item in self.groups.cards:
            self.card(item).show_kept(self.filling.kept(item))
        self._show_sums()

    def _show_sums(self) -> None:
        found = self.filling.reckoning()
        photos = sum(self.filling.kept(one).photos for one in self._order)
        self.panel.show_reckoning(found, photos)
        self.groups.show_reckoning(found)

    @Slot(object)
    def _on_group_chosen(self, code: object) -> None:
        """Enter a group at its first item without an answer."""
        section = next(one for one in self.filling.template.sections if one.code == code)
        unanswered = self.filling.reckoning().unanswered
        codes = [one.code for one in section.items]
        self.stand(next((one for one in codes if one in unanswered), codes[0]))

    @Slot()
    def _on_before_clicked(self) -> None:
        self._turn(-1)

    @Slot()
    def _on_on_clicked(self) -> None:
        if self.groups.at == len(self.filling.template.sections) - 1:
            self.review_wanted.emit()
        else:
            self._turn(1)

    def _turn(self, by: int) -> None:
        at, sections = self.groups.at + by, self.filling.template.sections
        if 0 <= at < len(sections):
            self.groups.close_notes()
            self._on_group_chosen(sections[at].code)
            self._take_keys()

    def _take_keys(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        groups, panel = self.groups, self.panel
        groups.answered.connect(self._on_answered)
        groups.noted.connect(self.filling.write_note)
        groups.photo_wanted.connect(self._on_photo_wanted)
        groups.entered.connect(lambda code: self.stand(code, scroll=False))
        groups.note_closed.connect(self._on_note_closed)
        groups.moved.connect(self._move)
        groups.group_chosen.connect(self._on_group_chosen)
        panel.missing_pressed.connect(self.go_to_missing)
        panel.signing_pressed.connect(self.review_wanted)
        self.crib.clicked.connect(self.crib_wanted)
        self.before.clicked.connect(self._on_before_clicked)
        self.next_firm.clicked.connect(self.next_wanted)
        self.on.clicked.connect(self._on_on_clicked)
        self.filling.changed.connect(self._on_filling_changed)

    def _arrange(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.groups, 1)
        middle.addWidget(self.panel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(Foot([self.before, self.crib], [self.next_firm, self.on]))
