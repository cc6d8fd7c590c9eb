"""What is done to the rota from the page, each as one job; a proposal lives here until somebody takes or drops it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.kernel.errors import InvalidInput, StationError
from db.kernel.ids import random_id
from db.people.contracts import PersonLine
from db.scheduling.contracts import (
    Accepted,
    AcceptSeats,
    CellLine,
    CellSeen,
    ExchangeCells,
    FillCell,
    Filled,
    LockCell,
)
from db.scheduling.layers import Layer
from db.scheduling.pattern_contracts import Plan
from db.scheduling.rules import RotaProblem
from db.scheduling.swap_contracts import DecideSwap, SwapLine
from db.scheduling.table_contracts import PublishPreview, PublishRota, TableLine
from desktop.forms.record_form import RecordForm
from desktop.jobs.progress import Progress
from desktop.scheduling import shift_fields
from desktop.scheduling.ask_dialog import AskDialog
from desktop.scheduling.next_turns import NextTurn, read_rotation
from desktop.wording import words

if TYPE_CHECKING:
    from db.kernel.actor import Actor
    from db.scheduling.rota import Rota
    from desktop.frame.desk import Desk


class Acts(QObject):
    """``proposed()`` follows every change of what is proposed."""

    proposed = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self.dialog: AskDialog | None = None
        self._search: Progress | None = None
        self.layer: Layer | None = None

    def fill(self, cell: CellLine, person: UUID | None) -> None:
        """Put somebody into a place, or take them out; a rule that stands against it asks for a reason."""
        command = FillCell(cell.id, cell.revision, person)

        def again(reason: str) -> Any:
            return self._rota.cells.fill(self._actor, replace(command, kept_because=reason))

        work = partial(self._rota.cells.fill, self._actor, command)
        self._put(work, again, self._tell_warnings)

    def carry(self, source: CellLine, target: CellLine) -> None:
        """Move somebody to another place; whoever sits there comes back in exchange."""
        command = ExchangeCells(
            CellSeen(source.id, source.revision), CellSeen(target.id, target.revision)
        )

        def again(reason: str) -> Any:
            return self._rota.cells.exchange(self._actor, replace(command, kept_because=reason))

        work = partial(self._rota.cells.exchange, self._actor, command)
        self._put(work, again, lambda done: self._tell_warnings(done[1]))

    def fill_down(self, cell: UUID, first: date, names: Mapping[UUID, PersonLine]) -> None:
        """Show the next turns by rotation from a place on, and fill them in one click."""
        work = partial(read_rotation, self._desk, cell, first, names)
        self._ask(work, self._ask_rotation)

    def lock(self, cell: CellLine) -> None:
        """Keep a place as it is, or let go of it again."""
        command = LockCell(cell.id, cell.revision, not cell.locked)
        self._ask(partial(self._rota.cells.lock, self._actor, command))

    def decide(self, swap: SwapLine, agrees: bool) -> None:
        """Say what the other one answered to a swap."""
        command = DecideSwap(swap.id, swap.revision, agrees)
        self._ask(partial(self._rota.swaps.decide, self._actor, command))

    def plan(self, first: date, last: date) -> None:
        """Lay out the shifts that the patterns name."""
        self._ask(partial(self._rota.planning.plan, self._actor, first, last), self._tell_plan)

    def propose(self, first: date, last: date) -> None:
        """Show somebody for every open place at once, and look for the best meanwhile."""
        self.drop()
        self._ask(partial(self._rota.proposals.propose, self._actor, first, last), self._improve)

    @Slot()
    def drop(self) -> None:
        """Take none of it."""
        if self._search is not None:
            self._search.cancel()
        self._search = None
        self._show(None)

    @Slot()
    def take_all(self) -> None:
        """Fill every place that is proposed."""
        if self.layer is not None:
            self._accept(self.layer.accepting())
            self.drop()

    @Slot(object)
    def take_one(self, cell: UUID) -> None:
        """Fill one place that is proposed; the others stay proposed."""
        if self.layer is not None and cell in self.layer.proposed:
            self._accept(self.layer.accepting([cell]))
            self._stop_search()
            self._show(self.layer.without([cell]))

    def publish(self, first: date, last: date, *, name: str) -> None:
        """Publish a span; what speaks against it is asked about first."""
        work = partial(self._rota.publishing.preview, self._actor, first, last)
        self._ask(work, partial(self._publish, first, last, name))

    def withdraw(self, table: UUID) -> None:
        """Take back what was published minutes ago."""
        work = partial(self._rota.publishing.withdraw, self._actor, table)
        self._ask(work, self._tell_withdrawn)

    @property
    def _rota(self) -> Rota:
        return self._desk.workspace.rota

    @property
    def _actor(self) -> Actor:
        return self._desk.actor

    def _ask(self, work: Callable[[], Any], then: Callable[[Any], object] | None = None) -> None:
        self._desk.jobs.ask(self, work, then, self._desk.notices.say_error)

    def _put(
        self, work: Callable[[], Any], again: Callable[[str], Any], then: Callable[[Any], object]
    ) -> None:
        def refused(error: StationError) -> None:
            told = _against(error)
            if told:
                self._keep_all_the_same(told, again, then)
            else:
                self._desk.notices.say_error(error)

        self._desk.jobs.ask(self, work, then, refused)

    def _keep_all_the_same(
        self, told: str, again: Callable[[str], Any], then: Callable[[Any], object]
    ) -> None:
        """Ask why a place is filled against a rule, then fill it; ``told`` says what stands against it."""
        form = RecordForm(shift_fields.KEPT, clock=self._desk.clock)
        title, act = self.tr("A rule stands against it"), self.tr("Put in all the same")
        self.dialog = AskDialog(
            self._desk, title, form, lambda typed: again(typed["kept_because"]),
            act=act, parent=self._page.window(),
        )  # fmt: skip
        self.dialog.then(then).show_note(told)
        self.dialog.open()

    def _ask_rotation(self, turns: Sequence[NextTurn]) -> None:
        if not turns:
            self._desk.notices.toast(self.tr("No open place from here on"))
            return
        body = "\n".join(one.told for one in turns)
        question = self.tr("Fill the next %n turns by rotation?", "", len(turns))
        act, keep = self.tr("Fill them in"), self.tr("Not now")
        if self._desk.questions.confirm(question, body, act=act, keep=keep, dangerous=False):
            commands = [one.command for one in turns]
            self._ask(partial(self._rota.cells.fill_all, self._actor, commands))

    def _improve(self, layer: Layer) -> None:
        self._show(layer)
        search = self._search = Progress()
        work = partial(layer.improve, cancelled=lambda: search.cancelled)
        self._desk.jobs.compute(self, work, self._show, progress=search, latest="improve")

    def _stop_search(self) -> None:
        if self._search is not None:
            self._search.cancel()
        self._search = None

    def _show(self, layer: Layer | None) -> None:
        self.layer = layer
        self.proposed.emit()

    def _accept(self, command: AcceptSeats) -> None:
        self._ask(partial(self._rota.proposals.accept, self._actor, command), self._tell_accepted)

    def _tell_accepted(self, done: Accepted) -> None:
        told = self.tr("%n places filled", "", len(done.filled))
        why = "；".join(dict.fromkeys(words.of(one) for one in done.refused.values()))
        left = self.tr("%n not: {why}", "", len(done.refused)).format(why=why)
        self._desk.notices.toast(f"{told}，{left}" if done.refused else told)

    def _tell_warnings(self, filled: Filled) -> None:
        if filled.warnings:
            self._desk.notices.toast("；".join(words.of(one) for one in filled.warnings))

    def _tell_plan(self, plan: Plan) -> None:
        added = self.tr("%n shifts laid out", "", len(plan.added))
        nothing = self.tr("Nothing to lay out: every reception day of this span is there already.")
        self._desk.notices.toast(added if plan.added else nothing)

    def _publish(self, first: date, last: date, name: str, seen: PublishPreview) -> None:
        knowing = frozenset(RotaProblem(one.code) for one in seen.warnings)
        if seen.warnings and not self._agrees(name, seen):
            return
        command = PublishRota(random_id(), first, last, seen.number, knowing=knowing)
        work = partial(self._rota.publishing.publish, self._actor, command)
        self._ask(work, self._tell_published)

    def _agrees(self, name: str, seen: PublishPreview) -> bool:
        question = self.tr("Publish {name} as it is?").format(name=name)
        body = "\n".join(words.of(one) for one in seen.warnings)
        act, keep = self.tr("Publish all the same"), self.tr("Not yet")
        return self._desk.questions.confirm(question, body, act=act, keep=keep, dangerous=False)

    def _tell_withdrawn(self, table: TableLine) -> None:
        self._desk.notices.toast(self.tr("Version {n} is taken back").format(n=table.number))

    def _tell_published(self, table: TableLine) -> None:
        self._desk.notices.toast(self.tr("Published as version {n}").format(n=table.number))


def _against(error: StationError) -> str:
    """Return what stands against a place that a reason would open; nothing where none would."""
    problems = error.problems if isinstance(error, InvalidInput) else ()
    rules = [one for one in problems if one.code is not RotaProblem.KEPT_WITHOUT_REASON]
    return "\n".join(words.of(one) for one in rules) if len(rules) < len(problems) else ""
