"""The conflict desk: one record at a time with all that is open in it, and a decision that travels to the others."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.bundle.conflict_contracts import Conflict, ConflictCard, OpenRecord
from db.kernel.clock import local_date
from db.kernel.errors import InvalidInput, NotFound, Outdated, StationError
from desktop.exchange.choices import Choices, Chosen
from desktop.exchange.conflict_table import ConflictTable
from desktop.exchange.kept_choices import KeptChoices
from desktop.exchange.log_rows import came_told
from desktop.exchange.stand import places_of
from desktop.exchange.values import Reading
from desktop.frame.pane import FootBar, Pane, PaneHeader
from desktop.notices.message_bar import MessageBar
from desktop.parts.announce import announce
from desktop.parts.banner import Strip
from desktop.parts.buttons import Button, icon_button
from desktop.parts.painting import Tone
from desktop.parts.shown import set_shown
from desktop.parts.tag import Tag
from desktop.parts.text import ElidedLabel, label
from desktop.wording import formats, words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_PADDING = 20
_RIGHTS = (Permission.IMPORT_BUNDLE, Permission.CORRECT)
"""Either lets somebody decide."""


class ConflictDesk(Pane):
    """``emptied()`` says that nothing is left to decide here, ``put_off()`` that it shall wait."""

    emptied = Signal()
    put_off = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("What both sides changed"))
        self._desk = desk
        self._records: tuple[OpenRecord, ...] = ()
        self._at, self.heading = 0, ("", "")
        self._choices: Choices | None = None
        self._former: dict[UUID, Choices] = {}
        self.kept = KeptChoices(desk)
        self.kept.bring_back(self)
        self.table: ConflictTable | None = None
        self.top, self.tag = PaneHeader(), Tag(Tone.OK, "shield-check", self.tr("Signature holds"))
        self.messages = MessageBar()
        self._strip = Strip(Tone.WARN, "")
        self._title, self._about = label("", "section"), ElidedLabel("", "secondary")
        self.back = icon_button("chevron-left", self.tr("The record before"))
        self.on = icon_button("chevron-right", self.tr("The next record"))
        self.merge = Button(
            self.tr("Merge as chosen"), icon="check", kind="primary", key="Ctrl+Enter"
        )
        self.own = Button(self.tr("All from this station"))
        self.incoming = Button(self.tr("All from the bundle"))
        self.later = Button(self.tr("Decide later"), kind="plain")
        self._place = QVBoxLayout()
        may_change = any(may(desk.actor, one) for one in _RIGHTS)
        self._may_decide = may_change and desk.workspace.reads_only is None
        self._arrange()
        self._connect()

    def begin(
        self, records: Sequence[OpenRecord], title: str, caption: str, *, is_signed: bool
    ) -> None:
        """Show what is open of these records; the one that was shown stays, and so does what was chosen."""
        shown = self.record()
        self._records = tuple(records)
        known = [one.record for one in records]
        self._at = known.index(shown.record) if shown and shown.record in known else 0
        self.heading = title, caption
        self.top.set_title(title, caption)
        set_shown(self.tag, shown=is_signed)
        self._show_strip()
        self._ask()

    def record(self) -> OpenRecord | None:
        """Return the record that is shown."""
        return self._records[self._at] if self._at < len(self._records) else None

    @Slot()
    def decide(self) -> None:
        """Write the decisions, once every group has one; a third value that waits says so at its field."""
        choices = self._choices
        if choices is None or self.table is None or not self._may_decide:
            return
        if choices.missing():
            self.table.ask_third()
            return
        self.messages.clear()
        work = partial(
            self._desk.workspace.bundles.conflicts.decide, self._desk.actor, *choices.decisions()
        )
        self._desk.jobs.ask(self, work, partial(self._finish, choices.card.record), self._fail)

    @Slot()
    def take_own(self) -> None:
        """Choose what this station wrote wherever it did."""
        self._take(own=True)

    @Slot()
    def take_incoming(self) -> None:
        """Choose what came in wherever something did."""
        self._take(own=False)

    @Slot()
    def go_on(self) -> None:
        """Show the next record."""
        self._go(1)

    @Slot()
    def go_back(self) -> None:
        """Show the record before."""
        self._go(-1)

    def _go(self, by: int) -> None:
        self._at = (self._at + by) % max(len(self._records), 1)
        self._ask()

    def _take(self, *, own: bool) -> None:
        if self._choices is None or self.table is None:
            return
        self._choices.take(own=own)
        for row in self.table.rows:
            row.show_chosen(self._choices.of(row.conflict))
        self.kept.keep(self._choices)
        self._show_act()

    def _ask(self) -> None:
        record = self.record()
        if record is None:
            self.emptied.emit()
            return
        conflicts, actor = self._desk.workspace.bundles.conflicts, self._desk.actor
        work = partial(conflicts.card, actor, record.kind, record.record)
        self._desk.jobs.ask(self, work, self._show, self._fail, latest="card")

    def _show(self, card: ConflictCard) -> None:
        if self.table is not None and self._choices is not None and self._choices.card == card:
            # What stands as it stood stays as it is drawn: somebody may be typing in it.
            self._show_heading(card)
            return
        choices = Choices(card)
        self.kept.give_back(choices)
        if card.record in self._former:
            choices.carry_over(self._former[card.record])
        self._choices = self._former[card.record] = choices
        self._show_heading(card)
        reading = Reading(card.kind, card.names, self._desk.clock.now())
        table = ConflictTable(choices, reading)
        table.decided.connect(self._on_table_decided)
        table.setEnabled(self._may_decide)
        self._put(table)
        self._show_act()

    def _put(self, table: ConflictTable) -> None:
        if self.table is not None:
            self._place.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
        self.table = table
        self._place.addWidget(table)

    def _show_heading(self, card: ConflictCard) -> None:
        heading, today = card.heading, local_date(self._desk.clock.now())
        kind = words.of(card.kind)
        self._title.setText(heading.title or kind)
        number = formats.serial(heading.number, today) if heading.number else ""
        several = (
            self.tr("{place} of {count}").format(place=self._at + 1, count=len(self._records))
            if len(self._records) > 1
            else ""
        )
        came = came_told(self.record(), self._records)
        self._about.setText(" · ".join(filter(None, (number, kind, several, came))))
        for one in (self.back, self.on):
            set_shown(one, shown=bool(several))

    def _show_strip(self) -> None:
        strong = self.tr(
            "%n records were changed on both sides, {places} to decide", "", len(self._records)
        )
        strong = strong.format(places=places_of(self._records))
        rest = self.tr("Choose what to keep. What is not chosen stays in the course of the record.")
        if not self._may_decide:
            rest = self.tr("The station head decides what to keep; until then both are kept.")
        told = self.tr("{what}. {how}").format(what=strong, how=rest)
        self._strip.show_line(Tone.WARN, told, icon="git-merge", strong=strong)

    @Slot(object, object)
    def _on_table_decided(self, conflict: Conflict, chosen: Chosen | None) -> None:
        assert self._choices is not None, "the table shows choices"
        self._choices.choose(conflict, chosen)
        self.kept.keep(self._choices)
        self._show_act()

    def _show_act(self) -> None:
        missing = self._choices.missing() if self._choices else 1
        waits = bool(self._choices and self._choices.waits_for_words())
        self.merge.setEnabled(self._may_decide and (waits or not missing))
        told = self.tr("%n places without a choice", "", missing) if missing else ""
        self.merge.setAccessibleDescription(told)
        self.merge.setToolTip(told)

    def _finish(self, record: UUID, _nothing: object) -> None:
        self._forget(record)
        self._desk.notices.toast(self.tr("Merged as chosen; the next bundle tells the others"))
        self._pass_over(record)
        announce(self, self.tr("%n records left to decide", "", len(self._records)))

    def _forget(self, record: UUID) -> None:
        self._former.pop(record, None)
        self.kept.forget(record)

    def _pass_over(self, record: UUID) -> None:
        """Go on with the next record; the page may have read the list anew already."""
        left = tuple(one for one in self._records if one.record != record)
        if len(left) == len(self._records):
            return
        self._records, self._at = left, min(self._at, max(len(left) - 1, 0))
        self._show_strip()
        self._ask()

    def _fail(self, error: StationError) -> None:
        """Say it in a sentence; what was chosen stays."""
        record = self.record()
        if isinstance(error, NotFound) and record is not None:
            # Somebody decided it at another counter.
            self._forget(record.record)
            self._pass_over(record.record)
            return
        headline = self._sentence(error)
        self.messages.show_message(Tone.WARN, headline, self.tr("What was chosen is still here."))
        if isinstance(error, Outdated):
            self._ask()

    def _sentence(self, error: StationError) -> str:
        if isinstance(error, Outdated):
            return self.tr("Something new came in for this record; look at it and merge once more")
        if isinstance(error, InvalidInput) and self.table is not None:
            for row in self.table.rows:
                row.show_problems(error.problems)
            return words.of(error.problems[0])
        return words.said(error).headline

    def _connect(self) -> None:
        self.merge.clicked.connect(self.decide)
        self.own.clicked.connect(self.take_own)
        self.incoming.clicked.connect(self.take_incoming)
        self.later.clicked.connect(self.put_off)
        self.back.clicked.connect(self.go_back)
        self.on.clicked.connect(self.go_on)

    def _arrange(self) -> None:
        self.top.add_button(self.tag)
        self.set_header(self.top)
        self.add_bar(self.messages)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(_PADDING, 14, _PADDING, 20)
        column.setSpacing(14)
        column.addWidget(self._strip)
        heading = QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(self._title)
        heading.addWidget(self._about, 1)
        heading.addWidget(self.back)
        heading.addWidget(self.on)
        column.addLayout(heading)
        column.addLayout(self._place)
        column.addStretch(1)
        self.set_body(body, scrolls=True)
        foot = FootBar(padding=_PADDING)
        for button in (self.merge, self.own, self.incoming):
            foot.add_left(button)
            set_shown(button, shown=self._may_decide)
        foot.add_right(self.later)
        self.set_foot(foot)
