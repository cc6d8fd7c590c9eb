"""Adds people, changes passphrases, and writes comings and goings into the journal."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.contracts import Account, AddAccount
from db.accounts.posts import actor_of, granted_to, vacant
from db.accounts.records import UserRow
from db.accounts.rules import (
    CLOSED_AFTER,
    LEAST_ROLE,
    REMEMBERED,
    AccountProblem,
    Permission,
    check_age,
    check_passphrase,
    check_permitted,
    check_roles,
    has_to_close,
    is_unused,
    look_alike,
    may,
    tidy_account,
)
from db.accounts.seals import OPENERS, Seals
from db.accounts.usage import days_worked_since, last_used
from db.journal.recorder import Recorder
from db.kernel.actor import Actor, Role
from db.kernel.clock import Clock
from db.kernel.errors import InvalidInput, NotFound
from db.kernel.ids import UserId
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.problems import Problem
from db.search.pinyin import usual_reading
from db.storage import former
from db.storage.former import Former
from db.storage.keys import DEFAULT, Cost, DataKey, KeyRing, NewSlot, Opened
from db.storage.unit_of_work import UnitOfWork

_NOTHING: Mapping[int, object] = MappingProxyType({})
_A_MOMENT = 600
"""Seconds in which the same new passphrase counts as a retry."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What gives people a way in: the slots, the opened key, and what a slot costs."""

    ring: KeyRing
    opened: Opened
    seals: Seals
    cost: Cost = DEFAULT


class Accounts:
    """People who use this station; needs the opened key to give somebody else a slot."""

    def __init__(
        self,
        work: UnitOfWork,
        recorder: Recorder,
        *,
        keys: Keys,
        clock: Clock,
        known: Callable[[], tuple[str, ...]],
    ) -> None:
        self._work = work
        self._recorder = recorder
        self._ring, self._opened, self._cost = keys.ring, keys.opened, keys.cost
        self._seals = keys.seals
        self._clock = clock
        self._known = known
        self.next_key: DataKey | None = None

    def actor(self, user: UserId) -> Actor:
        """Return the actor for a person who has entered; raises NotFound, also for one whose account was closed."""
        with self._work.reading() as session:
            row = _user(session, user)
            if row.disabled:
                raise NotFound(Kind.USER, user)
            return actor_of(session, row)

    def merged_roles(self) -> tuple[tuple[str, tuple[Role, ...]], ...]:
        """Return who has several roles here, granted or fallen to them, for the about page (security §8.3)."""
        with self._work.reading() as session:
            rows = session.scalars(select(UserRow).where(UserRow.disabled.is_(False)))
            actors = [actor_of(session, row) for row in rows]
            return tuple((one.name, one.roles) for one in actors if one.also)

    def everyone(self) -> tuple[Account, ...]:
        """Return every account, in the order of name."""
        with self._work.reading() as session:
            rows = session.scalars(select(UserRow).order_by(UserRow.name, UserRow.id)).all()
            return tuple(self._account(session, row) for row in rows)

    def add(self, actor: Actor, command: AddAccount) -> Saved[Account]:
        """Add a person with a first passphrase; raises InvalidInput, NotPermitted.

        A retry with the same id gives the person a way in when the first try had left none.
        """
        self._permit(actor, Permission.KEEP_ACCOUNTS)
        command = tidy_account(command)
        self._check(command)
        if command.role is not LEAST_ROLE and not may(actor, Permission.GRANT_ROLES):
            raise InvalidInput([Problem("role", AccountProblem.ROLE_NOT_YOURS)])
        with self._work.writing(actor, Action.USER_ADDED) as work:
            if work.session.get(UserRow, command.user) is None:
                work.session.add(_row(command))
            saved = work.saved(Account(command.user, command.name, command.role))
        known = self._former(command.user)
        slot = self._slot(command, known, known.mark(command.passphrase, self._opened))
        self._ring.put(slot, self._opened, cost=self._cost)
        return saved

    def change_passphrase(self, actor: Actor, passphrase: str) -> Saved[None]:
        """Give the actor a new passphrase: the new slot is on the disk before the old one goes.

        Raises InvalidInput, also for one of the last five. A retry soon after changes nothing more.
        """
        _refuse(check_passphrase(passphrase, *self.known_words(actor.name)))
        known = self._former(actor.user)
        mark = known.mark(passphrase, self._opened)
        if known.place(mark) is None:
            command = AddAccount(actor.user, actor.name, actor.role, passphrase, must_change=False)
            personal = self._personal(actor)
            slot = replace(self._slot(command, known, mark), personal=personal)
            self._ring.put(slot, self._opened, cost=self._cost)
        elif known.place(mark) or not self._was_just_made(actor.user):
            raise InvalidInput([Problem("passphrase", AccountProblem.PASSPHRASE_USED)])
        return self.note(actor, Action.PASSPHRASE_CHANGED)

    def longest_age(self) -> int:
        """Return after how many days a passphrase is due for a new one, 0 for never."""
        return self._ring.read().longest_age

    def set_longest_age(self, actor: Actor, days: int) -> Saved[int]:
        """Set after how many days a passphrase is due for a new one; raises InvalidInput, NotPermitted."""
        check_permitted(actor, Permission.KEEP_ACCOUNTS)
        _refuse(check_age(days))
        with self._work.writing(actor, Action.SETTING_CHANGED) as work:
            self._recorder.note(work, Kind.USER, actor.user, {0: days})
            saved = work.saved(days)
        self._ring.set_longest_age(days)
        return saved

    def days_due(self, actor: Actor) -> int | None:
        """Return how old the actor's passphrase is when a new one is due, else None."""
        slot, limit = self._ring.slot_of(actor.user), self.longest_age()
        if slot is None or not slot.made or not limit:
            return None
        days = int(self._clock.now().timestamp() - slot.made) // 86_400
        return days if days >= limit else None

    def close_unused(self, actor: Actor) -> Saved[tuple[UserId, ...]]:
        """Close accounts that nobody came in with for half a year; one head always stays (R-04)."""
        with self._work.reading() as session:
            if not self._unused(session):
                return Saved((), frozenset())
        with self._work.writing(actor, Action.USER_CHANGED) as work:
            closed = tuple(self._close(work.session))
            saved = work.saved(closed)
        for user in closed:
            self._ring.remove(user)
        return saved

    def change_role(
        self, actor: Actor, user: UserId, role: Role, also: tuple[Role, ...] = ()
    ) -> Saved[Account]:
        """Give a person other roles; the last head keeps theirs (R-04), forbidden pairs are refused."""
        self._permit(actor, Permission.GRANT_ROLES)
        also = tuple(one for one in dict.fromkeys(also) if one is not role)
        _refuse(check_roles((role, *also)))
        if user == actor.user and Role.STATION_HEAD in {role, *also}.difference(actor.roles):
            raise InvalidInput([Problem("role", AccountProblem.ROLE_NOT_YOURS)])
        with self._work.writing(actor, Action.USER_CHANGED) as work:
            row = _user(work.session, user)
            self._check_heads(work.session, row, role=role)
            row.role, row.also = role, " ".join(also) or None
            if not OPENERS & {role, *also}:
                self._seals.withdraw(work.session, user)
            return work.saved(Account(user, row.name, role, disabled=row.disabled, also=also))

    def disable(self, actor: Actor, user: UserId) -> Saved[Account]:
        """Take a person's way in away; what they did stays."""
        self._permit(actor, Permission.KEEP_ACCOUNTS)
        with self._work.writing(actor, Action.USER_CHANGED) as work:
            row = _user(work.session, user)
            self._check_heads(work.session, row, role=None)
            row.disabled = True
            self._seals.withdraw(work.session, user)
            saved = work.saved(Account(user, row.name, row.role, disabled=True))
        self._ring.remove(user)
        return saved

    def rotate_key(self, actor: Actor) -> Saved[None]:
        """Give the station a new key, e.g. after somebody left who knew the old one (R-10).

        ``next_key`` is that key from then on; the file is turned over once it is closed.
        """
        check_permitted(actor, Permission.KEEP_ACCOUNTS)
        if self.next_key is None:
            self.next_key = self._ring.rotate(self._opened.key)
        return self.note(actor, Action.KEY_ROTATED)

    def refresh(self) -> None:
        """Take over the passphrases and closings of other counters."""
        self._ring.refresh()

    def note(
        self, actor: Actor, action: Action, told: Mapping[int, object] = _NOTHING
    ) -> Saved[None]:
        """Write a coming or going into the journal: signed in, locked, recovery used."""
        with self._work.writing(actor, action) as work:
            self._recorder.note(work, Kind.USER, actor.user, told)
            return work.saved(None)

    def known_words(self, name: str) -> tuple[str, ...]:
        """Return what a person's passphrase must not contain: names of person and station, also as they are read."""
        names = (name, *self._known())
        return (*names, *(usual_reading(one)[0] for one in names))

    def _permit(self, actor: Actor, permission: Permission) -> None:
        """Ask anew where the right fell to the actor: somebody may have been given the post meanwhile."""
        check_permitted(actor, permission)
        if may(replace(actor, also=()), permission):
            return
        with self._work.reading() as session:
            row = session.get(UserRow, actor.user)
            still = (*(granted_to(row) if row else ()), *vacant(session))
        kept = tuple(one for one in actor.also if one in still)
        check_permitted(replace(actor, also=kept), permission)

    def _personal(self, actor: Actor) -> bytes:
        """Return what goes on to belong to the actor alone; after a passphrase somebody else chose it is new."""
        if self._opened.personal and not self._opened.must_change:
            return self._opened.personal
        personal = secrets.token_bytes(32)
        with self._work.writing(actor, Action.PASSPHRASE_CHANGED) as work:
            self._seals.follow(work.session, actor, personal)
        return personal

    def _check(self, command: AddAccount) -> None:
        problems = list(check_passphrase(command.passphrase, *self.known_words(command.name)))
        if not command.name:
            problems.append(Problem("name", AccountProblem.NAME_MISSING))
        taken = {look_alike(one.name) for one in self.everyone() if one.user != command.user}
        if look_alike(command.name) in taken:
            problems.append(Problem("name", AccountProblem.NAME_TAKEN))
        _refuse(problems)

    def _account(self, session: Session, row: UserRow) -> Account:
        since = self._clock.now() - last_used(session, row)
        return Account(
            UserId(row.id), row.name, row.role, disabled=row.disabled,
            is_unused=not row.disabled and is_unused(since), also=granted_to(row),
        )  # fmt: skip

    def _unused(self, session: Session) -> list[UserRow]:
        """Return the accounts to be closed; of heads who are all unused, one stays."""
        rows = session.scalars(select(UserRow).where(UserRow.disabled.is_(False))).all()
        users = [UserId(row.id) for row in rows]
        found = [row for row in rows if self._has_to_close(session, row, users)]
        heads = _heads(session, self._ring)
        if heads and heads <= {row.id for row in found}:
            found = [row for row in found if row.id != max(heads)]
        return found

    def _has_to_close(self, session: Session, row: UserRow, users: Sequence[UserId]) -> bool:
        last = last_used(session, row)
        since = self._clock.now() - last
        return since >= CLOSED_AFTER and has_to_close(
            since, days_worked_since(session, users, last)
        )

    def _close(self, session: Session) -> Iterator[UserId]:
        for row in self._unused(session):
            row.disabled = True
            yield UserId(row.id)

    def _former(self, user: UserId) -> Former:
        """Return what is remembered of a person's passphrases."""
        slot = self._ring.slot_of(user)
        known = former.unseal(slot.former, self._opened.key, user) if slot is not None else None
        return known or former.begin(self._cost)

    def _was_just_made(self, user: UserId) -> bool:
        """Tell whether the passphrase was chosen a moment ago, by a try whose end nobody heard of."""
        slot = self._ring.slot_of(user)
        now = self._clock.now().timestamp()
        return slot is not None and 0 <= now - slot.made < _A_MOMENT

    def _slot(self, command: AddAccount, known: Former, mark: bytes) -> NewSlot:
        remembered = known.remembering(mark, REMEMBERED)
        return NewSlot(
            command.user, command.name, command.role.value, command.passphrase,
            command.must_change, made=int(self._clock.now().timestamp()),
            former=former.seal(remembered, self._opened.key, command.user),
        )  # fmt: skip

    def _check_heads(self, session: Session, row: UserRow, *, role: Role | None) -> None:
        """Refuse to leave a station without a head who has a way in."""
        is_head = row.role is Role.STATION_HEAD and role is not Role.STATION_HEAD
        if is_head and _heads(session, self._ring) <= {row.id}:
            raise InvalidInput([Problem("role", AccountProblem.LAST_HEAD)])


def _heads(session: Session, ring: KeyRing) -> set[UUID]:
    """Return the heads who have a way in."""
    heads = session.scalars(
        select(UserRow.id).where(UserRow.role == Role.STATION_HEAD, UserRow.disabled.is_(False))
    )
    return {UUID(hex=slot.user) for slot in ring.people()} & set(heads)


def _refuse(problems: Sequence[Problem]) -> None:
    if problems:
        raise InvalidInput(problems)


def _row(command: AddAccount) -> UserRow:
    return UserRow(id=command.user, name=command.name, role=command.role, disabled=False)


def _user(session: Session, user: UUID) -> UserRow:
    row = session.get(UserRow, user)
    if row is None:
        raise NotFound(Kind.USER, user)
    return row
