"""The loop that cannot be faked: refusal, return, extension, urge, call-back, redo, lateness, merge."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from db.kernel.actor import Role
from db.kernel.errors import NotPermitted, Outdated
from db.kernel.ids import MatterId
from db.kernel.kinds import Action
from db.reception.codes import MatterState, ResultClass
from db.reception.contracts import AssignMatter, RecordReply
from db.reception.filter_contracts import MatterFilter
from db.reception.handling import (
    AskExtension,
    ConvertMatter,
    DecideExtension,
    DeclineMatter,
    DeclineReason,
    LinkType,
    MergeMatter,
    RateMatter,
    RaterKind,
    ReopenMatter,
    ReturnMatter,
    ReturnReason,
    RevisitMatter,
    Score,
    SignFor,
    Unable,
    UnitRole,
    UnmergeMatter,
    UrgeForm,
    UrgeUnit,
    WithdrawMatter,
)
from db.reception.queue_contracts import QueueView
from db.reception.rules import ReceptionProblem
from tests import factories
from tests.db.reception.cases import Case, promised, refusal, working_days_late
from tests.fakes.clock import FakeClock
from tests.stations import Station

S = MatterState


@pytest.fixture
def case(station: Station, clock: FakeClock) -> Case:
    return Case(station, clock)


@pytest.fixture
def new(station: Station, clock: FakeClock) -> Case:
    return Case(station, clock, assigned=False)


def test_a_matter_for_the_courts_is_declined_with_the_way_to_go(new: Case) -> None:
    assert refusal(lambda: new.take(DeclineMatter, DeclineReason.LITIGATION, " ")) == {
        ReceptionProblem.GUIDED_TO_MISSING
    }
    new.take(DeclineMatter, DeclineReason.LITIGATION, "区法院诉讼服务中心")
    assert new.state is S.NOT_ACCEPTED
    newest = new.shown.timeline[0]
    assert (newest.action, newest.subject, newest.text) == (
        Action.MATTER_DECLINED, "litigation", "区法院诉讼服务中心"
    )  # fmt: skip


def test_what_was_said_at_declining_is_told_of_that_click_alone(new: Case) -> None:
    new.take(DeclineMatter, DeclineReason.CONCLUDED, "社区居委会")
    new.take(ReopenMatter, "没有落实。")
    new.take(WithdrawMatter, "自行解决了。")
    told = [(one.subject, one.text) for one in new.shown.timeline[:3]]
    assert told == [("", "自行解决了。"), ("", "没有落实。"), ("concluded", "社区居委会")]


def test_declining_is_for_the_head(new: Case) -> None:
    with pytest.raises(NotPermitted):
        new.take(DeclineMatter, DeclineReason.POLICE, "派出所", by=new.caller)
    assert new.state is S.REGISTERED


def test_a_unit_signs_for_a_matter_on_a_day_that_can_be(case: Case, clock: FakeClock) -> None:
    clock.advance(days=1)
    early = date(2026, 3, 17)
    assert refusal(lambda: case.take(SignFor, "周所长", early)) == {
        ReceptionProblem.SIGNED_TOO_EARLY
    }
    case.take(SignFor, "周所长")
    assert case.state is S.SIGNED
    assert case.course.slips[0].signed_on == date(2026, 3, 19)


def test_what_a_clock_that_ran_ahead_handed_over_is_signed_for_today(
    case: Case, clock: FakeClock
) -> None:
    clock.set_by(days=-400)  # the case was assigned while the clock stood ahead
    refused = refusal(lambda: case.take(SignFor, "周所长", date(2025, 2, 10)))
    assert refused == {ReceptionProblem.SIGNED_TOO_EARLY}
    case.take(SignFor, "周所长")
    assert case.course.slips[0].signed_on == date(2025, 2, 11)


def test_who_returns_a_matter_names_the_unit_whose_it_is(case: Case) -> None:
    assert refusal(lambda: case.take(ReturnMatter, ReturnReason.COMPETENCE)) == {
        ReceptionProblem.SUGGESTED_UNIT_MISSING
    }
    case.take(ReturnMatter, ReturnReason.COMPETENCE, "归执法队", suggested_unit=case.units[1])
    assert (case.state, case.shown.line.unit) == (S.RETURNED, "")


def test_the_voters_clock_does_not_restart_with_another_unit(case: Case, clock: FakeClock) -> None:
    due = case.shown.line.due_on
    case.take(ReturnMatter, ReturnReason.DUPLICATE)
    clock.advance(days=5)
    case.assign(case.units[1])
    assert (case.state, case.shown.line.due_on) == (S.ASSIGNED, due)
    assert [slip.unit for slip in case.course.slips] == ["市政养护所", "综合行政执法队"]
    assert case.course.slips[0].returned_at is not None


def test_a_deadline_is_put_off_once_and_the_first_one_is_kept(case: Case) -> None:
    due = case.shown.line.due_on
    assert due is not None
    case.take(AskExtension, due + timedelta(days=6), "等配件", by=case.caller)
    assert (case.state, case.course.extension_asked) == (
        S.EXTENSION_PENDING, due + timedelta(days=6)
    )  # fmt: skip
    case.take(DecideExtension, granted=True, visitor_informed=True)
    assert (case.state, case.shown.line.due_on) == (S.IN_PROGRESS, due + timedelta(days=6))
    assert case.course.original_due_on == due
    assert refusal(lambda: case.take(AskExtension, due + timedelta(days=9), "再等")) == {
        ReceptionProblem.EXTENDED_BEFORE
    }


def test_an_extension_that_was_refused_changes_no_deadline(case: Case) -> None:
    due = case.shown.line.due_on
    assert due is not None
    case.take(AskExtension, due + timedelta(days=5), "等配件", by=case.caller)
    case.take(DecideExtension, granted=False, remark="可以先通车")
    assert case.shown.line.due_on == due
    assert case.course.original_due_on is None


@pytest.mark.parametrize(
    ("days", "code"),
    [
        (0, ReceptionProblem.NEW_DUE_NOT_LATER),
        (-1, ReceptionProblem.NEW_DUE_NOT_LATER),
        (40, ReceptionProblem.NEW_DUE_TOO_LATE),
    ],
)
def test_an_extension_is_later_but_not_much_later(case: Case, days: int, code: str) -> None:
    due = case.shown.line.due_on
    assert due is not None
    assert refusal(lambda: case.take(AskExtension, due + timedelta(days=days), "等配件")) == {code}


def test_after_the_deadline_nothing_is_put_off(case: Case, clock: FakeClock) -> None:
    clock.advance(days=60)
    new_due = date(2026, 6, 30)
    assert refusal(lambda: case.take(AskExtension, new_due, "等配件")) == {
        ReceptionProblem.ALREADY_LATE
    }


def test_the_head_decides_and_nobody_else(case: Case) -> None:
    due = case.shown.line.due_on
    assert due is not None
    case.take(AskExtension, due + timedelta(days=3), "等配件", by=case.caller)
    with pytest.raises(NotPermitted):
        case.take(DecideExtension, granted=True, visitor_informed=True, by=case.caller)


def test_urging_leaves_the_matter_where_it_is_and_is_counted(case: Case) -> None:
    case.take(UrgeUnit, UrgeForm.PHONE, "明天到场")
    case.take(UrgeUnit, UrgeForm.PAPER)
    assert (case.state, case.course.urged) == (S.ASSIGNED, 2)


def test_several_units_that_answer_apart_have_all_to_answer(new: Case) -> None:
    new.assign(new.units[0], new.units[1], separately=True)
    assert [slip.role for slip in new.course.slips] == [UnitRole.SEPARATE] * 2
    new.reply(unit=new.units[0])
    assert new.state is S.IN_PROGRESS
    new.reply(unit=new.units[1])
    assert new.state is S.REPLIED


def test_a_co_organiser_does_not_hold_up_the_lead(new: Case) -> None:
    new.assign(new.units[0], new.units[1])
    assert [slip.role for slip in new.course.slips] == [UnitRole.LEAD, UnitRole.CO]
    new.reply()
    assert new.state is S.REPLIED


def test_a_late_reply_is_late_for_ever(case: Case, clock: FakeClock) -> None:
    clock.advance(days=40)
    late = case.reply().course
    assert late is not None
    assert late.days_late == 14
    clock.advance(days=1)
    case.reply()
    assert case.course.days_late == 14


def test_who_registered_or_handled_does_not_ask_how_it_was(case: Case) -> None:
    case.told()
    command = {"attitude": Score.SATISFIED, "result": Score.SATISFIED}
    assert refusal(lambda: case.take(RateMatter, **command)) == {ReceptionProblem.RATED_BY_HANDLER}
    case.rate()
    assert case.state is S.RATED


def test_both_scores_are_needed_and_dissatisfaction_has_a_reason(case: Case) -> None:
    case.told()
    assert refusal(lambda: case.rate(Score.SATISFIED, None)) == {ReceptionProblem.SCORE_MISSING}
    assert refusal(lambda: case.rate(Score.SATISFIED, Score.DISSATISFIED)) == {
        ReceptionProblem.DISSATISFACTION_REASON_MISSING
    }
    assert case.state is S.FED_BACK


def test_dissatisfaction_has_it_handled_again_once(case: Case, clock: FakeClock) -> None:
    due = case.shown.line.due_on
    case.told()
    case.rate(Score.SATISFIED, Score.DISSATISFIED, reason="还是响")
    assert (case.state, case.course.redone) == (S.REOPENED, 1)
    assert case.shown.line.due_on == date(2026, 4, 1)
    assert case.course.original_due_on == due
    case.told()
    case.rate(Score.DISSATISFIED, Score.DISSATISFIED, reason="没人来")
    assert case.state is S.RATED
    assert [one.round for one in case.course.ratings] == [1, 2]


def test_who_heard_that_several_units_must_answer_again_may_ask_again_afterwards(
    new: Case,
) -> None:
    """The second round follows from the word of the voter: whoever wrote it down handled nothing."""
    new.assign(new.units[0], new.units[1], separately=True)
    for _ in range(2):
        new.reply(unit=new.units[0])
        new.told(unit=new.units[1])
        new.rate(Score.DISSATISFIED, Score.DISSATISFIED, reason="没有修好")
    assert [one.round for one in new.course.ratings] == [1, 2]


def test_a_dissatisfied_end_is_the_heads_with_an_explanation(case: Case) -> None:
    for _ in range(2):
        case.told()
        case.rate(Score.DISSATISFIED, Score.DISSATISFIED, reason="没人来")
    assert refusal(lambda: case.close("已说明", by=case.caller)) == {ReceptionProblem.HEAD_CLOSES}
    assert refusal(case.close) == {ReceptionProblem.DISSATISFACTION_UNEXPLAINED}
    case.close("条件所限，已当面说明")
    assert case.state is S.CLOSED


def test_calls_in_vain_after_a_redo_leave_the_voters_last_word_standing(case: Case) -> None:
    case.told()
    case.rate(Score.DISSATISFIED, Score.DISSATISFIED, reason="没人来")
    case.told()
    for _ in range(3):
        case.clock.advance(hours=3)
        case.rate(None, None, unable=Unable.UNREACHABLE)
    assert case.state is S.RATED
    assert refusal(case.close) == {ReceptionProblem.DISSATISFACTION_UNEXPLAINED}


def test_the_third_call_in_vain_is_a_result(case: Case) -> None:
    case.told()
    for missed in (1, 2):
        case.clock.advance(hours=3)
        case.rate(None, None, unable=Unable.UNREACHABLE)
        assert (case.state, case.course.missed_calls) == (S.FED_BACK, missed)
    case.clock.advance(hours=3)
    case.rate(None, None, unable=Unable.UNREACHABLE)
    assert case.state is S.RATED
    assert case.shown.timeline[0].action == Action.CALL_MISSED


def test_a_refusal_to_rate_is_a_result_at_once(case: Case) -> None:
    case.told()
    case.rate(None, None, unable=Unable.REFUSED)
    assert case.state is S.RATED


def test_the_deputys_score_stands_beside_the_voters(case: Case) -> None:
    case.told()
    case.rate()
    case.rate(Score.DISSATISFIED, Score.MOSTLY, rater=RaterKind.DEPUTY, reason="回得慢")
    assert case.state is S.RATED
    assert [one.rater for one in case.course.ratings] == [RaterKind.VOTER, RaterKind.DEPUTY]


def test_closing_without_a_call_back_needs_a_reason(case: Case) -> None:
    case.told()
    assert refusal(case.close) == {ReceptionProblem.WAIVER_MISSING}
    case.close("匿名来信，无法回访")
    assert case.state is S.CLOSED


def test_the_suggested_unit_is_told_and_the_matter_waits_for_one(case: Case) -> None:
    actor, matters = case.station.actor, case.station.workspace.matters
    unclear = MatterFilter(unclear=True)
    assert matters.filtered(actor, unclear).lines == ()
    case.take(ReturnMatter, ReturnReason.COMPETENCE, suggested_unit=case.units[1])
    [slip] = case.course.slips
    assert (slip.suggested_id, slip.suggested) == (case.units[1], "综合行政执法队")
    assert [one.id for one in matters.filtered(actor, unclear).lines] == [case.matter]
    assert matters.counts(actor).unclear == 1
    case.assign(case.units[1])
    assert matters.counts(actor).unclear == 0


def test_a_granted_extension_gives_the_unit_the_same_days(case: Case) -> None:
    case.take(SignFor, "周向远")
    due = case.shown.line.due_on
    assert due is not None
    case.take(AskExtension, due + timedelta(days=7), "等材料到货", by=case.caller)
    [before] = case.course.slips
    case.take(DecideExtension, granted=True, visitor_informed=True)
    [after] = case.course.slips
    assert before.unit_due_on is not None
    assert after.unit_due_on == due + timedelta(days=7) > before.unit_due_on


def listed(case: Case, view: QueueView) -> list[MatterId]:
    """Return the matters of a tab."""
    return [one.id for one in case.station.workspace.matters.queue(case.station.actor, view)]


def test_a_promised_day_stands_in_the_lists_when_it_comes(case: Case) -> None:
    first = case.shown.line.due_on
    promised(case, date(2026, 4, 20))
    line = case.shown.line
    assert (line.state, line.due_on) == (S.TRACKING, date(2026, 4, 20))
    assert (case.course.original_due_on, case.course.days_late) == (first, 0)
    assert case.matter not in listed(case, QueueView.DUE_SOON)
    case.clock.advance(days=(date(2026, 4, 17) - date(2026, 3, 19)).days)
    assert listed(case, QueueView.DUE_SOON) == [case.matter]
    case.clock.advance(days=4)
    assert listed(case, QueueView.OVERDUE) == [case.matter]
    assert case.matter not in listed(case, QueueView.OPEN)
    assert case.course.next_urging is UrgeForm.PAPER
    case.take(UrgeUnit, UrgeForm.PAPER)
    assert case.state is S.TRACKING


def test_a_promise_that_was_kept_is_in_no_list_of_days(case: Case) -> None:
    promised(case, date(2026, 4, 20))
    case.clock.advance(days=60)
    assert listed(case, QueueView.OVERDUE) == [case.matter]
    case.reply()
    assert case.matter not in listed(case, QueueView.OVERDUE)
    assert case.course.days_late == 0


def test_a_promise_given_on_the_spot_is_followed_as_well(case: Case, station: Station) -> None:
    command = factories.visit(case.clock, factories.matter())
    made = station.workspace.reception.register_visit(station.actor, command).value
    case.matter = made.matters[0].matter
    told = RecordReply(
        case.matter, 1, "正在协调。", ResultClass.B, next_reply_due=date(2026, 4, 20)
    )
    station.workspace.reception.answer_on_site(station.actor, told)
    case.close("当面已说明")
    assert (case.state, case.shown.line.due_on) == (S.TRACKING, date(2026, 4, 20))


def test_a_promise_is_tracked_until_it_is_kept(case: Case) -> None:
    case.told(result=ResultClass.B, next_reply_due=date(2026, 6, 1))
    case.rate()
    case.close()
    assert (case.state, case.shown.closed_at) == (S.TRACKING, None)
    case.told(result=ResultClass.A)
    case.rate()
    case.close()
    assert case.state is S.CLOSED


def test_what_cannot_be_solved_is_closed_by_the_head(case: Case) -> None:
    case.told(result=ResultClass.D)
    assert refusal(lambda: case.close("留作参考", by=case.caller)) == {ReceptionProblem.HEAD_CLOSES}
    case.close("留作参考")
    assert case.state is S.CLOSED


def test_who_is_head_besides_closes_as_the_head_does(case: Case) -> None:
    case.told(result=ResultClass.D)
    case.close("留作参考", by=replace(case.caller, also=(Role.STATION_HEAD,)))
    assert case.state is S.CLOSED


def test_a_closed_matter_that_broke_again_is_opened_again(case: Case) -> None:
    case.told()
    case.rate()
    case.close()
    case.take(RevisitMatter, still_solved=True)
    assert case.state is S.CLOSED
    case.take(RevisitMatter, still_solved=False, remark="井盖又响")
    assert (case.state, case.shown.closed_at) == (S.REOPENED, None)


def test_reopening_needs_a_reason(case: Case) -> None:
    case.told()
    case.rate()
    case.close()
    assert refusal(lambda: case.take(ReopenMatter, " ")) == {ReceptionProblem.REASON_MISSING}
    case.take(ReopenMatter, "又坏了")
    assert case.state is S.REOPENED


def test_a_merged_matter_keeps_its_number_and_goes_on_where_it_stood(
    case: Case, station: Station, clock: FakeClock
) -> None:
    other = Case.__new__(Case)
    other.__dict__.update(case.__dict__)
    saved = station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    other.matter = saved.value.matters[0].matter
    case.take(MergeMatter, other.matter)
    assert case.state is S.MERGED
    assert case.course.links[0].number == other.shown.line.number
    assert [link.outgoing for link in other.course.links] == [False]
    case.take(UnmergeMatter, "不是一回事")
    assert case.state is S.ASSIGNED
    assert case.course.links == ()


def test_a_matter_is_not_merged_into_itself_nor_into_an_ended_one(
    case: Case, station: Station, clock: FakeClock
) -> None:
    assert refusal(lambda: case.take(MergeMatter, case.matter)) == {
        ReceptionProblem.MERGED_INTO_ITSELF
    }
    command = factories.visit(clock)
    ended = station.workspace.reception.register_visit(station.actor, command).value
    station.workspace.reception.undo_registration(station.actor, command.visit)
    assert refusal(lambda: case.take(MergeMatter, ended.matters[0].matter)) == {
        ReceptionProblem.MERGE_TARGET_ENDED
    }


def test_a_matter_becomes_a_proposal_and_stays_open(new: Case) -> None:
    assert refusal(lambda: new.take(ConvertMatter, LinkType.REPEAT_OF)) == {
        ReceptionProblem.NOT_A_CONVERSION
    }
    new.take(ConvertMatter, LinkType.PROPOSAL, "加装电梯补贴")
    assert new.state is S.CONVERTED
    assert new.course.links[0].type is LinkType.PROPOSAL


def test_a_visitor_takes_a_matter_back_with_a_note(case: Case) -> None:
    assert refusal(lambda: case.take(WithdrawMatter, "")) == {ReceptionProblem.REASON_MISSING}
    case.take(WithdrawMatter, "本人来电撤回")
    assert case.state is S.WITHDRAWN
    assert case.shown.timeline[0].text == "本人来电撤回"


def test_the_list_of_calls_holds_who_waits_for_a_word(case: Case, station: Station) -> None:
    workspace, actor = station.workspace, station.actor
    assert workspace.matters.counts(actor).to_call == 0
    case.reply()
    assert [one.id for one in workspace.matters.queue(actor, QueueView.TO_CALL)] == [case.matter]
    assert workspace.matters.counts(actor).to_call == 1


def test_an_old_view_of_a_matter_is_outdated(case: Case) -> None:
    seen = case.shown.revision
    case.take(SignFor, "周所长")
    with pytest.raises(Outdated):
        case.station.workspace.handling.take(
            case.station.actor, UrgeUnit(case.matter, seen, UrgeForm.PHONE)
        )


@pytest.mark.parametrize("days", [0, 19, 20, 21, 22, 23, 24, 25, 30, 44, 47, 48, 52, 53, 54, 93])
def test_lateness_agrees_with_a_walk_through_the_calendar(
    case: Case, clock: FakeClock, days: int
) -> None:
    due = case.shown.line.due_on
    assert due == date(2026, 4, 7)
    clock.advance(days=days)
    case.reply()
    assert case.course.days_late == working_days_late(due, date(2026, 3, 18) + timedelta(days=days))


def test_an_assignment_just_made_is_taken_back(new: Case) -> None:
    new.assign(new.units[0])
    reception, actor = new.station.workspace.reception, new.station.actor
    reception.undo_assignment(actor, new.matter, new.shown.revision)
    assert (new.state, new.shown.line.unit) == (S.REGISTERED, "")
    assert new.shown.timeline[0].action == Action.STEP_UNDONE
    new.assign(new.units[1])
    assert new.course.slips[1].number == "海昌交〔2026〕2号"


def test_what_a_unit_has_signed_for_is_not_taken_back(case: Case) -> None:
    case.take(SignFor, "周所长")
    reception, actor = case.station.workspace.reception, case.station.actor
    assert refusal(lambda: reception.undo_assignment(actor, case.matter, case.shown.revision)) == {
        ReceptionProblem.STEP_NOT_NOW
    }


def test_a_transfer_is_not_taken_back_as_if_it_were_the_first(case: Case) -> None:
    reception, actor = case.station.workspace.reception, case.station.actor
    reception.transfer(actor, AssignMatter(case.matter, case.shown.revision, case.units[1]))
    assert refusal(lambda: reception.undo_assignment(actor, case.matter, case.shown.revision)) == {
        ReceptionProblem.ASSIGNMENT_STANDS
    }
