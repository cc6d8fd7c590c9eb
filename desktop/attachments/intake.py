"""Files on their way in: chosen, dropped or pasted, read one after the other away from the main thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QImage

from db.attachments import rules
from db.attachments.contracts import NewAttachment, Prepared
from db.kernel.errors import InvalidInput, StationError
from db.kernel.ids import AttachmentId, new_id
from desktop.attachments import words as attachment_words
from desktop.jobs.progress import Progress
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

Source = Path | bytes | QImage
"""What can be taken in: a file, raw bytes of the clipboard, or a picture that only the window system has."""

Keep = Callable[[NewAttachment], object]
"""Hands a prepared file to the record or form it was chosen for."""

_RAW = ("image/png", "image/jpeg")


class Wishes(NamedTuple):
    """What the work away from the main thread has to know."""

    now: datetime
    keeps_originals: bool


class Intake(QObject):
    """Reads files one by one.

    ``reading(int, int)`` tells which of how many, (0, 0) when all are done; ``refused(str)`` says why
    one was not taken, with its name.
    """

    reading = Signal(int, int)
    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._queue: list[tuple[Source, Keep]] = []
        self._done = 0
        self._count = 0
        self._progress: Progress | None = None

    @property
    def is_busy(self) -> bool:
        """Tell whether a file is being read."""
        return self._progress is not None

    def take(self, sources: Sequence[Source], keep: Keep) -> None:
        """Read these files and hand each to ``keep``."""
        self._queue += [(source, keep) for source in sources]
        self._count += len(sources)
        if not self.is_busy:
            self._next()

    def cancel(self) -> None:
        """Stop what is being read and forget what waits."""
        self._queue.clear()
        if self._progress is not None:
            self._progress.cancel()
        self._end()

    def _next(self) -> None:
        if not self._queue:
            self._end()
            return
        source, keep = self._queue.pop(0)
        self._done += 1
        self.reading.emit(self._done, self._count)
        self._progress = self._desk.jobs.progress(self, lambda _done, _total: None)
        self._desk.jobs.compute(
            self,
            partial(_prepared, source, self._wishes(), self._progress),
            partial(self._on_prepared, source, keep),
            partial(self._on_refused, source),
            progress=self._progress,
        )

    def _wishes(self) -> Wishes:
        return Wishes(self._desk.clock.now(), self._desk.settings.keep_originals)

    def _on_prepared(self, source: Source, keep: Keep, file: Prepared) -> None:
        kind = rules.kind_of(file.media)
        title = rules.title_from(source.name) if isinstance(source, Path) else ""
        made = AttachmentId(new_id(self._desk.clock))
        keep(NewAttachment(made, title, kind, file))
        self._next()

    def _on_refused(self, source: Source, error: StationError) -> None:
        self.refused.emit(_said(source, error))
        self._next()

    def _end(self) -> None:
        self._progress, self._done, self._count = None, 0, 0
        self.reading.emit(0, 0)


def sources_in(carried: QMimeData) -> list[Source]:
    """Return the files or the picture that is dropped or pasted; nothing for mere text."""
    files = [Path(url.toLocalFile()) for url in carried.urls() if url.isLocalFile()]
    if files:
        return list(files)
    for form in _RAW:
        # As it comes, so that only the decoding process ever opens it.
        if carried.hasFormat(form):
            return [bytes(carried.data(form).data())]
    picture = carried.imageData() if carried.hasImage() else None
    return [picture] if isinstance(picture, QImage) and not picture.isNull() else []


def _prepared(source: Source, wishes: Wishes, progress: Progress) -> Prepared:
    """Runs in the pool: reading and decoding take their time."""
    from db.attachments import intake

    content = _read(source)
    return intake.prepare(
        content, wishes.now, keep_original=wishes.keeps_originals, report=progress.report
    )  # fmt: skip


def _read(source: Source) -> bytes:
    from db.attachments import intake

    if isinstance(source, Path):
        return intake.read_file(source)
    return source if isinstance(source, bytes) else _as_png(source)


def _as_png(picture: QImage) -> bytes:
    content = QByteArray()
    target = QBuffer(content)
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(target, "PNG")  # type: ignore[call-overload]
    target.close()
    return bytes(content.data())


def _said(source: Source, error: StationError) -> str:
    """Return why a file was not taken; its name says which of several."""
    why = words.of(error.problems[0]) if isinstance(error, InvalidInput) else words.of(error)
    return attachment_words.not_taken(source.name if isinstance(source, Path) else "", why)
