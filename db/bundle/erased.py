"""Which writes of a record an erasure reaches: those that it did not precede (`sync.md` §3.8).

An operation commits to its content as a whole, so its content goes as a whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from db.bundle.state import Write
from db.kernel.kinds import Verb

_REPLICA = 16
"""A new name keeps the replica, and its operations keep their stamps."""


def scrubbed(writes: Sequence[Write]) -> frozenset[tuple[bytes, int]]:
    """Return the places of the writes of one record whose content has to go.

    While a branch comes under a new name an erasure in it stands here twice; who saw it under either name saw it.
    """
    acts: dict[tuple[bytes, int], list[Write]] = defaultdict(list)
    for one in writes:
        if one.verb is Verb.ERASE:
            acts[one.origin[:_REPLICA], one.hlc].append(one)
    return frozenset(
        one.place
        for one in writes
        if one.verb is not Verb.ERASE
        and any(all(_reaches(erasure, one) for erasure in act) for act in acts.values())
    )


def reached(one: Write, groups: Collection[int]) -> bool:
    """Tell whether an erasure of groups that knows of a write takes its content."""
    if one.verb is Verb.ERASE:
        return False
    return one.verb is Verb.INSERT or not one.context.keys().isdisjoint(groups)


def _reaches(erasure: Write, one: Write) -> bool:
    """Tell whether a write says something of an erased group that its author wrote without knowing of the erasure."""
    if one.verb is Verb.INSERT:
        return True
    groups = erasure.context.keys() & one.context.keys()
    return any(one.context[group].get(erasure.origin, 0) < erasure.seq for group in groups)
