"""What crosses when sealed facts of a visit or a report are opened, and when handlers are named."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

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
    """A person who sees one matter and opens what is sealed in it, from now on or no longer."""

    matter: MatterId
    handler: UserId


@dataclass(frozen=True, slots=True)
class AskNaming:
    """Ask that a person be named for a matter."""

    matter: MatterId
    handler: UserId
    reason: str


@dataclass(frozen=True, slots=True)
class NamingRequest:
    """What a head asked for and nobody has settled yet."""

    handler: UserId
    name: str
    asked_by: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report as who names handlers sees it: its number and day, who is named, who is asked for."""

    matter: MatterId
    number: str
    received_on: date
    handlers: tuple[tuple[UserId, str], ...]
    requests: tuple[NamingRequest, ...]
