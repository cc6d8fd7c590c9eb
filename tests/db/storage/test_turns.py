"""Turns on a server: whoever asks for the same name waits, and a name falls free with the process that had it."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Engine

from db.storage import postgres
from db.storage.engine import open_file
from db.storage.postgres import open_server
from db.storage.turns import turn
from tests.servers import Server


@pytest.fixture
def engine(server: Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """A database on the server, asked by somebody who does not wait long for a lock."""
    monkeypatch.setitem(postgres._SETTINGS, "lock_timeout", "20ms")
    name = server.create()
    made = open_server(server.url(name))
    yield made
    made.dispose()
    server.drop(name)


def waiting(engine: Engine) -> int:
    with engine.connect() as connection:
        asked = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
        return int(connection.exec_driver_sql(asked).scalar_one())


def test_the_second_waits_longer_than_a_lock_may_and_then_comes_in(engine: Engine) -> None:
    order: list[str] = []

    def second() -> None:
        with turn(engine, b"station"):
            order.append("second")

    with ThreadPoolExecutor(1) as pool:
        with turn(engine, b"station"):
            later = pool.submit(second)
            seen = [waiting(engine) for _ in range(200)]
            order.append("first")
        later.result(30)
    assert max(seen) == 1
    assert order == ["first", "second"]


def test_another_name_does_not_wait(engine: Engine) -> None:
    with turn(engine, b"one"), turn(engine, b"another"):
        assert waiting(engine) == 0


def test_a_turn_ends_with_whatever_is_raised_in_it(engine: Engine) -> None:
    with pytest.raises(KeyError), turn(engine, b"station"):
        raise KeyError
    with turn(engine, b"station"):
        assert waiting(engine) == 0


def test_who_loses_the_line_loses_the_turn(engine: Engine, server: Server) -> None:
    with turn(engine, b"station"):
        server.cut(server.database_of(engine.url.render_as_string()))
        with turn(engine, b"station"):
            pass


def test_on_a_file_nobody_waits(tmp_path) -> None:  # type: ignore[no-untyped-def]
    engine = open_file(tmp_path / "none.db", bytes(32))
    with turn(engine, b"station"), turn(engine, b"station"):
        pass
    assert not (tmp_path / "none.db").exists()
