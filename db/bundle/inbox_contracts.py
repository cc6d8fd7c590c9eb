"""What crosses around files before they are let in: what they say of themselves, and in which order they are taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from db.bundle.contracts import BundleKind
from db.kernel.errors import TroubleCode


@dataclass(frozen=True, slots=True)
class Told:
    """What the first frame of a bundle says, signed by somebody who is believed."""

    bundle: bytes
    station: UUID
    """Of who sent it."""
    code: str
    name: str
    kind: BundleKind | None
    """None for one that a newer version knows."""
    number: int
    part: int
    made_at: datetime
    program: str
    schema: str
    operations: int
    attachments: int
    attachment_bytes: int


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found in a bundle that holds from the first byte to the last."""

    frames: int
    operations: int
    withheld: int
    """Operations of which only the proof is in it."""
    unvouched: int
    """Operations for whose writer nobody answers; they would lie aside."""
    attachments: int
    has_more: bool
    """Another part of the series follows."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What can be said of a file without letting anything of it in."""

    path: Path
    size: int
    suite: str = ""
    """Name of its ciphers; empty where it is no bundle, or its ciphers are not known here."""
    receivers: int = 0
    """0 where nobody here can open it."""
    told: Told | None = None
    """None where it is not for us, its sender is not believed, or it is damaged."""
    trouble: TroubleCode | None = None
    """Why it says no more."""
    proof: Proof | None = None
    """None where only its beginning was read."""

    @property
    def is_ours(self) -> bool:
        """It can be opened with a key of this station."""
        return self.receivers > 0


@dataclass(frozen=True, slots=True)
class Pile:
    """Files of one station in the order in which they were made; None: nobody knows whose they are."""

    station: UUID | None
    paths: tuple[Path, ...]
    size: int
