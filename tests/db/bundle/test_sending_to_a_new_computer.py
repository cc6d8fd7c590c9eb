"""A station's computer is lost: a new one under its code gets back in one bundle what the district had received."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from db.attachments.contracts import Subject
from db.bundle.digest import every_digest
from db.bundle.exchange_contracts import Extent
from db.founding import FirstUser, found
from db.kernel.ids import MatterId
from db.kernel.kinds import Kind
from db.reception.contracts import AddNote
from db.reception.records import MatterRow, VisitRow
from tests import factories, pictures
from tests.db.bundle.test_exchange import register, replica, send, take, titles
from tests.fakes.clock import FakeClock
from tests.offices import CALLED, Offices, enrol
from tests.stations import FAST, PASSPHRASE, Station, entrance_of, open_station

PICTURE = pictures.photo(300, 200)


@pytest.fixture
def lost(offices: Offices, clock: FakeClock, tmp_path: Path) -> MatterId:
    """What a station registered, changed and photographed; the district has it, and admits the station no more."""
    station, district = offices.haichang, offices.district
    enrol(district, station)
    matter = MatterId(register(station, clock, title="路灯不亮"))
    picture = pictures.attachment(clock, PICTURE)
    station.workspace.attachments.add(station.actor, Subject(Kind.MATTER, matter), picture)
    station.workspace.reception.add_note(station.actor, AddNote(matter, "已电话告知。"))
    secret = factories.visit(clock, visitor=factories.visitor(name="姚汀兰", confidential=True))
    station.workspace.reception.register_visit(station.actor, secret)
    take(district, send(station, district, tmp_path / "up"))
    register(station, clock, title="丢失前没有导出")
    district.workspace.admission.revoke(district.actor, replica(station))
    return matter


@pytest.fixture
def rebuilt(
    offices: Offices, lost: MatterId, clock: FakeClock, tmp_path: Path
) -> Iterator[Station]:
    """A computer founded under the same code, which has taken one bundle of the district."""
    clock.advance(days=3)
    door = entrance_of(tmp_path / "new", clock)
    facts = factories.found_station(**CALLED["haichang"])
    made = found(door, clock, facts, first=FirstUser("程望舒", PASSPHRASE), cost=FAST)
    station = open_station(door, made, clock)
    enrol(offices.district, station)
    incoming = take(station, send(offices.district, station, tmp_path / "down"))
    assert incoming.held == ()
    yield station
    station.workspace.close()


def of_matters(station: Station) -> tuple[bytes, ...]:
    with station.workspace.unit_of_work.reading() as session:
        return every_digest(session)[int(Kind.MATTER)]


def test_all_that_the_district_had_received_is_back(
    rebuilt: Station, offices: Offices, lost: MatterId
) -> None:
    assert titles(rebuilt) >= {"路灯不亮"}
    shown = rebuilt.workspace.matters.detail(rebuilt.actor, lost)
    assert shown.line.number == "海昌接〔2026〕1号"
    assert shown.timeline[0].text == "已电话告知。"
    (picture,) = rebuilt.workspace.matter_files.of(rebuilt.actor, lost)
    assert rebuilt.workspace.attachments.content(rebuilt.actor, picture.id) == PICTURE
    assert [one.id for one in rebuilt.workspace.matters.find(rebuilt.actor, "路灯")] == [lost]
    assert of_matters(rebuilt) == of_matters(offices.district)


def test_what_was_not_exported_is_gone_and_so_are_accounts(rebuilt: Station) -> None:
    assert "丢失前没有导出" not in titles(rebuilt)
    assert [one.name for one in rebuilt.workspace.accounts.everyone()] == ["程望舒"]


def test_a_confidential_name_is_back_sealed_and_opens_for_nobody(rebuilt: Station) -> None:
    assert rebuilt.workspace.people.find(rebuilt.actor, "姚汀兰") == ()
    with rebuilt.workspace.unit_of_work.reading(rebuilt.actor) as session:
        numbers = set(session.scalars(select(MatterRow.number)))
    assert "海昌接〔2026〕2号" in numbers


def test_numbers_go_on_and_the_matters_are_changed_like_its_own(
    rebuilt: Station, offices: Offices, lost: MatterId, clock: FakeClock, tmp_path: Path
) -> None:
    matter = MatterId(register(rebuilt, clock, title="新装路灯"))
    shown = rebuilt.workspace.matters.detail(rebuilt.actor, matter)
    assert shown.line.number not in ("海昌接〔2026〕1号", "海昌接〔2026〕2号")
    rebuilt.workspace.reception.add_note(rebuilt.actor, AddNote(lost, "换了电脑，继续办理。"))
    up = take(offices.district, send(rebuilt, offices.district, tmp_path / "again"))
    assert up.held == ()
    told = offices.district.workspace.matters.detail(offices.district.actor, lost)
    assert told.timeline[0].text == "换了电脑，继续办理。"


def test_what_was_sent_without_identities_is_not_at_the_district_to_come_back(
    offices: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    station, district = offices.haichang, offices.district
    enrol(district, station)
    secret = factories.visit(clock, visitor=factories.visitor(name="姚汀兰", confidential=True))
    visit = station.workspace.reception.register_visit(station.actor, secret).value.visit
    sent = send(station, district, tmp_path / "up", extent=Extent.WITHOUT_IDENTITIES)
    take(district, sent)
    with district.workspace.unit_of_work.reading() as session:
        assert session.get(VisitRow, UUID(str(visit))) is None
