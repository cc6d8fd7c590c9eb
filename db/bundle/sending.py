"""What goes out: everything a partner lacks, written and read back; the operation that tells of it travels in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from uuid import UUID

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.bundle import aside, comparing, receipts, shown, trusting
from db.bundle.apart import Run, apart_of
from db.bundle.contracts import BundleKind, Manifest, Party, Quarantined, Totals
from db.bundle.exchange_contracts import (
    Contents,
    ExchangeProblem,
    Export,
    Extent,
    HeldReason,
    Made,
)
from db.bundle.exchange_records import SentRow
from db.bundle.filling import Filling
from db.bundle.house import House
from db.bundle.known import Home, Known, Partner, known_origins, partners
from db.bundle.outgoing import Outgoing
from db.bundle.partner_records import PartnerRow
from db.bundle.partners import station_replica
from db.bundle.place import Placed, bundle_name, part_name, place_series
from db.bundle.seal import Envelope, Sealing
from db.bundle.shown import Shown
from db.bundle.sight import Sight
from db.bundle.station_keys import StationKey
from db.bundle.streams import Report, unwatched
from db.bundle.suites import Sender
from db.bundle.tray import Tray
from db.bundle.trusting import Believed
from db.bundle.unexported import exported
from db.journal import segments
from db.journal.lives import newest_seq
from db.journal.recorder import Recorder
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date, stamp_of
from db.kernel.errors import InvalidInput, NotFound
from db.kernel.ids import random_id
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.problems import Problem
from db.stations.service import facts_of, the_station
from db.storage.migrate import HEAD
from db.storage.unit_of_work import UnitOfWork, Work
from resources.version import own_version


@dataclass(frozen=True, slots=True)
class _Voyage:
    """A bundle that is being made."""

    partner: Partner
    origins: tuple[Known, ...]
    home: Home
    extent: Extent
    number: int
    previous: bytes | None
    now: Shown
    """What decides the partner's sight."""
    policies: frozenset[bytes]
    """Digests of those that are in force there."""
    apart: tuple[Run, ...] = ()
    """What lies in the tray and only a hub can give a place."""
    held: tuple[Quarantined, ...] = ()
    """What lies aside here of what concerns the partner."""
    is_compared: bool = False
    """Figures of what this station made go along."""


class Sending:
    """Bundles to partners."""

    def __init__(self, work: UnitOfWork, recorder: Recorder, house: House, *, clock: Clock) -> None:
        self._work, self._recorder, self._house = work, recorder, house
        self._clock, self._tray = clock, Tray(house.folder)

    def contents(self, actor: Actor, partner: UUID, extent: Extent = Extent.FULL) -> Contents:
        """Return what a bundle to a partner would carry now; raises InvalidInput: NOT_A_PARTNER, OWN_STATION."""
        check_permitted(actor, Permission.MAKE_BUNDLE)
        with self._work.reading(actor) as session:
            sender = self._house.partners.sender(session)
            return self._contents(session, self._voyage(session, partner, extent, sender))

    def export(self, actor: Actor, order: Export, report: Report = unwatched) -> Saved[Made]:
        """Write a bundle and read it back; only then it is told as made.

        Raises InvalidInput: NOT_A_PARTNER, OWN_STATION; CannotWrite, and what ``report`` raises; then no file is left.
        """
        check_permitted(actor, Permission.MAKE_BUNDLE)
        series = random_id()
        with self._work.writing(actor, Action.BUNDLE_MADE) as work:
            keys = self._house.partners.keys(work)
            key = keys[0]
            voyage = self._voyage(work.session, order.partner, order.extent, key.sender)
            is_due = comparing.is_due(work.session, voyage.partner, order.extent, self._clock.now())
            apart = self._apart(work, voyage, keys)
            held = aside.told(work.own, voyage.partner, voyage.origins)
            voyage = replace(voyage, apart=apart, held=tuple(held), is_compared=is_due)
            contents = self._contents(work.session, voyage)
            self._note(work, series, {1: contents.name, 3: contents.operations})
            segments.seal(work.session, self._recorder.origin)
            voyage = replace(voyage, origins=self._sealed(work.session, voyage.origins))
        with self._work.reading(actor) as session:
            voyage = self._numbered(session, voyage, order.folder)
            sealing, placed, carried = self._written(
                session, voyage, key, order, series.bytes, report
            )
        # With the entry that tells of it, as the receiver counts it too.
        contents = replace(contents, operations=carried)
        row = self._sent_row(actor, voyage, order, contents, placed)
        row.series, row.digest = series.bytes, sealing.digest
        with self._work.writing(actor, Action.BUNDLE_PROVEN) as work:
            work.session.add(row)
            if voyage.is_compared:
                comparing.note_sent(work.session, voyage.partner.id, self._clock.now())
            self._remember(work.session, voyage, contents, placed)
            paths = tuple(one.path for one in placed)
            size = sum(one.size for one in placed)
            return work.saved(Made(series.bytes, paths, size, voyage.number, contents))

    def hand_over(self, actor: Actor, series: bytes) -> Saved[None]:
        """Note that a bundle is on its way; raises NotFound."""
        check_permitted(actor, Permission.MAKE_BUNDLE)
        with self._work.writing(actor, Action.BUNDLE_HANDED) as work:
            row = work.session.get(SentRow, series)
            if row is None:
                raise NotFound(Kind.BUNDLE, UUID(bytes=series))
            row.handed_at = row.handed_at or self._clock.now()
            self._note(work, UUID(bytes=series), {2: row.number})
            return work.saved(None)

    def _remember(
        self, session: Session, voyage: _Voyage, contents: Contents, placed: tuple[Placed, ...]
    ) -> None:
        """Keep what the partner was shown, unless a part of it may be lost without being missed."""
        if len(placed) > 1 and contents.filled:
            return
        number = self._recorder.origin.number
        own = next(one for one in voyage.origins if one.number == number)
        shown.remember(session, voyage.partner.id, voyage.number, voyage.now, own=own)

    def _voyage(
        self, session: Session, partner: UUID, extent: Extent, sender: Sender | None
    ) -> _Voyage:
        own = station_replica(session, self._recorder.origin)
        every = {one.id: one for one in partners(session, b"")}
        found, me = every.get(partner), every.get(UUID(bytes=own))
        if partner.bytes == own:
            raise InvalidInput([Problem("partner", ExchangeProblem.OWN_STATION)])
        if found is None:
            raise InvalidInput([Problem("partner", ExchangeProblem.NOT_A_PARTNER)])
        last = session.scalars(
            select(SentRow).where(SentRow.partner == partner).order_by(SentRow.number.desc())
        ).first()
        heard = session.get(PartnerRow, partner)
        number = max(last.number if last else 0, heard.seen if heard else 0) + 1
        previous = last.digest if last else None
        origins = self._origins(session, own, sender)
        now = shown.shown_now(session, found, extent, origins)
        policies = frozenset(trusting.parted((heard.policies if heard else None) or b""))
        return _Voyage(found, origins, Home(own, me), extent, number, previous, now, policies)

    def _numbered(self, session: Session, voyage: _Voyage, folder: Path) -> _Voyage:
        """Number a bundle behind those that lie in the folder: a station that was restored does not know of them.

        Those to others have numbers of their own; one that was left out would be missed for ever.
        """
        query = select(SentRow.name).where(SentRow.partner != voyage.partner.id)
        to_others, number = set(session.scalars(query)), voyage.number
        while any(
            (folder / one).exists() and one not in to_others
            for one in self._names(session, voyage, number)
        ):
            number += 1
        return replace(voyage, number=number)

    def _names(self, session: Session, voyage: _Voyage, number: int, part: int = 1) -> list[str]:
        """Return what a part may be called: the second where a bundle to another one has the first name."""
        code, day = facts_of(the_station(session)).code, local_date(self._clock.now())
        every = ("", voyage.partner.code)
        return [bundle_name(code, day, number, part, to=one) for one in every]

    def _namer(self, session: Session, voyage: _Voyage, order: Export) -> Callable[[int], str]:
        if order.name:
            return partial(part_name, order.name)
        first, _ = self._names(session, voyage, voyage.number)
        at = int((order.folder / first).exists())
        return lambda part: self._names(session, voyage, voyage.number, part)[at]

    def _origins(self, session: Session, own: bytes, sender: Sender | None) -> tuple[Known, ...]:
        return self._sealed(session, known_origins(session, Believed(session), own, sender))

    def _sealed(self, session: Session, origins: tuple[Known, ...]) -> tuple[Known, ...]:
        """Return origins as they are once all that was written here so far is sealed."""
        own = self._recorder.origin.number
        head = newest_seq(session, own)
        return tuple(replace(one, sealed=head) if one.number == own else one for one in origins)

    def _apart(self, work: Work, voyage: _Voyage, keys: Sequence[StationKey]) -> tuple[Run, ...]:
        """Return what a hub has to see of the tray; whoever leaves identities out cannot tell what it says."""
        if not voyage.partner.is_hub or voyage.extent is not Extent.FULL:
            return ()
        found = apart_of(work.session, work.own, self._tray, [one.receive for one in keys])
        lies_there = partial(aside.lies_at, work.session, voyage.partner.id, HeldReason.FORKED)
        return tuple((key, run) for key, run in found if not lies_there(run.origin, run.last))

    def _outgoing(self, session: Session, voyage: _Voyage) -> Outgoing:
        sight = Sight(session, voyage.partner, voyage.extent, voyage.origins)
        filling = Filling(
            session, voyage.partner, origins=voyage.origins, home=voyage.home,
            sight=sight, now=voyage.now,
        )  # fmt: skip
        return Outgoing(
            session,
            voyage.partner,
            origins=voyage.origins,
            filling=filling,
            blobs=self._house.blobs,
            apart=voyage.apart,
        )

    def _contents(self, session: Session, voyage: _Voyage) -> Contents:
        outgoing = self._outgoing(session, voyage)
        counted = outgoing.counted(exported(session, self._recorder.origin))
        loads = outgoing.attachments
        since = session.scalar(
            select(func.max(SentRow.made_at)).where(
                SentRow.partner == voyage.partner.id, SentRow.received_at.is_not(None)
            )
        )
        return Contents(
            voyage.partner.id, voyage.partner.code, voyage.partner.name, outgoing.operations,
            counted.records, len(loads), sum(one.size for one in loads), outgoing.withheld(),
            since, outgoing.filled, counted.changes, counted.again, counted.others,
        )  # fmt: skip

    def _written(
        self,
        session: Session,
        voyage: _Voyage,
        key: StationKey,
        order: Export,
        series: bytes,
        report: Report,
    ) -> tuple[Sealing, tuple[Placed, ...], int]:
        outgoing = self._outgoing(session, voyage)
        manifest = self._manifest(session, voyage, outgoing, series)
        envelope = Envelope(key.sender, (voyage.partner.receive,))
        sealing = Sealing(envelope, manifest, outgoing.contents(voyage.policies), most=order.most)
        name = self._namer(session, voyage, order)
        placed = place_series(order.folder, name, sealing, report)
        return sealing, placed, outgoing.operations

    def _manifest(
        self, session: Session, voyage: _Voyage, outgoing: Outgoing, series: bytes
    ) -> Manifest:
        facts, home = facts_of(the_station(session)), voyage.home
        told = receipts.acknowledgement(
            session, voyage.partner, voyage.origins, home, self._house, list(voyage.held)
        )
        if voyage.is_compared:
            figures = comparing.figures_of(session, voyage.origins, home.station)
            told = msgspec.structs.replace(told, figures=figures)
        loads = outgoing.attachments
        return Manifest(
            BundleKind.DELTA if outgoing.runs else BundleKind.RECEIPT,
            Party(home.station, facts.code, facts.name), voyage.number, voyage.previous, series, 1,
            stamp_of(self._clock.now()), own_version(), HEAD, told,
            list(outgoing.keys), list(outgoing.ranges),
            Totals(outgoing.operations + outgoing.filled, 0, len(loads), sum(one.size for one in loads)),
        )  # fmt: skip

    def _sent_row(
        self,
        actor: Actor,
        voyage: _Voyage,
        order: Export,
        contents: Contents,
        placed: tuple[Placed, ...],
    ) -> SentRow:
        return SentRow(
            partner=voyage.partner.id, number=voyage.number, extent=order.extent,
            operations=contents.changes, attachments=contents.attachments,
            size=sum(one.size for one in placed), parts=len(placed), name=placed[0].path.name,
            made_at=self._clock.now(), made_by=actor.user, handed_at=None, received_at=None,
        )  # fmt: skip

    def _note(self, work: Work, record: UUID, told: dict[int, object]) -> None:
        self._recorder.note(work, Kind.BUNDLE, record, told)
