"""The waiting room of a counter: a day's queue, forms across a restart, nothing of it in the journal."""

from __future__ import annotations

import pytest

from db.kernel.actor import Actor, Role
from db.kernel.errors import NotPermitted
from db.kernel.ids import UserId, new_id
from db.kernel.kinds import Kind
from db.reception.queue_contracts import Draft
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station, open_station


def test_tickets_begin_again_every_day(station: Station, clock: FakeClock) -> None:
    room = station.workspace.waiting
    first = room.draw_ticket(station.actor, "沈禾穗")
    assert (first.value.number, first.changes) == ("A01", {Kind.TICKET})
    assert room.draw_ticket(station.actor, "").value.number == "A02"
    clock.advance(days=1)
    assert room.waiting(station.actor) == ()
    assert room.draw_ticket(station.actor, "").value.number == "A01"


def test_registering_ends_ticket_and_form_together(station: Station, clock: FakeClock) -> None:
    room = station.workspace.waiting
    ticket = room.draw_ticket(station.actor, "沈禾穗").value.number
    room.keep_draft(station.actor, Draft(ticket, {"name": "沈禾穗"}, clock.now()))
    command = factories.visit(clock, ticket=ticket)
    station.workspace.reception.register_visit(station.actor, command)
    assert (room.waiting(station.actor), room.drafts(station.actor)) == ((), ())
    station.workspace.reception.undo_registration(station.actor, command.visit)
    assert [one.number for one in room.waiting(station.actor)] == [ticket]


def test_a_form_is_there_again_after_a_restart(station: Station, clock: FakeClock) -> None:
    room = station.workspace.waiting
    for typed in ("路", "路灯", "路灯不"):
        clock.advance(seconds=1)
        room.keep_draft(station.actor, Draft("", {"title": typed, "count": 2}, clock.now()))
    station.workspace.close()
    again = open_station(station.entrance, station.founded, clock)
    (draft,) = again.workspace.waiting.drafts(again.actor)
    assert (draft.content, draft.saved_at) == ({"title": "路灯不", "count": 2}, clock.now())
    again.workspace.waiting.drop_draft(again.actor, "")
    again.workspace.waiting.drop_draft(again.actor, "never kept")
    assert again.workspace.waiting.drafts(again.actor) == ()
    again.workspace.close()


def test_neither_tickets_nor_forms_enter_the_journal(station: Station, clock: FakeClock) -> None:
    before = station.workspace.journal.unsealed()
    station.workspace.waiting.draw_ticket(station.actor, "沈禾穗")
    station.workspace.waiting.keep_draft(station.actor, Draft("A01", {}, clock.now()))
    station.workspace.waiting.drop_draft(station.actor, "A01")
    assert station.workspace.journal.unsealed() == before


def test_who_registers_nobody_has_no_waiting_room(station: Station, clock: FakeClock) -> None:
    deputy = Actor(UserId(new_id(clock)), "代表", Role.DEPUTY)
    room = station.workspace.waiting
    for act in (
        lambda: room.waiting(deputy),
        lambda: room.draw_ticket(deputy),
        lambda: room.keep_draft(deputy, Draft("", {}, clock.now())),
        lambda: room.drafts(deputy),
        lambda: room.drop_draft(deputy, ""),
    ):
        with pytest.raises(NotPermitted):
            act()
