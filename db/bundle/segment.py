"""Checks that a segment is what its origin sealed: every commitment, every link, the signature; without a database."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from db.bundle.contracts import Operation, Segment
from db.bundle.limits import NESTING, TEXT
from db.journal.payload import commitment, first_link, link_of
from db.journal.seals import is_sealed, statement
from db.kernel.errors import NotTaken, TroubleCode

_SCHEME = 1


class Proven(NamedTuple):
    """An operation of a segment that holds, with what the chain says of it."""

    seq: int
    operation: Operation
    commitment: bytes
    link: bytes
    values: Mapping[int, object] | None
    """What it says, None where that is withheld or erased."""


def proven(segment: Segment, public_key: bytes) -> tuple[Proven, ...]:
    """Return the operations of a segment that its origin signed with this key; raises NotTaken.

    Whether ``before`` is the link that stands here before the first of them is for the caller to compare.
    """
    if segment.scheme != _SCHEME:
        raise NotTaken(TroubleCode.BUNDLE_SUITE, suite=segment.scheme)
    if segment.last - segment.first + 1 != len(segment.operations):
        raise _broken(segment)
    if segment.first == 1 and segment.before != first_link(segment.origin):
        raise _broken(segment)
    found = _followed(segment)
    signed = statement(segment.origin, segment.first, segment.last, found[-1].link)
    if not is_sealed(public_key, segment.signature, signed):
        raise _broken(segment)
    return found


def _followed(segment: Segment) -> tuple[Proven, ...]:
    """Walk along the links, which nobody has to send: they follow from what was said or committed to."""
    found, link = [], segment.before
    for seq, one in enumerate(segment.operations, segment.first):
        promised, values = _promised(segment, one)
        header = (
            segment.origin, seq, one.hlc, one.kind, one.record, one.verb, one.context,
            one.actor, one.role, one.action, one.act, promised,
        )  # fmt: skip
        link = link_of(header, link)
        found.append(Proven(seq, one, promised, link, values))
    return tuple(found)


def _promised(segment: Segment, one: Operation) -> tuple[bytes, dict[int, object] | None]:
    """Return the commitment with what is said, or the one that was sent in place of it."""
    if one.commitment is not None and one.salt is None and one.payload is None:
        return one.commitment, None
    if one.commitment is not None or one.salt is None or one.payload is None:
        raise _broken(segment)
    return commitment(one.salt, one.payload), said(one.payload)


def _broken(segment: Segment) -> NotTaken:
    return NotTaken(TroubleCode.SEGMENT_BROKEN, first=segment.first, last=segment.last)


def said(payload: bytes) -> dict[int, object]:
    """Return field number → value, of an operation or of a row; raises NotTaken for what no payload may hold."""
    try:
        values = _VALUES.decode(payload)
    # A ValueError is msgspec's own; arrays in arrays without end recurse.
    except (ValueError, RecursionError):
        raise NotTaken(TroubleCode.BUNDLE_UNREADABLE) from None
    # Nearly all payloads are short and flat, and that is seen without looking at every value.
    is_flat = _SCALARS.issuperset(map(type, values.values())) and len(payload) <= TEXT
    if is_flat or all(_is_plain(one, NESTING) for one in values.values()):
        return values
    raise NotTaken(TroubleCode.BUNDLE_UNREADABLE)


def _is_plain(value: object, depth: int) -> bool:
    if isinstance(value, str):
        return len(value) <= TEXT
    if isinstance(value, list):
        return depth > 0 and all(_is_plain(one, depth - 1) for one in value)
    return type(value) in _SCALARS


_SCALARS = frozenset({type(None), bool, int, float, str, bytes})
_VALUES = msgspec.msgpack.Decoder(dict[int, object])
