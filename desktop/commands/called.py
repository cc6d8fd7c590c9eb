"""What a record is called in the answer of a command, as the page of the exchange calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from db.kernel.kinds import Kind

_CALLED = QT_TRANSLATE_NOOP("Command", "{kind}: {called}")
_ID = QT_TRANSLATE_NOOP("Command", "    record: {record}")


def called(kind: Kind, number: str, title: str) -> str:
    """Return the kind of a record with its whole number, by which commands find it, and its title."""
    from desktop.wording import words

    told = " ".join(filter(None, (number, title)))
    return say(_CALLED, kind=words.of(kind), called=told) if told else words.of(kind)


def id_line(record: UUID) -> str:
    """Return the line with the id that deciding and ordering ask for."""
    return say(_ID, record=record)
