"""Tickets and drafts as they are kept: numbers of a counter, forms as they were typed."""

from __future__ import annotations

import pytest

from db.kernel.kinds import Action
from db.reception import waiting
from db.reception.queue_contracts import Draft, WaitingTicket
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station


def drawn(station: Station, clock: FakeClock, *names: str) -> None:
    with station.workspace.unit_of_work.writing(station.actor, Action.TICKET_DRAWN) as work:
        for name in names:
            waiting.draw(work.own, name, clock.now(), counter=1)
            work.own.flush()


def finished(station: Station, clock: FakeClock, ticket: str, *, done: bool = True) -> None:
    today = clock.now().date()
    with station.workspace.unit_of_work.writing(station.actor, Action.TICKET_CHANGED) as work:
        waiting.finish(work.own, ticket, today, counter=1, done=done)


def queue(station: Station) -> list[WaitingTicket]:
    return list(station.workspace.waiting.waiting(station.actor))


def test_a_finished_ticket_leaves_and_an_undone_one_comes_back(
    station: Station, clock: FakeClock
) -> None:
    drawn(station, clock, "甲", "乙")
    finished(station, clock, "A01")
    assert [one.number for one in queue(station)] == ["A02"]
    finished(station, clock, "A01", done=False)
    assert [one.number for one in queue(station)] == ["A01", "A02"]


def test_the_ticket_of_another_day_is_not_finished_by_its_number(
    station: Station, clock: FakeClock
) -> None:
    drawn(station, clock, "甲")
    [yesterday] = queue(station)
    clock.advance(days=1)
    drawn(station, clock, "乙")
    finished(station, clock, yesterday.key)
    assert [one.name for one in queue(station)] == ["乙"]


def test_forms_of_one_number_and_two_days_do_not_mix(station: Station, clock: FakeClock) -> None:
    rooms, actor = station.workspace.waiting, station.actor
    keys = []
    for name in ("甲", "乙"):
        drawn(station, clock, name)
        keys.append(queue(station)[0].key)
        rooms.keep_draft(actor, Draft(keys[-1], {"name": name}, clock.now()))
        clock.advance(days=1)
    assert [(one.ticket, one.content["name"]) for one in rooms.drafts(actor)] == [
        (keys[0], "甲"), (keys[1], "乙"),
    ]  # fmt: skip


def test_a_registration_after_midnight_finishes_the_ticket_it_was_begun_for(
    station: Station, clock: FakeClock
) -> None:
    drawn(station, clock, "甲")
    [yesterday] = queue(station)
    clock.advance(days=1)
    drawn(station, clock, "乙")
    command = factories.visit(clock, ticket=yesterday.key)
    made = station.workspace.reception.register_visit(station.actor, command).value
    assert [one.name for one in queue(station)] == ["乙"]
    line = station.workspace.matters.detail(station.actor, made.matters[0].matter).line
    assert line.ticket == "A01"


@pytest.mark.parametrize(
    "ticket", ["", "A", "A99", "B01", "a01", "A٠١", "~A01", "A" + "9" * 9, "x"]
)
def test_what_is_no_ticket_of_this_counter_finishes_nothing(
    station: Station, clock: FakeClock, ticket: str
) -> None:
    drawn(station, clock, "甲")
    finished(station, clock, ticket)
    assert len(queue(station)) == 1


def test_an_open_form_gives_its_name_and_title_to_the_ticket(
    station: Station, clock: FakeClock
) -> None:
    drawn(station, clock, "甲", "乙")
    form = Draft("0318A02", {"name": "沈禾穗", "title": "路灯"}, clock.now())
    station.workspace.waiting.keep_draft(station.actor, form)
    assert [(one.name, one.title, one.busy) for one in queue(station)] == [
        ("甲", "", False), ("沈禾穗", "路灯", True),
    ]  # fmt: skip
