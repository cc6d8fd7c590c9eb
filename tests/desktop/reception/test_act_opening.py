"""What somebody may not do is said before the form opens, or the form asks only for what they may."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from db.reception.codes import ContactForm, DemandType, MatterState, Step
from db.reception.contracts import AssignMatter, RecordReply
from db.reception.handling import (
    AskExtension,
    CheckPoint,
    CheckReply,
    DecideExtension,
    ExtensionFate,
    FeedBack,
    MergeMatter,
    RateMatter,
    RaterKind,
    ReturnMatter,
    ReturnReason,
    Score,
)
from db.reception.rules import ReceptionProblem
from desktop.reception import act_opening, loop_facts
from tests import factories
from tests.desktop.reception.counters import refused, registered
from tests.stations import colleague

S = MatterState
TOO_LATE = "退回期限到 3 月 20 日为止，现在可以改为转办。"
RATED_BEFORE = "这次答复已经评价过，评价不能改写；有新的答复后可以再评。"


@pytest.fixture
def handed():
    """The forms that visitors were given."""
    return []


@pytest.fixture
def desk(desk, handed):
    """The head's desk, which keeps what is handed over."""
    return replace(desk, hand_over=handed.append)


@pytest.fixture
def matter(page, station, clock, stocked):
    made = registered(station, clock, factories.matter(unit=stocked.units["市政养护所"]))
    page.reload()
    return made


def take(station, actor, kind, matter, *values, **named):
    revision = station.workspace.matters.detail(actor, matter).revision
    return station.workspace.handling.take(actor, kind(matter, revision, *values, **named)).value


def asked_by(station, actor, matter):
    due = station.workspace.matters.detail(actor, matter).line.due_on
    take(station, actor, AskExtension, matter, due + timedelta(days=3), "等配件")


def test_who_asked_for_more_time_is_offered_to_take_it_back_and_no_more(
    page, desk, station, matter
):
    asked_by(station, desk.actor, matter)
    page.open_matter(matter, focus=True)
    assert page.context.detail.deeds.button(Step.DECIDE_EXTENSION).text() == "收回延期申请"
    page.context.open_act(Step.DECIDE_EXTENSION)
    act = page.context.act
    assert act.messages.headlines() == ("申请延期的人不能自己审定，请由其他同事审定。",)
    assert [one.name for one in act.form.fields if act.form.is_shown(one.name)] == ["remark"]
    act.form.input("remark").put("配件已到。")
    act.submit()
    shown = page.context.detail.detail
    assert (shown.line.state, shown.timeline[0].subject) == (S.IN_PROGRESS, "taken_back")


def test_somebody_else_is_asked_for_the_decision(page, station, clock, matter):
    asked_by(station, colleague(station, clock), matter)
    page.open_matter(matter, focus=True)
    page.context.open_act(Step.DECIDE_EXTENSION)
    act = page.context.act
    assert act.title == "审定延期"
    assert act.form.is_shown("granted")
    assert act.messages.headlines() == ()
    act.submit()
    assert act.form.frame("remark").error()
    act.form.input("visitor_informed").put(True)
    act.submit()
    assert page.context.detail.detail.timeline[0].subject == ExtensionFate.GRANTED


def test_a_button_says_again_what_it_does_for_the_next_matter(page, desk, station, clock, matter):
    asked_by(station, desk.actor, matter)
    page.open_matter(matter, focus=True)
    take(station, desk.actor, DecideExtension, matter, granted=False)
    asked_by(station, colleague(station, clock), matter)
    page.context.reload()
    assert page.context.detail.deeds.button(Step.DECIDE_EXTENSION).text() == "审定延期"


@pytest.fixture
def told(station, desk, matter):
    """A matter that the head registered and answered, and told the voter of."""
    actor, work = desk.actor, station.workspace
    revision = work.matters.detail(actor, matter).revision
    work.reception.record_reply(actor, RecordReply(matter, revision, "已更换井盖。"))
    take(station, actor, FeedBack, matter, ContactForm.PHONE, unchecked_because="只有一人值班")
    return matter


def test_who_handled_a_matter_reads_beside_it_that_a_colleague_calls(
    page, station, clock, desk, told
):
    page.open_matter(told, focus=True)
    facts = dict(loop_facts.lines(page.context.detail.detail))
    assert facts["回访"] == "由同事回访，登记和经办的人不能自己回访"
    other = station.workspace.matters.detail(colleague(station, clock), told)
    assert "回访" not in dict(loop_facts.lines(other))


def test_a_visitor_gets_no_form_for_a_matter_whose_person_may_not_ask(page, handed, told):
    page.open_matter(told, focus=True)
    page.context.detail.hand_over_wanted.emit()
    assert handed == []
    assert refused(page) == "登记和经办的人不能自己回访。请换一位同事。"


@pytest.fixture
def rated(page, station, clock, desk, matter):
    """A matter that a colleague answered and told, and whose voter is satisfied."""
    other, work = colleague(station, clock), station.workspace
    visit = factories.visit(clock, factories.matter(title="路灯不亮"))
    made = work.reception.register_visit(other, visit).value.matters[0].matter
    revision = work.matters.detail(other, made).revision
    work.reception.answer_on_site(other, RecordReply(made, revision, "已当面说明。"))
    take(station, desk.actor, RateMatter, made, attitude=Score.SATISFIED, result=Score.SATISFIED)
    page.open_matter(made, focus=True)
    return made


def test_after_the_voter_the_deputy_is_heard_and_after_both_nobody(page, desk, rated, handed):
    page.context.open_act(Step.RATE)
    act = page.context.act
    assert act.form.read()["rater"] is RaterKind.DEPUTY
    assert act.messages.headlines() == (RATED_BEFORE,)
    for name in ("attitude", "result"):
        act.form.input(name).put(Score.MOSTLY)
    act.submit()
    assert page.context.detail.detail.rated_by == set(RaterKind)
    page.context.open_act(Step.RATE)
    assert page.context.act is None
    assert refused(page) == RATED_BEFORE


def test_a_visitor_who_rated_is_not_asked_again(page, rated, handed):
    page.context.detail.hand_over_wanted.emit()
    assert handed == []
    assert refused(page) == RATED_BEFORE


def test_a_reply_that_was_sent_back_opens_no_form_for_telling(desk, station, clock, matter):
    actor, work = desk.actor, station.workspace
    revision = work.matters.detail(actor, matter).revision
    work.reception.record_reply(actor, RecordReply(matter, revision, "已更换井盖。"))
    ticked = {one.value: one is not CheckPoint.DATE for one in CheckPoint}
    checker = colleague(station, clock)
    shown = take(station, checker, CheckReply, matter, remark="哪天更换的？", **ticked)
    refused = act_opening.refusal(actor, shown, Step.FEED_BACK, date(2026, 3, 18))
    assert [one.code for one in refused.problems] == [ReceptionProblem.REPLY_SENT_BACK]


def test_what_went_on_elsewhere_meanwhile_says_so_and_nothing_of_what_was_typed(
    page, desk, station, clock, matter
):
    page.open_matter(matter, focus=True)
    take(station, desk.actor, MergeMatter, matter, registered(station, clock))
    page.context.reload()
    page.context.open_act(Step.SIGN)
    assert page.context.act is None
    assert refused(page) == "事项已并入另一件，请到那一件里签收。"


def test_a_report_that_is_to_be_merged_says_why_not(page, station, clock):
    report = registered(station, clock, factories.matter(demand_type=DemandType.REPORT))
    page.reload()
    page.open_matter(report, focus=True)
    page.context.open_act(Step.MERGE)
    assert page.context.act is None
    assert refused(page) == "举报事项单独保管，不与其他事项关联或合并。"


def test_a_matter_that_its_only_unit_returned_is_not_urged(page, desk, station, matter):
    take(station, desk.actor, ReturnMatter, matter, ReturnReason.UNCLEAR)
    page.reload()
    page.open_matter(matter, focus=True)
    page.context.open_act(Step.URGE)
    assert page.context.act is None
    assert refused(page) == "事项现在是“已退回”，这时不能催办。"


def test_returning_after_its_last_day_is_refused_before_anything_is_asked(page, clock, matter):
    clock.advance(days=9)
    page.open_matter(matter, focus=True)
    page.context.open_act(Step.RETURN)
    assert page.context.act is None
    assert refused(page) == TOO_LATE


def test_of_several_units_the_one_that_is_late_is_told_when_it_is_chosen(
    page, desk, station, clock, stocked
):
    matter, (first, given_up, later) = registered(station, clock), list(stocked.units.values())[:3]
    hand_out(station, desk.actor, matter, first, given_up)
    clock.advance(days=2)
    take(station, desk.actor, ReturnMatter, matter, ReturnReason.UNCLEAR, unit=given_up)
    hand_out(station, desk.actor, matter, later)
    clock.advance(days=4)
    page.open_matter(matter, focus=True)
    page.context.open_act(Step.RETURN)
    form = page.context.act.form
    for unit, told in ((first, TOO_LATE), (later, "")):
        form.focus("unit")
        form.input("unit").put(unit)
        form.focus("reason")
        assert form.frame("unit").error() == told


def hand_out(station, actor, matter, unit, *separately):
    revision = station.workspace.matters.detail(actor, matter).revision
    command = AssignMatter(matter, revision, unit, co_units=separately, separately=True)
    station.workspace.reception.assign(actor, command)
