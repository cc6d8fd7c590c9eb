"""The branch of a forked origin, written anew under a name of its own: the same acts, with what they had seen.

An origin that was copied gives one number to two operations. The hub keeps the branch it knew first and signs the
other one anew (`sync.md` §3.11). Dots change, so links do; content, salt and commitment stay, whoever cannot read
them included. What the branch had seen of itself is told by its new dots, what it had seen before by the old ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, cast

import msgspec

from db.bundle.arriving import Operation, Writer
from db.bundle.log import header
from db.journal.payload import (
    Version,
    commitment,
    decode,
    decode_context,
    encode,
    encode_context,
    first_link,
    salt,
)
from db.journal.recorded import DELETED
from db.kernel.kinds import Verb

OFFSET = 2
"""The first operation of a new name tells what it was; those of the branch follow it."""


@dataclass(frozen=True, slots=True)
class Branch:
    """What somebody wrote under numbers that were given already."""

    former: Writer
    """The origin that was forked."""
    station: bytes
    """Replica of the station that answers for it."""
    operations: Sequence[Operation]
    """From the first one that differs."""
    kept: bytes
    """Link of the operation that keeps the number of the first one."""

    @property
    def first(self) -> int:
        """Number of the first operation of the branch."""
        return self.operations[0].seq


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a branch, by the numbers it had, and its new name."""

    name: bytes
    first: int
    last: int

    def place(self, seq: int) -> int:
        """Return the number that an operation of the branch has now."""
        return seq - self.first + OFFSET


class Naming(NamedTuple):
    """What the first operation of a new name tells."""

    former: bytes
    first: int
    """Number that the operation behind it had there."""
    fork: int
    """Number of the first operation that was given twice."""
    kept: bytes
    """Link of the operation that keeps this number."""

    def said(self) -> dict[int, object]:
        """Return it as a payload says it."""
        return dict(enumerate(self, 1))


def naming_of(said: Mapping[int, object]) -> Naming:
    """Return what a payload tells of a naming; raises ValueError."""
    former, first, fork, kept = (said.get(number) for number in range(1, 5))
    names = isinstance(former, bytes) and isinstance(kept, bytes)
    if not (names and isinstance(first, int) and isinstance(fork, int) and 1 <= fork <= first):
        raise ValueError(said)
    return Naming(cast("bytes", former), first, fork, cast("bytes", kept))


def is_same(one: Any, other: Any) -> bool:
    """Tell whether two operations are one act under two names; a deletion tells its dots in what it says."""
    return _act(one) == _act(other) and (
        one.verb is Verb.DELETE or bytes(one.commitment) == bytes(other.commitment)
    )


def renamed(
    note: Operation, operations: Iterable[Operation], former: bytes, parts: Sequence[Part]
) -> Iterator[Operation]:
    """Yield the note and these operations as the newest of these parts numbers and chains them."""
    name, link = parts[-1].name, first_link(parts[-1].name)
    moved = (_moved(one, former, parts) for one in operations)
    for one in (note, *moved):
        link = header(name, one).link(link)
        yield msgspec.structs.replace(one, link=link)


def _moved(one: Operation, former: bytes, parts: Sequence[Part]) -> Operation:
    part, context = parts[-1], decode_context(one.context)
    seen = {group: _seen(version, former, parts) for group, version in context.items()}
    placed = msgspec.structs.replace(
        one, seq=part.place(one.seq), act=max(part.place(one.act), OFFSET),
        context=encode_context(seen) if one.context is not None else None,
    )  # fmt: skip
    return _deletion(placed, former, parts) if one.verb is Verb.DELETE and one.payload else placed


def _seen(version: Version, former: bytes, parts: Sequence[Part]) -> dict[bytes, int]:
    """Return a version vector cut at the fork, with the new dots of what it had seen behind that."""
    upto, fork = version.get(former, 0), parts[0].first
    if upto < fork:
        return dict(version)
    found = {**version, former: fork - 1}
    for part in parts:
        if upto >= part.first:
            place = part.place(min(upto, part.last))
            found[part.name] = max(place, found.get(part.name, 0))
    return {name: seq for name, seq in found.items() if seq}


def _deletion(one: Operation, former: bytes, parts: Sequence[Part]) -> Operation:
    """Return a deletion that says of its record what its author had seen, by the new dots."""
    values = decode(one.payload or b"")
    if not isinstance(values.get(DELETED), list):
        return one
    pairs = cast("list[tuple[bytes, int]]", values[DELETED])
    version = {bytes(name): seq for name, seq in pairs}
    values[DELETED] = sorted(_seen(version, former, parts).items())
    grain, payload = salt(), encode(values)
    return msgspec.structs.replace(
        one, payload=payload, salt=grain, commitment=commitment(grain, payload)
    )


def _act(one: Any) -> tuple[object, ...]:
    return one.hlc, one.kind, one.record, one.verb, one.actor, one.role, one.action
