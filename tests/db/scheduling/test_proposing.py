"""A proposal fills empty, unlocked cells alone, is stored nowhere until it is accepted, and never undoes a hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.kernel.ids import PersonId, StationId
from db.people.contracts import DeputyLevel, GroupKind, PersonKind
from db.people.office_contracts import AddGroup, ChangeMandate, JoinGroup, PlaceDeputy
from db.scheduling.absence_contracts import AbsenceKind, RecordAbsence
from db.scheduling.contracts import (
    AcceptSeats,
    Attendance,
    CancelShift,
    FillCell,
    LockCell,
    NewPost,
    NotAccepted,
    NoteAttendance,
    SeatSource,
)
from db.scheduling.layers import Layer
from db.scheduling.problem import Outcome, PostKind
from db.scheduling.settings_rules import RotaSettings
from db.scheduling.standing import Bar, Wish
from tests.db.scheduling.desks import APRIL, Desk, april


def proposed(desk: Desk, first: date = APRIL[0], last: date = APRIL[1]) -> Layer:
    return desk.rota.proposals.propose(desk.actor, first, last)


def accept(desk: Desk, command: AcceptSeats) -> dict[UUID, NotAccepted]:
    return dict(desk.rota.proposals.accept(desk.actor, command).value.refused)


def test_a_month_is_proposed_at_once_proven_best_and_accepted_whole(desk: Desk) -> None:
    people = desk.deputies(6)
    both = (NewPost(levels=(DeputyLevel.COUNTY,)), NewPost(levels=(DeputyLevel.TOWN,)))
    desk.pattern(posts=both)
    desk.rota.planning.plan(desk.actor, *APRIL)
    first = proposed(desk)
    assert first.outcome is Outcome.FIRST
    assert set(first.proposed.values()) <= set(people)
    assert all(cell.person is None for shift in desk.shifts() for cell in shift.cells)
    best = first.improve()
    assert best.outcome is Outcome.BEST
    assert best.cost <= first.cost
    assert best.empty == ()
    assert not [one for one in best.reasons if one.wish is Wish.LEVEL]
    saved = desk.rota.proposals.accept(desk.actor, best.accepting())
    assert len(saved.value.filled) == 10
    cells = [cell for shift in desk.shifts() for cell in shift.cells]
    assert {cell.source for cell in cells} == {SeatSource.PROPOSED}
    assert {cell.id: cell.person for cell in cells} == best.proposed


def test_the_same_rota_is_proposed_twice(desk: Desk) -> None:
    desk.deputies(5)
    desk.pattern()
    desk.rota.planning.plan(desk.actor, *APRIL)
    assert proposed(desk).improve() == proposed(desk).improve()


def test_somebody_who_stops_the_search_keeps_the_first_proposal(desk: Desk) -> None:
    desk.deputies(3)
    desk.shift(april(1))
    first = proposed(desk)
    stopped = first.improve(cancelled=lambda: True)
    assert stopped.outcome is Outcome.STOPPED
    assert stopped.seats == first.seats


def test_what_a_hand_did_meanwhile_is_left_as_it_is_and_named(desk: Desk) -> None:
    first, second = desk.deputies(2)
    days = [1, 10, 20, 28]
    filled, locked, gone, taken = (desk.shift(april(day)) for day in days)
    layer = proposed(desk)
    assert len(layer.proposed) == 4
    cells = [one.cells[0].id for one in (filled, locked, gone, taken)]
    by_hand = second if layer.proposed[cells[0]] == first else first
    desk.fill(cells[0], by_hand)
    desk.lock(cells[1])
    desk.rota.shifts.cancel(desk.actor, CancelShift(gone.id, gone.revision, "会议"))
    assert accept(desk, layer.accepting()) == {
        cells[0]: NotAccepted.FILLED, cells[1]: NotAccepted.LOCKED, cells[2]: NotAccepted.GONE,
    }  # fmt: skip
    assert desk.shown(cells[0]).person == by_hand
    assert desk.shown(cells[1]).person is None
    assert desk.shown(cells[3]).person == layer.proposed[cells[3]]


def test_a_leave_recorded_meanwhile_bars_the_seat_and_nothing_else(desk: Desk) -> None:
    desk.deputies(2)
    one, two = (desk.shift(april(day)).cells[0].id for day in (1, 15))
    layer = proposed(desk)
    person = layer.proposed[one]
    leave = RecordAbsence(desk.id(), person, AbsenceKind.LEAVE, april(1), april(1), "出差")
    desk.rota.absences.record(desk.actor, leave)
    assert accept(desk, layer.accepting()) == {one: NotAccepted.BARRED}
    assert desk.shown(two).person == layer.proposed[two]


def test_some_cells_are_accepted_and_the_rest_of_the_layer_stays(desk: Desk) -> None:
    desk.deputies(2)
    one, two = (desk.shift(april(day)).cells[0].id for day in (1, 15))
    layer = proposed(desk)
    assert accept(desk, layer.accepting({one})) == {}
    rest = layer.without({one})
    assert set(rest.proposed) == {two}
    assert desk.shown(two).person is None


def test_two_seats_that_became_too_close_are_not_both_accepted(desk: Desk) -> None:
    person = desk.deputy()
    one, two = (desk.shift(april(day)).cells[0].id for day in (1, 3))
    assert accept(desk, AcceptSeats({one: person, two: person})) == {two: NotAccepted.BARRED}


def test_nothing_is_proposed_for_days_gone_by_or_shifts_over(desk: Desk) -> None:
    desk.deputies(2)
    desk.shift(date(2026, 3, 17))
    coming = desk.shift(date(2026, 3, 19)).cells[0].id
    layer = proposed(desk, date(2026, 3, 1), date(2026, 3, 31))
    assert set(layer.proposed) == {coming}


def test_turns_of_the_year_and_those_of_nobody_count_for_the_fairness(desk: Desk) -> None:
    often, never = desk.deputies(2)
    for day in (7, 14, 21):
        cell = desk.shift(date(2026, 1, day)).cells[0].id
        desk.fill(cell, often)
    excused = desk.shift(date(2026, 2, 4)).cells[0].id
    desk.fill(excused, never)
    desk.rota.attendance.note(
        desk.actor, NoteAttendance(desk.id(), excused, Attendance.ABSENT, remark="未到")
    )
    cells = [desk.shift(april(day)).cells[0].id for day in (1, 10, 20)]
    layer = proposed(desk).improve()
    assert {layer.proposed[cell] for cell in cells} == {never}
    done = {UUID(one.id): one.done for one in layer.problem.people}
    assert done == {often: 3, never: 0}


def test_a_turn_just_before_the_span_keeps_its_gap(desk: Desk) -> None:
    person = desk.deputy()
    desk.fill(desk.shift(date(2026, 3, 30)).cells[0].id, person)
    cell = desk.shift(april(1)).cells[0].id
    layer = proposed(desk)
    assert layer.empty == (cell,)
    found = layer.candidates(cell)[0]
    assert [one.code for one in found.bars] == [Bar.TOO_CLOSE]
    assert layer.collisions().rules == (Bar.TOO_CLOSE,)


def test_who_is_no_regular_is_called_where_the_level_is_wished(desk: Desk) -> None:
    town = desk.deputy(level=DeputyLevel.TOWN)
    province = desk.deputy("苏砚清", level=DeputyLevel.PROVINCIAL)
    usual = desk.rota.settings.current(desk.actor)
    wanted = RotaSettings(regular_levels=(DeputyLevel.COUNTY, DeputyLevel.TOWN))
    desk.rota.settings.change(desk.actor, usual, wanted)
    desk.shift(april(1))
    assert [UUID(one.id) for one in proposed(desk).problem.people] == [town]
    desk.shift(april(22), posts=(NewPost(levels=(DeputyLevel.PROVINCIAL,)),))
    assert {UUID(one.id) for one in proposed(desk).problem.people} == {town, province}


def test_a_problem_of_no_shifts_is_proposed_nothing_for(desk: Desk) -> None:
    assert proposed(desk).improve().proposed == {}


STEPS = st.lists(
    st.tuples(st.sampled_from(["fill", "lock", "clear", "cancel"]), st.integers(0, 5)), max_size=6
)


@pytest.mark.on_file
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=STEPS, meanwhile=STEPS)
def test_accepting_never_touches_what_a_person_filled_or_locked(
    desk: Desk, before: list[tuple[str, int]], meanwhile: list[tuple[str, int]]
) -> None:
    year = _years(desk)
    people = [desk.deputy(name) for name in ("甲", "乙", "丙")]
    shifts = [desk.shift(date(year, 3, 1 + 4 * n), 2).id for n in range(3)]
    span = date(year, 3, 1), date(year, 3, 31)
    _play(desk, before, shifts, people, span)
    layer = proposed(desk, *span)
    _play(desk, meanwhile, shifts, people, span)
    held = {cell.id: cell for shift in desk.shifts(*span) for cell in shift.cells}
    refused = accept(desk, layer.accepting())
    for shift in desk.shifts(*span):
        for cell in shift.cells:
            was = held[cell.id]
            if was.person or was.locked or shift.cancel_reason or cell.id in refused:
                assert cell == was
            elif cell.person is not None:
                assert cell.person == layer.proposed[cell.id]
    assert set(refused) <= set(layer.proposed)


def _years(desk: Desk) -> int:
    """Return a year in which nothing was planned yet."""
    year = 2027
    while desk.shifts(date(year, 1, 1), date(year, 12, 31)):
        year += 1
    return year


def _play(
    desk: Desk,
    steps: list[tuple[str, int]],
    shifts: list[UUID],
    people: list[UUID],
    span: tuple[date, date],
) -> None:
    """Do what can be done of these steps."""
    for step, at in steps:
        shift = next(one for one in desk.shifts(*span) if one.id == shifts[at // 2])
        cell = shift.cells[at % 2]
        if shift.cancel_reason:
            continue
        if step == "cancel":
            command = CancelShift(shift.id, shift.revision, "会议")
            desk.rota.shifts.cancel(desk.actor, command)
        elif step == "lock":
            desk.rota.cells.lock(desk.actor, LockCell(cell.id, cell.revision, not cell.locked))
        elif not cell.locked:
            person = people[at % 3] if step == "fill" else None
            desk.rota.cells.fill(desk.actor, FillCell(cell.id, cell.revision, person, "照排"))


def test_a_deputy_who_is_grouped_into_another_station_is_put_in_by_hand_alone(desk: Desk) -> None:
    here, away = desk.deputy("祝云舟"), desk.deputy("陆承安")
    other = StationId(UUID(int=9))
    place = PlaceDeputy(desk.id(), PersonId(away), other, APRIL[0])
    desk.station.workspace.offices.place(desk.actor, place)
    first, second = desk.shift(april(8)), desk.shift(april(22))
    layer = proposed(desk)
    assert set(layer.proposed.values()) == {here}
    cell = second.cells[0].id
    desk.fill(cell, away)
    assert desk.shown(cell).person == away
    assert first.cells[0].id in proposed(desk).proposed


def test_a_group_that_is_wished_is_called_first(desk: Desk) -> None:
    people = [desk.deputy(name) for name in ("祝云舟", "陆承安", "许秋实")]
    offices, group = desk.station.workspace.offices, desk.id()
    offices.add_group(desk.actor, AddGroup(group, GroupKind.TASK, "第二组", "入户走访"))
    offices.join(desk.actor, JoinGroup(desk.id(), group, PersonId(people[2]), APRIL[0]))
    shift = desk.shift(april(8), posts=(NewPost(group="第二组"),))
    layer = proposed(desk)
    assert dict(layer.proposed) == {shift.cells[0].id: people[2]}
    assert Wish.GROUP not in {one.finding.code for one in layer.reasons}


def test_an_official_of_the_directory_is_proposed_for_a_post_of_officials_alone(desk: Desk) -> None:
    deputy = desk.deputy()
    official = desk.deputy(
        "荀明礼", kind=PersonKind.OFFICIAL, level=None, congress_term="", work_unit="区住建局局长"
    )
    posts = NewPost(), NewPost(PostKind.OFFICIAL)
    first, second = desk.shift(april(1), posts=posts).cells
    found = proposed(desk).proposed
    assert found == {first.id: deputy, second.id: official}
    lines = desk.rota.fairness.loads(desk.actor, april(1), PostKind.OFFICIAL).lines
    assert [one.person.name for one in lines] == ["荀明礼"]


def test_nobody_is_proposed_or_accepted_after_the_end_of_a_term(desk: Desk) -> None:
    gone, stays = desk.deputy("陆承安"), desk.deputy("祝云舟")
    (seat,) = desk.station.workspace.people.detail(desk.actor, gone).mandates  # type: ignore[arg-type]
    ends = ChangeMandate(seat.id, {"term_end": april(10)})
    desk.station.workspace.offices.change_mandate(desk.actor, ends)
    cells = {day: desk.shift(april(day)).cells[0].id for day in (1, 9, 17, 25)}
    layer = desk.rota.proposals.propose(desk.actor, *APRIL).improve()
    late = [layer.proposed.get(cells[day]) for day in (17, 25)]
    assert gone not in late
    assert stays in late
    forced = AcceptSeats({cells[25]: gone})
    refused = desk.rota.proposals.accept(desk.actor, forced).value.refused
    assert refused == {cells[25]: NotAccepted.BARRED}
    told = [one for one in layer.candidates(cells[25]) if one.person == str(gone)]
    assert [bar.code for bar in told[0].bars] == [Bar.OUT_OF_OFFICE]


def test_turns_are_counted_within_their_year_where_a_span_reaches_into_the_next(
    desk: Desk,
) -> None:
    seen = desk.rota.settings.current(desk.actor)
    desk.rota.settings.change(desk.actor, seen, replace(seen, most_turns=3))
    person = desk.deputy("陆承安")
    for month in (5, 6, 7):
        desk.fill(desk.shift(date(2026, month, 6)).cells[0].id, person)
    old = desk.shift(date(2026, 12, 30)).cells[0].id
    new = [desk.shift(date(2027, 1, day)).cells[0].id for day in (13, 27)]
    layer = desk.rota.proposals.propose(desk.actor, date(2026, 12, 28), date(2027, 1, 31)).improve()
    assert set(layer.proposed) == set(new)
    (told,) = layer.candidates(old)
    assert (told.turns, [bar.code for bar in told.bars]) == (3, [Bar.TURNS_REACHED])
    (told,) = layer.without(new).candidates(new[0])
    assert (told.turns, told.bars) == (0, ())
