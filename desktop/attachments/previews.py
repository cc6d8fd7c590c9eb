"""Small pictures of what came in a bundle: made when they are first shown, by the process that opens foreign files."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.attachments.contracts import AttachmentLine
from db.kernel.errors import StationError
from db.kernel.ids import AttachmentId

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class Previews(QObject):
    """Bundles carry contents alone, so nobody elsewhere decides what is painted here (R-49).

    ``made(AttachmentLine)`` follows each one; they are made one after the other, away from window and database.
    """

    made = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: list[AttachmentLine] = []
        self._tried: set[AttachmentId] = set()
        self._is_busy = False

    def look(self, lines: Sequence[AttachmentLine]) -> None:
        """Make what is missing of these; what was waiting of others is looked at when they are shown again."""
        self._waiting = [one for one in lines if _lacks(one) and one.id not in self._tried]
        if not self._is_busy:
            self._next()

    def _next(self) -> None:
        if self._desk.workspace.reads_only is not None or not self._waiting:
            self._is_busy = False
            return
        self._is_busy = True
        line = self._waiting.pop(0)
        # Of a file that cannot be drawn that is found out once, not at every look.
        self._tried.add(line.id)
        attachments, actor = self._desk.workspace.attachments, self._desk.actor
        read = partial(attachments.content, actor, line.id)
        self._desk.jobs.ask(self, read, partial(self._draw, line), self._pass_over)

    def _draw(self, line: AttachmentLine, content: bytes) -> None:
        keep = partial(self._keep, line)
        self._desk.jobs.compute(self, partial(_drawn, content), keep, self._pass_over)

    def _keep(self, line: AttachmentLine, preview: bytes) -> None:
        attachments, actor = self._desk.workspace.attachments, self._desk.actor
        work = partial(attachments.keep_preview, actor, line.id, preview)
        self._desk.jobs.ask(self, work, self._tell, self._pass_over)

    def _tell(self, line: AttachmentLine) -> None:
        self.made.emit(line)
        self._next()

    def _pass_over(self, _error: StationError) -> None:
        """Leave the sign of its kind where the picture would stand; opening it says what is wrong."""
        self._next()


def _lacks(line: AttachmentLine) -> bool:
    return not (line.preview or line.is_missing or line.is_sealed)


def _drawn(content: bytes) -> bytes:
    from db.attachments import intake

    return intake.preview_of(content)
