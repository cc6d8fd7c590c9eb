"""Photos that go on papers of evaluations, read from the records they are attached to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from db.attachments.contracts import AttachmentLine, Subject
from db.evaluation.contracts import SheetView
from db.kernel.errors import CannotOpen
from db.kernel.kinds import Kind
from desktop.evaluation import sheet_words as w
from desktop.wording.marks import say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo as it was taken in; empty where its content is not here or damaged."""

    image: bytes
    taken_at: datetime | None = None
    caption: str = ""


def photos_at(
    desk: Desk, kind: Kind, records: Iterable[UUID], caption: str = ""
) -> Iterator[Photo]:
    """Yield the pictures that are attached to records, oldest first; documents are none."""
    for record in records:
        for line in desk.workspace.attachments.of(desk.actor, Subject(kind, record)):
            if line.media.is_picture:
                yield Photo(_content(desk, line), line.taken_at, caption)


def photos_of(desk: Desk, view: SheetView) -> Iterator[Photo]:
    """Yield the photos of all answers of a sheet, in the order of its items."""
    for number, item in enumerate(view.form.template.items(), 1):
        answer = view.answers.get(item.code)
        if answer is not None and answer.photos:
            told = say(w.PHOTO_OF, number=number, text=item.text)
            # Photos stay where they were attached when a sheet is corrected.
            records = *answer.earlier, answer.id
            yield from photos_at(desk, Kind.EVALUATION_ANSWER, records, told)


def _content(desk: Desk, line: AttachmentLine) -> bytes:
    """Return what is kept; a photo that is lost leaves its frame empty and the paper is printed."""
    if line.is_missing:
        return b""
    try:
        return desk.workspace.attachments.content(desk.actor, line.id)
    except CannotOpen:
        return b""
