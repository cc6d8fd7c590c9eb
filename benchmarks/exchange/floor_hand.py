"""The floor without any protection: rows as they are, one clock a row, the later one wins, zstd over batches of 1,000.

Nobody is asked who wrote a file, nothing says that a part is missing, and of two writes of one row one is gone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import zstandard

from benchmarks.exchange.steps import FULL, PART, Steps, again, empty, play
from benchmarks.exchange.workload import COLUMNS, FACT_COLUMNS, IDS, Line, lines
from db.storage.engine import PRAGMAS

TABLES = {"matter": COLUMNS, "fact": FACT_COLUMNS}
INDEXES = {
    "matter": ("visit", "year, serial", "state, due_on", "category, received_at"),
    "fact": ("matter",),
}
BATCH = 1_000
BATCHES = 32
"""Batches of one transaction."""

_pack, _unpack = msgspec.msgpack.Encoder().encode, msgspec.msgpack.Decoder().decode


def main() -> None:
    """Be a carrier."""
    play({"make": make, "out": out, "in": take_in})


def make(folder: Path, _steps: Steps) -> None:
    """Fill a database."""
    with closing(connected(empty(folder, "source.db"))) as raw:
        write_lines(raw, lines(folder, "full"), first=1)


def out(folder: Path, steps: Steps) -> None:
    """Write everything, then what changed."""
    with closing(connected(again(folder, "source.db", "out.db"))) as raw:
        with steps.counted("export"):
            newest = export(raw, folder / FULL, after=0)
        write_lines(raw, lines(folder, "part"), first=newest + 1)
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        with steps.counted("export 1 %"):
            export(raw, folder / PART, after=newest)
    for name in (FULL, PART):
        steps.weigh(name, folder / name)


def take_in(folder: Path, steps: Steps) -> None:
    """Take both files in."""
    with closing(connected(empty(folder, "in.db"))) as raw:
        for name, path in (("import", FULL), ("import 1 %", PART), ("known", PART)):
            with steps.counted(name):
                take(raw, folder / path)


def connected(path: Path) -> sqlite3.Connection:
    """Open a plain file with the pragmas of the product, and its tables."""
    raw = sqlite3.connect(path, isolation_level=None)
    for name, value in PRAGMAS.items():
        raw.execute(f"PRAGMA {name} = {value}")
    for table, columns in TABLES.items():
        names = ", ".join(columns[1:])
        raw.execute(f"CREATE TABLE IF NOT EXISTS {table} (id BLOB PRIMARY KEY, {names}, hlc)")
        for number, index in enumerate(INDEXES[table]):
            raw.execute(f"CREATE INDEX IF NOT EXISTS ix_{table}_{number} ON {table} ({index})")
    return raw


def values_of(line: Line) -> list[Any]:
    """Return a record as its columns hold it."""
    columns = TABLES[line["is"]]
    return [bytes.fromhex(line[key]) if key in IDS else line[key] for key in columns]


def write_lines(raw: sqlite3.Connection, said: Iterable[Line], first: int) -> None:
    """Write records and changes as somebody working there would, one clock each."""
    raw.execute("BEGIN IMMEDIATE")
    for hlc, line in enumerate(said, first):
        if "statement" in line or line["is"] == "fact":
            marks = ", ".join("?" * (len(TABLES[line["is"]]) + 1))
            raw.execute(f"INSERT INTO {line['is']} VALUES ({marks})", (*values_of(line), hlc))
        else:
            key = bytes.fromhex(line["id"])
            raw.execute("UPDATE matter SET title = ?, hlc = ? WHERE id = ?", (line["title"], hlc, key))  # fmt: skip
    raw.execute("COMMIT")


def export(raw: sqlite3.Connection, path: Path, after: int) -> int:
    """Write rows with a later clock than this; return the latest."""
    squeeze, newest = zstandard.ZstdCompressor(level=3), after
    with path.open("wb") as file:
        for table in TABLES:
            found = raw.execute(f"SELECT * FROM {table} WHERE hlc > ?", (after,))
            while rows := found.fetchmany(BATCH):
                newest = max(newest, *(row[-1] for row in rows))
                packed = squeeze.compress(_pack([table, rows]))
                file.write(len(packed).to_bytes(4) + packed)
    return newest


def take(raw: sqlite3.Connection, path: Path) -> None:
    """Write rows that are new or later."""
    raw.execute("BEGIN IMMEDIATE")
    for number, (table, rows) in enumerate(_batches(path), 1):
        raw.executemany(_PUT[table], rows)
        if number % BATCHES == 0:
            raw.execute("COMMIT")
            raw.execute("BEGIN IMMEDIATE")
    raw.execute("COMMIT")


def _batches(path: Path) -> Iterator[Any]:
    open_up = zstandard.ZstdDecompressor()
    with path.open("rb") as file:
        while head := file.read(4):
            yield _unpack(open_up.decompress(file.read(int.from_bytes(head))))


def _put(table: str) -> str:
    columns = TABLES[table]
    marks = ", ".join("?" * (len(columns) + 1))
    sets = ", ".join(f"{one} = excluded.{one}" for one in (*columns[1:], "hlc"))
    return (
        f"INSERT INTO {table} VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {sets} "
        "WHERE excluded.hlc > hlc"
    )


_PUT = {table: _put(table) for table in TABLES}


if __name__ == "__main__":
    main()
