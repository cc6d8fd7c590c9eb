"""One open group of a record: its name, the values side by side, and where it can be typed a third one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.bundle.conflict_contracts import Candidate, Conflict, ConflictCard, MergeProblem
from db.kernel.problems import Problem
from desktop import look
from desktop.exchange import values
from desktop.exchange.choices import Chosen, Gone, Third
from desktop.exchange.third_field import is_text, joined, third_fields
from desktop.exchange.value_card import ValueCard
from desktop.exchange.values import Reading
from desktop.forms.record_form import RecordForm
from desktop.parts.buttons import Button
from desktop.parts.choice import Choice, ChoiceGroup
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.wording import formats
from desktop.wording.field_words import field_word

LABELS = 104
"""Width of the column with the names of the groups."""

_INDENT, _STANDS_IN = 5, 11
_THIRD = "third"


class GroupRow(QWidget):
    """``decided(Conflict, Chosen)`` follows every choice; nothing is chosen when it begins."""

    decided = Signal(object, object)

    def __init__(
        self, card: ConflictCard, conflict: Conflict, reading: Reading, columns: Sequence[Candidate]
    ) -> None:
        super().__init__()
        self.conflict = conflict
        self._card, self._reading = card, reading
        self._fields = third_fields(card, conflict)
        self._columns = columns
        self.name = _name(card, conflict) or self.tr("Deleted?")
        self.cards = ChoiceGroup(self.name)
        self.form: RecordForm | None = None
        self.both = Button(self.tr("Keep both"), kind="quiet", size="small")
        self.other = Button(self.tr("Write another"), kind="quiet", size="small")
        self._third = ValueCard(_THIRD, self.tr("Another value, written here"))
        self._below = QVBoxLayout()
        self._arrange(columns)
        self._connect()

    def show_chosen(self, chosen: Chosen | None) -> None:
        """Show what was chosen before, without telling anybody."""
        if isinstance(chosen, Third):
            self._open_third().restore(chosen.typed)
            self.cards.set_value(_THIRD)
        else:
            self.cards.set_value(chosen)

    def third(self) -> Third:
        """Return the third value as it is typed so far; while nothing is, it waits."""
        form = self._open_third()
        is_read = not any(form.input(one.name).is_unread() for one in self._fields)
        is_whole = is_read and not self._is_blank(form) and not form.missing()
        return Third(form.draft(), form.read(), is_whole=is_whole)

    def ask_third(self) -> bool:
        """Say at its field that a third value is still to be written; False where none waits."""
        if self.form is None or self.cards.value() != _THIRD or self.third().is_whole:
            return False
        missing = (*self.form.missing(), *(self._fields if self._is_blank(self.form) else ()))
        if missing:
            self.form.show_problems([Problem(missing[0].name, MergeProblem.EMPTY)])
        return bool(missing)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong with a third value below its field."""
        if self.form is not None:
            self.form.show_problems(problems)

    @Slot()
    def keep_both(self) -> None:
        """Write both values one behind the other as the third one."""
        name = self.conflict.fields[0]
        said = [str(one.values.get(name) or "") for one in self.conflict.candidates]
        form = self._open_third()
        form.input(name).put(joined(said[::-1], self._card.shapes[name]))
        self._choose_third()
        form.focus(name)

    @Slot()
    def write_another(self) -> None:
        """Open the fields for a third value."""
        form = self._open_third()
        self._choose_third()
        form.focus(self.conflict.fields[0])

    @Slot(object)
    def _on_cards_current_changed(self, value: object) -> None:
        if value == _THIRD:
            self._choose_third()
        else:
            self.decided.emit(self.conflict, value)

    def _is_blank(self, form: RecordForm) -> bool:
        return all(form.input(one.name).is_blank() for one in self._fields)

    @Slot()
    def _choose_third(self) -> None:
        third = self.third()
        self.cards.set_value(_THIRD)
        self.decided.emit(self.conflict, third)

    def _open_third(self) -> RecordForm:
        """Return the fields of the third value; they are drawn when somebody first asks for it."""
        if self.form is None:
            assert self._fields, "the group has fields that nobody types"
            self.form = RecordForm(self._fields)
            self.form.edited.connect(self._choose_third)
            self._below.addWidget(self.form)
            look.current().dress(self.form)
        set_shown(self._third, shown=True)
        return self.form

    def _connect(self) -> None:
        self.cards.currentChanged.connect(self._on_cards_current_changed)
        self.both.clicked.connect(self.keep_both)
        self.other.clicked.connect(self.write_another)

    def _arrange(self, columns: Sequence[Candidate]) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._labels())
        right = QVBoxLayout()
        right.setContentsMargins(16, 12, 16, 12)
        right.setSpacing(10)
        right.addWidget(self.cards)
        before = values.before_both(self._reading, self.conflict)
        if before:
            right.addWidget(label(before, "caption", wrap=True))
        right.addLayout(self._below)
        row.addLayout(right, 1)
        self._lay_cards(columns)

    def _labels(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(_INDENT, 16, 6, 12)
        column.setSpacing(2)
        name = label(self.name, "label", wrap=True)
        # The words of a quiet button stand in from its edge; so they stand below the name.
        look.scaled(name, lambda it: name.setContentsMargins(it.px(_STANDS_IN), 0, 0, 0))
        column.addWidget(name)
        for button in (self.both, self.other):
            button.setAccessibleName(f"{button.text()} {self.name}")
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        set_shown(self.both, shown=is_text(self._card, self.conflict))
        set_shown(self.other, shown=bool(self._fields))
        look.scaled(made, lambda it: made.setFixedWidth(it.px(LABELS)))
        return made

    def _lay_cards(self, columns: Sequence[Candidate]) -> None:
        grid = QGridLayout(self.cards)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        below = [0] * max(len(columns), 1)
        cards = list(self._value_cards())
        self.cards.adopt([*cards, self._third])
        for place, card in enumerate(cards):
            column = _column_of(card.value, place, columns)
            grid.addWidget(card, below[column], column)
            below[column] += 1
        for column in range(len(below)):
            grid.setColumnStretch(column, 1)
        grid.addWidget(self._third, max(below), 0, 1, len(below))
        self._third.hide()

    def _value_cards(self) -> list[Choice]:
        if not self.conflict.fields:
            return self._deletion_cards()
        candidates = sorted(self.conflict.candidates, key=lambda one: not one.is_own)
        return [self._value_card(one) for one in candidates]

    def _value_card(self, one: Candidate) -> ValueCard:
        said = values.told(self._reading, self.conflict, one)
        shown = self.tr("Shown now") if one.is_shown else ""
        *where, written = self._whose(one)
        made = values.written_from(self._reading, self.conflict, written)
        caption = " · ".join(filter(None, (*where, made, shown)))
        return ValueCard(one, said.text, lines=said.further, caption=caption)

    def _whose(self, one: Candidate) -> tuple[str, ...]:
        """Return who wrote a value, where and when, as far as the head of its column does not say it."""
        now = self._reading.now
        if len(self._columns) < 2:
            return values.place_of(one), values.author_of(one, now)
        writer = next(each for each in self._columns if each.dot[0] == one.dot[0])
        if writer.author == one.author:
            return (formats.moment(one.at, now),)
        return (values.author_of(one, now),)

    def _deletion_cards(self) -> list[Choice]:
        edited = tuple(field_word(self._card.kind, name) for name in self.conflict.edited)
        kept = self.tr("Since then or at the same time somebody wrote: {fields}").format(
            fields=formats.listed(edited)
        )
        deleters = [
            values.author_of(one, self._reading.now)
            for one in self.conflict.candidates
            if one.values.get("deleted")
        ]
        gone = self.tr("Deleted by {who}").format(who=formats.listed(tuple(deleters)))
        return [
            ValueCard(Gone(is_gone=False), self.tr("Keep the record"), caption=kept if edited else ""),
            ValueCard(Gone(is_gone=True), self.tr("Let it be deleted"), caption=gone if deleters else ""),
        ]  # fmt: skip


def _name(card: ConflictCard, conflict: Conflict) -> str:
    return field_word(card.kind, values.leading_field(conflict.fields)) if conflict.fields else ""


def _column_of(value: object, place: int, columns: Sequence[Candidate]) -> int:
    """Return below which station a value stands; the two answers to a deletion stand side by side."""
    if isinstance(value, Candidate):
        origins = [one.dot[0] for one in columns]
        return origins.index(value.dot[0]) if len(columns) > 1 else 0
    return min(place, max(len(columns) - 1, 0))
