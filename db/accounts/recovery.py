"""The way in with the paper from the safe: a colleague agrees, or it waits until nobody can (decision 0033).

Works on files alone, as the entrance does; ``Recoveries`` goes on once the station is open.
"""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import msgspec

from db.accounts.contracts import Account, Agreeing, CodeKnown, Recover
from db.accounts.doorplate import ALONE, WAIT_ALONE
from db.accounts.elapsed import Moment, gone_since, moment
from db.accounts.entrance import Entrance
from db.accounts.outside import Outside
from db.accounts.rules import AccountProblem
from db.accounts.witness import refusal
from db.kernel.errors import CannotOpen, InvalidInput, TroubleCode
from db.kernel.json import Undecodable, decode
from db.kernel.kinds import Action
from db.kernel.problems import Problem
from db.storage.files import read_whole, write_safely
from db.storage.keys import DataKey, Opened

_NOBODY = UUID(int=0).hex


@dataclass(frozen=True, slots=True)
class Consent:
    """A station opened with the code, and what stands for the second person."""

    opened: Opened
    second: Account | None = None
    asked_at: datetime | None = None
    """Nobody could agree: since then nobody else may have come in."""


class _Request(msgspec.Struct, frozen=True):
    """Somebody with the code said that nobody can agree."""

    asked: Moment
    proof: bytes
    """Keyed hash of the moment: without the code no other one can be written."""


class Recovery:
    """Asks at the door for the code and for a second person."""

    def __init__(self, entrance: Entrance) -> None:
        self._entrance, self._clock = entrance, entrance.clock
        self._path = entrance.places.folder / ALONE

    def check(self, code: str) -> CodeKnown:
        """Return what a code leads to; raises CannotOpen as at the door."""
        return self._known(self._entrance.prove_code(code).key)

    def ask_alone(self, code: str) -> CodeKnown:
        """Begin the time after which the code alone opens; one that runs goes on.

        Everybody who comes to the door is told, and the journal takes it in with whoever enters next.
        """
        key = self._entrance.prove_code(code).key
        if self._request(key) is None:
            self._write(key)
            asked = Outside(Action.RECOVERY_ASKED, _NOBODY, self._clock.now().timestamp())
            self._entrance.outside.add(asked)
        return self._known(key)

    def open(self, command: Recover) -> Consent:
        """Let a person in, and put the station secret back where it belongs.

        Raises CannotOpen as at the door; InvalidInput where a colleague has to agree and does not,
        and until the wait is over where nobody can.
        """
        opened = replace(self._entrance.prove_code(command.code), user=command.account.user)
        consent = self._consent(opened, command.second)
        self._entrance.keep_secret(opened.station_secret)
        self._entrance.settle(opened.key)
        return consent

    def _consent(self, opened: Opened, second: Agreeing | None) -> Consent:
        able = [one for one in self._colleagues() if one.user != opened.user]
        if second is not None:
            return Consent(opened, self._proven(able, second, opened.station_secret))
        if not able:
            return Consent(opened)
        request = self._request(opened.key)
        if request is None:
            raise InvalidInput([Problem("second", AccountProblem.SECOND_MISSING)])
        left = WAIT_ALONE - gone_since(request.asked, self._clock)
        if left > 0:
            hours = {"hours": -(-int(left) // 3600)}
            raise InvalidInput([Problem("second", AccountProblem.SECOND_ALONE_WAITS, hours)])
        return Consent(opened, asked_at=_instant(request.asked.at))

    def _proven(self, able: Sequence[Account], second: Agreeing, station_secret: bytes) -> Account:
        found = next((one for one in able if one.user == second.user), None)
        if found is None:
            raise InvalidInput([Problem("second", AccountProblem.SECOND_UNFIT)])
        try:
            self._entrance.witness(second.user, second.passphrase, station_secret)
        except CannotOpen as error:
            raise refusal(error) from None
        return found

    def _known(self, key: DataKey) -> CodeKnown:
        request = self._request(key)
        if request is None:
            return CodeKnown(self._colleagues())
        left = max(WAIT_ALONE - gone_since(request.asked, self._clock), 0)
        return CodeKnown(self._colleagues(), self._clock.now() + timedelta(seconds=left))

    def _colleagues(self) -> tuple[Account, ...]:
        """Whoever added an account knows its first passphrase: it counts from the first change on."""
        return tuple(one for one in self._entrance.people() if not one.must_change)

    def _request(self, key: DataKey) -> _Request | None:
        """Return what was asked for; one of another key or hand counts for nothing."""
        try:
            request = decode(read_whole(self._path), _Request)
        except Undecodable:
            return None
        except CannotOpen as error:
            if error.code is not TroubleCode.MISSING:
                raise
            return None
        if not any(hmac.compare_digest(request.proof, one) for one in _proofs(key, request.asked)):
            return None
        if gone_since(request.asked, self._clock) < 0:
            # The clock was set back across a restart: the wait begins once more, and is no longer than it says.
            return self._write(key)
        return request

    def _write(self, key: DataKey) -> _Request:
        asked = moment(self._clock)
        request = _Request(asked, _proofs(key, asked)[0])
        write_safely(self._path, msgspec.json.encode(request))
        return request


def _proofs(key: DataKey, asked: Moment) -> tuple[bytes, ...]:
    """Return the keyed hashes of a moment, under the key of today first: a change of keys ends no wait."""
    said = msgspec.json.encode(asked)
    return tuple(hmac.digest(one, said, "sha256") for one in key.each("recovery-alone"))


def _instant(at: float) -> datetime:
    return datetime.fromtimestamp(at, UTC)
