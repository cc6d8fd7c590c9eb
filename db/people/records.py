"""What is stored of a person and of a deputy's seats (domain reference §2.6, 2.7)."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from uuid import UUID

from sqlalchemy import Boolean, Date, Index, Integer, String
from sqlalchemy.orm import Mapped

from db.journal.recorded import Recorded, field
from db.kernel.kinds import Kind
from db.people.contracts import (
    DeputyLevel,
    Gender,
    GroupKind,
    GroupRole,
    MandateStatus,
    OfficerRole,
    OrganTier,
    PersonKind,
)
from db.search.entry import SearchEntry
from db.storage.base import Base
from db.storage.columns import Id, coded


class PersonRow(Recorded, Base):
    """Anyone the station knows: voter, deputy, legal officer, staff."""

    __tablename__ = "person"
    __kind__ = Kind.PERSON
    __searched__ = ("name", "phone", "work_unit", "specialty", "region_name")
    __table_args__ = (Index("ix_person_kind_name", "kind", "name", "id"),)

    kind: Mapped[PersonKind] = field(1, coded(PersonKind))
    name: Mapped[str] = field(2, String(50))
    phone: Mapped[str] = field(3, String(30))
    gender: Mapped[Gender] = field(4, coded(Gender))
    region_code: Mapped[str] = field(5, String(12))
    region_name: Mapped[str] = field(6, String(100))
    address: Mapped[str] = field(7, String(100))
    work_unit: Mapped[str] = field(8, String(100))
    specialty: Mapped[str] = field(9, String(100))
    officer_role: Mapped[OfficerRole | None] = field(10, coded(OfficerRole), nullable=True)
    organ: Mapped[UUID | None] = field(11, Id, nullable=True)
    active: Mapped[bool] = field(12, Boolean)

    def search_entry(self) -> SearchEntry:
        """Found by name, letters, work unit, speciality and the end of the phone number."""
        return SearchEntry(
            names=(self.name,),
            bodies=(self.work_unit, self.specialty, self.region_name),
            tails=(self.phone.partition("-")[0], self.phone.replace("-", "")),
        )


class MandateRow(Recorded, Base):
    """One seat of a deputy; a person can hold several."""

    __tablename__ = "mandate"
    __kind__ = Kind.MANDATE

    person: Mapped[UUID] = field(1, Id, index=True)
    level: Mapped[DeputyLevel] = field(2, coded(DeputyLevel), usual=DeputyLevel.TOWN)
    congress_term: Mapped[str] = field(3, String(100))
    electoral_district: Mapped[str] = field(4, String(100))
    certificate_no: Mapped[str] = field(5, String(40))
    term_start: Mapped[date | None] = field(6, Date, group=6, nullable=True)
    term_end: Mapped[date | None] = field(7, Date, group=6, nullable=True)
    status: Mapped[MandateStatus] = field(8, coded(MandateStatus), usual=MandateStatus.ENDED)
    delegation: Mapped[str | None] = field(9, String(100), nullable=True)
    npc_post: Mapped[str | None] = field(10, String(100), nullable=True)
    """人大职务 at this level."""
    pledge: Mapped[str | None] = field(11, String(300), nullable=True)


def file_id(person: UUID) -> UUID:
    """Return the id of the file of a person: the same at every counter, so that two that begin one begin the same."""
    return UUID(bytes=sha256(b"person file" + person.bytes).digest()[:16])


class PersonFileRow(Recorded, Base):
    """What the house keeps of a person and tells no neighbour: apart from what is published with an office."""

    __tablename__ = "person_file"
    __kind__ = Kind.PERSON_FILE

    person: Mapped[UUID] = field(1, Id, index=True)
    ethnicity: Mapped[str] = field(2, String(20))
    birth_month: Mapped[str] = field(3, String(7))
    """As ``1970-05``."""
    native_place: Mapped[str] = field(4, String(100))
    political_status: Mapped[str] = field(5, String(40))
    education: Mapped[str] = field(6, String(40), group=6)
    degree: Mapped[str] = field(7, String(40), group=6)
    school: Mapped[str] = field(8, String(100), group=6)
    major: Mapped[str] = field(9, String(100), group=6)
    email: Mapped[str] = field(10, String(100))
    office_phone: Mapped[str] = field(11, String(30))
    qq: Mapped[str] = field(12, String(20))
    wechat: Mapped[str] = field(13, String(40))
    postcode: Mapped[str] = field(14, String(10))
    id_number: Mapped[str] = field(15, String(30))
    login_name: Mapped[str] = field(16, String(40))
    """How the person is called in the congress's own system."""
    sector: Mapped[str] = field(17, String(40))
    is_reelected: Mapped[bool | None] = field(18, Boolean, nullable=True)
    contact_voters: Mapped[int | None] = field(19, Integer, nullable=True)
    """How many voters the deputy keeps in touch with."""
    min_receptions: Mapped[int | None] = field(20, Integer, nullable=True)
    """So many a year at least; None as the station has it."""
    officer_tier: Mapped[OrganTier | None] = field(21, coded(OrganTier), nullable=True)
    """层级 of the organ that a legal officer comes from."""


class DeputyGroupRow(Recorded, Base):
    """A group of deputies, fixed or for one task."""

    __tablename__ = "deputy_group"
    __kind__ = Kind.DEPUTY_GROUP

    kind: Mapped[GroupKind] = field(1, coded(GroupKind), usual=GroupKind.TASK)
    name: Mapped[str] = field(2, String(100))
    task: Mapped[str] = field(3, String(300))
    from_on: Mapped[date | None] = field(4, Date, group=4, nullable=True)
    to_on: Mapped[date | None] = field(5, Date, group=4, nullable=True)


class GroupMemberRow(Recorded, Base):
    """Somebody's time in a group; a row stays when it is over, so that history can be told."""

    __tablename__ = "group_member"
    __kind__ = Kind.GROUP_MEMBER

    deputy_group: Mapped[UUID] = field(1, Id, index=True)
    person: Mapped[UUID] = field(2, Id, index=True)
    role: Mapped[GroupRole] = field(3, coded(GroupRole), usual=GroupRole.MEMBER)
    from_on: Mapped[date] = field(4, Date, group=4)
    to_on: Mapped[date | None] = field(5, Date, group=4, nullable=True)


class PlacementRow(Recorded, Base):
    """编组进站: a station that a deputy is grouped into, the primary one or another."""

    __tablename__ = "placement"
    __kind__ = Kind.PLACEMENT

    person: Mapped[UUID] = field(1, Id, index=True)
    station: Mapped[UUID] = field(2, Id, index=True)
    is_primary: Mapped[bool] = field(3, Boolean)
    from_on: Mapped[date] = field(4, Date, group=4)
    to_on: Mapped[date | None] = field(5, Date, group=4, nullable=True)
