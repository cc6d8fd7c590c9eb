"""A table that was put together wrongly is found by the figures of the other side, and made again from the journal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import delete, update

from db.bundle.comparing import EVERY
from db.bundle.exchange_contracts import Extent, Incoming
from db.bundle.partner_records import PartnerRow
from db.journal.recorder import UNRECORDED
from db.kernel.kinds import Action
from db.people.records import PersonRow
from tests.db.bundle.courses import shown
from tests.db.bundle.desks import Desk, Ground
from tests.db.bundle.test_branch_naming import carry

Desks = tuple[Desk, ...]


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[Desks]:
    """A district, two stations of the same scopes, and one with a scope of its own."""
    with ground.desks(tmp_path / "desks") as opened:
        yield opened


@pytest.fixture
def who(desks: Desks, tmp_path: Path) -> UUID:
    """A person whom the station made and the district knows; both have compared, long ago."""
    district, station, *_ = desks
    found = station.add("沈禾穗")
    station.edit(found, phone="19900000001")
    exchange(station, district, tmp_path)
    exchange(station, district, tmp_path)
    for one in (district, station):
        one.clock.advance(days=EVERY.days)
    return found


def exchange(station: Desk, district: Desk, folder: Path) -> tuple[Incoming, Incoming]:
    """Carry a bundle up and one down; return what came of both."""
    number = len(list(folder.iterdir()))
    up = district.take(station.send(district, folder / f"up-{number}"))
    return up, station.take(district.send(station, folder / f"down-{number}"))


def damage(desk: Desk, statement: object) -> None:
    """Change a table past everything that keeps it."""
    with desk.workspace.unit_of_work.writing(desk.station.actor, Action.PERSON_CHANGED) as work:
        work.session.connection().execute(
            statement,
            execution_options={UNRECORDED: "a fault of a test"},  # type: ignore[call-overload]
        )


def compared(desk: Desk, partner: Desk) -> tuple[datetime | None, bytes | None]:
    """Return when a desk compared with a partner, and what differed."""
    with desk.workspace.unit_of_work.reading() as session:
        row = session.get_one(PartnerRow, partner.replica)
        return row.compared_at, row.differing


LOST = delete(PersonRow.__table__)  # type: ignore[arg-type]
OLD = update(PersonRow.__table__).values(clk=None, phone="19900000009")  # type: ignore[arg-type]


@pytest.mark.parametrize("fault", [LOST, OLD], ids=["lost", "old"])
def test_what_the_district_shows_wrongly_is_put_right(
    desks: Desks, who: UUID, tmp_path: Path, fault: object
) -> None:
    district, station, *_ = desks
    right = shown(district)
    damage(district, fault)
    assert shown(district) != right
    up, _ = exchange(station, district, tmp_path)
    assert up.mended == 1
    assert shown(district) == right
    with district.workspace.unit_of_work.reading() as session:
        assert session.get_one(PersonRow, who).phone == "19900000001"


@pytest.mark.parametrize("fault", [LOST, OLD], ids=["lost", "old"])
def test_what_the_station_shows_wrongly_is_put_right_by_the_districts_answer(
    desks: Desks, who: UUID, tmp_path: Path, fault: object
) -> None:
    district, station, *_ = desks
    right = shown(station)
    damage(station, fault)
    up, down = exchange(station, district, tmp_path)
    assert (up.mended, down.mended) == (0, 1)
    assert shown(station) == right


def test_where_nothing_differs_nothing_is_looked_at_again(
    desks: Desks, who: UUID, tmp_path: Path
) -> None:
    district, station, *_ = desks
    up, down = exchange(station, district, tmp_path)
    assert (up.mended, down.mended) == (0, 0)
    assert compared(district, station)[1] is None


def test_what_is_under_way_is_looked_at_and_left_as_it_is(
    desks: Desks, who: UUID, tmp_path: Path
) -> None:
    """The district has changed the record, and the station has not heard of that."""
    district, station, *_ = desks
    district.edit(who, phone="19900000003")
    before = shown(district)
    up, down = exchange(station, district, tmp_path)
    assert (up.mended, down.mended) == (0, 0)
    assert shown(district) == before
    assert shown(station)[who] == before[who]


def test_the_answer_is_given_until_it_was_heard(desks: Desks, who: UUID, tmp_path: Path) -> None:
    district, station, *_ = desks
    damage(station, OLD)
    exchange(station, district, tmp_path)
    assert compared(district, station)[1] is not None
    carry(station, district, tmp_path)
    assert compared(district, station)[1] is None


def test_figures_travel_once_a_month_and_only_where_all_may_be_read(
    desks: Desks, who: UUID, tmp_path: Path
) -> None:
    district, station, neighbour, _ = desks
    before = compared(station, district)[0]
    district.take(station.send(district, tmp_path / "bare", Extent.WITHOUT_IDENTITIES))
    carry(station, neighbour, tmp_path)
    assert compared(station, district)[0] == before
    carry(station, district, tmp_path)
    sent = compared(station, district)[0]
    assert sent is not None
    station.clock.advance(days=EVERY.days - 1)
    carry(station, district, tmp_path)
    assert compared(station, district)[0] == sent
    station.clock.advance(days=1)
    carry(station, district, tmp_path)
    assert compared(station, district)[0] == sent + EVERY
