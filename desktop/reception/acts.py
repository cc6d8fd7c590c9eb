"""What is done to the matter shown, in its pane: reply, hand over, note, close."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.kernel.clock import Clock, local_date
from db.kernel.problems import Problem
from db.people.rules import normal_phone
from db.reception.codes import MatterState, Step
from db.reception.contracts import MatterDetail, MatterLine, RecordReply
from db.reception.handling import LoopCommand, RaterKind
from db.reception.handling_rules import check, check_decider, check_once, step_of_closing, tidy
from db.reception.rules import ReceptionProblem, check_note, check_reply
from desktop.forms.field import Field
from desktop.forms.inputs import SearchInput
from desktop.forms.inputs.drop_down import DropLine
from desktop.forms.record_form import RecordForm
from desktop.look import current
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import Button
from desktop.parts.text import label
from desktop.reception import act_needs, act_offers, act_opening
from desktop.reception.act_commands import Command, command_of
from desktop.reception.act_fields import FIELDS, RARE, TAKING_BACK
from desktop.reception.lists import Lists
from desktop.wording import categories, formats, words
from desktop.wording.secrecy_words import shown_title

_SEARCHED: Mapping[Step | None, str] = {Step.MERGE: "into", Step.LINK: "other"}
"""Steps that need another matter, and the field in which it is looked for."""
_OWN_SENTENCES = {
    "unit": ReceptionProblem.UNIT_MISSING,
    "content": ReceptionProblem.CONTENT_MISSING,
    "suggested_unit": ReceptionProblem.SUGGESTED_UNIT_MISSING,
}

_WORDED_BY_STATE = (Step.CLOSE, Step.DECIDE_EXTENSION)
"""Steps whose form is named as their button is, by what they come to."""


class Act(QFrame):
    """A small form above the facts of a matter; nothing typed is thrown away by Esc.

    ``submitted(Command)`` when it is complete, ``left()`` when it is put away, ``searched(str)``
    looks for another matter and is answered by ``offer_matters``.
    """

    submitted = Signal(object)
    left = Signal()
    searched = Signal(str)

    def __init__(
        self, step: Step | None, detail: MatterDetail, *, lists: Lists, clock: Clock
    ) -> None:
        super().__init__()
        self.step, self.detail = step, detail
        self.newest = detail
        """The matter as it stands now; ``detail`` is how the person saw it."""
        self._lists, self._clock = lists, clock
        own = step is Step.DECIDE_EXTENSION and detail.is_own_request
        fields = TAKING_BACK if own else FIELDS[step]
        self.form = RecordForm(fields, check=self._check, clock=clock)
        self.messages = MessageBar(padding=0)
        self.title = word_of(step, detail) if step in _WORDED_BY_STATE else title_of(step)
        self._save = Button(self.title, kind="primary", key="Ctrl+Enter")
        self._leave = Button(self.tr("Put away"), kind="plain", key="Esc")
        self._more = Button(self.tr("More fields"), kind="quiet", icon="chevron-down", size="small")
        self.setAccessibleName(self.title)
        self._arrange()
        self._prepare()
        if fields is TAKING_BACK:
            self._prepare_taking_back()
        elif step is Step.RATE and detail.rated_by:
            self._prepare_rating()
        self.form.edited.connect(self._follow)
        self._follow()
        self.fold()

    def fold(self, *, is_open: bool = False) -> None:
        """Fold the rare fields away, but for those that say something already."""
        rare = RARE.get(self.step, ())
        for name in rare:
            entry = self.form.input(name)
            proposed = name == "phone" and entry.value() in self._phones()
            says = not entry.is_blank() and not proposed
            self.form.set_shown(name, shown=is_open or says)
        self._more.setHidden(is_open or not rare)

    def add_tool(self, tool: QWidget) -> None:
        """Let something stand above the fields that helps to fill them in."""
        self._column.insertWidget(self._column.indexOf(self.form), tool)

    def first_focus(self) -> None:
        """Give the keys to the first field."""
        self.form.focus(next(one.name for one in self.form.fields if self.form.is_shown(one.name)))

    def command(self) -> Command:
        """Return what was typed as the command of its step."""
        return command_of(self.step, self.detail, self.form.read())

    @Slot()
    def submit(self) -> None:
        """Hand the command over, or go to what is missing and say it."""
        self._follow()
        if self.form.missing():
            self.show_problems(self._check(self.form.read()))
            return
        self.submitted.emit(self.command())

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show each problem under its field; one whose field is not asked here stands above the form."""
        for problem in self.form.show_problems(problems):
            self.messages.show_message("warn", words.of(problem))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def offer_matters(self, lines: Sequence[MatterLine]) -> None:
        """Show the open matters that were found for the other end of a merge or link."""
        own, today = self.detail.line.id, local_date(self._clock.now())
        self._search().show_matches(
            [
                DropLine(
                    one.id, shown_title(one), note=formats.serial(one.number, today), tail=one.unit
                )
                for one in lines
                if one.id != own
            ]
        )

    def _check(self, values: dict[str, Any]) -> Sequence[Problem]:
        if self.step is None:
            return check_note(values["text"])
        missing, late = self.form.missing(), self._too_late(values)
        # Without what is always asked there is no command yet that the rules could judge.
        ruled = () if any(one.required for one in missing) else self._ruled()
        known = {one.field for one in ruled}
        return [*late, *ruled, *(self._missing(one) for one in missing if one.name not in known)]

    def _ruled(self) -> Sequence[Problem]:
        command = self.command()
        if isinstance(command, RecordReply):
            return check_reply(command, local_date(self._clock.now()), self._lists.result_labels)
        return check(tidy(command)) if isinstance(command, LoopCommand) else ()

    def _too_late(self, values: dict[str, Any]) -> Iterator[Problem]:
        """Say of the unit that is chosen whether it may still return the matter."""
        if self.step is Step.RETURN and values["unit"] is not None:
            today = local_date(self._clock.now())
            late = act_opening.against_return(self.detail, today, values["unit"])
            yield from (replace(one, field="unit") for one in late)

    def _missing(self, field: Field) -> Problem:
        """Say by its label what is missing; a unit and an answer have sentences of their own."""
        if field.name in _OWN_SENTENCES:
            return Problem(field.name, _OWN_SENTENCES[field.name])
        label = self.form.frame(field.name).name()
        return Problem(field.name, ReceptionProblem.FIELD_MISSING, {"label": label})

    @Slot()
    def _follow(self) -> None:
        """Ask what the answers given so far make sensible, and mark what they make necessary."""
        for name, shown in act_offers.asked(self.step, self.detail, self.form.read()):
            self.form.set_shown(name, shown=shown)
        self.form.need(act_needs.needed(self.step, self.detail, self.form.read()))

    def _prepare(self) -> None:
        """Fill the form, and do the few things that are no field's own."""
        act_offers.prepare(self.form, self.step, self.detail, self._lists)
        if self.step in _SEARCHED:
            self._search().searched.connect(self.searched)
        elif self.step in (Step.ASSIGN, Step.TRANSFER):
            self.form.input("unit").edited.connect(self._put_phone)
            self._put_phone()
        elif self.step is Step.TRIAGE:
            self.form.input("category").set_readings(categories.readings)
        elif self.step is Step.CHECK:
            self.add_tool(label(self.detail.reply, wrap=True))

    @Slot()
    def _put_phone(self) -> None:
        """Propose the phone that the directory has of the unit; one typed by hand stays."""
        phone, unit = self.form.input("phone"), self.form.input("unit").value()
        if phone.is_blank() or phone.value() in self._phones():
            phone.put(next((one.phone for one in self._lists.units if one.id == unit), ""))

    def _phones(self) -> set[str]:
        return {normal_phone(one.phone) for one in self._lists.units}

    def _prepare_taking_back(self) -> None:
        """Say at once that somebody else decides, and ask no more than a remark."""
        for name in ("granted", "visitor_informed"):
            self.form.set_shown(name, shown=False)
        (problem,) = check_decider(is_asker=True)
        self.messages.show_message("info", words.of(problem))

    def _prepare_rating(self) -> None:
        """Ask whose word is still to be heard, and say that the one given stands."""
        left = [one for one in RaterKind if one not in self.detail.rated_by]
        self.form.input("rater").put(left[0])
        (problem,) = check_once(is_scored=True)
        self.messages.show_message("info", words.of(problem))

    def _search(self) -> SearchInput:
        assert self.step in _SEARCHED
        found: SearchInput = self.form.input(_SEARCHED[self.step])
        return found

    def _arrange(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(current().px(10))
        column.addWidget(label(self.title, "strong"))
        column.addWidget(self.messages)
        column.addWidget(self.form)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._save)
        row.addWidget(self._leave)
        row.addStretch(1)
        column.addLayout(row)
        self._save.clicked.connect(self.submit)
        self._leave.clicked.connect(self.left)
        self._more.clicked.connect(lambda: self.fold(is_open=True))


def word_of(step: Step | None, detail: MatterDetail | None = None) -> str:
    """Return what the button of a step says; a further reply is added to the one before."""
    if step is None:
        return QCoreApplication.translate("Deeds", "Note")
    state = detail.line.state if detail else None
    if step is Step.REPLY and state in (MatterState.REPLIED, MatterState.FED_BACK):
        return QCoreApplication.translate("Deeds", "Add to the reply")
    if step is Step.CLOSE and detail is not None:
        return words.of(step_of_closing(detail.line.state, detail.results))
    if step is Step.DECIDE_EXTENSION and detail is not None and detail.is_own_request:
        return QCoreApplication.translate("Deeds", "Take the request back")
    return words.of(step)


def title_of(step: Step | None) -> str:
    """Return the verb of an act, as its button has it."""
    if step is None:
        return QCoreApplication.translate("ActForm", "Add the note")
    return words.of(step)
