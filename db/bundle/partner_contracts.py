"""What crosses about hubs, partners and enrolments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from db.bundle.enrolment import Comparison

USUAL_LEASE = 365
"""Days that a station may be silent before it is asked for (`sync.md` §3.7)."""


class EnrolmentState(StrEnum):
    """How far an enrolment is."""

    ASKED = "asked"
    """Our own request, without an answer."""
    COMPARING = "comparing"
    """Both texts are here; people have to compare the code."""
    CONFIRMED = "confirmed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class PartnerLine:
    """A station or hub that bundles are exchanged with."""

    replica: UUID
    code: str
    name: str
    is_hub: bool
    is_self: bool
    scopes: tuple[str, ...]
    heard_at: datetime | None
    """Last contact; None before the first bundle."""
    is_silent: bool
    """Longer without a word than was agreed."""
    is_revoked: bool = False
    """Believed no more, and no further than to its end."""


@dataclass(frozen=True, slots=True)
class HubLine:
    """A hub that is believed, and how its policy stands."""

    replica: UUID
    code: str
    name: str
    is_self: bool
    version: int
    """0 before its first policy is here."""
    until: datetime | None
    is_run_out: bool
    """A newer policy should have come by now; work goes on."""
    has_ended: bool
    """It ended the life that this desk writes under, and admitted it anew: another begins when it is opened."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it is shown and written."""

    nonce: UUID
    text: str


@dataclass(frozen=True, slots=True)
class Comparing:
    """An enrolment whose code two people have to compare."""

    nonce: UUID
    code: str
    """Machine code of the other side."""
    name: str
    """What the other side calls itself; nobody has confirmed it yet."""
    is_own: bool
    """We asked; else we were asked."""
    comparison: Comparison
    answer: str
    """Text of the answer, which goes back to a station that asked."""


@dataclass(frozen=True, slots=True)
class Admit:
    """A person's word that a code is the same over there, and what a station is admitted to."""

    nonce: UUID
    heard: str
    """The whole code as it was read out on the other side."""
    scopes: tuple[str, ...] = ()
    """Empty: the station's own code."""
    lease: int = USUAL_LEASE


@dataclass(frozen=True, slots=True)
class Confirm:
    """A person's word that a hub's code is the same over there, with the policy that came beside its answer."""

    nonce: UUID
    heard: str
    policy: str = ""
