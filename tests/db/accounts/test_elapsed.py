"""Spans that no setting of the clock changes while the computer runs."""

from __future__ import annotations

from db.accounts.elapsed import Moment, gone_since, moment
from tests.fakes.clock import FakeClock


def test_a_clock_that_is_set_changes_no_span(clock: FakeClock) -> None:
    then = moment(clock)
    clock.set_by(days=400)
    clock.advance(hours=2)
    assert gone_since(then, clock) == 2 * 3600


def test_across_a_start_the_clock_counts(clock: FakeClock) -> None:
    then = moment(clock)
    clock.restart()
    clock.set_by(hours=5)
    assert gone_since(then, clock) == 5 * 3600
    clock.set_by(hours=-6)
    assert gone_since(then, clock) == -3600


def test_a_moment_without_a_start_goes_by_the_clock(clock: FakeClock) -> None:
    then = Moment(clock.now().timestamp() - 60)
    assert gone_since(then, clock) == 60
