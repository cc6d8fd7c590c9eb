"""The widths of the panes follow the table of the design."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.frame.room import Room


@pytest.mark.parametrize(
    ("width", "scale", "drawer", "of_list", "of_context"),
    [
        (1280, 1.0, True, 272, 360),
        (1366, 1.0, False, 284, 360),
        (1440, 1.0, False, 304, 404),
        (1599, 1.0, False, 304, 404),
        (1920, 1.0, False, 360, 480),
        (1440, 1.3, True, 360, 480),
        (1600, 1.3, False, 360, 480),
    ],
)
def test_the_widths_are_those_of_the_pictures(
    width: int, scale: float, drawer: bool, of_list: int, of_context: int
) -> None:
    room = Room(width, 900, scale)
    assert room.has_drawer is drawer
    assert room.list_width() == of_list
    assert room.context_width() == of_context


def test_a_low_window_shrinks_bars_and_gaps() -> None:
    low, high = Room(1366, 690), Room(1366, 768)
    assert (low.is_short, low.foot_bar, low.field_gap) == (True, 56, 8)
    assert (high.is_short, high.foot_bar, high.field_gap) == (False, 64, 13)


def test_large_text_stacks_the_rows_of_a_form() -> None:
    assert not Room(1440, 900, 1.15).stacks_rows
    assert Room(1440, 900, 1.5).stacks_rows


@given(
    width=st.integers(1280, 3840),
    scale=st.sampled_from([1.0, 1.15, 1.3, 1.5]),
    wish=st.none() | st.integers(0, 2000),
)
def test_the_work_pane_keeps_its_least_width_whatever_anybody_wishes(
    width: int, scale: float, wish: int | None
) -> None:
    room = Room(width, 800, scale)
    beside = 84 + room.list_width(wish)
    if not room.has_drawer:
        beside += room.context_width()
    assert width - beside >= 520
