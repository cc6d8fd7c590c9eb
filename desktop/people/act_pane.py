"""One small act in the card's place: a few fields, a verb, and the way back; never a dialog."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.kernel.errors import InvalidInput, StationError
from db.kernel.kinds import Saved
from desktop.forms.record_form import RecordForm
from desktop.frame.pane import FootBar, Pane, PaneHeader
from desktop.frame.room import Room
from desktop.frame.shortcuts import Shortcuts
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import button
from desktop.parts.painting import Tone
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.forms.field import Field
    from desktop.forms.inputs.combo import ComboOption
    from desktop.frame.desk import Desk

_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Act:
    """What is asked, and what comes of the answer."""

    title: str
    caption: str
    fields: tuple[Field, ...]
    run: Callable[[Mapping[str, Any]], Saved[Any]]
    """Does it with what was typed. Runs on the database thread."""
    done: str
    """What is said afterwards."""
    typed: Mapping[str, Any] = field(default_factory=lambda: _NOTHING)
    """What stands in the fields at first."""
    options: Mapping[str, Sequence[ComboOption]] = field(default_factory=lambda: _NOTHING)
    hints: Mapping[str, str] = field(default_factory=lambda: _NOTHING)


class ActPane(Pane):
    """``done()`` when the service took it, ``left()`` when the person gave it up."""

    done = Signal()
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._act: Act | None = None
        self.form = RecordForm((), clock=desk.clock)
        self._titles = PaneHeader()
        self.messages = MessageBar()
        self.save_button = button(self.tr("Save"), "check", "primary", key="Ctrl+Enter")
        self.leave_button = button(self.tr("Leave without saving"), kind="quiet")
        self._lines = QVBoxLayout()
        self._arrange()

    def begin(self, act: Act) -> None:
        """Ask what this act needs."""
        self._act = act
        self.messages.clear()
        self._titles.set_title(act.title, act.caption)
        self.setAccessibleName(act.title)
        self._show_form(RecordForm(act.fields, clock=self._desk.clock))
        for name, options in act.options.items():
            self.form.input(name).set_options(options)
        for name, hint in act.hints.items():
            self.form.frame(name).set_hint(hint)
        self.form.load({one.name: one.default for one in act.fields} | dict(act.typed))

    def first_focus(self) -> QWidget:
        """Return the field where typing begins."""
        fields = self.form.fields
        target: QWidget = self.save_button
        if fields:
            target = self.form.input(fields[0].name).focus_target()
        return target

    @Slot()
    def save(self) -> None:
        """Do it, or go to what is still needed."""
        act = self._act
        if act is None or self.save_button.is_busy or self.form.go_to_missing():
            return
        self.save_button.set_busy(self.tr("Saving…"))
        work = partial(act.run, self.form.read())
        self._desk.jobs.ask(self, work, self._finish, self._show_trouble)

    @Slot()
    def leave(self) -> None:
        """Give it up."""
        self.left.emit()

    def follow(self, room: Room) -> None:
        """Follow the room the window leaves."""
        super().follow(room)
        self.form.set_short(short=room.is_short)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def _finish(self, _value: object) -> None:
        self.save_button.set_ready()
        if self._act is not None:
            self._desk.notices.toast(self._act.done)
        self.done.emit()

    def _show_trouble(self, error: StationError) -> None:
        self.save_button.set_ready()
        if isinstance(error, InvalidInput):
            rest = self.form.show_problems(error.problems)
            if not rest:
                return
            self.messages.show_message(Tone.WARN, words.of(rest[0]))
            return
        said = words.said(error)
        self.messages.show_message(Tone.BAD, said.headline, said.body)

    def _show_form(self, form: RecordForm) -> None:
        self._lines.replaceWidget(self.form, form)
        self.form.hide()
        self.form.deleteLater()
        self.form = form

    def _arrange(self) -> None:
        self.save_button.clicked.connect(self.save)
        self.leave_button.clicked.connect(self.leave)
        keys = Shortcuts(self)
        keys.add("Ctrl+Return", self.save)
        keys.add("Ctrl+S", self.save)
        body = QWidget()
        body.setLayout(self._lines)
        self._lines.setContentsMargins(20, 8, 20, 20)
        self._lines.addWidget(self.form)
        self._lines.addStretch(1)
        foot = FootBar()
        foot.add_left(self.save_button)
        foot.add_left(self.leave_button)
        self.set_header(self._titles)
        self.add_bar(self.messages)
        self.set_body(body, scrolls=True)
        self.set_foot(foot)
