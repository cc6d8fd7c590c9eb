"""Whose word on the newest reply was heard: told beside the matter as the click would refuse it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import pytest
from sqlalchemy import select

from db.insights.contracts import Indicator, Period, PeriodSort
from db.journal.records import OperationRow
from db.kernel.actor import Actor
from db.reception.codes import ContactForm, MatterState, NextStep, VisitorKind
from db.reception.contracts import AssignMatter, TriageMatter, Visitor
from db.reception.handling import (
    AskExtension,
    DecideExtension,
    FeedBack,
    MergeMatter,
    RateMatter,
    RaterKind,
    RevisitMatter,
    Score,
    Unable,
)
from db.reception.rules import ReceptionProblem
from tests import factories
from tests.db.reception.cases import ALONE, Case, refusal
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague


@pytest.fixture
def case(station: Station, clock: FakeClock) -> Case:
    """A matter that was answered and told."""
    made = Case(station, clock)
    made.told()
    return made


def test_a_word_once_given_is_told_and_another_one_refused(case: Case) -> None:
    assert case.shown.rated_by == frozenset()
    for rater in RaterKind:
        case.rate(Score.SATISFIED, Score.MOSTLY, rater=rater)
        assert rater in case.shown.rated_by
        assert refusal(partial(case.rate, rater=rater)) == {ReceptionProblem.RATED_BEFORE}


def test_a_call_in_vain_is_no_word(case: Case) -> None:
    case.rate(None, None, unable=Unable.REFUSED)
    assert case.shown.rated_by == frozenset()
    case.rate()
    assert case.shown.rated_by == {RaterKind.VOTER}


def test_a_further_reply_waits_for_everybody_again(case: Case) -> None:
    case.rate(Score.DISSATISFIED, Score.DISSATISFIED, reason="没人来")
    assert case.shown.rated_by == {RaterKind.VOTER}
    case.reply()
    assert case.shown.rated_by == frozenset()
    case.take(FeedBack, ContactForm.PHONE, unchecked_because=ALONE)
    case.rate()
    assert case.shown.rated_by == {RaterKind.VOTER}


def test_calls_in_vain_close_together_are_one_attempt(case: Case, clock: FakeClock) -> None:
    call = partial(case.rate, None, None, unable=Unable.UNREACHABLE)
    call()
    clock.advance(hours=1, minutes=59)
    assert refusal(call) == {ReceptionProblem.CALLED_JUST_NOW}
    clock.advance(minutes=1)
    call()
    assert (case.state, case.course.missed_calls) == (MatterState.FED_BACK, 2)
    clock.advance(hours=2)
    call()
    assert case.state is MatterState.RATED


def test_who_left_a_name_can_be_asked(case: Case) -> None:
    alone = partial(case.rate, None, None, unable=Unable.ANONYMOUS)
    assert refusal(alone) == {ReceptionProblem.VOTER_NAMED}


def test_who_stayed_anonymous_cannot_have_rated(
    case: Case, station: Station, clock: FakeClock
) -> None:
    matter = factories.matter(unit=case.units[0])
    command = factories.visit(clock, matter, visitor=Visitor(kind=VisitorKind.ANONYMOUS))
    made = station.workspace.reception.register_visit(station.actor, command).value
    case.matter = made.matters[0].matter
    case.told()
    assert refusal(case.rate) == {ReceptionProblem.VOTER_UNNAMED}
    wrong = partial(case.rate, code="AAAA-BBBB-CCCC-DDDD")
    assert refusal(wrong) == {ReceptionProblem.CODE_UNKNOWN}
    case.rate(rater=RaterKind.DEPUTY)
    case.rate(None, None, unable=Unable.ANONYMOUS)
    assert case.state is MatterState.RATED


def nameless(case: Case) -> str:
    """Let the matter be that of an anonymous visitor, answered and told, and return the receipt code."""
    station, clock = case.station, case.clock
    matter = factories.matter(unit=case.units[0])
    command = factories.visit(clock, matter, visitor=Visitor(kind=VisitorKind.ANONYMOUS))
    made = station.workspace.reception.register_visit(station.actor, command).value
    case.matter = made.matters[0].matter
    case.told()
    return made.code


def test_the_code_of_the_receipt_proves_who_rates(case: Case) -> None:
    code = nameless(case)
    worst = partial(case.rate, Score.SATISFIED, Score.DISSATISFIED, reason="没有修好")
    assert refusal(worst) == {ReceptionProblem.VOTER_UNNAMED}
    shown = worst(code=code.lower().replace("-", " "))
    assert shown.line.state is MatterState.REOPENED
    assert shown.course.ratings[-1].result is Score.DISSATISFIED


def test_the_code_of_another_receipt_proves_nothing(case: Case) -> None:
    other = nameless(case)
    nameless(case)
    assert refusal(partial(case.rate, code=other)) == {ReceptionProblem.CODE_UNKNOWN}


def test_who_left_a_name_has_no_code(case: Case) -> None:
    code = nameless(case)
    named = Case(case.station, case.clock, caller=case.caller)
    named.told()
    assert refusal(partial(named.rate, code=code)) == {ReceptionProblem.CODE_UNKNOWN}


def test_with_the_code_in_hand_neither_registrar_nor_handler_records_the_rating(
    case: Case, station: Station, clock: FakeClock
) -> None:
    code, registrar = nameless(case), station.actor
    teller = colleague(station, clock, "陆怀瑾")
    case.reply()
    case.take(FeedBack, ContactForm.PHONE, unchecked_because=ALONE, by=teller)
    scores = {"attitude": Score.SATISFIED, "result": Score.SATISFIED, "code": code}
    for one in (registrar, teller):
        rate = partial(case.take, RateMatter, by=one, **scores)
        assert refusal(rate) == {ReceptionProblem.RATED_BY_HANDLER}
    case.rate(code=code)
    assert case.state is MatterState.RATED


def test_the_code_itself_is_kept_nowhere(case: Case, station: Station) -> None:
    code = nameless(case)
    case.rate(code=code)
    with station.workspace.matters._work.reading(station.actor) as session:
        said = session.scalars(select(OperationRow.payload)).all()
    letters = code.replace("-", "")
    assert not [one for one in said if one and (code.encode() in one or letters.encode() in one)]


@pytest.mark.parametrize("part", ["sorted", "asked for time", "told", "handed out the other"])
def test_who_had_a_part_in_the_handling_does_not_call_back(
    station: Station, clock: FakeClock, part: str
) -> None:
    case = Case(station, clock, assigned=False)
    clerk = colleague(station, clock, "陆怀瑾")
    teller = clerk if part == "told" else station.actor
    if part == "sorted":
        sort(case, clerk)
    case.assign(case.units[0])
    if part == "asked for time":
        case.take(AskExtension, case.shown.line.due_on + timedelta(days=7), "等配件", by=clerk)
        case.take(DecideExtension, granted=False)
    answered = merged_into_one_of(case, clerk) if part == "handed out the other" else case
    answered.reply()
    case.take(FeedBack, ContactForm.PHONE, unchecked_because=ALONE, by=teller)
    rate = {"attitude": Score.SATISFIED, "result": Score.SATISFIED}
    barred = station.workspace.matters.detail(clerk, case.matter).is_rater_barred
    assert barred
    assert refusal(lambda: case.take(RateMatter, by=clerk, **rate)) == {
        ReceptionProblem.RATED_BY_HANDLER
    }
    assert refusal(lambda: case.close("不必回访", by=clerk)) == {ReceptionProblem.HEAD_CLOSES}
    case.rate()


def test_who_answered_on_the_spot_does_not_close_it_without_asking(
    case: Case, station: Station, clock: FakeClock
) -> None:
    clerk = colleague(station, clock, "陆怀瑾")
    command = factories.visit(clock, factories.matter(next_step=NextStep.ANSWER, answer="当场说明"))
    made = station.workspace.reception.register_visit(clerk, command).value
    case.matter = made.matters[0].matter
    assert refusal(lambda: case.close("略", by=clerk)) == {ReceptionProblem.HEAD_CLOSES}
    case.close("当场已满意", by=case.caller)
    assert case.state is MatterState.CLOSED


def test_what_somebody_said_on_the_spot_does_not_vanish_with_the_registration(
    station: Station, clock: FakeClock
) -> None:
    """The first score is frozen: who dislikes it does not register the visit anew."""
    command = factories.visit(clock, factories.matter(next_step=NextStep.ANSWER, answer="当场说明"))
    made = station.workspace.reception.register_visit(station.actor, command).value
    case = Case(station, clock, assigned=False)
    case.matter = made.matters[0].matter
    deputy = {"attitude": Score.DISSATISFIED, "result": Score.DISSATISFIED, "reason": "答非所问"}
    case.take(RateMatter, rater=RaterKind.DEPUTY, by=case.caller, **deputy)
    undo = station.workspace.reception.undo_registration
    assert refusal(lambda: undo(station.actor, command.visit)) == {ReceptionProblem.NOT_OWN_TODAY}


def test_a_registration_that_somebody_looked_back_at_stays(
    station: Station, clock: FakeClock
) -> None:
    command = factories.visit(clock, factories.matter(next_step=NextStep.RECORD))
    made = station.workspace.reception.register_visit(station.actor, command).value
    case = Case(station, clock, assigned=False)
    case.matter = made.matters[0].matter
    case.take(RevisitMatter, still_solved=True)
    undo = station.workspace.reception.undo_registration
    assert refusal(lambda: undo(station.actor, command.visit)) == {ReceptionProblem.NOT_OWN_TODAY}


FIRST = (Indicator.FIRST_SATISFACTION, Indicator.SATISFACTION)
ALL_OF_2026 = Period(PeriodSort.FREE, date(2026, 1, 1), date(2026, 12, 31))


def satisfied(station: Station) -> list[int | None]:
    """Return how many were satisfied first and last, as the figures say."""
    figures = station.workspace.insights.figures(station.actor, ALL_OF_2026)
    found = {one.indicator: one.numerator for one in figures}
    return [found[one] for one in FIRST]


def test_the_first_word_stays_the_first_though_the_clock_was_set_back_the_same_day(
    case: Case,
) -> None:
    case.told()
    case.clock.advance(hours=6)
    case.rate(Score.DISSATISFIED, Score.DISSATISFIED, reason="没修好")
    case.clock.advance(hours=-5)
    case.told(content="已重修")
    case.rate()
    assert satisfied(case.station) == [0, 1]
    assert [one.result for one in case.course.ratings] == [Score.DISSATISFIED, Score.SATISFIED]


def test_the_newest_answer_is_the_last_that_was_written_whatever_the_clocks_say(
    case: Case,
) -> None:
    """Its voter is asked although the computer starts in another year."""
    case.told()
    case.rate(Score.DISSATISFIED, Score.DISSATISFIED, reason="没修好")
    case.clock.advance(days=-2000)
    case.told(content="已重修")
    case.clock.advance(days=2003)
    case.rate()
    assert case.state is MatterState.RATED


def sort(case: Case, clerk: Actor) -> None:
    seen = case.shown
    command = TriageMatter(
        case.matter, seen.revision, seen.line.category, seen.demand_type, seen.urgency,
        seen.scale, proposed_handling="转养护所办理",
    )  # fmt: skip
    case.station.workspace.reception.triage(clerk, command)


def merged_into_one_of(case: Case, clerk: Actor) -> Case:
    """Merge a matter into another voter's, which a clerk had handed out."""
    other = Case(case.station, case.clock, assigned=False, caller=case.caller)
    command = AssignMatter(other.matter, other.shown.revision, other.units[0])
    case.station.workspace.reception.assign(clerk, command)
    case.take(MergeMatter, other.matter)
    return other
