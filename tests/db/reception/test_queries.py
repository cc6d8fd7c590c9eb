"""Questions about matters: whole, in lists, by person, by place, by scan; each for those who may ask."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from db.kernel.actor import Actor, Role
from db.kernel.errors import NotFound, NotPermitted
from db.kernel.ids import MatterId, UserId, new_id
from db.reception.codes import DemandType, NextStep, Scale, Urgency
from db.reception.contracts import RegisteredMatter
from db.reception.paper_contracts import PaperKind
from db.reception.queue_contracts import QueueView
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station


def register(
    station: Station, clock: FakeClock, *matters: object, **values: object
) -> RegisteredMatter:
    command = factories.visit(clock, *matters, **values)  # type: ignore[arg-type]
    return station.workspace.reception.register_visit(station.actor, command).value.matters[0]


def cut(ids: bytes) -> list[UUID]:
    return [UUID(bytes=ids[at : at + 16]) for at in range(0, len(ids), 16)]


def test_ids_come_newest_first_without_void_ones(station: Station, clock: FakeClock) -> None:
    made = []
    for _ in range(3):
        clock.advance(minutes=1)
        made.append(register(station, clock).matter)
    undone = factories.visit(clock)
    station.workspace.reception.register_visit(station.actor, undone)
    station.workspace.reception.undo_registration(station.actor, undone.visit)
    assert cut(station.workspace.matters.matter_ids(station.actor)) == made[::-1]
    assert cut(station.workspace.matters.matter_ids(station.actor, QueueView.TODAY)) == made[::-1]
    assert station.workspace.matters.matter_ids(station.actor, QueueView.OVERDUE) == b""


def test_lines_come_in_the_order_asked_for(station: Station, clock: FakeClock) -> None:
    one, other = (register(station, clock, factories.matter(title=t)).matter for t in "甲乙")
    asked = [other, MatterId(new_id(clock)), one]
    lines = station.workspace.matters.matter_lines(station.actor, asked)
    assert [line.title for line in lines] == ["乙", "甲"]


def test_an_unknown_matter_is_named_so(station: Station, clock: FakeClock) -> None:
    for ask in (
        lambda: station.workspace.matters.detail(station.actor, MatterId(new_id(clock))),
        lambda: station.workspace.matters.paper(
            station.actor, MatterId(new_id(clock)), PaperKind.RECEIPT_A4
        ),
    ):
        with pytest.raises(NotFound):
            ask()


def test_a_person_has_their_earlier_matters_the_newest_first(
    station: Station, clock: FakeClock
) -> None:
    person = station.workspace.people.add(station.actor, factories.person(clock)).value.line.id
    visitor = factories.visitor(person=person)
    for title in "甲乙":
        clock.advance(days=1)
        register(station, clock, factories.matter(title=title), visitor=visitor)
    register(station, clock, factories.matter(title="丙"))
    found = station.workspace.matters.matters_of(station.actor, person)
    assert [line.title for line in found] == ["乙", "甲"]


def test_similar_matters_are_open_near_and_recent(station: Station, clock: FakeClock) -> None:
    def similar() -> list[str]:
        return [one.line.title for one in station.workspace.matters.similar(
            station.actor, category="03", region_name="桂湾社区", person=None)]  # fmt: skip

    register(station, clock, factories.matter(title="旧的"))
    clock.advance(days=15)
    register(station, clock, factories.matter(title="远的"),
             visitor=factories.visitor(region_name="杏林村"))  # fmt: skip
    register(station, clock, factories.matter(title="记下的", next_step=NextStep.RECORD))
    register(station, clock, factories.matter(title="别的", category="04"))
    assert similar() == []
    for title in "甲乙丙丁":
        clock.advance(minutes=1)
        register(station, clock, factories.matter(title=title))
    assert similar() == ["丁", "丙", "乙"]
    clock.advance(minutes=1)
    register(station, clock, factories.matter(title="细分的", category="0399"))
    assert similar() == ["细分的", "丁", "丙"]
    assert station.workspace.matters.similar(
        station.actor, category="", region_name="桂湾社区", person=None) == ()  # fmt: skip


def test_a_proposed_deadline_is_the_one_that_registering_gives(
    station: Station, clock: FakeClock
) -> None:
    proposed = station.workspace.matters.propose_due(
        date(2026, 3, 18), DemandType.COMPLAINT, scale=Scale.NORMAL, urgency=Urgency.NORMAL
    )
    given = register(station, clock, factories.matter(demand_type=DemandType.COMPLAINT)).due
    assert given == proposed


def test_nobody_asks_without_the_right_to(station: Station, clock: FakeClock) -> None:
    matters, matter = station.workspace.matters, MatterId(new_id(clock))
    deputy = Actor(UserId(new_id(clock)), "代表", Role.DEPUTY)
    for ask in (
        lambda: matters.queue(deputy, QueueView.TODAY),
        lambda: matters.counts(deputy),
        lambda: matters.detail(deputy, matter),
        lambda: matters.matter_lines(deputy, []),
        lambda: matters.matter_ids(deputy),
        lambda: matters.find(deputy, "路灯"),
        lambda: matters.find_by_scan(deputy, "0" * 16),
        lambda: matters.matters_of(deputy, matter),  # type: ignore[arg-type]
        lambda: matters.paper(deputy, matter, PaperKind.RECEIPT_A4),
    ):
        with pytest.raises(NotPermitted):
            ask()
