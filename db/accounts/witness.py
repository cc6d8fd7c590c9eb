"""The second person of an act that one alone may not do: proves to be here, and stands in the entry (security §8.1)."""

from __future__ import annotations

from dataclasses import dataclass

from db.accounts.entrance import Entrance
from db.accounts.rules import AccountProblem, Permission, may
from db.accounts.service import Accounts
from db.kernel.actor import Actor
from db.kernel.errors import CannotOpen, InvalidInput, NotFound, TroubleCode
from db.kernel.ids import UserId
from db.kernel.problems import Problem

_REFUSALS = (TroubleCode.WRONG_PASSPHRASE, TroubleCode.WAIT)


@dataclass(frozen=True, slots=True)
class Witness:
    """Somebody who proved a moment ago to be here and agreed to one act of somebody else."""

    requester: UserId
    permission: Permission
    second: Actor

    def told(self) -> dict[int, object]:
        """Return what the entry of the act keeps besides the one who asked."""
        return {8: self.second.user, 9: self.second.name}


class Witnesses:
    """Asks the door whether a second person is who they say."""

    def __init__(self, entrance: Entrance, accounts: Accounts) -> None:
        self._entrance = entrance
        self._accounts = accounts

    def candidates(self, actor: Actor) -> tuple[tuple[UserId, str], ...]:
        """Return who may stand beside an actor: anybody else with an open account."""
        everyone = self._accounts.everyone()
        return tuple(
            (one.user, one.name) for one in everyone if _is_other(actor, one.user, one.disabled)
        )

    def prove(
        self, actor: Actor, permission: Permission, second: UserId, passphrase: str
    ) -> Witness:
        """Return the witness of one act.

        Raises InvalidInput for the same person, a closed account, a wrong passphrase.
        """
        if second == actor.user:
            raise InvalidInput([Problem("second", AccountProblem.SECOND_SAME)])
        try:
            beside = self._accounts.actor(second)
            self._entrance.witness(second, passphrase)
        except NotFound:
            raise InvalidInput([Problem("second", AccountProblem.SECOND_UNFIT)]) from None
        except CannotOpen as error:
            if error.code not in _REFUSALS:
                raise
            raise InvalidInput([Problem("passphrase", AccountProblem.SECOND_WRONG)]) from None
        return Witness(actor.user, permission, beside)


def check_witness(actor: Actor, permission: Permission, witness: Witness) -> None:
    """Raise InvalidInput unless the witness stands for this act of this person, and is somebody else."""
    fits = (witness.requester, witness.permission) == (actor.user, permission)
    if not fits or witness.second.user == actor.user or not may(actor, permission):
        raise InvalidInput([Problem("second", AccountProblem.SECOND_SAME)])


def _is_other(actor: Actor, user: UserId, disabled: bool) -> bool:
    return user != actor.user and not disabled
