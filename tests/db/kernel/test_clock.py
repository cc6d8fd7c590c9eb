"""Time: civil dates of China, and a clock that only goes forward."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from db.kernel.clock import HybridClock, SystemClock, instant_of, local_date
from tests.fakes.clock import FakeClock


def test_the_day_changes_at_midnight_in_china() -> None:
    assert local_date(datetime(2026, 3, 17, 15, 59, 59, tzinfo=UTC)) == date(2026, 3, 17)
    assert local_date(datetime(2026, 3, 17, 16, 0, tzinfo=UTC)) == date(2026, 3, 18)


def test_the_computers_clock_is_aware() -> None:
    assert SystemClock().now().utcoffset() == timedelta(0)


@given(st.lists(st.integers(-400, 400), min_size=1, max_size=30))
def test_stamps_only_rise_however_the_wall_clock_jumps(hours: list[int]) -> None:
    clock = FakeClock()
    hybrid, stamps = HybridClock(clock), []
    for jump in hours:
        clock.advance(hours=jump)
        stamps.append(hybrid.tick())
    assert stamps == sorted(set(stamps))
    assert all(stamp < 1 << 63 for stamp in stamps)


def test_a_stamp_carries_the_wall_time_to_the_millisecond(clock: FakeClock) -> None:
    assert instant_of(HybridClock(clock).tick()) == clock.now()


def test_a_clock_goes_on_from_the_newest_stamp_it_knew(clock: FakeClock) -> None:
    last = HybridClock(clock).tick()
    clock.advance(days=-3)
    assert HybridClock(clock, last).tick() == last + 1


def test_a_clock_set_back_lies_behind_the_newest_stamp_even_after_further_ones(
    clock: FakeClock,
) -> None:
    hybrid = HybridClock(clock)
    hybrid.tick()
    assert hybrid.behind() == timedelta(0)
    clock.advance(days=-400)
    hybrid.tick()
    assert hybrid.behind() == timedelta(days=400)
    clock.advance(days=401)
    assert hybrid.behind() == timedelta(0)


def test_a_received_stamp_moves_the_clock_unless_it_lies_more_than_a_day_ahead(
    clock: FakeClock,
) -> None:
    hybrid = HybridClock(clock)
    own = hybrid.tick()
    soon = FakeClock(clock.instant + timedelta(hours=23))
    far = FakeClock(clock.instant + timedelta(hours=25))
    assert hybrid.observe(HybridClock(soon).tick())
    assert hybrid.tick() > own + (1 << 16)
    before = hybrid.last
    assert not hybrid.observe(HybridClock(far).tick())
    assert hybrid.last == before
