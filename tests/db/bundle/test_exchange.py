"""Stations and a district exchange bundles through a folder: what goes out, what comes in, what people see of it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from db.attachments.contracts import Subject
from db.bundle.exchange_contracts import (
    Direction,
    Export,
    Extent,
    HeldReason,
    Incoming,
    SentState,
)
from db.bundle.exchange_records import CursorRow
from db.journal.lives import newest_seq
from db.kernel.actor import Role
from db.kernel.errors import InvalidInput, NotTaken, TroubleCode
from db.kernel.ids import MatterId
from db.kernel.kinds import Action, Kind
from db.people.contracts import AddPerson
from db.reception.queue_contracts import QueueView
from tests import factories, pictures
from tests.counters import Counters
from tests.fakes.clock import FakeClock
from tests.offices import CALLED, Offices, enrol
from tests.stations import Station


def replica(station: Station) -> UUID:
    return station.workspace.origin.replica


def send(giver: Station, to: Station, folder: Path, **how: Any) -> Path:
    """Have one desk write a bundle to another, and return where it lies."""
    folder.mkdir(exist_ok=True)
    order = Export(replica(to), folder, **how)
    return giver.workspace.bundles.sending.export(giver.actor, order).value.paths[0]


def take(taker: Station, path: Path) -> Incoming:
    """Have a desk take a bundle in."""
    return taker.workspace.bundles.taking.take(taker.actor, path).value


def register(station: Station, clock: FakeClock, **values: Any) -> UUID:
    """Register a visit with one matter and return the matter's id."""
    command = factories.visit(clock, factories.matter(**values))
    return (
        station.workspace.reception.register_visit(station.actor, command).value.matters[0].matter
    )


def titles(station: Station) -> set[str]:
    return {line.title for line in station.workspace.matters.queue(station.actor, QueueView.OPEN)}


@pytest.fixture
def enrolled(offices: Offices) -> Offices:
    """Both stations are admitted and believe the district."""
    enrol(offices.district, offices.haichang)
    enrol(offices.district, offices.songmo)
    return offices


def test_what_a_station_registered_stands_at_the_district_after_one_bundle(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    register(enrolled.haichang, clock, title="路灯不亮")
    incoming = take(enrolled.district, send(enrolled.haichang, enrolled.district, tmp_path / "u"))
    assert (incoming.held, incoming.conflicts) == ((), 0)
    assert incoming.kinds[Kind.MATTER] == 1
    assert titles(enrolled.district) == {"路灯不亮"}


def test_a_preview_says_what_the_taking_does_and_changes_nothing(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    register(enrolled.haichang, clock)
    path = send(enrolled.haichang, enrolled.district, tmp_path / "u")
    taking = enrolled.district.workspace.bundles.taking
    before = enrolled.district.workspace.journal.verify()
    seen = taking.preview(enrolled.district.actor, path)
    assert titles(enrolled.district) == set()
    assert enrolled.district.workspace.journal.verify() == before
    assert take(enrolled.district, path) == seen


def test_a_bundle_that_is_here_changes_nothing_and_says_so(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    register(enrolled.haichang, clock)
    path = send(enrolled.haichang, enrolled.district, tmp_path / "u")
    take(enrolled.district, path)
    before = enrolled.district.workspace.journal.verify()
    again = take(enrolled.district, path)
    assert again.is_known
    assert again.operations == 0
    assert enrolled.district.workspace.journal.verify() == before


def test_only_what_was_not_acknowledged_goes_out_again(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station = enrolled.district, enrolled.haichang
    register(station, clock, title="第一件")
    take(district, send(station, district, tmp_path / "up"))
    take(station, send(district, station, tmp_path / "down"))
    register(station, clock, title="第二件")
    contents = station.workspace.bundles.sending.contents(station.actor, replica(district))
    assert contents.records[Kind.MATTER] == 1
    assert contents.since is not None
    assert take(district, send(station, district, tmp_path / "up")).kinds[Kind.MATTER] == 1
    assert titles(district) == {"第一件", "第二件"}


def test_a_receipt_makes_a_sent_bundle_received(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station = enrolled.district, enrolled.haichang
    register(station, clock)
    path = send(station, district, tmp_path / "up")
    assert states(station) == [SentState.PROVEN]
    line = station.workspace.bundles.exchange.log(station.actor)[0]
    station.workspace.bundles.sending.hand_over(station.actor, line.series)
    assert states(station) == [SentState.HANDED]
    take(district, path)
    take(station, send(district, station, tmp_path / "down"))
    assert states(station) == [SentState.RECEIVED]


@pytest.mark.parametrize("role", [Role.TOWN_ADMIN, Role.DISTRICT_ADMIN])
def test_the_clerk_of_a_hub_takes_in_and_answers(
    enrolled: Offices, clock: FakeClock, tmp_path: Path, role: Role
) -> None:
    """Nobody but clerks may be at a consolidation desk, and a station waits for its receipt all the same (0045)."""
    clerk = replace(enrolled.district, actor=replace(enrolled.district.actor, role=role, also=()))
    register(enrolled.haichang, clock)
    take(clerk, send(enrolled.haichang, clerk, tmp_path / "there"))
    take(enrolled.haichang, send(clerk, enrolled.haichang, tmp_path / "back"))
    assert states(enrolled.haichang) == [SentState.RECEIVED]


def test_a_receipt_that_does_not_come_is_overdue(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    send(enrolled.haichang, enrolled.district, tmp_path / "up")
    clock.advance(days=15)
    assert states(enrolled.haichang) == [SentState.OVERDUE]


def test_a_bundle_after_a_lost_one_brings_what_the_lost_one_had(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    register(enrolled.haichang, clock, title="第一件")
    send(enrolled.haichang, enrolled.district, tmp_path / "lost").unlink()
    register(enrolled.haichang, clock, title="第二件")
    take(enrolled.district, send(enrolled.haichang, enrolled.district, tmp_path / "up"))
    assert titles(enrolled.district) == {"第一件", "第二件"}


def test_a_bundle_after_a_gap_waits_and_comes_in_by_itself(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    """The district lost its file: it told the station of operations that its backup does not have."""
    district, station = enrolled.district, enrolled.haichang
    register(station, clock, title="第一件")
    first = send(station, district, tmp_path / "up")
    believe(station, district)
    register(station, clock, title="第二件")
    second = take(district, send(station, district, tmp_path / "up"))
    assert [one.reason for one in second.held] == [HeldReason.GAP]
    assert second.held[0].missing == 1
    assert titles(district) == set()
    (line,) = district.workspace.bundles.taking.tray(district.actor)
    assert (line.reason, line.first) == (HeldReason.GAP, 1)
    assert take(district, first).freed == 1
    assert titles(district) == {"第一件", "第二件"}
    assert district.workspace.bundles.taking.tray(district.actor) == ()


def test_who_is_not_enrolled_is_written_to_by_nobody_and_believed_by_nobody(
    offices: Offices, tmp_path: Path
) -> None:
    enrol(offices.district, offices.haichang)
    with pytest.raises(InvalidInput):
        send(offices.district, offices.songmo, tmp_path / "u")
    path = send(offices.haichang, offices.district, tmp_path / "u")
    with pytest.raises(NotTaken) as refused:
        take(offices.songmo, path)
    assert refused.value.code is TroubleCode.BUNDLE_NOT_FOR_US


def test_the_bundle_of_a_revoked_station_waits_for_a_person(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    """The district had nothing of it: all of it lies behind the end, in the tray (`sync.md` §3.10)."""
    district, station = enrolled.district, enrolled.haichang
    register(station, clock)
    path = send(station, district, tmp_path / "u")
    district.workspace.admission.revoke(district.actor, replica(station))
    (held,) = take(district, path).held
    assert (held.reason, held.first) == (HeldReason.REVOKED, 1)
    assert held.station == CALLED["haichang"]["name"]
    assert titles(district) == set()


def test_two_edits_of_one_field_stand_side_by_side_on_both_sides(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station = enrolled.district, enrolled.haichang
    person = add_person(station, clock)
    take(district, send(station, district, tmp_path / "up"))
    change(station, person, work_unit="桂湾小学")
    change(district, person, work_unit="桂湾中学")
    incoming = take(district, send(station, district, tmp_path / "up"))
    assert incoming.conflicts == 1
    take(station, send(district, station, tmp_path / "down"))
    for desk in (district, station):
        conflicts = desk.workspace.bundles.conflicts
        (line,) = conflicts.lines(desk.actor)
        whole = conflicts.conflict(desk.actor, line.kind, line.record, line.group)
        assert {one.values["work_unit"] for one in whole.candidates} == {"桂湾小学", "桂湾中学"}
        assert {one.station for one in whole.candidates} == {"海昌", "海宁"}
        assert {one.author_name for one in whole.candidates} == {"何静澜"}


def test_a_station_learns_of_another_only_what_concerns_it(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    """The district hands its directory on, and proofs of the rest."""
    district, station, other = enrolled.district, enrolled.haichang, enrolled.songmo
    register(station, clock, title="别站的事")
    take(district, send(station, district, tmp_path / "up"))
    register(district, clock, title="区里的事")
    district.workspace.people.add(district.actor, factories.deputy(clock))
    incoming = take(other, send(district, other, tmp_path / "down"))
    assert titles(other) == set()
    assert incoming.kinds[Kind.PERSON] >= 1
    assert b"\xe5\x88\xab\xe7\xab\x99" not in dumped(other)
    assert b"\xe5\x8c\xba\xe9\x87\x8c" not in dumped(other)
    assert len(other.workspace.people.find(other.actor, "祝云舟")) == 1


def test_without_identities_a_confidential_visit_goes_out_as_a_proof(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station = enrolled.district, enrolled.haichang
    visitor = factories.visitor(confidential=True)
    command = factories.visit(clock, visitor=visitor)
    station.workspace.reception.register_visit(station.actor, command)
    sending = station.workspace.bundles.sending
    full = sending.contents(station.actor, replica(district))
    less = sending.contents(station.actor, replica(district), Extent.WITHOUT_IDENTITIES)
    assert (full.withheld, less.withheld > 0) == (0, True)
    extent = Extent.WITHOUT_IDENTITIES
    incoming = take(district, send(station, district, tmp_path / "up", extent=extent))
    assert incoming.waiting > 0
    assert Kind.VISIT in incoming.kinds
    assert not rows(district, "visit")


def test_who_shares_a_scope_gets_all_that_was_written_in_it_through_the_district(
    offices: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    """So a new computer of a station comes to what the lost one wrote."""
    district, station = offices.district, offices.haichang
    enrol(district, station)
    register(station, clock, title="旧机上的事")
    take(district, send(station, district, tmp_path / "up"))
    new = offices.songmo
    enrol(district, new, scopes=("330481-SM", "330481-HC"))
    take(new, send(district, new, tmp_path / "down"))
    assert titles(new) == {"旧机上的事"}
    assert all(one.broken_at is None for one in new.workspace.journal.verify())


def test_a_cancelled_export_leaves_no_file_and_a_cancelled_import_no_trace(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station = enrolled.district, enrolled.haichang
    register(station, clock)
    folder = tmp_path / "u"
    folder.mkdir()
    order = Export(replica(district), folder)
    with pytest.raises(_Enough):
        station.workspace.bundles.sending.export(station.actor, order, _stop)
    assert list(folder.iterdir()) == []
    path = send(station, district, folder)
    with pytest.raises(_Enough):
        district.workspace.bundles.taking.take(district.actor, path, _stop)
    assert titles(district) == set()
    assert district.workspace.bundles.exchange.log(district.actor) == ()


def test_a_damaged_file_is_told_and_can_be_laid_aside(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station = enrolled.district, enrolled.haichang
    path = send(station, district, tmp_path / "u")
    path.write_bytes(path.read_bytes()[:-40])
    taking = district.workspace.bundles.taking
    with pytest.raises(NotTaken) as refused:
        taking.preview(district.actor, path)
    kept = taking.keep(district.actor, path, refused.value.code).value
    path.unlink()
    assert (kept.reason, kept.trouble) == (HeldReason.UNREADABLE, "bundle_damaged")
    with pytest.raises(NotTaken):
        taking.retry(district.actor, kept.id)
    taking.drop(district.actor, kept.id)
    assert taking.tray(district.actor) == ()


def test_a_name_that_is_taken_is_not_written_over(enrolled: Offices, tmp_path: Path) -> None:
    """A station that was restored does not know what lies on the stick already."""
    path = send(enrolled.haichang, enrolled.district, tmp_path / "u")
    next_one = path.with_name(path.name.replace("_0001", "_0002"))
    shutil.copy(path, next_one)
    third = send(enrolled.haichang, enrolled.district, tmp_path / "u")
    assert third.name.endswith("_0003.sb")
    assert next_one.read_bytes() == path.read_bytes()


def test_the_log_tells_both_directions_newest_first(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station = enrolled.district, enrolled.haichang
    take(district, send(station, district, tmp_path / "up"))
    clock.advance(minutes=1)
    send(district, station, tmp_path / "down")
    log = district.workspace.bundles.exchange.log(district.actor)
    assert [one.direction for one in log] == [Direction.SENT, Direction.TAKEN]
    assert {one.station for one in log} == {"海宁市海昌街道代表联络站"}


def test_attachments_travel_with_their_records_and_once(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station = enrolled.district, enrolled.haichang
    content = pictures.photo(300, 200)
    matters = [register(station, clock), register(station, clock)]
    for matter in matters:
        command = pictures.attachment(clock, content)
        station.workspace.attachments.add(station.actor, Subject(Kind.MATTER, matter), command)
    assert take(district, send(station, district, tmp_path / "up")).attachments == 1
    for matter in matters:
        (line,) = district.workspace.matter_files.of(district.actor, MatterId(matter))
        assert district.workspace.attachments.content(district.actor, line.id) == content


def test_what_a_partner_lost_of_a_picture_is_asked_for_and_sent_again(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station = enrolled.district, enrolled.haichang
    command = pictures.attachment(clock)
    subject = Subject(Kind.MATTER, register(station, clock))
    station.workspace.attachments.add(station.actor, subject, command)
    take(district, send(station, district, tmp_path / "up"))
    forget_content(district)
    take(station, send(district, station, tmp_path / "down"))
    contents = station.workspace.bundles.sending.contents(station.actor, replica(district))
    assert contents.attachments == 1
    assert take(district, send(station, district, tmp_path / "up")).attachments == 1


def test_accounts_and_settings_of_a_station_change_nothing_at_the_district(
    enrolled: Offices, tmp_path: Path
) -> None:
    district, station = enrolled.district, enrolled.haichang
    before = rows(district, "user_account"), rows(district, "station")
    take(district, send(station, district, tmp_path / "up"))
    assert (rows(district, "user_account"), rows(district, "station")) == before


def test_what_a_second_counter_wrote_goes_out_through_the_first_once_it_was_closed(
    offices: Offices, counters: Counters, clock: FakeClock, tmp_path: Path
) -> None:
    enrol(offices.district, counters.first)
    register(counters.second, clock, title="二号机上的事")
    counters.second.workspace.close()
    take(offices.district, send(counters.first, offices.district, tmp_path / "up"))
    assert titles(offices.district) == {"二号机上的事"}


def test_a_station_may_not_change_what_another_one_made(
    offices: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    """It came to the record while it had the scope; its change lies aside at the district, unread by the tables."""
    district, station, other = offices.district, offices.haichang, offices.songmo
    enrol(district, station)
    person = add_person(station, clock)
    take(district, send(station, district, tmp_path / "up"))
    enrol(district, other, scopes=("330481-SM", "330481-HC"))
    take(other, send(district, other, tmp_path / "down"))
    enrol(district, other, scopes=("330481-SM",))
    unasked(other)
    change(other, person, work_unit="别处")
    incoming = take(district, send(other, district, tmp_path / "up"))
    assert [one.reason for one in incoming.held] == [HeldReason.TRESPASS]
    detail = district.workspace.people.detail(district.actor, person.person)
    assert detail.work_unit == ""
    (line,) = district.workspace.bundles.taking.tray(district.actor)
    enrol(district, other, scopes=("330481-SM", "330481-HC"))
    assert not district.workspace.bundles.taking.retry(district.actor, line.id).value.held
    detail = district.workspace.people.detail(district.actor, person.person)
    assert detail.work_unit == "别处"
    assert district.workspace.bundles.taking.tray(district.actor) == ()


def unasked(station: Station) -> None:
    """Let a station save what it is not asked about, as a program of an earlier version does."""
    station.workspace.accounts._recorder.fence = lambda _session, _changes: None


class _Enough(Exception):
    """Somebody pressed cancel."""


def _stop(_done: int, _total: int) -> None:
    raise _Enough


def forget_content(station: Station) -> None:
    """Lose the content of attachments, as a folder that was not copied with the database does."""
    with station.workspace.unit_of_work.writing(station.actor, Action.BUNDLE_TAKEN) as work:
        work.session.connection().exec_driver_sql("DELETE FROM blob")


def states(station: Station) -> list[SentState | None]:
    log = station.workspace.bundles.exchange.log(station.actor)
    return [one.state for one in log if one.direction is Direction.SENT]


def add_person(station: Station, clock: FakeClock) -> AddPerson:
    command = factories.person(clock)
    station.workspace.people.add(station.actor, command)
    return command


def change(station: Station, person: AddPerson, **values: Any) -> None:
    people = station.workspace.people
    revision = people.detail(station.actor, person.person).revision
    people.change(station.actor, revision, replace(person, **values))


def rows(station: Station, table: str) -> int:
    """Return how many records a table has, whoever may see them."""
    with station.workspace.unit_of_work.reading() as session:
        counted = session.connection().exec_driver_sql(f"SELECT count(*) FROM {table}")
        return int(counted.scalar_one())


def dumped(station: Station) -> bytes:
    """Return everything that the journal of a desk says."""
    with station.workspace.unit_of_work.reading() as session:
        told = session.connection().exec_driver_sql("SELECT payload FROM operation")
        return b"".join(bytes(one) for (one,) in told if one is not None)


def believe(station: Station, district: Station) -> None:
    """Have a station think that the district has everything it wrote, as a lost receipt of a lost file would."""
    with station.workspace.unit_of_work.writing(station.actor, Action.BUNDLE_TAKEN) as work:
        own = station.workspace.origin
        head = newest_seq(work.session, own.number)
        cursor = CursorRow(partner=replica(district), origin=own.name, received=head, durable=0)
        work.session.add(cursor)
