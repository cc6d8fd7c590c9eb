"""Of several units that answer apart none is lost on the way: no promise, no refusal, no part (decision 0032)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import pytest

from db.kernel.actor import Actor
from db.kernel.clock import local_date
from db.reception.codes import ContactForm, MatterState, ResultClass
from db.reception.contracts import AssignMatter
from db.reception.filter_contracts import MatterFilter
from db.reception.handling import (
    ConvertMatter,
    EscalateMatter,
    FeedBack,
    LinkType,
    MergeMatter,
    ReopenMatter,
    ReturnMatter,
    ReturnReason,
    RevisitMatter,
    SignFor,
    UrgeForm,
    UrgeUnit,
    WithdrawMatter,
)
from db.reception.queue_contracts import QueueView
from db.reception.rules import ReceptionProblem
from tests.db.reception.cases import ALONE, Case, refusal, working_days_late
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague

S = MatterState
DAYS = 14


@pytest.fixture
def apart(station: Station, clock: FakeClock) -> Case:
    """A matter that two units answer apart."""
    case = Case(station, clock, assigned=False)
    case.assign(case.units[0], case.units[1], separately=True)
    return case


@pytest.fixture
def clerk(station: Station, clock: FakeClock) -> Actor:
    return colleague(station, clock, "陆怀瑾")


def promised(case: Case) -> date:
    """Let the first unit promise a day and the second one refuse."""
    day = local_date(case.clock.now()) + timedelta(days=DAYS)
    case.reply(unit=case.units[0], result=ResultClass.B, next_reply_due=day)
    case.reply(unit=case.units[1], result=ResultClass.D)
    return day


def in_overdue(case: Case) -> bool:
    """Tell whether the matter stands in 逾期."""
    lines = case.station.workspace.matters.queue(case.station.actor, QueueView.OVERDUE)
    return case.matter in {one.id for one in lines}


def test_what_one_unit_promised_is_awaited_although_another_refused(apart: Case) -> None:
    day = promised(apart)
    apart.clock.advance(days=60)
    assert in_overdue(apart)
    apart.take(UrgeUnit, UrgeForm.PHONE, unit=apart.units[0])
    apart.take(FeedBack, ContactForm.PHONE, unchecked_because=ALONE)
    apart.rate()
    apart.take(ReopenMatter, "还没办")
    assert apart.shown.line.awaited_by == day
    for unit in apart.units[:2]:
        apart.reply(unit=unit)
    late = working_days_late(day, local_date(apart.clock.now()))
    assert apart.course.later_late == (late, late)


def test_what_ends_before_the_promise_is_kept_says_how_late_it_was(apart: Case) -> None:
    day = promised(apart)
    apart.clock.advance(days=60)
    apart.take(FeedBack, ContactForm.PHONE, unchecked_because=ALONE)
    apart.rate()
    apart.close("已说明")
    assert apart.state is S.TRACKING
    apart.close("项目取消")
    assert apart.course.later_late == (working_days_late(day, local_date(apart.clock.now())),)


def test_a_promise_that_was_kept_before_another_refused_is_awaited_no_more(apart: Case) -> None:
    promised(apart)
    apart.reply(unit=apart.units[0])
    apart.clock.advance(days=60)
    assert not in_overdue(apart)


def test_handing_on_leaves_what_a_unit_answered_apart(apart: Case, clerk: Actor) -> None:
    apart.reply(unit=apart.units[0], result=ResultClass.D)
    command = AssignMatter(apart.matter, apart.shown.revision, apart.units[1])
    apart.station.workspace.reception.transfer(clerk, command)
    apart.reply(unit=apart.units[1])
    apart.take(FeedBack, ContactForm.PHONE, unchecked_because=ALONE)
    apart.rate()
    assert apart.shown.result is ResultClass.D
    assert refusal(lambda: apart.close("已说明", by=clerk)) == {ReceptionProblem.HEAD_CLOSES}


def test_a_merged_matter_that_answers_for_itself_waits_for_each_unit(apart: Case) -> None:
    other = Case(apart.station, apart.clock, caller=apart.caller)
    apart.take(MergeMatter, other.matter)
    assert refusal(apart.reply) == {ReceptionProblem.UNIT_UNNAMED}
    apart.reply(unit=apart.units[0], result=ResultClass.D)
    assert apart.state is S.IN_PROGRESS
    apart.reply(unit=apart.units[1])
    assert (apart.state, apart.shown.result) == (S.REPLIED, ResultClass.D)


def test_a_unit_that_has_answered_is_not_urged(apart: Case) -> None:
    apart.reply(unit=apart.units[0])
    apart.clock.advance(days=40)
    refused = refusal(lambda: apart.take(UrgeUnit, UrgeForm.PHONE, unit=apart.units[0]))
    assert refused == {ReceptionProblem.SLIP_UNKNOWN}
    apart.take(UrgeUnit, UrgeForm.PHONE, unit=apart.units[1])


def test_a_returned_part_waits_for_a_unit_whatever_the_others_do(apart: Case) -> None:
    returned = (ReturnMatter, ReturnReason.COMPETENCE)
    apart.take(*returned, unit=apart.units[1], suggested_unit=apart.units[2])
    apart.take(WithdrawMatter, "本人来电撤回")
    apart.take(ReopenMatter, "又来反映")
    apart.take(SignFor, "周所长", unit=apart.units[0])
    apart.reply(unit=apart.units[0])
    matters = apart.station.workspace.matters
    assert matters.matter_ids(apart.station.actor, MatterFilter(unclear=True))


def test_what_was_answered_is_withdrawn_by_the_head_alone(
    station: Station, clock: FakeClock, clerk: Actor
) -> None:
    case = Case(station, clock)
    case.told()
    case.rate()
    case.close()
    case.take(RevisitMatter, False, "还在响", by=clerk)
    withdrawing = (WithdrawMatter, "本人来电撤回")
    assert refusal(lambda: case.take(*withdrawing, by=clerk)) == {ReceptionProblem.HEAD_CLOSES}
    case.take(*withdrawing)
    assert case.state is S.WITHDRAWN


PROMISE = {"result": ResultClass.B}


def promised_alone(case: Case) -> date:
    """Let the first unit promise a day while the second one still owes its answer."""
    day = local_date(case.clock.now()) + timedelta(days=DAYS)
    case.reply(unit=case.units[0], next_reply_due=day, **PROMISE)
    return day


@pytest.mark.parametrize("then", ["stays above", "comes back down"])
def test_a_promise_stands_though_what_others_owe_goes_further_up(apart: Case, then: str) -> None:
    day = promised_alone(apart)
    apart.take(EscalateMatter, apart.units[2])
    last = apart.units[2]
    if then == "comes back down":
        last = apart.units[1]
        command = AssignMatter(apart.matter, apart.shown.revision, last)
        apart.station.workspace.reception.assign(apart.station.actor, command)
    apart.told(unit=last)
    apart.rate()
    apart.close(by=apart.caller)
    assert (apart.state, apart.shown.line.awaited_by) == (S.TRACKING, day)


def test_a_refusal_stands_as_well_and_only_the_head_closes(apart: Case, clerk: Actor) -> None:
    apart.reply(unit=apart.units[0], result=ResultClass.D)
    apart.take(EscalateMatter, apart.units[2])
    apart.told(unit=apart.units[2])
    apart.rate()
    assert refusal(lambda: apart.close("已说明", by=clerk)) == {ReceptionProblem.HEAD_CLOSES}


@pytest.mark.parametrize("place", [0, 1])
def test_what_a_matter_was_turned_into_answers_beside_what_a_unit_answered(
    apart: Case, clerk: Actor, place: int
) -> None:
    apart.reply(unit=apart.units[place], result=ResultClass.D)
    apart.take(ConvertMatter, LinkType.PROPOSAL)
    apart.told(content="建议已答复")
    apart.rate()
    assert apart.shown.result is ResultClass.D
    assert refusal(lambda: apart.close("已说明", by=clerk)) == {ReceptionProblem.HEAD_CLOSES}


def test_who_has_answered_is_no_higher_place_for_what_others_owe(apart: Case) -> None:
    apart.reply(unit=apart.units[0], result=ResultClass.D)
    escalate = partial(apart.take, EscalateMatter, apart.units[0])
    assert refusal(escalate) == {ReceptionProblem.UNIT_ANSWERED}
    assert [one.unit_id for one in apart.course.slips if one.unit_due_on] == [apart.units[1]]


def test_who_promised_and_takes_a_returned_part_too_keeps_its_promise(apart: Case) -> None:
    day = promised_alone(apart)
    apart.take(
        ReturnMatter, ReturnReason.COMPETENCE, suggested_unit=apart.units[0], unit=apart.units[1]
    )
    apart.assign(apart.units[0])
    command = AssignMatter(apart.matter, apart.shown.revision, apart.units[2])
    apart.station.workspace.reception.transfer(apart.station.actor, command)
    apart.told(unit=apart.units[2])
    apart.rate()
    apart.close(by=apart.caller)
    assert (apart.state, apart.shown.line.awaited_by) == (S.TRACKING, day)


def test_what_one_unit_answered_is_withdrawn_by_the_head(apart: Case, clerk: Actor) -> None:
    promised_alone(apart)
    withdraw = partial(apart.take, WithdrawMatter, "来信撤回")
    assert refusal(lambda: withdraw(by=clerk)) == {ReceptionProblem.HEAD_CLOSES}
    withdraw()
    assert apart.state is S.WITHDRAWN


def test_what_is_late_is_withdrawn_by_the_head(apart: Case, clerk: Actor) -> None:
    apart.clock.advance(days=60)
    withdraw = partial(apart.take, WithdrawMatter, "撤", by=clerk)
    assert refusal(withdraw) == {ReceptionProblem.HEAD_CLOSES}


def test_a_promise_that_passed_while_another_still_owes_its_answer_is_late_for_ever(
    apart: Case,
) -> None:
    day = promised_alone(apart)
    apart.clock.advance(days=30)
    apart.take(UrgeUnit, UrgeForm.PHONE, unit=apart.units[0])
    answered = local_date(apart.clock.now())
    apart.reply(unit=apart.units[0], next_reply_due=answered + timedelta(days=90), **PROMISE)
    apart.reply(unit=apart.units[1])
    assert apart.course.later_late == (working_days_late(day, answered),)


def test_who_has_answered_does_not_answer_for_the_others(apart: Case, clerk: Actor) -> None:
    apart.reply(unit=apart.units[1])
    command = AssignMatter(apart.matter, apart.shown.revision, apart.units[1])
    reception = apart.station.workspace.reception
    assert refusal(lambda: reception.transfer(clerk, command)) == {ReceptionProblem.UNIT_ANSWERED}
    assert [one.unit_id for one in apart.course.slips if one.unit_due_on] == [apart.units[0]]
