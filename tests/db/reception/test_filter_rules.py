"""Filters are stored and read back whole; names are short and each is given once."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.reception.filter_contracts import MatterFilter
from db.reception.filter_rules import (
    MOST_SAVED,
    NAME_LIMIT,
    FilterProblem,
    check_filter,
    check_name,
    check_saving,
    read,
    written,
)

FILTERS = st.builds(MatterFilter)


@given(FILTERS)
def test_a_filter_reads_back_as_it_was_written(wanted: MatterFilter) -> None:
    assert read(written(wanted)) == wanted


@pytest.mark.parametrize("content", ["", "{", '{"states":["state_of_2031"]}', '{"unit":7}'])
def test_what_a_newer_version_wrote_is_left_alone(content: str) -> None:
    assert read(content) is None


@given(FILTERS)
def test_only_a_period_can_contradict_itself(wanted: MatterFilter) -> None:
    is_reversed = bool(wanted.first and wanted.last and wanted.last < wanted.first)
    assert bool(check_filter(wanted)) == is_reversed


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", FilterProblem.NAME_MISSING), (" \u200b ", FilterProblem.NAME_MISSING),
        ("城建", FilterProblem.NAME_TAKEN), ("城建 ", FilterProblem.NAME_TAKEN),
    ],
)  # fmt: skip
def test_a_name_is_needed_and_given_once(name: str, code: FilterProblem) -> None:
    assert [one.code for one in check_name(name, taken=["城建"])] == [code]


def test_a_name_has_its_length() -> None:
    assert check_name("城" * NAME_LIMIT, taken=()) == ()
    assert len(check_name("城" * (NAME_LIMIT + 1), taken=())) == 1


def test_a_filter_that_asks_for_nothing_is_not_worth_a_name() -> None:
    problems = check_saving("全部", MatterFilter(), taken=())
    assert [one.code for one in problems] == [FilterProblem.NOTHING_ASKED]
    assert check_saving("三月起", MatterFilter(first=date(2026, 3, 1)), taken=()) == ()


def test_there_are_no_more_filters_than_a_menu_shows() -> None:
    taken = [str(number) for number in range(MOST_SAVED)]
    problems = check_saving("再来", MatterFilter(mine=True), taken=taken)
    assert [one.code for one in problems] == [FilterProblem.TOO_MANY]
