"""Adds people, changes passphrases, and writes comings and goings into the journal."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.contracts import Account, AddAccount
from db.accounts.records import UserRow
from db.accounts.rules import (
    AccountProblem,
    Permission,
    check_passphrase,
    check_permitted,
    look_alike,
    tidy_account,
)
from db.journal.recorder import Recorder
from db.kernel.actor import Actor, Role
from db.kernel.errors import InvalidInput, NotFound
from db.kernel.ids import UserId
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.problems import Problem
from db.storage.keys import DEFAULT, Cost, KeyRing, NewSlot, Opened
from db.storage.unit_of_work import UnitOfWork


class Accounts:
    """People who use this station; needs the opened key to give somebody else a slot."""

    def __init__(
        self,
        work: UnitOfWork,
        recorder: Recorder,
        *,
        ring: KeyRing,
        opened: Opened,
        cost: Cost = DEFAULT,
    ) -> None:
        self._work = work
        self._recorder = recorder
        self._ring = ring
        self._opened = opened
        self._cost = cost

    def actor(self, user: UserId) -> Actor:
        """Return the actor for a person who has entered; raises NotFound, also for one whose account was closed."""
        with self._work.reading() as session:
            row = _user(session, user)
            if row.disabled:
                raise NotFound(Kind.USER, user)
            return Actor(user, row.name, row.role)

    def everyone(self) -> tuple[Account, ...]:
        """Return every account, in the order of name."""
        with self._work.reading() as session:
            rows = session.scalars(select(UserRow).order_by(UserRow.name, UserRow.id)).all()
            return tuple(Account(UserId(r.id), r.name, r.role, disabled=r.disabled) for r in rows)

    def add(self, actor: Actor, command: AddAccount) -> Saved[Account]:
        """Add a person with a first passphrase; raises InvalidInput, NotPermitted.

        A retry with the same id gives the person a way in when the first try had left none.
        """
        check_permitted(actor, Permission.KEEP_ACCOUNTS)
        command = tidy_account(command)
        self._check(command)
        with self._work.writing(actor, Action.USER_ADDED) as work:
            if work.session.get(UserRow, command.user) is None:
                work.session.add(_row(command))
            saved = work.saved(Account(command.user, command.name, command.role))
        self._ring.put(_slot(command), self._opened, cost=self._cost)
        return saved

    def change_passphrase(self, actor: Actor, passphrase: str) -> Saved[None]:
        """Give the actor a new passphrase: the new slot is on the disk before the old one goes."""
        problems = check_passphrase(passphrase, actor.name)
        if problems:
            raise InvalidInput(problems)
        slot = NewSlot(actor.user, actor.name, actor.role.value, passphrase)
        self._ring.put(slot, self._opened, cost=self._cost)
        return self.note(actor, Action.PASSPHRASE_CHANGED)

    def change_role(self, actor: Actor, user: UserId, role: Role) -> Saved[Account]:
        """Give a person another role; the last head keeps theirs (R-04)."""
        check_permitted(actor, Permission.KEEP_ACCOUNTS)
        with self._work.writing(actor, Action.USER_CHANGED) as work:
            row = _user(work.session, user)
            _check_heads(work.session, row, role=role)
            row.role = role
            return work.saved(Account(user, row.name, role, disabled=row.disabled))

    def disable(self, actor: Actor, user: UserId) -> Saved[Account]:
        """Take a person's way in away; what they did stays."""
        check_permitted(actor, Permission.KEEP_ACCOUNTS)
        with self._work.writing(actor, Action.USER_CHANGED) as work:
            row = _user(work.session, user)
            _check_heads(work.session, row, role=None)
            row.disabled = True
            saved = work.saved(Account(user, row.name, row.role, disabled=True))
        self._ring.remove(user)
        return saved

    def refresh(self) -> None:
        """Take over the passphrases and closings of other counters."""
        self._ring.refresh()

    def note(self, actor: Actor, action: Action) -> Saved[None]:
        """Write a coming or going into the journal: signed in, locked, recovery used."""
        with self._work.writing(actor, action) as work:
            self._recorder.note(work, Kind.USER, actor.user, {})
            return work.saved(None)

    def _check(self, command: AddAccount) -> None:
        problems = list(check_passphrase(command.passphrase, command.name))
        if not command.name:
            problems.append(Problem("name", AccountProblem.NAME_MISSING))
        taken = {look_alike(one.name) for one in self.everyone() if one.user != command.user}
        if look_alike(command.name) in taken:
            problems.append(Problem("name", AccountProblem.NAME_TAKEN))
        if problems:
            raise InvalidInput(problems)


def _slot(command: AddAccount) -> NewSlot:
    return NewSlot(
        command.user, command.name, command.role.value, command.passphrase, command.must_change
    )


def _row(command: AddAccount) -> UserRow:
    return UserRow(id=command.user, name=command.name, role=command.role, disabled=False)


def _user(session: Session, user: UUID) -> UserRow:
    row = session.get(UserRow, user)
    if row is None:
        raise NotFound(Kind.USER, user)
    return row


def _check_heads(session: Session, row: UserRow, *, role: Role | None) -> None:
    """Refuse to leave a station without a head."""
    heads = session.scalars(
        select(UserRow.id).where(UserRow.role == Role.STATION_HEAD, UserRow.disabled.is_(False))
    ).all()
    if role is not Role.STATION_HEAD and list(heads) == [row.id]:
        raise InvalidInput([Problem("role", AccountProblem.LAST_HEAD)])
