"""What is stored of this station, of its settings and of the organisations around it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Boolean, String
from sqlalchemy.orm import Mapped

from db.journal.recorded import Recorded, field
from db.kernel.kinds import Kind
from db.search.entry import SearchEntry
from db.stations.contracts import HostBody, OrganClass, OrganizationKind, StationLevel
from db.storage.base import Base
from db.storage.columns import Id, Tokens, coded


class StationRow(Recorded, Base):
    """This station (domain reference §2.1)."""

    __tablename__ = "station"
    __kind__ = Kind.STATION

    code: Mapped[str] = field(1, String(40))
    scan_code: Mapped[str] = field(2, String(4))
    name: Mapped[str] = field(3, String(80))
    short_name: Mapped[str] = field(4, String(12))
    level: Mapped[StationLevel] = field(5, coded(StationLevel))
    host_body: Mapped[HostBody] = field(6, coded(HostBody))
    region_code: Mapped[str] = field(7, String(12))
    city: Mapped[str] = field(8, String(40))
    county: Mapped[str] = field(9, String(40))
    town: Mapped[str] = field(10, String(40))
    phone: Mapped[str] = field(11, String(30))
    office_hours: Mapped[str] = field(12, String(80))
    host: Mapped[UUID | None] = field(13, Id, nullable=True)
    """The organisation whose letterhead stands above the station's name on its papers."""


class SettingRow(Recorded, Base):
    """One change of one setting; added, never overwritten, so that what held on any day can be told."""

    __tablename__ = "setting"
    __kind__ = Kind.SETTING

    station: Mapped[UUID] = field(1, Id, index=True)
    name: Mapped[str] = field(2, String(60))
    value: Mapped[str] = field(3, String(80))
    """As text; empty brings the usual value back."""


class OrganizationRow(Recorded, Base):
    """A handling unit, court, community, firm."""

    __tablename__ = "organization"
    __kind__ = Kind.ORGANIZATION
    __searched__ = ("name", "short_name")

    kind: Mapped[OrganizationKind] = field(
        1, coded(OrganizationKind), index=True, usual=OrganizationKind.OTHER
    )
    name: Mapped[str] = field(2, String(80))
    short_name: Mapped[str] = field(3, String(80))
    phone: Mapped[str] = field(4, String(30))
    region_code: Mapped[str] = field(5, String(12))
    organ_class: Mapped[OrganClass] = field(6, coded(OrganClass), usual=OrganClass.NONE)
    categories: Mapped[tuple[str, ...]] = field(7, Tokens(120))
    """Matter categories it usually handles."""
    active: Mapped[bool] = field(8, Boolean)
    parent: Mapped[UUID | None] = field(9, Id, nullable=True)
    second_parent: Mapped[UUID | None] = field(10, Id, nullable=True)
    """A shared site has two owners."""
    letterhead: Mapped[str | None] = field(11, String(80), nullable=True)
    """How its papers are headed; None as it is called."""
    brand: Mapped[str | None] = field(12, String(40), nullable=True)
    """品牌, e.g. 桐心圆."""

    def search_entry(self) -> SearchEntry:
        """Found by name and by its letters."""
        return SearchEntry(names=(self.name, self.short_name))
