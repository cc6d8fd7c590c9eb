"""An enrolled station that writes past its own program opens nothing, rewrites nothing and reads nothing by it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from db.attachments.contracts import Subject
from db.attachments.records import AttachmentRow
from db.bundle.exchange_contracts import HeldReason
from db.bundle.exchange_records import WantedRow
from db.journal.recorded import Recorded
from db.kernel.errors import NotOurs
from db.kernel.ids import MatterId, new_id
from db.kernel.kinds import Action, Kind
from db.people.contracts import DeputyLevel, Gender, GroupKind, GroupRole, MandateStatus, PersonKind
from db.people.records import (
    DeputyGroupRow,
    GroupMemberRow,
    MandateRow,
    PersonFileRow,
    PersonRow,
    PlacementRow,
    file_id,
)
from db.reception.handling import ContactForm, FeedBack, RateMatter, RaterKind, RatingMethod, Score
from db.reception.records import RatingRow
from db.scheduling.absence_contracts import AbsenceKind
from db.scheduling.contracts import Attendance, SeatSource, ShiftStatus
from db.scheduling.pattern_contracts import ExceptionForm
from db.scheduling.pattern_records import DutyExceptionRow
from db.scheduling.planning_rules import shift_id
from db.scheduling.problem import PostKind
from db.scheduling.records import (
    DutyAbsenceRow,
    DutyAttendanceRow,
    DutyCellRow,
    DutyShiftRow,
    DutySwapRow,
    DutyTableRow,
)
from db.scheduling.swap_contracts import SwapOutcome
from tests import pictures
from tests.db.bundle.desks import Desk, Ground
from tests.db.bundle.sharing import assign, seat
from tests.db.bundle.test_branch_naming import carry
from tests.db.bundle.test_passing import HOUSE, Desks, handed, reply, unasked
from tests.db.scheduling.desks import APRIL
from tests.db.scheduling.desks import Desk as Rota
from tests.stations import colleague

NOT_OURS, TAKEN = HeldReason.TRESPASS, None
NEVER = datetime(2026, 4, 1, tzinfo=UTC)


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


def put(desk: Desk, row: Recorded) -> UUID:
    """Write a record past every service; return its id."""
    record: UUID = row.id
    with desk.workspace.unit_of_work.writing(desk.station.actor, Action.PERSON_CHANGED) as work:
        work.session.add(row)
    return record


def seen_by(desk: Desk, kind: type[Recorded], record: UUID) -> bool:
    """Tell whether a record stands in a table of a desk."""
    with desk.workspace.unit_of_work.reading() as session:
        return session.get(kind, record) is not None


@dataclass(frozen=True)
class Target:
    """What a stranger knows of a station's rota."""

    station: UUID
    person: UUID
    pattern: UUID
    shift: UUID
    cell: UUID
    group: UUID


def target(desk: Desk) -> Target:
    """Return a rota with a turn, and a group."""
    rota = Rota(desk.station, desk.clock)
    person, pattern = rota.deputy("祝云舟"), rota.pattern()
    rota.rota.planning.plan(rota.actor, *APRIL)
    shift = rota.shifts()[0]
    rota.fill(shift.cells[0].id, person)
    group = DeputyGroupRow(
        id=new_id(desk.clock), kind=GroupKind.TASK, name="一组", task="", from_on=None, to_on=None
    )
    station = desk.workspace.stations.facts().id
    return Target(station, person, pattern.id, shift.id, shift.cells[0].id, put(desk, group))


TEXTS = (
    "ethnicity", "birth_month", "native_place", "political_status", "education", "degree", "school",
    "major", "email", "office_phone", "qq", "wechat", "postcode", "id_number", "login_name", "sector",
)  # fmt: skip
FORGED: Mapping[str, Callable[[Target], Recorded]] = {
    "attendance": lambda of: DutyAttendanceRow(
        id=UUID(int=71), cell=of.cell, person=of.person, attendance=Attendance.ABSENT, remark="伪造",
        noted_at=NEVER,
    ),
    "a place": lambda of: DutyCellRow(
        id=UUID(int=72), shift=of.shift, place=2, post_kind=PostKind.DEPUTY, levels=(), speciality="",
        wished_group="", person=None, locked=True, source=SeatSource.BY_HAND, kept_because="",
        dropped=False,
    ),
    "leave": lambda of: DutyAbsenceRow(
        id=UUID(int=73), person=of.person, absence=AbsenceKind.LEAVE, first=APRIL[0], last=APRIL[1],
        reason="伪造", withdrawn=False,
    ),
    "closed days": lambda of: DutyExceptionRow(
        id=UUID(int=74), station=of.station, form=ExceptionForm.CLOSED, first=APRIL[0],
        last=APRIL[1], pattern=None, occasion="伪造", withdrawn=False,
    ),
    "a table": lambda of: DutyTableRow(
        id=UUID(int=75), station=of.station, first=APRIL[0], last=APRIL[1], number=99,
        announced_on=APRIL[0], published_at=NEVER, published_by=of.person, content="[]", remark="",
    ),
    "a swap": lambda of: DutySwapRow(
        id=UUID(int=76), cell=of.cell, other_cell=None, giver=of.person, taker=UUID(int=1),
        reason="伪造", asked_at=NEVER, asked_by=UUID(int=1), asked_for="",
        outcome=SwapOutcome.AGREED, agreed_for="", remark="",
    ),
    "a seat": lambda of: MandateRow(
        id=UUID(int=77), person=of.person, level=DeputyLevel.NATIONAL, congress_term="",
        electoral_district="", certificate_no="假", status=MandateStatus.SERVING,
    ),
    "a file": lambda of: PersonFileRow(
        id=file_id(of.person), person=of.person, **dict.fromkeys(TEXTS, "假"), is_reelected=None,
        contact_voters=None, min_receptions=None, officer_tier=None,
    ),
    "a file under another's name": lambda of: PersonFileRow(
        id=file_id(of.person), person=UUID(int=3), **dict.fromkeys(TEXTS, "假"), is_reelected=None,
        contact_voters=None, min_receptions=None, officer_tier=None,
    ),
    "a station to come to": lambda of: PlacementRow(
        id=UUID(int=78), person=of.person, station=UUID(int=2), is_primary=True, from_on=APRIL[0],
        to_on=None,
    ),
    "somebody in a group": lambda of: GroupMemberRow(
        id=UUID(int=79), deputy_group=of.group, person=of.person, role=GroupRole.LEADER,
        from_on=APRIL[0], to_on=None,
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", FORGED)
def test_a_stranger_adds_nothing_to_a_rota_or_a_directory(
    desks: Desks, tmp_path: Path, what: str
) -> None:
    district, station, _, house = desks
    of = target(station)
    assert carry(station, district, tmp_path) is TAKEN
    row = FORGED[what](of)
    record = put(house, row)
    assert carry(house, district, tmp_path) is NOT_OURS
    assert not seen_by(district, type(row), record)


def test_leave_of_a_deputy_whom_the_district_entered_is_noted_by_every_station(
    desks: Desks, tmp_path: Path
) -> None:
    district, _, _, house = desks
    person = Rota(district.station, district.clock).deputy("苏砚清")
    carry(district, house, tmp_path)
    of = Target(person, person, person, person, person, person)
    record = put(house, FORGED["leave"](of))
    assert carry(house, district, tmp_path) is TAKEN
    assert seen_by(district, DutyAbsenceRow, record)


def test_ids_of_shifts_to_come_are_not_told_by_what_a_stranger_knows(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, _, house = desks
    of = target(station)
    carry(station, district, tmp_path)
    carry(station, house, tmp_path)
    assert (int(Kind.DUTY_PATTERN), of.pattern) in house.proofs()
    guessed = shift_id(of.pattern, date(2026, 5, 6))
    claimed = DutyShiftRow(
        id=guessed, station=house.workspace.stations.facts().id,
        day=date(2030, 1, 1), starts="03:00", ends="03:01", planned_on=None, theme="抢占", mix=(),
        pattern=None, status=ShiftStatus.CANCELLED, version=0, cancel_reason="抢占", nobody_came=False,
    )  # fmt: skip
    put(house, claimed)
    carry(house, district, tmp_path)
    rota = Rota(station.station, station.clock)
    plan = rota.rota.planning.plan(rota.actor, date(2026, 5, 1), date(2026, 5, 31)).value
    assert guessed not in {one.shift for one in plan.added}
    assert carry(station, district, tmp_path) is TAKEN
    with district.workspace.unit_of_work.reading() as session:
        held = session.scalars(select(DutyShiftRow.id).where(DutyShiftRow.pattern == of.pattern))
        assert {one.shift for one in plan.added} <= set(held)


def moved(desk: Desk, kind: type[Any], record: UUID, **values: object) -> None:
    """Change a record past every service."""
    with desk.workspace.unit_of_work.writing(desk.station.actor, Action.PERSON_CHANGED) as work:
        row = work.session.get_one(kind, record)
        for name, value in values.items():
            setattr(row, name, value)


def test_a_rating_of_ones_own_matter_is_not_moved_to_anothers(desks: Desks, tmp_path: Path) -> None:
    district, station, _, house = desks
    _, matter = known_by_proof(district, station, house, tmp_path)
    own = house.register("自己的事")
    rate(house, own, Score.SATISFIED)
    carry(house, district, tmp_path)
    with house.workspace.unit_of_work.reading() as session:
        rating = session.scalars(select(RatingRow.id)).one()
    moved(house, RatingRow, rating, matter=matter)
    assert carry(house, district, tmp_path) is NOT_OURS
    with district.workspace.unit_of_work.reading() as session:
        assert session.get_one(RatingRow, rating).matter == own


def test_a_picture_is_not_moved_into_anothers_matter(desks: Desks, tmp_path: Path) -> None:
    district, station, _, house = desks
    _, matter = known_by_proof(district, station, house, tmp_path)
    own = house.register("自己的事")
    picture = pictures.attachment(house.clock, pictures.photo(seed=3))
    file = house.workspace.attachments.add(
        house.station.actor, Subject(Kind.MATTER, MatterId(own)), picture
    ).value
    carry(house, district, tmp_path)
    moved(house, AttachmentRow, file.id, subject=matter)
    assert carry(house, district, tmp_path) is NOT_OURS
    with district.workspace.unit_of_work.reading() as session:
        assert session.get_one(AttachmentRow, file.id).subject == own


def test_two_desks_that_begin_the_file_of_one_person_meet_in_it(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, neighbour, _ = desks
    person = Rota(station.station, station.clock).deputy("祝云舟")
    carry(station, neighbour, tmp_path)
    said = dict.fromkeys(TEXTS, "")
    for desk, number in ((station, "110"), (neighbour, "220")):
        row = PersonFileRow(
            id=file_id(person), person=person, **{**said, "id_number": number}, is_reelected=None,
            contact_voters=None, min_receptions=None, officer_tier=None,
        )  # fmt: skip
        put(desk, row)
        carry(desk, district, tmp_path)
    with district.workspace.unit_of_work.reading() as session:
        (held,) = session.scalars(select(PersonFileRow.id))
    open_now = district.workspace.bundles.conflicts.records(district.station.actor)
    assert held in {one.record for one in open_now}
