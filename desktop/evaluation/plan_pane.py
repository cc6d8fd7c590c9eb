"""Planning a day of inspections, or changing the plan: everything on one page, kept through a lock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.evaluation.contracts import ChangeSession, PlanSession, SessionView
from db.kernel.clock import local_date
from db.kernel.errors import InvalidInput, StationError
from db.kernel.ids import new_id
from db.kernel.problems import Problem
from desktop import look
from desktop.evaluation.plan_fields import (
    FIELDS,
    PlanLists,
    change_of,
    options,
    plan_of,
    read_lists,
    usual_form,
    values_of,
)
from desktop.evaluation.plan_firms import PlanFirms
from desktop.forms.record_form import RecordForm
from desktop.frame.pane import FootBar, Pane, PaneHeader
from desktop.frame.shortcuts import Shortcuts
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.frame.unsaved import Content

UNSAVED = "evaluation-plan"
_NAMED = ("departments", "deputies", "prosecutors", "judges")


class PlanPane(Pane):
    """``planned(PlanSession)`` or ``changed(ChangeSession)`` when it is kept, ``left()`` when it is given up.

    ``begun_again()`` when a lock or a crash left a plan that was being typed, ``sheet_wanted()`` asks for firms from a
    file.
    """

    planned = Signal(object)
    changed = Signal(object)
    left = Signal()
    begun_again = Signal()
    sheet_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Plan"))
        self._desk = desk
        self._session = new_id(desk.clock)
        self._view: SessionView | None = None
        self._names: dict[object, str] = {}
        self.is_dirty = False
        self._titles, self.messages = PaneHeader(), MessageBar()
        self.form, self.firms = RecordForm(FIELDS, clock=desk.clock), PlanFirms()
        self.act = Button(self.tr("Keep the plan"), icon="check", kind="primary", key="Ctrl+Enter")
        self.leave_button = Button(self.tr("Leave without saving"), kind="quiet")
        self._arrange()
        self._connect()

    def begin_new(self) -> None:
        """Plan another day."""
        self._begin(None, new_id(self._desk.clock))

    def begin_change(self, view: SessionView) -> None:
        """Change the plan of a day."""
        self._begin(view, view.line.id)

    def bring_back(self) -> None:
        """Show the plan that a lock or a crash left."""
        self._desk.unsaved.bring_back(self, UNSAVED, self._bring_back)

    def first_focus(self) -> QWidget:
        """Return where typing begins."""
        target: QWidget = self.form.input("theme").focus_target()
        return target

    @Slot()
    def submit(self) -> None:
        """Hand the plan over, or go to what is missing."""
        self.messages.clear()
        if self.form.go_to_missing():
            return
        read, today = self.form.read(), local_date(self._desk.clock.now())
        firms = self.firms.kept()
        if self._view is None:
            self.planned.emit(plan_of(self._session, read, firms, self._names, today))
        else:
            self.changed.emit(change_of(self._session, read, firms, self._names, today))

    @Slot()
    def leave(self) -> None:
        """Give it up."""
        self.forget()
        self.left.emit()

    def escape(self) -> None:
        """Give it up as long as nothing is typed: one key takes no work away."""
        if not self.is_dirty:
            self.leave()

    def forget(self) -> None:
        """Say that nothing of it is to be kept any more."""
        self._desk.unsaved.drop(UNSAVED)

    def show_error(self, error: StationError) -> None:
        """Say why the service did not take it; what was typed stays."""
        if isinstance(error, InvalidInput):
            self._show_problems(error.problems)
            return
        said = words.said(error)
        self.messages.show_message(Tone.BAD, said.headline, said.body)

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        rest = self.form.show_problems(problems)
        for one in rest:
            parts = one.field.split(".")
            if parts[0] == "firms" and len(parts) == 3:
                self.firms.show_missing(int(parts[1]), parts[2], words.of(one))
            elif not one.warns:
                self.messages.show_message(Tone.WARN, words.of(one))

    def _begin(self, view: SessionView | None, session: UUID) -> None:
        self._view, self._session, self.is_dirty = view, session, False
        self.messages.clear()
        title = self.tr("Plan a day of inspections") if view is None else self.tr("Change the plan")
        self._titles.set_title(title, view.line.theme if view else "")
        self.form.set_shown("form", shown=view is None)
        self.firms.begin(view.firms if view else ())
        self.form.clear()
        if view is None:
            self.form.input("day").put(local_date(self._desk.clock.now()))
        self._read_lists(values_of(view) if view else None, None)

    def _read_lists(self, values: Mapping[str, Any] | None, kept: Content | None) -> None:
        then = partial(self._offer, values, kept)
        work = partial(read_lists, self._desk)
        self._desk.jobs.ask(self, work, then, self._desk.notices.say_error, latest="lists")

    def _offer(
        self, values: Mapping[str, Any] | None, kept: Content | None, lists: PlanLists
    ) -> None:
        offered = options(lists, self._view)
        for name, some in offered.items():
            self.form.input(name).set_options(some)
        self._names = {one.value: one.text for name in _NAMED for one in offered[name]}
        if kept is not None:
            self.form.restore(dict(kept))
        elif values is not None:
            self.form.load(values)
        elif not self.form.read()["form"]:
            self.form.input("form").put(usual_form(lists.forms))

    def _bring_back(self, found: Mapping[str, Content]) -> None:
        kept = found[UNSAVED]
        session = UUID(hex=str(kept["session"]))
        if not kept["is_change"]:
            self._show_kept(kept, session, None)
            return
        view = self._desk.workspace.evaluation.sessions.view
        work = partial(view, self._desk.actor, session)
        self._desk.jobs.ask(self, work, partial(self._show_kept, kept, session))

    def _show_kept(self, kept: Content, session: UUID, view: SessionView | None) -> None:
        self._begin(view, session)
        self.firms.restore(kept["firms"])
        typed = kept["typed"]
        self._read_lists(None, typed if isinstance(typed, Mapping) else {})
        self.is_dirty = True
        self.begun_again.emit()

    @Slot()
    def _on_edited(self) -> None:
        self.is_dirty = True
        self._desk.unsaved.keep(UNSAVED, {
            "session": self._session.hex, "is_change": self._view is not None,
            "typed": self.form.draft(), "firms": self.firms.plain(),
        })  # fmt: skip

    def _connect(self) -> None:
        self.form.edited.connect(self._on_edited)
        self.firms.edited.connect(self._on_edited)
        self.firms.sheet_wanted.connect(self.sheet_wanted)
        self.act.clicked.connect(self.submit)
        self.leave_button.clicked.connect(self.leave)
        for name in ("departments", "deputies", "prosecutors", "judges"):
            self.form.input(name).set_readings(_readings)
        keys = Shortcuts(self)
        keys.add("Ctrl+S", self.submit)

    def _arrange(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 8, 20, 20)
        column.setSpacing(18)
        column.addWidget(self.form)
        column.addWidget(self.firms)
        column.addStretch(1)
        foot = FootBar()
        foot.add_left(self.act)
        foot.add_left(self.leave_button)
        self.set_header(self._titles)
        self.add_bar(self.messages)
        self.set_body(body, scrolls=True)
        self.set_foot(foot)
        self.set_foot_height(look.current().px(64))


def _readings(name: str) -> Sequence[str]:
    from db.search.pinyin import reading_keys

    return reading_keys(name)


Command = PlanSession | ChangeSession
"""What a plan becomes."""
