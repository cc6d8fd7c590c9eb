"""Answers and changes what concerns this station and the organisations around it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from db.accounts.rules import Permission, check_permitted
from db.kernel.actor import Actor
from db.kernel.errors import InvalidInput, NotFound, Outdated
from db.kernel.ids import OrganizationId, StationId
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.problems import Problem
from db.stations.contracts import (
    OWN_NAME_ONLY,
    AddOrganization,
    FoundStation,
    Letterhead,
    OrganizationKind,
    OrganizationLine,
    StationFacts,
)
from db.stations.elsewhere import stations_elsewhere
from db.stations.records import OrganizationRow, StationRow
from db.stations.rules import (
    StationProblem,
    check_organization,
    check_station,
    tidy_organization,
    tidy_station,
)
from db.storage.prepared import Prepared
from db.storage.unit_of_work import UnitOfWork

HANDLING = frozenset(
    set(OrganizationKind) - {OrganizationKind.COMMUNITY, OrganizationKind.ENTERPRISE}
)
"""Kinds that a matter can be handed to."""


class Stations:
    """This station and the organisations it works with."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def facts(self) -> StationFacts:
        """Return the identity of this station; raises NotFound before it is founded."""
        with self._work.reading() as session:
            return facts_of(the_station(session))

    def sites(self) -> tuple[StationFacts, ...]:
        """Return this station and the others that came in, the own one first."""
        with self._work.reading() as session:
            own = the_station(session)
            return facts_of(own), *stations_elsewhere(session, own.id)

    def change(self, actor: Actor, revision: int, command: FoundStation) -> Saved[StationFacts]:
        """Change what papers say of the station; its code stays, because numbers carry it."""
        check_permitted(actor, Permission.KEEP_STATION)
        command = tidy_station(command)
        _refuse(check_station(command))
        with self._work.writing(actor, Action.STATION_CHANGED) as work:
            row = the_station(work.session)
            if row.revision != revision:
                raise Outdated(Kind.STATION, row.id)
            if command.host is not None:
                _body(work.session, command.host)
            describe(row, command)
            work.session.flush()
            return work.saved(facts_of(row))

    def organizations(
        self, kinds: Iterable[OrganizationKind] = HANDLING
    ) -> tuple[OrganizationLine, ...]:
        """Return the active organisations of these kinds, in the order they were added."""
        query = select(OrganizationRow).where(
            OrganizationRow.kind.in_(list(kinds)), OrganizationRow.active.is_(True)
        )
        with self._work.reading() as session:
            return tuple(map(_line, session.scalars(query.order_by(OrganizationRow.id))))

    def communities(self) -> tuple[OrganizationLine, ...]:
        """Return the villages and communities of the station's area."""
        return self.organizations([OrganizationKind.COMMUNITY])

    def unit_for(self, category: str) -> OrganizationLine | None:
        """Return the unit that usually handles a category, None when nobody is named."""
        return self.usual_units().get(category)

    def usual_units(self) -> dict[str, OrganizationLine]:
        """Return the unit that usually handles a category, for every category that somebody is named for."""
        query = select(OrganizationRow).where(
            OrganizationRow.active.is_(True), OrganizationRow.categories != ""
        )
        usual: dict[str, OrganizationLine] = {}
        with self._work.reading() as session:
            for row in session.scalars(query.order_by(OrganizationRow.id)):
                line = _line(row)
                for category in row.categories:
                    usual.setdefault(category, line)
        return usual

    def add_organization(self, actor: Actor, command: AddOrganization) -> Saved[OrganizationLine]:
        """Add an organisation; raises InvalidInput. A retry with the same id changes nothing."""
        check_permitted(actor, Permission.KEEP_DIRECTORY)
        command = tidy_organization(command)
        _refuse(check_organization(command))
        with self._work.writing(actor, Action.ORGANIZATION_ADDED) as work:
            row = work.session.get(OrganizationRow, command.organization)
            if row is None:
                row = organization_row(command)
                _put_under(work.session, row, command.parents)
                work.session.add(row)
            return work.saved(_line(row))

    def change_organization(
        self, actor: Actor, command: AddOrganization, *, active: bool = True
    ) -> Saved[OrganizationLine]:
        """Change what is known of an organisation, with the bodies above it.

        One that is no longer active is proposed nowhere. Raises NotFound, InvalidInput, also for a ring.
        """
        check_permitted(actor, Permission.KEEP_DIRECTORY)
        command = tidy_organization(command)
        _refuse(check_organization(command))
        with self._work.writing(actor, Action.ORGANIZATION_CHANGED) as work:
            row = _body(work.session, command.organization)
            _put_under(work.session, row, command.parents)
            _describe_body(row, command)
            row.active = active
            return work.saved(_line(row))

    def every_organization(self) -> tuple[OrganizationLine, ...]:
        """Return all organisations, those that are no longer active too, in the order they were added."""
        with self._work.reading() as session:
            every = session.scalars(select(OrganizationRow).order_by(OrganizationRow.id))
            return tuple(map(_line, every))

    def put_under(
        self, actor: Actor, organization: OrganizationId, parents: tuple[OrganizationId, ...]
    ) -> Saved[OrganizationLine]:
        """Say which bodies stand above one, two at most; raises NotFound, InvalidInput for a ring."""
        check_permitted(actor, Permission.KEEP_DIRECTORY)
        with self._work.writing(actor, Action.ORGANIZATION_CHANGED) as work:
            row = _body(work.session, organization)
            _put_under(work.session, row, parents)
            return work.saved(_line(row))


def _put_under(session: Session, row: OrganizationRow, parents: tuple[OrganizationId, ...]) -> None:
    above = [_body(session, one) for one in parents]
    if len(above) > 2 or len(set(parents)) < len(parents):
        raise InvalidInput([Problem("parents", StationProblem.PARENTS_TWO)])
    if any(_is_below(session, one.id, row.id) for one in above):
        raise InvalidInput([Problem("parents", StationProblem.PARENT_RING)])
    row.parent, row.second_parent = (*(one.id for one in above), None, None)[:2]


def _body(session: Session, organization: UUID) -> OrganizationRow:
    row = session.get(OrganizationRow, organization)
    if row is None:
        raise NotFound(Kind.ORGANIZATION, organization)
    return row


def the_station(session: Session) -> StationRow:
    """Return this station's row, the only one there is; raises NotFound before it is founded."""
    row = session.scalars(select(StationRow).limit(1)).first()
    if row is None:
        raise NotFound(Kind.STATION, None)
    return row


class Marks(NamedTuple):
    """What every number of a station is made with."""

    code: str
    scan_code: str
    short_name: str


def marks(session: Session) -> Marks:
    """Return the marks of this station; raises NotFound before it is founded."""
    found = _MARKS.run(session).first()
    if found is None:
        raise NotFound(Kind.STATION, None)
    return Marks(*found)


_MARKS = Prepared(select(StationRow.code, StationRow.scan_code, StationRow.short_name).limit(1))


def facts_of(row: StationRow) -> StationFacts:
    """Return the frozen form of a station row."""
    return StationFacts(
        id=StationId(row.id), code=row.code, scan_code=row.scan_code, name=row.name,
        short_name=row.short_name, level=row.level, host_body=row.host_body,
        region_code=row.region_code, city=row.city, county=row.county, town=row.town,
        phone=row.phone, office_hours=row.office_hours, revision=row.revision or 1,
        host=OrganizationId(row.host) if row.host else None, letterhead=letterhead_of(row),
    )  # fmt: skip


def letterhead_of(row: StationRow) -> Letterhead:
    """Return what stands above the station's name: its host as papers head it, and the host's brand."""
    session = object_session(row)
    host = session.get(OrganizationRow, row.host) if session is not None and row.host else None
    if host is None:
        return OWN_NAME_ONLY
    return Letterhead(host.letterhead or host.name, host.brand or "")


def describe(row: StationRow, command: FoundStation) -> None:
    """Write the changeable facts of a station into its row."""
    for name in (
        "name", "short_name", "level", "host_body", "region_code", "city", "county", "town",
        "phone", "office_hours", "host",
    ):  # fmt: skip
        setattr(row, name, getattr(command, name))


def organization_row(command: AddOrganization) -> OrganizationRow:
    """Return the row of a new organisation."""
    return OrganizationRow(
        id=command.organization, kind=command.kind, name=command.name,
        short_name=command.short_name or command.name, phone=command.phone,
        region_code=command.region_code, organ_class=command.organ_class,
        categories=command.categories, active=True, letterhead=command.letterhead or None,
        brand=command.brand or None,
    )  # fmt: skip


def _describe_body(row: OrganizationRow, command: AddOrganization) -> None:
    for name in ("kind", "name", "phone", "region_code", "organ_class", "categories"):
        setattr(row, name, getattr(command, name))
    row.short_name = command.short_name or command.name
    row.letterhead, row.brand = command.letterhead or None, command.brand or None


def _line(row: OrganizationRow) -> OrganizationLine:
    return OrganizationLine(
        OrganizationId(row.id), row.kind, row.name, row.short_name, row.phone, row.region_code,
        row.active, tuple(map(OrganizationId, _parents(row))), row.organ_class, row.categories,
        row.letterhead or "", row.brand or "",
    )  # fmt: skip


def _parents(row: OrganizationRow) -> tuple[UUID, ...]:
    return tuple(one for one in (row.parent, row.second_parent) if one is not None)


def _is_below(session: Session, one: UUID, other: UUID) -> bool:
    """Tell whether a body is another one, or stands somewhere below it."""
    waiting, seen = [one], set[UUID]()
    while waiting:
        at = waiting.pop()
        if at == other:
            return True
        row = session.get(OrganizationRow, at) if at not in seen else None
        seen.add(at)
        waiting += _parents(row) if row else ()
    return False


def _refuse(problems: Iterable[Problem]) -> None:
    stopping = [one for one in problems if not one.warns]
    if stopping:
        raise InvalidInput(stopping)
