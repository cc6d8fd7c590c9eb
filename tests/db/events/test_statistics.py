"""The year of a series: every figure against sums made anew, units apart, 余 and 超 kept."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from db.events.codes import CountQuality, CountUnit, EventStep, EventType
from db.events.noting import CountHeads
from db.events.remote import Sum, added
from db.events.statistics import Yearly
from tests import factories
from tests.db.events.desks import DAY, GUESTS, Desk

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
Q = CountQuality


def hold(
    desk: Desk, came: int, *heads: tuple[int, CountUnit, CountQuality], **values: object
) -> UUID:
    """Hold an event to which so many of the guests come, with what other places counted."""
    event = desk.opened(kind=EventType.CLOUD_HEARING, programme="云旁听", **values)
    for line in list(desk.roster(event).values())[:came]:
        desk.sign(line)
    for at, (number, unit, quality) in enumerate(heads):
        count = CountHeads(desk.id(), event, f"{at} 村", number, unit, quality)
        desk.events.noting.count(desk.actor, count)
    desk.step(event, EventStep.FINISH)
    return event


def yearly(desk: Desk) -> Yearly:
    (found,) = desk.events.statistics.between(desk.actor, FIRST, LAST)
    return found


def test_a_series_is_summed_in_its_own_units(desk: Desk) -> None:
    hold(desk, 3, (2000, CountUnit.PERSON_TIMES, Q.EXACT), (40, CountUnit.PLACE_TIMES, Q.EXACT))
    hold(
        desk,
        5,
        (686, CountUnit.PERSON_TIMES, Q.OVER),
        (12, CountUnit.FIRMS, Q.EXACT),
        is_extra=True,
    )
    found = yearly(desk)
    assert (found.sessions, found.planned, found.extra) == (2, 1, 1)
    assert (found.expected, found.came) == (10, 8)
    assert found.remote == {
        CountUnit.PERSON_TIMES: Sum(2686, Q.OVER), CountUnit.PLACE_TIMES: Sum(40),
        CountUnit.FIRMS: Sum(12),
    }  # fmt: skip
    assert found.total == Sum(2694, Q.OVER)


def test_people_and_firms_are_counted_once_however_often_they_come(desk: Desk) -> None:
    add = desk.station.workspace.people.add
    person = add(desk.actor, factories.deputy(desk.clock)).value.line.id
    for _ in range(2):
        event = desk.opened(kind=EventType.CLOUD_HEARING, programme="云旁听")
        desk.events.rosters.invite_people(desk.actor, event, [person])
        for line in desk.roster(event).values():
            desk.sign(line)
        desk.step(event, EventStep.FINISH)
    found = yearly(desk)
    assert (found.came, found.people, found.firms) == (2 * (len(GUESTS) + 1), 1, 2)


def test_what_did_not_take_place_is_not_counted(desk: Desk) -> None:
    event = desk.plan(kind=EventType.CLOUD_HEARING).line.id
    desk.step(event, EventStep.CANCEL, reason="台风")
    assert desk.events.statistics.between(desk.actor, FIRST, LAST) == ()
    hold(desk, 1, day=DAY)
    assert desk.events.statistics.between(desk.actor, DAY + timedelta(days=1), LAST) == ()


@given(
    sums=st.lists(st.builds(Sum, st.integers(0, 10**6), st.sampled_from(CountQuality)), max_size=8)
)
def test_a_sum_is_exact_only_where_all_its_parts_are(sums: list[Sum]) -> None:
    whole = added(sums)
    assert whole.number == sum(one.number for one in sums)
    odd = {one.quality for one in sums} - {Q.EXACT}
    assert (whole.quality is Q.EXACT) == (not odd)
    if len(odd) == 1:
        assert {whole.quality} == odd
