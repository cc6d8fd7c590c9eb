"""An erasure acts where it was written, and elsewhere once the hub has countersigned it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from db.accounts.rules import Permission
from db.bundle.erasure_contracts import RequestKey
from db.bundle.exchange_contracts import ExchangeProblem
from db.bundle.rewriting import Rewriting
from db.journal.records import OperationRow
from db.kernel.actor import Role
from db.kernel.errors import InvalidInput, Refused
from db.kernel.ids import MatterId
from db.kernel.kinds import Action, Kind, Verb
from db.people.records import PersonRow
from db.reception.contracts import AddNote
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
    actor, erasures = desk.station.actor, desk.workspace.bundles.erasures
    keys = [
        one.key for one in erasures.waiting(actor) if who in {line.record for line in one.lines}
    ]
    erasures.order(actor, agreed(actor), keys[0] if keys else RequestKey(b"", 1), ticket)


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
        (asked,) = one.workspace.bundles.erasures.waiting(one.station.actor)
        (line,) = asked.lines
        assert (line.kind, line.record, line.groups) == (Kind.PERSON, who, (3,))
        assert asked.station == "海宁市海昌街道代表联络站"
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
    with pytest.raises(InvalidInput) as refused:
        order(district, who)
    assert [one.code for one in refused.value.problems] == [ExchangeProblem.NOTHING_WAITS]
    assert phone(district, who) == PHONE


def test_a_waiting_erasure_is_handed_on_as_it_came(desks: Desks, who: UUID) -> None:
    for one in desks[:3]:
        with one.workspace.unit_of_work.reading() as session:
            query = select(OperationRow.record).where(OperationRow.verb == Verb.ERASE)
            assert session.scalars(query).all() == [who]


def test_what_waits_says_what_would_go(desks: Desks, who: UUID, tmp_path: Path) -> None:
    ((line,),) = [
        one.lines for one in desks[0].workspace.bundles.erasures.waiting(desks[0].station.actor)
    ]
    assert (line.title, line.fields, line.is_whole) == (NAME, ("phone",), False)
    erase(desks[1], who)
    carry(desks[1], desks[0], tmp_path)
    whole = desks[0].workspace.bundles.erasures.waiting(desks[0].station.actor)[-1].lines[0]
    assert whole.is_whole
    assert {"name", "phone", "address"} <= set(whole.fields)


def test_who_may_not_see_names_sees_a_masked_one(desks: Desks, who: UUID) -> None:
    district = desks[0]
    clerk = replace(district.station.actor, role=Role.DISTRICT_ADMIN, also=())
    (asked,) = district.workspace.bundles.erasures.waiting(clerk)
    assert asked.lines[0].title == "沈**"


def test_nobody_orders_it_alone_or_without_a_paper(desks: Desks, who: UUID) -> None:
    district, actor = desks[0], desks[0].station.actor
    before = district.dump()
    key = district.workspace.bundles.erasures.waiting(actor)[0].key
    for_else = replace(agreed(actor), permission=Permission.EXPORT_UNMASKED)
    alone = replace(agreed(actor), second=actor)
    for witness, ticket in ((for_else, "7号"), (alone, "7号"), (agreed(actor), " \u3000")):
        with pytest.raises(InvalidInput):
            district.workspace.bundles.erasures.order(actor, witness, key, ticket)
    assert district.dump() == before


def test_an_order_says_at_which_stations_it_has_acted(
    desks: Desks, who: UUID, tmp_path: Path
) -> None:
    district, station, neighbour, other = desks
    erasures, actor = district.workspace.bundles.erasures, district.station.actor
    assert erasures.ordered(actor) == ()
    order(district, who, "海人代函〔2026〕7号")
    (one,) = erasures.ordered(actor)
    assert [(line.record, line.fields) for line in one.lines] == [(who, ("phone",))]
    assert one.ticket == "海人代函〔2026〕7号"
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
    assert ([line.record for line in one.lines], one.ticket) == ([who], "7号")


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
    (asked,) = erasures.waiting(head)
    named = {line.record: (line.number, line.title) for line in asked.lines}
    assert named[matter] == (number, "窨井盖松动")
    order(district, matter)
    (given,) = erasures.ordered(head)
    assert {line.record: line.number for line in given.lines}[matter] == number


@pytest.fixture
def asked(desks: Desks, tmp_path: Path) -> UUID:
    """A matter of which a station has erased whoever raised it, after all heard of it; the district knows of that."""
    district, station, neighbour, _ = desks
    matter = station.register("东林路窨井盖异响")
    says = AddNote(MatterId(matter), f"沈禾穗来电 {PHONE}")
    station.workspace.reception.add_note(station.station.actor, says)
    carry(station, district, tmp_path)
    carry(district, neighbour, tmp_path)
    actor = station.station.actor
    station.workspace.bundles.erasures.request(actor, agreed(actor), matter, "本人书面要求删除")
    carry(station, district, tmp_path)
    return matter


def test_what_a_station_erased_in_one_act_is_one_request_with_its_reason(
    desks: Desks, asked: UUID
) -> None:
    district = desks[0]
    (one,) = district.workspace.bundles.erasures.waiting(district.station.actor)
    assert {line.kind for line in one.lines} == {Kind.PERSON, Kind.VISIT, Kind.MATTER, Kind.NOTE}
    assert (one.reason, one.station) == ("本人书面要求删除", "海宁市海昌街道代表联络站")


def test_one_order_of_two_covers_all_records_of_a_request(
    desks: Desks, asked: UUID, tmp_path: Path
) -> None:
    district, station, neighbour, _ = desks
    erasures, actor = district.workspace.bundles.erasures, district.station.actor
    assert says(district, PHONE)
    assert says(neighbour, NAME)
    order(district, asked, "海人代函〔2026〕7号")
    assert erasures.waiting(actor) == ()
    (one,) = erasures.ordered(actor)
    assert {line.kind for line in one.lines} == {Kind.PERSON, Kind.VISIT, Kind.MATTER, Kind.NOTE}
    assert (one.ticket, one.by, len(one.awaited)) == (
        "海人代函〔2026〕7号", (actor.name, "温予安"), 3
    )  # fmt: skip
    for desk in (neighbour, station):
        carry(district, desk, tmp_path)
        carry(desk, district, tmp_path)
    for desk in (district, station, neighbour):
        assert not says(desk, NAME)
        assert not says(desk, PHONE)
    (one,) = erasures.ordered(actor)
    assert (len(one.reached), len(one.awaited)) == (2, 1)
    assert digest(station) == digest(neighbour)


def test_one_request_is_one_version_of_the_policy(desks: Desks, asked: UUID) -> None:
    district = desks[0]
    before = district.workspace.partners.hubs(district.station.actor)[0].version
    order(district, asked)
    after = district.workspace.partners.hubs(district.station.actor)[0].version
    assert after == before + 1


def test_another_request_of_the_same_record_waits_for_an_order_of_its_own(
    desks: Desks, asked: UUID, tmp_path: Path
) -> None:
    district, station, *_ = desks
    actor = station.station.actor
    note = AddNote(MatterId(asked), f"又来电 {PHONE}")
    station.workspace.reception.add_note(actor, note)
    station.workspace.bundles.erasures.request(actor, agreed(actor), asked, "本人再次要求")
    carry(station, district, tmp_path)
    erasures, hub = district.workspace.bundles.erasures, district.station.actor
    assert [one.reason for one in erasures.waiting(hub)] == ["本人书面要求删除", "本人再次要求"]
    erasures.order(hub, agreed(hub), erasures.waiting(hub)[0].key, "7号")
    assert [one.reason for one in erasures.waiting(hub)] == ["本人再次要求"]
    erasures.order(hub, agreed(hub), erasures.waiting(hub)[0].key, "8号")
    assert [one.ticket for one in erasures.ordered(hub)] == ["8号", "7号"]
    assert not says(district, PHONE)


def test_what_would_be_erased_is_counted_by_kind(desks: Desks) -> None:
    station = desks[1]
    matter, actor = station.register("路灯不亮"), station.station.actor
    found = station.workspace.bundles.erasures.holding(actor, matter)
    assert [(one.kind, one.count) for one in found] == [
        (Kind.PERSON, 1), (Kind.VISIT, 1), (Kind.MATTER, 1)
    ]  # fmt: skip
    assert station.workspace.bundles.erasures.holding(actor, UUID(int=5)) == ()


def test_what_a_hub_erased_itself_acts_at_the_stations_with_its_next_bundle(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, *_ = desks
    matter = station.register("东林路窨井盖异响")
    carry(station, district, tmp_path)
    actor = district.station.actor
    erasures = district.workspace.bundles.erasures
    erasures.request(actor, agreed(actor), matter, "本人书面要求删除")
    assert erasures.waiting(actor) == ()
    carry(district, station, tmp_path)
    line = station.workspace.matters.detail(station.station.actor, MatterId(matter)).line
    assert line.visitor == ""
