"""What crosses of the lives of a database: why one began, what it may have lost, where its numbers go on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Why(StrEnum):
    """What was recognised when a database began a new life."""

    BEHIND = "behind"
    """It ends before what is known outside: an older copy was put back."""
    FORKED = "forked"
    """Another entry stands where a known one should: it went on elsewhere."""
    ELSEWHERE = "elsewhere"
    """It was used on another computer before."""
    COPIED = "copied"
    """The folder that it was copied from still stands on this computer."""
    RESTORED = "restored"
    """Somebody put a backup back on purpose."""
    READMITTED = "readmitted"
    """A hub had ended the life before, and has admitted the station anew."""


@dataclass(frozen=True, slots=True)
class Life:
    """How a life of a database began, as its first entry tells it."""

    why: Why
    begun: datetime
    former: bytes
    """Name of the origin it follows."""
    known: int
    """Last entry of that origin in the file."""
    outside: int
    """Newest entry of it that was known outside, 0 where nothing was."""
    outside_at: datetime | None
    answered: Mapping[bytes, int] = field(default_factory=dict)
    """Origin → entry up to which what is known outside need not be in the file any more."""
    left_free: Mapping[tuple[str, int], int] = field(default_factory=dict)
    """Type of number and year → the serial up to which the former life may have given them."""
    computer: bytes = b""
    """Hint of the computer on which it began."""
    place: bytes = b""
    """Digest of that computer and the folder."""
    spare: int = 0
    """How many serials it may have given of a type and year that the file knows nothing of …"""
    until: int = 0
    """… up to this year."""


@dataclass(frozen=True, slots=True)
class NewLife:
    """What the window tells when a life has just begun."""

    why: Why
    known: int
    outside: int
    outside_at: datetime | None
    number: str
    """With which numbers go on, as people read them."""
