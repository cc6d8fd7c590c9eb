"""A station file says again what was written into it, and everything else is refused by its kind."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from db.calendar.limits import LimitProblem, Limits, ResultLabels
from db.kernel.errors import CannotOpen, CannotWrite, InvalidInput, TroubleCode
from db.stations import station_file
from db.stations.contracts import FoundStation, HostBody, StationLevel
from db.stations.rules import check_station, tidy_station
from db.stations.station_file import decode, encode, read_station_file, write_station_file
from tests import factories

ANYTHING = st.text(max_size=60)
stations = st.builds(
    FoundStation,
    code=st.from_regex("[0-9]{6}-[A-Z0-9]{1,8}", fullmatch=True),
    name=ANYTHING,
    short_name=st.text("海昌松陌桂湾Aa𠮷", min_size=1, max_size=6),
    level=st.sampled_from(StationLevel),
    host_body=st.sampled_from(HostBody),
    region_code=st.from_regex("([0-9]{6}|[0-9]{9}|[0-9]{12})?", fullmatch=True),
    city=ANYTHING,
    county=ANYTHING,
    town=ANYTHING,
    phone=st.from_regex("([0-9][0-9 ()+#转-]{0,20})?", fullmatch=True),
    office_hours=ANYTHING,
    limits=st.builds(
        Limits,
        sign_days=st.integers(1, 30),
        revisit_percent=st.integers(0, 100),
        result_labels=st.sampled_from(ResultLabels),
    ),
)


def written(**changed: Any) -> bytes:
    """Return a sound file with some keys changed."""
    facts = json.loads(encode(factories.found_station())) | changed
    return json.dumps(facts, ensure_ascii=False).encode()


def code_of(content: bytes) -> TroubleCode:
    """Return why a file cannot be opened."""
    with pytest.raises(CannotOpen) as caught:
        decode(content)
    return caught.value.code


@given(stations)
def test_what_was_written_is_read_back(station: FoundStation) -> None:
    tidy = tidy_station(station)
    assume(not [one for one in check_station(tidy) if not one.warns])
    assert decode(encode(tidy)) == tidy


@given(st.binary(max_size=300) | ANYTHING.map(lambda text: json.dumps(text).encode()))
def test_anything_else_is_no_station_file(content: bytes) -> None:
    assert code_of(content) is TroubleCode.NOT_OUR_FILE


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[" * 60_000,
        b'{"station_file":1,"x":' + b"[" * 60_000,
        written().replace("海昌".encode(), b"\xff"),
        written(station_file=0),
        written(station_file="1"),
        written(phone=None),
        written(level="palace"),
        written(padding="x" * station_file.MOST_BYTES),
    ],
)
def test_what_is_damaged_or_too_long_is_no_station_file(content: bytes) -> None:
    assert code_of(content) is TroubleCode.NOT_OUR_FILE


def test_a_file_of_a_newer_version_is_told_apart_even_when_its_keys_changed() -> None:
    assert code_of(b'{"station_file": 2, "titles": []}') is TroubleCode.NEWER_FORMAT


def test_keys_that_nobody_knows_are_left_out() -> None:
    content = written(counter=7, motto="为民", nested={"a": [1]})
    assert decode(content) == factories.found_station()


def test_what_is_empty_is_left_out_of_the_file() -> None:
    station = factories.found_station(phone="", region_code="")
    assert not {"phone", "region_code"} & json.loads(encode(station)).keys()
    assert decode(encode(station)) == station


def test_limits_that_are_usual_or_of_a_newer_version_are_left_out() -> None:
    assert "limits" not in json.loads(written())
    limits = {"sign_days": 7, "moon_phase": "full", "petition_natural_days": 9}
    assert decode(written(limits=limits)).limits == Limits(sign_days=7)


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("sign_days", 31, LimitProblem.OUT_OF_RANGE),
        ("sign_days", "soon", LimitProblem.OUT_OF_RANGE),
        ("result_labels", "A", LimitProblem.NOT_A_CHOICE),
        ("result_labels", 4, LimitProblem.NOT_A_CHOICE),
    ],
)
def test_a_limit_that_no_station_can_have_is_named(
    name: str, value: object, problem: LimitProblem
) -> None:
    with pytest.raises(InvalidInput) as caught:
        decode(written(limits={name: value}))
    assert [(one.field, one.code) for one in caught.value.problems] == [(name, problem)]


def test_the_counter_is_not_in_the_file() -> None:
    station = factories.found_station(counter=3)
    assert "counter" not in json.loads(encode(station))
    assert decode(encode(station)) == replace(station, counter=1)


def test_a_file_from_an_editor_that_marks_its_bytes_is_read() -> None:
    assert decode(b"\xef\xbb\xbf" + written()) == factories.found_station()


def test_values_are_made_tidy() -> None:
    station = decode(written(code=" 330481-hc ", phone="０５７３-87000016", short_name="海 昌"))
    assert (station.code, station.phone, station.short_name) == (
        "330481-HC", "0573-87000016", "海昌",
    )  # fmt: skip


def test_facts_that_no_station_can_have_are_named() -> None:
    with pytest.raises(InvalidInput) as caught:
        decode(written(code="x", short_name="1", phone="one"))
    assert [one.field for one in caught.value.problems] == ["code", "short_name", "phone"]


@pytest.mark.parametrize(
    ("town", "host"),
    [("海昌街道", HostBody.STREET_COMMITTEE), ("许村镇", HostBody.TOWN_PRESIDIUM)],
)
def test_a_file_may_leave_the_host_to_the_town(town: str, host: HostBody) -> None:
    facts = json.loads(written(town=town))
    del facts["host_body"]
    assert decode(json.dumps(facts).encode()).host_body is host


def test_a_written_file_is_read_from_the_disk(tmp_path: Path) -> None:
    path = tmp_path / f"海昌{station_file.SUFFIX}"
    write_station_file(path, factories.found_station())
    assert read_station_file(path) == factories.found_station()
    assert "海宁市海昌街道代表联络站" in path.read_text(encoding="utf-8")


def test_a_file_that_cannot_be_written_or_found_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        write_station_file(tmp_path / "none" / "x.station.json", factories.found_station())
    with pytest.raises(CannotOpen):
        read_station_file(tmp_path / "x.station.json")
