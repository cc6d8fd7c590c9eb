"""Rules of events: states, badges, numbers of rows, minutes that make somebody late."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.events.ballots_rules import check_ballot, needed_there, needed_votes, ranks
from db.events.codes import FOUR_PARTS, EventState, EventStep, EventType, PartKind
from db.events.contracts import Part
from db.events.council_contracts import CountBallot, PassRule
from db.events.rules import (
    STATES,
    EventProblem,
    after,
    badge_code,
    check_event,
    parts_for,
    readings_of,
    rows_asked,
    scanned_code,
)
from db.kernel.errors import InvalidInput
from tests.db.events.desks import plan

ids = st.integers(0, 2**128 - 1).map(lambda number: UUID(int=number))


def test_every_state_leads_only_where_the_table_says() -> None:
    assert set(STATES) == set(EventState)
    assert after(EventState.PLANNED, EventStep.OPEN) is EventState.SIGN_IN_OPEN
    for state in (EventState.ARCHIVED, EventState.CANCELLED):
        assert STATES[state] == {}
    with pytest.raises(InvalidInput):
        after(EventState.FINISHED, EventStep.OPEN)


@given(one=ids)
def test_a_badge_is_read_back_and_one_wrong_digit_is_noticed(one: UUID) -> None:
    code = badge_code(one)
    assert scanned_code(code) == code
    for place in range(1, len(code)):
        wrong = code[:place] + str((int(code[place]) + 1) % 10) + code[place + 1 :]
        assert scanned_code(wrong) is None


@given(one=ids, other=ids)
def test_different_people_have_different_badges(one: UUID, other: UUID) -> None:
    assert one == other or badge_code(one) != badge_code(other)


@pytest.mark.parametrize("text", ["", "123", "6054874904097", "沈知行", "7" * 40])
def test_what_is_no_badge_is_told_from_one(text: str) -> None:
    assert scanned_code(text) is None


@given(rows=st.sets(st.integers(1, 400), min_size=1, max_size=40))
def test_numbers_of_rows_are_read_however_they_are_grouped(rows: set[int]) -> None:
    assert set(rows_asked(",".join(map(str, rows)))) == rows
    first, last = min(rows), max(rows)
    assert rows_asked(f"{first}-{last}") == tuple(range(first, last + 1))


def test_rows_are_read_as_an_input_method_writes_them() -> None:
    assert rows_asked("１－３，５、7至8") == (1, 2, 3, 5, 7, 8)


@pytest.mark.parametrize("text", ["", "，", "8-3", "1-2-3", "十二", "1;a"])
def test_rows_that_cannot_be_read_are_told(text: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        rows_asked(text)
    assert refused.value.problems[0].code == EventProblem.ROWS_UNREADABLE


def test_the_four_parts_are_added_where_the_plan_leaves_them_out() -> None:
    planned = parts_for(EventType.BUSINESS_LEGAL_SESSION, [Part(PartKind.CASE_GROUP, "合同纠纷")])
    assert {one.kind for one in planned} == set(FOUR_PARTS)
    assert planned[0].title == "合同纠纷"
    assert parts_for(EventType.SEMINAR, ()) == ()


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"title": " "}, EventProblem.TITLE_MISSING),
        ({"starts": "25:00"}, EventProblem.NOT_A_TIME),
        ({"ends": "13:00"}, EventProblem.TIME_REVERSED),
        ({"series_no": -1}, EventProblem.NOT_A_NUMBER),
        ({"parts": (Part(PartKind.HEARING), Part(PartKind.HEARING))}, EventProblem.PART_TWICE),
        ({"parts": (Part(),)}, EventProblem.TITLE_MISSING),
    ],
)
def test_a_plan_that_is_wrong_says_where(values: dict[str, object], code: EventProblem) -> None:
    assert [one.code for one in check_event(plan(UUID(int=1), **values))] == [code]


def test_a_name_is_spelt_every_way_it_is_read() -> None:
    assert {"sxx", "dxx", "shanxiongxin"} <= set(readings_of("单雄信"))


@given(members=st.integers(0, 500), part=st.integers(1, 5), more=st.integers(0, 5))
def test_a_quorum_is_never_less_than_its_share(members: int, part: int, more: int) -> None:
    whole = part + more
    needed = needed_there(members, (part, whole))
    assert needed * whole >= members * part
    assert (needed - 1) * whole < members * part


@given(present=st.integers(0, 500), members=st.integers(0, 500))
def test_votes_that_pass_are_more_than_half_and_no_fewer_would_do(
    present: int, members: int
) -> None:
    half = needed_votes(PassRule.HALF_OF_PRESENT, present, members)
    assert half * 2 > present >= (half - 1) * 2
    whole = needed_votes(PassRule.HALF_OF_MEMBERS, present, members)
    assert whole * 2 > members >= (whole - 1) * 2
    thirds = needed_votes(PassRule.TWO_THIRDS_OF_PRESENT, present, members)
    assert thirds * 3 >= present * 2 > (thirds - 1) * 3 or present == 0


def test_who_has_as_many_votes_shares_a_rank() -> None:
    assert ranks([5, 9, 5, 2]) == (2, 1, 2, 4)


def test_votes_have_to_add_up() -> None:
    good = CountBallot(UUID(int=1), UUID(int=2), "加装电梯", 9, 8, 1, 5, 1, 1)
    assert check_ballot(good, 9) == ()
    for values, code in (
        ({"in_favour": 6}, EventProblem.BALLOT_SUM),
        ({"returned": 10}, EventProblem.BALLOT_RETURNED),
        ({"issued": 10}, EventProblem.BALLOT_QUORUM),
        ({"void": -1}, EventProblem.NOT_A_NUMBER),
    ):
        from dataclasses import replace

        assert [one.code for one in check_ballot(replace(good, **values), 9)] == [code]
