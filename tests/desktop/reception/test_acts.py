"""What is done to a matter in its pane: triage offers both levels of categories and loses none."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt

from db.kernel.problems import Problem
from db.people.rules import normal_phone
from db.reception.codes import ContactForm, MatterState, ResultClass, Step, VisitorKind
from db.reception.contracts import AssignMatter, RecordReply, Visitor
from db.reception.handling import (
    CheckPoint,
    FeedBack,
    RateMatter,
    ReturnReason,
    Score,
    Unable,
    UrgeForm,
)
from db.reception.paper_contracts import PaperKind
from db.reception.rules import ReceptionProblem
from desktop.reception.act_fields import RARE
from desktop.wording import words
from tests import factories
from tests.desktop.reception.counters import CTRL, key, registered, write
from tests.stations import colleague

_Key = Qt.Key


def begin(page, station, clock, category: str):
    """Open the triage of a matter and return the field of its category."""
    matter = registered(station, clock, factories.matter(category=category))
    page.reload()
    page.open_matter(matter, focus=True)
    page.context.open_act(Step.TRIAGE)
    return matter, page.context.act.form.input("category")


def stored(desk, matter):
    line = desk.workspace.matters.detail(desk.actor, matter).line
    return line.category, line.state


def test_a_subcategory_is_shown_as_chosen_and_kept(page, desk, station, clock):
    matter, category = begin(page, station, clock, "0306")
    assert (category.value(), category.line.text()) == ("0306", "交通出行 / 路灯")
    page.context.act.form.input("proposed_handling").put("请先看现场。")
    page.context.act.submit()
    assert stored(desk, matter) == ("0306", MatterState.TRIAGED)


def test_a_category_the_file_no_longer_has_is_kept(page, desk, station, clock):
    for code, shown in (("0399", "交通出行 / 0399"), ("77", "77")):
        matter, category = begin(page, station, clock, code)
        assert category.line.text() == shown
        page.context.act.submit()
        assert stored(desk, matter) == (code, MatterState.TRIAGED)


def test_a_subcategory_is_found_by_its_own_sound(page, desk, station, clock):
    matter, category = begin(page, station, clock, "03")
    category.line.setFocus()
    category.line.selectAll()
    write("ludeng")
    key(_Key.Key_Return)
    assert category.value() == "0306"
    key(_Key.Key_Return, CTRL)
    assert stored(desk, matter) == ("0306", MatterState.TRIAGED)


def test_a_category_lists_what_belongs_to_it(page, station, clock):
    _, category = begin(page, station, clock, "03")
    found = [one.text for one in category.matches("jtcx")]
    assert found[:2] == ["交通出行", "交通出行 / 道路破损"]


def test_the_usual_unit_is_proposed_for_a_subcategory_too(page, station, clock, stocked):
    matter = registered(station, clock, factories.matter(category="0306"))
    page.open_matter(matter)
    page.context.open_act(Step.ASSIGN)
    assert page.context.act.form.input("unit").value() == stocked.units["市政养护所"]


def opened(page, matter, step):
    page.open_matter(matter, focus=True)
    page.context.open_act(step)
    return page.context.act


def test_what_is_rarely_asked_is_folded_away_and_comes_back_on_demand(page, station, clock):
    act = opened(page, registered(station, clock), Step.ASSIGN)
    assert not any(act.form.is_shown(name) for name in RARE[Step.ASSIGN])
    act.fold(is_open=True)
    assert all(act.form.is_shown(name) for name in RARE[Step.ASSIGN])


def test_a_rare_field_that_says_something_is_never_folded(page, station, clock):
    matter = registered(station, clock)
    act = opened(page, matter, Step.ASSIGN)
    act.fold(is_open=True)
    act.form.input("approved_by").put("钱主任")
    act.form.edited.emit()
    page.context.leave_act()
    act = opened(page, matter, Step.ASSIGN)
    assert act.form.is_shown("approved_by")
    assert not act.form.is_shown("contact")


@pytest.fixture
def units(station, clock):
    """Two units of the directory with their phones."""
    made = {}
    for name, phone in (("区水务公司", "0573-87000044"), ("区教育局", "0573-87000055")):
        command = factories.organization(clock, name=name, phone=phone, categories=())
        made[station.workspace.stations.add_organization(station.actor, command).value.id] = phone
    return made


def test_the_phone_of_the_directory_is_proposed_and_one_by_hand_stays(units, page, station, clock):
    act = opened(page, registered(station, clock), Step.ASSIGN)
    for unit, phone in units.items():
        act.form.input("unit").put(unit)
        act.form.input("unit").edited.emit()
        assert act.form.input("phone").value() == normal_phone(phone)
    act.form.input("phone").put("19900004321")
    act.form.input("unit").put(next(iter(units)))
    act.form.input("unit").edited.emit()
    assert act.form.input("phone").value() == "19900004321"


def test_triage_writes_the_words_for_the_unit_and_whom_it_concerns(page, desk, station, clock):
    matter, _ = begin(page, station, clock, "03")
    form = page.context.act.form
    for name, value in (
        ("summary", "窨井盖响"),
        ("related_count", 40),
        ("is_public_interest", True),
    ):
        form.input(name).put(value)
    page.context.act.submit()
    detail = desk.workspace.matters.detail(desk.actor, matter)
    assert (detail.summary, detail.related_count, detail.is_public_interest) == (
        "窨井盖响",
        40,
        True,
    )


@pytest.fixture
def answered(page, station, clock, stocked):
    """A matter that a colleague registered and answered."""
    other, reception = colleague(station, clock), station.workspace.reception
    visit = factories.visit(clock, factories.matter(unit=stocked.units["市政养护所"]))
    matter = reception.register_visit(other, visit).value.matters[0].matter
    reception.record_reply(other, RecordReply(matter, 1, "已更换井盖。"))
    return matter


def test_five_points_that_nobody_typed_leave_no_remark_required(page, desk, answered):
    act = opened(page, answered, Step.CHECK)
    assert [one.name for one in act.form.missing()] == ["remark"]
    for point in CheckPoint:
        act.form.input(point.value).put(True)
    act.submit()
    check = desk.workspace.matters.detail(desk.actor, answered).course.check
    assert (check.missing, check.remark) == ((), "")


def test_a_reason_that_nobody_typed_leaves_no_score_required(page, desk, station, clock, answered):
    teller, shown = (
        colleague(station, clock, "陆怀瑾"),
        desk.workspace.matters.detail(desk.actor, answered),
    )
    told = FeedBack(answered, shown.revision, ContactForm.PHONE, unchecked_because="只有一人值班")
    station.workspace.handling.take(teller, told)
    act = opened(page, answered, Step.RATE)
    assert [one.name for one in act.form.missing()] == ["attitude", "result"]
    act.form.input("unable").put(Unable.REFUSED)
    act.submit()
    (rating,) = desk.workspace.matters.detail(desk.actor, answered).course.ratings
    assert rating.unable is Unable.REFUSED


def test_which_unit_is_urged_is_asked_where_several_still_have_to_answer(
    page, desk, station, clock, stocked
):
    first, second = stocked.units["市政养护所"], stocked.units["区水务公司"]
    matter = registered(station, clock)
    command = AssignMatter(matter, 1, first, co_units=(second,), separately=True)
    desk.workspace.reception.assign(desk.actor, command)
    act = opened(page, matter, Step.URGE)
    assert [one.name for one in act.form.missing()] == ["unit"]
    act.submit()
    assert act.form.frame("unit").error()
    act.form.input("unit").put(second)
    act.submit()
    clock.advance(minutes=1)
    page.context.open_act(Step.REPLY)
    page.context.act.form.input("unit").put(second)
    page.context.act.form.input("content").put("已疏通。")
    page.context.act.form.input("result").put(ResultClass.A)
    page.context.act.submit()
    act = opened(page, matter, Step.URGE)
    assert not act.form.is_shown("unit")
    act.submit()
    facts = desk.workspace.matters.paper(desk.actor, matter, PaperKind.URGE_SLIP)
    assert [one.unit for one in facts.handled.urges] == ["区水务公司", "市政养护所"]


def test_after_a_call_the_form_of_urging_proposes_a_letter(page, station, clock, stocked):
    matter = registered(station, clock, factories.matter(unit=stocked.units["市政养护所"]))
    proposed = []
    for _ in range(2):
        act = opened(page, matter, Step.URGE)
        proposed.append(act.form.input("form").value())
        act.submit()
        clock.advance(minutes=1)
    assert proposed == [UrgeForm.PHONE, UrgeForm.PAPER]


def test_the_last_of_several_units_signs_without_being_asked_for(
    page, desk, station, clock, stocked
):
    first, second = stocked.units["市政养护所"], stocked.units["区水务公司"]
    matter = registered(station, clock)
    command = AssignMatter(matter, 1, first, co_units=(second,), separately=True)
    desk.workspace.reception.assign(desk.actor, command)
    for unit in (first, None):
        act = opened(page, matter, Step.SIGN)
        assert act.form.is_shown("unit") == (unit is not None)
        act.form.input("unit").put(unit)
        act.form.input("signed_by").put("周启明")
        act.submit()
        assert page.context.act is None
    shown = desk.workspace.matters.detail(desk.actor, matter)
    assert [bool(slip.signed_on) for slip in shown.course.slips] == [True, True]


def test_a_refusal_of_what_the_form_does_not_ask_stands_above_it(page, station, clock, stocked):
    matter = registered(station, clock, factories.matter(unit=stocked.units["市政养护所"]))
    act = opened(page, matter, Step.SIGN)
    act.show_problems([Problem("unit", ReceptionProblem.SLIP_SIGNED)])
    assert act.messages.headlines() == (words.of(Problem("unit", ReceptionProblem.SLIP_SIGNED)),)


def test_which_of_several_units_returns_it_is_asked_whatever_the_reason(
    page, desk, station, clock, stocked
):
    first, second = stocked.units["市政养护所"], stocked.units["区水务公司"]
    matter = registered(station, clock)
    command = AssignMatter(matter, 1, first, co_units=(second,), separately=True)
    desk.workspace.reception.assign(desk.actor, command)
    act = opened(page, matter, Step.RETURN)
    act.form.input("reason").put(ReturnReason.UNCLEAR)
    act.form.edited.emit()
    assert [one.name for one in act.form.missing()] == ["unit"]


def apart(desk, matter, *units):
    """Hand a matter to several units that each answer for themselves."""
    command = AssignMatter(matter, 1, units[0], co_units=units[1:], separately=True)
    desk.workspace.reception.assign(desk.actor, command)


def test_units_that_were_relieved_of_a_matter_are_not_offered_for_its_answer(
    page, desk, station, clock, stocked
):
    first, second, third = list(stocked.units.values())[:3]
    matter = registered(station, clock)
    apart(desk, matter, first, second)
    act = opened(page, matter, Step.TRANSFER)
    act.form.input("unit").put(third)
    act.submit()
    act = opened(page, matter, Step.REPLY)
    assert not act.form.is_shown("unit")
    act.form.input("content").put("已疏通。")
    act.form.input("result").put(ResultClass.A)
    act.submit()
    assert page.context.detail.detail.line.state is MatterState.REPLIED


def test_a_unit_that_returned_its_part_is_not_offered_for_the_answer(
    page, desk, station, clock, stocked
):
    first, second, third = list(stocked.units.values())[:3]
    matter = registered(station, clock)
    apart(desk, matter, first, second, third)
    act = opened(page, matter, Step.RETURN)
    act.form.input("reason").put(ReturnReason.DUPLICATE)
    act.form.input("unit").put(second)
    act.submit()
    offered = opened(page, matter, Step.REPLY).form.input("unit")
    assert {one.value for one in offered.matches("")} == {first, third}


def test_after_a_redo_the_answer_is_asked_of_each_unit_again(page, desk, station, clock, stocked):
    units = list(stocked.units.values())[:2]
    matter = registered(station, clock)
    apart(desk, matter, *units)
    dissatisfied(desk, matter, units, colleague(station, clock))
    for unit in units:
        act = opened(page, matter, Step.REPLY)
        assert [one.name for one in act.form.missing()] == ["unit", "content", "result"]
        act.form.input("unit").put(unit)
        act.form.input("content").put("重新疏通了。")
        act.form.input("result").put(ResultClass.A)
        act.submit()
    shown = desk.workspace.matters.detail(desk.actor, matter)
    assert shown.line.state is MatterState.REPLIED
    facts = desk.workspace.matters.paper(desk.actor, matter, PaperKind.REPLY_LETTER)
    names = list(stocked.units)[:2]
    assert sorted(one.unit for one in facts.handled.replies) == sorted([*names, *names])


def test_a_further_answer_of_several_units_names_who_gives_it(page, desk, station, clock, stocked):
    units = list(stocked.units.values())[:2]
    matter = registered(station, clock)
    apart(desk, matter, *units)
    answer(desk, matter, units)
    offered = opened(page, matter, Step.REPLY).form.input("unit")
    assert {one.value for one in offered.matches("")} == set(units)


def test_while_one_part_lies_returned_the_other_units_are_urged_by_the_page(
    page, desk, station, clock, stocked
):
    units = list(stocked.units.values())[:3]
    matter = registered(station, clock)
    apart(desk, matter, *units)
    act = opened(page, matter, Step.RETURN)
    act.form.input("reason").put(ReturnReason.DUPLICATE)
    act.form.input("unit").put(units[0])
    act.submit()
    act = opened(page, matter, Step.URGE)
    assert {one.value for one in act.form.input("unit").matches("")} == set(units[1:])
    act.form.input("unit").put(units[1])
    act.submit()
    shown = desk.workspace.matters.detail(desk.actor, matter)
    assert (shown.line.state, shown.course.urged) == (MatterState.RETURNED, 1)


def answer(desk, matter, units):
    for unit in units:
        revision = desk.workspace.matters.detail(desk.actor, matter).revision
        command = RecordReply(matter, revision, "已疏通。", unit=unit)
        desk.workspace.reception.record_reply(desk.actor, command)


def dissatisfied(desk, matter, units, caller):
    """Let every unit answer, and the voter be dissatisfied with it."""
    answer(desk, matter, units)
    told = partial(FeedBack, contact_form=ContactForm.PHONE, unchecked_because="只有一人值班")
    worst = partial(
        RateMatter, attitude=Score.DISSATISFIED, result=Score.DISSATISFIED, reason="没人来"
    )
    for made, actor in ((told, desk.actor), (worst, caller)):
        revision = desk.workspace.matters.detail(desk.actor, matter).revision
        desk.workspace.handling.take(actor, made(matter, revision))


def test_only_of_an_anonymous_visitor_the_code_of_the_receipt_is_asked_and_never_kept(
    page, desk, station, clock, stocked
):
    someone = colleague(station, clock, "汪知秋")
    reception, handling = station.workspace.reception, station.workspace.handling
    shown = {}
    for visitor in (factories.visitor(), Visitor(kind=VisitorKind.ANONYMOUS)):
        given = factories.matter(unit=stocked.units["市政养护所"])
        visit = factories.visit(clock, given, visitor=visitor)
        matter = reception.register_visit(someone, visit).value.matters[0].matter
        reply = RecordReply(matter, 1, "已更换。")
        answered = reception.record_reply(someone, reply).value
        told = FeedBack(matter, answered.revision, ContactForm.PHONE, unchecked_because="一人值班")
        handling.take(someone, told)
        act = opened(page, matter, Step.RATE)
        shown[visitor.kind] = act.form.is_shown("code")
    act.form.input("code").put("ABCD-EFGH-IJKL-MNOP")
    act.form.input("reason").put("没有修好")
    act.form.edited.emit()
    page.context.leave_act()
    form = opened(page, matter, Step.RATE).form
    assert (form.input("code").value(), form.input("reason").value()) == ("", "没有修好")
    assert shown == {VisitorKind.INDIVIDUAL: False, VisitorKind.ANONYMOUS: True}
