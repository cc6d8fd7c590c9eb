"""What the writers of an open group started from: the newest write of it that every one of them had seen."""

from __future__ import annotations

from collections.abc import Sequence

from db.bundle.state import Write
from db.journal.clocks import Sibling
from db.kernel.kinds import Verb


def former_write(writes: Sequence[Write], group: int, siblings: Sequence[Sibling]) -> Write | None:
    """Return that write; None where they had none in common, or its content is not here."""
    common = [one for one in writes if _writes(one, group) and _is_seen_by_all(one, siblings)]
    found = max(common, key=lambda one: (one.hlc, one.origin, one.seq), default=None)
    return found if found is not None and found.said else None


def _writes(one: Write, group: int) -> bool:
    return one.verb is Verb.INSERT or (one.verb is Verb.UPDATE and group in one.context)


def _is_seen_by_all(one: Write, siblings: Sequence[Sibling]) -> bool:
    return all(each.covers(one.origin, one.seq) for each in siblings)
