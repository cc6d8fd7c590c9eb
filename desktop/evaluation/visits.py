"""评价表: days of inspections at the left, the one that is opened beside them; plans and closing take its place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from db.accounts.rules import Permission, may
from db.evaluation.contracts import (
    NoteQuestion,
    SessionLine,
    SessionView,
)
from db.kernel.kinds import Changes, Kind
from desktop import look
from desktop.evaluation.closing import Closing
from desktop.evaluation.paper_orders import Wanted
from desktop.evaluation.papers import own_sheet_printer
from desktop.evaluation.plan_firms_desk import FirmsDesk
from desktop.evaluation.plan_pane import Command, PlanPane
from desktop.evaluation.section import OpenJoint, OpenSession, OpenSheet, Section
from desktop.evaluation.visit_acts import VisitActs
from desktop.evaluation.visit_pane import VisitPane
from desktop.evaluation.visit_sheet_desk import SheetDesk
from desktop.evaluation.visits_list import VisitsList
from desktop.frame.desk import Desk
from desktop.frame.handed import HandedSheets
from desktop.parts.buttons import Button
from desktop.parts.empty import EmptyState
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_HERE = QT_TRANSLATE_NOOP("Visits", "Days of inspections will stand here")
_HOW = QT_TRANSLATE_NOOP(
    "Visits",
    "Plan one with firms, departments and deputies; every deputy then has a sheet for each.",
)


class Visits(Section):
    """Choosing a day opens it; what is planned, changed, closed or read stands in its place."""

    reloads_on: ClassVar[Changes] = frozenset({
        Kind.EVALUATION_SESSION, Kind.EVALUATION_PARTY, Kind.INSPECTED_FIRM, Kind.SESSION_QUESTION,
        Kind.EVALUATION_SHEET, Kind.EVALUATION_ANSWER, Kind.SHEET_SIGNATURE, Kind.ATTACHMENT,
    })  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.service = desk.workspace.evaluation
        self.list, self.stack = VisitsList(desk), QStackedWidget()
        self.visit, self.plan = VisitPane(desk), PlanPane(desk)
        self.closing = Closing(desk)
        begin = Button(self.tr("Plan a day"), icon="plus", kind="primary", key="Ctrl+N")
        begin.clicked.connect(self.begin_new)
        self.nothing, self.acts = _empty(begin), VisitActs(desk, self)
        self.sheets = SheetDesk(desk, self.acts)
        self._sheet: UUID | OpenJoint | None = None
        """What to open once its day is read."""
        self._wanted: UUID | None = None
        self.add_button = Button(self.tr("Plan a day"), icon="plus", kind="primary", key="Ctrl+N")
        self.add_button.setParent(self)
        self.add_button.hide()
        self.tools = self.add_button
        self.firm_lists = FirmsDesk(desk, self.plan.firms)
        self._lay_out()
        self._connect()
        if may(desk.actor, Permission.PLAN_EVALUATIONS):
            self.plan.bring_back()

    @property
    def view(self) -> SessionView | None:
        """The day that is open."""
        return self.visit.view

    def reload(self) -> None:
        """Read the list and the day that is open again; what is typed stays."""
        first, last = self.list.span()
        work = partial(self.service.sessions.between, self.desk.actor, first, last)
        error = self.desk.notices.say_error
        self.desk.jobs.ask(self, work, self._show_lines, error, latest="days")
        if self._wanted is not None:
            self._ask_view(self._wanted)

    def first_focus(self) -> QWidget | None:
        """Work begins in the list."""
        return self.list.view

    def open_subject(self, subject: object) -> bool:
        """Show a day, a sheet of one, or several together."""
        if not isinstance(subject, OpenSession | OpenSheet | OpenJoint):
            return False
        if not isinstance(subject, OpenSession):
            self._sheet = subject.sheet if isinstance(subject, OpenSheet) else subject
        self.open_day(subject.session)
        return True

    def open_day(self, session: UUID) -> None:
        """Open a day."""
        self._wanted = session
        self.list.show_day(session)
        self._ask_view(session)

    def focus_search(self) -> None:
        """Go to the search of the list."""
        self.list.focus_search()

    @Slot()
    def begin_new(self) -> None:
        """Plan a day; a plan that is being typed stays as it is."""
        if self.stack.currentWidget() is not self.plan:
            self.plan.begin_new()
            self._show(self.plan)
        _focus(self.plan.first_focus())

    @Slot()
    def begin_change(self) -> None:
        """Change the plan of the day that is open."""
        if self.view is not None and self.stack.currentWidget() is self.visit:
            self.plan.begin_change(self.view)
            self._show(self.plan)
            _focus(self.plan.first_focus())

    @Slot()
    def begin_closing(self) -> None:
        """Show what is unfinished before the head closes."""
        if self.view is not None:
            self.closing.show_view(self.view)
            self._show(self.closing)

    def act(self) -> None:
        """Do the usual next thing: keep what is typed, close, correct, or score."""
        shown = self.stack.currentWidget()
        if shown is self.plan:
            self.plan.submit()
        elif shown is self.closing:
            self.closing.act.click()
        elif shown is self.sheets:
            self.sheets.act()
        elif shown is self.visit:
            self.score()

    def leave(self) -> None:
        """Give up what stands over the day."""
        shown = self.stack.currentWidget()
        if shown is self.plan:
            self.plan.escape()
        elif shown is self.sheets:
            self.sheets.leave()
        elif shown is not self.nothing:
            self.back()

    @Slot()
    def back(self) -> None:
        """Come back to the day that is open."""
        self.sheets.forget()
        self._show(self.visit if self.view is not None else self.nothing)
        _focus(self.list.view)

    def paper(self) -> Wanted | None:
        """Return the papers of the day that is open, or of its sheet."""
        return self.sheets.paper(self.view.line.id) if self.view is not None else None

    @Slot()
    def score(self) -> None:
        """Hand the screen over to the deputies of the day that is open."""
        if self.visit.score.isEnabled():
            self._on_sheet_score_wanted(None)

    @Slot(object)
    def _on_sheet_score_wanted(self, sheet: UUID | None) -> None:
        if self.view is not None:
            prints = own_sheet_printer(self.desk, self.view.line.id)
            self.desk.hand_over(HandedSheets(self.view.line.id, sheet, prints=prints))

    @Slot(object)
    def _on_list_chosen(self, session: UUID) -> None:
        if self.stack.currentWidget() is self.plan:
            return
        self.sheets.forget()
        self._show(self.visit if self.view is not None else self.nothing)
        self.open_day(session)

    @Slot(object)
    def _on_plan_kept(self, command: Command) -> None:
        self.acts.keep_plan(command, self.plan.show_error)

    def adopt(self, whole: QStackedWidget) -> None:
        """Lay firms that come from a sheet, and photos in full, over the page."""
        self.firm_lists.adopt(whole)
        self.visit.photos.adopt(self.desk, whole)

    @Slot(object)
    def _on_acts_kept(self, view: SessionView) -> None:
        if self.stack.currentWidget() is self.plan:
            self.plan.forget()
        self._wanted = view.line.id
        self.sheets.forget()
        self.visit.show_view(view)
        self._show(self.visit)
        self.reload()

    @Slot(object)
    def _on_noted(self, command: NoteQuestion) -> None:
        questions = self.visit.questions
        self.acts.note(command, questions.forget, questions.show_error)

    @Slot(str)
    def _on_summarised(self, summary: str) -> None:
        if self.view is not None:
            self.acts.summarise(self.view.line.id, summary, self.visit.facts.forget)

    @Slot(object)
    def _open_sheet(self, sheet: UUID) -> None:
        if self.view is not None:
            self.sheets.open(self.view, sheet)

    @Slot()
    def _on_sheets_opened(self) -> None:
        if self.stack.currentWidget() in (self.visit, self.sheets, self.nothing):
            self._show(self.sheets)

    @Slot(object, object)
    def _on_joint_wanted(self, firm: UUID, department: UUID) -> None:
        if self.view is not None:
            self.subject_wanted.emit(OpenJoint(self.view.line.id, firm, department))

    def _show_lines(self, lines: Sequence[SessionLine]) -> None:
        self.list.show_lines(lines)
        if self._wanted is None and (first := self.list.first()) is not None:
            self._wanted = first
            self._ask_view(first)
        self.list.show_day(self._wanted)

    def _ask_view(self, session: UUID) -> None:
        work = partial(self.service.sessions.view, self.desk.actor, session)
        error = self.desk.notices.say_error
        self.desk.jobs.ask(self, work, self._show_view, error, latest="day")

    def _show_view(self, view: SessionView) -> None:
        self.visit.show_view(view)
        wanted, self._sheet = self._sheet, None
        if wanted is not None:
            self.sheets.open(view, wanted)
        elif self.sheets.is_wanted:
            self.sheets.follow(view)
        elif self.stack.currentWidget() is self.nothing:
            self._show(self.visit)

    def _show(self, pane: QWidget) -> None:
        self.stack.setCurrentWidget(pane)
        look.current().dress(pane)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.begin_new)
        self.list.chosen.connect(self._on_list_chosen)
        self.list.spread_changed.connect(self.reload)
        visit, plan, sheets, closing = self.visit, self.plan, self.sheets, self.closing
        visit.score_wanted.connect(self.score)
        visit.change_wanted.connect(self.begin_change)
        visit.close_wanted.connect(self.begin_closing)
        visit.firms.sheet_opened.connect(self._open_sheet)
        visit.firms.joint_wanted.connect(self._on_joint_wanted)
        visit.briefing.kept.connect(self.acts.brief)
        visit.questions.noted.connect(self._on_noted)
        visit.facts.kept.connect(self._on_summarised)
        plan.planned.connect(self._on_plan_kept)
        plan.changed.connect(self._on_plan_kept)
        plan.left.connect(self.back)
        plan.sheet_wanted.connect(self.firm_lists.open)
        plan.begun_again.connect(partial(self._show, plan))
        closing.closed.connect(self.acts.close)
        closing.left.connect(self.back)
        sheets.opened.connect(self._on_sheets_opened)
        sheets.left.connect(self.back)
        sheets.score_wanted.connect(self._on_sheet_score_wanted)
        sheets.joint_wanted.connect(self._on_joint_wanted)
        self.acts.kept.connect(self._on_acts_kept)
        self.acts.done.connect(self.reload)

    def _lay_out(self) -> None:
        for pane in (self.nothing, self.visit, self.plan, self.closing, self.sheets):
            self.stack.addWidget(pane)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.stack, 1)


def _empty(begin: Button) -> EmptyState:
    return EmptyState("clipboard-check", say(_HERE), say(_HOW), buttons=[begin])


def _focus(target: QWidget) -> None:
    target.setFocus(Qt.FocusReason.OtherFocusReason)
