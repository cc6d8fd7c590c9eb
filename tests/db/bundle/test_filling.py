"""What went out as a proof alone arrives as soon as its receiver may see it, whatever let it see it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from db.attachments.records import AttachmentRow
from db.bundle.exchange_contracts import Contents, Export, Extent, Incoming
from db.bundle.exchange_records import LackingRow, ShownRow
from db.bundle.rewriting import Rewriting
from db.kernel.ids import AttachmentId
from db.kernel.kinds import Action, Kind
from db.reception.queue_contracts import QueueView
from db.reception.records import MatterRow, VisitRow
from db.stations.records import OrganizationRow
from tests import factories, pictures
from tests.db.bundle import sharing
from tests.db.bundle.courses import shown
from tests.db.bundle.desks import Desk, Ground
from tests.offices import enrol

HOUSE = "海宁市硖石街道代表联络站"
"""Of the neighbour with a scope of its own."""

Desks = tuple[Desk, ...]


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[Desks]:
    """A district, two stations of the same scopes, and one with a scope of its own."""
    with ground.desks(tmp_path / "desks") as opened:
        yield opened


class Road:
    """The road between two desks; what is sent along it is taken in."""

    def __init__(self, here: Desk, there: Desk, folder: Path) -> None:
        self.here, self.there, self._folder, self._count = here, there, folder, 0

    def send(self, **how: Any) -> Path:
        """Write a bundle from here to there."""
        return self._written(self.here, self.there, **how)

    def go(self, **how: Any) -> Incoming:
        """Bring a bundle there."""
        return self.there.take(self.send(**how))

    def answer(self) -> Incoming:
        """Bring one back; with it comes word of how far things have come."""
        return self.here.take(self._written(self.there, self.here))

    def contents(self, **how: Any) -> Contents:
        """Return what would go."""
        sending = self.here.workspace.bundles.sending
        return sending.contents(self.here.station.actor, self.there.replica, **how)

    def _written(self, here: Desk, there: Desk, **how: Any) -> Path:
        self._count += 1
        folder = self._folder / f"{here.replica.hex}-{there.replica.hex}-{self._count}"
        folder.mkdir(parents=True)
        order = Export(there.replica, folder, **how)
        sending = here.workspace.bundles.sending
        return sending.export(here.station.actor, order).value.paths[0]


@pytest.fixture
def road(desks: Desks, tmp_path: Path) -> Road:
    """From a station to its neighbour of another scope."""
    return Road(desks[1], desks[3], tmp_path / "road")


def titles(desk: Desk) -> set[str]:
    matters = desk.workspace.matters
    return {line.title for line in matters.queue(desk.station.actor, QueueView.OPEN)}


def change(desk: Desk, row_class: type[Any], record: UUID, **values: object) -> None:
    """Change a record past the services, where no service changes it so."""
    with desk.workspace.unit_of_work.writing(desk.station.actor, Action.PERSON_CHANGED) as work:
        row = work.session.get_one(row_class, record)
        for name, value in values.items():
            setattr(row, name, value)


def visit_of(desk: Desk, matter: UUID) -> UUID:
    with desk.workspace.unit_of_work.reading() as session:
        query = select(MatterRow.__table__.c.visit).where(MatterRow.__table__.c.id == matter)
        return session.scalars(query).one()


def at_rest(desks: Desks) -> None:
    """Every journal holds, and nobody has as a proof what somebody else may show it."""
    for giver, taker in permutations(desks, 2):
        assert not sharing.unread(giver, taker)
    for desk in desks:
        assert all(one.broken_at is None for one in desk.workspace.journal.verify())


def test_a_matter_that_is_handed_over_after_it_went_out_withheld_arrives_whole(
    desks: Desks, road: Road
) -> None:
    matter = road.here.register("路灯不亮")
    assert road.go().waiting > 0
    road.answer()
    road.here.hand_over(matter, HOUSE)
    assert road.contents().filled > 0
    path, taking = road.send(), road.there.workspace.bundles.taking
    seen = taking.preview(road.there.station.actor, path)
    assert titles(road.there) == set()
    incoming = road.there.take(path)
    assert (incoming, incoming.filled > 0) == (seen, True)
    assert incoming.kinds[Kind.MATTER] == 1
    assert titles(road.there) == {"路灯不亮"}
    record = visit_of(road.here, matter)
    assert shown(road.there)[matter] == shown(road.here)[matter]
    assert shown(road.there)[record] == shown(road.here)[record]
    assert not {(Kind.MATTER, matter), (Kind.VISIT, record)} & road.there.proofs()
    at_rest(desks)


def test_what_was_filled_in_is_not_sent_again_once_it_is_known_to_be_there(road: Road) -> None:
    matter = road.here.register("路灯不亮")
    road.go()
    road.answer()
    road.here.hand_over(matter, HOUSE)
    road.go()
    road.answer()
    assert road.contents().filled == 0
    assert road.go().filled == 0


def test_a_lost_bundle_fills_in_with_the_next_one(road: Road) -> None:
    matter = road.here.register("路灯不亮")
    road.go()
    road.answer()
    road.here.hand_over(matter, HOUSE)
    lost = road.send()
    road.here.register("另一件")
    assert road.go().filled > 0
    assert titles(road.there) == {"路灯不亮"}
    before = shown(road.there)
    road.there.take(lost)
    assert shown(road.there) == before


def test_what_a_restored_partner_lost_of_the_filling_comes_again(
    road: Road, tmp_path: Path
) -> None:
    matter = road.here.register("路灯不亮")
    road.go()
    road.answer()
    road.there.copy_to(tmp_path / "aside")
    road.here.hand_over(matter, HOUSE)
    road.go()
    road.answer()
    road.there.put_back(tmp_path / "aside", with_tidemarks=False)
    assert titles(road.there) == set()
    road.answer()
    road.go()
    assert titles(road.there) == {"路灯不亮"}


def test_a_visit_follows_its_matter_once_its_confidence_is_lifted(road: Road) -> None:
    matter = road.here.register("路灯不亮")
    visit = visit_of(road.here, matter)
    change(road.here, VisitRow, visit, sealed=b"sealed")
    road.here.hand_over(matter, HOUSE)
    road.go()
    road.answer()
    assert matter in shown(road.there)
    assert visit not in shown(road.there)
    change(road.here, VisitRow, visit, sealed=None)
    road.go()
    assert shown(road.there)[visit] == shown(road.here)[visit]


def test_a_further_scope_opens_what_was_written_in_it_before(
    desks: Desks, road: Road, tmp_path: Path
) -> None:
    district = desks[0]
    matter, person = road.here.register("路灯不亮"), road.here.add("沈禾穗")
    road.go()
    road.answer()
    enrol(district.station, road.there.station, scopes=("330481-XS", "330481-HC", "330481-SM"))
    road.here.take(district.send(road.here, tmp_path / "policy"))
    road.go()
    assert {matter, person} <= shown(road.there).keys()
    assert shown(road.here).items() <= shown(road.there).items()


def test_a_body_that_is_named_like_the_house_later_opens_what_was_handed_to_it(road: Road) -> None:
    matter = road.here.register("路灯不亮")
    road.here.hand_over(matter, "硖石代表之家")
    road.go()
    road.answer()
    assert matter not in shown(road.there)
    change(road.here, OrganizationRow, road.here.house("硖石代表之家"), name=HOUSE)
    road.go()
    assert shown(road.there)[matter] == shown(road.here)[matter]


def test_a_voter_who_becomes_a_deputy_is_known_with_what_was_written_before(road: Road) -> None:
    person = road.here.add("沈禾穗")
    road.here.edit(person, work_unit="桂湾小学")
    road.go()
    road.answer()
    assert person not in shown(road.there)
    sharing.seat(road.here, person)
    road.go()
    assert shown(road.there)[person] == shown(road.here)[person]


def test_pictures_of_a_matter_come_with_it(road: Road) -> None:
    road.here.attach(pictures.photo(300, 200))
    matter = next(iter(only(road.here, MatterRow)))
    road.go()
    road.answer()
    road.here.hand_over(matter, HOUSE)
    assert road.contents().attachments == 1
    assert road.go().attachments == 1
    (picture,) = only(road.there, AttachmentRow)
    here, there = (
        desk.workspace.attachments.content(desk.station.actor, AttachmentId(picture))
        for desk in (road.here, road.there)
    )
    assert here == there


def test_identities_that_were_left_out_come_with_the_next_full_bundle(
    desks: Desks, tmp_path: Path
) -> None:
    road = Road(desks[1], desks[0], tmp_path / "road")
    secret = factories.visitor(confidential=True)
    command = factories.visit(road.here.clock, visitor=secret)
    road.here.workspace.reception.register_visit(road.here.station.actor, command)
    road.go(extent=Extent.WITHOUT_IDENTITIES)
    assert only(road.there, VisitRow) == set()
    road.answer()
    assert lacking(road.here) == 1
    road.go(extent=Extent.WITHOUT_IDENTITIES)
    assert only(road.there, VisitRow) == set()
    incoming = road.go()
    assert incoming.filled > 0
    assert only(road.there, VisitRow) == only(road.here, VisitRow)
    assert road.there.proofs() == set()


def test_who_had_only_the_proof_passes_it_on_and_later_what_it_says(
    desks: Desks, tmp_path: Path
) -> None:
    """A station leaves identities out, the district hands proofs to the station's second house, then all is told."""
    up, down = Road(desks[1], desks[0], tmp_path / "up"), Road(desks[0], desks[2], tmp_path / "on")
    secret = factories.visitor(confidential=True)
    command = factories.visit(up.here.clock, visitor=secret)
    up.here.workspace.reception.register_visit(up.here.station.actor, command)
    up.go(extent=Extent.WITHOUT_IDENTITIES)
    down.go()
    assert only(down.there, VisitRow) == set()
    down.answer()
    up.go()
    assert down.go().filled > 0
    assert only(down.there, VisitRow) == only(up.here, VisitRow)
    at_rest(desks)


def test_own_work_that_came_back_as_a_proof_is_filled_in_by_who_has_it(
    desks: Desks, tmp_path: Path
) -> None:
    """After a blind restore the first to answer is a neighbour that was never told what it says."""
    district, station, _, other = desks
    aside = Road(station, other, tmp_path / "aside")
    up = Road(station, district, tmp_path / "up")
    aside.go()
    station.copy_to(tmp_path / "copy")
    matter = station.register("备份以后的事")
    up.go()
    aside.go()
    station.put_back(tmp_path / "copy", with_tidemarks=True)
    aside.answer()
    assert matter not in shown(station)
    up.go()
    up.answer()
    assert titles(station) == {"备份以后的事"}
    at_rest(desks)


def test_an_erased_person_is_not_filled_in_by_who_has_not_heard_of_it(
    desks: Desks, road: Road, tmp_path: Path
) -> None:
    person = road.here.add("沈禾穗", phone="19900000001")
    road.go()
    road.answer()
    with road.here.workspace.unit_of_work.writing(
        road.here.station.actor, Action.PERSON_CHANGED
    ) as work:
        rewriting = Rewriting(road.here.workspace._recorder, road.here.workspace.bundles.merge)
        rewriting.erase(work, Kind.PERSON, person, None)
    sharing.seat(road.here, person)
    road.go()
    with road.there.workspace.unit_of_work.reading() as session:
        told = session.connection().exec_driver_sql("SELECT payload FROM operation").scalars()
        assert not any(b"19900000001" in bytes(one) for one in told if one is not None)
    # What it never read waits as proofs until a hub has countersigned (decision 0046), and is erased then.
    assert (Kind.PERSON, person) in road.there.proofs()
    district = desks[0]
    Road(road.here, district, tmp_path / "up").go()
    assert district.countersign() == 1
    Road(district, road.there, tmp_path / "down").go()
    assert (Kind.PERSON, person) not in road.there.proofs()
    assert shown(road.there)[person] == shown(road.here)[person]
    at_rest(desks)


def test_what_is_kept_of_the_sight_of_a_partner_does_not_grow(road: Road) -> None:
    for _ in range(4):
        road.here.register("路灯不亮")
        road.go()
        road.answer()
    with road.here.workspace.unit_of_work.reading() as session:
        kept = session.scalars(select(ShownRow).where(ShownRow.partner == road.there.replica)).all()
    assert len(kept) == 2


def only(desk: Desk, row_class: type[Any]) -> set[UUID]:
    """Return the records of a table, whoever may see them."""
    with desk.workspace.unit_of_work.reading() as session:
        return set(session.scalars(select(row_class.__table__.c.id)))


def lacking(desk: Desk) -> int:
    """Return how many runs partners asked for."""
    with desk.workspace.unit_of_work.reading() as session:
        return len(session.scalars(select(LackingRow)).all())
