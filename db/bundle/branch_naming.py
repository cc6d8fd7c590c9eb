"""A hub names anew what lies aside because its numbers were given twice; people look through it (`sync.md` §3.11)."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.bundle.arriving import Operation, Writer
from db.bundle.branch import OFFSET, Branch, Naming, Part, is_same, renamed
from db.bundle.branches import held, remember, rows_of
from db.bundle.contracts import Manifest, OriginKey, Segment
from db.bundle.exchange_contracts import (
    BranchLine,
    BranchRecord,
    ExchangeProblem,
    HeldReason,
    Incoming,
)
from db.bundle.house import House
from db.bundle.intake import Stands, Unguarded, always, operations_of, writer_of
from db.bundle.known import called, known_origins, partners
from db.bundle.log import link_at, names
from db.bundle.merge import Merge
from db.bundle.opening import Arrived, open_bundle
from db.bundle.partners import station_replica
from db.bundle.place import opened
from db.bundle.segment import proven
from db.bundle.standing import Standing
from db.bundle.streams import Report, unwatched
from db.bundle.taking import Taking
from db.bundle.trespass import Fences
from db.bundle.trusting import Believed
from db.journal import segments
from db.journal.origins import Origin
from db.journal.payload import commitment, encode, salt
from db.journal.recorder import Recorder
from db.journal.records import BranchRow
from db.kernel.actor import Actor
from db.kernel.clock import Clock, stamp_of
from db.kernel.errors import InvalidInput, NotFound
from db.kernel.kinds import KNOWN, Action, Changes, Kind, Saved, Verb
from db.kernel.problems import Problem
from db.people.records import PersonRow
from db.reception.records import MatterRow
from db.stations.records import OrganizationRow
from db.storage.unit_of_work import UnitOfWork, Work


class BranchNaming:
    """New names for branches, and the list of what stands under them."""

    def __init__(
        self, work: UnitOfWork, recorder: Recorder, house: House, *, taking: Taking, merge: Merge, clock: Clock
    ) -> None:  # fmt: skip
        self._work, self._recorder, self._house = work, recorder, house
        self._taking, self._merge, self._clock = taking, merge, clock

    def name(self, actor: Actor, entry: UUID, report: Report = unwatched) -> Saved[Incoming]:
        """Take over under new names what a file in the tray says under numbers that were given already.

        The policy that names them goes out with every bundle. Raises NotFound; InvalidInput(NO_BRANCH), and NO_HUB
        where this desk admits nobody; NotTaken.
        """
        check_permitted(actor, Permission.ENROL)
        named_now, changes = self._named_behind_backup(actor, entry)
        saved = self._taking.retry(actor, entry, report)
        # What else of the branch lies aside is known now.
        freed, more = self._taking.free(actor, {HeldReason.FORKED})
        incoming = replace(saved.value, renamed=named_now, freed=freed)
        return Saved(incoming, saved.changes | changes | more)

    def lines(self, actor: Actor) -> tuple[BranchLine, ...]:
        """Return the branches that have names of their own, the newest first, with what they wrote on."""
        check_permitted(actor, Permission.IMPORT_BUNDLE)
        with self._work.reading(actor) as session:
            stations, known = called(session), names(session).of
            rows = session.scalars(select(BranchRow).order_by(BranchRow.heard_at.desc()))
            return tuple(_line(session, row, stations[known[row.origin]]) for row in rows)

    def see(self, actor: Actor, origin: int) -> Saved[None]:
        """Note that somebody has looked through a branch; raises NotFound."""
        check_permitted(actor, Permission.IMPORT_BUNDLE)
        with self._work.writing(actor, Action.BRANCH_SEEN) as work:
            row = work.session.get(BranchRow, origin)
            if row is None:
                raise NotFound(Kind.BRANCH, None)
            row.seen_at, row.seen_by = row.seen_at or self._clock.now(), row.seen_by or actor.user
            self._recorder.note(work, Kind.BRANCH, UUID(bytes=row.former[:16]), {2: row.first})
            return work.saved(None)

    def _named_behind_backup(self, actor: Actor, entry: UUID) -> tuple[int, Changes]:
        """Name what lies aside behind a backup, as it would be taken in (decision 0044)."""
        guard = self._house.guard
        try:
            return self._named(actor, entry, partial(guard.stands, begun=None))
        except Unguarded:
            guard.make()
            return self._named(actor, entry, always)

    def _named(self, actor: Actor, entry: UUID, stands: Stands) -> tuple[int, Changes]:
        with self._work.writing(actor, Action.BRANCH_NAMED) as work:
            branches = self._branches(work, entry)
            count = sum(len(one.operations) for one in branches)
            if not stands(count):
                raise Unguarded(str(count))
            named_now = sum(self._name(work, one) for one in branches)
            if not named_now:
                raise InvalidInput([Problem("entry", ExchangeProblem.NO_BRANCH)])
            return named_now, work.saved(None).changes

    def _branches(self, work: Work, entry: UUID) -> list[Branch]:
        """Return what a file in the tray says under numbers that were given already, where that is allowed."""
        session = work.session
        keys = self._house.partners.keys(work)
        believed, own = Believed(session), station_replica(session, self._recorder.origin)
        origins = known_origins(session, believed, own, keys[0].sender)
        fences = Fences(session, origins, partners(session, b""))
        read = _Reading(session, believed)
        with opened(self._taking.path(entry)) as source:
            receive = [one.receive for one in keys]
            open_bundle(source, receive, believed.certify, read.arrive)
        found = read.branches()
        return [one for one, standing in found if not fences.arriving(standing, one.operations)]

    def _name(self, work: Work, branch: Branch) -> bool:
        """Write what has no new name yet under one, sign it, and have the policy name it; False where all of it has."""
        parts = _parts(work.session, branch)
        rest = branch.operations[sum(one.last - one.first + 1 for one in parts) :]
        if not rest:
            return False
        key, former = Ed25519PrivateKey.generate(), branch.former
        public = key.public_key().public_bytes_raw()
        writer = Writer(former.replica, secrets.token_bytes(8), public, former.counter)
        part = Part(writer.name, rest[0].seq, rest[-1].seq)
        naming = Naming(former.name, part.first, branch.first, branch.kept)
        note = self._note(work.actor, former, naming)
        operations = list(renamed(note, rest, former.name, [*parts, part]))
        self._merge.take(work, writer, operations)
        number = names(work.session).numbers[writer.name]
        remember(work.session, number, naming, self._clock.now())
        segments.seal(work.session, Origin(number, writer.name, writer.counter, key, {}))
        named_key = OriginKey(writer.name, public, writer.counter)
        self._house.admission.name(work, branch.station, named_key, len(operations))
        return True

    def _note(self, actor: Actor, former: Writer, naming: Naming) -> Operation:
        """Return the operation that tells what stands behind it, by whoever names it."""
        grain, payload = salt(), encode(naming.said())
        return Operation(
            1, stamp_of(self._clock.now()), int(Kind.BRANCH), former.replica, Verb.NOTE, payload,
            grain, commitment(grain, payload), None, actor.user, actor.role.value,
            Action.BRANCH_NAMED.value, 1, b"",
        )  # fmt: skip


class _Reading:
    """Reads the runs of a file, and finds where they leave what is here."""

    def __init__(self, session: Session, believed: Believed) -> None:
        self._session, self._believed = session, believed
        self._keys: dict[bytes, OriginKey] = {}
        self._runs: dict[bytes, list[_Run]] = defaultdict(list)

    def arrive(self, arrived: Arrived) -> None:
        """Take one frame; raises NotTaken."""
        content = arrived.content
        if isinstance(content, Manifest):
            self._keys = {one.origin: one for one in content.origins}
        elif isinstance(content, Segment) and content.origin in self._keys:
            self._take(content, self._keys[content.origin])

    def branches(self) -> Iterator[tuple[Branch, Standing]]:
        """Yield what was written under numbers that others have here, from the first of them."""
        for run in chain.from_iterable(self._runs.values()):
            standing = self._believed.of(run.key)
            branch = self._branch(run, standing) if standing else None
            if standing and branch:
                yield branch, standing

    def _take(self, segment: Segment, key: OriginKey) -> None:
        standing = self._believed.of(key)
        found = proven(segment, key.public_key) if standing else ()
        operations = operations_of(one for one in found if standing and standing.believed(one.seq))
        if not operations:
            return
        runs = self._runs[segment.origin]
        # What lay in a tray comes behind what its bearer has of the origin itself.
        if runs and runs[-1].operations[-1].link == segment.before:
            runs[-1].operations.extend(operations)
        else:
            runs.append(_Run(key, segment.before, operations))

    def _branch(self, run: _Run, standing: Standing) -> Branch | None:
        number = names(self._session).numbers.get(run.key.origin, 0)
        before, operations = run.before, run.operations
        for at, one in enumerate(operations):
            here = link_at(self._session, number, one.seq)
            if here != one.link:
                begins = link_at(self._session, number, one.seq - 1) == before
                if not (here and begins):
                    return None
                return Branch(writer_of(run.key), standing.station, operations[at:], here)
            before = one.link
        return None


@dataclass(frozen=True, slots=True)
class _Run:
    """Operations that follow each other."""

    key: OriginKey
    before: bytes
    operations: list[Operation]


def _parts(session: Session, branch: Branch) -> list[Part]:
    """Return the stretches of a branch that have new names already."""
    parts: list[Part] = []
    rest, known = branch.operations, names(session).of
    for row in rows_of(session, branch.former.name):
        many = held(session, row.origin, OFFSET)
        if rest and row.first == rest[0].seq and all(map(is_same, many, rest)):
            parts.append(Part(known[row.origin], row.first, row.first + len(many) - 1))
            rest = rest[len(many) :]
    return parts


def _line(session: Session, row: BranchRow, station: str) -> BranchLine:
    written = held(session, row.origin, OFFSET)
    records: dict[Kind, set[UUID]] = defaultdict(set)
    for one in written:
        if one.verb is not Verb.NOTE and one.kind in KNOWN:
            records[Kind(one.kind)].add(one.record)
    told = [one for kind in sorted(records) for one in _called(session, kind, records[kind])]
    return BranchLine(
        row.origin, station, row.first, len(written), tuple(told), row.heard_at, row.seen_at
    )


def _called(session: Session, kind: Kind, records: Collection[UUID]) -> Iterator[BranchRecord]:
    """Yield records by what people call them, as far as who asks may see them."""
    said: dict[UUID, str] = {}
    if kind in _CALLED:
        named_by = _CALLED[kind]
        query = select(named_by.class_.id, named_by).where(named_by.class_.id.in_(records))
        said.update(session.execute(query).all())
    return (BranchRecord(kind, one, said.get(one, "")) for one in sorted(records))


_CALLED: Mapping[Kind, Any] = {
    Kind.MATTER: MatterRow.title,
    Kind.PERSON: PersonRow.name,
    Kind.ORGANIZATION: OrganizationRow.name,
}
