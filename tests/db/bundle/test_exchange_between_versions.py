"""Bundles of newer and older programs: nothing is lost of what is not understood, and nothing stops for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import pytest
from sqlalchemy import select

from db.bundle.contracts import CARRIED, Manifest
from db.bundle.exchange_contracts import HeldReason, Incoming
from db.bundle.exchange_records import TrayRow
from db.bundle.layout import Layouts
from db.journal.payload import decode, encode
from db.journal.records import OperationRow
from db.kernel.errors import NotTaken, TroubleCode
from db.kernel.kinds import Action, Kind
from db.people.records import PersonRow
from tests.db.bundle.desks import Desk, Ground
from tests.db.bundle.remaking import Parts, parts_of, written

UNKNOWN_KIND, UNKNOWN_FRAME, UNKNOWN_FIELD = 900, 77, 99
RECORD = UUID("018f4e6a-0000-7000-8000-00000000abcd")


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[tuple[Desk, ...]]:
    """A district, two stations of the same scopes, and one with a scope of its own."""
    with ground.desks(tmp_path / "desks") as opened:
        yield opened


@pytest.fixture
def parts(desks: tuple[Desk, ...], tmp_path: Path) -> Parts:
    """A bundle of a station to the district, with one matter."""
    district, station, *_ = desks
    station.register("路灯不亮")
    return parts_of(station.send(district, tmp_path / "up"), station, district)


Take = Callable[[bytes], Incoming]


@pytest.fixture
def take(desks: tuple[Desk, ...], tmp_path: Path) -> Take:
    """Has the district take bytes in; what was seen before is what was done."""

    def taken(bundle: bytes) -> Incoming:
        path = tmp_path / "made.sb"
        path.write_bytes(bundle)
        taking, actor = desks[0].workspace.bundles.taking, desks[0].station.actor
        seen = taking.preview(actor, path)
        assert taking.take(actor, path).value == seen
        return seen

    return taken


def person(**values: Any) -> dict[str, Any]:
    said = {1: "voter", 2: "沈禾穗", 3: "", 4: "0", UNKNOWN_FIELD: "新一版的事"}
    facts = {"kind": int(Kind.PERSON), "record": RECORD.bytes, "payload": encode(said)}
    return facts | values


def test_a_kind_of_a_newer_program_waits_and_is_handed_on_as_it_came(
    desks: tuple[Desk, ...], parts: Parts, take: Take, tmp_path: Path
) -> None:
    district, station, neighbour, _ = desks
    newer = written(station, {"kind": UNKNOWN_KIND, "record": RECORD.bytes})
    incoming = take(parts.with_segment(newer))
    assert (incoming.held, incoming.waiting > 0) == ((), True)
    neighbour.take(district.send(neighbour, tmp_path / "down"))
    assert payload_of(neighbour, UNKNOWN_KIND) == newer.operations[0].payload


def test_a_field_of_a_newer_program_stays_with_its_record_and_is_handed_on(
    desks: tuple[Desk, ...], parts: Parts, take: Take, tmp_path: Path
) -> None:
    district, station, neighbour, _ = desks
    incoming = take(parts.with_segment(written(station, person())))
    assert (incoming.held, incoming.kinds[Kind.PERSON]) == ((), 2)
    district.edit(RECORD, phone="19900000021")
    neighbour.take(district.send(neighbour, tmp_path / "down"))
    for desk in (district, neighbour):
        with desk.workspace.unit_of_work.reading(desk.station.actor) as session:
            row = session.get_one(PersonRow, RECORD)
            assert (row.name, row.phone) == ("沈禾穗", "19900000021")
            assert decode(row.extra or b"\x80") == {UNKNOWN_FIELD: "新一版的事"}


def test_what_an_older_program_does_not_say_is_shown_as_usual(
    desks: tuple[Desk, ...], parts: Parts, take: Take
) -> None:
    station = desks[1]
    older = written(station, person(payload=encode({1: "voter", 2: "沈禾穗"})))
    bundle = parts.with_segment(older)
    assert take(bundle).held == ()
    with desks[0].workspace.unit_of_work.reading(desks[0].station.actor) as session:
        row = session.get_one(PersonRow, RECORD)
        assert (row.name, row.phone, row.work_unit, row.extra) == ("沈禾穗", "", "", None)


def test_the_schema_that_a_bundle_names_stops_nothing(parts: Parts, take: Take) -> None:
    def of_before(told: Manifest) -> bytes:
        return msgspec.msgpack.encode(msgspec.structs.replace(told, schema="0018", program="0.0.1"))

    assert take(parts.with_manifest(of_before)).kinds[Kind.MATTER] == 1


def test_an_act_of_a_newer_program_lies_aside_and_what_stands_before_it_comes_in(
    desks: tuple[Desk, ...], parts: Parts, take: Take
) -> None:
    newer = written(desks[1], person(), person(verb="annotate"))
    incoming = take(parts.with_segment(newer))
    assert [(one.reason, one.first, one.last) for one in incoming.held] == [
        (HeldReason.NEWER, newer.first, newer.last)
    ]
    assert incoming.kinds == {Kind.PERSON: 1, Kind.VISIT: 1, Kind.MATTER: 1}
    assert tray(desks[0]) == [HeldReason.NEWER]


def test_what_an_origin_signed_for_newer_programs_lies_aside_with_its_file(
    desks: tuple[Desk, ...], parts: Parts, take: Take
) -> None:
    bundle = parts.with_frame(CARRIED | UNKNOWN_FRAME, b"\x91\x01", minor=1)
    incoming = take(bundle)
    assert [one.reason for one in incoming.held] == [HeldReason.NEWER]
    assert incoming.kinds[Kind.MATTER] == 1
    assert tray(desks[0]) == [HeldReason.NEWER]


def test_what_a_newer_sender_adds_is_passed_over(
    desks: tuple[Desk, ...], parts: Parts, take: Take
) -> None:
    incoming = take(parts.with_frame(UNKNOWN_FRAME, b"\x91\x01", minor=1))
    assert (incoming.held, incoming.kinds[Kind.MATTER]) == ((), 1)
    assert tray(desks[0]) == []


def test_what_a_newer_program_says_at_the_end_of_a_manifest_is_passed_over(
    parts: Parts, take: Take
) -> None:
    def longer(told: Manifest) -> bytes:
        places = msgspec.msgpack.decode(msgspec.msgpack.encode(told))
        return msgspec.msgpack.encode([*places, {"new": 1}])

    assert take(parts.with_manifest(longer)).kinds[Kind.MATTER] == 1


def test_a_frame_that_nobody_knows_is_refused_where_the_version_is_ours(
    desks: tuple[Desk, ...], parts: Parts, take: Take
) -> None:
    before = desks[0].dump()
    for code, told in (
        (TroubleCode.BUNDLE_UNREADABLE, {}),
        (TroubleCode.NEWER_FORMAT, {"major": 2}),
    ):
        with pytest.raises(NotTaken) as refused:
            take(parts.with_frame(UNKNOWN_FRAME, b"\x91\x01", **told))
        assert refused.value.code is code
    assert desks[0].dump() == before


def payload_of(desk: Desk, kind: int) -> bytes | None:
    with desk.workspace.unit_of_work.reading() as session:
        told = session.scalars(select(OperationRow.payload).where(OperationRow.kind == kind)).one()
        return bytes(told) if told is not None else None


def tray(desk: Desk) -> list[HeldReason]:
    lines = desk.workspace.bundles.taking.tray(desk.station.actor)
    return [one.reason for one in lines]


def test_what_lies_aside_for_a_newer_program_comes_in_by_itself_after_the_update(
    desks: tuple[Desk, ...], parts: Parts, tmp_path: Path
) -> None:
    """An older version laid it aside; this one understands it, and lets it in behind the next bundle."""
    district, station, neighbour, _ = desks
    path = tmp_path / "newer.sb"
    path.write_bytes(parts.with_segment(written(station, person())))
    taking, actor = district.workspace.bundles.taking, district.station.actor
    kept = taking.keep(actor, path, TroubleCode.NEWER_FORMAT).value
    with district.workspace.unit_of_work.writing(actor, Action.BUNDLE_KEPT) as work:
        row = work.session.get_one(TrayRow, kept.id)
        row.reason, row.trouble, row.program = HeldReason.NEWER, "", "0.0.1"
    incoming = district.take(neighbour.send(district, tmp_path / "later"))
    assert (incoming.freed, tray(district), name_of(district)) == (1, [], "沈禾穗")


def test_what_lies_aside_for_a_newer_program_is_not_read_again_by_the_same_one(
    desks: tuple[Desk, ...], parts: Parts, take: Take, tmp_path: Path
) -> None:
    take(parts.with_segment(written(desks[1], person(verb="annotate"))))
    incoming = desks[0].take(desks[2].send(desks[0], tmp_path / "later"))
    assert (incoming.freed, tray(desks[0])) == (0, [HeldReason.NEWER])


def test_what_an_older_hub_kept_and_handed_on_comes_alive_where_it_is_understood(
    desks: tuple[Desk, ...], parts: Parts, take: Take, tmp_path: Path
) -> None:
    """The hub did not know the kind; the neighbour does, and the hub does once it was updated."""
    district, station, neighbour, _ = desks
    merge, now = district.workspace.bundles.merge, Layouts()
    merge._layouts = Layouts(
        {int(one.kind): one for one in now.every() if one.kind is not Kind.PERSON}
    )
    assert take(parts.with_segment(written(station, person()))).waiting > 0
    neighbour.take(district.send(neighbour, tmp_path / "down"))
    assert (name_of(neighbour), name_of(district)) == ("沈禾穗", None)
    merge._layouts, actor = now, district.station.actor
    with district.workspace.unit_of_work.writing(actor, Action.SCHEMA_MIGRATED) as work:
        merge.learn(work)
    assert name_of(district) == "沈禾穗"


def name_of(desk: Desk) -> str | None:
    with desk.workspace.unit_of_work.reading(desk.station.actor) as session:
        row = session.get(PersonRow, RECORD)
        return row.name if row else None
