"""An enrolled station that writes past its own program opens nothing, rewrites nothing and reads nothing by it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from db.attachments.contracts import Subject
from db.attachments.records import AttachmentRow
from db.bundle.exchange_contracts import HeldReason
from db.bundle.exchange_records import WantedRow
from db.kernel.errors import NotOurs
from db.kernel.ids import MatterId, new_id
from db.kernel.kinds import Action, Kind
from db.people.contracts import Gender, PersonKind
from db.people.records import PersonRow
from db.reception.handling import ContactForm, FeedBack, RateMatter, RaterKind, RatingMethod, Score
from db.reception.records import RatingRow
from tests import pictures
from tests.db.bundle.desks import Desk, Ground
from tests.db.bundle.sharing import assign, seat
from tests.db.bundle.test_branch_naming import carry
from tests.db.bundle.test_passing import HOUSE, Desks, handed, reply, unasked
from tests.stations import colleague

NOT_OURS, TAKEN = HeldReason.TRESPASS, None


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[Desks]:
    """A district, two stations of the same scopes, and one with a scope of its own, which forges here."""
    with ground.desks(tmp_path / "desks") as opened:
        unasked(opened[3])
        yield opened


def forge(desk: Desk, record: UUID, name: str) -> None:
    """Make a person whose id somebody else has given to one."""
    with desk.workspace.unit_of_work.writing(desk.station.actor, Action.PERSON_ADDED) as work:
        work.session.add(
            PersonRow(
                id=record, kind=PersonKind.VOTER, name=name, phone="", work_unit="",
                gender=Gender.UNKNOWN, region_code="", region_name="", address="", specialty="",
                active=True,
            )
        )  # fmt: skip


def rate(desk: Desk, matter: UUID, score: Score) -> None:
    """Make a rating of a matter up, without any step of the loop."""
    with desk.workspace.unit_of_work.writing(desk.station.actor, Action.MATTER_RATED) as work:
        work.session.add(
            RatingRow(
                id=new_id(desk.clock), matter=matter, round=1, rater=RaterKind.VOTER,
                attitude=score, result=score, reason="", method=RatingMethod.PHONE,
                rated_at=desk.clock.now(), taken_by=desk.station.actor.user,
            )
        )  # fmt: skip


def name_of(desk: Desk, person: UUID) -> str:
    return desk.workspace.people.detail(desk.station.actor, person).line.name


def rows(desk: Desk, query: Any) -> list[Any]:
    """Return what a question finds at a desk."""
    with desk.workspace.unit_of_work.reading() as session:
        return list(session.scalars(query))


def revision(desk: Desk, matter: MatterId) -> int:
    return desk.workspace.matters.detail(desk.station.actor, matter).revision


def is_read(desk: Desk, kind: Kind, record: UUID) -> bool:
    """Tell whether a desk has more of a record than proofs."""
    return (int(kind), record) not in desk.proofs()


def known_by_proof(district: Desk, station: Desk, house: Desk, folder: Path) -> tuple[UUID, UUID]:
    """Return a voter and a matter of the station that the house knows nothing of but the ids."""
    handed(station)
    person, matter = station.add("沈禾穗"), station.register("不给别人看的事")
    carry(station, district, folder)
    carry(district, house, folder)
    assert not is_read(house, Kind.PERSON, person)
    return person, matter


def test_who_makes_a_record_again_does_not_rewrite_it(desks: Desks, tmp_path: Path) -> None:
    district, station, neighbour, house = desks
    person, _ = known_by_proof(district, station, house, tmp_path)
    forge(house, person, "冒名")
    assert carry(house, district, tmp_path) is NOT_OURS
    assert name_of(district, person) == "沈禾穗"
    station.edit(person, specialty="桥梁")
    assert carry(station, district, tmp_path) is TAKEN
    carry(district, neighbour, tmp_path)
    assert name_of(neighbour, person) == "沈禾穗"
    assert district.workspace.people.detail(district.station.actor, person).line.specialty == "桥梁"


def test_it_comes_to_the_same_where_the_forged_one_was_there_first(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, _, house = desks
    handed(station)
    person = station.add("沈禾穗")
    carry(station, house, tmp_path)
    forge(house, person, "冒名")
    assert carry(house, district, tmp_path) is TAKEN
    assert name_of(district, person) == "冒名"
    assert carry(station, district, tmp_path) is TAKEN
    assert name_of(district, person) == "沈禾穗"
    station.edit(person, name="沈禾")
    assert carry(station, district, tmp_path) is TAKEN
    assert name_of(district, person) == "沈禾"


def test_the_owner_itself_is_not_talked_over(desks: Desks, tmp_path: Path) -> None:
    """A seat lets what was forged go out in full."""
    district, station, _, house = desks
    person, _ = known_by_proof(district, station, house, tmp_path)
    forge(house, person, "冒名")
    seat(house, person)
    assert carry(house, station, tmp_path) is NOT_OURS
    assert name_of(station, person) == "沈禾穗"


@pytest.mark.parametrize("is_known", [True, False])
def test_a_slip_that_a_stranger_makes_out_to_itself_opens_nothing(
    desks: Desks, tmp_path: Path, *, is_known: bool
) -> None:
    """Neither where the matter is known nor where the slip was there before it."""
    district, station, _, house = desks
    handed(station)
    if is_known:
        carry(station, district, tmp_path)
    matter = station.register("不给别人看的事")
    carry(station, house, tmp_path)
    if is_known:
        carry(station, district, tmp_path)
    assign(house, matter, HOUSE)
    assert carry(house, district, tmp_path) is (NOT_OURS if is_known else TAKEN)
    carry(station, district, tmp_path)
    for giver in (district, station):
        carry(giver, house, tmp_path)
    assert not is_read(house, Kind.MATTER, matter)


def test_a_seat_that_a_stranger_makes_up_for_a_voter_shows_nobody(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, _, house = desks
    person, _ = known_by_proof(district, station, house, tmp_path)
    seat(house, person)
    carry(house, district, tmp_path)
    for giver in (district, station):
        carry(giver, house, tmp_path)
    assert not is_read(house, Kind.PERSON, person)
    seat(station, person)
    carry(station, district, tmp_path)
    carry(district, house, tmp_path)
    assert is_read(house, Kind.PERSON, person)


def test_to_know_the_digest_of_a_picture_opens_nothing(desks: Desks, tmp_path: Path) -> None:
    district, station, _, house = desks
    _, matter = known_by_proof(district, station, house, tmp_path)
    command = pictures.attachment(station.clock, pictures.photo(seed=7))
    station.workspace.attachments.add(station.station.actor, Subject(Kind.MATTER, matter), command)
    carry(station, district, tmp_path)
    (digest,) = rows(district, select(AttachmentRow.digest).where(AttachmentRow.subject == matter))
    assert asked(district, house, digest) == set()
    assert asked(district, station, digest) == {digest}


def asked(giver: Desk, taker: Desk, digest: bytes) -> set[bytes]:
    """Return which contents go out to somebody who asked for one and has everything else."""
    sending, actor = giver.workspace.bundles.sending, giver.station.actor
    with giver.workspace.unit_of_work.writing(actor, Action.BUNDLE_MADE) as work:
        work.session.add(WantedRow(partner=taker.replica, digest=digest))
        from db.bundle.exchange_contracts import Extent

        sender = sending._house.partners.sender(work.session)
        voyage = sending._voyage(work.session, taker.replica, Extent.FULL, sender)
        outgoing = sending._outgoing(work.session, voyage)
        return set(outgoing._wanted())


def test_a_rating_of_a_stranger_counts_nowhere(desks: Desks, tmp_path: Path) -> None:
    district, station, _, house = desks
    _, matter = known_by_proof(district, station, house, tmp_path)
    rate(house, matter, Score.DISSATISFIED)
    assert carry(house, district, tmp_path) is NOT_OURS
    assert rows(district, select(RatingRow)) == []


def test_a_house_does_not_take_down_what_the_voter_says_of_its_own_handling(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, _, house = desks
    matter = handed(station)
    carry(station, district, tmp_path)
    carry(district, house, tmp_path)
    reply(house, matter)
    rate(house, matter, Score.SATISFIED)
    assert carry(house, district, tmp_path) is NOT_OURS
    assert rows(district, select(RatingRow)) == []


def test_its_own_program_says_so_before_it_is_saved(desks: Desks, tmp_path: Path) -> None:
    district, station, _, house = desks
    matter = MatterId(handed(station))
    carry(station, district, tmp_path)
    carry(district, house, tmp_path)
    house.reopen()
    reply(house, matter)
    handling, clerk = house.workspace.handling, colleague(house.station, house.clock)
    told = FeedBack(
        matter, revision(house, matter), ContactForm.PHONE, unchecked_because="当面答复"
    )
    handling.take(house.station.actor, told)
    rated = {"attitude": Score.SATISFIED, "result": Score.SATISFIED}
    with pytest.raises(NotOurs):
        handling.take(clerk, RateMatter(matter, revision(house, matter), **rated))
