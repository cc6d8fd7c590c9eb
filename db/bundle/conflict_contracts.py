"""What crosses around open values: the list, one of them with all that was written, and the decision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db.bundle.exchange_contracts import LogLine
from db.kernel.ids import ReplicaId, UserId
from db.kernel.kinds import Kind
from db.kernel.problems import ProblemCode


class MergeProblem(ProblemCode):
    """What can be wrong with a decision or an erasure."""

    STILL_OPEN = "still_open"
    """A group has to be decided first, or one of its values would be lost unseen."""
    NEWER = "newer"
    """The record says something that only a newer version of the program understands."""
    NOT_A_VALUE = "not_a_value"
    """A third value does not fit its field."""
    EMPTY = "empty"
    """A third value was to be written, and nothing is."""
    ENDS_BEFORE = "ends_before"
    """A term ends before it begins."""


@dataclass(frozen=True, slots=True)
class ConflictLine:
    """A field group of a record that was written differently by people who did not see each other's write."""

    kind: Kind
    record: UUID
    group: int
    at: datetime
    """When what is shown was written."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of the writes between which somebody has to decide."""

    dot: tuple[bytes, int]
    """Origin and sequence number."""
    at: datetime
    author: UserId
    author_name: str
    """Empty where this station does not know the person."""
    role: str
    replica: ReplicaId
    counter: int
    station: str
    """Short name of the station, empty where it is not known."""
    is_own: bool
    is_shown: bool
    values: Mapping[str, object]
    """Field → value; of a field that this version cannot read, the code as it came. Empty: erased, or not deleted."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One open group whole."""

    line: ConflictLine
    fields: tuple[str, ...]
    """None where the question is whether the record is deleted."""
    candidates: tuple[Candidate, ...]
    """What is shown first, then the newest."""
    edited: tuple[str, ...] = ()
    """Where the question is whether the record is deleted: what was written without seeing the deletion or after it."""
    former: Mapping[str, object] | None = None
    """Field → value that all of them had before them; None where they share none, or the journal has it no more."""


@dataclass(frozen=True, slots=True)
class DecideConflict:
    """A decision: one of the candidates, or a third value."""

    kind: Kind
    record: UUID
    group: int
    seen: tuple[tuple[bytes, int], ...]
    """Dots of the candidates that the person had before them."""
    keep: tuple[bytes, int] | None = None
    values: Mapping[str, object] | None = None
    """Every field of the group, where none is kept."""


@dataclass(frozen=True, slots=True)
class Brought:
    """The bundle with which an open value of a station came in."""

    station: UUID
    """Whose value it is."""
    bundle: LogLine
    """Of the station, or of who handed it on."""


@dataclass(frozen=True, slots=True)
class OpenRecord:
    """A record with the groups of it that wait for a decision."""

    kind: Kind
    record: UUID
    groups: tuple[int, ...]
    stations: frozenset[UUID]
    """Whose writes stand in them, by the ids under which stations are enrolled; this one is not among them."""
    at: datetime
    """When the newest of what is shown was written."""
    brought: tuple[Brought, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """What people know a record by; empty where it has no name."""

    title: str = ""
    number: str = ""
    matter: UUID | None = None
    """The matter it is, or belongs to."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a field may hold, for whoever writes a third value."""

    holds: type
    most: int = 0
    """Most characters of a text."""
    may_be_empty: bool = True
    is_long: bool = False
    """A text may have several lines."""


@dataclass(frozen=True, slots=True)
class ConflictCard:
    """A record with all of its open groups, as one decision is made of them."""

    kind: Kind
    record: UUID
    heading: Heading
    conflicts: tuple[Conflict, ...]
    shapes: Mapping[str, Shape]
    same: tuple[str, ...]
    """Fields that say something and on which all agree."""
    names: Mapping[UUID, str]
    """Names of the people, units and matters that the candidates point to, and what they started from."""
