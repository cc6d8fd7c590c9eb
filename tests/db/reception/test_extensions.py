"""What becomes of a request for more time: decided, taken back, or made needless by what came first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest

from db.kernel.kinds import Action
from db.reception.codes import ContactForm, MatterState
from db.reception.contracts import AssignMatter, TimelineEntry
from db.reception.handling import (
    AskExtension,
    DecideExtension,
    ExtensionFate,
    FeedBack,
    MergeMatter,
    Score,
    UnmergeMatter,
    WithdrawMatter,
)
from db.reception.paper_contracts import ExtensionPart, PaperKind
from db.reception.rules import ReceptionProblem
from tests.db.reception.cases import ALONE, Case, refusal
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague

S = MatterState
DUE = date(2026, 4, 7)
WANTED = DUE + timedelta(days=3)


@pytest.fixture
def case(station: Station, clock: FakeClock) -> Case:
    """A matter whose unit asked for three days more."""
    made = Case(station, clock)
    made.take(AskExtension, WANTED, "等配件", by=made.caller)
    return made


def printed(case: Case) -> tuple[ExtensionPart, ...]:
    """Return the requests as the case file has them."""
    facts = case.station.workspace.matters.paper(
        case.station.actor, case.matter, PaperKind.CASE_FILE
    )
    assert facts.handled is not None
    return facts.handled.extensions


def asking(case: Case) -> TimelineEntry:
    """Return the oldest request in the timeline."""
    return [one for one in case.shown.timeline if one.action == Action.EXTENSION_ASKED][-1]


def merge(case: Case) -> None:
    target = Case(case.station, case.clock, caller=case.caller)
    case.take(MergeMatter, target.matter)


NEEDLESS: list[tuple[Callable[[Case], object], ExtensionFate]] = [
    (lambda case: case.reply(), ExtensionFate.REPLIED),
    (lambda case: case.take(WithdrawMatter, "自行解决了"), ExtensionFate.WITHDRAWN),
    (merge, ExtensionFate.MERGED),
]


@pytest.mark.parametrize(("click", "fate"), NEEDLESS, ids=["reply", "withdrawal", "merge"])
def test_what_came_before_a_decision_is_told_in_window_and_file(
    case: Case, click: Callable[[Case], object], fate: ExtensionFate
) -> None:
    assert (asking(case).subject, printed(case)[0].fate) == ("", None)
    click(case)
    assert (asking(case).subject, printed(case)[0].fate) == (fate, fate)


def test_it_stays_told_when_the_matter_goes_on_and_time_is_asked_for_again(case: Case) -> None:
    case.reply()
    case.take(FeedBack, ContactForm.PHONE, unchecked_because=ALONE)
    case.caller = colleague(case.station, case.clock, "陆怀瑾")  # who asked for time does not call
    case.rate(Score.DISSATISFIED, Score.DISSATISFIED, reason="没人来")
    case.assign(case.units[0])
    due = case.shown.line.due_on
    assert due is not None
    case.take(AskExtension, due + timedelta(days=1), "再等配件", by=case.caller)
    assert [one.fate for one in printed(case)] == [ExtensionFate.REPLIED, None]
    case.take(DecideExtension, granted=True, visitor_informed=True)
    assert [one.fate for one in printed(case)] == [ExtensionFate.REPLIED, ExtensionFate.GRANTED]


def test_an_unmerged_matter_waits_for_the_decision_again(case: Case) -> None:
    merge(case)
    case.take(UnmergeMatter, "不是同一件事")
    assert (case.state, printed(case)[0].fate) == (S.EXTENSION_PENDING, None)
    case.reply()
    assert printed(case)[0].fate is ExtensionFate.REPLIED


def test_the_reply_of_one_of_several_units_leaves_the_request_waiting(
    station: Station, clock: FakeClock
) -> None:
    case = Case(station, clock, assigned=False)
    case.assign(case.units[0], case.units[1], separately=True)
    case.take(AskExtension, WANTED, "等配件", by=case.caller)
    case.reply(unit=case.units[0])
    assert (case.state, printed(case)[0].fate) == (S.EXTENSION_PENDING, None)
    case.reply(unit=case.units[1])
    assert printed(case)[0].fate is ExtensionFate.REPLIED


def test_a_request_taken_back_is_not_called_a_refusal(case: Case) -> None:
    case.take(DecideExtension, granted=False, by=case.station.actor)
    again = partial(case.take, AskExtension, WANTED, "等配件", by=case.station.actor)
    assert refusal(again) == {ReceptionProblem.EXTENSION_REFUSED}
    case.take(AskExtension, WANTED + timedelta(days=1), "等配件", by=case.station.actor)
    case.take(DecideExtension, granted=False, by=case.station.actor)
    fates = [one.fate for one in printed(case)]
    assert fates == [ExtensionFate.REFUSED, ExtensionFate.TAKEN_BACK]
    case.take(AskExtension, WANTED + timedelta(days=1), "等配件和吊车", by=case.caller)
    assert case.state is S.EXTENSION_PENDING


def test_a_refused_day_is_decided_and_another_may_be_asked_for_in_time(case: Case) -> None:
    case.take(DecideExtension, granted=False)
    ask = partial(case.take, AskExtension, reason="等配件", by=case.caller)
    assert refusal(lambda: ask(new_due=WANTED)) == {ReceptionProblem.EXTENSION_REFUSED}
    ask(new_due=WANTED - timedelta(days=1))
    case.take(DecideExtension, granted=False)
    case.clock.advance(days=21)
    assert refusal(lambda: ask(new_due=DUE + timedelta(days=2))) == {ReceptionProblem.ALREADY_LATE}


def test_another_unit_may_ask_for_the_day_that_was_refused_to_the_one_before(case: Case) -> None:
    case.take(DecideExtension, granted=False)
    case.clock.advance(days=1)
    command = AssignMatter(case.matter, case.shown.revision, case.units[1])
    case.station.workspace.reception.transfer(case.station.actor, command)
    case.take(AskExtension, WANTED, "刚接手", by=case.caller)
    assert case.state is S.EXTENSION_PENDING


def test_only_who_asked_is_shown_that_it_is_the_own_request(case: Case) -> None:
    assert not case.shown.is_own_request
    case.take(DecideExtension, granted=False)
    case.take(AskExtension, WANTED - timedelta(days=1), "等配件")
    assert case.shown.is_own_request
    assert not case.station.workspace.matters.detail(case.caller, case.matter).is_own_request
    case.take(DecideExtension, granted=False)
    assert not case.shown.is_own_request


def test_a_later_day_that_the_voter_does_not_know_of_has_its_reason(case: Case) -> None:
    refused = refusal(lambda: case.take(DecideExtension, granted=True, remark=" "))
    assert refused == {ReceptionProblem.PUT_OFF_UNTOLD}
    case.take(DecideExtension, granted=True, remark="电话三次无人接听，已发短信")
    assert case.state is S.IN_PROGRESS
