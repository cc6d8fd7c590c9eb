"""What crosses when sealed facts of a visit or a report are opened, and when a handler is named."""

from __future__ import annotations

from dataclasses import dataclass

from db.kernel.ids import MatterId, UserId


@dataclass(frozen=True, slots=True)
class OpenSealed:
    """Open what is sealed of one matter; the journal keeps who, when and why."""

    matter: MatterId
    reason: str


@dataclass(frozen=True, slots=True)
class SealedReport:
    """What somebody reported: the words that stand nowhere in the open."""

    title: str
    statement: str
    summary: str
    place: str
    answer: str


@dataclass(frozen=True, slots=True)
class NamePerson:
    """Let a person see one matter and open what is sealed in it."""

    matter: MatterId
    handler: UserId
