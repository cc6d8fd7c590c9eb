"""How a station is reached, as cards and posters say it and as a phone reads it from a QR code."""

from __future__ import annotations

from collections.abc import Iterator

from db.stations.contracts import StationFacts
from desktop.people import sheet_words as w
from desktop.wording.marks import say


def lines_of(station: StationFacts) -> tuple[tuple[str, str], ...]:
    """Return name and value of what is known: address, phone, hours; all of it is the station's own."""
    return tuple(_lines(station))


def readable(station: StationFacts) -> str:
    """Return the text of a QR code: plain lines, no link, so that a phone without a network shows it."""
    told = (say(w.LINE, name=name, value=value) for name, value in lines_of(station))
    return "\n".join((station.name, *told))


def calling(station: StationFacts, name: str) -> str:
    """Return the text of the code on a card, as short as it can be: whom to ask for, and where to call."""
    return "\n".join(filter(None, (name, station.name, station.phone)))


def _lines(station: StationFacts) -> Iterator[tuple[str, str]]:
    address = "".join(dict.fromkeys((station.city, station.county, station.town)))
    for mark, value in (
        (w.ADDRESS, address), (w.PHONE, station.phone), (w.OPEN_HOURS, station.office_hours),
    ):  # fmt: skip
        if value.strip():
            yield say(mark), value.strip()
