"""What a press does to a day of inspections: asked of the services, and told when it is done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from db.evaluation.contracts import (
    BriefSession,
    CorrectSheet,
    NoteQuestion,
    PlanSession,
    SessionView,
    SheetView,
)
from db.kernel.errors import InvalidInput, StationError
from db.kernel.ids import new_id

if TYPE_CHECKING:
    from desktop.evaluation.plan_pane import Command
    from desktop.evaluation.section import OpenJoint
    from desktop.frame.desk import Desk

ReadSheet = tuple[tuple[UUID, ...], UUID, SheetView | None]
"""Every version, the one that is shown, and what it says where it may be read."""
Then = Callable[[Any], Any]
Refused = Callable[[StationError], Any]


class VisitActs(QObject):
    """``kept(SessionView)`` when a plan was made, changed or closed, ``done()`` after anything smaller."""

    kept = Signal(object)
    done = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._service = desk, desk.workspace.evaluation

    def keep_plan(self, command: Command, refused: Refused) -> None:
        """Make a plan, or make one stand as it was changed."""
        if isinstance(command, PlanSession):
            work: Callable[[], Any] = partial(self._service.sessions.plan, self._actor, command)
        else:
            work = partial(self._service.planning.change, self._actor, command)
        self._ask(work, partial(self._tell_kept, self.tr("The plan is kept: {theme}")), refused)

    def close(self, session: UUID) -> None:
        """Close a day."""
        work = partial(self._service.sessions.close, self._actor, session)
        self._ask(work, partial(self._tell_kept, self.tr("Closed: {theme}")))

    def brief(self, command: BriefSession) -> None:
        """Note a briefing."""
        work = partial(self._service.sessions.brief, self._actor, command)
        self._ask(work, partial(self._tell, self.tr("The briefing is noted")))

    def note(self, command: NoteQuestion, then: Callable[[], Any], refused: Refused) -> None:
        """Note a question."""
        work = partial(self._service.sessions.note, self._actor, command)
        self._ask(work, lambda _: self._finish(then), refused)

    def summarise(self, session: UUID, summary: str, then: Callable[[], Any]) -> None:
        """Keep what the day came to."""
        work = partial(self._service.sessions.summarise, self._actor, session, summary)
        self._ask(work, lambda _: self._finish(then))

    def correct(self, sheet: UUID, reason: str, then: Then, refused: Refused) -> None:
        """Make the next version of a sheet."""
        command = CorrectSheet(new_id(self._desk.clock), sheet, reason)
        work = partial(self._service.sheets.correct, self._actor, command)
        told = self.tr("Version {number} is ready to be filled")

        def finish(view: SheetView) -> None:
            then(view)
            self._tell(told.format(number=view.line.version), view)

        self._ask(work, finish, refused)

    def read_sheet(self, sheet: UUID, then: Then) -> None:
        """Read a sheet with its versions."""
        self._desk.jobs.ask(
            self, partial(self._read_sheet, sheet), then, self._desk.notices.say_error, latest="sheet"
        )  # fmt: skip

    def read_joint(self, wanted: OpenJoint, then: Then) -> None:
        """Read what all deputies thought of a department at a firm."""
        joint = self._service.joint
        work = partial(joint.view, self._actor, wanted.session, wanted.firm, wanted.department)
        self._desk.jobs.ask(self, work, then, self._desk.notices.say_error, latest="sheet")

    @property
    def _actor(self) -> Any:
        return self._desk.actor

    def _read_sheet(self, sheet: UUID) -> ReadSheet:
        """Read a sheet as far as it may be seen. Runs on the database thread."""
        sheets = self._service.sheets
        versions = sheets.versions(self._actor, sheet)
        try:
            return versions, sheet, sheets.view(self._actor, sheet)
        except InvalidInput:
            # Before it is open its author alone sees it; how far it is may be known.
            return versions, sheet, None

    def _tell_kept(self, told: str, view: SessionView) -> None:
        self._desk.notices.toast(told.format(theme=view.line.theme))
        self.kept.emit(view)

    def _tell(self, told: str, _value: object) -> None:
        self._desk.notices.toast(told)
        self.done.emit()

    def _finish(self, then: Callable[[], Any]) -> None:
        then()
        self.done.emit()

    def _ask(self, work: Callable[[], Any], then: Then, refused: Refused | None = None) -> None:
        self._desk.jobs.ask(self, work, then, refused or self._desk.notices.say_error)
