"""What urging comes to is known before the click, and is what the click does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from uuid import UUID

import pytest
from sqlalchemy import select

from db.kernel.actor import Role
from db.kernel.clock import local_date
from db.kernel.errors import NotPermitted
from db.kernel.ids import MatterId, OrganizationId, new_id
from db.reception.codes import MatterState, ResultClass, Step
from db.reception.course_contracts import UrgeProspect
from db.reception.handling import ReturnMatter, ReturnReason, UrgeForm, UrgeUnit
from db.reception.paper_contracts import PaperKind
from db.reception.records import UrgeRow
from db.reception.rules import ReceptionProblem
from tests.db.reception.cases import Case, refusal
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.fixture
def case(station: Station, clock: FakeClock) -> Case:
    return Case(station, clock)


@pytest.fixture
def apart(station: Station, clock: FakeClock) -> Case:
    """A matter of which every unit answers for itself."""
    case = Case(station, clock, assigned=False)
    case.assign(*case.units, separately=True)
    return case


def prospects(case: Case) -> tuple[UrgeProspect, ...]:
    return case.station.workspace.handling.prospects(case.station.actor, [case.matter])


def prospect(case: Case) -> UrgeProspect:
    (found,) = prospects(case)
    return found


def give_back(case: Case, unit: OrganizationId) -> None:
    case.take(ReturnMatter, ReturnReason.UNCLEAR, unit=unit)


def urged(case: Case) -> list[tuple[UrgeForm, UUID | None]]:
    """Return how and whom, click by click; whom one click urged stands in the order of ids."""
    with case.station.workspace.unit_of_work.reading() as session:
        rows = session.execute(select(UrgeRow.urged_at, UrgeRow.form, UrgeRow.unit)).all()
    return [(row.form, row.unit) for row in sorted(rows, key=lambda row: (row.urged_at, row.unit))]


def refused(case: Case) -> dict[UrgeForm, str]:
    return {form: problem.code for form, problem in prospect(case).refused.items()}


def test_the_ladder_is_told_rung_by_rung_as_the_click_would(case: Case) -> None:
    early = {UrgeForm.SUPERVISION: ReceptionProblem.SUPERVISED_UNURGED}
    assert refused(case) == early
    case.clock.advance(days=30)
    case.take(UrgeUnit, UrgeForm.PAPER)
    assert refused(case) == {
        UrgeForm.PAPER: ReceptionProblem.URGED_TODAY,
        UrgeForm.SUPERVISION: ReceptionProblem.SUPERVISED_TOO_EARLY,
    }
    for form, code in refused(case).items():
        assert refusal(partial(case.take, UrgeUnit, form)) == {code}
    case.clock.advance(days=7)
    assert refused(case) == {}
    for form in UrgeForm:
        case.take(UrgeUnit, form)


def test_every_separate_unit_that_has_not_answered_is_concerned(apart: Case) -> None:
    assert [one.unit for one in prospects(apart)] == apart.units
    assert [one.unit_name for one in prospects(apart)] == [
        "市政养护所",
        "综合行政执法队",
        "水务公司",
    ]
    apart.reply(unit=apart.units[0])
    assert [one.unit for one in prospects(apart)] == apart.units[1:]


def test_of_a_lead_and_who_helps_it_the_lead_alone_is_concerned(
    station: Station, clock: FakeClock
) -> None:
    case = Case(station, clock, assigned=False)
    case.assign(*case.units)
    assert prospect(case).unit == case.units[0]


def test_one_click_urges_every_unit_that_owes_its_part_each_on_its_own_rung(apart: Case) -> None:
    apart.clock.advance(days=30)
    apart.take(UrgeUnit, UrgeForm.PAPER, unit=apart.units[1])
    apart.take(UrgeUnit, UrgeForm.PAPER)
    assert urged(apart) == [(UrgeForm.PAPER, unit) for unit in sorted(apart.units)]
    apart.reply(unit=apart.units[0])
    apart.clock.advance(days=7)
    apart.take(UrgeUnit, UrgeForm.SUPERVISION)
    assert urged(apart)[3:] == [(UrgeForm.SUPERVISION, unit) for unit in sorted(apart.units[1:])]


def test_the_history_names_whom_a_click_urged(apart: Case) -> None:
    apart.take(UrgeUnit, UrgeForm.PHONE, unit=apart.units[1])
    one = apart.shown.timeline[0]
    assert (one.units, one.subject) == (("综合行政执法队",), UrgeForm.PHONE)
    apart.take(UrgeUnit, UrgeForm.PHONE)
    assert set(apart.shown.timeline[0].units) == {"市政养护所", "水务公司"}


def test_the_ladder_asks_on_while_one_of_several_units_was_not_urged(apart: Case) -> None:
    apart.clock.advance(days=30)
    apart.take(UrgeUnit, UrgeForm.PAPER, unit=apart.units[0])
    assert apart.course.next_urging is UrgeForm.PAPER
    apart.take(UrgeUnit, UrgeForm.PAPER)
    assert apart.course.next_urging is None
    apart.clock.advance(days=7)
    assert apart.course.next_urging is UrgeForm.SUPERVISION


def test_who_was_urged_so_today_is_left_out_and_refused_where_everybody_was(apart: Case) -> None:
    apart.take(UrgeUnit, UrgeForm.PHONE, unit=apart.units[1])
    said = {one.unit: one.refused.get(UrgeForm.PHONE) is None for one in prospects(apart)}
    assert said == {unit: unit != apart.units[1] for unit in apart.units}
    apart.take(UrgeUnit, UrgeForm.PHONE)
    assert apart.course.urged == len(apart.units)
    again = partial(apart.take, UrgeUnit, UrgeForm.PHONE)
    assert refusal(again) == {ReceptionProblem.URGED_TODAY}


def test_while_one_part_lies_returned_the_other_units_are_urged(apart: Case) -> None:
    give_back(apart, apart.units[0])
    assert (apart.state, Step.URGE in apart.shown.steps) == (MatterState.RETURNED, True)
    apart.take(UrgeUnit, UrgeForm.PHONE)
    assert urged(apart) == [(UrgeForm.PHONE, unit) for unit in sorted(apart.units[1:])]
    returned = partial(apart.take, UrgeUnit, UrgeForm.PAPER, unit=apart.units[0])
    assert refusal(returned) == {ReceptionProblem.SLIP_UNKNOWN}
    assert apart.state is MatterState.RETURNED


def test_a_matter_that_everybody_returned_has_nobody_to_be_urged(case: Case) -> None:
    give_back(case, case.units[0])
    assert Step.URGE not in case.shown.steps
    assert refused(case) == dict.fromkeys(UrgeForm, ReceptionProblem.STEP_NOT_NOW)
    assert refusal(partial(case.take, UrgeUnit, UrgeForm.PHONE)) == {ReceptionProblem.STEP_NOT_NOW}


def test_a_matter_that_waits_for_nobody_is_refused_in_every_form(case: Case) -> None:
    case.reply()
    assert refused(case) == dict.fromkeys(UrgeForm, ReceptionProblem.STEP_NOT_NOW)


def test_what_is_gone_is_left_out_and_who_may_not_urge_is_told_nothing(
    case: Case, station: Station, clock: FakeClock
) -> None:
    handling = station.workspace.handling
    gone = MatterId(new_id(clock))
    found = handling.prospects(station.actor, [gone, case.matter])
    assert [one.matter for one in found] == [case.matter]
    auditor = replace(case.caller, role=Role.AUDITOR)
    with pytest.raises(NotPermitted):
        handling.prospects(auditor, [case.matter])


def promise(case: Case, days: int = 10) -> date:
    """Let the unit answer in time that it will answer again by a day, which nobody follows."""
    on = local_date(case.clock.now()) + timedelta(days=days)
    case.told(result=ResultClass.B, next_reply_due=on)
    return on


def test_a_promise_told_and_not_followed_is_urged_once_its_day_is_over(case: Case) -> None:
    on = promise(case)
    assert Step.URGE not in case.shown.steps
    urge = partial(case.take, UrgeUnit, UrgeForm.PAPER)
    assert refusal(urge) == {ReceptionProblem.STEP_NOT_NOW}
    case.clock.advance(days=10)
    assert refusal(urge) == {ReceptionProblem.STEP_NOT_NOW}
    case.clock.advance(days=1)
    assert Step.URGE in case.shown.steps
    assert case.course.next_urging is UrgeForm.PAPER
    assert case.shown.line.is_promise
    urge()
    assert case.state is MatterState.FED_BACK
    facts = case.station.workspace.matters.paper(
        case.station.actor, case.matter, PaperKind.URGE_SLIP
    )
    (printed,) = facts.handled.urges
    assert (printed.unit, printed.due_on, printed.promised_on) == ("市政养护所", on, on)


def test_supervision_follows_an_urged_promise(case: Case) -> None:
    promise(case)
    case.clock.advance(days=11)
    supervise = partial(case.take, UrgeUnit, UrgeForm.SUPERVISION)
    assert refusal(supervise) == {ReceptionProblem.SUPERVISED_UNURGED}
    case.take(UrgeUnit, UrgeForm.PAPER)
    case.clock.advance(days=10)
    assert case.course.next_urging is UrgeForm.SUPERVISION
    supervise()


def test_what_was_answered_for_good_is_never_urged(case: Case) -> None:
    case.told()
    case.clock.advance(days=90)
    assert Step.URGE not in case.shown.steps
    assert case.course.next_urging is None
    urge = partial(case.take, UrgeUnit, UrgeForm.PAPER)
    assert refusal(urge) == {ReceptionProblem.STEP_NOT_NOW}


def test_of_several_units_only_the_one_that_promised_is_urged(apart: Case) -> None:
    on = local_date(apart.clock.now()) + timedelta(days=10)
    first, second, third = apart.units
    apart.reply(unit=first)
    apart.reply(unit=second, result=ResultClass.B, next_reply_due=on)
    apart.reply(unit=third)
    apart.clock.advance(days=11)
    (one,) = prospects(apart)
    assert (one.unit, set(one.refused)) == (second, {UrgeForm.SUPERVISION})


def test_the_overdue_ones_that_were_answered_are_counted_apart(case: Case) -> None:
    promise(case)
    case.clock.advance(days=40)
    Case(case.station, case.clock, caller=case.caller)
    case.clock.advance(days=40)
    counts = case.station.workspace.matters.counts(case.station.actor)
    assert (counts.overdue, counts.overdue_promises, counts.open) == (2, 1, 1)
