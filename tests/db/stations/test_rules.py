"""Numbers that are written and read back, and facts that make a station."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.kernel.ids import OrganizationId
from db.stations import rules
from db.stations.contracts import AddOrganization, FoundStation, HostBody, OrganizationKind
from db.stations.rules import AskedNumber, Number, NumberType, StationProblem

TWELVE = Number(NumberType.RECEPTION, 2025, 12)
ALL_LANES = tuple(range(312, 900_000, 100_000))
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=60)
numbers = st.builds(
    lambda sort, year, counter, number: Number(sort, year, (counter - 1) * 100_000 + number),
    st.sampled_from(NumberType),
    st.integers(1970, 2099),
    st.integers(1, 9),
    st.integers(1, 99_999),
)


def test_a_number_is_written_in_three_ways() -> None:
    assert TWELVE.display("海昌") == "海昌接〔2025〕12号"
    assert TWELVE.machine("330481-HC") == "330481-HC-REC-2025-000012"
    assert TWELVE.scan_digits("0012") == "0100122025000012"
    assert rules.grouped("0100122025000012") == "01 0012 2025 000012"


def test_the_second_counter_numbers_in_a_lane_of_its_own() -> None:
    second = Number(NumberType.RECEPTION, 2025, 100_012)
    assert second.display("海昌") == "海昌接〔2025〕2-12号"
    assert second.machine("330481-HC") == "330481-HC-REC-2025-100012"
    assert (second.counter, second.in_lane) == (2, 12)


@pytest.mark.parametrize(
    ("sort", "shown"),
    [
        (NumberType.RECEPTION, "海昌接〔2025〕9号"),
        (NumberType.ASSIGNMENT, "海昌交〔2025〕9号"),
        (NumberType.EVALUATION, "海昌评〔2025〕3号"),
    ],
)
def test_each_type_has_its_word(sort: NumberType, shown: str) -> None:
    serial = 3 if sort is NumberType.EVALUATION else 9
    assert Number(sort, 2025, serial).display("海昌") == shown


def test_words_and_digits_are_different_for_every_type() -> None:
    assert len({sort.word for sort in NumberType}) == len(NumberType)
    assert len({sort.digits for sort in NumberType}) == len(NumberType)
    assert NumberType.RECEPTION.digits == "01"
    assert NumberType.ASSIGNMENT.digits == "02"
    assert NumberType.EVALUATION.digits == "03"


def test_lanes_never_meet() -> None:
    lanes = [rules.lane(counter) for counter in rules.COUNTERS]
    assert lanes[0] == (1, 99_999)
    assert lanes[1] == (100_001, 199_999)
    assert lanes[8] == (800_001, 899_999)
    assert all(one[1] < other[0] for one, other in pairwise(lanes))


@pytest.mark.parametrize("serial", [0, 100_000, 900_001, -1])
def test_a_serial_that_no_counter_owns_is_a_mistake(serial: int) -> None:
    with pytest.raises(ValueError, match=str(serial)):
        Number(NumberType.RECEPTION, 2025, serial)


@pytest.mark.parametrize("counter", [0, 10])
def test_there_are_nine_counters(counter: int) -> None:
    with pytest.raises(ValueError, match=str(counter)):
        rules.lane(counter)


@given(numbers, st.sampled_from(["海昌", "松陌", "迎接", "A", "第三"]))
def test_a_display_number_is_read_back(number: Number, short_name: str) -> None:
    asked = rules.read_number(number.display(short_name))
    assert asked is not None
    assert number.serial in asked.serials
    assert (asked.type, asked.year, asked.short_name) == (number.type, number.year, short_name)


@given(numbers)
def test_machine_numbers_and_bar_codes_are_read_back(number: Number) -> None:
    code = "330481-HC"
    one = (number.serial,)
    machine = AskedNumber(one, number.type, number.year, station_code=code)
    scanned = AskedNumber(one, number.type, number.year, scan_code=rules.scan_code(code))
    digits = number.scan_digits(rules.scan_code(code))
    assert rules.read_number(number.machine(code)) == machine
    assert rules.read_number(number.machine(code).lower()) == machine
    assert rules.read_number(digits) == scanned
    assert rules.read_number(rules.grouped(digits)) == scanned
    assert len(digits) == 16


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("312", AskedNumber(ALL_LANES)),
        ("0312", AskedNumber(ALL_LANES)),
        ("312号", AskedNumber(ALL_LANES)),
        ("312 号", AskedNumber(ALL_LANES)),
        ("第312号", AskedNumber(ALL_LANES)),
        ("３１２", AskedNumber(ALL_LANES)),
        ("000312", AskedNumber((312,))),
        ("100312", AskedNumber((100_312,))),
        ("2-312号", AskedNumber((100_312,))),
        ("[2026]312", AskedNumber(ALL_LANES, year=2026)),
        ("〔2026〕312号", AskedNumber(ALL_LANES, year=2026)),
        ("（２０２６）３１２", AskedNumber(ALL_LANES, year=2026)),
        ("【2026】312", AskedNumber(ALL_LANES, year=2026)),
        ("接312号", AskedNumber(ALL_LANES, NumberType.RECEPTION)),
        ("松陌接〔2026〕312号", AskedNumber(ALL_LANES, NumberType.RECEPTION, 2026, "松陌")),
        ("松陌接[2026]2-312", AskedNumber((100_312,), NumberType.RECEPTION, 2026, "松陌")),
        ("松陌交〔2026年〕312号", AskedNumber(ALL_LANES, NumberType.ASSIGNMENT, 2026, "松陌")),
    ],
)
def test_what_people_type_is_understood(typed: str, expected: AskedNumber) -> None:
    assert rules.read_number(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "", "0", "0号", "100000", "2-100000", "19900000001", "路灯", "路灯3", "迎接3", "A13", "号",
        "接", "[1926]312", "〔2026〕", "330481-HC-XYZ-2025-000012", "330481-HC-REC-2025-000000",
        "9900122025000012", "0100121925000012", "0100122025000000", "\x00", "\ud800",
    ],
)  # fmt: skip
def test_anything_else_is_no_number(typed: str) -> None:
    assert rules.read_number(typed) is None


@given(ANYTHING)
def test_reading_never_fails(typed: str) -> None:
    asked = rules.read_number(typed)
    assert asked is None or all(map(rules.is_serial, asked.serials))


def test_a_scan_code_has_four_figures_and_stays() -> None:
    assert rules.scan_code("330481-HC") == rules.scan_code("330481-HC")
    assert rules.scan_code("330481-HC") != rules.scan_code("330481-XS")
    assert all(len(rules.scan_code(f"330481-S{n}")) == 4 for n in range(500))


STATION = FoundStation(
    code="330481-HC",
    name="海昌街道人大代表联络站",
    short_name="海昌",
    region_code="330481",
    phone="0573-87000001",
)


def found(command: FoundStation) -> list[tuple[str, object, bool]]:
    return [(p.field, p.code, p.warns) for p in rules.check_station(command)]


def test_a_proper_station_is_accepted() -> None:
    assert found(STATION) == []
    assert found(replace(STATION, region_code="", phone="")) == []
    assert found(replace(STATION, short_name="\U00031350昌")) == []
    assert found(replace(STATION, phone="12345、0573-87000001")) == []


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"code": "HC"}, "code", StationProblem.CODE_PATTERN),
        ({"code": "330481-hc"}, "code", StationProblem.CODE_PATTERN),
        ({"code": "330481-HC-2"}, "code", StationProblem.CODE_PATTERN),
        ({"region_code": "3304812"}, "region_code", StationProblem.REGION_PATTERN),
        ({"name": ""}, "name", StationProblem.NAME_MISSING),
        ({"name": "站" * 51}, "name", StationProblem.TOO_LONG),
        ({"short_name": ""}, "short_name", StationProblem.SHORT_NAME_LENGTH),
        ({"short_name": "海昌街道联络站"}, "short_name", StationProblem.SHORT_NAME_LENGTH),
        ({"short_name": "海昌2"}, "short_name", StationProblem.SHORT_NAME_CHARACTERS),
        ({"short_name": "海〔昌"}, "short_name", StationProblem.SHORT_NAME_CHARACTERS),
        ({"phone": "无"}, "phone", StationProblem.STATION_PHONE),
        ({"counter": 0}, "counter", StationProblem.COUNTER_RANGE),
        ({"counter": 10}, "counter", StationProblem.COUNTER_RANGE),
    ],
)
def test_each_odd_fact_is_found_at_its_field(
    changes: dict[str, object], field: str, code: StationProblem
) -> None:
    assert found(replace(STATION, **changes)) == [(field, code, False)]


def test_a_code_of_another_county_only_warns() -> None:
    assert found(replace(STATION, region_code="330203")) == [
        ("code", StationProblem.CODE_REGION, True)
    ]


def test_a_station_is_tidied_before_it_is_checked() -> None:
    typed = replace(
        STATION,
        code=" ３３０４８１-hc ",
        short_name="海　昌",
        name=" 海昌\x00站 ",
        phone="１２３４５",
    )
    tidy = rules.tidy_station(typed)
    assert (tidy.code, tidy.short_name) == ("330481-HC", "海昌")
    assert (tidy.name, tidy.phone) == ("海昌站", "12345")
    assert rules.check_station(tidy) == ()


def test_an_organisation_needs_a_name() -> None:
    unit = AddOrganization(
        organization=OrganizationId(UUID(int=1)),
        kind=OrganizationKind.GOVERNMENT_DEPT,
        name=" 市政养护所\u200b",
        phone="１２３４５",
    )
    tidy = rules.tidy_organization(unit)
    assert (tidy.name, tidy.phone) == ("市政养护所", "12345")
    assert rules.check_organization(tidy) == ()
    odd = replace(tidy, name="", phone="?", region_code="1", short_name="x" * 41)
    assert [(p.field, p.code) for p in rules.check_organization(odd)] == [
        ("short_name", StationProblem.TOO_LONG),
        ("name", StationProblem.NAME_MISSING),
        ("phone", StationProblem.STATION_PHONE),
        ("region_code", StationProblem.REGION_PATTERN),
    ]


@given(ANYTHING)
def test_no_station_rule_fails_on_any_string(text: str) -> None:
    typed = replace(STATION, code=text, name=text, short_name=text, phone=text, region_code=text)
    rules.check_station(rules.tidy_station(typed))
    rules.check_station(typed)


def test_a_street_has_a_committee_above_its_station_and_a_town_its_presidium() -> None:
    assert rules.usual_host("海昌街道 ") is HostBody.STREET_COMMITTEE
    assert rules.usual_host("许村镇") is HostBody.TOWN_PRESIDIUM
    assert rules.usual_host("") is HostBody.TOWN_PRESIDIUM
