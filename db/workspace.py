"""An opened station: one service per feature. The only door through which the ceiling comes in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

import resources
from db.accounts.contracts import AddAccount
from db.accounts.entrance import Entrance
from db.accounts.records import UserRow
from db.accounts.rules import REMEMBERED, AccountProblem, check_passphrase, tidy_account
from db.accounts.service import Accounts, Keys
from db.calendar.deadlines import Deadlines
from db.calendar.working_days import WorkCalendar
from db.journal.origins import Origin, begin_origin, fingerprint, newest_stamp, own_origin
from db.journal.recorder import Recorder
from db.journal.service import Journal, Stretch
from db.kernel.actor import Actor, Role
from db.kernel.clock import Clock, HybridClock
from db.kernel.errors import CannotOpen, InvalidInput, TroubleCode
from db.kernel.ids import StationId, UserId, new_id
from db.kernel.kinds import Action
from db.kernel.problems import Problem
from db.people.service import People
from db.reception.queries import Matters
from db.reception.room import WaitingRoom
from db.reception.service import Reception
from db.search.index import SearchIndex
from db.stations.contracts import FoundStation
from db.stations.records import StationRow
from db.stations.rules import check_station, lane, scan_code, tidy_station
from db.stations.service import Stations, describe
from db.storage import former, migrate
from db.storage.checkup import Checkup
from db.storage.engine import may_write, open_file
from db.storage.files import make_folder
from db.storage.keys import DEFAULT, Cost, DataKey, NewSlot, Opened
from db.storage.unit_of_work import UnitOfWork

CheckStep = str | Stretch
"""A part of the file that its engine checks, or a stretch of the journal."""


@dataclass(frozen=True, slots=True)
class FirstUser:
    """The head who founds a station."""

    name: str
    passphrase: str
    role: Role = Role.STATION_HEAD


@dataclass(frozen=True, slots=True)
class Founded:
    """What founding gives; the recovery code is shown this once and kept nowhere."""

    station: StationId
    replica: UUID
    fingerprint: str
    recovery_code: str
    user: UserId


class Workspace:
    """The services on one open file; everything runs on the thread that calls it."""

    def __init__(
        self, entrance: Entrance, opened: Opened, clock: Clock, *, cost: Cost = DEFAULT
    ) -> None:
        self._key = opened.key
        database = entrance.places.database
        self._checkup = Checkup(database, opened.key.derive("db"))
        self._unchecked: list[CheckStep] = []
        migrate.bring_up_to_date(database, opened.key.derive("db"), clock.now())
        self.places = entrance.places
        self.unit_of_work = UnitOfWork(open_file(database, opened.key.derive("db")))
        if not may_write(database):
            self.unit_of_work.forbidden = TroubleCode.READ_ONLY
        elif self._checkup.was_damaged:
            self.unit_of_work.forbidden = TroubleCode.DAMAGED
        self.origin = self._own_origin()
        stamps = self._hybrid_clock(clock)
        recorder = Recorder(self.origin, stamps)
        self.journal = Journal(self.unit_of_work, self.origin, stamps)
        index = SearchIndex()
        recorder.attach(self.unit_of_work.session_class)
        index.attach(self.unit_of_work.session_class)
        self._build(recorder, index, clock)
        keys = Keys(entrance.ring, opened, cost)
        self.accounts = Accounts(
            self.unit_of_work, recorder, keys=keys, clock=clock, known=self._known_words
        )

    @property
    def reads_only(self) -> TroubleCode | None:
        """Why nothing can be saved here: READ_ONLY, DAMAGED; None while all is well."""
        return self.unit_of_work.forbidden

    def check_steps(self) -> tuple[CheckStep, ...]:
        """Return what is to be checked because the last end was no clean one, in order."""
        steps = self._checkup.steps()
        self._unchecked = [*steps, *self.journal.stretches()] if steps else []
        return tuple(self._unchecked)

    def is_whole(self, step: CheckStep) -> bool:
        """Check one part of the file; from the first that is broken on, nothing is written any more."""
        whole = self._holds(step)
        self._unchecked.remove(step)
        if not whole:
            self._checkup.settle(is_whole=False)
            self.unit_of_work.forbidden = TroubleCode.DAMAGED
        elif not self._unchecked:
            self._checkup.settle(is_whole=True)
            if self.reads_only is TroubleCode.DAMAGED:
                self.unit_of_work.forbidden = None
        return whole

    def close(self) -> None:
        """Close the file."""
        self.unit_of_work.close()

    def _build(self, recorder: Recorder, index: SearchIndex, clock: Clock) -> None:
        work = self.unit_of_work
        self.calendar = Deadlines(WorkCalendar.load(resources.path("calendars")))
        self.stations = Stations(work)
        self.people = People(work, recorder, index=index, clock=clock)
        self.matters = Matters(work, index=index, clock=clock, deadlines=self.calendar)
        self.waiting = WaitingRoom(work, clock=clock, counter=self.origin.counter)
        self.reception = Reception(
            work, recorder, matters=self.matters, clock=clock, deadlines=self.calendar
        )

    def _holds(self, step: CheckStep) -> bool:
        """An old page put back passes the seals and the trees, but not the chain of the journal."""
        if isinstance(step, str):
            return not self._checkup.findings(step)
        try:
            return self.journal.holds(step)
        except CannotOpen:
            return False

    def _known_words(self) -> tuple[str, ...]:
        """Return what everybody knows of the station, and nobody's passphrase may contain."""
        facts = self.stations.facts()
        return facts.name, facts.short_name, facts.code, facts.phone

    def _own_origin(self) -> Origin:
        with self.unit_of_work.reading() as session:
            return own_origin(session, self._key.derive("origin"))

    def _hybrid_clock(self, clock: Clock) -> HybridClock:
        with self.unit_of_work.reading() as session:
            return HybridClock(clock, newest_stamp(session))


def found(
    entrance: Entrance,
    clock: Clock,
    command: FoundStation,
    *,
    first: FirstUser,
    cost: Cost = DEFAULT,
) -> Founded:
    """Make a new station: keys, encrypted file, first user.

    Raises InvalidInput, and CannotOpen(OCCUPIED) when a station lies in the folder already.
    """
    command, first = tidy_station(command), _tidy_first(first)
    _check(entrance, command, first)
    make_folder(entrance.places.folder)
    station, user = StationId(new_id(clock)), UserId(new_id(clock))
    # The head's slot comes last: what stands here without it was begun and cut short, and nobody
    # can ever have entered, so it may be begun again.
    _set_aside(entrance.places.database)
    key, station_secret, code = entrance.ring.create(station, command.name)
    entrance.keep_secret(station_secret)
    opened = Opened(key, user, must_change=False, station_secret=station_secret)
    slot = _first_slot(user, first, opened, clock, cost)
    origin = _begin_file(entrance, key, clock, command=command, ids=(station, user), first=first)
    entrance.ring.put(slot, opened, cost=cost)
    printed = fingerprint(origin.signing_key.public_key().public_bytes_raw())
    return Founded(station, origin.replica, printed, code, user)


def begin_counter(entrance: Entrance, opened: Opened, actor: Actor, *, counter: int) -> None:
    """Turn a closed copy of a station's folder into another counter of the station, with its own lane of numbers.

    Raises ValueError for a counter that no station has.
    """
    lane(counter)
    work = UnitOfWork(open_file(entrance.places.database, opened.key.derive("db")))
    try:
        with work.writing(actor, Action.STATION_CHANGED) as unrecorded:
            begin_origin(unrecorded.session, opened.key.derive("origin"), counter=counter)
    finally:
        work.close()


def _set_aside(database: Path) -> None:
    """Move what a founding that was cut short left out of the way; nothing is ever deleted here."""
    for part in ("", "-wal", "-shm"):
        left = database.with_name(database.name + part)
        if left.exists():
            left.replace(database.with_name(f"{database.name}.set-aside{part}"))


def _first_slot(
    user: UserId, first: FirstUser, opened: Opened, clock: Clock, cost: Cost
) -> NewSlot:
    made, memory = int(clock.now().timestamp()), former.begin(cost)
    remembered = memory.remembering(memory.mark(first.passphrase, opened), REMEMBERED)
    box = former.seal(remembered, opened.key, user)
    return NewSlot(user, first.name, first.role.value, first.passphrase, made=made, former=box)


def _tidy_first(first: FirstUser) -> FirstUser:
    """Return the head with the name as accounts keep it."""
    account = AddAccount(UserId(UUID(int=0)), first.name, first.role, first.passphrase)
    return replace(first, name=tidy_account(account).name)


def _check(entrance: Entrance, command: FoundStation, first: FirstUser) -> None:
    if entrance.is_founded():
        raise CannotOpen(TroubleCode.OCCUPIED)
    problems = [one for one in check_station(command) if not one.warns]
    if not first.name:
        problems.append(Problem("user", AccountProblem.NAME_MISSING))
    known = (first.name, command.name, command.short_name, command.code, command.phone)
    problems.extend(check_passphrase(first.passphrase, *known))
    if problems:
        raise InvalidInput(problems)


def _begin_file(
    entrance: Entrance,
    key: DataKey,
    clock: Clock,
    *,
    command: FoundStation,
    ids: tuple[StationId, UserId],
    first: FirstUser,
) -> Origin:
    """Write the first rows: this computer's origin, the station, its head."""
    migrate.create(entrance.places.database, key.derive("db"))
    work = UnitOfWork(open_file(entrance.places.database, key.derive("db")))
    actor = Actor(ids[1], first.name, first.role)
    with work.writing(actor, Action.STATION_FOUNDED) as unrecorded:
        begin_origin(unrecorded.session, key.derive("origin"), counter=command.counter)
    with work.reading() as session:
        origin = own_origin(session, key.derive("origin"))
    recorder = Recorder(origin, HybridClock(clock))
    recorder.attach(work.session_class)
    with work.writing(actor, Action.STATION_FOUNDED) as writing:
        station = StationRow(id=ids[0], code=command.code, scan_code=scan_code(command.code))
        describe(station, command)
        user = UserRow(id=ids[1], name=first.name, role=first.role, disabled=False)
        writing.session.add_all([station, user])
    work.close()
    return origin
