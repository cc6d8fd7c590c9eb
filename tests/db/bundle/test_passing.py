"""A matter that was handed to a house reaches it through the district, and what the house does with it comes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from db.attachments.contracts import Subject
from db.bundle.exchange_contracts import HeldReason
from db.kernel.errors import NotOurs
from db.kernel.ids import MatterId
from db.kernel.kinds import Action, Kind
from db.reception.codes import MatterState
from db.reception.contracts import RecordReply
from db.reception.handling import AskExtension, ReturnMatter, ReturnReason, SignFor
from db.reception.records import MatterRow
from tests import pictures
from tests.db.bundle.desks import Desk, Ground
from tests.db.bundle.sharing import seat as seated
from tests.db.bundle.test_aside import stand
from tests.db.bundle.test_branch_naming import carry

Desks = tuple[Desk, ...]

HOUSE = "海宁市硖石街道代表联络站"


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[Desks]:
    """A district, two stations of the same scopes, and one with a scope of its own."""
    with ground.desks(tmp_path / "desks") as opened:
        yield opened


def handed(station: Desk) -> UUID:
    """Return a matter with a picture that was handed to the house of another station."""
    matter = station.register("路灯不亮")
    command = pictures.attachment(station.clock)
    station.workspace.attachments.add(station.station.actor, Subject(Kind.MATTER, matter), command)
    station.hand_over(matter, HOUSE)
    return matter


def state(desk: Desk, matter: UUID) -> MatterState:
    return desk.workspace.matters.detail(desk.station.actor, MatterId(matter)).line.state


def reply(desk: Desk, matter: UUID) -> None:
    """Record what the unit answered."""
    detail = desk.workspace.matters.detail(desk.station.actor, MatterId(matter))
    command = RecordReply(MatterId(matter), detail.revision, "路灯已修好", met_person=True)
    desk.workspace.reception.record_reply(desk.station.actor, command)


def unasked(desk: Desk) -> None:
    """Let a desk save what it is not asked about, as a program of an earlier version does."""
    recorder = desk.workspace.accounts._recorder
    recorder.fence = lambda _session, _changes: None


def test_a_matter_reaches_its_house_through_the_district_with_its_picture(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, _, house = desks
    matter = handed(station)
    other = station.register("不给别人看的事")
    assert carry(station, district, tmp_path) is None
    assert carry(district, house, tmp_path) is None
    (file,) = house.workspace.matter_files.of(house.station.actor, MatterId(matter))
    assert house.workspace.attachments.content(house.station.actor, file.id)
    assert state(house, matter) is MatterState.ASSIGNED
    assert (int(Kind.MATTER), other) in house.proofs()


def test_a_matter_that_the_district_hands_over_later_comes_with_its_beginning(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, _, house = desks
    handed(station)
    matter = station.register("井盖缺损")
    carry(station, district, tmp_path)
    carry(district, house, tmp_path)
    carry(house, district, tmp_path)
    assert (int(Kind.MATTER), matter) in house.proofs()
    district.hand_over(matter, HOUSE)
    carry(district, house, tmp_path)
    assert state(house, matter) is MatterState.ASSIGNED


def test_the_reply_of_a_house_stands_at_the_district_and_where_the_matter_began(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, _, house = desks
    matter = handed(station)
    carry(station, district, tmp_path)
    carry(district, house, tmp_path)
    reply(house, matter)
    assert carry(house, district, tmp_path) is None
    assert carry(district, station, tmp_path) is None
    for one in (district, station):
        assert state(one, matter) is MatterState.REPLIED


def test_a_change_that_is_not_allowed_waits_alone_and_its_author_hears_of_it(
    desks: Desks, tmp_path: Path
) -> None:
    district, _, _, house = desks
    person = district.add("沈禾穗")
    seated(district, person)
    carry(district, house, tmp_path)
    unasked(house)
    house.edit(person, specialty="桥梁")
    later = house.add("祝云舟")
    assert carry(house, district, tmp_path) is HeldReason.TRESPASS
    people, actor = district.workspace.people, district.station.actor
    assert people.detail(actor, later).line.name == "祝云舟"
    assert people.detail(actor, person).line.specialty == ""
    carry(district, house, tmp_path)
    (told,) = stand(house, district).aside
    assert (told.reason, told.operations) == (HeldReason.TRESPASS, 1)
    house.add("何静")
    assert carry(house, district, tmp_path) is None


def test_what_the_district_would_not_take_is_refused_before_it_is_saved(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, _, house = desks
    person, matter = district.add("沈禾穗"), handed(station)
    seated(district, person)
    carry(station, district, tmp_path)
    carry(district, house, tmp_path)
    house.reopen()
    with pytest.raises(NotOurs):
        house.edit(person, specialty="桥梁")
    with (
        pytest.raises(NotOurs),
        house.workspace.unit_of_work.writing(house.station.actor, Action.MATTER_ASSIGNED) as work,
    ):
        work.session.get_one(MatterRow, matter).title = "别的事"
    with pytest.raises(NotOurs):
        house.workspace.bundles.erasures.holding(house.station.actor, matter)
    fencing = house.workspace.bundles.fencing
    assert not fencing.may_change(Kind.PERSON, person)
    assert fencing.may_change(Kind.PERSON, house.add("祝云舟"))
    assert district.workspace.bundles.fencing.may_change(Kind.MATTER, matter)
    assert carry(house, district, tmp_path) is None


def take(desk: Desk, kind: type, matter: UUID, *values: object) -> None:
    """Do a step of the loop at a desk."""
    detail = desk.workspace.matters.detail(desk.station.actor, MatterId(matter))
    command = kind(MatterId(matter), detail.revision, *values)
    desk.workspace.handling.take(desk.station.actor, command)


HANDLED = {
    "signed": ([(SignFor, "周所长")], MatterState.SIGNED),
    "sent back": (
        [(ReturnMatter, ReturnReason.UNCLEAR, "地址不清")],
        MatterState.RETURNED,
    ),
    "in want of time": (
        [(SignFor, "周所长"), (AskExtension, date(2026, 3, 30), "等配件")],
        MatterState.EXTENSION_PENDING,
    ),
}


@pytest.mark.parametrize("steps", HANDLED)
def test_what_handling_a_matter_takes_is_the_houses_to_write(
    desks: Desks, tmp_path: Path, steps: str
) -> None:
    district, station, _, house = desks
    matter = handed(station)
    carry(station, district, tmp_path)
    carry(district, house, tmp_path)
    house.reopen()
    done, expected = HANDLED[steps]
    for kind, *values in done:
        take(house, kind, matter, *values)
    assert carry(house, district, tmp_path) is None
    assert carry(district, station, tmp_path) is None
    assert [state(one, matter) for one in (house, district, station)] == [expected] * 3


def test_what_a_neighbour_of_the_same_scope_does_reaches_the_house_too(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, neighbour, house = desks
    matter = handed(station)
    carry(station, district, tmp_path)
    for one in (neighbour, house):
        carry(district, one, tmp_path)
    neighbour.reopen()
    take(neighbour, SignFor, matter, "周所长")
    assert carry(neighbour, district, tmp_path) is None
    assert carry(district, house, tmp_path) is None
    assert state(house, matter) is MatterState.SIGNED
