"""Takes the frames of one bundle into one transaction: whom to believe, what was done, what it refers to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from db.bundle import beside
from db.bundle.arriving import Fork, Gap, Operation, WentBack, Writer, changes
from db.bundle.branches import Branches
from db.bundle.cargo import Cargo
from db.bundle.contracts import Blob, Manifest, OriginKey, PolicyDocument, Segment
from db.bundle.exchange_contracts import Held, HeldReason
from db.bundle.exchange_records import TakenRow
from db.bundle.frames import Preamble
from db.bundle.known import Known, Partner, named, partners
from db.bundle.log import link_at
from db.bundle.merge import Merge
from db.bundle.opening import Arrived
from db.bundle.outcome import Outcome
from db.bundle.partners import Partners
from db.bundle.policy import Verdict
from db.bundle.refusals import show
from db.bundle.seals import keep_seal
from db.bundle.segment import Proven, proven
from db.bundle.standing import NO_END, OWN_AFFAIRS, Standing
from db.bundle.trespass import Fences
from db.bundle.trusting import Believed, sender_of_bundle
from db.journal.origins import Origin
from db.kernel.errors import NotTaken, StationError, TroubleCode
from db.kernel.kinds import KNOWN, Kind, Verb
from db.storage.unit_of_work import Work


@dataclass
class Tally:
    """What a bundle did so far."""

    outcome: Outcome = field(default_factory=Outcome)
    operations: int = 0
    changes: int = 0
    filled: int = 0
    kinds: Counter[Kind] = field(default_factory=Counter)
    held: list[Held] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Desk:
    """Whom the desk that takes a bundle in knows when it begins."""

    believed: Believed
    partners: Sequence[Partner]
    origins: Sequence[Known]
    own: Origin
    """The origin that it writes under."""
    head: int
    """Its last operation."""
    now: datetime


class Unguarded(StationError):
    """So much would come in that a backup has to stand before it, and none does."""


Stands = Callable[[int], bool]
"""Tells whether so many operations may come in without a further backup."""


def always(_operations: int) -> bool:
    """Let everything in: a backup was just made, or nothing will be kept."""
    return True


class Intake:
    """One bundle on its way in; nothing is kept where anything raises."""

    manifest: Manifest
    preamble: Preamble
    is_former = False
    """Its sender signs with this key no more: what it says of itself counts for nothing (decision 0051)."""
    taken: TakenRow | None = None
    """What is remembered of an earlier taking of this bundle."""

    def __init__(
        self,
        work: Work,
        partners: Partners,
        merge: Merge,
        *,
        desk: Desk,
        cargo: Cargo,
        stands: Stands,
    ) -> None:
        self._work, self._partners, self._merge = work, partners, merge
        self._desk, self.cargo, self._stands = desk, cargo, stands
        self._come = self._guarded = 0
        self._believed, self._fences = (
            desk.believed,
            Fences(work.session, desk.origins, desk.partners),
        )
        stations = {one.name: one.station for one in desk.origins}
        self.branches = Branches(work, merge, desk.own, stations, desk.now)
        self._keys: dict[bytes, OriginKey] = {}
        self._records: dict[int, set[bytes]] = defaultdict(set)
        self.begun: dict[int, dict[bytes, int]] = defaultdict(dict)
        self.tally = Tally()
        self.filled: dict[bytes, int] = {}
        """Origin → the first of its operations that was a proof here, and says something now."""
        self._apart: dict[bytes, int] = {}
        self.is_known = self._has_learnt = False

    def certify(self, preamble: Preamble) -> bool:
        """Tell whether the key that signed the bundle is one of ours (``db.bundle.opening.Certify``)."""
        self.preamble = preamble
        self.is_former = self._believed.former(preamble.sender) is not None
        return self._believed.certify(preamble)

    def arrive(self, arrived: Arrived) -> bool | None:
        """Take one frame (``db.bundle.opening.Take``); raises NotTaken for what nobody may say."""
        content = arrived.content
        if isinstance(content, Manifest):
            return self._begin(content)
        if isinstance(content, PolicyDocument):
            if not self.is_former:
                self._learn(content)
        elif isinstance(content, Segment):
            self._segment(content)
        elif isinstance(content, Blob):
            self.cargo.take(self._work.session, content)
        elif arrived.is_carried:
            self._carried()
        return None

    def partners(self) -> Sequence[Partner]:
        """Return whom this desk exchanges bundles with, by what it has learnt on the way too."""
        return partners(self._work.session, b"") if self._has_learnt else self._desk.partners

    @property
    def forked(self) -> frozenset[bytes]:
        """Origins of which the sender has another branch."""
        return frozenset(self._apart)

    def kinds(self) -> Counter[Kind]:
        """Return how many records of each kind were written."""
        counts = ((kind, len(records)) for kind, records in self._records.items())
        return Counter({Kind(kind): count for kind, count in counts if kind in KNOWN})

    def _begin(self, manifest: Manifest) -> bool | None:
        if sender_of_bundle(self._believed, self.preamble) != manifest.sender.replica:
            raise NotTaken(TroubleCode.BUNDLE_SENDER)
        self.manifest = manifest
        self.taken = self._work.session.get(TakenRow, self.preamble.bundle)
        self.is_known = self.taken is not None and not self.taken.held
        self._keys = {one.origin: one for one in manifest.origins}
        told = [] if self.is_former else manifest.acknowledgement.received
        for one in told:
            self._compare(one.origin, one.seq, one.link)
        if self.is_known:
            return False
        self._guard(manifest.totals.operations)
        return None

    def _learn(self, document: PolicyDocument) -> None:
        """Take a policy; one that is here already changes nobody's standing."""
        if self._partners.learn(self._work, document) is not Verdict.KNOWN:
            self._believed, self._has_learnt = Believed(self._work.session), True

    def _segment(self, segment: Segment) -> None:
        """Take a run of operations or lay it aside; raises NotTaken where it is not what was sealed."""
        key = self._keys.get(segment.origin)
        standing = self._believed.of(key) if key else None
        if key is None or standing is None:
            self._hold(segment, HeldReason.UNKNOWN_ORIGIN)
            return
        if self.is_former and standing.station != self.manifest.sender.replica:
            # Whoever wrote it, or a hub, brings it under a key that is in use.
            return
        show(self._work.session, key)
        found = proven(segment, key.public_key)
        end = self._end(segment.origin)
        believed = [one for one in found if standing.believed(one.seq) and one.seq <= end]
        if len(believed) < len(found):
            self._hold(segment, HeldReason.REVOKED, standing, first=found[len(believed)].seq)
        if believed:
            self._compare(segment.origin, believed[-1].seq, believed[-1].link)
            self._operations(segment, key, standing, believed)

    def _end(self, origin: bytes) -> int:
        """Return the last operation of an origin that whoever sent this bundle may bring."""
        return self._believed.end(self.preamble.sender, origin) if self.is_former else NO_END

    def _operations(
        self, segment: Segment, key: OriginKey, standing: Standing, found: Sequence[Proven]
    ) -> None:
        operations = operations_of(found)
        if operations is None:
            self._hold(segment, HeldReason.NEWER, standing)
        else:
            self._come += len(operations)
            self._guard(self._come)
            self._merged(segment, writer_of(key), standing, operations)

    def _merged(
        self,
        segment: Segment,
        writer: Writer,
        standing: Standing,
        operations: Sequence[Operation],
    ) -> None:
        operations = self.branches.meet(writer, standing, operations)
        refused = self._fences.arriving(standing, operations)
        try:
            outcome = self._outcome(writer, operations, refused)
        except Gap as gap:
            if self._apart.get(writer.name) == segment.first - 1:
                self._came_apart(segment, standing, operations, segment.first)
            else:
                self._hold(segment, HeldReason.GAP, standing, missing=gap.known + 1)
            return
        except Fork as fork:
            self._came_apart(segment, standing, operations, fork.seq)
            return
        keep_seal(self._work.session, outcome.origin, segment, operations[-1])
        self._fences.hear(outcome.origin, standing)
        self._refuse(segment, standing, outcome.origin, refused | _of(writer, outcome))
        for one in outcome.filled[:1]:
            self.filled[writer.name] = min(one.seq, self.filled.get(writer.name, one.seq))
        self._count(outcome)

    def _refuse(
        self, segment: Segment, standing: Standing, origin: int, refused: Iterable[int]
    ) -> None:
        """Tell of what its author may not write; it waits in the journal, and what comes behind it goes on."""
        for seq in sorted(refused):
            if beside.waits(self._work.session, origin, seq):
                self._hold(segment, HeldReason.TRESPASS, standing, first=seq, last=seq)

    def _outcome(
        self, writer: Writer, operations: Sequence[Operation], refused: Collection[int]
    ) -> Outcome:
        """Merge a run; one that has no room may have it once a branch that stands under a new name is let go."""
        try:
            return self._merge.take(self._work, writer, operations, refused)
        except Fork:
            if not self.branches.settle():
                raise
            return self._merge.take(self._work, writer, operations, refused)

    def _came_apart(
        self, segment: Segment, standing: Standing, operations: Sequence[Operation], first: int
    ) -> None:
        """Pass over a run of another branch where it stands under a name of its own, or lay it aside."""
        self._apart[segment.origin] = segment.last
        if self.branches.stands(segment.origin, operations):
            self.tally.outcome.known += changes(operations)
        else:
            self._hold(segment, HeldReason.FORKED, standing, first=first)

    def _count(self, outcome: Outcome) -> None:
        tally = self.tally.outcome
        for name in ("new", "changed", "known", "parked", "conflicts"):
            setattr(tally, name, getattr(tally, name) + getattr(outcome, name))
        tally.is_ahead |= outcome.is_ahead
        tally.kinds |= outcome.kinds
        self.tally.operations += len(outcome.came)
        self.tally.changes += changes(outcome.came)
        self.tally.filled += len(outcome.filled)
        # As bytes: of a first bundle they are hundreds of thousands, and the collector walks over ids as objects.
        for one in (*outcome.filled, *outcome.came):
            if one.verb is not Verb.NOTE and one.kind not in OWN_AFFAIRS:
                self._records[one.kind].add(one.record.bytes)
            if one.verb is Verb.INSERT:
                self.begun[one.kind][one.record.bytes] = outcome.origin

    def _carried(self) -> None:
        """Lay a bundle aside for what an origin signed in it and only a newer program understands."""
        told = Held(
            HeldReason.NEWER, named(self._desk.partners, self.manifest.sender.replica), 0, 0
        )
        if told not in self.tally.held:
            self.tally.held.append(told)

    def _hold(
        self,
        segment: Segment,
        reason: HeldReason,
        standing: Standing | None = None,
        *,
        first: int = 0,
        last: int = 0,
        missing: int = 0,
    ) -> None:
        """Lay a run aside; runs that follow each other for one reason are told as one."""
        station = self._named(standing.station) if standing else ""
        begin, end, held = first or segment.first, last or segment.last, self.tally.held
        before = held[-1] if held else None
        told = reason, segment.origin, begin
        if before and (before.reason, before.origin, before.last + 1) == told:
            held[-1] = replace(before, last=end)
        else:
            held.append(Held(reason, station, begin, end, missing, segment.origin))

    def _named(self, station: bytes) -> str:
        """Return what a station is called; of one that was revoked nothing tells but its own word."""
        is_sender = station == self.manifest.sender.replica
        own_word = self.manifest.sender.name if is_sender and self.is_former else ""
        return named(self._desk.partners, station) or own_word

    def _guard(self, operations: int) -> None:
        """Raise Unguarded where no backup stands before so many; asked again where more come than were told."""
        if operations <= self._guarded:
            return
        if not self._stands(operations):
            raise Unguarded(str(operations))
        self._guarded = operations

    def _compare(self, origin: bytes, seq: int, link: bytes) -> None:
        """Raise WentBack where somebody has a later operation of ours than we do, or another one in its place."""
        own = self._desk.own
        if origin != own.name:
            return
        if seq > self._desk.head or link_at(self._work.session, own.number, seq) != link:
            raise WentBack(seq, link)


def _of(writer: Writer, outcome: Outcome) -> frozenset[int]:
    """Return what was refused of one writer while records were made again."""
    came = {one.seq for one in outcome.came}
    return frozenset(seq for name, seq in outcome.refused if name == writer.name and seq in came)


def writer_of(key: OriginKey) -> Writer:
    """Return an origin as merging takes it."""
    return Writer(UUID(bytes=key.origin[:16]), key.origin[16:], key.public_key, key.counter)


def operations_of(found: Iterable[Proven]) -> list[Operation] | None:
    """Return operations as merging takes them, None where one does what only a newer program knows."""
    try:
        return [_operation(one) for one in found]
    except ValueError:
        return None


def _operation(one: Proven) -> Operation:
    told = one.operation
    return Operation(
        one.seq, told.hlc, told.kind, UUID(bytes=told.record), Verb(told.verb), told.payload,
        told.salt, one.commitment, told.context, UUID(bytes=told.actor), told.role, told.action,
        told.act, one.link,
    )  # fmt: skip
