"""How patterns and their posts are written, and which ids their shifts have."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from db.people.contracts import DeputyLevel
from db.scheduling.contracts import ONE_DEPUTY, NewPost
from db.scheduling.pattern_contracts import DayForm, Days
from db.scheduling.planning_rules import (
    cell_id,
    known_levels,
    read_posts,
    rule_of,
    shift_id,
    write_posts,
)
from db.scheduling.pool import specialities_of
from db.scheduling.problem import PostKind

APRIL = [date(2026, 4, day) for day in range(1, 31)]


@pytest.mark.parametrize(
    ("days", "named"),
    [
        (Days(numbers=(2,)), [1, 8, 15, 22, 29]),
        (Days(numbers=(2,), every=2, since=date(2026, 4, 8)), [8, 22]),
        (Days(DayForm.MONTH_DAYS, (9, 19, -1)), [9, 19, 30]),
        (Days(DayForm.MONTH_DAYS, (15,), months=(1, 3, 5)), []),
        (Days(DayForm.NTH_WEEKDAY, (4,)), [3]),
        (Days(DayForm.NTH_WEEKDAY, (4,), nth=-1), [24]),
        (Days(DayForm.MARKET_DAYS, (3, 8), lunar=False), [3, 8, 13, 18, 23, 28]),
        (Days(DayForm.EVERY_DAYS, every=10, since=date(2026, 3, 28)), [7, 17, 27]),
    ],
)
def test_a_pattern_names_the_days_that_people_mean(days: Days, named: list[int]) -> None:
    assert [day.day for day in APRIL if rule_of(days).names(day)] == named


def test_posts_are_read_as_they_were_written_and_a_newer_version_is_one_deputy() -> None:
    posts = (
        NewPost(levels=(DeputyLevel.COUNTY,), speciality="城建", group="第一组"),
        NewPost(PostKind.LEGAL_OFFICER),
    )
    assert read_posts(write_posts(posts)) == posts
    assert read_posts('[{"post_kind":"robot"}]') == ONE_DEPUTY
    assert read_posts("") == ONE_DEPUTY


def test_levels_come_from_the_highest_and_unknown_ones_are_left_out() -> None:
    assert known_levels(("town", "moon", "county")) == (DeputyLevel.COUNTY, DeputyLevel.TOWN)


def test_a_planned_day_has_one_id_and_others_have_others() -> None:
    pattern = UUID(int=7)
    assert shift_id(pattern, APRIL[0]) == shift_id(pattern, APRIL[0])
    ids = {shift_id(one, day) for one in (pattern, UUID(int=8)) for day in APRIL}
    assert len(ids) == 60
    assert len({cell_id(pattern, place) for place in range(1, 41)} | ids) == 100


def test_specialities_are_parted_as_people_type_them() -> None:
    assert specialities_of("法律、城建，教育 医疗;环保") == {"法律", "城建", "教育", "医疗", "环保"}
    assert specialities_of("") == frozenset()
