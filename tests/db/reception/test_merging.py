"""Matters that are handled as one are answered one by one, and none of them is forgotten."""

from __future__ import annotations

import pytest

from db.kernel.ids import MatterId, new_id
from db.kernel.kinds import Action
from db.reception.codes import ContactForm, DemandType, MatterState, Scale, Step, Urgency
from db.reception.contracts import RecordReply, TriageMatter
from db.reception.handling import (
    FeedBack,
    LinkType,
    MergeMatter,
    Score,
    SignFor,
    UnmergeMatter,
    WithdrawMatter,
)
from db.reception.queue_contracts import QueueView
from db.reception.records import LinkRow, MatterRow
from db.reception.rules import ReceptionProblem
from tests import factories
from tests.db.reception.cases import ALONE, Case, refusal
from tests.fakes.clock import FakeClock
from tests.stations import Station

S = MatterState


@pytest.fixture
def case(station: Station, clock: FakeClock) -> Case:
    return Case(station, clock)


@pytest.fixture
def merged(station: Station, clock: FakeClock, case: Case) -> Case:
    """Another voter's matter, handed out and then merged into the first."""
    other = Case(station, clock, caller=case.caller)
    other.take(MergeMatter, case.matter)
    return other


def test_a_merged_matter_is_nobodys_work(merged: Case) -> None:
    assert merged.state is S.MERGED
    [slip] = merged.course.slips
    assert (slip.sign_by, slip.unit_due_on) == (None, None)


def test_the_reply_of_one_becomes_the_reply_of_all_with_a_number_each(
    case: Case, merged: Case, clock: FakeClock
) -> None:
    clock.advance(days=40)
    case.reply()
    assert (case.state, merged.state) == (S.REPLIED, S.REPLIED)
    assert merged.shown.reply == case.shown.reply
    assert merged.course.days_late == case.course.days_late == 14
    numbers = {one.shown.timeline[0].number for one in (case, merged)}
    assert len(numbers) == 2
    waiting = case.station.workspace.matters.queue(case.station.actor, QueueView.TO_CALL)
    assert {one.id for one in waiting} == {case.matter, merged.matter}


def test_a_better_reply_goes_to_all_that_were_not_asked_yet(case: Case, merged: Case) -> None:
    case.reply()
    merged.take(FeedBack, ContactForm.PHONE, unchecked_because=ALONE)
    case.clock.advance(minutes=1)
    case.reply(handler="周向远")
    assert merged.state is S.REPLIED
    assert len([one for one in merged.shown.timeline if one.action == Action.REPLY_RECORDED]) == 2


def test_one_merged_into_another_that_is_merged_is_answered_too(
    station: Station, clock: FakeClock, case: Case, merged: Case
) -> None:
    command = factories.visit(clock, factories.matter(unit=case.units[0]))
    made = station.workspace.reception.register_visit(station.actor, command).value
    last: MatterId = made.matters[0].matter
    handling, matters = station.workspace.handling, station.workspace.matters
    handling.take(station.actor, MergeMatter(case.matter, case.shown.revision, last))
    seen = matters.detail(station.actor, last)
    reply = RecordReply(last, seen.revision, "已更换井盖。")
    station.workspace.reception.record_reply(station.actor, reply)
    assert (case.state, merged.state) == (S.REPLIED, S.REPLIED)


def test_taken_out_a_matter_goes_on_where_its_unit_stood(case: Case, merged: Case) -> None:
    merged.take(UnmergeMatter, "不是一回事")
    assert merged.state is S.ASSIGNED
    merged.take(SignFor, "周所长")
    assert merged.state is S.SIGNED
    case.reply()
    assert merged.state is S.SIGNED


def test_what_waited_for_a_matter_goes_on_when_it_ends_without_a_reply(
    case: Case, merged: Case
) -> None:
    case.take(WithdrawMatter, "本人来电撤回")
    assert merged.state is S.ASSIGNED
    assert not [one for one in merged.course.links if one.type is LinkType.MERGED_INTO]
    merged.reply()
    assert merged.state is S.REPLIED


def test_an_undone_registration_lets_go_what_waited_for_it(
    station: Station, clock: FakeClock, case: Case
) -> None:
    command = factories.visit(clock)
    made = station.workspace.reception.register_visit(station.actor, command).value
    case.take(MergeMatter, made.matters[0].matter)
    station.workspace.reception.undo_registration(station.actor, made.visit)
    assert case.state is S.ASSIGNED


def test_an_answer_of_its_own_is_not_replaced_by_that_of_the_other(
    case: Case, merged: Case, clock: FakeClock
) -> None:
    merged.reply(handler="郑队长")
    clock.advance(minutes=1)
    case.reply()
    replies = [one for one in merged.shown.timeline if one.action == Action.REPLY_RECORDED]
    assert len(replies) == 1


def test_a_dissatisfied_voter_goes_an_own_way_from_there(
    case: Case, merged: Case, clock: FakeClock
) -> None:
    """Merged the other way round after both were redone, no reply goes round in a circle."""
    case.told()
    merged.take(FeedBack, ContactForm.PHONE, unchecked_because=ALONE)
    for one in (case, merged):
        one.rate(Score.DISSATISFIED, Score.DISSATISFIED, reason="没人来")
        one.assign(one.units[0])
    clock.advance(minutes=1)
    case.take(MergeMatter, merged.matter)
    merged.reply()
    assert (case.state, merged.state) == (S.REPLIED, S.REPLIED)


def registered(station: Station, clock: FakeClock, **values: object) -> MatterId:
    command = factories.visit(clock, factories.matter(**values))
    return (
        station.workspace.reception.register_visit(station.actor, command).value.matters[0].matter
    )


def test_a_report_is_merged_with_nothing_neither_way(
    station: Station, clock: FakeClock, case: Case
) -> None:
    report = registered(station, clock, demand_type=DemandType.REPORT)
    assert refusal(lambda: case.take(MergeMatter, report)) == {ReceptionProblem.REPORT_NOT_LINKED}
    ordinary, case.matter = case.matter, report
    assert Step.MERGE not in case.shown.steps
    assert refusal(lambda: case.take(MergeMatter, ordinary)) == {ReceptionProblem.REPORT_NOT_LINKED}


def test_what_waited_for_a_matter_goes_on_when_it_turns_out_to_be_a_report(
    station: Station, clock: FakeClock, case: Case
) -> None:
    target = registered(station, clock)
    case.take(MergeMatter, target)
    revision = station.workspace.matters.detail(station.actor, target).revision
    found = TriageMatter(
        target, revision, "01", DemandType.REPORT, Urgency.NORMAL, Scale.NORMAL
    )  # fmt: skip
    station.workspace.reception.triage(station.actor, found)
    assert case.state is S.ASSIGNED


def test_a_report_merged_before_that_was_refused_stops_no_clerk_and_hears_of_no_reply(
    station: Station, clock: FakeClock, case: Case
) -> None:
    report = registered(station, clock, demand_type=DemandType.REPORT)
    with station.workspace.unit_of_work.writing(station.actor, Action.MATTER_MERGED) as work:
        work.session.get_one(MatterRow, report).state = S.MERGED
        work.session.add(
            LinkRow(
                id=new_id(clock), matter=report, type=LinkType.MERGED_INTO, target=case.matter,
                remark="",
            )
        )  # fmt: skip
    answer = RecordReply(case.matter, case.shown.revision, "已更换井盖。")
    station.workspace.reception.record_reply(case.caller, answer)
    alone = station.workspace.matters.detail(station.actor, report)
    assert (case.state, alone.line.state, alone.reply) == (S.REPLIED, S.REGISTERED, "")
