"""Steps that end or undo something wait for what has to come first."""

from __future__ import annotations

import pytest

from db.kernel.ids import MatterId
from db.reception.codes import MatterState, Scale
from db.reception.handling import (
    ArchiveMatter,
    DeclineMatter,
    DeclineReason,
    MergeMatter,
    ReturnMatter,
    ReturnReason,
    RevisitMatter,
    Score,
    UrgeForm,
    UrgeUnit,
    WithdrawMatter,
)
from db.reception.paper_contracts import PaperKind
from db.reception.queue_contracts import QueueView
from db.reception.rules import ReceptionProblem
from tests import factories
from tests.db.reception.cases import Case, refusal
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
