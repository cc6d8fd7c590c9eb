"""The record of actions tells who did what; reading it is told as well."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import text

from db.accounts.audit import is_genuine
from db.accounts.contracts import AuditFilter, AuditLine, Result
from db.journal.reveals import MANY
from db.kernel.actor import Actor, Role
from db.kernel.clock import local_date
from db.kernel.errors import NotPermitted
from db.kernel.ids import MatterId, PrintId, UserId, new_id
from db.kernel.kinds import Action
from db.reception.contracts import RevealContact
from db.reception.paper_contracts import RecordPrint
from tests import factories
from tests.fakes.clock import FakeClock
from tests.meddling import meddling_with
from tests.stations import Station, colleague


@pytest.fixture
def auditor(clock: FakeClock) -> Actor:
    """Somebody who does nothing else here."""
    return Actor(UserId(new_id(clock)), "宋知微", Role.AUDITOR)


def read(station: Station, reader: Actor, **wanted: object) -> list[AuditLine]:
    """Return the lines that a filter lets through, newest first."""
    audit = station.workspace.audit
    raw = audit.entries(reader, AuditFilter(**wanted)).value  # type: ignore[arg-type]
    ids = [UUID(bytes=raw[at : at + 16]) for at in range(0, len(raw), 16)]
    return list(audit.lines(reader, ids))


def registered(station: Station, clock: FakeClock, actor: Actor) -> MatterId:
    """Register somebody and return the matter."""
    saved = station.workspace.reception.register_visit(actor, factories.visit(clock)).value
    return saved.matters[0].matter


def test_every_entry_tells_who_did_what_to_which_record(
    station: Station, clock: FakeClock, auditor: Actor
) -> None:
    matter = registered(station, clock, station.actor)
    station.workspace.reception.reveal_phone(station.actor, RevealContact(matter, "回访告知结果"))
    seen = read(station, auditor, action=Action.CONTACT_REVEALED)[0]
    assert (seen.actor, seen.role, seen.record) == (
        station.actor.name, Role.STATION_HEAD, matter.hex[-12:],
    )  # fmt: skip
    assert (seen.note, seen.result, seen.at) == ("回访告知结果", Result.DONE, clock.now())


def test_entries_come_in_the_order_of_their_numbers_whatever_the_clock_says(
    station: Station, clock: FakeClock, auditor: Actor
) -> None:
    registered(station, clock, station.actor)
    clock.set_by(days=-40)
    registered(station, clock, station.actor)
    numbers = [line.seq for line in read(station, auditor)]
    assert numbers == sorted(numbers, reverse=True)


def test_person_act_record_and_time_narrow_the_record(
    station: Station, clock: FakeClock, auditor: Actor
) -> None:
    clerk = colleague(station, clock)
    registered(station, clock, station.actor)
    clock.advance(days=3)
    matter = registered(station, clock, clerk)
    assert {line.actor for line in read(station, auditor, actor=clerk.user)} == {clerk.name}
    assert {line.record for line in read(station, auditor, record=matter.hex[-6:])} == {
        matter.hex[-12:]
    }
    today = local_date(clock.now())
    assert {line.at for line in read(station, auditor, since=today)} == {clock.now()}
    earlier = read(station, auditor, until=today - timedelta(days=1))
    assert clerk.name not in {line.actor for line in earlier}


def test_reading_the_record_is_itself_an_entry(
    station: Station, clock: FakeClock, auditor: Actor
) -> None:
    read(station, auditor)
    assert [line.role for line in read(station, auditor, action=Action.AUDIT_READ)][-1:] == [
        Role.AUDITOR
    ]


def test_duty_staff_read_their_own_entries_and_nobody_elses(
    station: Station, clock: FakeClock
) -> None:
    clerk = colleague(station, clock)
    registered(station, clock, station.actor)
    registered(station, clock, clerk)
    assert {line.actor for line in read(station, clerk)} == {clerk.name}
    for act in (
        station.workspace.audit.stretches,
        lambda one: station.workspace.audit.export(one, AuditFilter()),
    ):
        with pytest.raises(NotPermitted):
            act(clerk)


@pytest.mark.parametrize("role", [Role.STATION_HEAD, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN])
def test_who_is_watched_does_not_read_the_record(station: Station, role: Role) -> None:
    with pytest.raises(NotPermitted):
        read(station, replace(station.actor, role=role, also=()))


def test_a_print_that_failed_is_told_as_failed(
    station: Station, clock: FakeClock, auditor: Actor
) -> None:
    matter = registered(station, clock, station.actor)
    failed = RecordPrint(PrintId(new_id(clock)), matter, "receipt_80", "", 1, succeeded=False)
    station.workspace.reception.record_print(station.actor, failed)
    assert read(station, auditor, action=Action.PRINTED)[0].result is Result.FAILED


def test_the_exported_record_is_signed_and_shows_every_change(
    station: Station, clock: FakeClock, auditor: Actor
) -> None:
    registered(station, clock, station.actor)
    raw = station.workspace.audit.export(auditor, AuditFilter()).value
    mine = station.workspace.origin.fingerprint
    assert is_genuine(raw, mine)
    assert not is_genuine(raw, "AAAA-AAAA-AAAA-AAAA")
    assert not is_genuine(raw.replace("何静澜".encode(), "何静蓝".encode()))
    assert "沈禾穗" not in raw.decode()
    assert len(json.loads(raw)["body"]["head"]) == 8


def test_the_check_walks_the_whole_chain_and_finds_it_whole(
    station: Station, clock: FakeClock, auditor: Actor
) -> None:
    registered(station, clock, station.actor)
    station.workspace.journal.seal(station.actor)
    stretches = station.workspace.audit.stretches(auditor)
    assert stretches
    assert not any(station.workspace.audit.first_bad(auditor, one) for one in stretches)


@pytest.mark.on_file
def test_the_check_names_the_first_entry_that_does_not_hold(
    station: Station, clock: FakeClock, auditor: Actor
) -> None:
    from sqlalchemy.orm import Session

    from db.journal.service import Stretch
    from db.journal.verification import BadPlace, first_bad

    for _ in range(3):
        registered(station, clock, station.actor)
    station.workspace.journal.seal(station.actor)
    with meddling_with(station) as connection:
        connection.execute(text("UPDATE operation SET role = 'auditor' WHERE seq = 5"))
        with Session(connection) as session:
            assert first_bad(session, Stretch(1, 0)) == BadPlace(1, 5)
        connection.execute(text("UPDATE operation SET role = 'station_head' WHERE seq = 5"))
        connection.execute(text("UPDATE segment SET signature = zeroblob(64)"))
        with Session(connection) as session:
            assert first_bad(session, Stretch(1, 0)) == BadPlace(1, 1, is_seal=True)


def test_more_reveals_than_usual_are_told_to_the_head_and_kept(
    station: Station, clock: FakeClock, auditor: Actor
) -> None:
    clerk = colleague(station, clock)
    matter = registered(station, clock, clerk)
    for place in range(MANY + 2):
        if place == MANY:
            assert station.workspace.audit.often_revealed(station.actor) == ()
        clock.advance(minutes=1)
        station.workspace.reception.reveal_phone(clerk, RevealContact(matter, "回访告知"))
    assert station.workspace.audit.often_revealed(station.actor) == ((clerk.name, MANY + 2),)
    assert len(read(station, auditor, action=Action.REVEALED_OFTEN)) == 1
    clock.advance(days=1)
    assert station.workspace.audit.often_revealed(station.actor) == ()
