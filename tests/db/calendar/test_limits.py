"""The table of limits: usual values of the domain reference, ranges, and what held when."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.calendar.limits import (
    CHANGEABLE,
    LIMITS,
    USUAL,
    LimitChange,
    LimitGroup,
    LimitHistory,
    LimitProblem,
    Limits,
    ResultLabels,
    Satisfaction,
    Unit,
    UnitClock,
    check_limit,
    differing,
    read_limit,
)

REFERENCE = {
    "triage_days": 1, "sign_days": 2, "consult_or_help_days": 3, "minor_matter_days": 5,
    "opinion_days": 13, "extension_days": 10, "extensions": 1, "due_soon_days": 2, "urge_days": 1,
    "supervise_days": 5, "redos": 1, "missed_calls": 3, "revisit_percent": 10,
    "revisit_natural_days": 30, "notice_natural_days": 3, "proposal_months": 3,
    "proposal_longest_months": 6, "petition_natural_days": 60, "organ_reply_months": 2,
}  # fmt: skip
"""Domain reference §3.2, typed off that page."""


@pytest.mark.parametrize(("name", "days"), REFERENCE.items())
def test_the_usual_value_is_that_of_the_reference(name: str, days: int) -> None:
    assert getattr(USUAL, name) == days


def test_every_limit_is_declared_and_its_usual_value_fits() -> None:
    assert list(LIMITS) == [one.name for one in fields(Limits)]
    assert not [name for name in CHANGEABLE if check_limit(name, getattr(USUAL, name))]
    assert all(one.least <= one.most for one in LIMITS.values())


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("opinion_days", 0, LimitProblem.OUT_OF_RANGE),
        ("opinion_days", 61, LimitProblem.OUT_OF_RANGE),
        ("opinion_days", True, LimitProblem.OUT_OF_RANGE),
        ("unit_clock", 3, LimitProblem.NOT_A_CHOICE),
        ("unit_clock", Satisfaction.BROAD, LimitProblem.NOT_A_CHOICE),
        ("petition_natural_days", 30, LimitProblem.UNKNOWN),
        ("moon_phase", 3, LimitProblem.UNKNOWN),
    ],
)
def test_a_value_out_of_range_is_refused(name: str, value: Any, problem: LimitProblem) -> None:
    assert [one.code for one in check_limit(name, value)] == [problem]


VALUES = st.sampled_from(CHANGEABLE).flatmap(
    lambda name: st.tuples(
        st.just(name),
        st.sampled_from(list(type(getattr(USUAL, name))))
        if LIMITS[name].unit is Unit.CHOICE
        else st.integers(LIMITS[name].least, LIMITS[name].most),
    )
)


@given(VALUES)
def test_every_value_in_range_is_read_back_as_it_was_written(change: tuple[str, Any]) -> None:
    name, value = change
    assert read_limit(name, str(value)) == value
    assert type(read_limit(name, str(value))) is type(value)
    assert read_limit(name, value) == value


@given(st.text(max_size=12), st.sampled_from((*CHANGEABLE, "moon_phase", "petition_natural_days")))
def test_what_cannot_be_read_is_no_value(text: str, name: str) -> None:
    value = read_limit(name, text)
    assert value is None or not check_limit(name, value)


@given(st.lists(st.tuples(st.integers(1, 50), VALUES, st.booleans()), max_size=20))
def test_what_held_at_any_moment_is_what_was_set_last_before_it(
    changes: list[tuple[int, tuple[str, Any], bool]],
) -> None:
    stamps: dict[int, tuple[str, Any, bool]] = {
        stamp: (name, value, usual) for stamp, (name, value), usual in changes
    }
    history = LimitHistory(
        LimitChange(stamp, name, "" if usual else str(value))
        for stamp, (name, value, usual) in stamps.items()
    )
    for moment in range(52):
        expected = {name: getattr(USUAL, name) for name in LIMITS}
        for stamp in sorted(one for one in stamps if one <= moment):
            name, value, usual = stamps[stamp]
            expected[name] = getattr(USUAL, name) if usual else value
        assert history.at(moment) == Limits(**expected)
    assert history.now() == history.at(51)


def test_what_another_version_wrote_counts_as_usual() -> None:
    history = LimitHistory([
        LimitChange(1, "moon_phase", "7"), LimitChange(2, "opinion_days", "7"),
        LimitChange(3, "opinion_days", "seven"), LimitChange(4, "sign_days", "7000"),
    ])  # fmt: skip
    assert history.at(2).opinion_days == 7
    assert history.now() == USUAL


def test_only_what_is_not_usual_is_kept_in_a_file() -> None:
    own = Limits(sign_days=7, result_labels=ResultLabels.A_TO_C, petition_natural_days=90)
    assert differing(own) == {"sign_days": 7, "result_labels": ResultLabels.A_TO_C}
    assert differing(USUAL) == {}
    assert USUAL.unit_clock is UnitClock.SIGNED
    assert LIMITS["petition_natural_days"].group is LimitGroup.LATER
