"""What a recovery leaves behind: who came in with the code, who agreed, and the passphrase they chose."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select

from db.accounts.records import UserRow
from db.accounts.recovery import Consent
from db.accounts.rules import AccountProblem, Permission, check_permitted, may
from db.accounts.service import Accounts
from db.accounts.usage import last_used
from db.accounts.witness import told_of
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.errors import InvalidInput
from db.kernel.ids import UserId
from db.kernel.kinds import Action, Saved
from db.kernel.problems import Problem
from db.storage.unit_of_work import UnitOfWork


class Recoveries:
    """The law of the way in with the recovery code; the door has proven the code and the second person."""

    def __init__(self, work: UnitOfWork, accounts: Accounts, clock: Clock) -> None:
        self._work, self._accounts, self._clock = work, accounts, clock

    def finish(self, actor: Actor, passphrase: str, consent: Consent) -> Saved[None]:
        """Write down who came in and with whom, and give them the passphrase they chose.

        Raises NotPermitted where neither may unlock with the paper, and InvalidInput for a passphrase
        that is not taken, or where somebody who could have agreed came in meanwhile.
        """
        self._check_right(actor, consent)
        if consent.asked_at is not None:
            self._check_nobody_came(actor, consent.asked_at)
        self._accounts.note(actor, Action.RECOVERY_USED, _told(consent))
        return self._accounts.change_passphrase(actor, passphrase)

    def _check_right(self, actor: Actor, consent: Consent) -> None:
        """One of the two has to be a head or confidentiality administrator (security §8.1)."""
        second = consent.second
        if second is None or not may(self._accounts.actor(second.user), Permission.RECOVER):
            check_permitted(actor, Permission.RECOVER)

    def _check_nobody_came(self, actor: Actor, asked_at: datetime) -> None:
        """The file at the door ends with a sign-in here; that of another counter stands in the journal alone.

        Stamps of a clock that once ran ahead count for nothing: they would close the station for ever.
        """
        now = self._clock.now()
        with self._work.reading() as session:
            rows = session.scalars(select(UserRow).where(UserRow.disabled.is_(False)))
            others = [row for row in rows if row.id != actor.user]
            if any(asked_at < last_used(session, row) <= now for row in others):
                raise InvalidInput([Problem("second", AccountProblem.SECOND_CAME_IN)])


def _told(consent: Consent) -> Mapping[int, object]:
    if consent.second is not None:
        return told_of(UserId(consent.second.user), consent.second.name)
    return {0: consent.asked_at} if consent.asked_at is not None else {}
