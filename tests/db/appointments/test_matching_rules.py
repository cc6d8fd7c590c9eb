"""Matching against trying everything: nobody goes empty who could be served, and order changes nothing."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from db.appointments.contracts import Slot
from db.appointments.matching_contracts import Fit, Need, Reason, SupplyLine
from db.appointments.matching_rules import fit, fits, propose

TODAY = date(2026, 3, 18)
DAYS = [TODAY + timedelta(n) for n in range(4)]
FIELDS, PLACES = ["", "03", "10"], ["", "桥头村", "桂湾社区"]


def need(number: int, **values: object) -> Need:
    facts: dict[str, object] = {"asked_on": TODAY, "category": "", "region_name": "", "wished": ()}
    return Need(UUID(int=number), **(facts | values))  # type: ignore[arg-type]


def supply(number: int, day: date = DAYS[1], **values: object) -> SupplyLine:
    facts: dict[str, object] = {
        "provider": "市监局", "unit": None, "slot": Slot(day, "09:00", "11:00"), "place": "", "region_name": "",
        "categories": (), "seats": 1, "given": 0, "remark": "",
    }  # fmt: skip
    return SupplyLine(UUID(int=1000 + number), 1, **(facts | values))  # type: ignore[arg-type]


NEEDS = st.lists(
    st.tuples(
        st.sampled_from(FIELDS), st.sampled_from(PLACES), st.integers(0, 3), st.integers(0, 20)
    ),
    max_size=5,
).map(
    lambda many: [
        need(
            at,
            category=field,
            region_name=place,
            wished=(Slot(DAYS[day]),),
            asked_on=TODAY - timedelta(age),
        )
        for at, (field, place, day, age) in enumerate(many)
    ]
)
SUPPLIES = st.lists(
    st.tuples(
        st.sampled_from(FIELDS), st.sampled_from(PLACES), st.integers(0, 3), st.integers(1, 2)
    ),
    max_size=4,
).map(
    lambda many: [
        supply(at, DAYS[day], categories=(field,) if field else (), region_name=place, seats=seats)
        for at, (field, place, day, seats) in enumerate(many)
    ]
)


def most_served(found: Sequence[Fit], free: dict[UUID, int]) -> int:
    """Return how many needs can be served at all, by trying every way."""
    needs = sorted({one.need for one in found})
    choices = [[None, *(one.supply for one in found if one.need == each)] for each in needs]
    ways = (Counter(one for one in way if one) for way in itertools.product(*choices))
    fair = (way for way in ways if all(way[one] <= free[one] for one in way))
    return max((way.total() for way in fair), default=0)


@settings(max_examples=150)
@given(NEEDS, SUPPLIES)
def test_as_many_are_served_as_can_be_and_no_seat_is_given_twice(
    needs: list[Need], supplies: list[SupplyLine]
) -> None:
    found, free = fits(needs, supplies, TODAY), {one.id: one.free for one in supplies}
    pairs = propose(found, free)
    assert len({one.need for one in pairs}) == len(pairs) == most_served(found, free)
    assert all(count <= free[one] for one, count in Counter(p.supply for p in pairs).items())
    assert set(pairs) <= set(found)


@given(NEEDS, SUPPLIES, st.randoms(use_true_random=False))
def test_the_order_of_what_comes_in_changes_nothing(
    needs: list[Need], supplies: list[SupplyLine], chance: random.Random
) -> None:
    free = {one.id: one.free for one in supplies}
    told = propose(fits(needs, supplies, TODAY), free)
    chance.shuffle(needs)
    chance.shuffle(supplies)
    assert propose(fits(needs, supplies, TODAY), free) == told


@settings(max_examples=150)
@given(NEEDS, SUPPLIES)
def test_no_two_needs_gain_by_changing_places(
    needs: list[Need], supplies: list[SupplyLine]
) -> None:
    found = fits(needs, supplies, TODAY)
    pairs = propose(found, {one.id: one.free for one in supplies})
    scores = {(one.need, one.supply): one.score for one in found}
    for one, other in itertools.combinations(pairs, 2):
        crossed = scores.get((one.need, other.supply)), scores.get((other.need, one.supply))
        if crossed[0] is not None and crossed[1] is not None:
            assert crossed[0] + crossed[1] <= one.score + other.score


def test_who_asked_first_is_served_first_where_one_seat_is_left() -> None:
    early, late = need(9, asked_on=TODAY - timedelta(3)), need(1)
    (pair,) = propose(fits([late, early], [supply(1)], TODAY), {supply(1).id: 1})
    assert pair.need == early.id


def test_another_field_and_another_community_stand_against_it() -> None:
    assert fit(need(1, category="03"), supply(1, categories=("10",)), TODAY) is None
    assert fit(need(1, region_name="桥头村"), supply(1, region_name="桂湾社区"), TODAY) is None
    assert fit(need(1), supply(1, TODAY - timedelta(1)), TODAY) is None


def test_points_are_told_reason_by_reason() -> None:
    unit = UUID(int=7)
    wished = (Slot(DAYS[2]), Slot(DAYS[1], "10:00", "12:00"))
    one = need(
        1,
        category="10",
        region_name="桥头村",
        wished=wished,
        unit=unit,
        asked_on=TODAY - timedelta(15),
    )
    found = fit(one, supply(1, categories=("10", "03"), region_name="桥头村", unit=unit), TODAY)
    assert found is not None
    assert found.reasons == (
        (Reason.ASKED_FOR, 30), (Reason.SAME_FIELD, 40), (Reason.SECOND_WISH, 24), (Reason.SAME_PLACE, 15),
        (Reason.WAITED, 2),
    )  # fmt: skip
    assert found.score == 111
