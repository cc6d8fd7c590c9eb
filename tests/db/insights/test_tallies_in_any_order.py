"""Figures of random histories against a reckoning of their own, made with pencil and paper."""

from __future__ import annotations

import random
import shutil
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.insights.contracts import (
    RATES_OF_EVENTS,
    Indicator,
    Part,
    Period,
    PeriodSort,
    Unit,
    Wanted,
)
from db.insights.measures import LABELS
from tests.db.insights.histories import Noted, Watched, reckoned
from tests.fakes.clock import FakeClock
from tests.stations import Station, Template, entrance_of, open_station

COUNTED_BY_EVENTS = {
    Indicator.VISITS, Indicator.PERSONS, Indicator.FACE_TO_FACE, Indicator.RETURNS,
    Indicator.EXTENSIONS, Indicator.URGES, Indicator.REDOS, Indicator.MEAN_DAYS,
    Indicator.MEDIAN_DAYS, Indicator.LONGEST_DAYS,
}  # fmt: skip
"""What these count is not matters; their lists hold the matters in which it happened."""


def compare(watched: Watched, period: Period) -> None:
    """Compare every figure and the length of every list behind it."""
    insights, actor = watched.station.workspace.insights, watched.station.actor
    noted = [one for one in watched.noted if period.first <= one.on <= period.last]
    calendar = watched.station.workspace.calendar.calendar
    expected = reckoned(noted, watched.today, calendar)
    expected[Indicator.OVERDUE] = reckoned(watched.noted, watched.today, calendar)[
        Indicator.OVERDUE
    ]
    figures = insights.figures(actor, period)
    assert {one.indicator: (one.numerator, one.denominator) for one in figures} == expected


def lists_agree(watched: Watched, period: Period) -> None:
    """Compare how many matters stand behind every figure with what it says."""
    insights, actor = watched.station.workspace.insights, watched.station.actor
    for figure in insights.figures(actor, period):
        if figure.indicator in COUNTED_BY_EVENTS:
            continue
        lengths = {
            part: len(insights.record_ids(actor, Wanted(period, figure.indicator, part))) // 16
            for part in Part
        }
        whole = figure.numerator if figure.denominator is None else figure.denominator
        assert lengths[Part.COUNTED] == figure.numerator
        assert lengths[Part.WHOLE] == whole
        assert lengths[Part.REST] == whole - figure.numerator


def events_have_their_matters(watched: Watched, period: Period) -> None:
    """A rate of events lists every matter in which one happened, once; no list is longer than its count."""
    insights, actor = watched.station.workspace.insights, watched.station.actor
    for figure in insights.figures(actor, period):
        if figure.indicator not in RATES_OF_EVENTS:
            continue
        for part, events in ((Part.COUNTED, figure.numerator), (Part.WHOLE, figure.denominator)):
            assert events is not None
            raw = insights.record_ids(actor, Wanted(period, figure.indicator, part))
            listed = len(raw) // 16
            assert listed == len({raw[at : at + 16] for at in range(0, len(raw), 16)})
            assert listed <= events
            assert bool(listed) == bool(events)


def rates_lie_between_nothing_and_all(watched: Watched, period: Period) -> None:
    """What is a part of a whole is never more than it; nothing is divided by nothing."""
    for figure in watched.station.workspace.insights.figures(watched.station.actor, period):
        if LABELS[figure.indicator][0] is not Unit.PERCENT or figure.denominator is None:
            continue
        assert (figure.value is None) == (figure.denominator == 0)
        if figure.indicator not in COUNTED_BY_EVENTS and figure.value is not None:
            assert 0 <= figure.value <= 100


def played(station: Station, clock: FakeClock, seed: int, matters: int) -> tuple[Watched, Period]:
    """Play a random past and stop at a random day; return the middle of it as the period."""
    watched = Watched(station, clock, random.Random(seed))
    for _ in range(matters):
        watched.play(watched.chance.randrange(0, 50))
    first = watched.today + timedelta(days=watched.chance.randrange(0, 10))
    watched.run(timedelta(days=150))
    return watched, Period(PeriodSort.FREE, first, first + timedelta(days=30))


@settings(max_examples=3, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_figures_of_any_history_are_those_reckoned_by_hand(
    founded_station: Template, tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    clock = FakeClock()
    folder = tmp_path_factory.mktemp("counted") / "station"
    shutil.copytree(founded_station.folder, folder)
    station = open_station(entrance_of(folder, clock), founded_station.founded, clock)
    try:
        watched, period = played(station, clock, seed, matters=7)
        compare(watched, period)
        rates_lie_between_nothing_and_all(watched, period)
    finally:
        station.workspace.close()
        shutil.rmtree(folder)


def test_both_stores_count_alike(station: Station, clock: FakeClock) -> None:
    watched, period = played(station, clock, seed=11, matters=14)
    compare(watched, period)
    everything = Period(PeriodSort.FREE, watched.noted[0].on, watched.today)
    compare(watched, everything)
    lists_agree(watched, period)
    events_have_their_matters(watched, everything)
    fates: set[str] = {one.fate for one in watched.noted}
    assert fates >= {"", "declined", "withdrawn", "merged"}


def test_nothing_is_divided_by_nothing(station: Station, clock: FakeClock) -> None:
    watched = Watched(station, clock, random.Random(1))
    day = watched.today - timedelta(days=1)
    empty = Period(PeriodSort.FREE, day, day)
    assert not [one for one in watched.noted if isinstance(one, Noted) and one.on == day]
    compare(watched, empty)
    rates_lie_between_nothing_and_all(watched, empty)
