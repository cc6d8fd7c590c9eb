"""Facts of an invented station's rota on paper; every value can be overridden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from db.calendar.working_days import WorkCalendar
from db.kernel.clock import CHINA
from db.kernel.ids import PersonId, StationId
from db.people.contracts import DeputyLevel, OfficerRole, PersonKind, PersonLine
from db.scheduling.paper_contracts import PaperTable, PaperTurn, RotaPaper
from db.scheduling.problem import PostKind
from db.stations.contracts import HostBody, StationFacts, StationLevel

APRIL = date(2026, 4, 1), date(2026, 4, 30)
STATION = "岚川市南渚区松陌镇代表联络站"
PRINTED_AT = datetime(2026, 3, 25, 14, 12, tzinfo=CHINA)
LEVELS = tuple(DeputyLevel)
FAMILY, GIVEN = (
    "祝陆许顾沈骆苏林温闻韩葛龚",
    ("云舟", "承安", "秋实", "念慈", "知行", "怀瑾", "砚清"),
)
OFFICERS = tuple(OfficerRole)


def calendar() -> WorkCalendar:
    """Return the calendar that the program ships with."""
    import resources

    return WorkCalendar.load(resources.path("calendars"))


def name(at: int) -> str:
    """Return one of 91 invented names."""
    return FAMILY[at % len(FAMILY)] + GIVEN[at // len(FAMILY) % len(GIVEN)]


def person(at: int = 0, **values: Any) -> PersonLine:
    """Return a deputy."""
    facts: dict[str, Any] = {
        "id": PersonId(UUID(int=at + 1)), "kind": PersonKind.DEPUTY, "name": name(at),
        "phone": "199 **** 2764", "phone_tail": "2764", "region_code": "", "region_name": "桂湾社区",
        "level": LEVELS[at % len(LEVELS)],
    }  # fmt: skip
    return PersonLine(**(facts | values))


def officer(at: int = 0, **values: Any) -> PersonLine:
    """Return a visiting professional."""
    facts: dict[str, Any] = {
        "kind": PersonKind.LEGAL_OFFICER, "level": None, "officer_role": OFFICERS[at % len(OFFICERS)],
    }  # fmt: skip
    return person(500 + at, **(facts | values))


def turn(day: date, who: PersonLine | None, **values: Any) -> PaperTurn:
    """Return one place of a shift in the morning."""
    starts = str(values.get("starts", "09:00"))
    facts: dict[str, Any] = {
        "shift": UUID(int=day.toordinal() * 100 + int(starts[:2])), "day": day, "starts": starts,
        "ends": "11:30" if starts < "12:00" else "17:00", "theme": "",
        "post_kind": PostKind.LEGAL_OFFICER if who and who.officer_role else PostKind.DEPUTY,
        "person": who,
    }  # fmt: skip
    return PaperTurn(**(facts | values))


def days(first: date, last: date, weekdays: Iterable[int] = range(5)) -> Iterator[date]:
    """Yield the working days of a span that lie on some days of the week."""
    wanted, kept = set(weekdays), calendar()
    for number in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(number)
        if day.weekday() in wanted and kept.is_working_day(day):
            yield day


def table(turns: Sequence[PaperTurn], **values: Any) -> PaperTable:
    """Return a table as version 1."""
    facts: dict[str, Any] = {"number": 1, "announced_on": date(2026, 3, 20)}
    by_time = sorted(turns, key=lambda one: (one.day, one.starts))
    return PaperTable(tuple(by_time), **(facts | values))


def usual_month() -> list[PaperTurn]:
    """Return a morning and an afternoon with a deputy each, professionals on Thursdays."""
    found: list[PaperTurn] = []
    for at, day in enumerate(days(*APRIL)):
        found += [turn(day, person(2 * at)), turn(day, person(2 * at + 1), starts="13:30")]
        if day.weekday() == 3:
            found.append(turn(day, officer(at), starts="13:30"))
    return found


def rota_paper(turns: Sequence[PaperTurn] | None = None, **values: Any) -> RotaPaper:
    """Return what papers of April say, published as version 1."""
    facts: dict[str, Any] = {
        "station": station(), "first": APRIL[0], "last": APRIL[1],
        "published": table(usual_month() if turns is None else turns), "standing": None,
        "printed_at": PRINTED_AT, "printed_by": "温予安", "printed": {},
    }  # fmt: skip
    return RotaPaper(**(facts | values))


def station(**values: Any) -> StationFacts:
    """Return the station of the papers."""
    facts: dict[str, Any] = {
        "id": StationId(UUID(int=9)), "code": "330481-SM", "scan_code": "0501", "name": STATION,
        "short_name": "松陌", "level": StationLevel.STATION, "host_body": HostBody.TOWN_PRESIDIUM,
        "region_code": "330481", "city": "岚川市", "county": "南渚区", "town": "松陌镇",
        "phone": "0000-8123-0016", "office_hours": "工作日 8:30–11:30，13:30–17:00",
    }  # fmt: skip
    return StationFacts(**(facts | values))


def next_days(count: int) -> list[date]:
    """Return so many days from the first of April on."""
    return [APRIL[0] + timedelta(days=at) for at in range(count)]
