"""An erasure acts where it was written, and elsewhere once the hub has countersigned it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from db.accounts.rules import Permission
from db.bundle.rewriting import Rewriting
from db.journal.records import OperationRow
from db.kernel.actor import Role
from db.kernel.errors import InvalidInput, NotFound, Refused
from db.kernel.ids import MatterId
from db.kernel.kinds import Action, Kind, Verb
from db.people.records import PersonRow
from tests.db.bundle.desks import Desk, Ground, agreed, digest
from tests.db.bundle.test_branch_naming import carry
from tests.fakes.clock import FakeClock
from tests.restored import restored

NAME, PHONE = "沈禾穗", "19900000001"

Desks = tuple[Desk, ...]


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[Desks]:
    """A district, two stations of the same scopes, and one with a scope of its own."""
    with ground.desks(tmp_path / "desks") as opened:
        yield opened


@pytest.fixture
def who(desks: Desks, tmp_path: Path) -> UUID:
    """A person whom a station made, and whose telephone it has erased since the others heard of her."""
    district, station, neighbour, _ = desks
    who = station.add(NAME, PHONE)
    carry(station, district, tmp_path)
    carry(district, neighbour, tmp_path)
    erase(station, who, {3})
    carry(station, district, tmp_path)
    carry(station, neighbour, tmp_path)
    return who


def erase(desk: Desk, who: UUID, groups: set[int] | None = None) -> None:
    """Erase groups of a person at a desk."""
    workspace, actor = desk.workspace, desk.station.actor
    with workspace.unit_of_work.writing(actor, Action.PERSON_CHANGED) as work:
        rewriting = Rewriting(workspace._recorder, workspace.bundles.merge)
        rewriting.erase(work, Kind.PERSON, who, groups)


def order(desk: Desk, who: UUID, ticket: str = "7号") -> None:
    """Have a desk countersign, with somebody who agrees."""
    actor = desk.station.actor
    desk.workspace.bundles.erasures.order(actor, agreed(actor), who, ticket)


def phone(desk: Desk, who: UUID) -> str:
    """Return what a desk shows as the telephone of a person."""
    with desk.workspace.unit_of_work.reading(desk.station.actor) as session:
        return session.get_one(PersonRow, who).phone


def says(desk: Desk, text: str) -> bool:
    """Tell whether any operation at a desk still says something."""
    with desk.workspace.unit_of_work.reading() as session:
        payloads = session.scalars(select(OperationRow.payload))
        return any(text.encode() in bytes(one) for one in payloads if one)


def test_an_erasure_of_a_station_acts_there_and_waits_elsewhere(desks: Desks, who: UUID) -> None:
    district, station, neighbour, _ = desks
    assert phone(station, who) == ""
    assert not says(station, PHONE)
    for one in (district, neighbour):
        assert phone(one, who) == PHONE
        (line,) = one.workspace.bundles.erasures.waiting(one.station.actor)
        assert (line.kind, line.record, line.groups) == (Kind.PERSON, who, (3,))
        assert line.station == "海宁市海昌街道代表联络站"
    assert station.workspace.bundles.erasures.waiting(station.station.actor) == ()


def test_the_word_of_the_hub_lets_it_act_everywhere_and_nothing_brings_the_value_back(
    desks: Desks, who: UUID, tmp_path: Path
) -> None:
    district, station, neighbour, _ = desks
    assert district.countersign() == 1
    for one in (station, neighbour):
        carry(district, one, tmp_path)
        carry(one, district, tmp_path)
    for one in (district, station, neighbour):
        assert (phone(one, who), says(one, PHONE)) == ("", False)
        assert one.workspace.bundles.erasures.waiting(one.station.actor) == ()
        assert all(verdict.broken_at is None for verdict in one.workspace.journal.verify())
    assert digest(station) == digest(neighbour)


def test_what_was_written_meanwhile_without_knowing_of_it_goes_with_the_word(
    desks: Desks, who: UUID, tmp_path: Path
) -> None:
    district, station, neighbour, _ = desks
    neighbour.edit(who, phone="19900000002")
    carry(neighbour, district, tmp_path)
    assert phone(district, who) == "19900000002"
    district.countersign()
    carry(district, neighbour, tmp_path)
    carry(district, station, tmp_path)
    for one in desks[:3]:
        assert not says(one, PHONE)
        assert not says(one, "19900000002")


def test_a_hub_that_erases_has_signed_it_by_that(desks: Desks, who: UUID, tmp_path: Path) -> None:
    district, _, neighbour, _ = desks
    erase(district, who)
    carry(district, neighbour, tmp_path)
    assert not says(neighbour, NAME)


def test_only_a_hub_gives_its_word(desks: Desks, who: UUID) -> None:
    neighbour = desks[2]
    before = neighbour.dump()
    with pytest.raises(Refused):
        order(neighbour, who)
    assert neighbour.dump() == before
    assert phone(neighbour, who) == PHONE


def test_there_is_no_word_for_what_nobody_asked(desks: Desks, tmp_path: Path) -> None:
    district = desks[0]
    who = district.add(NAME, PHONE)
    with pytest.raises(NotFound):
        order(district, who)
    assert phone(district, who) == PHONE


def test_a_waiting_erasure_is_handed_on_as_it_came(desks: Desks, who: UUID) -> None:
    for one in desks[:3]:
        with one.workspace.unit_of_work.reading() as session:
            query = select(OperationRow.record).where(OperationRow.verb == Verb.ERASE)
            assert session.scalars(query).all() == [who]


def test_what_waits_says_what_would_go(desks: Desks, who: UUID, tmp_path: Path) -> None:
    (line,) = desks[0].workspace.bundles.erasures.waiting(desks[0].station.actor)
    assert (line.title, line.fields, line.is_whole) == (NAME, ("phone",), False)
    erase(desks[1], who)
    carry(desks[1], desks[0], tmp_path)
    whole = desks[0].workspace.bundles.erasures.waiting(desks[0].station.actor)[-1]
    assert whole.is_whole
    assert {"name", "phone", "address"} <= set(whole.fields)


def test_who_may_not_see_names_sees_a_masked_one(desks: Desks, who: UUID) -> None:
    district = desks[0]
    clerk = replace(district.station.actor, role=Role.DISTRICT_ADMIN, also=())
    (line,) = district.workspace.bundles.erasures.waiting(clerk)
    assert line.title == "沈**"


def test_nobody_orders_it_alone_or_without_a_paper(desks: Desks, who: UUID) -> None:
    district, actor = desks[0], desks[0].station.actor
    before = district.dump()
    for_else = replace(agreed(actor), permission=Permission.EXPORT_UNMASKED)
    alone = replace(agreed(actor), second=actor)
    for witness, ticket in ((for_else, "7号"), (alone, "7号"), (agreed(actor), " \u3000")):
        with pytest.raises(InvalidInput):
            district.workspace.bundles.erasures.order(actor, witness, who, ticket)
    assert district.dump() == before


def test_an_order_says_at_which_stations_it_has_acted(
    desks: Desks, who: UUID, tmp_path: Path
) -> None:
    district, station, neighbour, other = desks
    erasures, actor = district.workspace.bundles.erasures, district.station.actor
    assert erasures.ordered(actor) == ()
    order(district, who, "海人代函〔2026〕7号")
    (one,) = erasures.ordered(actor)
    assert (one.record, one.fields, one.ticket) == (who, ("phone",), "海人代函〔2026〕7号")
    assert one.by == (actor.name, "温予安")
    assert (one.reached, len(one.awaited)) == ((), 3)
    carry(district, station, tmp_path)
    assert erasures.ordered(actor)[0].reached == (), "no receipt came back yet"
    carry(station, district, tmp_path)
    (one,) = erasures.ordered(actor)
    assert one.reached == ("海宁市海昌街道代表联络站",)
    for desk in (neighbour, other):
        carry(district, desk, tmp_path)
        carry(desk, district, tmp_path)
    (one,) = erasures.ordered(actor)
    assert (len(one.reached), one.awaited) == (3, ())
    assert neighbour.workspace.bundles.erasures.ordered(neighbour.station.actor) == ()


def test_what_a_hub_ordered_before_it_was_restored_is_still_listed(
    desks: Desks, who: UUID, tmp_path: Path, clock: FakeClock
) -> None:
    district = desks[0]
    order(district, who)
    district.workspace.backups.make(clock.now())
    with restored(district.station, tmp_path / "restored", clock) as back:
        (one,) = back.workspace.bundles.erasures.ordered(back.actor)
    assert (one.record, one.ticket) == (who, "7号")


def test_what_belongs_to_a_matter_is_named_by_its_number_before_and_after_the_word(
    desks: Desks, tmp_path: Path
) -> None:
    district, station = desks[0], desks[1]
    matter, actor = station.register("窨井盖松动"), station.station.actor
    carry(station, district, tmp_path)
    number = station.workspace.matters.detail(actor, MatterId(matter)).line.number
    station.workspace.bundles.erasures.request(actor, agreed(actor), matter, "本人要求")
    carry(station, district, tmp_path)
    erasures, head = district.workspace.bundles.erasures, district.station.actor
    named = {one.record: (one.number, one.title) for one in erasures.waiting(head)}
    assert named[matter] == (number, "窨井盖松动")
    order(district, matter)
    (one,) = erasures.ordered(head)
    assert (one.record, one.number) == (matter, number)
