"""The door before the database: who is known here, whether the passphrase fits, how long to wait.

Works on files alone, so that nothing of the database is open while nobody is signed in.
"""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from uuid import UUID

import msgspec

from db.accounts.contracts import Account
from db.accounts.doorplate import ALONE, TRIES
from db.accounts.elapsed import Moment, gone_since, moment
from db.accounts.outside import Outside, OutsideNotes
from db.accounts.places import Places
from db.accounts.rules import FREE_TRIES, wait_after
from db.kernel.actor import Role
from db.kernel.clock import Clock
from db.kernel.errors import CannotOpen, CannotWrite, TroubleCode
from db.kernel.ids import UserId
from db.kernel.json import Undecodable, decode
from db.kernel.kinds import Action
from db.storage.files import is_there, make_folder, read_whole, write_safely
from db.storage.keys import FLOOR, Cost, DataKey, KeyRing, Opened

_RECOVERY = "recovery"


class _Tries(msgspec.Struct):
    """Wrong passphrases in a row, per slot; survives a restart (R-03)."""

    failures: dict[str, int] = {}
    last: dict[str, float] = {}
    """Wall clock of the last one; counts only across a restart of the computer."""
    ran: dict[str, tuple[str, float]] = {}
    """Start and running seconds of the computer at the last one."""


class Entrance:
    """Lets people in; ``floor`` is the least cost of a slot, lowered only by tests."""

    def __init__(self, places: Places, clock: Clock, *, floor: Cost = FLOOR) -> None:
        self.places = places
        self.ring = KeyRing(places.folder, floor=floor)
        self.clock = clock
        self._tries_path = places.folder / TRIES
        self.outside = OutsideNotes(places.folder)
        self._unwritten: _Tries | None = None
        """Wrong tries in a folder that may only be read: counted until this program ends."""

    def is_founded(self) -> bool:
        """Tell whether a station lies in the folder.

        A database counts even where its key slots are lost: nothing may be founded over it. Slots
        without people are left from a founding that was cut short; nobody ever entered there. That
        holds for the file itself alone: the one kept from before its last change may be that of a
        founding that did end.
        """
        if is_there(self.ring.path):
            return bool(self.ring.people())
        return is_there(self.places.database) or self.ring.is_there()

    def station_name(self) -> str:
        """Return the station's full name, public information."""
        return self.ring.read().station_name

    def people(self) -> tuple[Account, ...]:
        """Return who may enter here, in the order they were added.

        Raises CannotOpen(SLOTS_MISSING) when there are none, or those left know nobody.
        """
        slots = self.ring.people()
        if not slots:
            raise CannotOpen(TroubleCode.SLOTS_MISSING)
        return tuple(
            Account(
                UserId(UUID(hex=slot.user)),
                slot.label,
                Role(slot.role),
                must_change=slot.must_change,
            )
            for slot in slots
        )

    def enter(self, user: UserId, passphrase: str) -> Opened:
        """Open with a passphrase.

        Raises CannotOpen: WRONG_PASSPHRASE with the tries ``left``, WAIT with ``seconds``,
        NO_STATION_SECRET when the profile of this computer is gone.
        """
        opened = self._open(user, passphrase)
        self.settle(opened.key)
        self.forget_alone()
        return opened

    def witness(self, user: UserId, passphrase: str, station_secret: bytes = b"") -> bool:
        """Prove that a second person is here and tell whether they chose their passphrase themselves.

        Wrong ones count as at the door; nothing is settled, for somebody else has the station open.
        The station secret is that of this computer unless it is given. Raises CannotOpen as ``enter``.
        """
        return not self._open(user, passphrase, station_secret).must_change

    def prove_code(self, code: str) -> Opened:
        """Open with the recovery code; a wrong one counts as at the door, and nothing is put back yet."""
        key = _RECOVERY
        self._refuse_while_waiting(key)
        try:
            opened = self.ring.recover(unicodedata.normalize("NFKC", code))
        except CannotOpen as error:
            if error.code is not TroubleCode.WRONG_PASSPHRASE:
                raise
            raise self._failed(key) from None
        self._forget(key)
        return opened

    def settle(self, key: DataKey) -> None:
        """Finish a change of the station's key that did not come to its end, or has just begun."""
        if key.past:
            from db.storage.succession import settle

            settle(self.places.folder, self.places.database, key)

    def forget_alone(self) -> None:
        """End the wait of who asked to come in with the recovery code alone: there is somebody who could agree."""
        with suppress(OSError):
            (self.places.folder / ALONE).unlink(missing_ok=True)

    def keep_secret(self, station_secret: bytes) -> None:
        """Write the station secret into the profile of this computer."""
        path = self.places.secret(self.ring.read().station)
        make_folder(path.parent)
        write_safely(path, station_secret)

    def waiting(self, user: UserId) -> float:
        """Return how many seconds this person still has to wait, 0 when none."""
        return self._seconds_left(user.hex)

    def _open(self, user: UserId, passphrase: str, station_secret: bytes = b"") -> Opened:
        self._refuse_while_waiting(user.hex)
        try:
            secret = station_secret or self._station_secret()
            opened = self.ring.open(user, passphrase, secret)
        except CannotOpen as error:
            if error.code is not TroubleCode.WRONG_PASSPHRASE:
                raise
            raise self._failed(user.hex) from None
        self._forget(user.hex)
        return opened

    def _station_secret(self) -> bytes:
        path = self.places.secret(self.ring.read().station)
        try:
            return read_whole(path)
        except CannotOpen as error:
            is_gone = error.code is TroubleCode.MISSING
            raise CannotOpen(TroubleCode.NO_STATION_SECRET if is_gone else error.code) from error

    def _refuse_while_waiting(self, key: str) -> None:
        left = self._seconds_left(key)
        if left > 0:
            raise CannotOpen(TroubleCode.WAIT, seconds=round(left))

    def _seconds_left(self, key: str) -> float:
        tries = self._read_tries()
        wait = wait_after(tries.failures.get(key, 0)).total_seconds()
        return max(wait - self._gone(tries, key), 0.0) if wait else 0.0

    def _gone(self, tries: _Tries, key: str) -> float:
        """Return the seconds since the last wrong one; setting the clock neither ends nor lengthens a wait."""
        then = Moment(tries.last.get(key, 0.0), *tries.ran.get(key, ("", -1.0)))
        gone = gone_since(then, self.clock)
        if gone < 0:
            # The clock was set back meanwhile: the wait begins once more, for its full length and no longer.
            tries.last[key] = self.clock.now().timestamp()
            self._keep_tries(tries)
        return max(gone, 0.0)

    def _failed(self, key: str) -> CannotOpen:
        tries = self._read_tries()
        tries.failures[key] = tries.failures.get(key, 0) + 1
        now = moment(self.clock)
        tries.last[key], tries.ran[key] = now.at, (now.start, now.seconds)
        self._keep_tries(tries)
        left = max(FREE_TRIES - tries.failures[key], 0)
        seconds = 0 if left else round(self._seconds_left(key))
        user = key if key != _RECOVERY else UUID(int=0).hex
        failed = Outside(Action.SIGN_IN_FAILED, user, self.clock.now().timestamp(), seconds)
        self.outside.add(failed)
        if left:
            return CannotOpen(TroubleCode.WRONG_PASSPHRASE, left=left)
        return CannotOpen(TroubleCode.WAIT, seconds=seconds)

    def _forget(self, key: str) -> None:
        tries = self._read_tries()
        if tries.failures.pop(key, 0):
            tries.last.pop(key, None)
            tries.ran.pop(key, None)
            self._keep_tries(tries)

    def _keep_tries(self, tries: _Tries) -> None:
        try:
            write_safely(self._tries_path, msgspec.json.encode(tries))
        except CannotWrite as error:
            if error.code is not TroubleCode.READ_ONLY:
                raise
            self._unwritten = tries

    def _read_tries(self) -> _Tries:
        if self._unwritten is not None:
            return self._unwritten
        try:
            return decode(read_whole(self._tries_path), _Tries)
        except (CannotOpen, Undecodable):
            return _Tries()
