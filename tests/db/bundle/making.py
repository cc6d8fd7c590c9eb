"""Bundles made by hand: fixed keys, content of every kind, and the means to forge what the program never writes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Any
from uuid import UUID

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from db.bundle import age
from db.bundle.contracts import (
    Acknowledgement,
    Blob,
    BundleKind,
    Content,
    End,
    FrameType,
    HubKey,
    Manifest,
    Operation,
    OriginKey,
    Party,
    PolicyDocument,
    Range,
    Row,
    Rows,
    Segment,
    Signed,
    Welcome,
)
from db.bundle.frames import Frame, Preamble
from db.bundle.limits import LIMITS, PIECE, Limits
from db.bundle.opening import Arrived, Opened, open_bundle
from db.bundle.packing import stored
from db.bundle.seal import NO_DIGEST, Envelope, Sealing, _encoder, preamble_of, statement
from db.bundle.suites import INTL_1, ReceiveKey, Sender, receive_key_of, sender_of, suite_of
from db.journal.payload import commitment, encode, first_link, link_of
from db.journal.seals import statement as sealed_statement
from db.kernel.kinds import Kind

SUITE = suite_of(INTL_1)
STATION = Ed25519PrivateKey.from_private_bytes(b"station signing key 0123456789ab")
STRANGER = Ed25519PrivateKey.from_private_bytes(b"stranger signing key 0123456789a")
ORIGIN_KEY = Ed25519PrivateKey.from_private_bytes(b"origin sealing key 0123456789abc")
ORIGIN_PUBLIC = ORIGIN_KEY.public_key().public_bytes_raw()
DISTRICT = receive_key_of(b"district receive key 0123456789a")
NEIGHBOUR = receive_key_of(b"neighbour receive key 012345678a")
"""No secrets: they open what tests made."""
SM_KEY = ReceiveKey(
    bytes.fromhex(
        "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
        "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13"
    ),
    bytes.fromhex("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8"),
)
"""The key of the example in GM/T 0003.5."""

REPLICA = UUID("018f4e6a-0000-7000-8000-000000000001").bytes
ORIGIN = REPLICA + b"epoch-01"
SERIES = UUID("018f4e6a-0000-7000-8000-0000000000aa").bytes
ACTOR = UUID("018f4e6a-0000-7000-8000-0000000000bb").bytes
MADE_AT = 1_770_000_000_000 << 16


def manifest(**values: Any) -> Manifest:
    """Return the first frame of a small bundle."""
    facts: dict[str, Any] = {
        "kind": BundleKind.DELTA, "sender": Party(REPLICA, "330481-HC", "海昌街道代表联络站"),
        "number": 42, "previous": bytes(32), "series": SERIES, "part": 1, "made_at": MADE_AT,
        "program": "0.1.0", "schema": "0016", "acknowledgement": Acknowledgement(policy=3),
        "origins": [OriginKey(ORIGIN, ORIGIN_PUBLIC, 1)], "ranges": [Range(ORIGIN, 1, 3)],
    }  # fmt: skip
    return Manifest(**(facts | values))


def operation(seq: int, *, is_told: bool = True, **values: Any) -> Operation:
    """Return an operation with a salt that is the same every time."""
    payload = values.pop("payload", encode({1: f"窨井盖异响 {seq}", 2: 7, 3: None, 4: ["a", 1]}))
    salt = hashlib.sha256(b"salt %d" % seq).digest()[:16]
    facts: dict[str, Any] = {
        "hlc": MADE_AT + seq, "kind": int(Kind.MATTER),
        "record": hashlib.sha256(b"%d" % seq).digest()[:16], "verb": "insert", "context": None,
        "actor": ACTOR, "role": "liaison", "action": "matter_added", "act": seq,
        "commitment": None if is_told else commitment(salt, payload),
        "salt": salt if is_told else None, "payload": payload if is_told else None,
    }  # fmt: skip
    return Operation(**(facts | values))


def segment(
    count: int = 3, first: int = 1, before: bytes = b"", withheld: Iterable[int] = ()
) -> Segment:
    """Return operations sealed by their origin."""
    hidden = set(withheld)
    seqs = range(first, first + count)
    return sealed_segment(
        [operation(one, is_told=one not in hidden) for one in seqs], first, before
    )


def sealed_segment(operations: list[Operation], first: int = 1, before: bytes = b"") -> Segment:
    """Return these operations, sealed, whatever they are."""
    before = before or first_link(ORIGIN)
    link, last = before, first + len(operations) - 1
    for seq, one in enumerate(operations, first):
        promised = one.commitment or commitment(one.salt or b"", one.payload or b"")
        header = (
            ORIGIN, seq, one.hlc, one.kind, one.record, one.verb, one.context,
            one.actor, one.role, one.action, one.act, promised,
        )  # fmt: skip
        link = link_of(header, link)
    signature = ORIGIN_KEY.sign(sealed_statement(ORIGIN, first, last, link))
    return Segment(ORIGIN, first, last, before, operations, signature)


def rows(count: int = 3) -> Rows:
    """Return records of a snapshot."""
    made = [
        Row(int(Kind.MATTER), bytes(15) + bytes([n % 256]), 0, n + 1, MADE_AT, encode({1: n}), None, None)
        for n in range(count)
    ]  # fmt: skip
    return Rows([ORIGIN], made)


def blobs(content: bytes) -> list[Blob]:
    """Return content in its pieces."""
    digest = hashlib.sha256(content).digest()
    places = range(0, len(content), PIECE)
    return [Blob(digest, at, len(content), content[at : at + PIECE]) for at in places]


def policy() -> PolicyDocument:
    """Return a document somebody signed."""
    return PolicyDocument(b"\x90", [Signed(bytes(32), bytes(64))])


def welcome() -> Welcome:
    """Return a hub's answer."""
    keys = [HubKey(bytes(32), bytes(32), 0, 1)]
    return Welcome(bytes(16), bytes(16), Party(REPLICA, "", ""), keys, bytes(32), policy())


EVERYTHING: tuple[Content, ...] = (
    segment(40), rows(), *blobs("一张照片".encode() * 20), *blobs(bytes(PIECE + 9)), policy(), welcome(),
)  # fmt: skip
"""A frame of each kind."""


def sealed(
    *contents: Content, to: tuple[bytes, ...] = (DISTRICT.public,), key: Ed25519PrivateKey = STATION,
    **values: Any,
) -> bytes:  # fmt: skip
    """Return a bundle in one part."""
    target = BytesIO()
    sealing = Sealing(Envelope(sender_of(key), to), manifest(**values), contents)
    sealing.write(target)
    assert sealing.is_done
    return target.getvalue()


def is_known(preamble: Preamble) -> bool:
    """Certify the station and nobody else."""
    return preamble.sender == STATION.public_key().public_bytes_raw()


@dataclass
class Taken:
    """What came out of a bundle."""

    frames: list[Arrived] = field(default_factory=list)
    opened: Opened | None = None

    @property
    def contents(self) -> list[Content | None]:
        """What stands between the manifest and the end."""
        return [one.content for one in self.frames[1:-1]]


def taken(
    bundle: bytes,
    *,
    key: Any = DISTRICT,
    certify: Callable[[Preamble], bool] = is_known,
    limits: Limits = LIMITS,
) -> Taken:
    """Open a bundle and keep what comes."""
    found = Taken()
    found.opened = open_bundle(BytesIO(bundle), [key], certify, found.frames.append, limits=limits)
    return found


def inner(bundle: bytes, private: bytes = DISTRICT.private) -> bytes:
    """Return what the encryption holds."""
    key = pyrage.x25519.Identity.from_str(age.identity_of(private))
    return bytes(pyrage.decrypt(bundle, [key]))


def wrapped(plain: bytes, *publics: bytes) -> bytes:
    """Return any bytes encrypted as a bundle is."""
    target = BytesIO()
    age.encrypt(BytesIO(plain), target, publics or (DISTRICT.public,))
    return target.getvalue()


PREAMBLE = preamble_of(Envelope(sender_of(STATION), (DISTRICT.public,)), SERIES)


def preamble(**values: Any) -> Preamble:
    """Return what stands before the frames, changed as told."""
    return replace(PREAMBLE, **values)


@dataclass
class Forged:
    """A bundle written frame by frame, every one rightly signed, whatever it says."""

    preamble: Preamble = PREAMBLE
    key: Ed25519PrivateKey | Sender = STATION
    frames: list[Frame] = field(default_factory=list)
    to: bytes = DISTRICT.public

    def add(self, kind: int, packed: bytes, length: int, index: int | None = None) -> Forged:
        """Add a frame of these bytes, said to be so long."""
        bare = Frame(kind, len(self.frames) if index is None else index, length, b"", packed)
        signature = self.key.sign(statement(SUITE, self.preamble, bare))
        self.frames.append(replace(bare, signature=signature))
        return self

    def put(self, kind: int, plain: bytes) -> Forged:
        """Add a frame of these plain bytes."""
        return self.add(kind, stored(plain), len(plain))

    def tell(self, content: Content, kind: int = FrameType.MANIFEST) -> Forged:
        """Add a frame that holds this."""
        return self.put(kind, _encoder.encode(content))

    def end(self) -> bytes:
        """Add the end that is right for what stands there and return the bundle."""
        digest = NO_DIGEST
        for frame in self.frames:
            digest = SUITE.digest(digest + frame.signature)
        plain = sum(frame.plain_length for frame in self.frames)
        self.tell(End(len(self.frames), plain, digest, more=False), FrameType.END)
        return self.whole()

    def whole(self) -> bytes:
        """Return the bundle as it stands."""
        written = b"".join(frame.written() for frame in self.frames)
        return wrapped(self.preamble.packed() + written, self.to)


def forged(**values: Any) -> Forged:
    """Return a bundle that so far holds a manifest."""
    return Forged(preamble(**values)).tell(manifest())
