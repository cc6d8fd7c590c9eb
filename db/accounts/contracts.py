"""What crosses between accounts and the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from db.kernel.actor import Role
from db.kernel.ids import UserId
from db.kernel.kinds import Action, Kind, Verb


@dataclass(frozen=True, slots=True)
class Account:
    """A person who may enter, as the sign-in page and the settings show one."""

    user: UserId
    name: str
    role: Role
    disabled: bool = False
    must_change: bool = False
    is_unused: bool = False
    """Nobody came in with it for so long that it should be closed (R-04)."""
    also: tuple[Role, ...] = ()
    """Further roles the person was granted."""


@dataclass(frozen=True, slots=True)
class AddAccount:
    """Give a person an account; the first passphrase has to be changed at the first sign-in."""

    user: UserId
    name: str
    role: Role
    passphrase: str
    must_change: bool = True


class Result(StrEnum):
    """How an act ended."""

    DONE = "done"
    FAILED = "failed"
    ODD = "odd"
    """Done, and worth looking at."""


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Which entries are asked for; what is None does not narrow."""

    actor: UserId | None = None
    action: Action | None = None
    record: str = ""
    """Beginning or end of a record's id in hexadecimal."""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One entry; ids only, never content, never the name of a visitor."""

    id: UUID
    counter: int
    seq: int
    at: datetime
    actor: str
    role: str
    action: str
    kind: Kind | int
    """Its number where a newer version made the record."""
    verb: Verb
    record: str
    result: Result
    note: str = ""
    """Reason of a reveal, name of a second person."""


@dataclass(frozen=True, slots=True)
class Agreeing:
    """The colleague who agrees to a recovery, and what proves that they are here."""

    user: UserId
    passphrase: str


@dataclass(frozen=True, slots=True)
class Recover:
    """Come in with the recovery code: who gets which passphrase, and who agrees."""

    code: str
    account: Account
    passphrase: str
    second: Agreeing | None = None


@dataclass(frozen=True, slots=True)
class CodeKnown:
    """What a fitting recovery code leads to."""

    colleagues: tuple[Account, ...]
    """Who chose their passphrase themselves; one who does not come in has to agree."""
    alone_from: datetime | None = None
    """From when on the code alone opens, where that was asked for."""
