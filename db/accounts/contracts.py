"""What crosses between accounts and the rest."""

from __future__ import annotations

from dataclasses import dataclass

from db.kernel.actor import Role
from db.kernel.ids import UserId


@dataclass(frozen=True, slots=True)
class Account:
    """A person who may enter, as the sign-in page and the settings show one."""

    user: UserId
    name: str
    role: Role
    disabled: bool = False
    must_change: bool = False
    is_unused: bool = False
    """Nobody came in with it for so long that it should be closed (R-04)."""


@dataclass(frozen=True, slots=True)
class AddAccount:
    """Give a person an account; the first passphrase has to be changed at the first sign-in."""

    user: UserId
    name: str
    role: Role
    passphrase: str
    must_change: bool = True
