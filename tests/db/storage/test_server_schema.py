"""A server's journal lies in parts by who wrote it; older rows move along, and no part is a way round."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from alembic import command
from sqlalchemy import Engine, inspect
from sqlalchemy.exc import DatabaseError, IntegrityError

from db.bundle import log
from db.journal.records import SegmentRow
from db.kernel.kinds import Action, Kind, Verb
from db.storage import migrate, server_schema
from db.storage.postgres import open_server
from tests.db.bundle.replicas import Pen, Replica
from tests.db.bundle.test_merge import a_person
from tests.servers import Server

STATIONS = range(1, 13)


@pytest.fixture
def engine(server: Server) -> Iterator[Engine]:
    """A database on the server without tables."""
    name = server.create()
    made = open_server(server.url(name))
    yield made
    made.dispose()
    server.drop(name)


@pytest.fixture
def older(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """The same with the tables of the version before the parts."""
    upgrade = command.upgrade
    with monkeypatch.context() as earlier:
        earlier.setattr(command, "upgrade", lambda config, _head: upgrade(config, "0019"))
        server_schema.create(engine)
    return engine


@pytest.fixture
def parted(engine: Engine, tmp_path: Path) -> Engine:
    """The tables of this version, and what twelve stations wrote."""
    server_schema.create(engine)
    with opened(engine, tmp_path) as desk:
        hear(desk)
    return engine


def opened(engine: Engine, folder: Path) -> Any:
    url = engine.url.render_as_string(hide_password=False)
    return closing(Replica(folder, folder, url=url))


def hear(desk: Replica) -> None:
    """Let a desk take in five people and a seal from each station."""
    for station in STATIONS:
        pen, known = Pen(station), a_person()
        ids = [UUID(int=station << 32 | number) for number in range(5)]
        written = [pen.write(Kind.PERSON, one, Verb.INSERT, known) for one in ids]
        desk.take(pen.writer, written)
        with desk.writing(Action.STATION_CHANGED) as work:
            number = log.number_of(work.session, pen.writer, desk.origin.replica)
            seal = {"head": pen.link, "signature": bytes(64)}
            work.session.add(SegmentRow(origin=number, first=1, last=5, **seal))


def parts(engine: Engine, table: str) -> list[str]:
    return [one for one in inspect(engine).get_table_names() if one.startswith(f"{table}_part_")]


def ask(engine: Engine, statement: str) -> list[Any]:
    with engine.begin() as connection:
        found = connection.exec_driver_sql(statement)
        return [tuple(row) for row in found] if found.returns_rows else []


@pytest.mark.parametrize("table", ["operation", "segment"])
def test_what_one_origin_wrote_lies_in_one_part_and_stations_lie_in_many(
    parted: Engine, table: str
) -> None:
    places = ask(parted, f"SELECT DISTINCT origin, tableoid FROM {table}")
    assert len(places) == len({origin for origin, _ in places}) == len(STATIONS)
    assert len({part for _, part in places}) > 4


@pytest.mark.parametrize("table", ["operation", "segment"])
def test_a_number_of_an_origin_names_one_thing_only(parted: Engine, table: str) -> None:
    assert inspect(parted).get_pk_constraint(table)["constrained_columns"][0] == "origin"
    with pytest.raises(IntegrityError):
        ask(parted, f"INSERT INTO {table} SELECT * FROM {table} WHERE origin = 3")


def test_no_part_is_a_way_round_the_guards(parted: Engine) -> None:
    ways = [
        f"TRUNCATE {one}"
        for table in ("operation", "segment")
        for one in (table, *parts(parted, table))
    ]
    ways += [
        f"DELETE FROM {one}" for table in ("operation", "segment") for one in holding(parted, table)
    ]
    ways += [f"UPDATE {one} SET role = 'auditor'" for one in holding(parted, "operation")]
    ways += [f"UPDATE {one} SET last = 9" for one in holding(parted, "segment")]
    for way in ways:
        with pytest.raises(DatabaseError, match="append only"):
            ask(parted, way)


def holding(engine: Engine, table: str) -> list[str]:
    """Return the table and those of its parts that have rows: what has none has nothing to alter."""
    found = ask(engine, f"SELECT DISTINCT tableoid::regclass::text FROM {table}")
    return [table, *(one for (one,) in found)]


def test_an_erasure_still_blanks(parted: Engine) -> None:
    ask(parted, "UPDATE operation SET payload = NULL, salt = ''::bytea WHERE seq = 2")
    assert ask(parted, "SELECT count(*) FROM operation WHERE payload IS NULL") == [(len(STATIONS),)]


def test_what_an_older_version_wrote_moves_into_the_parts(older: Engine, tmp_path: Path) -> None:
    with opened(older, tmp_path) as desk:
        hear(desk)
        before = desk.everything()
    assert parts(older, "operation") == []
    assert server_schema.bring_up_to_date(older)
    with opened(older, tmp_path) as desk:
        after = desk.everything()
        kept = before.keys() - {"origin"}
        assert {name: after[name] for name in kept} == {name: before[name] for name in kept}
    lying = ask(older, "SELECT count(DISTINCT tableoid), count(*) FROM operation")
    assert lying[0][0] > 4
    assert lying[0][1] == len(before["operation"])
    assert not server_schema.bring_up_to_date(older)
    assert [*ask(older, "SELECT version_num FROM alembic_version")] == [(migrate.HEAD,)]


def test_texts_in_the_parts_sort_by_their_bytes(older: Engine) -> None:
    server_schema.bring_up_to_date(older)
    unlike = (
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' "
        "AND data_type IN ('character varying', 'text') AND collation_name IS DISTINCT FROM 'C'"
    )
    assert ask(older, unlike) == []
