"""The day a voter was told of: nothing but an extension granted in time makes a late answer less late."""

from __future__ import annotations

import shutil
from contextlib import suppress
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.calendar.deadlines import Lateness
from db.insights.contracts import Indicator, Period, PeriodSort
from db.kernel.clock import local_date
from db.kernel.errors import InvalidInput
from db.reception.codes import MatterState
from db.reception.contracts import AssignMatter
from db.reception.handling import (
    AskExtension,
    DecideExtension,
    DeclineMatter,
    DeclineReason,
    ReopenMatter,
    ReturnMatter,
    ReturnReason,
    WithdrawMatter,
)
from db.reception.paper_contracts import PaperKind
from db.reception.queue_contracts import QueueView
from db.reception.rules import ReceptionProblem
from tests.db.reception.cases import Case, refusal, working_days_late
from tests.fakes.clock import FakeClock
from tests.stations import Station, Template, entrance_of, open_station

S = MatterState
DUE = date(2026, 4, 7)
"""Thirteen working days after 18 March 2026, with Qingming between them."""


@pytest.fixture
def case(station: Station, clock: FakeClock) -> Case:
    return Case(station, clock)


def transfer(case: Case, **values: Any) -> None:
    """Hand the matter on to another unit."""
    other = case.units[1] if case.shown.line.unit == "市政养护所" else case.units[0]
    command = AssignMatter(case.matter, case.shown.revision, other, **values)
    case.station.workspace.reception.transfer(case.station.actor, command)


def test_a_later_day_for_the_unit_has_a_reason_and_makes_nothing_less_late(case: Case) -> None:
    assert case.shown.line.due_on == DUE
    case.clock.advance(days=60)
    assert refusal(lambda: transfer(case, due_on=date(2026, 7, 6))) == {
        ReceptionProblem.DUE_REASON_MISSING
    }
    transfer(case, due_on=date(2026, 7, 6), due_reason="换了承办单位")
    assert (case.shown.line.due_on, case.course.original_due_on) == (date(2026, 7, 6), DUE)
    case.reply()
    assert case.course.days_late == 26


def test_a_later_day_for_the_unit_hides_lateness_nowhere(case: Case) -> None:
    work, actor = case.station.workspace, case.station.actor
    case.clock.advance(days=60)
    transfer(case, due_on=date(2026, 7, 6), due_reason="换了承办单位")
    line = case.shown.line
    assert (line.lateness, line.days_left, line.awaited_by) == (Lateness.OVERDUE, -26, DUE)
    assert [one.id for one in work.matters.queue(actor, QueueView.OVERDUE)] == [case.matter]
    assert work.matters.counts(actor).overdue == 1
    assert work.books.ledger(actor, [case.matter]).lines[0].days_late == 26
    file = work.matters.paper(actor, case.matter, PaperKind.CASE_FILE)
    assert file.handled is not None
    assert file.handled.days_late == 26
    year = Period(PeriodSort.YEAR, date(2026, 1, 1), date(2026, 12, 31))
    (figure,) = work.insights.figures(actor, year, frozenset({Indicator.OVERDUE}))
    assert figure.value == 1


def test_an_earlier_day_for_the_unit_makes_nobody_late(case: Case) -> None:
    transfer(case, due_on=date(2026, 3, 25))
    case.clock.advance(days=10)
    assert case.shown.line.lateness is not Lateness.OVERDUE
    assert case.station.workspace.matters.counts(case.station.actor).overdue == 0


def test_an_earlier_day_for_the_unit_needs_no_reason(case: Case) -> None:
    transfer(case, due_on=date(2026, 3, 25))
    assert case.shown.line.due_on == date(2026, 3, 25)
    case.clock.advance(days=10)
    case.reply()
    assert case.course.days_late == 0


@pytest.mark.parametrize("leave", ["withdraw", "decline"])
def test_leaving_and_coming_back_makes_nothing_less_late(case: Case, leave: str) -> None:
    case.clock.advance(days=1)
    if leave == "decline":
        case.take(ReturnMatter, ReturnReason.DUPLICATE)
    case.clock.advance(days=59)
    if leave == "decline":
        case.take(DeclineMatter, DeclineReason.CONCLUDED, "社区居委会")
    else:
        case.take(WithdrawMatter, "本人来电撤回")
    case.take(ReopenMatter, "问题还在")
    case.reply()
    assert case.course.days_late == 26


def test_an_extension_granted_in_time_moves_the_voters_day(case: Case) -> None:
    case.take(AskExtension, DUE + timedelta(days=7), "等材料到货", by=case.caller)
    case.take(DecideExtension, granted=True, visitor_informed=True)
    case.clock.advance(days=27)
    assert case.shown.line.lateness is not Lateness.OVERDUE
    case.reply()
    assert case.course.days_late == 0


def test_an_extension_of_the_second_clock_does_not(case: Case) -> None:
    case.clock.advance(days=40)
    case.take(WithdrawMatter, "本人来电撤回")
    case.take(ReopenMatter, "问题还在")
    case.assign(case.units[0])
    due = case.shown.line.due_on
    assert due is not None
    case.take(AskExtension, due + timedelta(days=7), "等材料到货", by=case.caller)
    case.take(DecideExtension, granted=True, visitor_informed=True)
    case.reply()
    assert case.course.days_late == 14


DETOURS = st.lists(
    st.tuples(st.sampled_from(("transfer", "put_off", "return", "withdraw")), st.integers(0, 20)),
    max_size=4,
)


@settings(max_examples=8, deadline=None)
@given(detours=DETOURS, wait=st.integers(0, 60))
def test_no_detour_makes_an_answer_less_late(
    founded_station: Template, tmp_path_factory: pytest.TempPathFactory,
    detours: list[tuple[str, int]], wait: int,
) -> None:  # fmt: skip
    clock = FakeClock()
    folder = tmp_path_factory.mktemp("late") / "station"
    shutil.copytree(founded_station.folder, folder)
    station = open_station(entrance_of(folder, clock), founded_station.founded, clock)
    try:
        case = Case(station, clock)
        for detour, days in detours:
            clock.advance(days=days)
            go_round(case, detour)
        clock.advance(days=wait)
        late = working_days_late(DUE, local_date(clock.now()))
        assert max(0, -case.shown.line.days_left) == late
        case.reply()
        assert case.course.days_late == late
    finally:
        station.workspace.close()
        shutil.rmtree(folder)


def go_round(case: Case, detour: str) -> None:
    """Take one of the ways on which a deadline might be lost."""
    later = (case.shown.line.due_on or DUE) + timedelta(days=30)
    if detour == "transfer":
        transfer(case, due_on=later, due_reason="换了承办单位")
    elif detour == "put_off":
        transfer(case, due_on=later, due_reason="换了承办单位")
        with suppress(InvalidInput):  # before the voter's day so much more time is not granted
            case.take(AskExtension, later + timedelta(days=3), "等配件", by=case.caller)
            case.take(DecideExtension, granted=True, visitor_informed=True)
    elif detour == "return":
        transfer(case)
        case.take(ReturnMatter, ReturnReason.DUPLICATE)
        case.assign(case.units[0])
    else:
        case.take(WithdrawMatter, "本人来电撤回")
        case.take(ReopenMatter, "问题还在")
        case.assign(case.units[0])
