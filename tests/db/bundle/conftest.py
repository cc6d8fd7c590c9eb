"""Replicas for the tests of this room, on files or on one server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from db.storage import server_schema
from db.storage.postgres import open_server
from tests.db.bundle.crowd import crowd  # noqa: F401  a fixture of this room
from tests.db.bundle.desks import Ground
from tests.db.bundle.replicas import Replica, empty_file
from tests.servers import Server

Begin = Callable[..., Replica]


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with empty tables."""
    return empty_file(tmp_path_factory.mktemp("empty"))


@pytest.fixture(scope="session")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    """A district and three stations that exchange bundles, to be copied."""
    return Ground(tmp_path_factory.mktemp("desks") / "ground")


@pytest.fixture(scope="session")
def empty_database(server: Server) -> str:
    """A database with empty tables."""
    name = server.create()
    engine = open_server(server.url(name))
    server_schema.create(engine)
    engine.dispose()
    return name


@pytest.fixture
def begin(request: pytest.FixtureRequest, store: str, tmp_path: Path) -> Iterator[Begin]:
    """Begin replicas one after the other; all are closed in the end."""
    made: list[Replica] = []
    gone: list[Callable[[], None]] = []

    def begun(**options: Any) -> Replica:
        if store == "file":
            place = tmp_path / f"{len(made)}.db"
            made.append(Replica(request.getfixturevalue("empty"), place, **options))
        else:
            server: Server = request.getfixturevalue("server")
            empty: str = request.getfixturevalue("empty_database")
            name = server.lend(empty)
            gone.append(lambda: server.take_back(empty, name))
            made.append(Replica(tmp_path, tmp_path, url=server.url(name), **options))
        return made[-1]

    yield begun
    for one in made:
        one.close()
    for drop in gone:
        drop()
