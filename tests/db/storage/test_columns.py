"""Column types: what goes in comes out, and means the same on both engines."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import postgresql, sqlite

from db.kernel.clock import CHINA
from db.reception.codes import MatterState
from db.storage.columns import Id, Ids, Tokens, UtcTime, coded

LITE, LARGE = sqlite.dialect(), postgresql.dialect()  # type: ignore[no-untyped-call]


@given(st.uuids())
def test_an_id_is_sixteen_bytes_here_and_a_uuid_there(value: UUID) -> None:
    kind = Id()
    assert kind.process_bind_param(value, LITE) == value.bytes
    assert kind.process_bind_param(value, LARGE) == value
    assert kind.process_result_value(value.bytes, LITE) == value
    assert kind.process_result_value(value, LARGE) == value
    assert kind.process_bind_param(None, LITE) is None
    assert kind.process_result_value(None, LITE) is None


def test_each_engine_is_given_its_own_form_of_an_id() -> None:
    assert "BLOB" in Id().dialect_impl(LITE).compile(LITE)
    assert Id().dialect_impl(LARGE).compile(LARGE) == "UUID"


@given(st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2200, 1, 1)))  # noqa: DTZ001
def test_an_instant_comes_back_in_utc(moment: datetime) -> None:
    kind, here = UtcTime(), moment.replace(tzinfo=CHINA)
    for dialect in (LITE, LARGE):
        back = kind.process_result_value(kind.process_bind_param(here, dialect), dialect)
        assert back == here
        assert back is not None
        assert back.tzinfo is UTC


def test_a_time_without_a_zone_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="naive"):
        UtcTime().process_bind_param(datetime(2026, 3, 18), LITE)  # noqa: DTZ001
    assert UtcTime().process_bind_param(None, LITE) is None
    assert UtcTime().process_result_value(None, LITE) is None


@given(st.lists(st.sampled_from(["03", "0301", "12"]), max_size=5).map(tuple))
def test_codes_are_joined_and_split_again(codes: tuple[str, ...]) -> None:
    kind = Tokens(40)
    assert kind.process_result_value(kind.process_bind_param(codes, LITE), LITE) == codes
    assert kind.process_result_value(None, LITE) == ()
    assert kind.process_bind_param(None, LITE) is None


@given(st.lists(st.uuids(), max_size=5).map(tuple))
def test_ids_are_joined_and_cut_again(ids: tuple[UUID, ...]) -> None:
    kind = Ids()
    assert kind.process_result_value(kind.process_bind_param(ids, LITE), LITE) == ids
    assert kind.process_result_value(None, LITE) is None
    assert kind.process_bind_param(None, LITE) is None


def test_a_code_is_stored_by_its_value() -> None:
    kind = coded(MatterState)
    assert set(kind.enums) == {state.value for state in MatterState}
    assert kind.length == 40
