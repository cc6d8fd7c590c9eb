"""What is stored of a person and of a deputy's seats (domain reference §2.6, 2.7)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import Boolean, Date, Index, String
from sqlalchemy.orm import Mapped

from db.journal.recorded import Recorded, field
from db.kernel.kinds import Kind
from db.people.contracts import DeputyLevel, Gender, MandateStatus, OfficerRole, PersonKind
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
