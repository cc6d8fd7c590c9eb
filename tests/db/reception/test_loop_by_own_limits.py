"""Every limit that is changed changes what happens, and only for whom it was promised."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from db.calendar.limits import (
    USUAL,
    Limits,
    LimitValue,
    ResultLabels,
    Satisfaction,
    UnitClock,
)
from db.kernel.ids import MatterId
from db.reception.codes import DemandType, MatterState, ResultClass, Scale, Urgency
from db.reception.contracts import MatterDetail, TriageMatter
from db.reception.handling import (
    AskExtension,
    DecideExtension,
    ReturnMatter,
    ReturnReason,
    RevisitMatter,
    Score,
    SignFor,
    Unable,
    UrgeForm,
    UrgeUnit,
)
from db.reception.handling_rules import is_drawn, is_satisfied
from db.reception.queue_contracts import QueueView
from db.reception.rules import ReceptionProblem
from db.stations.contracts import ChangeLimit
from tests import factories
from tests.db.reception.cases import Case, refusal
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague

Begin = Callable[..., Case]
S = MatterState


@pytest.fixture
def begin(station: Station, clock: FakeClock) -> Begin:
    """Set limits, then register a complaint on 18 March 2026 and hand it to a unit."""

    caller = colleague(station, clock)

    def begun(*, assigned: bool = True, **limits: LimitValue) -> Case:
        for name, value in limits.items():
            change(station, name, value)
        return Case(station, clock, assigned=assigned, caller=caller)

    return begun


def change(station: Station, name: str, value: LimitValue) -> None:
    seen = getattr(station.workspace.calendar.limits, name)
    station.workspace.limits.change(station.actor, ChangeLimit(name, value, seen))


def registered(station: Station, clock: FakeClock, **values: object) -> MatterDetail:
    command = factories.visit(clock, factories.matter(**values))
    saved = station.workspace.reception.register_visit(station.actor, command).value
    return station.workspace.matters.detail(station.actor, saved.matters[0].matter)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("consult_or_help_days", {"demand_type": DemandType.HELP}),
        ("opinion_days", {"demand_type": DemandType.REPORT}),
        ("general_days", {"demand_type": DemandType.DISPUTE}),
        ("minor_matter_days", {"demand_type": DemandType.REPORT, "scale": Scale.MINOR}),
        ("urgent_days", {"demand_type": DemandType.REPORT, "urgency": Urgency.URGENT}),
        ("very_urgent_days", {"demand_type": DemandType.REPORT, "urgency": Urgency.VERY_URGENT}),
    ],
)
def test_a_changed_limit_gives_new_matters_another_deadline_and_earlier_ones_keep_theirs(
    station: Station, clock: FakeClock, name: str, values: dict[str, object]
) -> None:
    before = registered(station, clock, **values)
    change(station, name, 2)
    after = registered(station, clock, **values)
    assert (before.due and before.due.days) == getattr(USUAL, name)
    assert after.due is not None
    assert (after.due.days, after.due.on) == (2, date(2026, 3, 20))
    again = station.workspace.matters.detail(station.actor, before.line.id)
    assert again.due == before.due


def test_sorting_a_matter_goes_by_the_limits_it_was_registered_under(begin: Begin) -> None:
    case = begin(assigned=False)
    change(case.station, "consult_or_help_days", 9)
    shown = case.shown
    command = TriageMatter(
        case.matter, shown.revision, shown.line.category, DemandType.HELP, Urgency.NORMAL,
        Scale.NORMAL,
    )  # fmt: skip
    sorted_out = case.station.workspace.reception.triage(case.station.actor, command).value
    assert sorted_out.due is not None
    assert sorted_out.due.days == USUAL.consult_or_help_days


def test_a_matter_waits_for_sorting_until_its_own_day(begin: Begin, clock: FakeClock) -> None:
    assert begin(assigned=False).course.triage_by == date(2026, 3, 19)
    case = begin(assigned=False, triage_days=3)
    assert case.course.triage_by == date(2026, 3, 23)
    case.assign(case.units[0])
    assert case.course.triage_by is None
    urgent = registered(case.station, clock, urgency=Urgency.VERY_URGENT)
    assert urgent.course is not None
    assert urgent.course.triage_by == date(2026, 3, 18)


@pytest.mark.parametrize(("days", "last"), [(2, 20), (3, 23)])
def test_a_unit_returns_a_matter_only_until_the_last_day_for_it(
    begin: Begin, clock: FakeClock, days: int, last: int
) -> None:
    case = begin(sign_days=days)
    assert case.course.slips[0].sign_by == date(2026, 3, last)

    def give_back() -> None:
        case.take(ReturnMatter, ReturnReason.DUPLICATE)

    clock.advance(days=last - 18 + 1)
    assert refusal(give_back) == {ReceptionProblem.RETURNED_TOO_LATE}
    clock.advance(days=-1)
    give_back()
    assert case.state is S.RETURNED


def test_a_units_own_time_runs_from_signing_or_from_the_day_after_handing_over(
    begin: Begin, clock: FakeClock
) -> None:
    case = begin(opinion_days=4)
    assert case.course.slips[0].unit_due_on == date(2026, 3, 26)
    clock.advance(days=1)
    case.take(SignFor, "周所长")
    assert case.course.slips[0].unit_due_on == date(2026, 3, 25)
    assert case.course.slips[0].sign_by is None
    other = begin(unit_clock=UnitClock.ASSIGNED)
    assert other.course.slips[0].unit_due_on == date(2026, 3, 25)
    assert case.course.slips[0].unit_due_on == date(2026, 3, 25)


@pytest.mark.parametrize("days", [1, 10])
def test_an_extension_is_as_long_as_the_station_grants(begin: Begin, days: int) -> None:
    case = begin(extension_days=days)
    due = case.shown.line.due_on
    assert due is not None
    calendar = case.station.workspace.calendar
    last = calendar.after(due, days).due_on
    beyond = calendar.after(due, days + 1).due_on
    assert refusal(lambda: case.take(AskExtension, beyond, "等配件")) == {
        ReceptionProblem.NEW_DUE_TOO_LATE
    }
    case.take(AskExtension, last, "等配件")


@pytest.mark.parametrize("most", [0, 1, 2])
def test_a_matter_is_put_off_as_often_as_the_station_grants(begin: Begin, most: int) -> None:
    case = begin(extensions=most)

    def put_off() -> None:
        due = case.shown.line.due_on
        assert due is not None
        later = case.station.workspace.calendar.after(due, 1).due_on
        case.take(AskExtension, later, "等配件", by=case.caller)
        case.take(DecideExtension, granted=True, visitor_informed=True)

    for _ in range(most):
        put_off()
    expected = ReceptionProblem.EXTENDED_BEFORE if most else ReceptionProblem.NO_EXTENSIONS
    assert refusal(put_off) == {expected}


def test_what_counts_as_due_soon_follows_at_once(begin: Begin, clock: FakeClock) -> None:
    case = begin(opinion_days=5)
    matters, actor = case.station.workspace.matters, case.station.actor
    assert not matters.queue(actor, QueueView.DUE_SOON)
    change(case.station, "due_soon_days", 5)
    assert [one.id for one in matters.queue(actor, QueueView.DUE_SOON)] == [case.matter]
    assert matters.counts(actor).due_soon == 1


def test_the_ladder_urges_after_the_deadline_and_supervises_after_the_urge(
    begin: Begin, clock: FakeClock
) -> None:
    case = begin(opinion_days=1)
    assert case.shown.line.due_on == date(2026, 3, 19)
    clock.advance(days=1)
    case.take(UrgeUnit, UrgeForm.PHONE)
    assert case.course.next_urging is None
    clock.advance(days=1)
    assert case.course.next_urging is UrgeForm.PAPER
    change(case.station, "urge_days", 2)
    assert case.course.next_urging is None
    clock.advance(days=1)
    assert case.course.next_urging is UrgeForm.PAPER
    clock.advance(days=2)
    case.take(UrgeUnit, UrgeForm.PAPER)
    assert case.course.next_urging is None
    clock.advance(days=4)
    assert case.course.next_urging is None
    change(case.station, "supervise_days", 4)
    assert case.course.next_urging is UrgeForm.SUPERVISION
    case.reply()
    assert case.course.next_urging is None


@pytest.mark.parametrize("most", [0, 1, 2])
def test_a_dissatisfied_voter_has_it_redone_as_often_as_the_station_says(
    begin: Begin, most: int
) -> None:
    case = begin(redos=most)
    for _ in range(most):
        case.told()
        case.rate(Score.SATISFIED, Score.DISSATISFIED, reason="还是不亮")
        assert case.state is S.REOPENED
    case.told()
    case.rate(Score.SATISFIED, Score.DISSATISFIED, reason="还是不亮")
    assert case.state is S.RATED
    assert case.course.redone == most


def test_handling_again_has_the_time_that_was_in_force_at_registration(begin: Begin) -> None:
    case = begin(redo_days=4)
    change(case.station, "redo_days", 20)
    case.told()
    case.rate(Score.DISSATISFIED, Score.DISSATISFIED, reason="还是不亮")
    assert case.shown.line.due_on == date(2026, 3, 24)


@pytest.mark.parametrize("calls", [1, 2, 4])
def test_a_voter_counts_as_not_reached_after_so_many_calls(begin: Begin, calls: int) -> None:
    case = begin(missed_calls=calls)
    case.told()
    for _ in range(calls - 1):
        case.clock.advance(hours=3)
        case.rate(None, None, unable=Unable.UNREACHABLE)
        assert case.state is S.FED_BACK
    case.clock.advance(hours=3)
    case.rate(None, None, unable=Unable.UNREACHABLE)
    assert case.state is S.RATED


def test_closed_matters_that_are_drawn_are_looked_at_again(begin: Begin, clock: FakeClock) -> None:
    case = begin(revisit_percent=100, revisit_natural_days=90)
    case.told()
    case.rate()
    case.close()
    assert case.course.revisit_from == date(2026, 6, 16)
    clock.advance(days=90)
    case.take(RevisitMatter, still_solved=True)
    assert case.course.revisit_from is None
    undrawn = begin(revisit_percent=0)
    undrawn.told()
    undrawn.rate()
    undrawn.close()
    assert undrawn.course.revisit_from is None


def test_the_draw_is_the_share_that_was_set_and_every_major_matter(clock: FakeClock) -> None:
    station = [MatterId(factories.visit(clock).visit) for _ in range(4000)]
    limits = Limits(revisit_percent=25)
    drawn = sum(is_drawn(one, Scale.NORMAL, limits) for one in station)
    assert 800 < drawn < 1200
    none = dataclasses.replace(limits, revisit_percent=0)
    assert all(is_drawn(one, Scale.MAJOR, none) for one in station)
    assert not any(is_drawn(one, Scale.NORMAL, none) for one in station)


def test_a_class_that_the_place_does_not_use_is_refused(begin: Begin) -> None:
    case = begin(result_labels=ResultLabels.A_TO_C)
    assert refusal(lambda: case.reply(result=ResultClass.D)) == {ReceptionProblem.RESULT_NOT_USED}
    change(case.station, "result_labels", ResultLabels.A_TO_D)
    case.reply(result=ResultClass.D)


def test_mostly_satisfied_counts_where_the_station_says_so() -> None:
    broad, strict = Satisfaction.BROAD, Satisfaction.STRICT
    assert [is_satisfied(one, broad) for one in Score] == [True, True, False]
    assert [is_satisfied(one, strict) for one in Score] == [True, False, False]


def test_a_limit_changed_in_the_same_instant_tells_before_from_after(
    station: Station, clock: FakeClock
) -> None:
    first = registered(station, clock, demand_type=DemandType.HELP)
    change(station, "extension_days", 1)
    second = registered(station, clock, demand_type=DemandType.HELP)
    for shown, days in ((first, 10), (second, 1)):
        case = Case.__new__(Case)
        case.station, case.matter = station, shown.line.id
        case.clock = clock
        unit = factories.organization(clock, name=f"市政{days}所")
        case.assign(station.workspace.stations.add_organization(station.actor, unit).value.id)
        due = shown.line.due_on
        assert due is not None
        too_late = station.workspace.calendar.after(due, days).due_on + timedelta(days=4)
        assert refusal(lambda case=case, on=too_late: case.take(AskExtension, on, "等配件")) == {
            ReceptionProblem.NEW_DUE_TOO_LATE
        }
        case.take(AskExtension, station.workspace.calendar.after(due, days).due_on, "等配件")
