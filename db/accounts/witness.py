"""The second person of an act that one alone may not do: proves to be here, and stands in the entry (security §8.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.accounts.contracts import Account
from db.accounts.entrance import Entrance
from db.accounts.rules import AccountProblem, Permission, may
from db.kernel.actor import Actor
from db.kernel.errors import CannotOpen, InvalidInput, NotFound, TroubleCode
from db.kernel.ids import UserId
from db.kernel.problems import Problem

if TYPE_CHECKING:
    from db.accounts.service import Accounts


@dataclass(frozen=True, slots=True)
class Witness:
    """Somebody who proved a moment ago to be here and agreed to one act of somebody else."""

    requester: UserId
    permission: Permission
    second: Actor

    def told(self) -> dict[int, object]:
        """Return what the entry of the act keeps besides the one who asked."""
        return told_of(self.second.user, self.second.name)


class Witnesses:
    """Asks the door whether a second person is who they say."""

    def __init__(self, entrance: Entrance, accounts: Accounts) -> None:
        self._entrance = entrance
        self._accounts = accounts

    def candidates(self, actor: Actor) -> tuple[Account, ...]:
        """Return who may stand beside an actor: anybody else with a way in and a passphrase of their own."""
        people = self._entrance.people()
        return tuple(one for one in people if one.user != actor.user and not one.must_change)

    def prove(
        self, actor: Actor, permission: Permission, second: UserId, passphrase: str
    ) -> Witness:
        """Return the witness of one act.

        Raises InvalidInput for the same person, a closed account, a wrong passphrase, and one that
        somebody else chose: whoever adds an account knows its first passphrase.
        """
        if second == actor.user:
            raise InvalidInput([Problem("second", AccountProblem.SECOND_SAME)])
        try:
            beside = self._accounts.actor(second)
            is_own = self._entrance.witness(second, passphrase)
        except NotFound:
            raise InvalidInput([Problem("second", AccountProblem.SECOND_UNFIT)]) from None
        except CannotOpen as error:
            raise refusal(error) from None
        if not is_own:
            raise InvalidInput([Problem("second", AccountProblem.SECOND_NEW)])
        return Witness(actor.user, permission, beside)


def told_of(user: UserId, name: str) -> dict[int, object]:
    """Return what an entry keeps of a second person."""
    return {8: user, 9: name}


def check_witness(actor: Actor, permission: Permission, witness: Witness) -> None:
    """Raise InvalidInput unless the witness stands for this act of this person, and is somebody else."""
    fits = (witness.requester, witness.permission) == (actor.user, permission)
    if not fits or witness.second.user == actor.user or not may(actor, permission):
        raise InvalidInput([Problem("second", AccountProblem.SECOND_SAME)])


def refusal(error: CannotOpen) -> CannotOpen | InvalidInput:
    """Return what to say of a passphrase that did not open; trouble with the files stays trouble."""
    if error.code is TroubleCode.WAIT:
        waits = Problem("passphrase", AccountProblem.SECOND_WAITS, error.params)
        return InvalidInput([waits])
    if error.code is TroubleCode.WRONG_PASSPHRASE:
        return InvalidInput([Problem("passphrase", AccountProblem.SECOND_WRONG, error.params)])
    return error
