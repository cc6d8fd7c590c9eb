"""What an exchange needs of the desk it stands in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from db.bundle.admission import Admission
from db.bundle.backed_up import BackedUp
from db.bundle.guarding import Guard
from db.bundle.partners import Partners
from db.storage.blobs import Blobs


@dataclass(frozen=True, slots=True)
class House:
    """What an exchange needs of the desk it stands in."""

    partners: Partners
    admission: Admission
    blobs: Blobs
    folder: Path
    """Where the tray lies."""
    guard: Guard
    """Sees to the backup before something is taken in."""
    backed_up: BackedUp
    """Tells what stands in the newest one."""
    went_back: Callable[[int, bytes], object]
    """Lets the next start begin a new life: somebody has an operation of ours that we lack, of this number and link."""
