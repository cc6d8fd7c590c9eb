"""A station of a million matters, made once and kept under ``build/``.

Matters, their visits, their search entries and one operation for each matter go straight into the encrypted
file in batches, with the program's own records, tokens, commitments, links and seals; only the forms and
transactions of a click are left out. Texts are 40,000 mixtures of the demo's themes with invented words of
common characters, which come by Zipf's law as words do: some pairs of characters are everywhere, most are rare.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import accumulate, islice
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import create_engine
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from benchmarks.ground import CLOCK, entered, found_in
from benchmarks.measure import say
from db.journal import segments
from db.journal.origins import Origin
from db.journal.payload import Header, commitment, encode, salt
from db.journal.recorded import numbers
from db.journal.records import OperationRow
from db.kernel.actor import Actor
from db.kernel.clock import CHINA, local_date
from db.kernel.ids import OrganizationId, new_id
from db.kernel.kinds import Action, Kind, Verb
from db.people.contracts import Gender
from db.reception.codes import Channel, DemandType, MatterState, Scale, Urgency, VisitorKind
from db.reception.records import MatterRow, VisitRow
from db.search import statements
from db.search.entry import SearchEntry
from db.search.index import keys_of, tokens_of
from db.search.records import SearchEntryRow, SearchKeyRow
from db.stations.contracts import AddOrganization, OrganizationKind
from db.stations.rules import Number, NumberType
from db.storage.engine import connect
from db.storage.migrate import HEAD
from desktop.demo import script

_KEPT = Path(__file__).parents[1] / "build" / "benchmarks"
_EDITION = 1
"""Counted up when what is made here changes."""

_BATCH = 10_000
_TEXTS = 40_000
"""Different titles with their statements; each stands in the file as often as the others."""

_FIRST_DAY = datetime(2006, 1, 4, 1, tzinfo=UTC)
_YEARS = 20
_SPAN = 1 << 40
_OPEN_SHARE = 0.02
"""Matters still in hand; the rest is closed, as at a station that does its work."""


def folder_of(matters: int) -> Path:
    """Return the folder of a station with so many matters, made now unless it is there."""
    folder = _KEPT / f"station-{matters}-{HEAD}-{_EDITION}"
    if not folder.exists():
        half = folder.with_name(f"{folder.name}.half-{os.getpid()}")
        _make(half, matters)
        half.rename(folder)
    return folder


class Words:
    """Invented words of two common characters, the n-th as often as 1/n."""

    def __init__(self, chance: random.Random, count: int = 20_000) -> None:
        coined, characters = random.Random(20260318), _common()
        coined.shuffle(characters)
        shares = list(accumulate(1 / n for n in range(1, len(characters) + 1)))
        pairs = [coined.choices(characters, cum_weights=shares, k=2) for _ in range(count)]
        self._words = ["".join(pair) for pair in pairs]
        self._shares = list(accumulate(1 / n for n in range(1, count + 1)))
        self._chance = chance

    def some(self, count: int) -> str:
        """Return so many words in a row."""
        return "".join(self._chance.choices(self._words, cum_weights=self._shares, k=count))


def _common() -> list[str]:
    """Return the 3,755 characters of the first level of GB 2312."""
    rows = (bytes([row, cell]) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    decoded = (code.decode("gb2312", "ignore") for code in rows)
    return [character for character in decoded if character]


def _make(folder: Path, matters: int) -> None:
    say(f"making a station of {matters:,} matters, once; this takes some minutes")
    begun = time.perf_counter()
    found_in(folder)
    with entered(folder) as ground:
        for name in ("海昌街道市政所", "海昌街道社区办"):
            unit = OrganizationId(new_id(CLOCK))
            command = AddOrganization(unit, OrganizationKind.GOVERNMENT_DEPT, name)
            ground.workspace.stations.add_organization(ground.actor, command)
        units = tuple(one.id for one in ground.workspace.stations.organizations())
        actor, origin = ground.actor, ground.workspace.journal.origin
    raw = _unguarded(ground.places.database, ground.key)
    plans = [
        Plan(first, min(_BATCH, matters - first), matters, actor, units)
        for first in range(0, matters, _BATCH)
    ]
    seq, link = raw.execute("SELECT seq, link FROM operation ORDER BY seq DESC LIMIT 1").fetchone()
    head = Head(seq, link)
    with ProcessPoolExecutor() as pool:
        for batch in pool.map(_batch, plans):
            _write(raw, batch, origin, head)
    _finish(raw, origin)
    say(f"made in {time.perf_counter() - begun:.0f} s")


def _unguarded(path: Path, key: bytes) -> Any:
    """Return a connection that does not wait for the disk: the file is thrown away when this fails."""
    raw = connect(path, key)
    for pragma in ("synchronous = 0", "cache_size = -1000000", "secure_delete = 0"):
        raw.execute(f"PRAGMA {pragma}")
    _hold(raw, 256 << 20)
    return raw


def _hold(raw: Any, size: int) -> None:
    """Let the full-text table hold so many bytes of new tokens in memory before it writes them."""
    said = f"INSERT INTO {statements.TABLE}({statements.TABLE}, rank) VALUES ('hashsize', ?)"
    raw.execute(said, (size,))


def _finish(raw: Any, origin: Origin) -> None:
    _hold(raw, 1 << 20)
    raw.execute(statements.OPTIMIZE)
    engine = create_engine("sqlite://", module=sqlcipher, creator=lambda: raw, poolclass=StaticPool)
    with Session(engine) as session:
        session.connection().exec_driver_sql("BEGIN IMMEDIATE")
        segments.seal(session, origin)
        session.commit()
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()


@dataclass(frozen=True, slots=True)
class Plan:
    """Which matters of how many a process has to make."""

    first: int
    count: int
    of: int
    actor: Actor
    units: tuple[UUID, ...]


@dataclass(slots=True)
class Head:
    """The newest operation so far."""

    seq: int
    link: bytes


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows ready for the engine, and what the chain of the journal covers of each matter."""

    rows: dict[str, list[Sequence[Any]]]
    operations: list[dict[str, Any]]


def _batch(plan: Plan) -> Batch:
    """Make the rows of a plan, the same in every run; needs no database."""
    chance, people, told = random.Random(plan.first), script.people(), _told()
    step = timedelta(days=365 * _YEARS) / plan.of
    visits, matters = _moulds(plan.actor.user)
    rows: dict[str, list[Sequence[Any]]] = {name: [] for name in _FILLED}
    operations = []
    for place in range(plan.first, plan.first + plan.count):
        at, text = _FIRST_DAY + step * place, chance.choice(told)
        visit = _visit(at, chance, people)
        matter = _matter(at, chance, text) | _numbered(place, at, step)
        matter |= {"visit": visit["id"], "unit": chance.choice(plan.units)}
        number = Kind.MATTER * _SPAN + 1 + place
        rows["visit"].append(visits.cast(visit))
        rows["matter"].append(matters.cast(matter))
        rows["search_entry"].append((number, int(Kind.MATTER), matter["id"].bytes))
        rows["search_text"].append((number, text.tokens))
        entry = SearchEntry(numbers=(str(matter["serial"]),))
        rows["search_key"].extend((key, number) for key in keys_of(Kind.MATTER, entry))
        operations.append(_operation(_MATTER | matter, plan.actor, at))
    return Batch(rows, operations)


@dataclass(frozen=True, slots=True)
class Told:
    """What one in so many matters says, with its tokens by the record's own rule."""

    values: dict[str, Any]
    tokens: str


@cache
def _told() -> tuple[Told, ...]:
    """Return the texts that matters are given; each process makes them once."""
    chance, demo = random.Random(7), script.matters()
    words = Words(chance)
    return tuple(
        _one_told(chance.choice(demo.themes), words, chance.choice(demo.places))
        for _ in range(_TEXTS)
    )


def _one_told(theme: script.Theme, words: Words, place: str) -> Told:
    title = f"{words.some(2)}{theme.title}"[:40]
    statement = f"{theme.statement}{words.some(8)}。"
    values = {"title": title, "statement": statement, "category": theme.category, "place": place}
    row = MatterRow(**_MATTER | values, year=2025, serial=1)
    return Told(values, tokens_of(row.search_entry()))


def _write(raw: Any, batch: Batch, origin: Origin, head: Head) -> None:
    raw.execute("BEGIN IMMEDIATE")
    for table, rows in batch.rows.items():
        raw.executemany(_PUT[table], rows)
    linked = [_linked(operation, origin, head) for operation in batch.operations]
    raw.executemany(_PUT["operation"], linked)
    raw.execute("COMMIT")


def _linked(operation: dict[str, Any], origin: Origin, head: Head) -> list[Any]:
    """Return an operation as the next one of the chain."""
    head.seq += 1
    covered = {key: one for key, one in operation.items() if key not in ("payload", "salt", "verb")}
    header = Header(
        origin=origin.name, seq=head.seq, act=head.seq, verb=operation["verb"].value, **covered
    )
    head.link = header.link(head.link)
    whole = operation | {"origin": origin.number, "seq": head.seq, "act": head.seq}
    return _operations().cast(whole | {"link": head.link})


def _visit(at: datetime, chance: random.Random, people: script.PeopleFile) -> dict[str, Any]:
    return {
        "id": _id_at(at, chance), "received_at": at, "recorded_at": at,
        "name": chance.choice(people.surnames) + chance.choice(people.given),
        "phone": f"1990000{chance.randrange(10_000):04}",
    }  # fmt: skip


def _matter(at: datetime, chance: random.Random, text: Told) -> dict[str, Any]:
    is_open = chance.random() < _OPEN_SHARE
    return text.values | {
        "id": _id_at(at, chance), "received_at": at, "assigned_at": at,
        "state": MatterState.ASSIGNED if is_open else MatterState.CLOSED,
        "closed_at": None if is_open else at + timedelta(days=9),
        "due_on": local_date(at) + timedelta(days=20),
    }  # fmt: skip


def _numbered(place: int, at: datetime, step: timedelta) -> dict[str, Any]:
    """Return number and dot of the matter at this place; each year counts from one."""
    year = local_date(at).year
    before = (datetime(year, 1, 1, tzinfo=CHINA) - _FIRST_DAY) // step + 1
    number = Number(NumberType.RECEPTION, year, place - max(before, 0) + 1)
    return {
        "year": year, "serial": number.serial, "number": number.display("海昌"),
        "machine_number": number.machine("330481-HC"), "scan_digits": number.scan_digits("0001"),
        "base_seq": place + 1, "base_hlc": place + 1,
    }  # fmt: skip


def _operation(matter: dict[str, Any], actor: Actor, at: datetime) -> dict[str, Any]:
    """Return the operation of a new matter, but for its place in the chain."""
    given = {key: matter.get(key) for key in _FIELDS}
    payload = encode({_FIELDS[key][0]: one for key, one in given.items() if one is not None})
    grain = salt()
    return {
        "hlc": int(at.timestamp() * 1000) << 16, "kind": int(Kind.MATTER), "record": matter["id"],
        "verb": Verb.INSERT, "payload": payload, "salt": grain,
        "commitment": commitment(grain, payload), "context": None, "actor": actor.user,
        "role": actor.role.value, "action": Action.VISIT_REGISTERED.value,
    }  # fmt: skip


def _into(row_class: type[Any]) -> str:
    names = [column.key for column in row_class.__table__.columns]
    marks = ", ".join("?" * len(names))
    return f"INSERT INTO {row_class.__tablename__} ({', '.join(names)}) VALUES ({marks})"


_FIELDS = numbers(MatterRow)
_PUT = {
    row_class.__tablename__: _into(row_class)
    for row_class in (VisitRow, MatterRow, SearchEntryRow, SearchKeyRow, OperationRow)
}
_PUT["search_text"] = "INSERT INTO search_text (rowid, body) VALUES (?, ?)"
_FILLED = ("visit", "matter", "search_entry", "search_key", "search_text")


_DOT = {"base_origin": 1, "base_seq": 1, "base_hlc": 1, "revision": 1}
_VISIT = _DOT | {
    "channel": Channel.VISIT_STATION, "place": "", "visitor_kind": VisitorKind.INDIVIDUAL,
    "visitor_count": 1, "gender": Gender.UNKNOWN, "region_code": "", "region_name": "",
    "address": "", "work_unit": "", "uscc": "", "confidential": False, "deputies": (),
    "legal_officers": (), "ticket": "",
}  # fmt: skip
_MATTER = _DOT | {
    "summary": "",
    "demand_type": DemandType.CONSULT,
    "urgency": Urgency.NORMAL,
    "scale": Scale.NORMAL,
    "proposed_handling": "",
    "answer": "",
    "due_days": 15,
}


class Mould:
    """Turns values into rows as the engine stores them; what all rows share is turned once."""

    def __init__(self, row_class: type[Any], usual: dict[str, Any]) -> None:
        dialect = sqlite.dialect()
        columns = row_class.__table__.columns
        binds = [one.type.dialect_impl(dialect).bind_processor(dialect) for one in columns]
        self._places = {one.key: (n, binds[n] or _as_it_is) for n, one in enumerate(columns)}
        self._usual: list[Any] = [None] * len(binds)
        self._usual = self.cast(usual)

    def cast(self, values: dict[str, Any]) -> list[Any]:
        """Return a row with these values in place of the usual ones."""
        row = self._usual.copy()
        for key, value in values.items():
            place, bind = self._places[key]
            row[place] = bind(value)
        return row


def _as_it_is(value: Any) -> Any:
    return value


@cache
def _moulds(recorder: UUID) -> tuple[Mould, Mould]:
    return Mould(VisitRow, _VISIT | {"recorder": recorder}), Mould(MatterRow, _MATTER)


@cache
def _operations() -> Mould:
    return Mould(OperationRow, {"verb": Verb.INSERT})


def _id_at(at: datetime, chance: random.Random) -> UUID:
    """Return a UUIDv7 of an instant, the same in every run."""
    high = (int(at.timestamp() * 1000) << 80) | (0x7 << 76) | (chance.getrandbits(12) << 64)
    return UUID(int=high | (0b10 << 62) | chance.getrandbits(62))


def asked_words(length: int, count: int) -> Iterator[str]:
    """Yield pieces of titles and statements as people would ask for them, the same in every run."""
    chance = random.Random(length)
    told = script.matters()
    words = Words(chance)
    texts = [one.title for one in told.themes] + [one.statement for one in told.themes]
    texts += [words.some(12) for _ in range(200)]
    yield from islice(_pieces(texts, length, chance), count)


def _pieces(texts: Sequence[str], length: int, chance: random.Random) -> Iterator[str]:
    while True:
        whole = chance.choice(texts)
        start = chance.randrange(max(1, len(whole) - length))
        piece = whole[start : start + length]
        if piece.isalpha() and len(piece) == length:
            yield piece
