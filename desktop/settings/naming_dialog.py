"""The window in which a handler is named for one report, or asked for with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.kernel.actor import Actor
from db.kernel.errors import InvalidInput, StationError
from db.people.rules import LINE_LIMIT
from db.reception.sealed import AskNaming, NamePerson, ReportLine
from desktop.forms.field import Combo, Field, Line
from desktop.forms.form_dialog import FormDialog
from desktop.forms.inputs import ComboOption
from desktop.forms.record_form import RecordForm
from desktop.notices.message_bar import MessageBar
from desktop.parts.painting import Tone
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_HANDLER = Field(
    "handler", QT_TRANSLATE_NOOP("NamingFields", "Handler"), Combo(), required=True,
    hint=QT_TRANSLATE_NOOP("NamingFields", "only who has the role of a named handler"),
)  # fmt: skip
_REASON = Field(
    "reason", QT_TRANSLATE_NOOP("NamingFields", "Why, kept in the record"),
    Line(QT_TRANSLATE_NOOP("NamingFields", "To look into the report")), required=True,
    limit=LINE_LIMIT,
)  # fmt: skip


_NAMES = QT_TRANSLATE_NOOP("NamingDialog", "Name a handler of report {number}")
_ASKS = QT_TRANSLATE_NOOP("NamingDialog", "Ask for a handler of report {number}")
_NAME = QT_TRANSLATE_NOOP("NamingDialog", "Name")
_ASK = QT_TRANSLATE_NOOP("NamingDialog", "Ask")
_NOTHING = QT_TRANSLATE_NOOP("NamingDialog", "Change nothing")


class NamingDialog(FormDialog):
    """``done_with(str)`` carries the sentence of what was done; a refusal leaves the window open."""

    done_with = Signal(str)

    def __init__(self, desk: Desk, line: ReportLine, parent: QWidget, *, asks: bool) -> None:
        fields = (_HANDLER, _REASON) if asks else (_HANDLER,)
        title = say(_ASKS if asks else _NAMES, number=line.number)
        form = RecordForm(fields, clock=desk.clock)
        act = say(_ASK if asks else _NAME)
        super().__init__(title, form, act=act, keep=say(_NOTHING), parent=parent)
        self._desk, self._line, self._asks = desk, line, asks
        self.messages = MessageBar(padding=0)
        self.layout().insertWidget(1, self.messages)  # type: ignore[union-attr]
        work = partial(desk.workspace.namings.could_be_named, desk.actor)
        desk.jobs.ask(self, work, self._offer, self._on_refused)

    def accept(self) -> None:
        """Hand it to the service, and close once it was taken."""
        desk, typed, matter = self._desk, self.form.read(), self._line.matter
        namings, handler = desk.workspace.namings, typed["handler"]
        work = partial(namings.name, desk.actor, NamePerson(matter, handler))
        if self._asks:
            command = AskNaming(matter, handler, str(typed["reason"] or ""))
            work = partial(namings.ask, desk.actor, command)
        desk.jobs.ask(self, work, self._on_taken, self._on_refused)

    def _offer(self, people: Sequence[Actor]) -> None:
        known = {handler for handler, _ in self._line.handlers}
        free = [
            one for one in people if one.user not in known and one.user != self._desk.actor.user
        ]
        self.form.input("handler").set_options([ComboOption(one.user, one.name) for one in free])
        if not free:
            told = self.tr("There is nobody else to choose")
            body = self.tr("Grant a colleague the role of a named handler under accounts first.")
            self.messages.show_message(Tone.WARN, told, body)

    def _on_taken(self, _nothing: None) -> None:
        told = self.tr("The handler of report {number} is named")
        if self._asks:
            told = self.tr("The security administrator is asked for a handler of report {number}")
        super().accept()
        self.done_with.emit(told.format(number=self._line.number))

    def _on_refused(self, error: StationError) -> None:
        if isinstance(error, InvalidInput):
            self.form.show_problems(error.problems)
            return
        said = words.said(error)
        self.messages.show_message(Tone.BAD, said.headline, said.body)
