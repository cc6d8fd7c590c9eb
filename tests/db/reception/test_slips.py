"""Several units of one matter: no part vanishes, none speaks for another."""

from __future__ import annotations

from datetime import timedelta

import pytest

from db.kernel.clock import local_date
from db.kernel.ids import OrganizationId
from db.reception.codes import ContactForm, MatterState, ResultClass, Step
from db.reception.contracts import AssignMatter
from db.reception.handling import (
    FeedBack,
    MergeMatter,
    ReopenMatter,
    ReturnMatter,
    ReturnReason,
    SignFor,
    UnitRole,
    UnmergeMatter,
    UrgeForm,
    UrgeUnit,
    WithdrawMatter,
)
from db.reception.paper_contracts import PaperKind
from db.reception.rules import ReceptionProblem
from tests.db.reception.cases import ALONE, Case, refusal
from tests.fakes.clock import FakeClock
from tests.stations import Station

S = MatterState


@pytest.fixture
def new(station: Station, clock: FakeClock) -> Case:
    return Case(station, clock, assigned=False)


@pytest.fixture
def parted(new: Case) -> Case:
    """Two units that answer apart, of which the first returned its part."""
    new.assign(new.units[0], new.units[1], separately=True)
    give_back(new, new.units[0])
    return new


def give_back(case: Case, unit: object) -> None:
    case.clock.advance(minutes=5)
    case.take(ReturnMatter, ReturnReason.COMPETENCE, suggested_unit=case.units[2], unit=unit)
    case.clock.advance(minutes=5)


def test_the_part_of_another_unit_outlives_a_merge_that_is_ended(parted: Case) -> None:
    other = Case(parted.station, parted.clock, caller=parted.caller)
    parted.take(MergeMatter, other.matter)
    parted.clock.advance(minutes=5)
    parted.take(UnmergeMatter, "不是一回事")
    parted.assign(parted.units[2])
    parted.reply(unit=parted.units[2])
    assert parted.state is S.IN_PROGRESS
    parted.reply(unit=parted.units[1])
    assert parted.state is S.REPLIED


def test_the_part_of_another_unit_outlives_a_withdrawal(parted: Case) -> None:
    parted.take(WithdrawMatter, "本人撤回")
    parted.clock.advance(minutes=5)
    parted.take(ReopenMatter, "又来反映")
    parted.assign(parted.units[2])
    parted.reply(unit=parted.units[2])
    assert parted.state is S.IN_PROGRESS
    parted.reply(unit=parted.units[1])
    assert parted.state is S.REPLIED


def test_what_was_opened_again_waits_for_the_part_that_nobody_has(parted: Case) -> None:
    parted.take(WithdrawMatter, "本人撤回")
    parted.take(ReopenMatter, "又来反映")
    parted.reply(unit=parted.units[1])
    assert parted.state is S.IN_PROGRESS


def test_a_slip_that_ended_before_a_merge_does_not_come_back_with_the_matter(new: Case) -> None:
    new.assign(new.units[0])
    new.station.workspace.reception.undo_assignment(
        new.station.actor, new.matter, new.shown.revision
    )
    other = Case(new.station, new.clock, caller=new.caller)
    new.take(MergeMatter, other.matter)
    new.take(UnmergeMatter, "不是一回事")
    assert new.state is S.REGISTERED
    assert all(slip.unit_due_on is None for slip in new.course.slips)


def told(case: Case) -> None:
    case.take(FeedBack, ContactForm.PHONE, unchecked_because=ALONE)
    case.rate()


def transfer(case: Case, *units: OrganizationId) -> None:
    command = AssignMatter(case.matter, case.shown.revision, units[0], co_units=units[1:])
    case.station.workspace.reception.transfer(case.station.actor, command)


def test_the_promise_of_one_unit_is_followed_whatever_the_last_one_says(new: Case) -> None:
    day = local_date(new.clock.now()) + timedelta(days=30)
    new.assign(new.units[0], new.units[1], separately=True)
    new.reply(unit=new.units[0], result=ResultClass.C, next_reply_due=day)
    new.clock.advance(minutes=5)
    new.reply(unit=new.units[1], result=ResultClass.A)
    assert new.shown.result is ResultClass.C
    told(new)
    new.close(by=new.caller)
    assert (new.state, new.shown.line.due_on) == (S.TRACKING, day)
    new.clock.advance(minutes=5)
    new.reply(unit=new.units[0])
    assert new.shown.result is ResultClass.A
    told(new)
    new.close(by=new.caller)
    assert new.state is S.CLOSED


def test_what_one_unit_cannot_solve_is_closed_by_the_head_and_the_promise_of_another_followed(
    new: Case,
) -> None:
    day = local_date(new.clock.now()) + timedelta(days=30)
    new.assign(new.units[0], new.units[1], separately=True)
    new.reply(unit=new.units[0], result=ResultClass.D)
    new.reply(unit=new.units[1], result=ResultClass.B, next_reply_due=day)
    told(new)
    assert refusal(lambda: new.close(by=new.caller)) == {ReceptionProblem.HEAD_CLOSES}
    new.close()
    assert (new.state, new.shown.line.due_on) == (S.TRACKING, day)


def test_who_waits_for_several_units_is_answered_by_each(new: Case) -> None:
    waiting = Case(new.station, new.clock, caller=new.caller)
    new.assign(new.units[0], new.units[1], separately=True)
    waiting.take(MergeMatter, new.matter)
    new.reply(unit=new.units[0], result=ResultClass.D)
    new.reply(unit=new.units[1])
    matters = new.station.workspace.matters
    paper = matters.paper(new.station.actor, waiting.matter, PaperKind.CASE_FILE)
    assert {one.unit for one in paper.handled.replies} == {"市政养护所", "综合行政执法队"}
    assert waiting.shown.result is ResultClass.D
    told(waiting)
    assert refusal(lambda: waiting.close(by=new.caller)) == {ReceptionProblem.HEAD_CLOSES}


def test_who_helps_answers_for_itself_and_ends_nothing(new: Case) -> None:
    new.assign(new.units[0], new.units[1])
    new.reply(unit=new.units[1])
    assert new.state is S.IN_PROGRESS
    assert [bool(slip.replied_at) for slip in new.course.slips] == [False, True]
    new.reply()
    assert new.state is S.REPLIED


def test_the_answer_of_the_lead_is_nobody_elses(new: Case) -> None:
    new.assign(new.units[0], new.units[1])
    new.reply()
    assert new.state is S.REPLIED
    assert [bool(slip.replied_at) for slip in new.course.slips] == [True, False]
    assert all(slip.unit_due_on is None for slip in new.course.slips)
    late = refusal(lambda: new.reply(unit=new.units[1]))
    assert late == {ReceptionProblem.STEP_NOT_NOW}


def test_a_late_opinion_of_who_helps_makes_the_matter_no_later(new: Case) -> None:
    new.assign(new.units[0], new.units[1])
    new.clock.advance(days=60)
    new.reply(unit=new.units[1])
    assert (new.course.days_late, new.course.later_late) == (None, ())


def test_the_new_lead_is_urged_and_not_who_helps(new: Case) -> None:
    new.assign(new.units[0], new.units[1])
    give_back(new, new.units[0])
    assert Step.URGE not in new.shown.steps
    new.assign(new.units[2])
    new.clock.advance(days=40)
    new.take(UrgeUnit, UrgeForm.PAPER)
    paper = new.station.workspace.matters.paper(new.station.actor, new.matter, PaperKind.URGE_SLIP)
    assert [one.unit for one in paper.handled.urges] == ["水务公司"]


@pytest.mark.parametrize("helper", [1, 2], ids=["the same unit", "another unit"])
def test_the_returned_part_of_who_helps_goes_to_another_while_the_lead_goes_on(
    new: Case, helper: int
) -> None:
    new.assign(new.units[0], new.units[1])
    new.take(SignFor, "周所长", unit=new.units[0])
    give_back(new, new.units[1])
    transfer(new, new.units[0], new.units[helper])
    assert new.state is S.SIGNED
    lead, _, again = new.course.slips
    assert lead.signed_on is not None
    assert not lead.is_over
    assert (again.unit_id, again.role) == (new.units[helper], UnitRole.CO)
    same = refusal(lambda: transfer(new, new.units[0], new.units[helper]))
    assert same == {ReceptionProblem.UNIT_SAME}
