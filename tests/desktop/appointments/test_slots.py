"""Times are read as people write them, and what is shown is read back."""

from __future__ import annotations

from datetime import date

import pytest

from db.appointments.contracts import Slot
from desktop.appointments.slots import read_slot, shown, typed
from tests.db.appointments.desks import TODAY

APRIL_15 = date(2026, 4, 15)


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("4月15日 9:00-10:00", Slot(APRIL_15, "09:00", "10:00")),
        ("4月15日9:00至10:00", Slot(APRIL_15, "09:00", "10:00")),
        ("2026-04-15 09:00—10:30", Slot(APRIL_15, "09:00", "10:30")),
        ("２０２６/４/１５ ９：００～１０：００", Slot(APRIL_15, "09:00", "10:00")),
        ("4-1 9:00-10:00", Slot(date(2026, 4, 1), "09:00", "10:00")),
        ("4-15 上午", Slot(APRIL_15, "09:00", "11:30")),
        ("下周三下午", Slot(date(2026, 3, 25), "14:00", "17:00")),
        ("4月15日（周三）9点-10点", Slot(APRIL_15, "09:00", "10:00")),
        ("明天", Slot(date(2026, 3, 19))),
        ("20260415", Slot(APRIL_15)),
    ],
)
def test_a_time_is_read_as_it_is_written(text: str, slot: Slot) -> None:
    assert read_slot(text, TODAY) == slot


@pytest.mark.parametrize("text", ["", "改天", "9:00-10:00", "13月40日"])
def test_what_names_no_day_is_no_time(text: str) -> None:
    assert read_slot(text, TODAY) is None


@pytest.mark.parametrize("slot", [Slot(APRIL_15), Slot(APRIL_15, "09:00", "10:00")])
def test_what_is_shown_is_read_back(slot: Slot, qapp: object) -> None:
    assert read_slot(typed(slot), TODAY) == slot
    assert read_slot(shown(slot, TODAY), TODAY) == slot
