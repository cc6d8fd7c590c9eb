"""What a list would do to the directory: whom each row means and what it changes; nothing is written here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from db.kernel.problems import Problem
from db.people.contracts import MandateStatus, PersonKind
from db.people.roster import (
    OF_FILE,
    OF_PERSON,
    OF_SEAT,
    RosterJudged,
    RosterProblem,
    RosterRow,
    RosterVerdict,
)
from db.people.rules import (
    LINE_LIMIT,
    PeopleProblem,
    Problems,
    check_length,
    check_name,
    check_phone,
    check_resident_id,
    clean_line,
    clean_name,
    normal_id,
    normal_phone,
)

LIMITS: Mapping[str, int] = {
    "certificate_no": 40, "pledge": 300, "ethnicity": 20, "birth_month": 7, "political_status": 40,
    "education": 40, "degree": 40, "qq": 20, "wechat": 40, "postcode": 10, "id_number": 30,
    "login_name": 40, "sector": 40, "region_code": 12, "office_phone": 30,
}  # fmt: skip
"""How long a text may be where that is not the usual length of a line."""

_CLEANED = {
    "name": clean_name, "phone": normal_phone, "office_phone": normal_phone, "id_number": normal_id,
}  # fmt: skip
_SURELY_WRONG = frozenset({
    PeopleProblem.ID_BAD_CHECKSUM, PeopleProblem.ID_IMPOSSIBLE_DATE, PeopleProblem.ID_FUTURE,
})  # fmt: skip
"""Of a number with eighteen signs these are slips of the pen; papers of other lengths only warn."""


@dataclass(slots=True, eq=False)
class Seat:
    """A seat as it is, or as rows before this one would leave it."""

    id: UUID | None
    facts: dict[str, object]
    changed: set[str] = field(default_factory=set)


@dataclass(slots=True, eq=False)
class Entry:
    """Somebody of the directory as known, or as rows before this one would leave them."""

    id: UUID | None
    facts: dict[str, object]
    """Of the person and of the file."""
    seats: list[Seat] = field(default_factory=list)
    changed: set[str] = field(default_factory=set)


class Plan:
    """Goes through a list row by row; what a row would make is known to the next."""

    def __init__(self, entries: Sequence[Entry], today: date) -> None:
        self.entries = list(entries)
        self._today = today
        self._certificates: dict[str, Entry] = {}
        self._numbers: dict[str, list[Entry]] = {}
        self._named: dict[tuple[str, str], list[Entry]] = {}
        self._names: set[str] = set()
        self._seen: set[tuple[int, int]] = set()
        for one in self.entries:
            self._learn(one)

    def judge(self, row: RosterRow) -> RosterJudged:
        """Return what comes of a row, and take it into the plan unless it is refused."""
        row = tidied(row)
        name = str(row.values.get("name", ""))
        problems = [*row.problems, *check_row(row.values, self._today)]
        found = self._meant(row.values)
        entry = found if isinstance(found, Entry) else None
        if isinstance(found, Problem):
            problems.append(found)
        elif entry is None and not name:
            problems.append(Problem("name", PeopleProblem.NAME_MISSING))
        if entry is not None:
            problems += (*_contradictions(entry, row.values), *_no_deputy(entry))
        elif found is None and name in self._names:
            problems.append(Problem("name", RosterProblem.NAME_KNOWN, {"name": name}, warns=True))
        seat = None if isinstance(found, Problem) else self._seat(entry, row.values)
        if isinstance(seat, Problem):
            problems.append(seat)
        elif entry is not None and (id(entry), id(seat)) in self._seen:
            problems.append(Problem("", RosterProblem.ROW_TWICE))
        shown = name or (str(entry.facts["name"]) if entry else "")
        if isinstance(seat, Problem) or any(not one.warns for one in problems):
            return RosterJudged(row.place, RosterVerdict.REFUSED, shown, (), tuple(problems))
        verdict, changed = self._take(row.values, entry, seat)
        return RosterJudged(row.place, verdict, shown, changed, tuple(problems))

    def _meant(self, values: Mapping[str, object]) -> Entry | Problem | None:
        """Return whom a row means: by certificate, else by identity number, else by name and phone."""
        number = str(values.get("certificate_no", ""))
        if number in self._certificates:
            return self._certificates[number]
        identity = str(values.get("id_number", ""))
        if identity in self._numbers:
            return _only(self._numbers[identity], "id_number")
        name, phone = str(values.get("name", "")), str(values.get("phone", ""))
        if phone and (name, phone) in self._named:
            return _only(self._named[name, phone], "phone")
        if not (number or identity or phone):
            return Problem("", RosterProblem.KEY_MISSING)
        return None

    def _seat(self, entry: Entry | None, values: Mapping[str, object]) -> Seat | Problem | None:
        """Return which seat a row tells of, None for a new one or where it tells of none."""
        level = values.get("level")
        if entry is None:
            return None if level else Problem("level", PeopleProblem.LEVEL_MISSING)
        if found := _by_certificate(entry, values):
            return found
        told = any(name in values for name in OF_SEAT)
        if level is None and told and len(entry.seats) != 1:
            code = RosterProblem.SEVERAL_SEATS if entry.seats else PeopleProblem.LEVEL_MISSING
            return Problem("level", code)
        number = values.get("certificate_no")
        fitting = [
            one
            for one in entry.seats
            if (level is None or one.facts["level"] == level)
            and (not number or not one.facts["certificate_no"])
        ]
        return fitting[0] if told and fitting else None

    def _take(
        self, values: Mapping[str, object], entry: Entry | None, seat: Seat | None
    ) -> tuple[RosterVerdict, tuple[str, ...]]:
        is_new = entry is None
        if entry is None:
            entry = Entry(None, {})
            self.entries.append(entry)
        of_seat = {name: values[name] for name in OF_SEAT if name in values}
        if seat is None and of_seat:
            seat = Seat(None, {"status": MandateStatus.SERVING, "certificate_no": ""})
            entry.seats.append(seat)
            is_new = True
        of_person = {name: values[name] for name in (*OF_PERSON, *OF_FILE) if name in values}
        changed = _written(entry, of_person) + (_written(seat, of_seat) if seat else ())
        if entry.facts.get("active") is False:
            changed += _written(entry, {"active": True})
            if seat is not None and "status" not in of_seat:
                changed += _written(seat, {"status": MandateStatus.SERVING})
        self._seen.add((id(entry), id(seat)))
        self._learn(entry)
        if is_new:
            return RosterVerdict.NEW, ()
        return (RosterVerdict.UPDATE if changed else RosterVerdict.SAME), changed

    def _learn(self, entry: Entry) -> None:
        if name := str(entry.facts.get("name") or ""):
            self._names.add(name)
        for seat in entry.seats:
            if number := str(seat.facts.get("certificate_no") or ""):
                self._certificates.setdefault(number, entry)
        if identity := str(entry.facts.get("id_number") or ""):
            _add(self._numbers.setdefault(identity, []), entry)
        if phone := str(entry.facts.get("phone") or ""):
            _add(self._named.setdefault((str(entry.facts.get("name", "")), phone), []), entry)


def _no_deputy(entry: Entry) -> tuple[Problem, ...]:
    """A list of deputies makes no deputy of an expert or of somebody of the staff: a person decides that."""
    kind = entry.facts.get("kind", PersonKind.DEPUTY)
    if kind is PersonKind.DEPUTY:
        return ()
    return (Problem("name", RosterProblem.OTHER_KIND, {"kind": kind}),)


def tidied(row: RosterRow) -> RosterRow:
    """Return a row with every text as it is stored; blanks, and what was masked, say nothing."""
    values = {
        name: _CLEANED.get(name, clean_line)(value) if type(value) is str else value
        for name, value in row.values.items()
    }
    told = {name: value for name, value in values.items() if value != "" and not _is_masked(value)}
    return replace(row, values=told)


def _is_masked(value: object) -> bool:
    return type(value) is str and "**" in value


def check_row(values: Mapping[str, object], today: date) -> Problems:
    """Return what is odd about the values of one row; ``tidied`` comes first."""
    found: list[Problem] = []
    for name, value in values.items():
        if name == "name":
            found += check_name(str(value))
        elif type(value) is str:
            found += check_length(value, LIMITS.get(name, LINE_LIMIT), field=name)
    for name in ("phone", "office_phone"):
        found += check_phone(str(values.get(name, "")), field=name)
    odd = check_resident_id(str(values.get("id_number", "")), today=today, field="id_number")
    found += (replace(one, warns=one.code not in _SURELY_WRONG) for one in odd)
    return tuple(found)


def _contradictions(entry: Entry, values: Mapping[str, object]) -> Iterator[Problem]:
    if values.get("name", entry.facts["name"]) != entry.facts["name"]:
        yield Problem("name", RosterProblem.NAME_DIFFERS)
    told, known = values.get("id_number"), entry.facts.get("id_number")
    if told and known and told != known:
        yield Problem("id_number", RosterProblem.ID_DIFFERS)


def _by_certificate(entry: Entry, values: Mapping[str, object]) -> Seat | None:
    number = values.get("certificate_no")
    return next((one for one in entry.seats if number == one.facts["certificate_no"] != ""), None)


def _only(found: Sequence[Entry], name: str) -> Entry | Problem:
    return found[0] if len(found) == 1 else Problem(name, RosterProblem.SEVERAL_MEANT)


def _add(known: list[Entry], entry: Entry) -> None:
    if entry not in known:
        known.append(entry)


def _written(record: Entry | Seat, values: Mapping[str, object]) -> tuple[str, ...]:
    """Take values into a record; return the names of those that are other than before."""
    changed = [name for name, value in values.items() if record.facts.get(name) != value]
    record.facts.update(values)
    record.changed.update(changed)
    return tuple(changed)
