"""Replicas on a server and on files, one with the other: the same operations leave the same tables."""

from __future__ import annotations

import pytest

from db.bundle.digest import every_digest
from db.kernel.kinds import Kind, Verb
from db.people.records import PersonRow
from tests.db.bundle.conftest import Begin
from tests.db.bundle.replicas import Pen, Replica, equal
from tests.db.bundle.test_merge import (
    NEWER_KIND,
    OTHER,
    PHONE,
    WHO,
    a_person,
    keeps_its_content,
    without_content,
)


@pytest.fixture(scope="module", params=["server"])
def store(request: pytest.FixtureRequest) -> str:
    """The records of these tests lie on a server, but for the replica that is begun on a file."""
    return str(request.param)


@pytest.fixture
def on_file(empty, tmp_path) -> Replica:
    """A replica with a file."""
    replica = Replica(empty, tmp_path / "own.db")
    yield replica
    replica.close()


def test_a_server_and_a_file_end_alike(begin: Begin, on_file: Replica) -> None:
    hub, pen = begin(), Pen()
    for place in (hub, on_file):
        place.take(pen.writer, [])
    on_file.add(WHO, name="顾砚舟", phone="19900000001", work_unit="市政养护所")
    on_file.give(hub)
    hub.edit(WHO, phone="19900000002")
    on_file.edit(WHO, phone="19900000003", specialty="劳动法")
    odd = [
        pen.write(Kind.PERSON, OTHER, Verb.INSERT, a_person(f4="7", f40="x")),
        pen.write(NEWER_KIND, OTHER, Verb.INSERT, {1: "x"}),
        pen.write(Kind.PERSON, WHO, Verb.UPDATE, {8: "水务公司"}, {8: {on_file.origin.name: 1}}),
    ]
    hub.take(pen.writer, odd)
    on_file.give(hub)
    hub.give(on_file)
    for record in (WHO, OTHER):
        equal(hub, on_file, record)
    assert hub.open_groups() == on_file.open_groups() == {(WHO, PHONE)}
    assert hub.waiting() == on_file.waiting() == 1
    assert hub.found("顾砚舟") == on_file.found("顾砚舟") == (WHO,)
    with hub.work.reading() as there, on_file.work.reading() as here:
        assert every_digest(there) == every_digest(here)


def test_an_erasure_reaches_a_server(begin: Begin, on_file: Replica) -> None:
    hub = begin()
    on_file.add(WHO, name="顾砚舟", phone="19900000001")
    on_file.give(hub)
    hub.edit(WHO, phone="19900000002")
    with on_file.writing() as work:
        on_file.rewriting.erase(work, Kind.PERSON, WHO, {PHONE})
    hub.give(on_file)
    on_file.give(hub)
    equal(hub, on_file, WHO)
    shown = hub.shown(WHO, PersonRow)
    assert (shown.name, shown.phone) == ("顾砚舟", "")
    left = str(hub.everything())
    assert "19900000001" not in left
    assert "19900000002" not in left
    assert hub.found("19900000002") == hub.found("0002") == ()


def test_a_server_fills_in_what_was_withheld_and_guards_it(begin: Begin) -> None:
    hub, pen = begin(), Pen()
    made = pen.write(Kind.PERSON, OTHER, Verb.INSERT, a_person(f2="顾砚舟"))
    hub.take(pen.writer, [without_content(made)])
    assert list(hub.take(pen.writer, [made]).filled) == [made]
    assert hub.shown(OTHER).name == "顾砚舟"
    assert hub.found("顾砚舟") == (OTHER,)
    keeps_its_content(begin())
