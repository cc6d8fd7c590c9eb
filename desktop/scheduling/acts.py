"""What is done to the rota from the page, each as one job; a proposal lives here until somebody takes or drops it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from db.kernel.ids import random_id
from db.scheduling.contracts import Accepted, AcceptSeats, CellLine, FillCell, Filled, LockCell
from db.scheduling.layers import Layer
from db.scheduling.pattern_contracts import Plan
from db.scheduling.rules import RotaProblem
from db.scheduling.swap_contracts import DecideSwap, SwapLine
from db.scheduling.table_contracts import PublishPreview, PublishRota, TableLine
from desktop.jobs.progress import Progress
from desktop.wording import words

if TYPE_CHECKING:
    from db.kernel.actor import Actor
    from db.scheduling.rota import Rota
    from desktop.frame.desk import Desk


class Acts(QObject):
    """``proposed()`` follows every change of what is proposed."""

    proposed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search: Progress | None = None
        self.layer: Layer | None = None

    def fill(self, cell: CellLine, person: UUID | None) -> None:
        """Put somebody into a place, or take them out."""
        command = FillCell(cell.id, cell.revision, person)
        self._ask(partial(self._rota.cells.fill, self._actor, command), self._tell_warnings)

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

    @property
    def _rota(self) -> Rota:
        return self._desk.workspace.rota

    @property
    def _actor(self) -> Actor:
        return self._desk.actor

    def _ask(self, work: Callable[[], Any], then: Callable[[Any], object] | None = None) -> None:
        self._desk.jobs.ask(self, work, then, self._desk.notices.say_error)

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

    def _tell_published(self, table: TableLine) -> None:
        self._desk.notices.toast(self.tr("Published as version {n}").format(n=table.number))
