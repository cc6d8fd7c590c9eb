"""An erased picture can be read nowhere: its key and its bytes go at every desk that the erasure reaches."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from db.attachments.records import AttachmentRow
from db.bundle.rewriting import Rewriting
from db.journal.records import OperationRow
from db.kernel.errors import InvalidInput, NotFound
from db.kernel.kinds import Action, Kind
from db.people.records import PersonRow
from db.reception.records import MatterRow, VisitRow
from db.storage.records import BlobRow
from tests import pictures
from tests.db.bundle.desks import Desk, Ground, agreed
from tests.db.bundle.test_branch_naming import carry

Desks = tuple[Desk, ...]


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[Desks]:
    """A district, two stations of the same scopes, and one with a scope of its own."""
    with ground.desks(tmp_path / "desks") as opened:
        yield opened


def files(desk: Desk) -> list[UUID]:
    with desk.workspace.unit_of_work.reading() as session:
        return list(session.scalars(select(AttachmentRow.id).order_by(AttachmentRow.id)))


def contents(desk: Desk) -> tuple[int, int]:
    """Return how many keys of contents a desk has, and how many sealed files."""
    with desk.workspace.unit_of_work.reading() as session:
        keys = len(session.scalars(select(BlobRow.name)).all())
    return keys, sum(one.is_file() for one in desk.folder.glob("**/blobs/*/*"))


def erase(desk: Desk, record: UUID, *, broken_off: bool = False) -> None:
    workspace = desk.workspace
    with workspace.unit_of_work.writing(desk.station.actor, Action.PERSON_CHANGED) as work:
        Rewriting(workspace._recorder, workspace.bundles.merge).erase(work, Kind.ATTACHMENT, record)
        if broken_off:
            raise KeyError


def test_a_picture_is_gone_where_it_was_erased_and_wherever_the_hub_orders_it(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, *_ = desks
    station.attach(pictures.photo(seed=99))
    district.take(station.send(district, tmp_path / "up"))
    assert contents(station) == contents(district) == (1, 1)
    (record,) = files(station)
    erase(station, record)
    assert contents(station) == (0, 0)
    carry(station, district, tmp_path)
    assert contents(district) == (1, 1)
    assert district.countersign() == 1
    assert contents(district) == (0, 0)
    carry(district, station, tmp_path)
    carry(station, district, tmp_path)
    assert contents(station) == contents(district) == (0, 0)


def test_a_later_bundle_does_not_bring_it_back(desks: Desks, tmp_path: Path) -> None:
    """The neighbour hears of the order before it is handed the bundle that still has the picture."""
    district, station, *_ = desks
    station.attach(pictures.photo(seed=99))
    late = station.send(district, tmp_path / "late")
    (record,) = files(station)
    erase(station, record)
    carry(station, district, tmp_path)
    assert district.countersign() == 1
    district.take(late)
    assert contents(district) == (0, 0)


def test_what_another_record_names_stays(desks: Desks) -> None:
    station = desks[1]
    for _ in range(2):
        station.attach(pictures.photo(seed=99))
    first, second = files(station)
    erase(station, first)
    assert contents(station) == (1, 1)
    erase(station, second)
    assert contents(station) == (0, 0)


def test_an_erasure_that_is_not_kept_takes_nothing(desks: Desks) -> None:
    station = desks[1]
    station.attach(pictures.photo(seed=99))
    (record,) = files(station)
    with pytest.raises(KeyError):
        erase(station, record, broken_off=True)
    assert contents(station) == (1, 1)


def test_a_station_erases_what_holds_a_persons_data_in_one_act_and_the_hub_confirms_it(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, *_ = desks
    station.attach(pictures.photo(seed=99))
    carry(station, district, tmp_path)
    with station.workspace.unit_of_work.reading() as session:
        matter, number = session.execute(select(MatterRow.id, MatterRow.number)).one()
        name = session.scalars(select(VisitRow.name)).one()
    assert name
    assert person_says(district, name)
    actor = station.station.actor
    erasures = station.workspace.bundles.erasures
    erasures.request(actor, agreed(actor), matter, "本人书面要求删除")
    assert contents(station) == (0, 0)
    assert not person_says(station, name)
    carry(station, district, tmp_path)
    assert len(district.workspace.bundles.erasures.waiting(district.station.actor)) == 1
    district.countersign()
    assert contents(district) == (0, 0)
    assert not person_says(district, name)
    carry(district, station, tmp_path)
    with station.workspace.unit_of_work.reading() as session:
        assert session.scalars(select(MatterRow.number)).one() == number


def test_nobody_erases_alone_or_without_a_reason(desks: Desks) -> None:
    station = desks[1]
    record, actor = station.register("路灯不亮"), station.station.actor
    with pytest.raises(InvalidInput):
        station.workspace.bundles.erasures.request(actor, agreed(actor), record, " ")
    with pytest.raises(NotFound):
        station.workspace.bundles.erasures.request(actor, agreed(actor), UUID(int=5), "本人要求")


def person_says(desk: Desk, text: str) -> bool:
    """Tell whether a row or an operation of a desk still has a name."""
    with desk.workspace.unit_of_work.reading() as session:
        names = {*session.scalars(select(PersonRow.name)), *session.scalars(select(VisitRow.name))}
        payloads = session.scalars(select(OperationRow.payload))
        return text in names or any(text.encode() in bytes(one) for one in payloads if one)
