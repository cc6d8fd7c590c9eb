"""The rule of merging told a second time, in sets and without any storage; written from the design, not from the code.

A write of a group is alive as long as no other write that is here had it in view, itself or through others. Nothing
else is needed: no order of arrival, no clock. The contexts that operations carry are checked against what their author
really had before them.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from uuid import UUID

from db.bundle.arriving import Operation
from db.journal.payload import decode, decode_context
from db.kernel.kinds import Verb

Dot = tuple[bytes, int]
GROUPS = (0, *range(1, 13))
"""Groups of a person: deleted or not, then each field by itself."""


@dataclass(frozen=True)
class Wrote:
    """What one operation wrote into one group."""

    dot: Dot
    hlc: int
    value: object
    seen: tuple[tuple[bytes, int], ...]

    def saw(self, dot: Dot) -> bool:
        return dict(self.seen).get(dot[0], 0) >= dot[1]


@dataclass
class Model:
    """What one replica knows."""

    logs: dict[bytes, list[Operation]] = field(default_factory=dict)

    def copy(self) -> Model:
        return Model({name: list(log) for name, log in self.logs.items()})

    def take(self, origin: bytes, operations: Collection[Operation]) -> None:
        """Append what follows, fill in what is a proof; what is known or comes too early leaves everything as it is."""
        log = self.logs.setdefault(origin, [])
        for one in operations:
            if one.seq <= len(log) and log[one.seq - 1].payload is None:
                log[one.seq - 1] = one
        if operations and next(iter(operations)).seq <= len(log) + 1:
            log.extend(one for one in operations if one.seq > len(log))

    def records(self) -> set[UUID]:
        """Return the records that somebody made; one whose content is not here is none yet."""
        made = {one.record for log in self.logs.values() for one in log}
        return {
            record
            for record in made
            if any(self._makes(origin, one) for origin, one in self.of(record))
        }

    def _makes(self, origin: bytes, one: Operation) -> bool:
        """Tell whether an operation makes a record."""
        return one.verb is Verb.INSERT and self._has_come(origin, one)

    def _has_come(self, origin: bytes, one: Operation) -> bool:
        """Tell whether it is known what an operation says, if only that it says nothing any more."""
        is_known = one.payload is not None or one.verb is Verb.ERASE
        return is_known or (origin, one.seq) in self.blank(one.record)

    def alive(self, record: UUID, group: int) -> list[Wrote]:
        """Return the writes of a group that no other one covers, by their dots."""
        wrote = self._wrote(record, group)
        left = [
            one for one in wrote if not any(other.saw(one.dot) for other in wrote if other != one)
        ]
        return sorted(left, key=lambda one: one.dot)

    def view(self, record: UUID, group: int) -> dict[bytes, int]:
        """Return what a write of this moment has in view, the writes it sees through others included."""
        view: dict[bytes, int] = {}
        for one in self.alive(record, group):
            for name, seq in (*one.seen, one.dot):
                view[name] = max(view.get(name, 0), seq)
        return view

    def blank(self, record: UUID) -> set[Dot]:
        """Return the operations whose content is gone: those that did not know of an erasure of what they wrote."""
        erasures = [(origin, one) for origin, one in self.of(record) if one.verb is Verb.ERASE]
        return {
            (origin, one.seq)
            for origin, one in self.of(record)
            if one.verb is not Verb.ERASE
            and any(self._reaches(name, erasure, one) for name, erasure in erasures)
        }

    def open(self, record: UUID) -> set[int]:
        """Return the groups that wait for a decision."""
        found = set()
        for group in GROUPS:
            values = [one.value for one in self.alive(record, group)]
            told = [bool(value) for value in values] if group == 0 else values
            if any(one != told[0] for one in told):
                found.add(group)
        return found | ({0} if self._is_edited(record) else set())

    def _is_edited(self, record: UUID) -> bool:
        """Tell whether the record is deleted, and has a write that the deletion did not know of."""
        shown = max(self.alive(record, 0), key=lambda one: (one.hlc, one.dot))
        if not shown.value:
            return False
        knew = {bytes(name): seq for name, seq in shown.value[0]}  # type: ignore[index]
        writes = (one for group in GROUPS[1:] for one in self.alive(record, group))
        return any(knew.get(one.dot[0], 0) < one.dot[1] for one in writes)

    def of(self, record: UUID) -> list[tuple[bytes, Operation]]:
        """Return every operation that writes a record, with its origin."""
        return [
            (origin, one)
            for origin, log in self.logs.items()
            for one in log
            if one.record == record and one.verb is not Verb.NOTE
        ]

    def _wrote(self, record: UUID, group: int) -> list[Wrote]:
        blank = self.blank(record)
        found = []
        for origin, one in self.of(record):
            seen = decode_context(one.context)
            if one.verb is not Verb.INSERT and group not in seen:
                continue
            if not self._has_come(origin, one):
                continue
            is_gone = (origin, one.seq) in blank or one.payload is None
            told = {} if is_gone else decode(one.payload or b"")
            value = {group: told[group]} if told.get(group) is not None else {}
            context = tuple(sorted(seen.get(group, {}).items()))
            found.append(Wrote((origin, one.seq), one.hlc, value, context))
        return found

    def _reaches(self, name: bytes, erasure: Operation, one: Operation) -> bool:
        if one.verb is Verb.INSERT:
            return True
        erased, seen = decode_context(erasure.context), decode_context(one.context)
        return any(seen[group].get(name, 0) < erasure.seq for group in erased.keys() & seen.keys())
