"""A segment is its origin's word: any change of it is found, and what is withheld or erased breaks nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from db.bundle.contracts import Operation, Segment
from db.bundle.limits import NESTING, OPERATIONS, TEXT
from db.bundle.opening import _DECODERS
from db.bundle.seal import _encoder
from db.bundle.segment import proven
from db.journal.payload import commitment, encode, first_link
from db.journal.records import OperationRow, OriginRow, SegmentRow
from db.kernel.errors import NotTaken, TroubleCode
from tests import factories
from tests.db.bundle.making import (
    ORIGIN,
    ORIGIN_PUBLIC,
    REPLICA,
    STRANGER,
    operation,
    sealed_segment,
    segment,
)
from tests.fakes.clock import FakeClock
from tests.stations import Station

change = msgspec.structs.replace


def refusal(one: Segment, key: bytes = ORIGIN_PUBLIC) -> TroubleCode:
    with pytest.raises(NotTaken) as caught:
        proven(one, key)
    return caught.value.code


def test_what_its_origin_sealed_holds_with_what_was_said() -> None:
    found = proven(segment(3), ORIGIN_PUBLIC)
    assert [one.seq for one in found] == [1, 2, 3]
    assert found[1].values == {1: "窨井盖异响 2", 2: 7, 3: None, 4: ["a", 1]}
    assert found[2].operation == operation(3)


def test_segments_follow_each_other_by_their_links() -> None:
    head = proven(segment(3), ORIGIN_PUBLIC)[-1].link
    following = segment(2, first=4, before=head)
    assert [one.seq for one in proven(following, ORIGIN_PUBLIC)] == [4, 5]
    assert refusal(change(following, before=bytes(32))) is TroubleCode.SEGMENT_BROKEN


@given(st.sets(st.integers(1, 5)))
def test_withheld_payloads_break_nothing_and_tell_nothing(hidden: set[int]) -> None:
    whole, some = segment(5), segment(5, withheld=hidden)
    assert some.signature == whole.signature
    found = proven(some, ORIGIN_PUBLIC)
    assert [one.link for one in found] == [one.link for one in proven(whole, ORIGIN_PUBLIC)]
    assert {one.seq for one in found if one.values is None} == hidden


HEADER: list[dict[str, Any]] = [
    {"hlc": 1}, {"kind": 12}, {"record": bytes(16)}, {"verb": "update"}, {"context": b"\x90"},
    {"actor": bytes(16)}, {"role": "auditor"}, {"action": "note_added"}, {"act": 1},
    {"salt": bytes(16)}, {"payload": encode({1: "other"})},
]  # fmt: skip


@pytest.mark.parametrize("changed", HEADER)
def test_every_part_of_an_operation_is_signed(changed: dict[str, Any]) -> None:
    whole = segment(3)
    operations = [*whole.operations]
    operations[1] = change(operations[1], **changed)
    assert refusal(change(whole, operations=operations)) is TroubleCode.SEGMENT_BROKEN


def swapped(one: Segment) -> Segment:
    return change(one, operations=[*reversed(one.operations)])


ALTERED: list[Callable[[Segment], Segment]] = [
    swapped,
    lambda one: change(one, operations=one.operations[:-1]),
    lambda one: change(one, operations=one.operations[:-1], last=2),
    lambda one: change(one, operations=one.operations[1:], first=2),
    lambda one: change(one, last=4),
    lambda one: change(one, first=2, last=4),
    lambda one: change(one, before=bytes(32)),
    lambda one: change(one, origin=REPLICA + b"epoch-02"),
    lambda one: change(one, origin=REPLICA + b"epoch-02", before=first_link(REPLICA + b"epoch-02")),
    lambda one: change(one, signature=bytes(64)),
    lambda one: change(one, operations=[operation(1), operation(2), operation(4)]),
]


@pytest.mark.parametrize("alter", ALTERED)
def test_nothing_can_be_taken_out_put_in_or_named_anew(
    alter: Callable[[Segment], Segment],
) -> None:
    assert refusal(alter(segment(3))) is TroubleCode.SEGMENT_BROKEN


def test_another_key_did_not_seal_it() -> None:
    stranger = STRANGER.public_key().public_bytes_raw()
    assert refusal(segment(), stranger) is TroubleCode.SEGMENT_BROKEN
    assert refusal(segment(), b"no key") is TroubleCode.SEGMENT_BROKEN


def test_a_seal_of_another_kind_is_told_by_its_number() -> None:
    assert refusal(change(segment(), scheme=2)) is TroubleCode.BUNDLE_SUITE


HALVES: list[dict[str, Any]] = [
    {"salt": None}, {"payload": None}, {"salt": None, "payload": None}, {"commitment": bytes(32)},
]  # fmt: skip


@pytest.mark.parametrize("half", HALVES)
def test_an_operation_says_something_or_commits_to_it_and_never_half(half: dict[str, Any]) -> None:
    assert refusal(sealed_segment([operation(1, **half)])) is TroubleCode.SEGMENT_BROKEN


def said(payload: bytes) -> Segment:
    return sealed_segment([operation(1, payload=payload)])


def nested(depth: int) -> object:
    value: object = "deep"
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize("by", [-1, 0, 1])
def test_texts_and_nesting_hold_to_the_limit(by: int) -> None:
    for payload in (encode({1: "字" * (TEXT + by)}), encode({1: nested(NESTING + by)})):
        if by > 0:
            assert refusal(said(payload)) is TroubleCode.BUNDLE_UNREADABLE
        else:
            assert proven(said(payload), ORIGIN_PUBLIC)[0].values


@pytest.mark.parametrize(
    "payload",
    [
        b"", b"\xc1", b"\x01", b"\x90", b"\x81\x01", b"\x81\xa1a\x01", b"\x80\x00",
        b"\x81\x01" + b"\x91" * 100_000 + b"\x00", b"\x81\x01\xdd\xff\xff\xff\xff",
        b"\x81\x01\x81\x01\x01", b"\x81\x01\xd4\x05\x00", b"\x81\x01\xd6\xff\x00\x00\x00\x00",
    ],
)  # fmt: skip
def test_payloads_that_are_none_are_refused_although_they_were_sealed(payload: bytes) -> None:
    assert refusal(said(payload)) is TroubleCode.BUNDLE_UNREADABLE


@pytest.mark.parametrize("by", [-1, 0, 1])
def test_a_segment_has_no_more_operations_than_it_may(by: int) -> None:
    raw = _encoder.encode(segment(OPERATIONS + by))
    if by > 0:
        with pytest.raises(msgspec.ValidationError):
            _DECODERS[2].decode(raw)
    else:
        found = _DECODERS[2].decode(raw)
        assert isinstance(found, Segment)
        assert len(proven(found, ORIGIN_PUBLIC)) == OPERATIONS + by


def test_the_commitment_of_what_was_said_is_worked_out_and_not_believed() -> None:
    (one,) = proven(segment(1), ORIGIN_PUBLIC)
    said_here = one.operation
    assert said_here.salt is not None
    assert said_here.payload is not None
    assert one.commitment == commitment(said_here.salt, said_here.payload)
    assert one.values is not None


def segments_of(station: Station) -> tuple[list[Segment], bytes]:
    """Return the sealed journal of a station as it would travel, with the key of its origin."""
    with station.workspace.unit_of_work.reading() as session:
        origin = session.get_one(OriginRow, 1)
        rows = session.scalars(select(OperationRow).order_by(OperationRow.seq)).all()
        links = [first_link(origin.name), *(row.link for row in rows)]
        made = [
            Segment(
                origin.name, one.first, one.last, links[one.first - 1],
                [travelling(row) for row in rows[one.first - 1 : one.last]], one.signature,
            )
            for one in session.scalars(select(SegmentRow).order_by(SegmentRow.first))
        ]  # fmt: skip
        return made, origin.public_key


def travelling(row: OperationRow) -> Operation:
    return Operation(
        row.hlc, row.kind, row.record.bytes, row.verb.value, row.context, row.actor.bytes,
        row.role, row.action, row.act, None if row.payload else row.commitment, row.salt, row.payload,
    )  # fmt: skip


def test_the_journal_of_a_real_station_holds_without_its_database(
    station: Station, clock: FakeClock
) -> None:
    for _ in range(2):
        station.workspace.reception.register_visit(station.actor, factories.visit(clock))
        station.workspace.journal.seal(station.actor)
    made, key = segments_of(station)
    assert len(made) == 2
    first, second = (proven(one, key) for one in made)
    assert made[1].before == first[-1].link
    with station.workspace.unit_of_work.reading() as session:
        stored = session.scalars(select(OperationRow).order_by(OperationRow.seq)).all()
        assert [row.link for row in stored] == [one.link for one in [*first, *second]]
        assert [row.commitment for row in stored] == [one.commitment for one in [*first, *second]]
    assert {one.origin for one in made} != {ORIGIN}
