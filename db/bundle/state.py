"""One record while operations come in: which writes each of its groups keeps, and what its row shows of them.

The rule is `sync.md` §3.5. It does not depend on the order in which operations arrive, so a record may be
brought forward by what is new or made again from all its operations: the bytes are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, cast
from uuid import UUID

from db.bundle.layout import Layout, Plain, Values, leader, unknown_of
from db.journal import clocks
from db.journal.clocks import Clocks, Sibling
from db.journal.payload import Version, decode, decode_context, encode
from db.journal.recorded import DELETED
from db.kernel.kinds import Verb


class Write(NamedTuple):
    """One operation on a record, by its dot.

    ``said`` is None where its content has not come, and empty where it was erased.
    """

    kind: int
    record: UUID
    origin: bytes
    seq: int
    hlc: int
    verb: Verb
    context: Mapping[int, Version]
    said: Plain | None

    @property
    def place(self) -> tuple[bytes, int]:
        """The dot that names it."""
        return self.origin, self.seq

    @property
    def sibling(self) -> Sibling:
        """As clocks know it."""
        return Sibling(self.origin, self.seq, self.hlc)


def write_of(origin: bytes, operation: Any) -> Write:
    """Return an operation decoded, as it arrives or as the journal keeps it."""
    said = None if operation.payload is None else decode(operation.payload)
    if said is None and operation.salt is not None:
        said = {}
    context = decode_context(operation.context)
    return Write(
        operation.kind, operation.record, origin, operation.seq, operation.hlc, operation.verb,
        context, said,
    )  # fmt: skip


Look = Callable[[Sibling], Write | None]
"""Finds a write of the record in the journal."""


class State:
    """The clocks of one record, and the columns that its newest writes change."""

    def __init__(self, layout: Layout, record: UUID, look: Look) -> None:
        self.layout, self.record = layout, record
        self.base: Sibling | None = None
        self.clocks: Clocks = {}
        self.extra: dict[int, object] = {}
        self.columns: Values = {}
        self.open: dict[int, int] = {}
        """Groups that were written and left open, with the stamp of what is shown."""
        self.ended: set[int] = set()
        """Groups that were open before, and are no more."""
        self._look = look

    def stands(self, base: Sibling, clk: bytes | None, extra: bytes | None) -> None:
        """Begin with a record as its row has it."""
        self.base = base
        self.clocks = clocks.decode(clk)
        self.extra = decode(extra) if extra is not None else {}

    def insert(self, write: Write) -> None:
        """Take a write that makes the record; of one made twice both are kept, and the first is its base."""
        made = Sibling(write.origin, write.seq, write.hlc)
        said = write.said or {}
        if self.base is None:
            self.base = made
            self.columns, self.extra = self.layout.read(said, write.hlc)
            return
        is_shown = clocks.shown((self.base, made)) is made
        for group in (DELETED, *self.layout.groups):
            self._take(group, made, self._of_insert(group, said))
        if is_shown:
            self.extra.update(unknown_of(said, {DELETED, *self.layout.numbers}))

    def update(self, write: Write) -> None:
        """Take a write of some groups of a record that is here."""
        said = write.said or {}
        for group, seen in write.context.items():
            made = Sibling(write.origin, write.seq, write.hlc, seen)
            self._take(group, made, self.layout.said_of(group, said, write.context))

    def deleted(self) -> bool:
        """Tell whether the record is deleted."""
        return DELETED in self.extra

    def unknown(self) -> bool:
        """Tell whether a newer program said something when it made the record, of which no group is known."""
        known = {DELETED, *self.layout.numbers}
        groups = {DELETED, *self.clocks, *self.layout.groups}
        return any(
            leader(number, groups) in {DELETED, *self.layout.groups}
            for number in self.extra
            if number not in known
        )

    def settle(self) -> None:
        """Find out whether somebody edited what another one deleted without having seen the edit."""
        if not self.deleted():
            return
        if self.after_deletion():
            self.open[DELETED] = clocks.shown(self.siblings(DELETED)).hlc

    def after_deletion(self) -> set[int]:
        """Return the groups with a write that whoever deleted the record had not seen."""
        seen = {bytes(name): int(upto) for name, upto in cast("Any", self.extra[DELETED])}
        return {
            group
            for group, many in self.clocks.items()
            if group != DELETED and any(seen.get(one.origin, 0) < one.seq for one in many)
        }

    def siblings(self, group: int) -> tuple[Sibling, ...]:
        """Return the writes that a group keeps."""
        assert self.base is not None
        return self.clocks.get(group) or (self.base,)

    def told(self, group: int, one: Sibling) -> Plain:
        """Return what a sibling says: one that is not shown keeps it, that of the shown one stands in the journal."""
        if one.values is not None:
            return decode(one.values)
        found = self._look(one)
        if found is None or found.said is None:
            return {}
        if found.verb is Verb.INSERT:
            return self._of_insert(group, found.said)
        return self.layout.said_of(group, found.said, found.context)

    def coded(self) -> tuple[bytes | None, bytes | None]:
        """Return the bytes of the clocks, and of what no column can show."""
        return clocks.encode(self.clocks), encode(self.extra) if self.extra else None

    def _take(self, group: int, write: Sibling, said: Plain) -> None:
        known = self.siblings(group)
        after = clocks.arrived(known, write)
        if after is None:
            return
        front, before = clocks.shown(after), clocks.shown(known)
        told = [said if one is write else self.told(group, one) for one in after]
        if front is not before:
            self._show(group, told[after.index(front)])
        self.clocks[group] = tuple(
            replace(one, values=None if one is front else encode(says))
            for one, says in zip(after, told, strict=True)
        )
        if len(known) > 1 or group == DELETED:
            self.ended.add(group)
        self._judge(group, front, told)

    def _judge(self, group: int, front: Sibling, told: Sequence[Plain]) -> None:
        """Note whether writes that nobody saw together left a group different."""
        self.open.pop(group, None)
        differing = [bool(one) for one in told] if group == DELETED else told
        if any(one != differing[0] for one in differing[1:]):
            self.open[group] = front.hlc

    def _of_insert(self, group: int, said: Plain) -> Plain:
        return self.layout.said_of(group, said, self.layout.groups) if group != DELETED else {}

    def _show(self, group: int, said: Plain) -> None:
        """Let the row show what a write says of a group."""
        assert self.base is not None
        for number in self._numbers(group):
            self.extra.pop(number, None)
        if group in self.layout.groups:
            values, unread = self.layout.read_group(group, said, self.base.hlc)
            self.columns.update(values)
            self.extra.update(unread)
        else:
            self.extra.update(said)

    def _numbers(self, group: int) -> list[int]:
        """Return under which numbers a group may have something that no column shows."""
        if group in self.layout.groups:
            return [one.number for one in self.layout.groups[group]]
        groups = {DELETED, group, *self.clocks, *self.layout.groups}
        return [
            number
            for number in self.extra
            if number not in self.layout.numbers and leader(number, groups) == group
        ]
