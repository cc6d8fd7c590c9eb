"""回访 by single keys: satisfied, mostly, not satisfied, not reached (flows §1.1.7)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot

from db.kernel.clock import local_date
from db.kernel.errors import StationError
from db.kernel.kinds import Saved
from db.reception.codes import Step
from db.reception.contracts import MatterDetail, MatterLine
from db.reception.handling import RateMatter, Score, Unable
from db.reception.queue_contracts import QueueView
from desktop.frame.desk import Desk
from desktop.reception import act_opening
from desktop.reception.acts import Act
from desktop.reception.context import ContextPane
from desktop.reception.queue_pane import QueuePane
from desktop.wording import formats, words


class CallBack(QObject):
    """Rates the matter marked in the list 回访, or the one shown beside it."""

    def __init__(self, desk: Desk, queue: QueuePane, context: ContextPane) -> None:
        super().__init__(queue)
        self._desk, self._queue, self._context = desk, queue, context
        self._asks_why = False
        context.shown.connect(self._on_context_shown)

    @Slot()
    def satisfied(self) -> None:
        """The voter is satisfied with attitude and result."""
        self._rate(attitude=Score.SATISFIED, result=Score.SATISFIED)

    @Slot()
    def mostly(self) -> None:
        """The voter is mostly satisfied."""
        self._rate(attitude=Score.MOSTLY, result=Score.MOSTLY)

    @Slot()
    def missed(self) -> None:
        """Nobody answered; the third time that is a result of its own."""
        self._rate(unable=Unable.UNREACHABLE)

    @Slot()
    def dissatisfied(self) -> None:
        """Open the form for what the voter said; nothing is saved before that is written."""
        line = self._line()
        if line is None:
            return
        self._asks_why = True
        if self._context.detail.matter() == line.id:
            self._on_context_shown(line.id)
        else:
            self._context.open_matter(line.id)

    @Slot(object)
    def _on_context_shown(self, _matter: object) -> None:
        if not self._asks_why:
            return
        self._asks_why = False
        self._context.open_act(Step.RATE, _ask_why)

    def _rate(self, **said: Score | Unable) -> None:
        line = self._line()
        if line is None:
            return
        rated, refused = partial(self._on_rated, line), partial(self._on_refused, line)
        self._desk.jobs.ask(self, partial(self._take, line, said), rated, refused)

    def _take(self, line: MatterLine, said: Mapping[str, Any]) -> Saved[MatterDetail]:
        workspace, actor = self._desk.workspace, self._desk.actor
        revision = workspace.matters.detail(actor, line.id).revision
        command = RateMatter(line.id, revision, **said)
        return workspace.handling.take(actor, command)

    def _on_rated(self, line: MatterLine, shown: MatterDetail) -> None:
        number = formats.serial(line.number, local_date(self._desk.clock.now()))
        state = words.of(shown.line.state)
        self._desk.notices.toast(
            self.tr("{number} called back: {state}").format(number=number, state=state)
        )

    def _on_refused(self, line: MatterLine, error: StationError) -> None:
        act_opening.refuse(self._desk, error, line.number)

    def _line(self) -> MatterLine | None:
        """Return the matter to call about, None outside the list."""
        current = self._queue.list.current()
        is_here = self._queue.view is QueueView.TO_CALL and self._queue.wanted is None
        return current if is_here and isinstance(current, MatterLine) else None


def _ask_why(act: Act) -> None:
    act.form.input("result").put(Score.DISSATISFIED)
    act.form.focus("reason")
