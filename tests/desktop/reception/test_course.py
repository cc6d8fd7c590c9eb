"""The course of a matter in words, told from real records."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from db.reception.codes import ContactForm, NextStep, ResultClass
from db.reception.contracts import AddNote, AssignMatter, CloseMatter, RecordReply
from db.reception.handling import FeedBack, Score, UrgeForm, UrgeUnit
from desktop.reception import course, loop_facts
from tests import factories
from tests.db.reception.cases import Case
from tests.desktop.reception.counters import registered
from tests.fakes.words import chinese


@pytest.fixture(autouse=True)
def in_chinese():
    with chinese():
        yield


def detail_of(station, matter):
    return station.workspace.matters.detail(station.actor, matter)


def states(station, clock, matter):
    return [step.state for step in course.steps(detail_of(station, matter), clock.now())]


def test_a_fresh_matter_waits_to_be_assigned(station, clock):
    matter = registered(station, clock)
    assert states(station, clock, matter) == ["done", "now", "next", "next", "next"]


def test_an_assigned_matter_says_until_when_it_is_due(station, clock, stocked):
    matter = registered(station, clock, factories.matter(unit=stocked.units["市政养护所"]))
    steps = course.steps(detail_of(station, matter), clock.now())
    assert (steps[2].state, steps[2].caption) == ("now", "3 月 23 日前")
    assert steps[0].caption == "今天 09:00"


def test_an_answer_on_the_spot_skips_the_assignment(station, clock):
    command = factories.matter(next_step=NextStep.ANSWER, answer="已当面说明。")
    matter = registered(station, clock, command)
    assert states(station, clock, matter) == ["done", "skipped", "done", "now", "next"]


def test_a_matter_merely_recorded_is_closed_at_once(station, clock):
    matter = registered(station, clock, factories.matter(next_step=NextStep.RECORD))
    assert states(station, clock, matter) == ["done", "skipped", "skipped", "skipped", "done"]


def test_banner_and_steps_name_the_voters_day_where_a_unit_was_given_a_later_one(
    station, clock, stocked
):
    matter = registered(station, clock, factories.matter(unit=stocked.units["市政养护所"]))
    shown = detail_of(station, matter)
    command = AssignMatter(
        matter, shown.revision, stocked.units["区水务公司"],
        due_on=shown.line.due_on + timedelta(days=60), due_reason="换了承办单位",
    )  # fmt: skip
    station.workspace.reception.transfer(station.actor, command)
    after = detail_of(station, matter)
    before = course.steps(shown, clock.now())[2].caption
    assert course.steps(after, clock.now())[2].caption == before
    assert course.deadline(after, clock.now()).text == "请在 3 月 23 日（周一）前答复群众。"


def test_the_deadline_grows_louder_as_it_comes_nearer(station, clock, stocked):
    matter = registered(station, clock, factories.matter(unit=stocked.units["市政养护所"]))
    tones = []
    for days in (0, 1, 4, 2):
        clock.advance(days=days)
        said = course.deadline(detail_of(station, matter), clock.now())
        tones.append((said.tone, said.text))
    assert tones == [
        ("info", "请在 3 月 23 日（周一）前答复群众。"),
        ("warn", "还有 2 个工作日，请在 3 月 23 日（周一）前答复群众。"),
        ("warn", "今天到期，3 月 23 日（周一），请今天答复群众。"),
        ("bad", "已逾期 2 个工作日，应在 3 月 23 日（周一）前答复。"),
    ]


def test_an_urging_names_every_unit_that_was_urged(station, clock, stocked):
    actor, units = station.actor, stocked.units
    matter = registered(station, clock)
    both = (units["市政养护所"], units["区水务公司"])
    station.workspace.reception.assign(
        actor, AssignMatter(matter, 1, both[0], co_units=both[1:], separately=True)
    )
    urging = UrgeUnit(matter, detail_of(station, matter).revision, UrgeForm.PHONE)
    urged = station.workspace.handling.take(actor, urging).value
    told = course.entry(urged.timeline[0], urged, clock.now())
    assert told.subject == "市政养护所、区水务公司 · 电话催办 · 何静澜"


def closed_by_phone(station, done):
    """Tell the voter and close the matter without a rating."""
    actor, matter = station.actor, done.line.id
    told = FeedBack(matter, done.revision, ContactForm.PHONE, unchecked_because="一人值班")
    done = station.workspace.handling.take(actor, told).value
    closing = CloseMatter(matter, done.revision, "不必回访")
    return station.workspace.reception.close(actor, closing).value


def test_after_the_reply_nobody_is_pressed(station, clock, stocked):
    unit = stocked.units["市政养护所"]
    matter = registered(station, clock, factories.matter(unit=unit))
    reception, actor = station.workspace.reception, station.actor
    reply = RecordReply(matter, detail_of(station, matter).revision, "已更换。")
    done = reception.record_reply(actor, reply).value
    assert course.deadline(done, clock.now()) is None
    closed = closed_by_phone(station, done)
    assert [step.state for step in course.steps(closed, clock.now())][-1] == "done"


def test_a_promise_is_pressed_for_when_its_day_comes(station, clock, stocked):
    matter = registered(station, clock, factories.matter(unit=stocked.units["市政养护所"]))
    reception, actor = station.workspace.reception, station.actor
    reply = RecordReply(
        matter, detail_of(station, matter).revision, "已列入计划。", ResultClass.B,
        next_reply_due=date(2026, 4, 20),
    )  # fmt: skip
    done = reception.record_reply(actor, reply).value
    assert done.timeline[0].number == "海昌复〔2026〕1号"
    told = course.entry(done.timeline[0], done, clock.now())
    assert (told.subject, told.text) == ("正在解决 · 何静澜", "海昌复〔2026〕1号\n已列入计划。")
    closed_by_phone(station, done)
    said = []
    for days in (0, 30, 3, 1):
        clock.advance(days=days)
        words = course.deadline(detail_of(station, matter), clock.now())
        said.append((words.tone, words.text))
    assert said == [
        ("info", "承诺在 4 月 20 日（周一）前再次答复群众。"),
        ("warn", "还有 1 个工作日，承诺在 4 月 20 日（周一）前再次答复群众。"),
        ("warn", "承诺再次答复的日期就是今天，4 月 20 日（周一），请今天答复群众。"),
        ("bad", "已逾期 1 个工作日，承诺在 4 月 20 日（周一）前再次答复。"),
    ]


def test_the_timeline_names_verb_subject_and_who(station, clock, stocked):
    matter = registered(station, clock)
    reception, actor = station.workspace.reception, station.actor
    unit = stocked.units["区水务公司"]
    revision = detail_of(station, matter).revision
    reception.assign(actor, AssignMatter(matter, revision, unit, opinion="请优先。"))
    detail = reception.add_note(actor, AddNote(matter, "已联系。")).value
    entries = [course.entry(one, detail, clock.now()) for one in detail.timeline]
    assert [(one.verb, one.subject, one.text) for one in entries] == [
        ("备注", "何静澜", "已联系。"),
        ("分派", "区水务公司 · 何静澜", "请优先。"),
        ("登记", "到站来访 · 何静澜", "夜间车辆碾压声大，要求更换。"),
    ]


def test_a_matter_that_is_handled_again_shows_the_days_of_its_present_round(
    station, clock, stocked
):
    case = Case(station, clock)
    case.told()
    clock.advance(days=1)
    case.rate(Score.MOSTLY, Score.DISSATISFIED, reason="又响了")
    clock.advance(days=1)
    bar = course.steps(case.shown, clock.now())
    assert [one.state for one in bar] == ["done", "done", "now", "next", "next"]
    assert (bar[0].name, bar[0].caption) == ("第 2 轮", "昨天 09:00")
    assert (bar[1].caption, bar[3].caption) == ("昨天 09:00", "")
    told = dict(loop_facts.lines(case.shown))
    assert re.fullmatch("2026 年 .*交办 · .*答复 · .*评价", told["第 1 轮"])


def test_a_promise_nobody_follows_yet_is_named_as_one_in_the_banner(station, clock, stocked):
    case = Case(station, clock)
    case.told(result=ResultClass.B, next_reply_due=date(2026, 3, 24))
    clock.advance(days=7)
    said = course.deadline(case.shown, clock.now())
    assert said.text == "已逾期 1 个工作日，承诺在 3 月 24 日（周二）前再次答复。"
