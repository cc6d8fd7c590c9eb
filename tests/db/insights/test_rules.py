"""Figures as published reports print them, and reckoning that does not depend on chance."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.insights import rules

COUNTS = st.lists(st.integers(0, 5000), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("part", "whole", "places", "printed"),
    [
        (643, 643, 1, "100.0"), (510, 643, 1, "79.3"), (144, 150, 1, "96.0"),
        (86, 93, 2, "92.47"), (86, 93, 1, "92.5"), (43, 57, 1, "75.4"), (13, 57, 1, "22.8"),
        (1, 57, 1, "1.8"), (54, 93, 2, "58.06"), (1, 8, 0, "13"), (0, 7, 1, "0.0"),
    ],
)  # fmt: skip
def test_rates_are_those_that_were_published(
    part: int, whole: int, places: int, printed: str
) -> None:
    assert rules.percent(part, whole, places) == Decimal(printed)


@pytest.mark.parametrize("whole", [0, None])
def test_of_nothing_there_is_no_part(whole: int | None) -> None:
    assert rules.percent(0, whole) is None


@pytest.mark.parametrize(("value", "told"), [("12.5", "13"), ("-12.5", "-13"), ("0.5", "1")])
def test_halves_are_rounded_up_as_people_do(value: str, told: str) -> None:
    assert rules.rounded(Decimal(value), 0) == Decimal(told)


def test_a_part_is_moved_so_that_a_published_table_makes_100() -> None:
    first, second, third = rules.shares((54, 29, 10), 2)
    assert (first.value, first.forced) == (Decimal("58.07"), True)
    assert (second.value, second.forced) == (Decimal("31.18"), False)
    assert (third.value, third.forced) == (Decimal("10.75"), False)


def test_nothing_is_moved_where_rounding_makes_100_by_itself() -> None:
    told = rules.shares((43, 13, 1))
    assert [str(one.value) for one in told] == ["75.4", "22.8", "1.8"]
    assert not any(one.forced for one in told)


def test_a_whole_of_nothing_has_no_parts() -> None:
    assert rules.shares((0, 0)) == ()


@given(counts=COUNTS, places=st.integers(0, 2))
def test_parts_always_make_100_and_none_is_moved_by_a_whole_unit(
    counts: list[int], places: int
) -> None:
    told = rules.shares(counts, places)
    unit = Decimal(1).scaleb(-places)
    assert not told or sum(one.value for one in told) == 100
    for count, one in zip(counts, told, strict=False):
        assert abs(one.value - Decimal(100) * count / sum(counts)) < unit


@given(days=st.lists(st.integers(0, 40), min_size=1, max_size=30))
def test_mean_and_middle_are_those_of_the_whole_row(days: list[int]) -> None:
    tallies = {day: days.count(day) for day in days}
    told, row = rules.spread(tallies), sorted(days)
    half = len(row) // 2
    middle = row[half] if len(row) % 2 else Decimal(row[half - 1] + row[half]) / 2
    assert told.mean == rules.rounded(Decimal(sum(days)) / len(days))
    assert (told.median, told.longest) == (Decimal(middle), max(days))


def test_of_no_days_nothing_is_told() -> None:
    assert rules.spread({}) == rules.Spread()


def test_equal_counts_share_a_rank_and_nobody_is_cut_off_by_chance() -> None:
    counts = [("a", 9), ("b", 7), ("c", 7), ("d", 5), ("e", 5), ("f", 4)]
    told = rules.ranked(reversed(counts), most=4)
    assert told == ((1, "a", 9), (2, "b", 7), (2, "c", 7), (4, "d", 5), (4, "e", 5))


@given(counts=st.dictionaries(st.text("abcdefgh", min_size=1, max_size=3), st.integers(1, 9)))
def test_a_rank_is_one_more_than_how_many_came_more_often(counts: dict[str, int]) -> None:
    told = rules.ranked(counts.items())
    expected = {
        key: 1 + sum(other > count for other in counts.values()) for key, count in counts.items()
    }
    assert {key: rank for rank, key, _ in told} == {
        key: rank for key, rank in expected.items() if rank <= rules.TOP
    }


@pytest.mark.parametrize(("now", "then", "told"), [(12, 8, "50.0"), (8, 12, "-33.3"), (3, 0, None)])
def test_growth_from_nothing_is_no_figure(now: int, then: int, told: str | None) -> None:
    assert rules.growth(now, then) == (None if told is None else Decimal(told))
