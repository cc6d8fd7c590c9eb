"""What a hurried office might try: to be less late, to be rated again, to close what nobody was told of."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import pytest

from db.kernel.clock import local_date
from db.kernel.ids import OrganizationId
from db.reception.codes import ContactForm, DemandType, MatterState, ResultClass, Step
from db.reception.contracts import AssignMatter, RecordReply, TriageMatter
from db.reception.filter_contracts import MatterFilter
from db.reception.handling import (
    AskExtension,
    CheckReply,
    ConvertMatter,
    DecideExtension,
    DeclineMatter,
    DeclineReason,
    FeedBack,
    LinkType,
    RateMatter,
    RaterKind,
    ReopenMatter,
    ReturnMatter,
    ReturnReason,
    Score,
    SignFor,
    Unable,
    UrgeForm,
    UrgeUnit,
    WithdrawMatter,
)
from db.reception.paper_contracts import PaperKind
from db.reception.rules import ReceptionProblem
from tests import factories
from tests.db.reception.cases import ALONE, Case, promised, refusal, working_days_late
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague

S = MatterState


@pytest.fixture
def case(station: Station, clock: FakeClock) -> Case:
    return Case(station, clock)


@pytest.fixture
def new(station: Station, clock: FakeClock) -> Case:
    return Case(station, clock, assigned=False)


def test_the_deputys_word_first_does_not_stand_in_the_voters_way(case: Case) -> None:
    case.told()
    case.rate(rater=RaterKind.DEPUTY)
    assert case.state is S.FED_BACK
    case.rate(Score.SATISFIED, Score.DISSATISFIED, reason="还是响")
    assert (case.state, case.course.redone) == (S.REOPENED, 1)


def test_a_deputy_who_was_not_reached_counts_among_no_calls_to_the_voter(case: Case) -> None:
    case.told()
    for _ in range(2):
        case.rate(None, None, rater=RaterKind.DEPUTY, unable=Unable.UNREACHABLE)
    case.rate(None, None, unable=Unable.UNREACHABLE)
    assert (case.state, case.course.missed_calls) == (S.FED_BACK, 1)


@pytest.mark.parametrize("rater", list(RaterKind))
def test_a_word_once_given_is_not_replaced_by_a_better_one(case: Case, rater: RaterKind) -> None:
    for _ in range(2):
        case.told()
        case.rate(Score.DISSATISFIED, Score.DISSATISFIED, reason="没人来", rater=rater)
    assert refusal(lambda: case.rate(rater=rater)) == {ReceptionProblem.RATED_BEFORE}


def test_whoever_could_not_be_asked_first_may_be_dissatisfied_later(case: Case) -> None:
    case.told()
    case.rate(None, None, unable=Unable.REFUSED)
    case.rate(Score.DISSATISFIED, Score.MOSTLY, reason="回得慢")
    assert case.state is S.REOPENED


def test_nobody_closes_what_nobody_was_told(case: Case) -> None:
    case.reply()
    assert refusal(lambda: case.close("略")) == {ReceptionProblem.STEP_NOT_NOW}


def test_what_was_sent_back_is_neither_told_nor_closed(case: Case) -> None:
    case.reply()
    case.take(CheckReply, *[True] * 4, remark="语气生硬，请改。", by=case.caller)
    tell = partial(case.take, FeedBack, ContactForm.PHONE, unchecked_because=ALONE)
    assert refusal(tell) == {ReceptionProblem.REPLY_SENT_BACK}
    assert refusal(lambda: case.close("略")) == {ReceptionProblem.STEP_NOT_NOW}


def test_a_promise_that_is_not_kept_is_ended_by_the_head_with_the_reason(case: Case) -> None:
    promised(case, date(2026, 4, 20))
    assert refusal(lambda: case.close("算了", by=case.caller)) == {ReceptionProblem.HEAD_CLOSES}
    assert refusal(case.close) == {ReceptionProblem.PROMISE_UNKEPT}
    case.close("项目取消，已当面说明")
    assert case.state is S.CLOSED


@pytest.mark.parametrize("days", [-2000, -1, 0])
def test_a_promise_is_for_a_day_to_come(case: Case, days: int) -> None:
    day = date(2026, 3, 18) + timedelta(days=days)
    promise = partial(case.reply, result=ResultClass.B, next_reply_due=day)
    assert refusal(promise) == {ReceptionProblem.PROMISE_PAST}


def test_who_asks_for_an_extension_does_not_grant_it(case: Case) -> None:
    due = case.shown.line.due_on
    assert due is not None
    case.take(AskExtension, due + timedelta(days=5), "等配件")
    assert refusal(lambda: case.take(DecideExtension, granted=True, visitor_informed=True)) == {
        ReceptionProblem.DECIDED_BY_ASKER
    }
    assert case.shown.line.due_on == due


def test_supervision_comes_after_an_urging_without_effect(case: Case, clock: FakeClock) -> None:
    case.take(UrgeUnit, UrgeForm.PHONE)
    supervise = partial(case.take, UrgeUnit, UrgeForm.SUPERVISION)
    assert refusal(supervise) == {ReceptionProblem.SUPERVISED_UNURGED}
    clock.advance(days=30)
    case.take(UrgeUnit, UrgeForm.PAPER)
    assert refusal(supervise) == {ReceptionProblem.SUPERVISED_TOO_EARLY}
    clock.advance(days=7)
    supervise()
    assert set(case.course.urge_forms) == set(UrgeForm)


def test_a_unit_is_urged_once_a_day_the_same_way(case: Case, clock: FakeClock) -> None:
    call = partial(case.take, UrgeUnit, UrgeForm.PHONE)
    call()
    assert refusal(call) == {ReceptionProblem.URGED_TODAY}
    clock.advance(days=1)
    call()
    assert case.course.urged == 2


def test_each_of_several_units_signs_for_itself_once(new: Case) -> None:
    new.assign(new.units[0], new.units[1], separately=True)
    new.take(SignFor, "周所长", unit=new.units[0])
    assert Step.SIGN in new.shown.steps
    assert refusal(lambda: new.take(SignFor, "周所长", unit=new.units[0])) == {
        ReceptionProblem.SLIP_SIGNED
    }
    new.take(SignFor, "郑队长", unit=new.units[1])
    assert [bool(slip.signed_on) for slip in new.course.slips] == [True, True]
    assert Step.SIGN not in new.shown.steps
    assert refusal(lambda: new.take(SignFor, "钱工", unit=new.units[2])) == {
        ReceptionProblem.SLIP_UNKNOWN
    }


def test_the_last_of_several_units_signs_without_being_named(new: Case) -> None:
    new.assign(new.units[0], new.units[1], separately=True)
    new.take(SignFor, "周启明", unit=new.units[0])
    new.take(SignFor, "梁晓风")
    assert [bool(slip.signed_on) for slip in new.course.slips] == [True, True]
    assert refusal(lambda: new.take(SignFor, "梁晓风")) == {ReceptionProblem.SLIP_SIGNED}


def test_a_part_that_is_returned_goes_to_another_unit_while_the_others_go_on(new: Case) -> None:
    new.assign(new.units[0], new.units[1], separately=True)
    new.take(SignFor, "郑队长", unit=new.units[1])
    give_back = {"suggested_unit": new.units[2], "unit": new.units[0]}
    new.take(ReturnMatter, ReturnReason.COMPETENCE, **give_back)
    assert (new.state, new.shown.line.unit) == (S.RETURNED, "")
    assert Step.REPLY in new.shown.steps
    new.reply(unit=new.units[1])
    assert new.state is S.RETURNED
    new.assign(new.units[2])
    assert new.state is S.ASSIGNED
    new.reply(unit=new.units[2])
    assert new.state is S.REPLIED


def test_what_was_answered_stays_answered_when_another_part_comes_back(new: Case) -> None:
    new.assign(new.units[0], new.units[1], separately=True)
    new.reply(unit=new.units[0])
    new.take(ReturnMatter, ReturnReason.DUPLICATE, unit=new.units[1])
    assert (new.state, new.shown.reply) == (S.RETURNED, "已更换井盖。")
    new.assign(new.units[2])
    new.reply(unit=new.units[2])
    assert new.state is S.REPLIED


def test_only_a_unit_whose_slip_still_counts_answers(new: Case) -> None:
    new.assign(new.units[0], new.units[1], separately=True)
    command = AssignMatter(new.matter, new.shown.revision, new.units[2])
    new.station.workspace.reception.transfer(new.station.actor, command)
    for gone in new.units[:2]:
        assert refusal(lambda gone=gone: new.reply(unit=gone)) == {ReceptionProblem.SLIP_UNKNOWN}
    new.reply()
    assert new.state is S.REPLIED


def test_when_every_part_came_back_there_is_nothing_to_answer(new: Case) -> None:
    new.assign(new.units[0], new.units[1], separately=True)
    for unit in new.units[:2]:
        new.take(ReturnMatter, ReturnReason.DUPLICATE, unit=unit)
    assert (new.state, new.shown.line.unit) == (S.RETURNED, "")
    assert refusal(new.reply) == {ReceptionProblem.STEP_NOT_NOW}


def test_who_has_not_answered_is_urged_and_nobody_else(new: Case, clock: FakeClock) -> None:
    new.assign(new.units[0], new.units[1], separately=True)
    new.reply(unit=new.units[0])
    clock.advance(days=40)
    new.take(UrgeUnit, UrgeForm.PAPER)
    paper = new.station.workspace.matters.paper(
        new.station.actor, new.matter, PaperKind.URGE_SLIP
    )  # fmt: skip
    assert [one.unit for one in paper.handled.urges] == ["综合行政执法队"]


def test_a_unit_that_got_the_matter_today_is_not_supervised_for_another(
    case: Case, clock: FakeClock
) -> None:
    clock.advance(days=40)
    case.take(UrgeUnit, UrgeForm.PAPER)
    clock.advance(days=20)
    command = AssignMatter(case.matter, case.shown.revision, case.units[1])
    case.station.workspace.reception.transfer(case.station.actor, command)
    assert refusal(lambda: case.take(UrgeUnit, UrgeForm.SUPERVISION)) == {
        ReceptionProblem.SUPERVISED_UNURGED
    }


def test_who_asked_for_an_extension_may_take_the_request_back(case: Case) -> None:
    due = case.shown.line.due_on
    assert due is not None
    case.take(AskExtension, due + timedelta(days=5), "等配件")
    case.take(DecideExtension, granted=False, remark="不需要了")
    assert (case.state, case.shown.line.due_on) == (S.IN_PROGRESS, due)


def test_a_request_that_a_reply_made_needless_is_not_asked_again(case: Case) -> None:
    due = case.shown.line.due_on
    assert due is not None
    asker = colleague(case.station, case.clock, "陆怀瑾")
    case.take(AskExtension, due + timedelta(days=5), "等配件", by=asker)
    case.told()
    case.rate(Score.DISSATISFIED, Score.DISSATISFIED, reason="没人来")
    case.assign(case.units[0])
    assert case.course.extension_asked is None


def test_a_withdrawn_conversion_does_not_come_back_with_the_matter(new: Case) -> None:
    new.take(ConvertMatter, LinkType.PROPOSAL)
    new.take(WithdrawMatter, "本人来电撤回")
    new.take(ReopenMatter, "问题还在")
    assert new.course.links == ()


def test_a_signature_is_of_no_day_to_come(case: Case) -> None:
    assert refusal(lambda: case.take(SignFor, "周所长", date(2026, 3, 19))) == {
        ReceptionProblem.SIGNED_IN_FUTURE
    }


def test_an_extension_is_for_every_unit_that_has_a_part(new: Case) -> None:
    new.assign(new.units[0], new.units[1])
    due = new.shown.line.due_on
    assert due is not None
    new.take(AskExtension, due + timedelta(days=7), "等材料到货", by=new.caller)
    new.take(DecideExtension, granted=True, visitor_informed=True)
    assert {slip.due_on for slip in new.course.slips} == {due + timedelta(days=7)}


def test_a_conversion_by_mistake_is_taken_back(new: Case) -> None:
    new.take(ConvertMatter, LinkType.PROPOSAL)
    new.take(ReopenMatter, "应由养护所办理")
    assert (new.state, new.course.links) == (S.REOPENED, ())


@pytest.mark.parametrize("urger", ["urges", "hands out"])
def test_who_urged_or_handed_out_does_not_call_back(new: Case, urger: str) -> None:
    other = colleague(new.station, new.clock, "陆怀瑾")
    if urger == "urges":
        new.assign(new.units[0])
        new.take(UrgeUnit, UrgeForm.PHONE, by=other)
    else:
        command = AssignMatter(new.matter, new.shown.revision, new.units[0])
        new.station.workspace.reception.assign(other, command)
    new.told()
    rating = {"attitude": Score.SATISFIED, "result": Score.SATISFIED, "by": other}
    assert refusal(lambda: new.take(RateMatter, **rating)) == {ReceptionProblem.RATED_BY_HANDLER}


def wait_until(case: Case, on: date) -> None:
    case.clock.advance(days=(on - local_date(case.clock.now())).days)


def redo(case: Case, *units: OrganizationId) -> None:
    """Let units answer, each for itself, and the voter be dissatisfied."""
    case.assign(*units, separately=len(units) > 1)
    case.clock.advance(days=1)
    for unit in units:
        case.reply(unit=unit)
    case.take(FeedBack, ContactForm.PHONE, unchecked_because=ALONE)
    case.clock.advance(days=5)
    case.rate(Score.DISSATISFIED, Score.DISSATISFIED, reason="没人来")


def test_after_a_redo_each_of_several_units_answers_for_itself_again(new: Case) -> None:
    first, second = new.units[:2]
    redo(new, first, second)
    due, again = new.shown.line.due_on, new.course.slips[2:]
    assert [(one.unit_id, one.replied_at, one.unit_due_on) for one in again] == [
        (first, None, due), (second, None, due),
    ]  # fmt: skip
    assert refusal(new.reply) == {ReceptionProblem.UNIT_UNNAMED}
    new.reply(unit=second)
    assert new.state is S.IN_PROGRESS
    assert [one.replied_at is None for one in new.course.slips[2:]] == [True, False]
    new.reply(unit=first)
    assert new.state is S.REPLIED


def test_what_the_first_round_said_of_a_slip_stands_after_a_redo(new: Case) -> None:
    new.assign(*new.units[:2], separately=True)
    given = [(one.number, one.due_on) for one in new.course.slips]
    for unit in new.units[:2]:
        new.clock.advance(days=1)
        new.reply(unit=unit)
    answered = [one.replied_at for one in new.course.slips]
    new.take(FeedBack, ContactForm.PHONE, unchecked_because=ALONE)
    new.rate(Score.DISSATISFIED, Score.DISSATISFIED, reason="没人来")
    assert all(answered)
    assert [(one.number, one.due_on) for one in new.course.slips[:2]] == given
    assert [one.replied_at for one in new.course.slips[:2]] == answered
    assert [one.number for one in new.course.slips[2:]] != [number for number, _ in given]


def test_the_unit_learns_from_the_new_slip_what_the_voter_misses(new: Case) -> None:
    redo(new, new.units[0])
    matters = new.station.workspace.matters
    handled = matters.paper(new.station.actor, new.matter, PaperKind.ASSIGNMENT_SLIP).handled
    assert handled is not None
    slips = handled.slips
    assert [one.opinion for one in slips if one.counts] == ["没人来"]


def test_a_redo_is_signed_for_urged_and_put_off_like_any_assignment(new: Case) -> None:
    redo(new, *new.units[:2])
    assert {Step.SIGN, Step.RETURN, Step.URGE, Step.ASK_EXTENSION} <= set(new.shown.steps)
    new.take(UrgeUnit, UrgeForm.PHONE, unit=new.units[0])
    assert new.state is S.REOPENED
    for unit in new.units[:2]:
        new.take(SignFor, "周所长", unit=unit)
    assert new.state is S.SIGNED
    assert not any(one.sign_by for one in new.course.slips)


def test_a_redo_that_nobody_answers_climbs_the_ladder(new: Case) -> None:
    redo(new, new.units[0])
    due = new.shown.line.due_on
    assert due is not None
    wait_until(new, due + timedelta(days=5))
    assert new.course.next_urging is UrgeForm.PAPER
    new.take(UrgeUnit, UrgeForm.PAPER)
    new.clock.advance(days=9)
    assert new.course.next_urging is UrgeForm.SUPERVISION


def test_a_redo_goes_elsewhere_when_its_unit_returns_it(new: Case) -> None:
    redo(new, new.units[0])
    new.take(ReturnMatter, ReturnReason.COMPETENCE, suggested_unit=new.units[1])
    assert new.state is S.RETURNED
    new.assign(new.units[1])
    assert [one.unit_id for one in new.course.slips if one.unit_due_on] == [new.units[1]]


def test_what_nobody_has_is_neither_urged_nor_put_off(new: Case) -> None:
    new.take(DeclineMatter, DeclineReason.LITIGATION, "区法院")
    new.take(ReopenMatter, "诉讼已撤回")
    due = new.shown.line.due_on
    assert due is not None
    assert not {Step.URGE, Step.ASK_EXTENSION, Step.SIGN} & set(new.shown.steps)
    for kind, *given in (
        (UrgeUnit, UrgeForm.PHONE), (AskExtension, due + timedelta(days=3), "等配件"),
    ):  # fmt: skip
        assert refusal(lambda kind=kind, given=given: new.take(kind, *given)) == {
            ReceptionProblem.STEP_NOT_NOW
        }


def test_how_late_each_round_was_is_kept_for_ever(new: Case, clock: FakeClock) -> None:
    clock.advance(days=40)
    redo(new, *new.units[:2])
    late, due = new.course.days_late, new.shown.line.due_on
    assert late
    assert due is not None
    wait_until(new, due + timedelta(days=7))
    for unit in new.units[:2]:
        new.reply(unit=unit)
    assert new.course.days_late == late
    assert new.course.later_late == (working_days_late(due, due + timedelta(days=7)),) * 2


def test_a_better_answer_that_nobody_waited_for_is_not_late(new: Case, clock: FakeClock) -> None:
    new.assign(new.units[0])
    new.reply()
    clock.advance(days=90)
    new.reply()
    assert (new.course.days_late, new.course.later_late) == (0, ())


def test_a_unit_that_takes_the_returned_part_of_another_answers_once(new: Case) -> None:
    first, second = new.units[:2]
    new.assign(first, second, separately=True)
    new.take(ReturnMatter, ReturnReason.COMPETENCE, unit=first, suggested_unit=second)
    new.assign(second)
    assert [one.unit_id for one in new.course.slips if one.unit_due_on] == [second]
    new.reply(unit=second)
    assert new.state is S.REPLIED


def overdue_again(case: Case, days: int) -> date:
    """Let a further round be late by so many days; return the day it was first due."""
    redo(case, case.units[0])
    due = case.shown.line.due_on
    assert due is not None
    wait_until(case, due + timedelta(days=days))
    return due


def test_a_later_day_for_another_unit_hides_no_late_second_round(new: Case) -> None:
    due = overdue_again(new, 40)
    later = due + timedelta(days=90)
    command = AssignMatter(
        new.matter, new.shown.revision, new.units[1], due_on=later, due_reason="换单位"
    )
    new.station.workspace.reception.assign(new.station.actor, command)
    assert new.shown.line.awaited_by == due
    new.reply()
    assert new.course.later_late == (working_days_late(due, due + timedelta(days=40)),)


def test_taken_back_and_opened_again_a_second_round_is_as_late_as_before(new: Case) -> None:
    due = overdue_again(new, 40)
    new.take(WithdrawMatter, "本人来电撤回")
    new.take(ReopenMatter, "又要求办理")
    assert new.shown.line.awaited_by == due
    new.reply()
    assert new.course.later_late == (working_days_late(due, due + timedelta(days=40)),)


def test_a_promise_that_was_not_kept_stays_late_when_the_matter_is_opened_again(new: Case) -> None:
    new.assign(new.units[0])
    promised_on = local_date(new.clock.now()) + timedelta(days=14)
    promised(new, promised_on)
    wait_until(new, promised_on + timedelta(days=21))
    new.take(ReopenMatter, "还没有办")
    new.reply()
    late = working_days_late(promised_on, promised_on + timedelta(days=21))
    assert new.course.later_late == (late,)


def test_an_extension_in_time_moves_the_day_of_a_further_round(new: Case) -> None:
    redo(new, new.units[0])
    due = new.shown.line.due_on
    assert due is not None
    new.take(AskExtension, due + timedelta(days=7), "等配件", by=new.caller)
    new.take(DecideExtension, granted=True, visitor_informed=True)
    wait_until(new, due + timedelta(days=7))
    new.reply()
    assert new.course.later_late == ()


def test_sorting_makes_a_day_that_has_passed_no_later_one(
    station: Station, clock: FakeClock
) -> None:
    command = factories.visit(clock, factories.matter(demand_type=DemandType.CONSULT))
    saved = station.workspace.reception.register_visit(station.actor, command).value
    matter = saved.matters[0]
    assert matter.due is not None
    clock.advance(days=20)
    detail = station.workspace.matters.detail(station.actor, matter.matter)
    triage = TriageMatter(
        matter.matter, detail.revision, detail.line.category, DemandType.SUGGESTION,
        detail.urgency, detail.scale,
    )  # fmt: skip
    after = station.workspace.reception.triage(station.actor, triage).value
    assert after.line.awaited_by == matter.due.on
    assert after.line.due_on is not None
    assert after.line.due_on > matter.due.on


@pytest.mark.parametrize("end", ["withdrawn", "declined"])
def test_a_matter_that_ended_without_an_answer_says_how_late_it_was(new: Case, end: str) -> None:
    due = new.shown.line.due_on
    assert due is not None
    wait_until(new, due + timedelta(days=30))
    if end == "withdrawn":
        new.take(WithdrawMatter, "本人来电撤回")
    else:
        new.take(DeclineMatter, DeclineReason.LITIGATION, "区法院")
    late = working_days_late(due, due + timedelta(days=30))
    new.clock.advance(days=50)
    assert new.course.later_late == (late,)
    matters = new.station.workspace.matters
    handled = matters.paper(new.station.actor, new.matter, PaperKind.CASE_FILE).handled
    assert handled is not None
    assert handled.days_late == late


def test_the_file_says_late_while_a_further_round_is(new: Case) -> None:
    due = overdue_again(new, 30)
    matters = new.station.workspace.matters
    handled = matters.paper(new.station.actor, new.matter, PaperKind.CASE_FILE).handled
    assert handled is not None
    assert handled.days_late == working_days_late(due, due + timedelta(days=30))


def test_calls_in_vain_of_an_earlier_round_do_not_count_in_a_further_one(new: Case) -> None:
    new.assign(new.units[0])
    new.told()
    for _ in range(2):
        new.clock.advance(days=1)
        new.rate(None, None, unable=Unable.UNREACHABLE)
    new.rate()
    new.close()
    new.take(ReopenMatter, "又坏了")
    new.told()
    new.rate(None, None, unable=Unable.UNREACHABLE)
    assert (new.state, new.course.missed_calls) == (S.FED_BACK, 1)


def test_a_unit_that_helps_returns_its_slip_and_the_one_that_leads_goes_on(new: Case) -> None:
    lead, helper = new.units[:2]
    new.assign(lead, helper)
    new.take(SignFor, "周所长", unit=lead)
    new.take(ReturnMatter, ReturnReason.COMPETENCE, unit=helper, suggested_unit=new.units[2])
    assert (new.state, new.shown.line.unit) == (S.SIGNED, "市政养护所")
    new.reply()
    assert new.state is S.REPLIED


def test_who_handled_a_matter_does_not_close_it_without_asking(new: Case) -> None:
    clerk = colleague(new.station, new.clock, "陆怀瑾")
    new.assign(new.units[0])
    command = RecordReply(new.matter, new.shown.revision, "已更换井盖。")
    new.station.workspace.reception.record_reply(clerk, command)
    new.take(FeedBack, ContactForm.PHONE, unchecked_because=ALONE, by=clerk)
    assert refusal(lambda: new.close("没问", by=clerk)) == {ReceptionProblem.HEAD_CLOSES}
    new.close("电话已告知，不必回访", by=new.caller)
    assert new.state is S.CLOSED


def test_what_was_opened_again_without_a_unit_waits_for_one(new: Case) -> None:
    new.take(DeclineMatter, DeclineReason.LITIGATION, "区法院")
    new.take(ReopenMatter, "诉讼已撤回")
    found = new.station.workspace.matters.matter_ids(new.station.actor, MatterFilter(unclear=True))
    assert new.matter.bytes in {found[at : at + 16] for at in range(0, len(found), 16)}
