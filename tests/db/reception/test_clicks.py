"""Steps that end or undo something wait for what has to come first."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest

from db.kernel.clock import local_date
from db.kernel.ids import MatterId
from db.kernel.kinds import Action
from db.reception.codes import ContactForm, MatterState, ResultClass, Scale, Step
from db.reception.handling import (
    ArchiveMatter,
    DeclineMatter,
    DeclineReason,
    FeedBack,
    MergeMatter,
    ReturnMatter,
    ReturnReason,
    RevisitMatter,
    Score,
    TellDeputy,
    UrgeForm,
    UrgeUnit,
    WithdrawMatter,
)
from db.reception.paper_contracts import PaperKind
from db.reception.queue_contracts import QueueView
from db.reception.rules import ReceptionProblem
from tests import factories
from tests.db.reception.cases import ALONE, Case, refusal
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague

S = MatterState


@pytest.fixture
def case(station: Station, clock: FakeClock) -> Case:
    return Case(station, clock)


@pytest.fixture
def new(station: Station, clock: FakeClock) -> Case:
    return Case(station, clock, assigned=False)


def test_a_late_matter_stays_late_in_every_list_when_it_waits_for_another(
    case: Case, station: Station, clock: FakeClock
) -> None:
    clock.advance(days=40)
    fresh = Case(station, clock, caller=case.caller)
    before = case.shown.line.lateness, late_by_file(case)
    case.take(MergeMatter, fresh.matter)
    assert (case.shown.line.lateness, late_by_file(case)) == before
    overdue = station.workspace.matters.queue(station.actor, QueueView.OVERDUE)
    assert case.matter in {one.id for one in overdue}
    assert case.course.next_urging is None
    clock.advance(days=1)
    fresh.reply()
    assert case.course.days_late == before[1] + 1
    assert fresh.course.days_late == 0


def late_by_file(case: Case) -> int:
    matters = case.station.workspace.matters
    return matters.paper(case.station.actor, case.matter, PaperKind.CASE_FILE).handled.days_late


def take_back(case: Case, by: object = None) -> None:
    reception, actor = case.station.workspace.reception, by or case.station.actor
    reception.undo_assignment(actor, case.matter, case.shown.revision)


def test_an_assignment_is_taken_back_by_who_made_it_or_the_head(new: Case) -> None:
    new.assign(new.units[0])
    other = colleague(new.station, new.clock, "陆怀瑾")
    assert refusal(lambda: take_back(new, other)) == {ReceptionProblem.ASSIGNMENT_STANDS}
    take_back(new)
    assert new.state is S.REGISTERED


def test_an_assignment_of_yesterday_stands(case: Case) -> None:
    case.clock.advance(days=1)
    assert refusal(lambda: take_back(case)) == {ReceptionProblem.ASSIGNMENT_STANDS}


def test_an_assignment_stands_once_the_unit_was_urged(case: Case) -> None:
    case.take(UrgeUnit, UrgeForm.PHONE)
    assert refusal(lambda: take_back(case)) == {ReceptionProblem.ASSIGNMENT_STANDS}


def test_what_one_unit_answered_was_accepted(new: Case) -> None:
    new.assign(new.units[0], new.units[1], separately=True)
    new.reply(unit=new.units[1])
    new.take(ReturnMatter, ReturnReason.DUPLICATE, unit=new.units[0])
    decline = (DeclineMatter, DeclineReason.LITIGATION, "区法院")
    assert refusal(lambda: new.take(*decline)) == {ReceptionProblem.ANSWERED_BEFORE}


def test_what_the_voter_was_dissatisfied_with_is_taken_back_at_the_head_alone(case: Case) -> None:
    case.told()
    case.rate(Score.DISSATISFIED, Score.DISSATISFIED, reason="没人来")
    assert refusal(lambda: case.take(WithdrawMatter, "算了", by=case.caller)) == {
        ReceptionProblem.HEAD_CLOSES
    }
    case.take(WithdrawMatter, "本人来站书面撤回")
    assert case.state is S.WITHDRAWN


def test_a_major_matter_is_looked_at_again_before_it_is_archived(
    case: Case, station: Station, clock: FakeClock
) -> None:
    case.matter = major(case, station, clock)
    case.told()
    case.rate()
    case.close()
    assert refusal(lambda: case.take(ArchiveMatter)) == {ReceptionProblem.REVISIT_MISSING}
    case.take(RevisitMatter, still_solved=True)
    case.take(ArchiveMatter)
    assert case.state is S.ARCHIVED


def major(case: Case, station: Station, clock: FakeClock) -> MatterId:
    command = factories.visit(clock, factories.matter(unit=case.units[0], scale=Scale.MAJOR))
    return (
        station.workspace.reception.register_visit(station.actor, command).value.matters[0].matter
    )


@pytest.fixture
def received(case: Case, station: Station, clock: FakeClock) -> Case:
    """A matter that a deputy received, answered; the voter was told of it and the deputy was not."""
    deputy = station.workspace.people.add(station.actor, factories.deputy(clock)).value.line
    visit = factories.visit(clock, factories.matter(unit=case.units[0]), deputies=(deputy.id,))
    made = station.workspace.reception.register_visit(station.actor, visit).value
    case.matter = made.matters[0].matter
    case.told()
    return case


def test_a_deputy_who_was_not_told_is_told_before_the_matter_is_closed(received: Case) -> None:
    assert received.course.is_deputy_untold
    received.rate()
    assert refusal(received.close) == {ReceptionProblem.DEPUTY_UNTOLD}
    shown = received.take(TellDeputy)
    assert shown.line.state is S.RATED
    assert shown.timeline[0].action == Action.DEPUTY_TOLD
    assert not received.course.is_deputy_untold
    assert Step.TELL_DEPUTY not in shown.steps
    assert refusal(lambda: received.take(TellDeputy)) == {ReceptionProblem.DEPUTY_TOLD_BEFORE}
    assert received.close().line.state is S.CLOSED


def test_who_tells_the_deputy_may_ask_the_voter_how_it_was(received: Case) -> None:
    received.take(TellDeputy, by=received.caller)
    assert received.rate().line.state is S.RATED


def test_told_together_nothing_is_left_to_do(received: Case) -> None:
    received.reply()
    received.take(FeedBack, ContactForm.PHONE, deputy_told=True, unchecked_because=ALONE)
    assert Step.TELL_DEPUTY not in received.shown.steps
    received.rate()
    assert received.close().line.state is S.CLOSED


def test_a_promise_is_followed_before_the_deputy_is_told_and_ended_only_after(
    received: Case, clock: FakeClock
) -> None:
    on = local_date(clock.now()) + timedelta(days=10)
    received.reply(result=ResultClass.B, next_reply_due=on)
    received.take(FeedBack, ContactForm.PHONE, unchecked_because=ALONE)
    received.rate()
    assert received.close().line.state is S.TRACKING
    end = partial(received.close, "不再答复")
    assert refusal(end) == {ReceptionProblem.DEPUTY_UNTOLD}
    received.take(TellDeputy)
    assert end().line.state is S.CLOSED


def test_what_no_deputy_received_asks_for_no_telling(case: Case) -> None:
    case.told()
    assert Step.TELL_DEPUTY not in case.shown.steps
    case.rate()
    assert case.close().line.state is S.CLOSED
