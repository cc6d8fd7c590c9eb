"""What crosses around bundles: who is written to, what goes out, what came in, what lies aside, and the log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from db.bundle.seal import STICK_PART
from db.kernel.errors import NotTaken
from db.kernel.kinds import Kind
from db.kernel.problems import ProblemCode


class ExchangeProblem(ProblemCode):
    """What can be wrong with an export or an order."""

    NOT_A_PARTNER = "not_a_partner"
    """Nobody is enrolled under this id, or it was revoked."""
    OWN_STATION = "own_station"
    """The receiver is this station itself."""
    NO_TICKET = "no_ticket"
    """An erasure is ordered by a paper, whose number is to be said."""
    NAMES_PERSON = "names_person"
    """A reason that is kept for ever names whoever it is about to erase."""
    NOTHING_WAITS = "nothing_waits"
    """Of this request nothing waits any more: somebody ordered it, or another order covers its records."""
    NO_BRANCH = "no_branch"
    """What lies aside holds no branch that could be named: its beginning is missing, or it is named already."""


class Extent(StrEnum):
    """How much a receiver may see of what concerns it (`sync.md` §3.10)."""

    FULL = "full"
    WITHOUT_IDENTITIES = "without_identities"
    """Visits of people who asked for confidence, and files of reports, are left out; that they exist is not."""


class Direction(StrEnum):
    """Which way a bundle went."""

    SENT = "sent"
    TAKEN = "taken"


class SentState(StrEnum):
    """How far a bundle of ours has come."""

    PROVEN = "proven"
    """Written and read back."""
    HANDED = "handed"
    """Somebody said that it is on its way."""
    RECEIVED = "received"
    """Its receipt came back."""
    OVERDUE = "overdue"
    """No receipt for longer than is usual."""
    LOST = "lost"
    """It never arrived; what it held came with a later one."""


class HeldReason(StrEnum):
    """Why something that came in lies aside; nothing of it is thrown away."""

    GAP = "gap"
    """Operations before it have not come yet; it is taken in by itself when they have."""
    FORKED = "forked"
    """The origin wrote two things under one number: a copy of its file is at work."""
    REVOKED = "revoked"
    """Written after its station was revoked."""
    UNKNOWN_ORIGIN = "unknown_origin"
    """Nobody who is believed answers for its writer."""
    TRESPASS = "trespass"
    """Its writer changed what belongs to somebody else."""
    NEWER = "newer"
    """Made by a newer version of the program."""
    UNREADABLE = "unreadable"
    """The file is no bundle, is damaged, or is not for us; its own trouble says which."""


@dataclass(frozen=True, slots=True)
class Export:
    """An order to write a bundle."""

    partner: UUID
    folder: Path
    extent: Extent = Extent.FULL
    most: int = STICK_PART
    """Bytes of a part."""
    name: str = ""
    """Of its first part, where somebody chose one; it is not written over what lies there."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a bundle to a partner would carry now."""

    partner: UUID
    code: str
    name: str
    operations: int
    """With those that change no record and only tell of an act."""
    records: Mapping[Kind, int]
    """How many records of each kind are new or changed since its last receipt."""
    attachments: int
    attachment_bytes: int
    withheld: int
    """Changes of which only the proof goes out."""
    since: datetime | None
    """When the newest bundle that was received had been made; None before the first receipt."""
    filled: int = 0
    """Operations whose proof went out before, and whose content goes now."""
    changes: int = 0
    """Operations that change a record: what pages and papers count (decision 0047)."""
    again: int = 0
    """Changes of this computer that a bundle has carried before, to whomever, unconfirmed by this partner."""
    others: int = 0
    """Changes that were written elsewhere and are handed on."""


@dataclass(frozen=True, slots=True)
class Made:
    """A bundle that lies where it was put, read back."""

    series: bytes
    paths: tuple[Path, ...]
    size: int
    number: int
    contents: Contents


@dataclass(frozen=True, slots=True)
class Held:
    """A run of operations that was not applied."""

    reason: HeldReason
    station: str
    """Name of the station whose operations they are, empty where nobody knows."""
    first: int
    last: int
    missing: int = 0
    """First number that is missing before them, where it is a gap."""
    origin: bytes = b""
    """Name of their origin; empty where only a newer program could tell."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a bundle holds, or did: the preview and the result say the same, for both do the same work."""

    bundle: bytes
    station: str
    """Name of who sent it, as it is enrolled."""
    partner: UUID
    number: int
    part: int
    made_at: datetime
    operations: int
    """Operations that were not here, with those that only tell of an act."""
    new: int
    changed: int
    conflicts: int
    """Field groups that are left open by it."""
    known: int
    """Changes that were here already."""
    waiting: int
    """Operations without their record or their content as yet."""
    attachments: int
    kinds: Mapping[Kind, int]
    """How many records of each kind are new or changed."""
    held: tuple[Held, ...]
    is_ahead: bool
    """Its clock ran more than a day ahead."""
    is_known: bool
    """The whole bundle was taken in before."""
    freed: int = 0
    """Bundles that lay aside for it and could be taken in now."""
    filled: int = 0
    """Operations of which only the proof was here, and that say something now."""
    renamed: int = 0
    """Branches of forked journals that came under a name of their own, to be looked through."""
    changes: int = 0
    """Operations that were not here and change a record: what pages and papers count (decision 0047)."""
    mended: int = 0
    """Records whose table differed from their operations, and that were made again from them."""

    @property
    def is_all_here(self) -> bool:
        """Tell whether it brings nothing: it was taken in before, or all of it came another way."""
        return self.is_known or not (
            self.operations or self.filled or self.attachments or self.held
        )


Tried = Incoming | NotTaken
"""What a bundle would do, or why it could not be taken in."""


@dataclass(frozen=True, slots=True)
class Aside:
    """What a partner said it laid aside and did not apply."""

    station: str
    """Name of the station whose operations they are, empty where nobody knows."""
    reason: HeldReason | None
    """None for one that only a newer program knows."""
    operations: int


@dataclass(frozen=True, slots=True)
class PartnerStand:
    """A partner as the page lists it."""

    replica: UUID
    code: str
    name: str
    is_hub: bool
    is_silent: bool
    last_at: datetime | None
    """Of the newest bundle from it."""
    last_count: int
    """Changes that came with that bundle."""
    held: int
    """Bundles of it that lie aside."""
    unsent: int
    """Operations that it has not acknowledged."""
    aside: tuple[Aside, ...] = ()
    """What lies aside there, by its own word."""
    undurable: int = 0
    """Operations that it has, and has no backup of yet; none where it tells nothing of backups."""
    missed: tuple[int, ...] = ()
    """Numbers of its newest bundles that never came."""


@dataclass(frozen=True, slots=True)
class HomeStand:
    """This desk as the page shows it."""

    unexported: int
    """Changes of this computer that no bundle carries."""
    exported_at: datetime | None
    fingerprint: str
    """Of the station's key, for people to compare; empty before the first enrolment or export makes it."""


@dataclass(frozen=True, slots=True)
class LogLine:
    """A bundle that went out or came in."""

    direction: Direction
    at: datetime
    partner: UUID
    station: str
    number: int
    changes: int
    conflicts: int = 0
    """Groups that it left open when it came in."""
    held: int = 0
    state: SentState | None = None
    """Of one that went out."""
    name: str = ""
    """Of its file."""
    series: bytes = b""
    """Its id: of a series the one of its first part."""
    made_up_by: int = 0
    """With which number came what was lost with this one."""
    missed: tuple[int, ...] = ()
    """Numbers before this one that never came."""


@dataclass(frozen=True, slots=True)
class BranchRecord:
    """A record that a branch wrote on."""

    kind: Kind
    record: UUID
    name: str
    """What people call it; empty where it has no name, or not for who asks."""


@dataclass(frozen=True, slots=True)
class BranchLine:
    """What a copy of a file wrote under numbers that were given already, under a name of its own now."""

    origin: int
    station: str
    """Whose it is, as it is enrolled; empty where nobody knows."""
    first: int
    """Number that the first operation had."""
    operations: int
    records: tuple[BranchRecord, ...]
    """What they wrote on, for somebody to look through."""
    heard_at: datetime
    seen_at: datetime | None
    """When somebody here had looked through it."""


@dataclass(frozen=True, slots=True)
class TrayLine:
    """A file that lies aside, whole and unread by others, until somebody or something lets it in."""

    id: UUID
    name: str
    """Of the file as it was handed over."""
    size: int
    kept_at: datetime
    station: str
    reason: HeldReason
    trouble: str
    """Value of the trouble code where it could not be read."""
    first: int
    """First number that is missing, where it waits for others."""
    program: str = ""
    """Version that could not let it in."""


@dataclass(frozen=True, slots=True)
class BundlePaper:
    """What the paper of one bundle says, for whoever signs that it was handed over or taken in."""

    direction: Direction
    bundle: bytes
    code: str
    """Follows from its id: the papers of both sides carry the same."""
    station: str
    station_code: str
    phone: str
    key: str
    """Fingerprint of this station's key."""
    partner: str
    partner_code: str
    number: int
    file: str
    made_at: datetime
    """By the sender's clock."""
    at: datetime
    """When it was made or taken in here."""
    by: str
    """Who did it; empty where nobody here knows the account."""
    changes: int
    attachments: int | None
    """None, as the figures below, where it was not kept."""
    parts: int
    """How many parts went out, or which one came in."""
    printed_at: datetime
    printed_by: str
    size: int = 0
    extent: Extent = Extent.FULL
    handed_at: datetime | None = None
    received_at: datetime | None = None
    made_up_by: int = 0
    """With which number came what was lost with this one."""
    new: int | None = None
    changed: int | None = None
    known: int | None = None
    conflicts: int = 0
    held: int = 0


@dataclass(frozen=True, slots=True)
class RecordBundlePaper:
    """The paper of a bundle was printed, or could not be."""

    bundle: bytes
    printer: str
    copies: int
    succeeded: bool
