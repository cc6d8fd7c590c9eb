"""A reply is checked by a colleague before the voter is told; what is missing sends it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from db.calendar.limits import ReplyCheck
from db.kernel.actor import Actor, Role
from db.kernel.errors import InvalidInput, NotPermitted
from db.kernel.ids import MatterId
from db.kernel.problems import ProblemCode
from db.reception.codes import ContactForm, MatterState, NextStep, Step
from db.reception.contracts import MatterDetail, RecordReply
from db.reception.course_contracts import Course
from db.reception.handling import CheckPoint, CheckReply, FeedBack, LoopCommand
from db.reception.paper_contracts import PaperKind
from db.reception.rules import ReceptionProblem
from db.stations.contracts import ChangeLimit
from db.stations.rules import AskedNumber, Number, NumberType, read_number
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague

ALL = [True] * len(CheckPoint)


class Replied:
    """A matter that the first person answered, and a colleague who may check it."""

    def __init__(self, station: Station, clock: FakeClock) -> None:
        self.station, self.clock = station, clock
        unit = station.workspace.stations.add_organization(
            station.actor, factories.organization(clock)
        ).value.id
        command = factories.visit(clock, factories.matter(unit=unit))
        saved = station.workspace.reception.register_visit(station.actor, command)
        self.matter: MatterId = saved.value.matters[0].matter
        self.other = colleague(station, clock)
        self.reply()

    @property
    def shown(self) -> MatterDetail:
        return self.station.workspace.matters.detail(self.station.actor, self.matter)

    @property
    def course(self) -> Course:
        course = self.shown.course
        assert course is not None
        return course

    def reply(self) -> None:
        self.clock.advance(minutes=1)
        command = RecordReply(self.matter, self.shown.revision, "已更换井盖。")
        self.station.workspace.reception.record_reply(self.station.actor, command)

    def check(self, *points: bool, remark: str = "", by: Actor | None = None) -> MatterDetail:
        self.clock.advance(minutes=1)
        command = CheckReply(self.matter, self.shown.revision, *points, remark=remark)
        return self._take(command, by or self.other)

    def tell(self, because: str = "") -> MatterDetail:
        command = FeedBack(
            self.matter, self.shown.revision, ContactForm.PHONE, unchecked_because=because
        )
        return self._take(command, self.station.actor)

    def policy(self, value: ReplyCheck) -> None:
        seen = self.station.workspace.calendar.limits.reply_check
        command = ChangeLimit("reply_check", value, seen=seen)
        self.station.workspace.limits.change(self.station.actor, command)

    def _take(self, command: LoopCommand, by: Actor) -> MatterDetail:
        return self.station.workspace.handling.take(by, command).value


@pytest.fixture
def replied(station: Station, clock: FakeClock) -> Replied:
    return Replied(station, clock)


def refusal(act: Callable[[], object]) -> set[ProblemCode]:
    with pytest.raises(InvalidInput) as refused:
        act()
    return {one.code for one in refused.value.problems}


def test_replies_are_numbered_through_the_year_however_they_came(replied: Replied) -> None:
    station, clock = replied.station, replied.clock
    on_site = (factories.matter(next_step=NextStep.ANSWER, answer="已说明。") for _ in range(2))
    station.workspace.reception.register_visit(station.actor, factories.visit(clock, *on_site))
    replied.reply()
    told = [one.number for one in replied.shown.timeline if one.number]
    assert told == ["海昌复〔2026〕4号", "海昌复〔2026〕1号"]
    facts = station.workspace.matters.paper(station.actor, replied.matter, PaperKind.REPLY_LETTER)
    assert facts.handled is not None
    assert [one.number for one in facts.handled.replies] == told[::-1]


def test_the_number_of_a_reply_leads_to_its_matter(replied: Replied) -> None:
    find = replied.station.workspace.matters.find
    assert [one.id for one in find(replied.station.actor, "海昌复〔2026〕1号")] == [replied.matter]
    assert find(replied.station.actor, "海昌复〔2026〕2号") == ()


def test_the_second_counter_numbers_its_replies_in_its_own_lane() -> None:
    assert Number(NumberType.REPLY, 2026, 100_003).display("海昌") == "海昌复〔2026〕2-3号"
    assert read_number("海昌复〔2026〕2-3号") == AskedNumber(
        (100_003,), NumberType.REPLY, 2026, short_name="海昌"
    )


def test_a_colleague_ticks_all_five_and_the_voter_is_told(replied: Replied) -> None:
    replied.check(*ALL)
    check = replied.course.check
    assert check is not None
    assert (check.by, check.missing, replied.course.is_check_asked) == ("温予安", (), False)
    assert replied.tell().line.state is MatterState.FED_BACK


def test_the_writer_does_not_tick_what_was_written(replied: Replied) -> None:
    writer = replied.station.actor
    assert refusal(lambda: replied.check(*ALL, by=writer)) == {ReceptionProblem.CHECKED_BY_WRITER}
    assert Step.CHECK not in replied.shown.steps
    assert replied.course.check is None


def test_a_missing_point_sends_the_reply_back_with_a_remark(replied: Replied) -> None:
    points = [True, True, False, False, True]
    assert refusal(lambda: replied.check(*points)) == {ReceptionProblem.CHECK_REMARK_MISSING}
    shown = replied.check(*points, remark="请写明完工日期和联系电话。")
    check = replied.course.check
    assert check is not None
    assert check.missing == (CheckPoint.DATE, CheckPoint.CONTACT)
    assert (shown.line.state, shown.timeline[0].text) == (MatterState.REPLIED, check.remark)
    assert refusal(lambda: replied.tell("等不及了")) == {ReceptionProblem.REPLY_SENT_BACK}


def test_what_was_sent_back_is_not_offered_to_be_told(replied: Replied) -> None:
    assert Step.FEED_BACK in replied.shown.steps
    replied.check(*ALL[1:], remark="没有联系方式。")
    assert (replied.course.is_telling_barred, Step.FEED_BACK in replied.shown.steps) == (
        True,
        False,
    )
    replied.reply()
    assert (replied.course.is_telling_barred, Step.FEED_BACK in replied.shown.steps) == (
        False,
        True,
    )


def test_where_every_reply_is_checked_telling_is_offered_after_the_check(replied: Replied) -> None:
    replied.policy(ReplyCheck.REQUIRED)
    assert Step.FEED_BACK not in replied.shown.steps
    replied.check(*ALL)
    assert Step.FEED_BACK in replied.shown.steps


def test_a_further_reply_is_checked_anew(replied: Replied) -> None:
    replied.check(*ALL[1:], remark="没有联系方式。")
    replied.reply()
    assert (replied.course.check, replied.course.is_check_asked) == (None, True)
    replied.check(*ALL)
    assert replied.tell().line.state is MatterState.FED_BACK


def test_the_check_is_skipped_with_a_written_reason(replied: Replied) -> None:
    assert refusal(replied.tell) == {ReceptionProblem.CHECK_WAIVER_MISSING}
    replied.tell("站内只有一人")
    assert replied.course.unchecked_because == "站内只有一人"


def test_a_station_may_ask_for_every_check_or_for_none(replied: Replied) -> None:
    replied.policy(ReplyCheck.REQUIRED)
    assert refusal(lambda: replied.tell("站内只有一人")) == {ReceptionProblem.REPLY_UNCHECKED}
    replied.policy(ReplyCheck.OFF)
    assert not replied.course.is_check_asked
    replied.tell("不用写")
    assert replied.course.unchecked_because == ""


def test_who_handles_no_matters_checks_no_reply(replied: Replied) -> None:
    auditor = replace(replied.other, role=Role.AUDITOR, also=())
    with pytest.raises(NotPermitted):
        replied.check(*ALL, by=auditor)
    assert replied.course.check is None
