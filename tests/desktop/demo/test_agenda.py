"""What the demo plays comes in order of time."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from db.kernel.clock import CHINA
from desktop.demo.agenda import Agenda, PastClock

MONDAY = date(2026, 3, 2)


@pytest.fixture
def past() -> PastClock:
    return PastClock(datetime.combine(MONDAY, time(8), CHINA))


def test_acts_are_played_in_order_of_time_also_those_an_act_puts_down(past: PastClock) -> None:
    played: list[tuple[str, datetime]] = []
    agenda = Agenda(past)

    def play(what: str) -> None:
        played.append((what, past.instant))

    def register() -> None:
        play("first visit")
        agenda.put(MONDAY + timedelta(days=2), lambda: play("reply"))

    agenda.put(MONDAY + timedelta(days=5), lambda: play("second visit"))
    agenda.put(MONDAY, register)
    agenda.play(until=MONDAY + timedelta(days=9))
    assert [what for what, _ in played] == ["first visit", "reply", "second visit"]
    assert [at for _, at in played] == sorted(at for _, at in played)


def test_what_is_put_down_for_the_day_itself_is_left_out(past: PastClock) -> None:
    played: list[str] = []
    agenda = Agenda(past)
    agenda.put(MONDAY, lambda: played.append("yesterday"))
    agenda.put(MONDAY + timedelta(days=1), lambda: played.append("today"))
    agenda.play(until=MONDAY + timedelta(days=1))
    assert played == ["yesterday"]
    assert agenda.today == MONDAY
