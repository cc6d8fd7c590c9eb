"""SQLite's session extension through apsw, its changesets through zstd; runs in the environment of the peers.

The whole is the difference to an empty file; what changes is recorded by a session that was attached before, and what
that recording costs whoever writes is not counted. No writer, no position, no conflict is kept: the later file wins.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import apsw
import zstandard

from benchmarks.exchange.steps import FULL, PART, Steps, again, empty, play
from benchmarks.exchange.workload import COLUMNS, FACT_COLUMNS, IDS, Line, lines

_TABLES = {"matter": COLUMNS, "fact": FACT_COLUMNS}
_INDEXES = {
    "matter": ("visit", "year, serial", "state, due_on", "category, received_at"),
    "fact": ("matter",),
}
_PRAGMAS = ("journal_mode = wal", "synchronous = 2", "secure_delete = 1", "cache_size = -32768")


def _make(folder: Path, _steps: Steps) -> None:
    _connected(empty(folder, "empty.db")).close()
    raw = _connected(empty(folder, "source.db"))
    _write(raw, lines(folder, "full"))
    raw.close()


def _out(folder: Path, steps: Steps) -> None:
    raw = _connected(again(folder, "source.db", "out.db"))
    raw.execute(f"ATTACH '{folder / 'empty.db'}' AS before")
    with steps.counted("export"):
        whole = apsw.Session(raw, "main")
        for table in _TABLES:
            whole.attach(table)
            whole.diff("before", table)
        _squeeze(whole, folder / FULL)
        whole.close()
    live = apsw.Session(raw, "main")
    live.attach(None)
    _write(raw, lines(folder, "part"))
    with steps.counted("export 1 %"):
        _squeeze(live, folder / PART)
    for name in (FULL, PART):
        steps.weigh(name, folder / name)


def _take_in(folder: Path, steps: Steps) -> None:
    raw = _connected(empty(folder, "in.db"))
    for name, file in (("import", FULL), ("import 1 %", PART), ("known", PART)):
        with steps.counted(name):
            _apply(raw, folder / file)
    counts = [raw.execute(f"SELECT count(*) FROM {table}").get for table in _TABLES]
    full = sum(1 for _ in lines(folder, "full"))
    assert sum(counts) == full + sum(line["is"] == "fact" for line in lines(folder, "part"))


def _connected(path: Path) -> Any:
    raw = apsw.Connection(str(path))
    for one in _PRAGMAS:
        raw.execute(f"PRAGMA {one}")
    for table, columns in _TABLES.items():
        names = ", ".join(columns[1:])
        raw.execute(f"CREATE TABLE IF NOT EXISTS {table} (id BLOB PRIMARY KEY NOT NULL, {names})")
        for number, index in enumerate(_INDEXES[table]):
            raw.execute(f"CREATE INDEX IF NOT EXISTS ix_{table}_{number} ON {table} ({index})")
    return raw


def _write(raw: Any, said: Iterable[Line]) -> None:
    with raw:
        for line in said:
            columns = _TABLES[line["is"]]
            if len(line) < len(columns):
                key = bytes.fromhex(line["id"])
                raw.execute("UPDATE matter SET title = ? WHERE id = ?", (line["title"], key))
                continue
            values = [bytes.fromhex(line[key]) if key in IDS else line[key] for key in columns]
            marks = ", ".join("?" * len(columns))
            raw.execute(f"INSERT INTO {line['is']} VALUES ({marks})", values)


def _squeeze(session: Any, path: Path) -> None:
    with path.open("wb") as file, zstandard.ZstdCompressor(level=3).stream_writer(file) as out:
        session.changeset_stream(lambda piece: out.write(bytes(piece)))


def _apply(raw: Any, path: Path) -> None:
    with path.open("rb") as file, zstandard.ZstdDecompressor().stream_reader(file) as said:
        apsw.Changeset.apply(said.read, raw, conflict=_later_wins)


def _later_wins(reason: int, _change: Any) -> int:
    """Take what comes where both wrote; leave what is here already."""
    replaces = reason in (apsw.SQLITE_CHANGESET_DATA, apsw.SQLITE_CHANGESET_CONFLICT)
    return int(apsw.SQLITE_CHANGESET_REPLACE if replaces else apsw.SQLITE_CHANGESET_OMIT)


if __name__ == "__main__":
    play({"make": _make, "out": _out, "in": _take_in})
