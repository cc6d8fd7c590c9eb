"""The numbers of one counter: they follow one another, and leave free what a former life may have given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.stations.lanes import ROUND, Lane, free_counter
from db.stations.rules import COUNTERS, NumberType

MATTER = NumberType.RECEPTION
KEY = (MATTER.value, 2026)


@pytest.mark.parametrize(("counter", "first"), [(1, 1), (2, 100_001), (9, 800_001)])
def test_a_first_life_begins_at_the_first_number_and_counts_on(counter: int, first: int) -> None:
    lane = Lane(counter)
    assert lane.next(MATTER, 2026, None) == first
    assert lane.next(MATTER, 2026, first) == first + 1


def test_a_new_life_goes_on_behind_a_round_number() -> None:
    lane = Lane(1, spare=100, until=2026).going_on({KEY: 12}, [], [(Lane(1), 130)])
    assert lane.next(MATTER, 2026, 12) == 201
    assert lane.next(MATTER, 2026, 205) == 206


def test_years_of_which_nothing_is_known_leave_as_many_free_and_later_ones_none() -> None:
    lane = Lane(1, spare=100, until=2026).going_on({KEY: 12}, [], [(Lane(1), 130)])
    assert lane.next(MATTER, 2019, None) == 301
    assert lane.next(MATTER, 2027, None) == 1


def test_what_a_missing_life_left_free_is_behind_it_too() -> None:
    before = Lane(1, {KEY: 200})
    lane = Lane(1, spare=100, until=2026).going_on({KEY: 2}, [], [(Lane(1), 105), (before, 105)])
    assert lane.next(MATTER, 2026, 2) == 401


def test_what_an_earlier_life_left_free_stays_free_where_it_gave_none() -> None:
    lane = Lane(1, spare=0, until=2026).going_on({KEY: 2}, [Lane(1, {KEY: 300})], [])
    assert lane.next(MATTER, 2026, 2) == 301


@given(
    counter=st.sampled_from(COUNTERS), newest=st.integers(0, 90_000), lost=st.integers(0, 20_000)
)
def test_no_number_that_may_have_been_given_is_given_again_and_the_lane_is_not_left(
    counter: int, newest: int, lost: int
) -> None:
    first, last = Lane(counter).bounds
    given_last = first - 1 + newest
    lane = Lane(counter, until=2026).going_on({KEY: given_last}, [], [(Lane(counter), lost)])
    following = lane.next(MATTER, 2026, given_last)
    assert first <= following <= last
    assert following > min(given_last + lost, last - 1_000)
    assert following <= max(given_last + lost + ROUND, given_last) + 1


def test_places_take_a_counter_that_nobody_is_known_to_be() -> None:
    assert {free_counter({1, 2}, place) for place in range(99)} == set(COUNTERS) - {1, 2}
    assert free_counter(set(COUNTERS), 5) is None
