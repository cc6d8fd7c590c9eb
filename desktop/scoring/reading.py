"""Reads what deputies are shown: the plan of the day, their own sheets, and nothing of anybody else's."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from db.evaluation.contracts import SheetView
from db.kernel.errors import StationError
from desktop.scoring.day import Day, Progress, Stop, progress_of

if TYPE_CHECKING:
    from db.evaluation.desk import Evaluation
    from db.kernel.actor import Actor
    from desktop.frame.desk import Desk

_LATEST = "page"
"""Of several pages that were asked for, the last one is shown."""


class Reading(QObject):
    """One session, read page by page."""

    def __init__(
        self,
        desk: Desk,
        session: UUID,
        parent: QObject,
        failed: Callable[[StationError], object],
    ) -> None:
        super().__init__(parent)
        self._desk, self._session, self._failed = desk, session, failed

    def day(self, then: Callable[[Day], object]) -> None:
        """Read the plan."""
        evaluation, actor = self._desk.workspace.evaluation, self._desk.actor
        read = partial(evaluation.sessions.view, actor, self._session)
        self._desk.jobs.ask(self, read, lambda view: then(Day(view)), self._failed, latest=_LATEST)

    def progress(
        self, stops: Sequence[Stop], then: Callable[[Mapping[UUID, Progress]], object]
    ) -> None:
        """Read how far the sheets of one deputy are."""
        work = partial(_progress, self._desk.workspace.evaluation, self._desk.actor, stops)
        self._desk.jobs.ask(self, work, then, self._failed, latest=_LATEST)

    def sheet(self, stop: Stop, then: Callable[[SheetView], object]) -> None:
        """Read a sheet of the one who fills in."""
        view = self._desk.workspace.evaluation.sheets.view
        read = partial(view, self._desk.actor, stop.sheet.id, deputy=stop.sheet.deputy)
        self._desk.jobs.ask(self, read, then, self._failed, latest=_LATEST)


def _progress(evaluation: Evaluation, actor: Actor, stops: Sequence[Stop]) -> dict[UUID, Progress]:
    view = evaluation.sheets.view
    return {
        one.sheet.id: progress_of(view(actor, one.sheet.id, deputy=one.sheet.deputy))
        for one in stops
    }
