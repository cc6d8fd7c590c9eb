"""Whom a row of a list means, and why it is not taken."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from db.kernel.problems import ProblemCode
from db.people.contracts import DeputyLevel
from db.people.roster import RosterJudged, RosterProblem, RosterRow, RosterVerdict
from db.people.roster_plan import Entry, Plan, Seat
from db.people.rules import PeopleProblem

TODAY = date(2026, 11, 23)
GOOD_ID = "11010519491231002X"


def known() -> Entry:
    facts = {"name": "祝云舟", "phone": "19900000001", "id_number": GOOD_ID, "active": True}
    seat = Seat(UUID(int=2), {"level": DeputyLevel.COUNTY, "certificate_no": "Q-17"})
    return Entry(UUID(int=1), facts, [seat])


def judged(*rows: dict[str, object], entries: tuple[Entry, ...] = ()) -> list[RosterJudged]:
    plan = Plan(entries or (known(),), TODAY)
    return [plan.judge(RosterRow(place, values)) for place, values in enumerate(rows)]


def codes(one: RosterJudged) -> set[ProblemCode]:
    return {problem.code for problem in one.problems}


@pytest.mark.parametrize(
    "values",
    [
        {"certificate_no": "Q-17"},
        {"id_number": GOOD_ID.lower()},
        {"name": "祝　云舟", "phone": "+86 199 0000 0001"},
    ],
)
def test_a_row_is_told_again_by_certificate_number_or_name_and_phone(
    values: dict[str, object],
) -> None:
    (one,) = judged(values)
    assert (one.verdict, one.name) == (RosterVerdict.SAME, "祝云舟")


def test_a_row_that_nobody_can_tell_again_is_refused() -> None:
    (one,) = judged({"name": "顾念慈", "level": DeputyLevel.TOWN})
    assert (one.verdict, codes(one)) == (RosterVerdict.REFUSED, {RosterProblem.KEY_MISSING})


def test_somebody_new_needs_a_level() -> None:
    (one,) = judged({"name": "顾念慈", "phone": "19900000002"})
    assert codes(one) == {PeopleProblem.LEVEL_MISSING}


def test_a_number_of_somebody_else_is_refused() -> None:
    (one,) = judged({"name": "顾念慈", "certificate_no": "Q-17"})
    assert codes(one) == {RosterProblem.NAME_DIFFERS}


@pytest.mark.parametrize("number", ["110105194912310021", "330481199002290011"])
def test_an_identity_number_with_a_slip_is_refused(number: str) -> None:
    (one,) = judged({"name": "顾念慈", "id_number": number, "level": DeputyLevel.TOWN})
    assert one.verdict is RosterVerdict.REFUSED


def test_a_paper_of_another_kind_warns_and_is_taken() -> None:
    (one,) = judged({"name": "顾念慈", "id_number": "H12345678", "level": DeputyLevel.TOWN})
    assert (one.verdict, codes(one)) == (RosterVerdict.NEW, {PeopleProblem.ID_WRONG_LENGTH})


def test_two_rows_of_one_new_deputy_make_two_seats() -> None:
    person = {"name": "顾念慈", "phone": "19900000002"}
    seats = [{**person, "level": level} for level in (DeputyLevel.TOWN, DeputyLevel.COUNTY)]
    plan = Plan((), TODAY)
    verdicts = [plan.judge(RosterRow(at, one)).verdict for at, one in enumerate(seats)]
    assert verdicts == [RosterVerdict.NEW, RosterVerdict.NEW]
    (entry,) = plan.entries
    assert len(entry.seats) == 2


def test_the_same_seat_twice_is_refused() -> None:
    row: dict[str, object] = {"certificate_no": "Q-17", "npc_post": "主席"}
    first, second = judged(row, row)
    assert (first.verdict, first.changed) == (RosterVerdict.UPDATE, ("npc_post",))
    assert codes(second) == {RosterProblem.ROW_TWICE}


def test_a_masked_cell_says_nothing() -> None:
    (one,) = judged({"certificate_no": "Q-17", "phone": "199 **** 0001", "id_number": "****002X"})
    assert one.verdict is RosterVerdict.SAME


def test_two_people_who_fit_are_left_to_a_person() -> None:
    twins = (known(), Entry(UUID(int=9), {"name": "祝云舟", "phone": "19900000001"}))
    (one,) = judged({"name": "祝云舟", "phone": "19900000001"}, entries=twins)
    assert codes(one) == {RosterProblem.SEVERAL_MEANT}
