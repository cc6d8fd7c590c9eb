"""Opens and closes the station for one person at a time; everything heavy happens on the database thread."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.accounts import doorplate
from db.accounts.contracts import Account, CodeKnown, Recover
from db.kernel.actor import Actor
from db.kernel.errors import InvalidInput, StationError, Trouble
from db.kernel.ids import UserId
from db.kernel.kinds import Action
from desktop.jobs import Jobs
from desktop.settings.local import LocalSettings
from desktop.shell.door import Failed, Then

if TYPE_CHECKING:
    from db.accounts.entrance import Entrance
    from db.accounts.recovery import Recovery
    from db.storage.keys import Opened
    from db.workspace import Workspace


@dataclass(frozen=True)
class Inside:
    """An open station and the person who opened it."""

    workspace: Workspace
    actor: Actor


class Doorkeeper:
    """Satisfies ``Door`` with real files; `inside` is None while nobody is signed in.

    The entrance is found when it is needed: where the plate at the door says enough, it is not.
    """

    def __init__(
        self,
        folder: Path,
        entrance: Callable[[], Entrance],
        jobs: Jobs,
        settings: LocalSettings,
        open_workspace: Callable[[Opened], Workspace],
    ) -> None:
        self._folder, self._entrance = folder, entrance
        self._jobs = jobs
        self._settings = settings
        self._open_workspace = open_workspace
        self.inside: Inside | None = None

    def is_founded(self) -> bool:
        """Tell whether there is a station to enter; raises CannotOpen where that cannot be told."""
        return doorplate.read(self._folder) is not None or self._entrance().is_founded()

    def station_name(self) -> str:
        """Return the station's full name."""
        plate = doorplate.read(self._folder)
        return plate.station_name if plate else self._entrance().station_name()

    def people(self) -> tuple[Account, ...]:
        """Return who may enter, the last one first."""
        plate, last = doorplate.read(self._folder), self._settings.last_user
        people = plate.people if plate else self._entrance().people()
        return tuple(sorted(people, key=lambda one: one.user.hex != last))

    def waiting(self, user: UserId) -> float:
        """Return how many seconds a person has to wait after wrong passphrases."""
        return 0.0 if doorplate.nobody_waits(self._folder) else self._entrance().waiting(user)

    def enter(
        self,
        owner: QObject,
        user: UserId,
        passphrase: str,
        *,
        then: Callable[[bool], object],
        failed: Failed,
    ) -> None:
        """Open the station; ``then(must_change)`` tells whether a new passphrase is due."""  # fmt: skip
        self._jobs.ask(
            owner, partial(self._enter, self._entrance(), user, passphrase), then, failed
        )

    def check_code(
        self, owner: QObject, code: str, *, then: Callable[[CodeKnown], object], failed: Failed
    ) -> None:
        """Ask what a recovery code leads to, if it is this station's."""
        self._jobs.ask(owner, partial(self._recovery().check, code), then, failed)

    def ask_alone(
        self, owner: QObject, code: str, *, then: Callable[[CodeKnown], object], failed: Failed
    ) -> None:
        """Begin the time after which a recovery code opens without a colleague."""
        self._jobs.ask(owner, partial(self._recovery().ask_alone, code), then, failed)

    def alone_from(self) -> datetime | None:
        """Return from when on the recovery code alone opens, where somebody asked for it."""
        at = doorplate.alone_from(self._folder)
        return datetime.fromtimestamp(at, UTC) if at is not None else None

    def recover(self, owner: QObject, command: Recover, *, then: Then, failed: Failed) -> None:
        """Open with the recovery code and give a person a new passphrase."""
        work = partial(self._recover, self._recovery(), command)
        self._jobs.ask(owner, work, lambda _nothing: then(), failed)

    def change_passphrase(
        self, owner: QObject, passphrase: str, *, then: Then, failed: Failed
    ) -> None:
        """Give the person who just entered a new passphrase."""
        assert self.inside is not None
        inside = self.inside
        work = partial(inside.workspace.accounts.change_passphrase, inside.actor, passphrase)
        self._jobs.ask(owner, work, lambda _nothing: then(), failed)

    def check_passphrase(
        self, owner: QObject, passphrase: str, *, then: Then, failed: Failed
    ) -> None:
        """Tell whether this is the passphrase of whoever is inside; a wrong one counts as at the sign-in."""
        assert self.inside is not None
        work = partial(self._entrance().enter, self.inside.actor.user, passphrase)
        self._jobs.ask(owner, work, lambda _opened: then(), failed)

    def hand_over(self, owner: QObject, then: Then) -> None:
        """Write into the journal that a visitor has the screen now."""
        assert self.inside is not None
        work = partial(_note, self.inside, Action.FORM_HANDED_OVER)
        self._jobs.ask(owner, work, lambda _nothing: then())

    def leave(self, owner: QObject, then: Callable[[tuple[str, ...]], object]) -> None:
        """Close the station; ``then`` gets the tickets of the drafts that stay behind.

        What was asked of the database before is done first, drafts of the last second included.
        """
        inside, self.inside = self.inside, None
        if inside is not None:
            self._jobs.ask(owner, partial(self._lock, inside), then)

    def end(self, now: datetime) -> None:
        """Back up what was written since the newest backup, then close the station for good (R-34).

        Runs on the database thread. A backup that cannot be made hinders nobody from going home: the next one does it.
        """
        inside = self.inside
        if inside is not None and inside.workspace.reads_only is None:
            with suppress(StationError):
                if inside.workspace.backups.is_behind():
                    inside.workspace.backups.make(now)
                    _note(inside, Action.BACKUP_MADE)
        self.shut()

    def shut(self) -> None:
        """Close the station as the last act of the database thread."""
        inside, self.inside = self.inside, None
        if inside is not None:
            self._close(inside.workspace)

    def _enter(self, entrance: Entrance, user: UserId, passphrase: str) -> bool:
        opened = entrance.enter(user, passphrase)
        inside = self._open(opened)
        with ExitStack() as half_open:
            half_open.callback(self.shut)
            _come_in(inside)
            half_open.pop_all()
        return opened.must_change

    def _recover(self, recovery: Recovery, command: Recover) -> None:
        from db.accounts.rules import check_passphrase

        problems = check_passphrase(command.passphrase, command.account.name)
        if problems:
            raise InvalidInput(problems)
        consent = recovery.open(command)
        inside = self._open(consent.opened)
        with ExitStack() as half_open:
            half_open.callback(self.shut)
            inside.workspace.recoveries.finish(inside.actor, command.passphrase, consent)
            inside.workspace.arrivals.come_in(inside.actor)
            self._entrance().forget_alone()
            half_open.pop_all()

    def _recovery(self) -> Recovery:
        from db.accounts.recovery import Recovery

        return Recovery(self._entrance())

    def _open(self, opened: Opened) -> Inside:
        """Keep the open station here at once: a page that is gone by then must not lose it open."""
        self.shut()
        workspace = self._open_workspace(opened)
        with ExitStack() as half_open:
            half_open.callback(workspace.close)
            actor = workspace.accounts.actor(UserId(opened.user))
            half_open.pop_all()
        self.inside = Inside(workspace, actor)
        return self.inside

    def _lock(self, inside: Inside) -> tuple[str, ...]:
        from db.accounts.rules import Permission, may
        from db.reception.tickets import number_of

        workspace, actor = inside.workspace, inside.actor
        try:
            drafts = workspace.waiting.drafts(actor) if may(actor, Permission.REGISTER) else ()
            # A server that is away cannot note it, and must not keep the door open.
            with suppress(Trouble):
                _note(inside, Action.LOCKED)
            return tuple(number_of(draft.ticket) for draft in drafts)
        finally:
            self._close(workspace)

    def _close(self, workspace: Workspace) -> None:
        """Close the station, and turn its file over where it was given a new key."""
        workspace.close()
        if workspace.accounts.next_key is not None:
            # What is not done now is done when somebody comes in next.
            with suppress(Trouble):
                self._entrance().settle(workspace.accounts.next_key)


def _come_in(inside: Inside) -> None:
    """Close what nobody used for half a year, be it the account that just opened, then write the coming down."""
    accounts = inside.workspace.accounts
    if inside.workspace.reads_only is None:
        accounts.close_unused(inside.actor)
        accounts.actor(inside.actor.user)
        inside.workspace.arrivals.come_in(inside.actor)


def _note(inside: Inside, action: Action) -> None:
    """Write a coming or going down, unless the file may only be read."""
    if inside.workspace.reads_only is None:
        inside.workspace.accounts.note(inside.actor, action)
