"""What stands in the frames of a bundle: arrays whose places are never used again for something else.

A newer version appends places; what this one does not know at the end of an array is passed over. Bytes and
meaning are told in ``docs/bundle-format.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from types import MappingProxyType
from typing import Annotated

import msgspec
from msgspec import Meta

from db.bundle.limits import BLOB, MIB, OPERATIONS, PIECE, TEXT

_MOST_INT = 2**53 - 1
_STAMP = 2**63 - 1
_SPREAD = 256
_HUBS = 16
"""Origins that one bundle speaks of."""
_WANTED = 1000
_STATIONS = 20_000

Id = Annotated[bytes, Meta(min_length=16, max_length=16)]
Epoch = Annotated[bytes, Meta(min_length=8, max_length=8)]
OriginName = Annotated[bytes, Meta(min_length=24, max_length=24)]
Digest = Annotated[bytes, Meta(min_length=32, max_length=32)]
Signature = Annotated[bytes, Meta(min_length=64, max_length=64)]
PublicKey = Annotated[bytes, Meta(min_length=32, max_length=65)]
Salt = Id
Small = Annotated[bytes, Meta(max_length=MIB)]
Seq = Annotated[int, Meta(ge=1, le=_MOST_INT)]
Count = Annotated[int, Meta(ge=0, le=_MOST_INT)]
Stamp = Annotated[int, Meta(ge=0, le=_STAMP)]
Code = Annotated[int, Meta(ge=0, le=65_535)]
Word = Annotated[str, Meta(max_length=60)]
Text = Annotated[str, Meta(max_length=TEXT)]


class FrameType(IntEnum):
    """What a frame holds; a number that is not listed is passed over where the minor version is higher than ours."""

    MANIFEST = 1
    SEGMENT = 2
    ROWS = 3
    BLOB = 4
    POLICY = 5
    ENROL = 6
    WELCOME = 7
    END = 15


CARRIED = 0x8000
"""Bit of a type: it says what an origin signed, so a program that does not know it keeps the bundle for a newer one."""


class BundleKind(IntEnum):
    """What a bundle was made for; people see it before they take it in."""

    DELTA = 1
    SNAPSHOT = 2
    BLOBS = 3
    RECEIPT = 4
    POLICY = 5
    ENROLMENT = 6


class _Wire(msgspec.Struct, array_like=True, frozen=True):
    """An array in MessagePack; fields in the order of their places."""


class Party(_Wire, frozen=True):
    """Who made the bundle."""

    replica: Id
    code: Word
    name: Annotated[str, Meta(max_length=100)]


class Range(_Wire, frozen=True):
    """A run of operations of one origin."""

    origin: OriginName
    first: Seq
    last: Seq


class Position(_Wire, frozen=True):
    """How far somebody has an origin, with the link that stands there."""

    origin: OriginName
    seq: Seq
    link: Digest


class Quarantined(_Wire, frozen=True):
    """A segment that was received and not applied, with the number of the reason."""

    origin: OriginName
    first: Seq
    last: Seq
    reason: Code


class Feed(_Wire, frozen=True):
    """A position in what a hub tells."""

    hub: Id
    epoch: Epoch
    seq: Count


class Came(_Wire, frozen=True):
    """A run of numbers of bundles that came, each in as many parts."""

    first: Seq
    last: Seq
    parts: Seq = 1


class Acknowledgement(_Wire, frozen=True):
    """What the sender has of its receiver, and what it lacks; every bundle carries one."""

    received: Annotated[list[Position], Meta(max_length=_SPREAD)] = []
    durable: Annotated[list[Position], Meta(max_length=_SPREAD)] = []
    """Also in a checked backup: from here back the receiver may let go."""
    missing: Annotated[list[Range], Meta(max_length=_WANTED)] = []
    quarantined: Annotated[list[Quarantined], Meta(max_length=_WANTED)] = []
    wanted: Annotated[list[Digest], Meta(max_length=_WANTED)] = []
    """Content of attachments."""
    feed: Feed | None = None
    policy: Count = 0
    """Highest version of the policy ever seen."""
    bundle: Count = 0
    """Highest number of a bundle seen in the other direction."""
    policies: Annotated[list[Digest], Meta(max_length=_HUBS)] = []
    """The documents in force, one of each hub: they need not be sent again."""
    figures: Annotated[bytes, Meta(min_length=2048, max_length=2048)] | None = None
    """What the sender's records should add up to, now and then."""
    differing: Annotated[bytes, Meta(min_length=32, max_length=32)] | None = None
    """Which of the receiver's figures were others here, a bit for each."""
    bundles: Annotated[list[Came], Meta(max_length=_WANTED)] = []
    """Every bundle that came in the other direction: a number that is left out was lost."""


class OriginKey(_Wire, frozen=True):
    """The key that seals the segments of an origin; how far to trust it is the receiver's policy."""

    origin: OriginName
    public_key: PublicKey
    counter: Code
    certificate: Small | None = None
    """A hub's word for it, where the sender carries one."""


class Totals(_Wire, frozen=True):
    """What follows, for the preview and the progress bar; the end says what really came."""

    operations: Count = 0
    rows: Count = 0
    blobs: Count = 0
    plain: Count = 0


class Manifest(_Wire, frozen=True):
    """The first frame: everything a person and the next step need before the rest is read."""

    kind: Code
    sender: Party
    number: Seq
    """Of the bundle in this direction; parts of a series share it."""
    previous: Digest | None
    """Digest of the bundle before it in this direction."""
    series: Id
    """Id of the first part."""
    part: Seq
    made_at: Stamp
    program: Word
    schema: Word
    acknowledgement: Acknowledgement
    origins: Annotated[list[OriginKey], Meta(max_length=_SPREAD)] = []
    ranges: Annotated[list[Range], Meta(max_length=_WANTED)] = []
    """Of the whole series."""
    totals: Totals = Totals()
    machine: Id | None = None
    """A hint at the computer; two that change to and fro were made from one image."""


class Operation(_Wire, frozen=True):
    """One operation of a segment: its header, and what it says or the commitment to what is not said here.

    Either salt and payload are there, or the commitment is; which one stands in the chain follows from both.
    """

    hlc: Stamp
    kind: Code
    record: Id
    verb: Word
    context: Small | None
    actor: Id
    role: Word
    action: Word
    act: Seq
    commitment: Digest | None
    salt: Salt | None
    payload: Small | None


class Segment(_Wire, frozen=True):
    """A sealed run of operations exactly as its origin signed it, whoever carries it."""

    origin: OriginName
    first: Seq
    last: Seq
    before: Digest
    """The link before the first operation."""
    operations: Annotated[list[Operation], Meta(min_length=1, max_length=OPERATIONS)]
    signature: Signature
    scheme: Code = 1
    """Of the seal: 1 = links of SHA-256, Ed25519."""


class Row(_Wire, frozen=True):
    """A record as it stands in a snapshot, with the clocks of its fields."""

    kind: Code
    record: Id
    origin: Code
    """Place in the origins of the frame."""
    seq: Seq
    hlc: Stamp
    values: Small
    """Shown values, encoded as a payload."""
    clocks: Small | None
    extra: Small | None


class Rows(_Wire, frozen=True):
    """Records of a snapshot."""

    origins: Annotated[list[OriginName], Meta(min_length=1, max_length=_SPREAD)]
    rows: Annotated[list[Row], Meta(min_length=1, max_length=OPERATIONS)]


class Blob(_Wire, frozen=True):
    """A piece of the content of an attachment."""

    digest: Digest
    """SHA-256 of the whole content, by which records name it."""
    offset: Annotated[int, Meta(ge=0, le=BLOB, multiple_of=PIECE)]
    total: Annotated[int, Meta(ge=1, le=BLOB)]
    piece: Annotated[bytes, Meta(min_length=1, max_length=PIECE)]


class HubKey(_Wire, frozen=True):
    """A pair of keys of the hub and the seconds (UTC) between which it is used."""

    sign: PublicKey
    receive: PublicKey
    since: Count
    until: Count


class Enrolled(_Wire, frozen=True):
    """A station that is admitted."""

    replica: Id
    code: Word
    name: Annotated[str, Meta(max_length=100)]
    sign: PublicKey
    receive: PublicKey
    scopes: Annotated[list[Word], Meta(max_length=64)]
    roles: Annotated[list[Code], Meta(max_length=64)]
    lease: Code
    """Days it may be silent."""
    origins: Annotated[list[OriginKey], Meta(max_length=_SPREAD)]


class Revoked(_Wire, frozen=True):
    """An origin that is not believed any more after ``last``."""

    origin: OriginName
    last: Count


class Erasure(_Wire, frozen=True):
    """An order to blank fields of a record everywhere; no groups means the whole of it."""

    record: Id
    groups: Annotated[list[Code], Meta(max_length=256)]
    ticket: Word


class GroupKey(_Wire, frozen=True):
    """A receive key that the stations of a scope share, sealed to one of them."""

    scope: Word
    key_id: Digest
    replica: Id
    sealed: Annotated[bytes, Meta(max_length=1024)]


class Policy(_Wire, frozen=True):
    """Who belongs to a hub, and what was ordered."""

    hub: Id
    version: Seq
    since: Count
    until: Count
    keys: Annotated[list[HubKey], Meta(min_length=1, max_length=16)]
    stations: Annotated[list[Enrolled], Meta(max_length=_STATIONS)]
    revoked: Annotated[list[Revoked], Meta(max_length=_STATIONS)]
    erasures: Annotated[list[Erasure], Meta(max_length=_STATIONS)]
    group_keys: Annotated[list[GroupKey], Meta(max_length=_STATIONS)]


class Signed(_Wire, frozen=True):
    """Who signed a document."""

    key_id: Digest
    signature: Signature


class PolicyDocument(_Wire, frozen=True):
    """A policy as bytes, so that its signatures hold whoever carries it."""

    body: Annotated[bytes, Meta(max_length=4 * MIB)]
    signatures: Annotated[list[Signed], Meta(min_length=1, max_length=8)]


class Enrol(_Wire, frozen=True):
    """A station that asks to be admitted; believed by nobody before people have compared the code."""

    station: Party
    origin: OriginKey
    sign: PublicKey
    receive: PublicKey
    nonce: Id


class Welcome(_Wire, frozen=True):
    """The hub's answer to a station that asked."""

    asked: Id
    """Nonce of the question."""
    nonce: Id
    hub: Party
    keys: Annotated[list[HubKey], Meta(min_length=1, max_length=16)]
    root: Digest
    """Fingerprint of the keys above the hub's."""
    policy: PolicyDocument


class End(_Wire, frozen=True):
    """The last frame: what came before it, so that nothing can be left out."""

    frames: Count
    plain: Count
    digest: Digest
    """Over the signatures of all frames before this one."""
    more: bool
    """Another part of the series follows."""


Content = Manifest | Segment | Rows | Blob | PolicyDocument | Enrol | Welcome | End

CONTENTS: Mapping[FrameType, type[Content]] = MappingProxyType(
    {
        FrameType.MANIFEST: Manifest,
        FrameType.SEGMENT: Segment,
        FrameType.ROWS: Rows,
        FrameType.BLOB: Blob,
        FrameType.POLICY: PolicyDocument,
        FrameType.ENROL: Enrol,
        FrameType.WELCOME: Welcome,
        FrameType.END: End,
    }
)
