"""The work at the counter: who is being served, whose form is parked, registering, taking back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.kernel.clock import Clock, local_date
from db.kernel.errors import InvalidInput, StationError, Trouble
from db.reception.codes import Channel
from db.reception.contracts import RegisterVisit, VisitRegistered
from db.reception.paper_contracts import PaperKind
from db.reception.queue_contracts import WaitingTicket
from desktop.parts.painting import Tone
from desktop.reception.drafts import UNDONE, WALK_IN, Content, Drafts
from desktop.reception.laid_out import LaidOut
from desktop.reception.papers import Wanted
from desktop.reception.turning import drawn, turned
from desktop.wording import formats, words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.reception.register_pane import RegisterPane

_PATIENCE = 300
"""Milliseconds after which the button says that it is still registering."""


@dataclass(frozen=True, slots=True)
class Registered:
    """What undo and reprint need of the last registration."""

    result: VisitRegistered
    ticket: str
    content: Content
    channel: Channel


class Counter(QObject):
    """Moves forms between the pane, the waiting people and the disk.

    ``registered(Registered, bool)`` carries whether to print; ``turned()`` follows every change of
    the person being served, ``undone(Registered)`` a registration that was taken back.
    """

    registered = Signal(object, bool)
    undone = Signal(object)
    turned = Signal()

    def __init__(self, desk: Desk, pane: RegisterPane) -> None:
        super().__init__(pane)
        self._desk, self._pane = desk, pane
        self.drafts = Drafts(desk, self)
        self._parked: dict[str, Content] = {}
        self._waiting: tuple[WaitingTicket, ...] = ()
        self._is_registering = self._is_moving = False
        self._laid_out = LaidOut(desk, pane, self.drafts, self._parked)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(partial(pane.set_busy, busy=True))
        self.drafts.refused.connect(self._on_drafts_refused)
        pane.changed.connect(self.keep)
        pane.form.edited.connect(partial(desk.notices.make_way, pane.form))
        pane.submitted.connect(self._on_pane_submitted)
        pane.parked.connect(self.turn)
        pane.cleared.connect(self._on_pane_cleared)

    def start(self) -> None:
        """Bring back what was not finished: after a lock, a crash or a night."""
        self.drafts.bring_back(self._on_brought_back)

    def know_waiting(self, tickets: tuple[WaitingTicket, ...]) -> None:
        """Hear who waits; forms of an earlier day get tickets of today, as a new start gives them."""
        self._waiting = tickets
        for old in self.drafts.of_earlier_days(self._parked, but=self._pane.ticket):
            self.drafts.carry(old, self._parked.pop(old), self._park)

    def shown_waiting(self) -> tuple[WaitingTicket, ...]:
        """Return who waits as the queue shows it: the open form counts as it stands now."""
        return tuple(self._as_typed(ticket) for ticket in self._waiting)

    @Slot()
    def keep(self) -> None:
        """Keep the open form; every keystroke comes here."""
        ticket = self._pane.ticket
        if self._pane.is_begun():
            self._parked[ticket] = self._pane.content()
            self.drafts.keep(ticket, self._parked[ticket])
        elif self._parked.pop(ticket, None) is not None:
            self.drafts.drop(ticket)
        self.turned.emit()

    @Slot()
    def turn(self) -> None:
        """Park the open form under its person and serve the next who waits; say what came of it."""
        left = self._pane.ticket
        self._put_aside(lambda kept: self._turn(left, kept))

    def serve(self, ticket: WaitingTicket) -> None:
        """Open the form of somebody who waits."""
        if ticket.key == self._pane.ticket:
            self._laid_out.lay(None)
            self._pane.first_focus().setFocus()
            return
        self._put_aside(lambda _kept: self._serve(ticket))

    @Slot()
    def begin_new(self) -> None:
        """Open an empty form for somebody without a ticket; what is open is parked."""
        if self._pane.ticket == WALK_IN and not self._pane.is_begun():
            self._pane.first_focus().setFocus()
            return
        self._put_aside(lambda _kept: self._serve(None))

    def begin_with(self, content: Content) -> None:
        """Open a form that is filled already, for somebody without a ticket; what is open is parked."""
        self._put_aside(lambda _kept: self._fill(content))

    def draw(self, name: str) -> None:
        """Give the next ticket of the day."""
        workspace, actor = self._desk.workspace, self._desk.actor
        self._desk.jobs.ask(
            self,
            lambda: workspace.waiting.draw_ticket(actor, name),
            lambda ticket: self._desk.notices.toast(drawn(ticket)),
        )

    def undo(self, last: Registered) -> None:
        """Take a registration back and put its form where it can be put right."""
        workspace, actor = self._desk.workspace, self._desk.actor
        self._desk.jobs.ask(
            self,
            lambda: workspace.reception.undo_registration(actor, last.result.visit),
            lambda _: self._on_undone(last),
            self._desk.notices.say_error,
        )

    def _on_brought_back(self, found: dict[str, Content]) -> None:
        # What was typed while the disk was read is newer than anything on it.
        if self._pane.is_begun():
            found.pop(self._pane.ticket, None)
        self._parked.update(found)
        if found and not self._pane.is_begun():
            ticket, content = list(found.items())[-1]
            self._pane.begin(ticket, content=content)
        self.turned.emit()

    @Slot(object, bool)
    def _on_pane_submitted(self, command: RegisterVisit, prints: bool) -> None:
        if self._is_registering or self._is_moving:
            return
        self._is_registering = True
        self._patience.start()
        content = self._pane.content()
        self.drafts.hold(command.ticket)
        workspace, actor = self._desk.workspace, self._desk.actor
        self._desk.jobs.ask(
            self,
            lambda: workspace.reception.register_visit(actor, command),
            lambda result: self._on_registered(
                Registered(result, command.ticket, content, command.channel), prints=prints
            ),
            lambda error: self._on_not_registered(command.ticket, error),
        )

    def _on_registered(self, done: Registered, *, prints: bool) -> None:
        self._finish(done.ticket)
        self._parked.pop(done.ticket, None)
        self._waiting = tuple(one for one in self._waiting if one.key != done.ticket)
        following = _following(self._waiting, self._parked, after=done.ticket)
        self._serve(following)
        self._laid_out.lay(following)
        self.registered.emit(done, prints)

    def _on_not_registered(self, ticket: str, error: StationError) -> None:
        self._finish(ticket)
        self.keep()
        if isinstance(error, InvalidInput):
            self._pane.show_problems(error.problems)
            return
        if isinstance(error, Trouble):
            self._desk.jobs.troubled.emit(error)
        else:
            self._desk.notices.say_error(error)

    def _on_undone(self, last: Registered) -> None:
        content = {key: value for key, value in last.content.items() if key != "visit"}
        content[UNDONE] = str(last.result.visit)
        text = self.tr("Registration undone, {number}").format(
            number=called(last.result, self._desk.clock)
        )
        self._desk.notices.toast(text)
        self.undone.emit(last)
        if not self._pane.is_begun():
            self._pane.begin(last.ticket, content=content)
            self.keep()
            self._pane.first_focus().setFocus()
        elif last.ticket != WALK_IN:
            self._park(last.ticket, content)
        else:
            self._ask_ticket(content, lambda key: self._park(key, content))

    @Slot()
    def _on_pane_cleared(self) -> None:
        if self._parked.pop(self._pane.ticket, None) is not None:
            self.drafts.drop(self._pane.ticket)
        self._pane.first_focus().setFocus()
        self.turned.emit()

    @Slot(object)
    def _on_drafts_refused(self, error: StationError) -> None:
        if isinstance(error, Trouble):
            self._desk.jobs.troubled.emit(error)  # the header has to know that it is not saved
            return
        said = words.said(error)
        self._pane.messages.show_message(Tone.BAD, said.headline, said.body)

    def _finish(self, ticket: str) -> None:
        self._is_registering = False
        self._patience.stop()
        self._pane.set_busy(busy=False)
        self.drafts.release(ticket)

    def _put_aside(self, then: Callable[[str], object]) -> None:
        """Keep what is open; ``then`` hears under which ticket, which somebody without one gets for it."""
        if self._is_moving:  # a key held down asks once
            return
        if not self._pane.is_begun():
            then("")
        elif self._pane.ticket != WALK_IN:
            self.keep()
            then(self._pane.ticket)
        else:
            self._is_moving = True
            self._ask_ticket(self._pane.content(), lambda key: self._move(key, then))

    def _move(self, key: str, then: Callable[[str], object]) -> None:
        """Park the form of somebody without a ticket under the one just drawn."""
        self._is_moving = False
        content = self._pane.content()
        self._parked.pop(WALK_IN, None)
        self._parked[key] = content
        self.drafts.move(WALK_IN, key, content)
        then(key)

    def _park(self, key: str, content: Content) -> None:
        self._parked[key] = content
        self.drafts.keep(key, content)
        self.turned.emit()

    def _ask_ticket(self, content: Content, then: Callable[[str], object]) -> None:
        workspace, actor = self._desk.workspace, self._desk.actor
        name = str(content.get("name") or "")
        self._desk.jobs.ask(
            self,
            lambda: workspace.waiting.draw_ticket(actor, name),
            lambda ticket: then(ticket.key),
            self._on_no_ticket,
        )

    def _on_no_ticket(self, error: StationError) -> None:
        self._is_moving = False
        self._desk.jobs.troubled.emit(error)

    def _turn(self, left: str, kept: str) -> None:
        # The ticket just drawn for who is left may stand among those who wait already.
        name = str(self._pane.content()["name"])
        following = _following(self._waiting, self._parked, after=kept or left)
        self._serve(following)
        back = partial(self._put_aside, lambda _kept: self._open(kept)) if kept else None
        self._desk.notices.toast(turned(kept, name, following), back)

    def _serve(self, ticket: WaitingTicket | None) -> None:
        self._open(ticket.key if ticket else WALK_IN, ticket.name if ticket else "")

    def _open(self, key: str, name: str = "") -> None:
        self._laid_out.lay(None)
        self._pane.begin(key, name=name, content=self._parked.get(key))
        self._pane.first_focus().setFocus()
        self.turned.emit()

    def _fill(self, content: Content) -> None:
        self._park(WALK_IN, content)
        self._open(WALK_IN)

    def _as_typed(self, ticket: WaitingTicket) -> WaitingTicket:
        is_open = ticket.key == self._pane.ticket
        content = self._pane.content() if is_open else self._parked.get(ticket.key, {})
        return _typed(ticket, content, is_busy=is_open or ticket.key in self._parked)


def _typed(ticket: WaitingTicket, content: Content, *, is_busy: bool) -> WaitingTicket:
    """Return who waits with what was typed for them so far."""
    name, title = (content.get("name") or ticket.name, content.get("title") or ticket.title)
    told = " ".join(str(title).split())
    return WaitingTicket(ticket.number, str(name), told, ticket.since, is_busy)


def _following(
    waiting: Sequence[WaitingTicket], parked: Collection[str], *, after: str
) -> WaitingTicket | None:
    """Return who comes next: first those nobody has begun with, then the parked ones."""
    others = [one for one in waiting if one.key != after]
    fresh = [one for one in others if one.key not in parked]
    return next(iter(fresh or others), None)


def called(result: VisitRegistered, clock: Clock) -> str:
    """Return what toasts call a visit's matters: 312 号, or 312 号、313 号."""
    today = local_date(clock.now())
    return formats.listed(tuple(formats.serial(one.number, today) for one in result.matters))


def receipt_of(last: Registered, kind: PaperKind) -> Wanted:
    """Return the receipt of a visit; one paper names all its matters."""
    first = last.result.matters[0]
    return Wanted(first.matter, first.number, kind)
