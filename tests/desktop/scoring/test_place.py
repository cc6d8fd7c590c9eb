"""The place in the sheets is found again the same day, and never where it says nothing that makes sense."""

from __future__ import annotations

from uuid import UUID

import pytest

from desktop.frame.desk import Desk
from desktop.frame.handed import HandedSheets
from desktop.scoring import place
from desktop.scoring.place import FORM, Place
from tests.fakes.clock import FakeClock

HERE = Place(UUID(int=1), UUID(int=2), "uniform")


def found(desk: Desk) -> list[HandedSheets]:
    """Return what would be handed over at the next sign-in."""
    handed: list[HandedSheets] = []
    place.left_open(desk, desk.jobs, handed.append)
    return handed


def test_the_newest_place_is_found_again(desk: Desk) -> None:
    place.keep(desk, Place(UUID(int=1)))
    place.keep(desk, HERE)
    (handed,) = found(desk)
    assert (handed.session, handed.sheet, handed.item) == (HERE.session, HERE.sheet, HERE.item)
    assert handed.is_resumed


def test_what_was_taken_back_is_not_handed_over_again(desk: Desk) -> None:
    place.keep(desk, HERE)
    place.forget(desk)
    assert found(desk) == []


def test_a_session_of_another_day_does_not_begin_by_itself(desk: Desk, clock: FakeClock) -> None:
    place.keep(desk, HERE)
    clock.advance(hours=25)
    assert found(desk) == []


@pytest.mark.parametrize(
    "content", [{}, {"session": "x"}, {"session": UUID(int=1).hex, "sheet": "y", "at": "z"}]
)
def test_a_place_that_makes_no_sense_is_none(desk: Desk, content: dict[str, object]) -> None:
    desk.unsaved.keep(FORM, content)
    assert found(desk) == []
