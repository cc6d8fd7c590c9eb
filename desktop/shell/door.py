"""What the way in asks of the program, so that its pages know no file and no key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from db.accounts.contracts import Account, CodeKnown, Recover
from db.kernel.errors import StationError
from db.kernel.ids import UserId

if TYPE_CHECKING:
    from datetime import datetime

    from db.stations.contracts import FoundStation

Then = Callable[[], object]
Failed = Callable[[StationError], object]


@dataclass(frozen=True, slots=True)
class LockedBy:
    """Why the screen is locked: who worked, and for how many minutes nobody did (0: by hand)."""

    user: UserId
    idle_minutes: int = 0


class Door(Protocol):
    """Lets people in; every answer comes on the main thread, trouble through ``failed``."""

    def station_name(self) -> str:
        """Return the station's full name."""

    def people(self) -> tuple[Account, ...]:
        """Return who may enter, the last one first."""

    def waiting(self, user: UserId) -> float:
        """Return how many seconds a person has to wait after wrong passphrases."""

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

    def check_code(
        self, owner: QObject, code: str, *, then: Callable[[CodeKnown], object], failed: Failed
    ) -> None:
        """Ask what a recovery code leads to, if it is this station's."""

    def ask_alone(
        self, owner: QObject, code: str, *, then: Callable[[CodeKnown], object], failed: Failed
    ) -> None:
        """Begin the time after which a recovery code opens without a colleague."""

    def alone_from(self) -> datetime | None:
        """Return from when on the recovery code alone opens, where somebody asked for it."""

    def recover(self, owner: QObject, command: Recover, *, then: Then, failed: Failed) -> None:
        """Open with the recovery code and give a person a new passphrase."""

    def change_passphrase(
        self, owner: QObject, passphrase: str, *, then: Then, failed: Failed
    ) -> None:
        """Give the person who just entered a new passphrase."""


class Founding(Protocol):
    """Founds the station of this computer."""

    def found(
        self,
        owner: QObject,
        command: FoundStation,
        head: str,
        *,
        passphrase: str,
        then: Then,
        failed: Failed,
    ) -> None:
        """Make keys, file and first account, apart from where they will lie."""  # fmt: skip

    def recovery_code(self) -> str:
        """Return the code of the station just founded."""

    def settle(self, owner: QObject, *, then: Then, failed: Failed) -> None:
        """Put the station into its place; from then on it is founded."""

    def enter(self, owner: QObject, *, then: Then, failed: Failed) -> None:
        """Sign its head in."""
