"""The person card: who somebody is, how to reach them, and what they came for before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.kernel.kinds import Kind
from db.people.contracts import PersonDetail, PersonKind
from db.reception.contracts import MatterLine
from desktop import look
from desktop.frame.pane import Pane
from desktop.parts.badge import LevelBadge
from desktop.parts.buttons import icon_button
from desktop.parts.rows import RowFace
from desktop.parts.shown import set_shown
from desktop.parts.tag import TagFace
from desktop.parts.text import ElidedLabel, WrappingLabel, label
from desktop.people.columns import rank_of
from desktop.people.facts import Fact, facts_of
from desktop.people.office_block import OfficeBlock
from desktop.people.reveal import PhoneLine
from desktop.people.year_block import YearBlock
from desktop.tables.queue import QueueModel, QueueRow, QueueView
from desktop.wording import formats, tags
from desktop.wording.secrecy_words import shown_name, shown_title

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_MATTERS_SHOWN = 8
_FACT_WORD = 76


class PersonCard(Pane):
    """Shows one person.

    ``edit_requested()`` asks for the form, ``matter_opened(MatterId)`` for a matter of this person,
    ``act_asked(Act)`` for a change of seats, groups, stations or what is kept besides.
    """

    edit_requested = Signal()
    matter_opened = Signal(object)
    act_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Person"))
        self._desk = desk
        self.person: PersonDetail | None = None
        self.is_ours = True
        """Whether the district would take a change of this person from here."""
        self.edit = icon_button("pencil", self.tr("Change this person"), key="F2")
        self.edit.clicked.connect(self.edit_requested)
        set_shown(self.edit, shown=may(desk.actor, Permission.KEEP_DIRECTORY))
        self._badge: LevelBadge | None = None
        self._name = ElidedLabel("", "section")
        self._title_row = QHBoxLayout()
        self.set_header(self._titles())
        self._shown: tuple[Fact, ...] = ()
        self.phone = PhoneLine(desk)
        self.phone.setParent(self)
        self.phone.hide()
        self.year = YearBlock(desk)
        self.offices = OfficeBlock(desk)
        self.offices.act_asked.connect(self.act_asked)
        self.matters = _MatterList()
        self.matters.opened.connect(self.matter_opened)
        self._lines = QVBoxLayout()
        self._facts = QWidget()
        self._matters_title = _indented(self.tr("Earlier matters"), "section", above=12)
        self._no_matters = _indented(self.tr("Nothing has been brought yet"), "caption")
        self._fill_body()

    def show_person(self, person: PersonDetail) -> None:
        """Show a person; the earlier matters follow when they are read."""
        is_another = self.person is None or self.person.line.id != person.line.id
        self.person = person
        self._ask_whose(person)
        self._name.setText(shown_name(person.line.name))
        self.setAccessibleName(shown_name(person.line.name))
        self._show_badge(person)
        self._show_facts(person)
        self.year.show_person(person)
        self.offices.show_person(person)
        has_matters = self._may_have_matters(person)
        self._matters_title.setVisible(has_matters)
        if is_another:
            self._show_matters(())
            self._no_matters.hide()
        if has_matters:
            self._ask_matters(person)

    def _titles(self) -> QWidget:
        made = QWidget()
        made.setLayout(self._title_row)
        self._title_row.setContentsMargins(20, 8, 12, 0)
        self._title_row.setSpacing(10)
        policy = self._name.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Maximum)
        self._name.setSizePolicy(policy)
        self._title_row.addWidget(self._name)
        self._title_row.addStretch(1)
        self._title_row.addWidget(self.edit)
        return made

    def _fill_body(self) -> None:
        body = QWidget()
        body.setLayout(self._lines)
        self._lines.setContentsMargins(0, 4, 0, 20)
        self._lines.setSpacing(8)
        for part in (
            self._facts,
            self.year,
            self.offices,
            self._matters_title,
            self._no_matters,
            self.matters,
        ):
            self._lines.addWidget(part)
        self._lines.addStretch(1)
        self.set_body(body, scrolls=True)

    def _ask_matters(self, person: PersonDetail) -> None:
        desk, one = self._desk, person.line.id
        desk.jobs.ask(
            self,
            lambda: desk.workspace.matters.matters_of(desk.actor, one),
            self._show_matters,
            latest="matters",
        )

    def _may_have_matters(self, person: PersonDetail) -> bool:
        is_voter = person.line.kind is PersonKind.VOTER
        return is_voter and may(self._desk.actor, Permission.SEE_MATTERS)

    def _show_badge(self, person: PersonDetail) -> None:
        if self._badge is not None:
            self._badge.hide()
            self._badge.deleteLater()
            self._badge = None
        rank = rank_of(person.line)
        if rank is not None:
            self._badge = LevelBadge(rank, person.line.name)
            self._title_row.insertWidget(1, self._badge)

    def _show_facts(self, person: PersonDetail) -> None:
        """Draw the lines anew only when they say something else: focus and marked text stay."""
        facts = tuple(facts_of(person))
        has_phone = bool(person.line.phone)
        if facts != self._shown or has_phone is self.phone.isHidden():
            self._shown = facts
            self._draw_facts(facts, has_phone=has_phone)
        self.phone.show_person(person.line)

    def _draw_facts(self, facts: Sequence[Fact], *, has_phone: bool) -> None:
        self.phone.setParent(self)
        self.phone.hide()
        made = QWidget()
        form = QFormLayout(made)
        form.setContentsMargins(20, 0, 20, 0)
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(look.current().px(7))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for word, text in facts:
            form.addRow(_word(word), WrappingLabel(text))
        if has_phone:
            form.insertRow(min(2, len(facts)), _word(self.tr("Phone")), self.phone)
            self.phone.show()
        self._lines.replaceWidget(self._facts, made)
        self._facts.hide()
        self._facts.deleteLater()
        self._facts = made

    def _show_matters(self, lines: Sequence[MatterLine]) -> None:
        self.matters.show_lines(lines[:_MATTERS_SHOWN], self._desk.clock.now())
        self._no_matters.setVisible(not lines)

    def _ask_whose(self, person: PersonDetail) -> None:
        """Find out whether a change may be offered: deputies are kept by the district."""
        fencing = self._desk.workspace.bundles.fencing
        self._desk.jobs.ask(
            self,
            lambda: fencing.may_change(Kind.PERSON, person.line.id),
            self._offer_change,
            latest="whose",
        )

    def _offer_change(self, is_ours: bool) -> None:
        self.is_ours = is_ours
        is_allowed = may(self._desk.actor, Permission.KEEP_DIRECTORY)
        set_shown(self.edit, shown=is_ours and is_allowed)
        self.offices.offer_changes(is_ours)


class _MatterList(QueueView):
    """As high as its rows, so that the pane scrolls and not the list; one click opens."""

    def __init__(self) -> None:
        self._rows = QueueModel()
        super().__init__(self._rows)
        self._rows.setParent(self)
        self.setAccessibleName(self.tr("Earlier matters"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_self_clicked)
        look.current().changed.connect(self._fit)

    def show_lines(self, lines: Sequence[MatterLine], now: datetime) -> None:
        """Show these matters."""
        self._rows.set_rows([_row(line, formats.moment(line.received_at, now)) for line in lines])
        self._fit()

    @Slot(QModelIndex)
    def _on_self_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows.key_at(index.row()))

    @Slot()
    def _fit(self) -> None:
        rows = self._rows.rowCount()
        self.setFixedHeight(rows * look.current().size("listRow") + 2)
        self.setVisible(rows > 0)


def _row(line: MatterLine, received: str) -> QueueRow:
    tag = tags.of_line(line)
    return QueueRow(
        line.id,
        RowFace(formats.short_number(line.number), shown_title(line), received, TagFace(*tag)),
    )


def _indented(text: str, role: str, *, above: int = 0) -> QLabel:
    made = label(text, role)
    made.setContentsMargins(20, above, 20, 0)
    return made


def _word(text: str) -> QWidget:
    made = label(text, "label", wrap=True)
    look.scaled(made, lambda it: made.setFixedWidth(it.px(_FACT_WORD)))
    return made
