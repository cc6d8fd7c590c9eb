"""A git bundle as carrier: rows are written as lines of JSON, committed, bundled; fetched, checked out, read into rows.

``git_shards`` keeps 1,000 records in a file, ``git_records`` one. Nothing is encrypted or signed, and of two writes
of one file a person would have to make one.
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from benchmarks.exchange import floor_hand
from benchmarks.exchange.floor_hand import TABLES
from benchmarks.exchange.steps import FULL, PART, Steps, again, empty, play
from benchmarks.exchange.workload import IDS, lines

_ENVIRONMENT = os.environ | {
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "bench",
    "GIT_AUTHOR_EMAIL": "bench", "GIT_COMMITTER_NAME": "bench", "GIT_COMMITTER_EMAIL": "bench",
}  # fmt: skip


def main(records_in_a_file: int) -> None:
    """Be a carrier."""

    def out(folder: Path, steps: Steps) -> None:
        _out(folder, steps, records_in_a_file)

    play({"make": _make, "out": out, "in": _take_in})


def _make(folder: Path, steps: Steps) -> None:
    floor_hand.make(folder, steps)


def _out(folder: Path, steps: Steps, together: int) -> None:
    tree = empty(folder, "there")
    _git(folder, "init", "-q", "-b", "main", str(tree))
    with closing(floor_hand.connected(again(folder, "source.db", "out.db"))) as raw:
        with steps.counted("export"):
            newest = _commit(raw, tree, 0, together)
            _git(tree, "bundle", "create", "-q", str(folder / FULL), "main")
            _git(tree, "tag", "sent")
        floor_hand.write_lines(raw, lines(folder, "part"), first=newest + 1)
        with steps.counted("export 1 %"):
            _commit(raw, tree, newest, together)
            _git(tree, "bundle", "create", "-q", str(folder / PART), "sent..main")
    for name in (FULL, PART):
        steps.weigh(name, folder / name)


def _take_in(folder: Path, steps: Steps) -> None:
    tree = empty(folder, "here")
    _git(folder, "init", "-q", "-b", "here", str(tree))
    with closing(floor_hand.connected(empty(folder, "in.db"))) as raw:
        for name, file in (("import", FULL), ("import 1 %", PART), ("known", PART)):
            with steps.counted(name):
                _fetch(raw, tree, folder / file)


def _commit(raw: sqlite3.Connection, tree: Path, after: int, together: int) -> int:
    """Write the files that have a row with a later clock, and commit them."""
    newest = after
    for path, rows in _files(raw, after, together):
        newest = max(newest, *(row[-1] for row in rows))
        (tree / path).parent.mkdir(parents=True, exist_ok=True)
        (tree / path).write_text("".join(map(_line, rows)), encoding="utf-8")
    _git(tree, "add", "-A")
    _git(tree, "commit", "-q", "-m", str(newest))
    return newest


def _files(
    raw: sqlite3.Connection, after: int, together: int
) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    """Yield each file that changed with all of its rows."""
    for table in TABLES:
        files: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        found = raw.execute(f"SELECT rowid, * FROM {table} ORDER BY rowid").fetchall()
        for number, *row in found:
            name = row[0].hex() if together == 1 else f"{number // together:06}"
            files[f"{table}/{name[-2:]}/{name}"].append(tuple(row))
        for path, rows in files.items():
            if any(row[-1] > after for row in rows):
                yield path, rows


def _line(row: tuple[Any, ...]) -> str:
    plain = [one.hex() if isinstance(one, bytes) else one for one in row]
    return json.dumps(plain, ensure_ascii=False) + "\n"


def _fetch(raw: sqlite3.Connection, tree: Path, bundle: Path) -> None:
    before = _git(tree, "rev-parse", "-q", "--verify", "here^{tree}", check=False).strip()
    _git(tree, "fetch", "-q", str(bundle), "main")
    _git(tree, "merge", "-q", "--ff-only", "FETCH_HEAD")
    names = _git(tree, "diff", "--name-only", before, "here") if before else _git(tree, "ls-files")
    raw.execute("BEGIN IMMEDIATE")
    for name in names.splitlines():
        table = name.partition("/")[0]
        raw.executemany(_put(table), _rows(table, (tree / name).read_text(encoding="utf-8")))
    raw.execute("COMMIT")


def _put(table: str) -> str:
    return f"INSERT OR REPLACE INTO {table} VALUES ({', '.join('?' * (len(TABLES[table]) + 1))})"


def _rows(table: str, text: str) -> Iterable[list[Any]]:
    for line in text.splitlines():
        named = zip((*TABLES[table], "hlc"), json.loads(line), strict=True)
        yield [bytes.fromhex(value) if key in IDS else value for key, value in named]


def _git(tree: Path, *arguments: str, check: bool = True) -> str:
    command = ["git", "-C", str(tree), "-c", "gc.auto=0", *arguments]
    # Where a repository is missing, the one around it must not be written.
    environ = _ENVIRONMENT | {"GIT_CEILING_DIRECTORIES": str(tree.parent)}
    return subprocess.run(command, check=check, capture_output=True, text=True, env=environ).stdout  # fmt: skip


if __name__ == "__main__":
    main(records_in_a_file=1)
