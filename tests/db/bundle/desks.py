"""Whole desks outside of a fixture: a district and three stations, two of which share their scopes, enrolled."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select

from db.accounts.rules import Permission
from db.accounts.witness import Witness
from db.attachments.contracts import Subject
from db.bundle.digest import every_digest
from db.bundle.exchange_contracts import Export, Extent, HeldReason, Incoming
from db.bundle.exchange_records import TrayRow
from db.bundle.layout import Layouts
from db.bundle.standing import OWN_AFFAIRS
from db.bundle.tray import FOLDER
from db.founding import FirstUser, Founded, found
from db.journal.records import OperationRow, OriginRow
from db.kernel.actor import Actor
from db.kernel.errors import InvalidInput, NotFound, NotTaken, TroubleCode
from db.kernel.ids import MatterId, OrganizationId, UserId, new_id
from db.kernel.kinds import Action, Kind, Verb
from db.people.contracts import Gender, PersonKind
from db.people.records import PersonRow
from db.reception.contracts import AssignMatter
from db.stations.records import OrganizationRow
from db.storage.base import Base
from db.workspace import Workspace
from tests import factories, pictures
from tests.fakes.clock import FakeClock
from tests.offices import CALLED, enrol
from tests.stations import FAST, PASSPHRASE, Station, entrance_of, open_station

NAMES = ("district", "haichang", "songmo", "xiashi")
BOTH = ("330481-HC", "330481-SM")
SCOPES = {"haichang": BOTH, "songmo": BOTH, "xiashi": ("330481-XS",)}

Written = tuple[UUID, int, bytes]
"""An act, whatever its number."""

CALLED_HERE = CALLED | {
    "xiashi": {"code": "330481-XS", "name": "海宁市硖石街道代表联络站", "short_name": "硖石"}
}


def agreed(actor: Actor) -> Witness:
    """Return a second person who agreed to an order of somebody."""
    beside = replace(actor, user=UserId(UUID(int=7)), name="温予安")
    return Witness(actor.user, Permission.DELETE, beside)


class Desk:
    """One desk with a clock and a folder of its own, opened."""

    def __init__(self, folder: Path, founded: Founded) -> None:
        self.folder, self._founded, self.clock = folder, founded, FakeClock()
        self.station = self._opened()

    @property
    def workspace(self) -> Workspace:
        """The services."""
        return self.station.workspace

    @property
    def replica(self) -> UUID:
        """What others call it."""
        return self._founded.replica

    def reopen(self) -> None:
        """Close the window and come in again."""
        self.close()
        self.station = self._opened()

    def close(self) -> None:
        """Close the window."""
        self.workspace.close()

    def copy_to(self, aside: Path) -> None:
        """Copy the folders as they lie there."""
        shutil.rmtree(aside, ignore_errors=True)
        shutil.copytree(self.folder, aside)

    def put_back(self, aside: Path, *, with_tidemarks: bool) -> None:
        """Go on from a copy; the tidemarks outside of the database stay where they are, or go back with it."""
        self.close()
        if with_tidemarks:
            shutil.rmtree(self.folder)
            shutil.copytree(aside, self.folder)
        else:
            for path in (self.folder / "data").glob("station.db*"):
                path.unlink()
            for path in (aside / "data").glob("station.db*"):
                shutil.copyfile(path, self.folder / "data" / path.name)
        self.station = self._opened()

    def send(self, to: Desk, folder: Path, extent: Extent = Extent.FULL) -> Path:
        """Write a bundle."""
        folder.mkdir(parents=True)
        order = Export(to.replica, folder, extent)
        return self.workspace.bundles.sending.export(self.station.actor, order).value.paths[0]

    def take(self, path: Path) -> Incoming:
        """Take a bundle in; a file that went back in time begins a new life first."""
        try:
            return self.workspace.bundles.taking.take(self.station.actor, path).value
        except NotTaken as refused:
            if refused.code is not TroubleCode.WENT_BACK:
                raise
        self.reopen()
        assert self.workspace.new_life() is not None
        return self.workspace.bundles.taking.take(self.station.actor, path).value

    def add(self, name: str, phone: str = "") -> UUID:
        """Make a person."""
        record = new_id(self.clock)
        with self.workspace.unit_of_work.writing(self.station.actor, Action.PERSON_ADDED) as work:
            work.session.add(
                PersonRow(
                    id=record, kind=PersonKind.VOTER, name=name, phone=phone, work_unit="",
                    gender=Gender.UNKNOWN, region_code="", region_name="", address="", specialty="",
                    active=True,
                )
            )  # fmt: skip
        return record

    def edit(self, record: UUID, **values: str) -> None:
        """Change fields of a person, as a form does."""
        with self.workspace.unit_of_work.writing(self.station.actor, Action.PERSON_CHANGED) as work:
            row = work.session.get_one(PersonRow, record)
            for name, value in values.items():
                setattr(row, name, value)

    def register(self, title: str, *, confidential: bool = False) -> UUID:
        """Register a visit with a matter, as the counter does."""
        visitor = factories.visitor(confidential=confidential)
        command = factories.visit(self.clock, factories.matter(title=title), visitor=visitor)
        saved = self.workspace.reception.register_visit(self.station.actor, command)
        return saved.value.matters[0].matter

    def attach(self, content: bytes) -> None:
        """Register a matter with a picture."""
        subject = Subject(Kind.MATTER, self.register("井盖缺损"))
        command = pictures.attachment(self.clock, content)
        self.workspace.attachments.add(self.station.actor, subject, command)

    def house(self, name: str) -> UUID:
        """Return the body of a name in the directory here; a new one where there is none."""
        with self.workspace.unit_of_work.reading() as session:
            known = select(OrganizationRow.id).where(OrganizationRow.name == name)
            found = session.scalars(known.limit(1)).first()
        if found is not None:
            return found
        command = factories.organization(self.clock, name=name)
        return self.workspace.stations.add_organization(self.station.actor, command).value.id

    def hand_over(self, matter: UUID, name: str) -> None:
        """Assign a matter to the body of a name, as the counter does."""
        shown = self.workspace.matters.detail(self.station.actor, MatterId(matter))
        command = AssignMatter(MatterId(matter), shown.revision, OrganizationId(self.house(name)))
        self.workspace.reception.assign(self.station.actor, command)

    def proofs(self) -> set[tuple[int, UUID]]:
        """Return the records of whose operations only the proof is here."""
        query = select(OperationRow.kind, OperationRow.record)
        bare = query.where(OperationRow.payload.is_(None), OperationRow.salt.is_(None))
        with self.workspace.unit_of_work.reading() as session:
            return {(kind, record) for kind, record in session.execute(bare)}

    def written(self, *, is_own: bool = False, is_said: bool = False) -> set[Written]:
        """Return the acts that are here, notes aside: those of this life, or those whose content is here too.

        By what they commit to, for a branch that is named anew keeps that, and nothing else says the same twice. A
        deletion says its dots; nobody deletes at one moment twice.
        """
        query = select(
            OperationRow.commitment, OperationRow.verb, OperationRow.record, OperationRow.hlc
        )
        query = query.where(OperationRow.verb != Verb.NOTE)
        if is_own:
            query = query.where(OperationRow.origin == self.workspace.origin.number)
        if is_said:
            query = query.where(OperationRow.payload.is_not(None))
        with self.workspace.unit_of_work.reading() as session:
            return {
                (record, hlc, b"" if verb is Verb.DELETE else bytes(promised))
                for promised, verb, record, hlc in session.execute(query)
            }

    def countersign(self) -> int:
        """Order what stations have erased; return how many records that were."""
        erasures, actor = self.workspace.bundles.erasures, self.station.actor
        asked = erasures.waiting(actor)
        for one in asked:
            # Two stations may have erased one record: the word for the first is that for the second.
            if one.key in {other.key for other in erasures.waiting(actor)}:
                erasures.order(actor, agreed(actor), one.key, "海人代函〔2026〕7号")
        return len({line.record for one in asked for line in one.lines})

    def name_branches(self) -> int:
        """Name anew what lies aside here because its numbers were given twice; return how many branches that were."""
        taking, found = self.workspace.bundles.taking, 0
        for line in taking.tray(self.station.actor):
            if line.reason is HeldReason.FORKED:
                naming = self.workspace.bundles.branches
                with suppress(InvalidInput, NotFound):
                    found += naming.name(self.station.actor, line.id).value.renamed
        return found

    def links(self, *, is_own: bool = False) -> set[bytes]:
        """Return the links of all operations that are here, or of those that this life wrote; notes aside."""
        query = select(OperationRow.link).where(OperationRow.verb != Verb.NOTE)
        if is_own:
            query = query.where(OperationRow.origin == self.workspace.origin.number)
        with self.workspace.unit_of_work.reading() as session:
            return {bytes(one) for one in session.scalars(query)}

    def every_link(self, *, is_foreign: bool = False) -> set[bytes]:
        """Return the links of everything that is here, or of what others wrote."""
        query = select(OperationRow.link)
        if is_foreign:
            query = query.where(OperationRow.origin != self.workspace.origin.number)
        with self.workspace.unit_of_work.reading() as session:
            return {bytes(one) for one in session.scalars(query)}

    def heads(self) -> dict[bytes, int]:
        """Return how far every origin is here; between its first operation and that one none may be missing."""
        newest, count = func.max(OperationRow.seq), func.count()
        grouped = select(OperationRow.origin, newest, count).group_by(OperationRow.origin)
        with self.workspace.unit_of_work.reading() as session:
            names = {row.number: row.name for row in session.scalars(select(OriginRow))}
            rows = session.execute(grouped).all()
        assert all(head == there for _, head, there in rows), rows
        return {names[number]: head for number, head, _ in rows}

    def dump(self) -> str:
        """Return a figure of every byte in every table."""
        digest = hashlib.sha256()
        with self.workspace.unit_of_work.reading() as session:
            connection = session.connection()
            for table in Base.metadata.sorted_tables:
                rows = connection.exec_driver_sql(f'SELECT * FROM "{table.name}"').fetchall()
                digest.update(repr((table.name, sorted(map(repr, rows)))).encode())
        return digest.hexdigest()

    def tray(self) -> set[HeldReason]:
        """Return for what reasons something lies aside."""
        return {one.reason for one in self.workspace.bundles.taking.tray(self.station.actor)}

    def check_tray(self) -> None:
        """The rows of the tray and its folder tell of the same files."""
        with self.workspace.unit_of_work.own.reading() as session:
            told = {f"{one.hex}.sb" for one in session.scalars(select(TrayRow.id))}
        folder = self.workspace.places.folder / FOLDER
        there = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
        assert there == told

    def _opened(self) -> Station:
        return open_station(entrance_of(self.folder, self.clock), self._founded, self.clock)


class Ground:
    """Four desks, founded and enrolled once, from which every course begins with copies."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self._founded = {name: _found(folder / name, CALLED_HERE[name]) for name in NAMES}
        with self.opened(folder) as (district, *others):
            district.workspace.admission.found(district.station.actor)
            for name, one in zip(NAMES[1:], others, strict=True):
                enrol(district.station, one.station, scopes=SCOPES[name])
            # With the last policy everybody learns of everybody.
            for one in others:
                one.take(district.send(one, folder / f"policy-{one.replica.hex}"))

    @contextmanager
    def desks(self, folder: Path) -> Iterator[tuple[Desk, ...]]:
        """Open copies of all four in a folder, the district first; they are taken away in the end."""
        shutil.copytree(self.folder, folder)
        with self.opened(folder) as opened:
            yield opened
        shutil.rmtree(folder)

    @contextmanager
    def opened(self, folder: Path) -> Iterator[tuple[Desk, ...]]:
        """Open all four where they lie."""
        opened = tuple(self.desk(folder, name) for name in NAMES)
        try:
            yield opened
        finally:
            for one in opened:
                one.close()

    def desk(self, folder: Path, name: str) -> Desk:
        """Open one of them."""
        return Desk(folder / name, self._founded[name])


def digest(desk: Desk) -> object:
    """Return what a desk shows of everything but its own affairs, as one sum for each kind."""
    with desk.workspace.unit_of_work.reading() as session:
        every = every_digest(session, Layouts())
    return tuple(sorted((kind, one) for kind, one in every.items() if kind not in OWN_AFFAIRS))


def _found(folder: Path, called: dict[str, str]) -> Founded:
    clock = FakeClock()
    return found(
        entrance_of(folder, clock), clock, factories.found_station(**called),
        first=FirstUser("何静澜", PASSPHRASE), cost=FAST,
    )  # fmt: skip
