"""Tickets are called by number and known by number and day."""

from __future__ import annotations

from datetime import date

import pytest

from db.reception import tickets

NEW_YEAR = date(2027, 1, 1)


@pytest.mark.parametrize(
    ("counter", "position", "number"),
    [(1, 1, "A01"), (2, 13, "B13"), (9, 99, "J99"), (1, 100, "A100")],
)
def test_a_ticket_is_called_by_its_counters_letter(
    counter: int, position: int, number: str
) -> None:
    assert tickets.ticket_number(counter, position) == number


@pytest.mark.parametrize(
    ("key", "number"), [("0318A13", "A13"), ("A13", "A13"), ("", ""), ("0318B100", "B100")]
)
def test_what_is_called_out_tells_no_day(key: str, number: str) -> None:
    assert tickets.number_of(key) == number


@pytest.mark.parametrize(
    ("key", "place"),
    [
        ("0101A02", (NEW_YEAR, 2)),
        ("1231A02", (date(2026, 12, 31), 2)),
        ("A02", (NEW_YEAR, 2)),
        ("0101B02", None),
        ("1399A02", None),
        ("0229A02", None),
        ("", None),
    ],
)
def test_a_key_leads_to_day_and_position(key: str, place: tuple[date, int] | None) -> None:
    assert tickets.place_of(key, NEW_YEAR, counter=1) == place


def test_a_number_of_two_days_has_two_keys() -> None:
    days = (date(2026, 3, 18), date(2026, 3, 19))
    assert [tickets.ticket_key("A01", day) for day in days] == ["0318A01", "0319A01"]
