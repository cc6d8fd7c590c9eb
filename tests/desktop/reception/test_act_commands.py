"""The loop by hand: every step has its form, what is typed becomes its command, refusals are said at the field."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from db.reception.codes import ContactForm, MatterState, ResultClass, Step
from db.reception.contracts import AssignMatter, RecordReply
from db.reception.handling import (
    AskExtension,
    DeclineReason,
    FeedBack,
    ReturnReason,
    Score,
    Unable,
    UnitRole,
    UrgeForm,
)
from db.reception.states import AUTOMATIC
from desktop.reception import loop_facts
from desktop.reception.act_commands import _BESIDE, _COMMANDS
from desktop.reception.act_fields import FIELDS
from desktop.reception.deeds import _FACES, USUAL
from tests import factories
from tests.desktop.reception.counters import CTRL, focus, key, refused, registered, write
from tests.stations import colleague

S = MatterState


@pytest.fixture
def matter(page, station, clock, stocked):
    unit = stocked.units["市政养护所"]
    made = registered(station, clock, factories.matter(unit=unit))
    page.reload()
    page.open_matter(made, focus=True)
    return made


@pytest.fixture
def called_matter(page, station, clock, stocked):
    """A matter that a colleague handled and told, open at the right."""
    other = colleague(station, clock)
    visit = factories.visit(clock, factories.matter(unit=stocked.units["市政养护所"]))
    made = station.workspace.reception.register_visit(other, visit).value.matters[0].matter
    station.workspace.reception.record_reply(other, RecordReply(made, 1, "已更换井盖。"))
    tell(station, other, made)
    page.open_matter(made, focus=True)
    return made


def tell(station, teller, matter):
    """Let somebody else tell the voter: who did does not ask how it was."""
    revision = station.workspace.matters.detail(teller, matter).revision
    told = FeedBack(matter, revision, ContactForm.PHONE, unchecked_because="只有一人值班")
    station.workspace.handling.take(teller, told)


def act(page, step, **typed):
    """Open the form of a step, fill it in and hand it over."""
    page.context.open_act(step)
    if page.context.act is not None:
        for name, value in typed.items():
            page.context.act.form.input(name).put(value)
        page.context.act.submit()
    return page.context.detail.detail


def test_every_step_a_person_can_take_has_a_face_and_a_form() -> None:
    assert set(_FACES) - {None} == set(Step) - AUTOMATIC
    assert set(FIELDS) - {None} == set(Step) - AUTOMATIC
    assert set(USUAL) == set(MatterState) - {S.VOID, S.ARCHIVED}


@pytest.mark.parametrize("step", sorted({**_COMMANDS, **_BESIDE}))
def test_the_fields_of_a_step_are_the_attributes_of_its_command(step: Step) -> None:
    attributes = {one.name for one in fields({**_COMMANDS, **_BESIDE}[step])} - {
        "matter",
        "revision",
    }
    assert {one.name for one in FIELDS[step]} <= attributes


def test_the_fields_of_a_hand_over_are_those_of_an_assignment() -> None:
    attributes = {one.name for one in fields(AssignMatter)}
    assert {one.name for one in FIELDS[Step.ASSIGN]} <= attributes


def test_a_matter_goes_back_and_to_another_unit(page, matter, stocked, station, clock) -> None:
    shown = act(page, Step.SIGN, signed_by="周所长")
    assert shown.line.state is S.SIGNED
    act(page, Step.URGE, form=UrgeForm.PHONE, response="明天到场")
    later = shown.line.due_on + timedelta(days=3)
    asked = AskExtension(matter, shown.revision, later, "等配件")
    station.workspace.handling.take(colleague(station, clock), asked)
    page.context.reload()
    shown = page.context.detail.detail
    assert shown.line.state is S.EXTENSION_PENDING
    shown = act(page, Step.DECIDE_EXTENSION, granted=True, visitor_informed=True)
    assert shown.line.state is S.IN_PROGRESS
    told = dict(loop_facts.lines(shown))
    assert told["催办"] == "1 次"
    assert told["交办单"].startswith("市政养护所 · 主办 · 已签收")
    assert "原定期限" in told


def test_what_a_unit_sends_back_waits_for_another_one(page, matter, stocked) -> None:
    other = stocked.units["综合行政执法队"]
    shown = act(page, Step.RETURN, reason=ReturnReason.COMPETENCE, suggested_unit=other)
    assert (shown.line.state, shown.line.unit) == (S.RETURNED, "")
    assert dict(loop_facts.lines(shown))["交办单"].endswith("建议由综合行政执法队办理")
    page.context.open_act(Step.ASSIGN)
    assert page.context.act.form.read()["unit"] == other
    page.context.leave_act()
    shown = act(page, Step.ASSIGN, unit=other)
    assert (shown.line.state, shown.line.unit) == (S.ASSIGNED, "综合行政执法队")


def test_a_return_without_the_right_unit_says_so_at_the_field(page, matter) -> None:
    act(page, Step.RETURN, reason=ReturnReason.COMPETENCE)
    assert page.context.act.form.frame("suggested_unit").error() == "还要写明应由哪个单位办。"
    assert page.context.act.form.read()["reason"] is ReturnReason.COMPETENCE


def test_a_registrar_who_calls_back_is_told_to_ask_a_colleague(page, matter) -> None:
    act(page, Step.REPLY, content="已更换井盖。", result=ResultClass.A)
    act(page, Step.FEED_BACK, unchecked_because="只有一人值班", deputy_told=True)
    page.context.open_act(Step.RATE)
    assert page.context.act is None
    assert refused(page) == "登记和经办的人不能自己回访。请换一位同事。"


def test_what_the_state_forbids_is_said_before_a_form_opens(page, matter) -> None:
    act(page, Step.SIGN, signed_by="周所长")
    page.context.detail.deeds.ask_sort()
    assert page.context.act is None
    assert refused(page) == "事项现在是“已签收”，这时不能研判。"


def test_everything_an_extension_lacks_is_named_at_once(page, matter) -> None:
    act(page, Step.ASK_EXTENSION)
    form = page.context.act.form
    said = [form.frame(name).error() for name in ("new_due", "reason")]
    assert said == ["“延至”还没有填。", "“理由”还没有填。"]
    assert form.input("new_due").isAncestorOf(focus())


def test_the_right_unit_is_marked_as_required_once_the_reason_asks_for_it(page, matter) -> None:
    page.context.open_act(Step.RETURN)
    form = page.context.act.form
    assert [one.name for one in form.missing()] == ["reason"]
    form.input("reason").put(ReturnReason.COMPETENCE)
    form.edited.emit()
    assert [one.name for one in form.missing()] == ["suggested_unit"]
    assert "必填" in form.input("suggested_unit").focus_target().accessibleDescription()
    form.input("reason").put(ReturnReason.DUPLICATE)
    form.edited.emit()
    assert form.missing() == ()


def test_dissatisfaction_makes_the_words_of_the_voter_required(page, called_matter) -> None:
    page.context.open_act(Step.RATE)
    form = page.context.act.form
    for name in ("attitude", "result"):
        form.input(name).put(Score.DISSATISFIED)
    form.edited.emit()
    assert [one.name for one in form.missing()] == ["reason"]
    form.input("attitude").put(None)
    form.input("result").put(None)
    form.input("unable").put(Unable.UNREACHABLE)
    form.edited.emit()
    assert form.missing() == ()


def test_a_colleagues_matter_is_rated_closed_revisited_and_archived(
    page, station, clock, stocked
) -> None:
    other = colleague(station, clock)
    reception = station.workspace.reception
    command = factories.visit(clock, factories.matter(unit=stocked.units["市政养护所"]))
    made = reception.register_visit(other, command).value.matters[0].matter
    reception.record_reply(other, RecordReply(made, 1, "已更换井盖。"))
    tell(station, other, made)
    page.open_matter(made, focus=True)
    shown = act(page, Step.RATE, attitude=Score.SATISFIED, result=Score.MOSTLY)
    assert dict(loop_facts.lines(shown))["评价"] == "群众：态度满意，结果基本满意"
    shown = act(page, Step.CLOSE)
    assert shown.line.state is S.CLOSED
    page.context.open_act(Step.REVISIT)
    assert "still_solved" in {one.name for one in page.context.act.form.missing()}
    act(page, Step.REVISIT, still_solved=True)
    shown = act(page, Step.ARCHIVE)
    assert (shown.line.state, page.context.act) == (S.ARCHIVED, None)


def test_a_matter_for_the_courts_is_declined_with_the_way_to_go(page, station, clock) -> None:
    made = registered(station, clock)
    page.open_matter(made, focus=True)
    page.context.open_act(Step.DECLINE)
    page.context.act.form.input("reason").put(DeclineReason.LITIGATION)
    page.context.act.submit()
    assert page.context.act.form.frame("guided_to").error() == "“引导群众去哪里”还没有填。"
    page.context.act.form.input("guided_to").put("区法院诉讼服务中心")
    page.context.act.submit()
    shown = page.context.detail.detail
    assert shown.line.state is S.NOT_ACCEPTED


def test_a_matter_goes_on_in_another_open_one(page, matter, station, clock, stocked) -> None:
    unit = stocked.units["市政养护所"]
    other = registered(station, clock, factories.matter(title="井盖又响", unit=unit))
    page.context.open_act(Step.MERGE)
    write("井盖")
    assert [one.text for one in page.context.act.form.input("into").list.lines()] == ["井盖又响"]
    key(Qt.Key.Key_Return)
    page.context.act.submit()
    shown = page.context.detail.detail
    assert shown.line.state is S.MERGED
    assert [link.matter for link in shown.course.links] == [other]


def test_a_promised_answer_needs_its_day(page, matter) -> None:
    act(page, Step.REPLY, content="列入计划。", result=ResultClass.C)
    assert page.context.act.form.frame("next_reply_due").error() == "还要填承诺再次答复的日期。"
    page.context.act.form.input("next_reply_due").put(date(2026, 6, 1))
    page.context.act.submit()
    assert page.context.detail.detail.line.state is S.REPLIED


def test_ctrl_z_takes_an_assignment_back(page, station, clock, stocked) -> None:
    page.open_matter(registered(station, clock), focus=True)
    act(page, Step.ASSIGN, unit=stocked.units["市政养护所"])
    key(Qt.Key.Key_Z, CTRL)
    assert page.context.detail.detail.line.state is S.REGISTERED


def test_several_units_answer_each_for_itself(page, station, clock, stocked) -> None:
    page.open_matter(registered(station, clock), focus=True)
    page.context.open_act(Step.ASSIGN)
    form = page.context.act.form
    assert not form.is_shown("separately")
    others = (stocked.units["综合行政执法队"], stocked.units["区水务公司"])
    form.input("co_units").put(others)
    form.edited.emit()
    shown = act_again(page, unit=stocked.units["市政养护所"], separately=True)
    assert [one.unit for one in shown.course.slips] == [
        "市政养护所",
        "综合行政执法队",
        "区水务公司",
    ]
    assert {one.role for one in shown.course.slips} == {UnitRole.SEPARATE}


def act_again(page, **typed):
    """Fill in the open form and hand it over."""
    for name, value in typed.items():
        page.context.act.form.input(name).put(value)
    page.context.act.submit()
    return page.context.detail.detail


def test_a_colleague_checks_the_reply_and_it_goes_back(page, station, clock, matter) -> None:
    other = colleague(station, clock)
    page.open_matter(matter, focus=True)
    shown = page.context.detail.detail
    station.workspace.reception.record_reply(
        other, RecordReply(matter, shown.revision, "已更换井盖。")
    )
    page.open_matter(matter, focus=True)
    page.context.open_act(Step.CHECK)
    assert "已更换井盖。" in {one.text() for one in page.context.act.findChildren(QLabel)}
    page.context.leave_act()
    shown = act(page, Step.CHECK, answers=True, says_done=True, remark="没有日期和电话。")
    told = dict(loop_facts.lines(shown))["答复审核"]
    assert told == "何静澜退回修改，缺：写明日期、留有联系方式、语气得当\n没有日期和电话。"
    page.context.open_act(Step.FEED_BACK)
    assert page.context.act is None
    assert refused(page) == "这份答复已退回修改。请补充答复并再次审核，再告知群众。"


def test_closing_waits_until_the_deputy_who_received_was_told(
    page, station, clock, stocked
) -> None:
    other, reception = colleague(station, clock), station.workspace.reception
    deputy = station.workspace.people.add(station.actor, factories.deputy(clock)).value.line.id
    given = factories.matter(unit=stocked.units["市政养护所"])
    command = factories.visit(clock, given, deputies=(deputy,))
    made = reception.register_visit(other, command).value.matters[0].matter
    reception.record_reply(other, RecordReply(made, 1, "已更换井盖。"))
    tell(station, other, made)
    page.open_matter(made, focus=True)
    shown = act(page, Step.RATE, attitude=Score.SATISFIED, result=Score.SATISFIED)
    assert dict(loop_facts.lines(shown))["接待代表"] == "还没有告知办理结果，办结前要告知"
    page.context.open_act(Step.CLOSE)
    assert page.context.act is None
    shown = act(page, Step.TELL_DEPUTY)
    assert "接待代表" not in dict(loop_facts.lines(shown))
    assert act(page, Step.CLOSE).line.state is S.CLOSED
