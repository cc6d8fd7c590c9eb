"""Reports of wrongdoing lie aside: in no list for others, and never with the unit complained of (R-53)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.insights.contracts import Indicator, Period, PeriodSort, Wanted
from db.kernel.actor import Actor, Role
from db.kernel.errors import InvalidInput, NotFound
from db.kernel.ids import MatterId, OrganizationId
from db.reception.codes import DemandType
from db.reception.contracts import AddNote, AssignMatter, RevealContact
from db.reception.handling import EscalateMatter, UrgeForm, UrgeUnit
from db.reception.ledger import LedgerScope
from db.reception.paper_contracts import PaperKind
from db.reception.queue_contracts import QueueView
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague


@pytest.fixture
def reported(station: Station, clock: FakeClock) -> tuple[MatterId, OrganizationId]:
    """A report of wrongdoing against a unit."""
    unit = station.workspace.stations.add_organization(station.actor, factories.organization(clock))
    told = factories.matter(
        title="检举养护所", demand_type=DemandType.REPORT, accused=unit.value.id
    )
    saved = station.workspace.reception.register_visit(station.actor, factories.visit(clock, told))
    return saved.value.matters[0].matter, unit.value.id


def questions(station: Station, actor: Actor) -> Iterator[Callable[[], object]]:
    """Yield every question that lists or counts matters."""
    matters = station.workspace.matters
    for view in QueueView:
        yield lambda view=view: matters.queue(actor, view)
        yield lambda view=view: matters.matter_ids(actor, view)
    yield lambda: matters.matter_ids(actor)
    yield lambda: matters.counts(actor)
    yield lambda: matters.find(actor, "检举")
    yield lambda: matters.find(actor, "1")
    yield lambda: matters.find(actor, "桂湾社区")
    yield lambda: matters.find(actor, "桂")
    yield lambda: matters.similar(actor, category="03", region_name="桂湾社区", person=None)


def test_others_find_a_report_in_no_list(
    station: Station, clock: FakeClock, reported: tuple[MatterId, OrganizationId]
) -> None:
    clerk = colleague(station, clock)
    for who in (clerk, replace(clerk, role=Role.LIAISON), replace(clerk, role=Role.TOWN_ADMIN)):
        for ask in questions(station, who):
            answer = ask()
            assert not answer or not any(_figures(answer)), answer
        assert station.workspace.matters.matter_lines(who, [reported[0]]) == ()
    assert station.workspace.matters.matter_ids(station.actor) == reported[0].bytes


def test_figures_ledgers_and_archives_say_the_same_whoever_asks(
    station: Station, clock: FakeClock, reported: tuple[MatterId, OrganizationId]
) -> None:
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    work, clerk = station.workspace, colleague(station, clock)
    year = Period(PeriodSort.YEAR, date(2026, 1, 1), date(2026, 12, 31))
    for who in (station.actor, clerk):
        (figure,) = work.insights.figures(who, year, frozenset({Indicator.REGISTERED}))
        listed = work.insights.record_ids(who, Wanted(year, Indicator.REGISTERED))
        book = work.books.ledger_between(who, year.first, year.last)
        assert (figure.numerator, len(listed) // 16, len(book.lines)) == (1, 1, 1)
    assert reported[0] not in work.ledger.export(station.actor, LedgerScope()).value
    every = LedgerScope(QueueView.TODAY)
    assert reported[0] not in work.ledger.export(station.actor, every).value
    assert work.ledger.lines(station.actor, [reported[0]]) == ()


def test_who_may_open_reports_is_told_how_many_lie_aside_and_can_list_them(
    station: Station, clock: FakeClock, reported: tuple[MatterId, OrganizationId]
) -> None:
    work, clerk = station.workspace, colleague(station, clock)
    year = Period(PeriodSort.YEAR, date(2026, 1, 1), date(2026, 12, 31))
    aside = Wanted(year, aside=True)
    assert work.insights.aside(station.actor, year) == 1
    assert work.insights.record_ids(station.actor, aside) == reported[0].bytes
    assert work.insights.aside(clerk, year) == 0
    assert work.insights.record_ids(clerk, aside) == b""


def test_reports_take_no_place_among_what_others_find(station: Station, clock: FakeClock) -> None:
    clerk = colleague(station, clock)
    lamp = factories.visit(clock, factories.matter(title="路灯不亮", place="小西巷"))
    seen = station.workspace.reception.register_visit(station.actor, lamp).value.matters[0].matter
    told = factories.matter(demand_type=DemandType.REPORT, place="小西巷")
    for _ in range(2):
        station.workspace.reception.register_visit(station.actor, factories.visit(clock, told))
    for typed in ("小西巷", "巷"):
        (only,) = station.workspace.matters.find(clerk, typed, limit=1)
        assert only.id == seen


def test_others_cannot_work_on_a_report_they_know_the_id_of(
    station: Station, clock: FakeClock, reported: tuple[MatterId, OrganizationId]
) -> None:
    work, clerk, matter = station.workspace, colleague(station, clock), reported[0]
    acts: list[Callable[[], Any]] = [
        lambda: work.matters.detail(clerk, matter),
        lambda: work.matters.paper(clerk, matter, PaperKind.RECEIPT_A4),
        lambda: work.reception.add_note(clerk, AddNote(matter, "看一看")),
        lambda: work.reception.reveal_phone(clerk, RevealContact(matter, "回访告知")),
        lambda: work.reception.assign(clerk, AssignMatter(matter, 1, reported[1])),
        lambda: work.handling.take(clerk, UrgeUnit(matter, 1, UrgeForm.PHONE)),
    ]
    for act in acts:
        with pytest.raises(NotFound):
            act()


def test_a_report_is_numbered_like_any_other_and_its_number_is_not_given_twice(
    station: Station, clock: FakeClock, reported: tuple[MatterId, OrganizationId]
) -> None:
    clerk = colleague(station, clock)
    saved = station.workspace.reception.register_visit(clerk, factories.visit(clock))
    assert saved.value.matters[0].serial == 2


def test_duty_staff_who_register_a_report_twice_register_it_once(
    station: Station, clock: FakeClock
) -> None:
    clerk = colleague(station, clock)
    told = factories.visit(clock, factories.matter(demand_type=DemandType.REPORT))
    first = station.workspace.reception.register_visit(clerk, told).value
    again = station.workspace.reception.register_visit(clerk, told).value
    assert again.was_known
    assert again.matters[0].matter == first.matters[0].matter


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(
    accused=st.integers(0, 3), lead=st.integers(0, 3), others=st.sets(st.integers(0, 3), max_size=3),
    way=st.sampled_from(["register", "assign", "escalate"]),
)  # fmt: skip
def test_no_way_leads_to_the_unit_complained_of(
    station: Station, clock: FakeClock, accused: int, lead: int, others: set[int], way: str
) -> None:
    units = [_unit(station, clock, place) for place in range(4)]
    given_units = {units[lead], *(units[one] for one in others)}
    try:
        _hand_over(station, clock, units, (accused, lead, others - {lead}, way))
    except InvalidInput:
        assert units[accused] in (given_units if way == "assign" else {units[lead]})
    else:
        assert units[accused] not in (given_units if way == "assign" else {units[lead]})


def _hand_over(
    station: Station,
    clock: FakeClock,
    units: list[OrganizationId],
    case: tuple[int, int, set[int], str],
) -> None:
    accused, lead, others, way = case
    told = factories.matter(
        demand_type=DemandType.REPORT, accused=units[accused],
        unit=units[lead] if way == "register" else None,
    )  # fmt: skip
    work, head = station.workspace, station.actor
    matter = work.reception.register_visit(head, factories.visit(clock, told)).value.matters[0]
    if way == "assign":
        co_units = tuple(units[one] for one in sorted(others))
        work.reception.assign(head, AssignMatter(matter.matter, 1, units[lead], co_units=co_units))
    elif way == "escalate":
        work.handling.take(head, EscalateMatter(matter.matter, 1, units[lead], "请办"))


def _unit(station: Station, clock: FakeClock, place: int) -> OrganizationId:
    known = [
        one for one in station.workspace.stations.organizations() if one.name == f"单位{place}"
    ]
    if known:
        return known[0].id
    made = factories.organization(clock, name=f"单位{place}")
    return station.workspace.stations.add_organization(station.actor, made).value.id


def _figures(answer: Any) -> Iterator[object]:
    """Yield what a list holds, or the figures of the counts that count matters."""
    if hasattr(answer, "visitors_today"):
        yield from (answer.today, answer.open, answer.due_soon, answer.overdue, answer.to_call)
    else:
        yield from answer
