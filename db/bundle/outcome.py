"""What operations of one origin did while they came in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from db.bundle.arriving import Operation
from db.kernel.kinds import Kind


@dataclass(slots=True)
class Outcome:
    """What operations of one origin did."""

    origin: int = 0
    """Local number of who wrote them."""
    new: int = 0
    """Records that were not here."""
    changed: int = 0
    known: int = 0
    """Changes that were here already."""
    came: Sequence[Operation] = ()
    """Operations that were not here."""
    filled: Sequence[Operation] = ()
    """Operations of which only the proof was here, and that say something now."""
    parked: int = 0
    """Operations that wait for their record, their content, or a newer program."""
    conflicts: int = 0
    """Field groups that are left open."""
    is_ahead: bool = False
    """A stamp lies more than a day ahead of this computer's clock."""
    kinds: set[Kind] = field(default_factory=set)
    refused: set[tuple[bytes, int]] = field(default_factory=set)
    """Dots that the judge let wait while records were made again."""
