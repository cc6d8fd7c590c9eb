"""What is true of stations: their codes and names, and the numbers that matters and papers carry."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from unicodedata import normalize

from db.kernel.problems import Problem, ProblemCode
from db.search.normal import visible
from db.stations.contracts import AddOrganization, FoundStation, HostBody

COUNTERS = range(1, 10)
"""Counter PCs of one station; each numbers in a lane of its own, so two of them offline never collide."""

_LANE = 100_000
_YEARS = range(1970, 2100)
"""From where a computer begins that has lost its clock: what it registers has a number too."""


class NumberType(StrEnum):
    """What is numbered; the value stands in machine numbers."""

    RECEPTION = "REC"
    ASSIGNMENT = "ASG"
    EVALUATION = "EVAL"
    APPOINTMENT = "APPT"
    EVENT = "EVT"
    SUPERVISION = "SUP"
    CONSULTATION = "LEG"
    REPLY = "RPL"

    @property
    def word(self) -> str:
        """The 字 of display numbers."""
        return _WORDS[self]

    @property
    def digits(self) -> str:
        """The two figures of bar codes."""
        return _DIGITS[self]


_WORDS = {
    NumberType.RECEPTION: "接",
    NumberType.ASSIGNMENT: "交",
    NumberType.EVALUATION: "评",
    NumberType.APPOINTMENT: "约",
    NumberType.EVENT: "活",
    NumberType.SUPERVISION: "督",
    NumberType.CONSULTATION: "征",
    NumberType.REPLY: "复",
}
_DIGITS = {sort: f"{place:02}" for place, sort in enumerate(NumberType, start=1)}
_BY_WORD = {word: sort for sort, word in _WORDS.items()}
_BY_DIGITS = {digits: sort for sort, digits in _DIGITS.items()}


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a station's year; raises ValueError for a serial that no counter owns."""

    type: NumberType
    year: int
    serial: int

    def __post_init__(self) -> None:
        if self.year not in _YEARS or not is_serial(self.serial):
            raise ValueError(self.year, self.serial)

    @property
    def counter(self) -> int:
        """The counter PC that gave the number."""
        return self.serial // _LANE + 1

    @property
    def in_lane(self) -> int:
        """The number within its counter's lane, from 1 each year."""
        return in_lane(self.serial)

    def display(self, short_name: str) -> str:
        """Return the number people read: ``海昌接〔2025〕12号``, ``海昌接〔2025〕2-12号`` from the second counter."""
        counter = "" if self.counter == 1 else f"{self.counter}-"
        return f"{short_name}{self.type.word}〔{self.year}〕{counter}{self.in_lane}号"

    def machine(self, station_code: str) -> str:
        """Return the number of bundles and QR codes, the only one of its kind: ``330481-HC-REC-2025-000012``."""
        return f"{station_code}-{self.type}-{self.year}-{self.serial:06}"

    def scan_digits(self, scan_code: str) -> str:
        """Return the sixteen figures of the bar code; its check figure belongs to the symbology (Code 128 C)."""
        return f"{self.type.digits}{scan_code}{self.year}{self.serial:06}"


@dataclass(frozen=True, slots=True)
class AskedNumber:
    """A number as a person typed or scanned it; what was not said is None or empty."""

    serials: tuple[int, ...]
    """The serial that was meant; one for each counter when the counter was not said."""
    type: NumberType | None = None
    year: int | None = None
    short_name: str = ""
    station_code: str = ""
    scan_code: str = ""


def lane(counter: int) -> tuple[int, int]:
    """Return the first and last serial of a counter PC."""
    if counter not in COUNTERS:
        raise ValueError(counter)
    return (counter - 1) * _LANE + 1, counter * _LANE - 1


def in_lane(serial: int) -> int:
    """Return the number of a serial within its counter's lane."""
    return serial % _LANE


def is_serial(serial: int) -> bool:
    """Tell whether some counter owns the serial."""
    return 0 < serial < _LANE * len(COUNTERS) and serial % _LANE != 0


def scan_code(station_code: str) -> str:
    """Return the four figures that stand for a station in bar codes, always the same ones for a code."""
    return f"{zlib.crc32(station_code.encode()) % 10_000:04}"


def grouped(scan_digits: str) -> str:
    """Return the figures of a bar code parted for reading: ``01 0012 2025 000012``."""
    cuts = (0, 2, 6, 10, 16)
    return " ".join(scan_digits[one:other] for one, other in pairwise(cuts))


_MACHINE = re.compile(r"([0-9]{6}-[A-Z0-9]{1,8})-([A-Z]+)-([0-9]{4})-([0-9]{6})")
_SCAN = re.compile("([0-9]{2})([0-9]{4})([0-9]{4})([0-9]{6})")
_DISPLAY = re.compile(
    rf"(?:(?P<short>[^0-9\[\]]*)(?P<word>[{''.join(_BY_WORD)}]))?(?:\[(?P<year>[0-9]{{4}})年?\])?"
    r"第?(?:(?P<counter>[1-9])-)?(?P<number>[0-9]{1,6})(?P<end>号?)"
)
_BRACKETS = str.maketrans("〔〕【】〖〗()（）〈〉<>{}", "[][][][][][][][]")


def read_number(typed: str) -> AskedNumber | None:
    """Return the number in what was typed or scanned, None when it is none.

    Understands ``312``, ``312号``, ``松陌接〔2026〕312号``, ``[2026]312``, ``2-12号``, machine numbers and bar codes.
    """
    plain = normalize("NFKC", visible(typed[:80])).replace(" ", "")
    text = re.sub("[‐-―−]", "-", plain).upper()
    if machine := _MACHINE.fullmatch(text):
        return _from_machine(*machine.groups())
    if scanned := _SCAN.fullmatch(text):
        return _from_scan(*scanned.groups())
    display = _DISPLAY.fullmatch(text.translate(_BRACKETS))
    return _from_display(display) if display else None


def _from_machine(code: str, sort: str, year: str, serial: str) -> AskedNumber | None:
    if sort not in set(NumberType) or not _is_number(year, serial):
        return None
    return AskedNumber((int(serial),), NumberType(sort), int(year), station_code=code)


def _from_scan(sort: str, station: str, year: str, serial: str) -> AskedNumber | None:
    if sort not in _BY_DIGITS or not _is_number(year, serial):
        return None
    return AskedNumber((int(serial),), _BY_DIGITS[sort], int(year), scan_code=station)


def _from_display(found: re.Match[str]) -> AskedNumber | None:
    short, word, year, counter, number, end = found.groups()
    # 迎接3 is a phrase and 海昌接3号 a number: behind a word only a year or the 号 tells.
    if word and not (year or end):
        return None
    serials = _serials(counter, number)
    if not serials or (year and int(year) not in _YEARS):
        return None
    return AskedNumber(
        serials,
        type=_BY_WORD.get(word),
        year=int(year) if year else None,
        short_name=short or "",
    )


def _serials(counter: str | None, number: str) -> tuple[int, ...]:
    value = int(number)
    if counter is None and len(number) == 6:
        found: tuple[int, ...] = (value,)
    elif value >= _LANE:
        found = ()
    else:
        lanes = [int(counter)] if counter else COUNTERS
        found = tuple((one - 1) * _LANE + value for one in lanes)
    return tuple(filter(is_serial, found))


def _is_number(year: str, serial: str) -> bool:
    return int(year) in _YEARS and is_serial(int(serial))


class StationProblem(ProblemCode):
    """Findings about a station or an organisation."""

    CODE_PATTERN = "code_pattern"
    CODE_REGION = "code_region"
    REGION_PATTERN = "region_pattern"
    NAME_MISSING = "station_name_missing"
    TOO_LONG = "station_text_too_long"
    SHORT_NAME_LENGTH = "short_name_length"
    SHORT_NAME_CHARACTERS = "short_name_characters"
    STATION_PHONE = "station_phone"
    COUNTER_RANGE = "counter_range"
    COUNTER_TAKEN = "counter_taken"
    PARENTS_TWO = "parents_two"
    PARENT_RING = "parent_ring"


_CODE = re.compile("[0-9]{6}-[A-Z0-9]{1,8}")
_REGION = re.compile("(?:[0-9]{6}|[0-9]{9}|[0-9]{12})?")
_SHORT_NAME = re.compile("(?:[^\\W\\d_]|[\U00020000-\U0003fffd])+")
_PHONE = re.compile(r"(?:[0-9][0-9 ()+#\-转、,;/]*)?")
_STREET = "街道"
_LONGEST = 10_000
_LIMITS = {"name": 50, "city": 40, "county": 40, "town": 40, "phone": 30, "office_hours": 80}


def usual_host(town: str) -> HostBody:
    """Return the body above a station as the name of its town tells."""
    street = town.strip().endswith(_STREET)
    return HostBody.STREET_COMMITTEE if street else HostBody.TOWN_PRESIDIUM


def tidy_station(command: FoundStation) -> FoundStation:
    """Return the command with every text as it is stored."""
    return replace(
        command,
        code=_half_width(command.code).upper(),
        name=_line(command.name),
        short_name=_line(command.short_name).replace(" ", ""),
        region_code=_half_width(command.region_code),
        city=_line(command.city),
        county=_line(command.county),
        town=_line(command.town),
        phone=_half_width(command.phone),
        office_hours=_line(command.office_hours),
    )


def check_station(command: FoundStation) -> tuple[Problem, ...]:
    """Return what is wrong with a station's facts; ``tidy_station`` comes first."""
    found = [*_check_codes(command), *_check_short_name(command.short_name)]
    if not command.name:
        found.append(Problem("name", StationProblem.NAME_MISSING))
    if not _PHONE.fullmatch(command.phone):
        found.append(Problem("phone", StationProblem.STATION_PHONE))
    if command.counter not in COUNTERS:
        found.append(Problem("counter", StationProblem.COUNTER_RANGE, {"most": len(COUNTERS)}))
    for name, limit in _LIMITS.items():
        found += _check_length(name, getattr(command, name), limit)
    return tuple(found)


def tidy_organization(command: AddOrganization) -> AddOrganization:
    """Return the command with every text as it is stored."""
    return replace(
        command,
        name=_line(command.name),
        short_name=_line(command.short_name),
        phone=_half_width(command.phone),
        region_code=_half_width(command.region_code),
        letterhead=_line(command.letterhead),
        brand=_line(command.brand),
    )


def check_organization(command: AddOrganization) -> tuple[Problem, ...]:
    """Return what is wrong with an organisation about to be added; ``tidy_organization`` comes first."""
    found = [*_check_length("name", command.name, 50)]
    found += _check_length("short_name", command.short_name, 40)
    found += _check_length("phone", command.phone, 30)
    found += _check_length("letterhead", command.letterhead, 50)
    found += _check_length("brand", command.brand, 20)
    if not command.name:
        found.append(Problem("name", StationProblem.NAME_MISSING))
    if not _PHONE.fullmatch(command.phone):
        found.append(Problem("phone", StationProblem.STATION_PHONE))
    if not _REGION.fullmatch(command.region_code):
        found.append(Problem("region_code", StationProblem.REGION_PATTERN))
    return tuple(found)


def _check_codes(command: FoundStation) -> list[Problem]:
    found = []
    if not _CODE.fullmatch(command.code):
        found.append(Problem("code", StationProblem.CODE_PATTERN))
    elif command.region_code[:6] not in ("", command.code[:6]):
        found.append(Problem("code", StationProblem.CODE_REGION, warns=True))
    if not _REGION.fullmatch(command.region_code):
        found.append(Problem("region_code", StationProblem.REGION_PATTERN))
    return found


def _check_short_name(short_name: str) -> list[Problem]:
    """A figure or bracket in the short name would make display numbers unreadable again."""
    if not 1 <= len(short_name) <= 6:
        return [Problem("short_name", StationProblem.SHORT_NAME_LENGTH, {"least": 1, "most": 6})]
    if not _SHORT_NAME.fullmatch(short_name):
        return [Problem("short_name", StationProblem.SHORT_NAME_CHARACTERS)]
    return []


def _check_length(field: str, text: str, limit: int) -> list[Problem]:
    over = len(text) - limit
    if over <= 0:
        return []
    return [Problem(field, StationProblem.TOO_LONG, {"limit": limit, "over": over})]


def _line(text: str) -> str:
    return normalize("NFC", visible(text[:_LONGEST])).strip()


def _half_width(text: str) -> str:
    return normalize("NFKC", visible(text[:_LONGEST])).strip()
