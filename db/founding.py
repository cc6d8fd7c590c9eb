"""How a station begins: a new one in a folder, another counter of it, a computer that joins its server."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from db.accounts.contracts import AddAccount
from db.accounts.entrance import Entrance
from db.accounts.places import Places
from db.accounts.records import UserRow
from db.accounts.rules import REMEMBERED, AccountProblem, check_passphrase, tidy_account
from db.accounts.seals import Seals
from db.accounts.whereabouts import remember_server, store_of
from db.journal.origins import (
    Origin,
    announce,
    begin_origin,
    counters,
    fingerprint,
    own_origin,
)
from db.journal.recorder import Recorder
from db.kernel.actor import NOBODY, Actor, Role
from db.kernel.clock import Clock, HybridClock
from db.kernel.errors import CannotOpen, InvalidInput, TroubleCode
from db.kernel.ids import StationId, UserId, new_id
from db.kernel.kinds import Action
from db.kernel.problems import Problem
from db.lives import origin_of
from db.stations.contracts import FoundStation
from db.stations.limits import beginning
from db.stations.records import StationRow
from db.stations.rules import (
    COUNTERS,
    StationProblem,
    check_station,
    lane,
    scan_code,
    tidy_station,
)
from db.stations.service import describe
from db.storage import address, former
from db.storage.files import make_folder
from db.storage.keys import DEFAULT, Cost, DataKey, NewSlot, Opened, personal_of, recover_from
from db.storage.stores import FileStore, ServerStore
from db.storage.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    pass


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


@dataclass(frozen=True, slots=True)
class Joined:
    """What a computer that joined a server is."""

    station: StationId
    replica: UUID
    fingerprint: str


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
    _set_aside(entrance.places)
    key, station_secret, code = entrance.ring.create(station, command.name)
    entrance.keep_secret(station_secret)
    opened = Opened(key, user, must_change=False, station_secret=station_secret)
    slot = _first_slot(user, first, opened, clock, cost)
    origin = begin_file(entrance, key, clock, command=command, ids=(station, user), first=first)
    _begin_seals(entrance.places, opened, code, Actor(user, first.name, first.role))
    with closing(store_of(entrance.places, key)) as store:
        store.ring(entrance.ring).put(slot, opened, cost=cost)
    printed = fingerprint(origin.signing_key.public_key().public_bytes_raw())
    return Founded(station, origin.replica, printed, code, user)


def _begin_seals(places: Places, opened: Opened, code: str, actor: Actor) -> None:
    """Make the sealing pair, and box its private half for the recovery code while that is known."""
    with (
        closing(store_of(places, opened.key).open()) as work,
        work.writing(actor, Action.STATION_FOUNDED) as writing,
    ):
        Seals(opened).add_recovery(writing.session, personal_of(code))


def begin_counter(entrance: Entrance, opened: Opened, actor: Actor, *, counter: int) -> None:
    """Turn a closed copy of a station's folder into another counter of the station, with its own lane of numbers.

    Raises ValueError for a counter that no station has.
    """
    lane(counter)
    work = store_of(entrance.places, opened.key).open()
    try:
        with work.writing(actor, Action.STATION_CHANGED) as unrecorded:
            begin_origin(unrecorded.session, opened.key.derive("origin"), counter=counter)
    finally:
        work.close()


def join(entrance: Entrance, code: str, *, counter: int) -> Joined:
    """Make this computer another counter of the station on the server that its places name.

    The recovery code stands for everybody's consent and brings what the folder has to hold. Raises
    InvalidInput for a counter that no station has or another one is; CannotOpen: OCCUPIED,
    WRONG_PASSPHRASE, SERVER_EMPTY.
    """
    places = entrance.places
    if entrance.is_founded():
        raise CannotOpen(TroubleCode.OCCUPIED)
    with closing(ServerStore(places.server, FileStore(places.database, b""))) as there:
        slots = there.slots()
    opened = recover_from(slots, code)
    make_folder(places.folder)
    _set_aside(places)
    origin = _begin_beside(places, opened.key, counter)
    entrance.ring.take(slots)
    entrance.keep_secret(opened.station_secret)
    printed = fingerprint(origin.signing_key.public_key().public_bytes_raw())
    return Joined(StationId(UUID(hex=slots.station)), origin.replica, printed)


def _begin_beside(places: Places, key: DataKey, counter: int) -> Origin:
    """Make the file of a new counter and tell the server of it; another one keeps its number."""
    store = store_of(places, key)
    assert isinstance(store, ServerStore)
    with closing(store.open()) as work:
        with work.reading() as session:
            _check_counter(counter, counters(session))
        store.own.create()
        remember_server(places, key)
        return _begin_origin(work, key, NOBODY, counter=counter)


def _check_counter(counter: int, taken: frozenset[int]) -> None:
    if counter not in COUNTERS:
        most = {"most": len(COUNTERS)}
        raise InvalidInput([Problem("counter", StationProblem.COUNTER_RANGE, most)])
    if counter in taken:
        raise InvalidInput([Problem("counter", StationProblem.COUNTER_TAKEN)])


def _set_aside(places: Places) -> None:
    """Move what a founding that was cut short left out of the way; nothing is ever deleted here."""
    names = ((places.database.name, part) for part in ("", "-wal", "-shm"))
    for name, part in (*names, (address.FILE_NAME, "")):
        left = places.folder / f"{name}{part}"
        if left.exists():
            left.replace(places.folder / f"{name}.set-aside{part}")


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


def begin_file(
    entrance: Entrance,
    key: DataKey,
    clock: Clock,
    *,
    command: FoundStation,
    ids: tuple[StationId, UserId],
    first: FirstUser,
) -> Origin:
    """Write the first rows: this computer's origin, the station, its head."""
    actor = Actor(ids[1], first.name, first.role)
    with closing(store_of(entrance.places, key)) as store:
        store.create()
        remember_server(entrance.places, key)
        with closing(store.open()) as work:
            origin = _begin_origin(work, key, actor, counter=command.counter)
            Recorder(origin, HybridClock(clock)).attach(work.session_class)
            with work.writing(actor, Action.STATION_FOUNDED) as writing:
                station = StationRow(
                    id=ids[0], code=command.code, scan_code=scan_code(command.code)
                )
                describe(station, command)
                user = UserRow(id=ids[1], name=first.name, role=first.role, disabled=False)
                limits = beginning(ids[0], command.limits, clock)
                writing.session.add_all([station, user, *limits])
    return origin


def _begin_origin(work: UnitOfWork, key: DataKey, actor: Actor, *, counter: int) -> Origin:
    """Let this computer write under an origin of its own, and tell the server of it."""
    with work.own.writing(actor, Action.STATION_FOUNDED) as unrecorded:
        begin_origin(unrecorded.session, key.derive("origin"), counter=counter)
    with work.own.reading() as session:
        own = own_origin(session, *key.each("origin"))
    if work.own is not work:
        with work.writing(actor, Action.STATION_FOUNDED) as unrecorded:
            announce(unrecorded.session, own)
    return origin_of(work, key)
