"""Tickets and drafts as they are kept: numbers of a counter, forms as they were typed."""

from __future__ import annotations

import pytest

from db.kernel.kinds import Action
from db.reception import waiting
from db.reception.contracts import Draft, WaitingTicket
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.mark.parametrize(
    ("counter", "position", "number"),
    [(1, 1, "A01"), (2, 13, "B13"), (9, 99, "J99"), (1, 100, "A100")],
)
def test_a_ticket_is_called_by_its_counters_letter(
    counter: int, position: int, number: str
) -> None:
    assert waiting.ticket_number(counter, position) == number


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
    form = Draft("A02", {"name": "沈禾穗", "title": "路灯"}, clock.now())
    station.workspace.waiting.keep_draft(station.actor, form)
    assert [(one.name, one.title, one.busy) for one in queue(station)] == [
        ("甲", "", False), ("沈禾穗", "路灯", True),
    ]  # fmt: skip
