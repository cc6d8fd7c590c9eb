"""Field clocks of one record: which write each field group shows, and what that write had seen.

The rule is `sync.md` §3.5; its executable model is the reference. A local write always covers every
sibling its author could see, so after it one sibling is left; what comes in may leave several.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from db.journal.payload import Version

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder()


@dataclass(frozen=True, slots=True)
class Sibling:
    """One write of one field group; ``values`` is None for the one whose values the row shows."""

    origin: bytes
    seq: int
    hlc: int
    context: Version = field(default_factory=dict)
    values: bytes | None = None

    def covers(self, origin: bytes, seq: int) -> bool:
        """Tell whether the author of this write had seen that one."""
        return self.context.get(origin, 0) >= seq


Clocks = dict[int, tuple[Sibling, ...]]
"""Field group → its siblings; a group that is absent still has its creation dot."""


def decode(raw: bytes | None) -> Clocks:
    """Return the clocks kept in a row's ``clk`` column."""
    if raw is None:
        return {}
    return {group: tuple(_sibling(one) for one in many) for group, many in _decoder.decode(raw)}


def encode(clocks: Clocks) -> bytes | None:
    """Return the bytes for ``clk``; None while every field has its creation dot."""
    if not clocks:
        return None
    return _encoder.encode(
        [[group, [_plain(one) for one in clocks[group]]] for group in sorted(clocks)]
    )


def seen(siblings: Iterable[Sibling]) -> dict[bytes, int]:
    """Return the closure of what these writes knew and are: the context of the next write."""
    vector: dict[bytes, int] = {}
    for one in siblings:
        for origin, seq in [*one.context.items(), (one.origin, one.seq)]:
            vector[origin] = max(vector.get(origin, 0), seq)
    return vector


def arrived(known: Sequence[Sibling], write: Sibling) -> tuple[Sibling, ...] | None:
    """Return the siblings of a group once a write has come in; None where one of them had seen it.

    They stand in the order of their dots, so that equal writes leave equal bytes whatever came first.
    """
    if any(one.covers(write.origin, write.seq) for one in known):
        return None
    left = [one for one in known if not write.covers(one.origin, one.seq)]
    return tuple(sorted([*left, write], key=_dot))


def shown(siblings: Iterable[Sibling]) -> Sibling:
    """Return the sibling whose values people see: the clock orders what is shown and decides nothing else."""
    return max(siblings, key=_later)


def _dot(one: Sibling) -> tuple[bytes, int]:
    return one.origin, one.seq


def _later(one: Sibling) -> tuple[int, bytes, int]:
    return one.hlc, one.origin, one.seq


def _plain(one: Sibling) -> list[object]:
    return [one.origin, one.seq, one.hlc, sorted(one.context.items()), one.values]


def _sibling(raw: list[object]) -> Sibling:
    origin, seq, hlc, context, values = raw
    assert isinstance(origin, bytes)
    assert isinstance(seq, int)
    assert isinstance(hlc, int)
    assert isinstance(context, list)
    vector: Mapping[bytes, int] = {bytes(name): int(upto) for name, upto in context}
    return Sibling(origin, seq, hlc, vector, values if isinstance(values, bytes) else None)
