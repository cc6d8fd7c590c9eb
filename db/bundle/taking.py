"""What comes in: shown before it is taken, taken in one transaction, and laid aside where it cannot be."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.bundle import aside, comparing, orders, receipts, refusals, shown, strays
from db.bundle.arriving import WentBack
from db.bundle.cargo import Cargo
from db.bundle.exchange_contracts import HeldReason, Incoming, TrayLine, Tried
from db.bundle.exchange_records import TakenRow, TrayRow
from db.bundle.house import House
from db.bundle.intake import Desk, Intake, Stands, Unguarded, always
from db.bundle.known import known_origins, named, partners
from db.bundle.late_words import LateWords
from db.bundle.merge import Merge
from db.bundle.opening import open_bundle
from db.bundle.partners import station_replica
from db.bundle.place import opened
from db.bundle.streams import Report, unwatched
from db.bundle.suites import Sender, key_id, suite_of
from db.bundle.tray import Tray
from db.bundle.trials import Seen, in_turn, size_of
from db.bundle.trusting import Believed
from db.journal.lives import newest_seq
from db.journal.recorder import Recorder
from db.journal.records import BranchRow
from db.kernel.actor import Actor
from db.kernel.clock import Clock, instant_of
from db.kernel.errors import NotFound, NotTaken, TroubleCode
from db.kernel.ids import new_id
from db.kernel.kinds import Action, Changes, Kind, Saved
from db.storage.unit_of_work import UnitOfWork, Work
from resources.version import own_version


class Taking:
    """Bundles from partners."""

    def __init__(
        self, work: UnitOfWork, recorder: Recorder, house: House, merge: Merge, *, clock: Clock
    ) -> None:
        self._work, self._recorder, self._house = work, recorder, house
        self._merge, self._tray, self._clock = merge, Tray(house.folder), clock
        self._late = LateWords(work, recorder, merge)

    def preview(self, actor: Actor, path: Path, report: Report = unwatched) -> Incoming:
        """Read a bundle whole and tell what it would do; nothing is changed.

        Raises NotTaken, CannotWrite, and what ``report`` raises.
        """
        (seen,) = self.previews(actor, [path], report)
        if isinstance(seen, NotTaken):
            raise seen
        return seen

    def previews(
        self, actor: Actor, paths: Sequence[Path], report: Report = unwatched
    ) -> tuple[Tried, ...]:
        """Tell of each of these bundles what it would do once those before it are in; nothing is changed.

        A file that cannot be taken changes nothing for those behind it. Raises CannotWrite, and what ``report`` raises.
        """
        check_permitted(actor, Permission.IMPORT_BUNDLE)
        try:
            with self._work.writing(actor, Action.BUNDLE_TAKEN) as work:
                raise Seen(tuple(in_turn(work, partial(self._tried, work), paths, report)))
        except Seen as seen:
            return seen.found

    def take(
        self,
        actor: Actor,
        path: Path,
        report: Report = unwatched,
        *,
        begun: datetime | None = None,
    ) -> Saved[Incoming]:
        """Take a bundle in; what cannot be applied lies in the tray afterwards, and what waited for it comes in too.

        Of many that are taken one after the other ``begun`` is when the first of them was: one backup since then
        stands before all. Raises NotTaken, CannotWrite, and what ``report`` raises; then everything is as it was.
        """
        check_permitted(actor, Permission.IMPORT_BUNDLE)
        self._sweep(actor)
        saved = self._take(actor, path, report, begun)
        freed, changes = self.free(actor, self._may_have_come(), begun)
        self._late.erase(actor)
        return Saved(replace(saved.value, freed=freed), saved.changes | changes)

    def keep(self, actor: Actor, path: Path, trouble: TroubleCode) -> Saved[TrayLine]:
        """Lay a file aside that could not be read; raises NotTaken where it cannot be copied, CannotWrite."""
        check_permitted(actor, Permission.IMPORT_BUNDLE)
        with self._work.writing(actor, Action.BUNDLE_KEPT) as work:
            bare = _tray_row(self._clock, actor, path, HeldReason.UNREADABLE)
            bare.trouble = trouble.value
            row = self._tray.keep(work.own, path, bare)
            self._note(work, row.id, {1: row.name, 4: row.reason.value})
            return work.saved(next(one for one in self._tray.lines(work.own) if one.id == row.id))

    def tray(self, actor: Actor) -> tuple[TrayLine, ...]:
        """Return what lies aside, the newest first."""
        check_permitted(actor, Permission.IMPORT_BUNDLE)
        with self._work.own.reading() as session:
            return self._tray.lines(session)

    def path(self, entry: UUID) -> Path:
        """Return where something lies aside; raises NotFound."""
        _check_lies(self._work, entry)
        return self._tray.path(entry)

    def retry(self, actor: Actor, entry: UUID, report: Report = unwatched) -> Saved[Incoming]:
        """Try again to take in what lies aside; raises NotTaken, NotFound, CannotWrite."""
        check_permitted(actor, Permission.IMPORT_BUNDLE)
        return self._retry(actor, entry, report)

    def free(
        self, actor: Actor, reasons: Collection[HeldReason], begun: datetime | None = None
    ) -> tuple[int, Changes]:
        """Take in what waited for something that has come; each that comes may be what another waits for."""
        freed, changes, is_moving = 0, Changes(), self._tray.is_used()
        while is_moving:
            is_moving = False
            for line in self.tray(actor):
                if line.reason not in reasons and not _is_outgrown(line):
                    continue
                # Another process of this desk may have let it in meanwhile.
                with suppress(NotTaken, NotFound):
                    saved = self._retry(actor, line.id, unwatched, begun)
                    changes |= saved.changes
                    is_moving |= not saved.value.held
                    freed += not saved.value.held
        return freed, changes

    def drop(self, actor: Actor, entry: UUID) -> Saved[None]:
        """Take a file out of the tray, unread; raises NotFound."""
        check_permitted(actor, Permission.IMPORT_BUNDLE)
        _check_lies(self._work, entry)
        return Saved(None, self._let_go(actor, entry, Action.BUNDLE_DROPPED))

    def _retry(
        self, actor: Actor, entry: UUID, report: Report, begun: datetime | None = None
    ) -> Saved[Incoming]:
        saved = self._take(actor, self.path(entry), report, begun)
        if not saved.value.held:
            self._let_go(actor, entry, Action.BUNDLE_TAKEN)
        return saved

    def _take(
        self, actor: Actor, path: Path, report: Report, begun: datetime | None
    ) -> Saved[Incoming]:
        """Take a bundle in behind a backup: what is known, refused or brings nothing needs none."""
        guard = self._house.guard
        try:
            return self._kept(actor, path, report, partial(guard.stands, begun=begun))
        except Unguarded:
            guard.make()
            return self._kept(actor, path, report, always)

    def _kept(self, actor: Actor, path: Path, report: Report, stands: Stands) -> Saved[Incoming]:
        with self._lost_work(), self._work.writing(actor, Action.BUNDLE_TAKEN) as work:
            return work.saved(self._taken(work, path, report, stands=stands))

    def _sweep(self, actor: Actor) -> None:
        if self._tray.is_used():
            # As a writer: what another process of this desk is just laying aside has its row by then.
            with self._work.own.writing(actor, Action.BUNDLE_TAKEN) as beside:
                self._tray.sweep(beside.session)

    @contextmanager
    def _lost_work(self) -> Iterator[None]:
        """Where this file turns out to have gone back in time, let the next start begin a new life, and tell so."""
        try:
            yield
        except WentBack as behind:
            self._house.went_back(behind.seq, behind.link)
            raise NotTaken(TroubleCode.WENT_BACK) from None

    def _taken(
        self,
        work: Work,
        path: Path,
        report: Report,
        *,
        stands: Stands = always,
        trial: set[bytes] | None = None,
    ) -> Incoming:
        """Read a bundle and do what it says; a trial knows what contents those before it brought."""
        size, station_keys = size_of(path), self._house.partners.keys(work)
        intake = self._intake(work, station_keys[0].sender, stands, Cargo(self._house.blobs, trial))
        keys = [one.receive for one in station_keys]
        with opened(path) as source:
            open_bundle(
                source, keys, intake.certify, intake.arrive,
                report=lambda done, _total: report(done, size),
            )  # fmt: skip
        intake.branches.settle()
        for one in orders.ripe(work.session):
            self._merge.again(work, one.kind, one.record)
        strays.settle(work, self._merge, intake.begun, intake.tally.held)
        incoming = _incoming(intake)
        is_settled = trial is not None or incoming.is_known
        if not (is_settled or _lies_as_before(self._tray, work, path, incoming)):
            return self._settle(work, path, intake, incoming)
        return incoming

    def _tried(self, work: Work, path: Path, report: Report, brought: set[bytes]) -> Incoming:
        with self._lost_work():
            return self._taken(work, path, report, trial=brought)

    def _intake(self, work: Work, sender: Sender, stands: Stands, cargo: Cargo) -> Intake:
        session, own = work.session, station_replica(work.session, self._recorder.origin)
        believed = Believed(session)
        origins = known_origins(session, believed, own, sender)
        mine = self._recorder.origin
        head = newest_seq(session, mine.number)
        desk = Desk(believed, partners(session, b""), origins, mine, head, self._clock.now())
        return Intake(
            work, self._house.partners, self._merge, desk=desk, cargo=cargo, stands=stands
        )

    def _settle(self, work: Work, path: Path, intake: Intake, incoming: Incoming) -> Incoming:
        """Remember who was heard of, how far it has what is here, and what lies aside; then compare."""
        session, manifest = work.session, intake.manifest
        told, now = manifest.acknowledgement, self._clock.now()
        shown.tell_anew(session, intake.filled)
        if not intake.is_former:
            receipts.learn(session, incoming.partner, manifest, now, intake.forked)
            self._house.partners.heard(
                work, manifest.sender.replica, manifest.origins, told.policy, seen=told.bundle,
                policies=told.policies,
            )  # fmt: skip
        elif incoming.operations:
            self._house.partners.remember(work, manifest.origins)
        row = intake.taken or _taken_row(incoming, path.name)
        row.taken_at, row.taken_by = now, work.actor.user
        _count(row, incoming)
        session.add(row)
        self._note(
            work, UUID(bytes=incoming.bundle),
            {1: incoming.station, 2: incoming.number, 3: incoming.operations},
        )  # fmt: skip
        if incoming.held:
            self._lay_aside(work, path, incoming)
        if intake.is_former:
            return incoming
        own = station_replica(session, self._recorder.origin)
        mended = comparing.behind(work, self._merge, incoming, told, own=own, now=now)
        return replace(incoming, mended=mended)

    def _lay_aside(self, work: Work, path: Path, incoming: Incoming) -> None:
        held = incoming.held[0]
        row = _tray_row(self._clock, work.actor, path, held.reason)
        row.partner, row.station = incoming.partner, held.station or incoming.station
        row.first = held.missing or held.first
        kept = self._tray.keep(work.own, path, row)
        aside.keep(work.own, kept.id, incoming.held)
        self._note(work, kept.id, {1: row.station, 4: held.reason.value}, Action.BUNDLE_KEPT)

    def _may_have_come(self) -> Collection[HeldReason]:
        """Return for what reasons something may lie aside that can come in by now."""
        if not self._tray.is_used():
            return ()
        with self._work.reading_beside() as (session, own):
            return _may_be_taken(session, own)

    def _let_go(self, actor: Actor, entry: UUID, action: Action) -> Changes:
        with self._work.writing(actor, action) as work:
            row = work.own.get(TrayRow, entry)
            if row is not None:
                work.own.delete(row)
                aside.forget(work.own, entry)
                self._note(work, entry, {1: row.name})
            changes = work.saved(None).changes
        self._tray.remove(entry)
        return changes

    def _note(
        self, work: Work, record: UUID, told: dict[int, object], action: Action | None = None
    ) -> None:
        self._recorder.note(work, Kind.BUNDLE, record, told, action=action)


def _lies_as_before(tray: Tray, work: Work, path: Path, incoming: Incoming) -> bool:
    """Tell whether a bundle brings nothing, and lies aside for the same reason already."""
    brings = incoming.operations + incoming.filled + incoming.attachments
    if not incoming.held or brings:
        return False
    return tray.tells(work.own, path, incoming.held[0], own_version())


def _incoming(intake: Intake) -> Incoming:
    """Return what a bundle holds, or did."""
    manifest, tally = intake.manifest, intake.tally
    outcome, sender = tally.outcome, manifest.sender.replica
    name = named(intake.partners(), sender) or manifest.sender.name
    return Incoming(
        intake.preamble.bundle, name, _partner(intake), manifest.number, manifest.part,
        instant_of(manifest.made_at), tally.operations, outcome.new, outcome.changed,
        outcome.conflicts, outcome.known, outcome.parked, intake.cargo.taken, intake.kinds(),
        tuple(tally.held), outcome.is_ahead, intake.is_known, filled=tally.filled,
        renamed=intake.branches.met, changes=tally.changes,
    )  # fmt: skip


def _partner(intake: Intake) -> UUID:
    """Return whom a bundle counts for: numbers under a former key are nobody's receipts, whoever made them up."""
    if intake.is_former:
        return UUID(bytes=key_id(suite_of(intake.preamble.suite), intake.preamble.sender)[:16])
    return UUID(bytes=intake.manifest.sender.replica)


def _may_be_taken(session: Session, own: Session) -> Collection[HeldReason]:
    reasons = {HeldReason.GAP, HeldReason.REVOKED}
    if session.scalar(select(exists(select(BranchRow.origin)))):
        reasons.add(HeldReason.FORKED)
    if refusals.is_any_settled(session, own):
        reasons.add(HeldReason.TRESPASS)
    return reasons


def _taken_row(incoming: Incoming, name: str) -> TakenRow:
    """Return what is remembered of a bundle on its first taking."""
    return TakenRow(
        bundle=incoming.bundle, partner=incoming.partner, number=incoming.number,
        part=incoming.part, made_at=incoming.made_at, operations=0, conflicts=0, name=name,
    )  # fmt: skip


def _count(row: TakenRow, incoming: Incoming) -> None:
    """Add what came of a bundle to what came of it before: it may have lain aside in between."""
    row.held, row.known = len(incoming.held), incoming.known
    row.operations += incoming.changes
    row.conflicts += incoming.conflicts
    for name in ("new", "changed", "attachments"):
        setattr(row, name, (getattr(row, name) or 0) + getattr(incoming, name))


def _tray_row(clock: Clock, actor: Actor, path: Path, reason: HeldReason) -> TrayRow:
    return TrayRow(
        id=new_id(clock), name=path.name, partner=None, station="", reason=reason, trouble="",
        first=0, program=own_version(), kept_at=clock.now(), kept_by=actor.user,
    )  # fmt: skip


def _check_lies(work: UnitOfWork, entry: UUID) -> None:
    """Raise NotFound where nothing lies aside under this id."""
    with work.own.reading() as session:
        if session.get(TrayRow, entry) is None:
            raise NotFound(Kind.BUNDLE, entry)


def _is_outgrown(line: TrayLine) -> bool:
    """Tell whether another version of this program laid something aside for newer ones: this may be one."""
    return line.reason is HeldReason.NEWER and line.program != own_version()
