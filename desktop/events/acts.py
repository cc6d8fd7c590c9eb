"""What a press does to events and to who came: asked of the services, told when it is done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from db.events.contracts import EventView, Invitee, Outcome, PartLine, PlanEvent, TakeEventStep
from db.events.desk_contracts import (
    Answer,
    MakeUp,
    PaperRows,
    PaperTaken,
    SignIn,
    UndoMark,
    WalkIn,
)
from db.events.noting import AskQuestion, CountHeads
from db.kernel.errors import StationError
from db.kernel.ids import new_id

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

Then = Callable[[Any], Any]
Refused = Callable[[StationError], Any]


class EventActs(QObject):
    """``kept(EventView)`` when an event was changed, ``answered(Answer)`` for what the desk answers.

    ``done()`` follows anything that changes who came.
    """

    kept = Signal(object)
    answered = Signal(object)
    done = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._service = desk, desk.workspace.events

    def plan(self, command: PlanEvent, refused: Refused) -> None:
        """Keep a plan."""
        self._keep(
            partial(self._service.events.plan, self._desk.actor, command),
            self.tr("Kept: {title}"),
            refused,
        )

    def step(self, command: TakeEventStep, told: str, refused: Refused | None = None) -> None:
        """Take a step."""
        work = partial(self._service.events.take, self._desk.actor, command)
        self._keep(work, f"{told} · {{title}}", refused)

    @Slot(object)
    def turn_part(self, part: PartLine) -> None:
        """Note that a part took place, or take that back."""
        done = part.done_at is None
        work = partial(self._service.events.mark_part, self._desk.actor, part.id, done=done)
        self._ask(work, self.kept.emit)

    def note(self, event: UUID, minutes: str, outcome: Outcome, refused: Refused) -> None:
        """Keep minutes and outcome."""
        work = partial(self._service.events.note, self._desk.actor, event, minutes, outcome)
        self._keep(work, self.tr("The record is kept: {title}"), refused)

    def count(self, command: CountHeads, refused: Refused) -> None:
        """Keep what another place counted."""
        work = partial(self._service.noting.count, self._desk.actor, command)
        self._keep(work, self.tr("The number is kept: {title}"), refused)

    def question(self, command: AskQuestion, refused: Refused) -> None:
        """Keep a question."""
        work = partial(self._service.noting.ask, self._desk.actor, command)
        self._keep(work, self.tr("The question is kept: {title}"), refused)

    def take(self, event: UUID, typed: str, desk: str, then: Then | None = None) -> None:
        """Answer a scan, or words and Enter."""
        mark = new_id(self._desk.clock)
        take = self._service.signing.take
        self._answer(partial(take, self._desk.actor, event, mark, typed, desk), then)

    def sign_in(self, command: SignIn, then: Then | None = None) -> None:
        """Sign in who was chosen."""
        self._answer(partial(self._service.signing.sign_in, self._desk.actor, command), then)

    def sign_out(self, command: SignIn) -> None:
        """Note that somebody left."""
        work = partial(self._service.signing.sign_out, self._desk.actor, command)
        told = self.tr("{name} has left")
        self._ask(work, lambda answer: self._tell(told.format(name=answer.line.name)))

    def walk_in(self, command: WalkIn, refused: Refused, then: Then | None = None) -> None:
        """Sign in somebody who is on no list."""
        work = partial(self._service.signing.walk_in, self._desk.actor, command)
        self._answer(work, then, refused)

    def undo(self, command: UndoMark, refused: Refused | None = None) -> None:
        """Take a mark back."""
        work = partial(self._service.signing.undo, self._desk.actor, command)
        told = self.tr("Taken back: {name}")
        self._ask(work, lambda answer: self._tell(told.format(name=answer.line.name)), refused)

    def undo_last(self, event: UUID, desk: str) -> None:
        """Take one's own last mark back; say so where there is none."""
        last = partial(self._service.signing.last_of, self._desk.actor, event, desk)
        nothing = self.tr("There is no sign-in of the last ten minutes to take back")

        def take_back(mark: UUID | None) -> None:
            if mark is None:
                self._desk.notices.toast(nothing)
            else:
                self.undo(UndoMark(mark, desk))

        self._ask(last, take_back)

    def leave(self, invitation: UUID, reason: str, refused: Refused) -> None:
        """Note that somebody excused themselves."""
        work = partial(self._service.rosters.give_leave, self._desk.actor, invitation, reason)
        self._ask(
            work,
            lambda line: self._tell(self.tr("On leave: {name}").format(name=line.name)),
            refused,
        )

    def substitute(self, invitation: UUID, invitee: Invitee, refused: Refused) -> None:
        """Let somebody come in an invitee's place."""
        work = partial(self._service.rosters.substitute, self._desk.actor, invitation, invitee)
        told = self.tr("{name} stands in")
        self._ask(work, lambda line: self._tell(told.format(name=line.name)), refused)

    def end_leave(self, invitation: UUID) -> None:
        """Take a leave back."""
        work = partial(self._service.rosters.end_leave, self._desk.actor, invitation)
        self._ask(
            work, lambda line: self._tell(self.tr("Expected again: {name}").format(name=line.name))
        )

    def take_off(self, invitation: UUID) -> None:
        """Take somebody off the roster."""
        work = partial(self._service.rosters.take_off, self._desk.actor, invitation)
        self._ask(work, lambda _: self._tell(self.tr("Taken off the list")))

    def make_up(self, command: MakeUp, refused: Refused) -> None:
        """Note afterwards that somebody was there."""
        work = partial(self._service.afterwards.make_up, self._desk.actor, command)
        self._ask(
            work,
            lambda line: self._tell(self.tr("Noted afterwards: {name}").format(name=line.name)),
            refused,
        )

    def paper(
        self, command: PaperRows, then: Callable[[PaperTaken], Any], refused: Refused
    ) -> None:
        """Enter the rows of a signed sheet."""
        work = partial(self._service.afterwards.paper, self._desk.actor, command)

        def tell(taken: PaperTaken) -> None:
            then(taken)
            self._tell(self.tr("%n signed on paper", "", len(taken.signed)))

        self._ask(work, tell, refused)

    @Slot(object)
    def settle(self, scan: UUID) -> None:
        """Take a scan out of the tray."""
        self._ask(
            partial(self._service.afterwards.settle, self._desk.actor, scan),
            lambda _: self.done.emit(),
        )

    def _answer(
        self, work: Callable[[], Any], then: Then | None, refused: Refused | None = None
    ) -> None:
        def tell(answer: Answer) -> None:
            if then is not None:
                then(answer)
            self.answered.emit(answer)

        self._ask(work, tell, refused)

    def _keep(self, work: Callable[[], Any], told: str, refused: Refused | None) -> None:
        def tell(view: EventView) -> None:
            self._desk.notices.toast(told.format(title=view.line.title))
            self.kept.emit(view)

        self._ask(work, tell, refused)

    def _tell(self, told: str) -> None:
        self._desk.notices.toast(told)
        self.done.emit()

    def _ask(self, work: Callable[[], Any], then: Then, refused: Refused | None = None) -> None:
        self._desk.jobs.ask(self, work, then, refused or self._desk.notices.say_error)
