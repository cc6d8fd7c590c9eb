"""Under which life a computer writes: decided when a station is opened, before anything is written (0036).

Brings together what each room knows: the tidemarks outside, the journal within, and the numbers on papers.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from db.accounts.places import Places
from db.bundle import trusting
from db.journal import lives
from db.journal.contracts import Life, NewLife, Why
from db.journal.lives import Finding
from db.journal.origins import Origin, among_neighbours, begun_clock, counters, own_origin
from db.journal.recorder import Recorder
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.errors import CannotOpen
from db.kernel.kinds import Action, Kind
from db.reception.numbers import NUMBERED, newest_given
from db.stations.lanes import Lane, free_counter
from db.stations.rules import Number, NumberType
from db.stations.service import marks as station_marks
from db.storage.keys import DataKey
from db.storage.tidemarks import Tidemark, Tidemarks
from db.storage.unit_of_work import UnitOfWork, Work

EVERY = 16
"""Operations after which a tidemark is due while people work; it is written without waiting for the disk."""

SLACK = 100
"""Operations that may have been written since the newest tidemark, with room to spare: see the decision."""

WIDE, UNKNOWN = 20_000, 1_000
"""Serials left free at most, and where nobody knows how much is missing."""

TOLD_FOR = timedelta(days=1)
"""How long the window tells of a new life."""

_NEW_PLACE = (Why.ELSEWHERE, Why.COPIED)
_LASTING = frozenset(
    {
        Action.BACKUP_MADE,
        Action.EXPORTED,
        Action.AUDIT_EXPORTED,
        Action.KEY_ROTATED,
        Action.BUNDLE_MADE,
    }
)
"""After these something has left the station, and the tidemark has to outlast a power cut."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a database may not write under the life it had."""

    why: Why
    missed: tuple[Finding, ...]
    marks: tuple[Tidemark, ...]


class Lives:
    """The lives of one open database."""

    def __init__(self, work: UnitOfWork, places: Places, key: DataKey, clock: Clock) -> None:
        self._work, self._places, self._key, self._clock = work, places, key, clock
        self._computer = places.computer()
        self.tidemarks = Tidemarks(places.folder, places.tidemarks, key)

    def origin(self) -> Origin:
        """Return the origin of this computer under the number it has where the records lie.

        Raises CannotOpen: SERVER_OTHER for a server that does not know this installation, DAMAGED.
        """
        return origin_of(self._work, self._key)

    def doubt(self) -> Doubt | None:
        """Compare what is known outside with the journal; None where this database may go on as it is."""
        own = self._own()
        marks = self.tidemarks.read(own.name)
        with self._work.reading_beside() as (session, beside):
            is_unheard_of = self._is_unheard_of(session, own)
            missed = lives.missed(session, beside, marks, own.replica)
            life = None if is_unheard_of else self._began(session, own)
            has_ended = any(
                trusting.has_ended(session, hub, own.name) for hub in trusting.hubs(session)
            )
        if missed or is_unheard_of:
            forked = any(one.why is Why.FORKED for one in missed)
            return Doubt(Why.FORKED if forked else Why.BEHIND, missed, marks)
        of_own = [one for one in marks if one.origin == own.name]
        why = self._moved(of_own) if of_own or not marks else self._came_alone(life)
        if why is None and has_ended:
            why = Why.READMITTED
        return None if why is None else Doubt(why, (), marks)

    def restored(self) -> Doubt:
        """Return the doubt of a backup that somebody puts back: it begins a life whatever is known."""
        doubt, marks = self.doubt(), self.tidemarks.read(self._own().name)
        return Doubt(Why.RESTORED, doubt.missed if doubt else (), marks)

    def begin(
        self, doubt: Doubt, actor: Actor, *, agreed: Mapping[int, object] | None = None
    ) -> Origin:
        """Write under a new life from now on; its first entry says why, and what it answers for."""
        former, action = self._own(), Action.LIFE_BEGUN
        if doubt.why is Why.RESTORED:
            action = Action.STATION_RESTORED
        with self._work.writing(actor, action) as work:
            counter = self._counter(work.session, doubt, former)
            numbers = self._numbers(work.session, doubt, former, counter)
            life = self._life(work.session, doubt, former, numbers)
            made = lives.begin(work, former, self._key, counter=counter)
            vouched = lives.voucher(former, made, life.known)
            told = lives.told(life, vouched, agreed or {})
            recorder = Recorder(made, begun_clock(work.session, former, self._clock))
            recorder.note(work, Kind.USER, actor.user, told, action=action)
        head = work.head
        assert head is not None, "the first entry was written"
        self.tidemarks.keep(self.mark(made, numbers, *head))
        return made

    def mark(self, origin: Origin, numbers: Lane, seq: int, link: bytes) -> Tidemark:
        """Return the tidemark of an operation that this computer has written."""
        at = self._clock.now().timestamp()
        left = tuple((sort, year, upto) for (sort, year), upto in numbers.left_free.items())
        return Tidemark(
            origin.name, seq, link, at, origin.counter, self._computer,
            str(self._places.folder), left, numbers.spare, numbers.until,
        )  # fmt: skip

    def lane(self, origin: Origin) -> Lane:
        """Return the numbers that this computer may give."""
        with self._work.reading() as session:
            return _lane(origin.counter, lives.life_of(session, origin.number))

    def just_begun(self, origin: Origin) -> NewLife | None:
        """Return what the window has to tell of a life that began a short while ago."""
        now = self._clock.now()
        with self._work.reading() as session:
            life = lives.life_of(session, origin.number)
            if life is None or abs(now - life.begun) > TOLD_FOR:
                return None
            year = local_date(life.begun).year
            serial = _lane(origin.counter, life).next(NumberType.RECEPTION, year, None)
            number = Number(NumberType.RECEPTION, year, serial)
            shown = number.display(station_marks(session).short_name)
        return NewLife(life.why, life.known, life.outside, life.outside_at, shown)

    def _own(self) -> Origin:
        with self._work.own.reading() as session:
            return own_origin(session, *self._key.each("origin"))

    def _is_unheard_of(self, session: Session, own: Origin) -> bool:
        """Tell whether a server knows this installation, but not the life it has; raises CannotOpen(SERVER_OTHER)."""
        if self._work.own is self._work:
            return False
        try:
            among_neighbours(session, own)
        except CannotOpen:
            if not lives.is_known(session, own.replica):
                raise
            return True
        return False

    def _began(self, session: Session, own: Origin) -> Life | None:
        there = own if self._work.own is self._work else among_neighbours(session, own)
        return lives.life_of(session, there.number)

    def _came_alone(self, life: Life | None) -> Why | None:
        """Tell whether a database was put where only other lives are known; one that has just begun is of here."""
        if life is not None and life.place == self._place:
            return None
        here = self._computer
        is_elsewhere = life is not None and life.computer and here and life.computer != here
        return Why.ELSEWHERE if is_elsewhere else Why.COPIED

    def _moved(self, marks: Sequence[Tidemark]) -> Why | None:
        """Tell whether the folder came from another computer, or stands beside the one it was copied from."""
        here = self._computer
        placed = [one for one in marks if one.computer and here]
        if any(one.computer != here for one in placed):
            return Why.ELSEWHERE
        return Why.COPIED if any(self._stands_beside(one) for one in placed) else None

    def _stands_beside(self, mark: Tidemark) -> bool:
        """Tell whether the folder of a mark still holds a database of its own; one that was moved left none."""
        own = self._places.database
        other = Path(mark.folder) / own.name
        with suppress(OSError):
            return other.exists() and not other.samefile(own)
        return False

    def _counter(self, session: Session, doubt: Doubt, former: Origin) -> int:
        """Return the counter to go on as: the one that this place had, or one that nobody is known to be."""
        if doubt.why in {Why.RESTORED, Why.READMITTED}:
            return former.counter
        written_here = [one for one in doubt.marks if self._is_here(one)]
        if written_here and doubt.why is not Why.FORKED:
            return max(written_here, key=lambda one: one.at).counter
        if doubt.why is Why.BEHIND and self._moved(doubt.marks) is None:
            return former.counter
        taken = counters(session) | self.tidemarks.counters(former.name)
        free = free_counter(taken, self._place[0])
        return former.counter if free is None else free

    @property
    def _place(self) -> bytes:
        """Digest of this computer and this folder: what travels names no path."""
        named = self._computer + b"\x00" + str(self._places.folder).encode()
        return hashlib.sha256(named).digest()[:16]

    def _is_here(self, mark: Tidemark) -> bool:
        return (mark.computer, mark.folder) == (self._computer, str(self._places.folder))

    def _life(self, session: Session, doubt: Doubt, former: Origin, numbers: Lane) -> Life:
        """Return how the life begins: what it answers for, and which numbers it leaves free."""
        of_former = (one for one in doubt.marks if one.origin == former.name)
        seen = max(of_former, key=lambda one: one.seq, default=None)
        return Life(
            doubt.why, self._clock.now(), former.name, known=self._known(session, former),
            outside=seen.seq if seen else 0, outside_at=lives.moment(seen),
            answered={one.mark.origin: one.mark.seq for one in _farthest(doubt.missed)},
            left_free=numbers.left_free, spare=numbers.spare, until=numbers.until,
            computer=self._computer, place=self._place,
        )  # fmt: skip

    def _known(self, session: Session, former: Origin) -> int:
        with suppress(CannotOpen):
            there = former if self._work.own is self._work else among_neighbours(session, former)
            return lives.newest_seq(session, there.number)
        return 0

    def _numbers(self, session: Session, doubt: Doubt, former: Origin, counter: int) -> Lane:
        """Return the numbers of the new life: a number needs an operation, so no more can be missing than those."""
        given, year = newest_given(session, counter), local_date(self._clock.now()).year
        for sort in NUMBERED:
            given.setdefault((sort.value, year), 0)
        held = [_lane(counter, one) for one in lives.lives_as(session, counter, former.replica)]
        missing = [
            (_lane(counter, one.mark), min(one.lost + SLACK, WIDE))
            for one in _farthest(doubt.missed)
            if one.mark.counter == counter
        ]
        spare = self._spare(doubt, is_kept=counter == former.counter)
        return Lane(counter, spare=spare, until=year).going_on(given, held, missing)

    def _spare(self, doubt: Doubt, *, is_kept: bool) -> int:
        """Return how many serials to leave free besides what is known to be missing."""
        if doubt.why is Why.RESTORED:
            return SLACK if doubt.marks else UNKNOWN
        if doubt.why is Why.READMITTED:
            return 0
        if doubt.why is Why.BEHIND:
            return SLACK if is_kept else 0
        return WIDE if is_kept else 0


class Tide:
    """Writes the tidemarks while people work; a save never waits for one to reach the disk."""

    def __init__(self, of: Lives, origin: Origin, numbers: Lane) -> None:
        self._lives, self._origin, self._numbers = of, origin, numbers
        self._written = self._kept = -EVERY
        self._head: tuple[int, bytes] | None = None

    def rise(self, work: Work) -> None:
        """Hear of a writing that is on the disk."""
        if work.head is None:
            return
        self._head = work.head
        if work.action in _LASTING:
            self.keep()
        elif work.head[0] - self._written >= EVERY:
            self._lives.tidemarks.hasten(self._mark(work.head))
            self._written = work.head[0]

    def keep(self) -> None:
        """Write what was heard last so that it outlasts a power cut, if anything was."""
        if self._head is not None and self._head[0] > self._kept:
            self._lives.tidemarks.keep(self._mark(self._head))
            self._written = self._kept = self._head[0]

    def _mark(self, head: tuple[int, bytes]) -> Tidemark:
        return self._lives.mark(self._origin, self._numbers, *head)


def origin_of(work: UnitOfWork, key: DataKey) -> Origin:
    """Return the origin of this computer under the number it has where the records lie; raises CannotOpen."""
    with work.own.reading() as session:
        own = own_origin(session, *key.each("origin"))
    if work.own is work:
        return own
    with work.reading() as session:
        return among_neighbours(session, own)


def _lane(counter: int, of: Life | Tidemark | None) -> Lane:
    """Return the numbers of a counter in one of its lives."""
    if of is None:
        return Lane(counter)
    left = of.left_free if isinstance(of, Life) else {(s, y): upto for s, y, upto in of.left_free}
    return Lane(counter, left, of.spare, of.until)


def _farthest(missed: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the farthest finding of each origin: several tidemarks tell of one life."""
    best: dict[bytes, Finding] = {}
    for one in missed:
        known = best.get(one.mark.origin)
        if known is None or one.mark.seq > known.mark.seq:
            best[one.mark.origin] = one
    return tuple(best.values())
