"""Ids: version 7 in the order of their making, and others that tell nothing."""

from __future__ import annotations

from uuid import RFC_4122

from db.kernel.ids import new_id, random_id
from tests.fakes.clock import FakeClock


def test_an_id_is_a_version_7_uuid_that_carries_its_time(clock: FakeClock) -> None:
    made = new_id(clock)
    assert (made.version, made.variant) == (7, RFC_4122)
    assert made.int >> 80 == int(clock.now().timestamp() * 1000)


def test_later_ids_sort_behind_earlier_ones(clock: FakeClock) -> None:
    made = []
    for _ in range(50):
        made.append(new_id(clock))
        clock.advance(milliseconds=1)
    assert made == sorted(made)


def test_ids_of_one_moment_are_all_different(clock: FakeClock) -> None:
    assert len({new_id(clock) for _ in range(5000)}) == 5000
    assert len({random_id() for _ in range(5000)}) == 5000
