"""What urging comes to is known before the click, and is what the click does."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from db.kernel.actor import Role
from db.kernel.errors import NotPermitted
from db.kernel.ids import MatterId, new_id
from db.reception.course_contracts import UrgeProspect
from db.reception.handling import UrgeForm, UrgeUnit
from db.reception.rules import ReceptionProblem
from tests.db.reception.cases import Case, refusal
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.fixture
def case(station: Station, clock: FakeClock) -> Case:
    return Case(station, clock)


def prospect(case: Case) -> UrgeProspect:
    (found,) = case.station.workspace.handling.prospects(case.station.actor, [case.matter])
    return found


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


def test_the_first_unit_that_has_not_answered_is_the_one_concerned(
    station: Station, clock: FakeClock
) -> None:
    case = Case(station, clock, assigned=False)
    case.assign(case.units[0], case.units[1], separately=True)
    assert prospect(case).unit == case.units[0]
    case.reply(unit=case.units[0])
    assert prospect(case).unit == case.units[1]


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
