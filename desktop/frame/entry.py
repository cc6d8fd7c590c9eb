"""A form in the side pane: titles, fields, two verbs; what the service finds stands under the fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.kernel.errors import InvalidInput, StationError
from db.kernel.problems import Problem
from desktop.forms.field import Field
from desktop.forms.record_form import RecordForm
from desktop.frame.pane import FootBar, Pane, PaneHeader
from desktop.frame.shortcuts import Shortcuts
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import button
from desktop.parts.painting import Tone
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.frame.unsaved import Content

Values = dict[str, Any]
_FIRST = frozenset({"name"})
"""Where typing begins, though a field with a usual answer stands before it."""


class Entry(Pane):
    """``wanted(values)`` when somebody saves what holds together, ``left()`` when they give it up."""

    wanted = Signal(object)
    left = Signal()

    def __init__(
        self,
        desk: Desk,
        title: str,
        fields: Sequence[Field],
        *,
        act: str,
        check: Callable[[Values], Sequence[Problem]],
        read: Callable[[Values, UUID], Any] = lambda values, _made: values,
    ) -> None:
        super().__init__(title)
        self._desk, self._check, self.read = desk, check, read
        self.placed: Callable[[Sequence[Problem]], Sequence[Problem]] = tuple
        """Puts problems under the fields of this form where they are called otherwise."""
        self._name = ""
        self._titles = PaneHeader(title)
        self.messages = MessageBar()
        self.form = RecordForm(fields, check=check, clock=desk.clock)
        self.act = button(act, "check", "primary", key="Ctrl+Enter")
        self.leave = button(self.tr("Leave without saving"), kind="quiet")
        self._arrange()
        self.act.clicked.connect(self.submit)
        self.leave.clicked.connect(self.left)
        keys = Shortcuts(self)
        keys.add("Ctrl+Return", self.submit, act)
        keys.add("Esc", self.left.emit)

    def first_focus(self) -> QWidget:
        """Return where typing begins."""
        first = next((one.name for one in self.form.fields if one.name in _FIRST), "")
        target: QWidget = self.form.input(first or self.form.fields[0].name).focus_target()
        return target

    def keep_as(self, name: str) -> None:
        """Keep what is typed under a name until ``forget``: after a lock it stands there again."""
        self._name = name
        self._desk.unsaved.bring_back(self, name, self._bring_back)
        self.form.edited.connect(self._on_form_edited)

    def forget(self) -> None:
        """Say that what was typed is kept now, or given up."""
        if self._name:
            self._desk.unsaved.drop(self._name)

    def _bring_back(self, found: Mapping[str, Content]) -> None:
        if self._name in found:
            self.form.restore(found[self._name])
            self.form.edited.emit()

    @Slot()
    def _on_form_edited(self) -> None:
        self._desk.unsaved.keep(self._name, self.form.draft())

    def add_head(self, part: QWidget) -> None:
        """Let something stand between the title and the fields."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(1, part)

    @Slot()
    def submit(self) -> None:
        """Hand over what was typed, or go to what is wrong with it."""
        values = self.form.read()
        problems = [one for one in self._check(values) if not one.warns]
        if problems or self.form.missing():
            self.show_problems(problems)
            self.form.go_to_missing()
            return
        self.wanted.emit(values)

    def show_error(self, error: StationError) -> None:
        """Say why the service did not take it; what was typed stays."""
        if isinstance(error, InvalidInput):
            self.show_problems(error.problems)
            return
        said = words.said(error)
        self.messages.show_message(Tone.BAD, said.headline, said.body)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show problems under their fields, the others above the form."""
        self.messages.clear()
        for one in self.form.show_problems(self.placed(problems)):
            self.messages.show_message(Tone.WARN, words.of(one))

    def _arrange(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 8, 20, 20)
        column.addWidget(self.form)
        column.addStretch(1)
        foot = FootBar()
        foot.add_left(self.act)
        foot.add_left(self.leave)
        self.set_header(self._titles)
        self.add_bar(self.messages)
        self.set_body(body, scrolls=True)
        self.set_foot(foot)
