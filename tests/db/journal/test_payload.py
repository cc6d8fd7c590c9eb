"""Bytes of an operation: the same values give the same bytes, another value never does unnoticed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.journal.payload import (
    Header,
    commitment,
    decode,
    decode_context,
    encode,
    encode_context,
    first_link,
    plain,
    salt,
)
from db.kernel.clock import CHINA
from db.kernel.kinds import Kind
from db.reception.codes import MatterState

VALUES = st.none() | st.booleans() | st.integers(-(1 << 63), (1 << 64) - 1) | st.text(
    st.characters(exclude_categories=["Cs"])
) | st.binary(max_size=20)  # fmt: skip
HEADER = Header(
    origin=b"o" * 24, seq=7, hlc=1 << 50, kind=11, record=UUID(int=5), verb="update", context=b"c",
    actor=UUID(int=9), role="liaison", action="matter_closed", act=6, commitment=b"x" * 32,
)  # fmt: skip


@given(st.dictionaries(st.integers(0, 200), VALUES))
def test_a_payload_is_read_back_and_its_order_does_not_matter(values: dict[int, object]) -> None:
    backwards = dict(reversed(values.items()))
    assert decode(encode(values)) == values
    assert encode(values) == encode(backwards)


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        (UUID(int=1), bytes(15) + b"\x01"),
        (MatterState.CLOSED, "closed"),
        (Kind.MATTER, 11),
        (date(2026, 3, 18), "2026-03-18"),
        ((UUID(int=1), "a"), [bytes(15) + b"\x01", "a"]),
        (None, None),
    ],
)
def test_values_are_told_in_few_types(value: object, stored: object) -> None:
    assert plain(value) == stored


@given(st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2090, 1, 1)))  # noqa: DTZ001
def test_the_same_instant_is_the_same_bytes_in_every_zone(moment: datetime) -> None:
    here = moment.replace(tzinfo=CHINA)
    assert encode({1: here}) == encode({1: here.astimezone(UTC)})
    assert datetime.fromisoformat(str(plain(here))) == here


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="2026"):
        plain(datetime(2026, 3, 18))  # noqa: DTZ001


def test_a_commitment_tells_nothing_without_its_salt() -> None:
    one, other = salt(), salt()
    assert one != other
    assert commitment(one, b"19900000001") != commitment(other, b"19900000001")
    assert commitment(one, b"19900000001") == commitment(one, b"19900000001")


@given(
    st.dictionaries(
        st.integers(1, 60),
        st.dictionaries(st.sampled_from([b"a" * 24, b"b" * 24]), st.integers(1, 1 << 40)),
    )
)
def test_a_context_is_read_back(context: dict[int, dict[bytes, int]]) -> None:
    raw = encode_context(context)
    assert (raw is None) == (not context)
    assert decode_context(raw) == context


@pytest.mark.parametrize(
    "change",
    [
        {"origin": b"p" * 24}, {"seq": 8}, {"hlc": 1}, {"kind": 12}, {"record": UUID(int=6)},
        {"verb": "insert"}, {"context": None}, {"actor": UUID(int=8)}, {"role": "auditor"},
        {"action": "note_added"}, {"act": 7}, {"commitment": b"y" * 32},
    ],
)  # fmt: skip
def test_every_part_of_the_header_moves_the_link(change: dict[str, object]) -> None:
    before = first_link(b"o" * 24)
    assert replace(HEADER, **change).link(before) != HEADER.link(before)  # type: ignore[arg-type]


def test_the_link_depends_on_the_one_before_and_chains_begin_apart() -> None:
    assert HEADER.link(first_link(b"o" * 24)) != HEADER.link(first_link(b"p" * 24))
    assert first_link(b"o" * 24) != first_link(b"p" * 24)


def test_far_dates_and_short_spans_survive() -> None:
    late = datetime(2089, 12, 31, 23, 59, 59, 999999, UTC)
    assert datetime.fromisoformat(str(plain(late))) - late == timedelta(0)
