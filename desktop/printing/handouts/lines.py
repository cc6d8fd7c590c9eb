"""What handouts say of a person and of the station: office, and how it is reached, in words and in a QR code."""

from __future__ import annotations

from collections.abc import Iterator

from db.people.contracts import PersonLine
from db.stations.contracts import StationFacts
from desktop.printing.handouts import texts as w
from desktop.wording import words
from desktop.wording.marks import say


def office_of(person: PersonLine) -> str:
    """Return what somebody is, such as 区人大代表, or the list they stand in."""
    rank = person.level or person.officer_role
    return words.of(rank) if rank is not None else words.of(person.kind)


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
