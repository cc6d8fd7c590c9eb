"""Who belongs to a hub: documents that it signs and numbers, put in order whatever order they come in.

The ideas are TUF's (`sync.md` §3.10). Nothing here knows a database; ``db.bundle.partners`` keeps what this decides.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from db.bundle.contracts import (
    Code,
    Id,
    OriginKey,
    Policy,
    PolicyDocument,
    PublicKey,
    Revoked,
    Signed,
    Word,
)
from db.bundle.limits import KIB, LIMITS
from db.bundle.suites import INTL_1, Sender, key_id, suite_of
from db.kernel.errors import NotTaken, TroubleCode

ROOTS, QUORUM = 3, 2
"""Keys above the hub's, and how many of them have to sign together."""
LEAP = 1000
"""A version further ahead than this needs the roots: one huge number would lock out everything after it."""
REMEMBERED = 8
"""Documents behind the newest that are kept, so that one which comes late can still be put in its place."""
LARGEST = LIMITS.frame - KIB
"""Bytes of a policy, which travels in one frame with its signatures."""
WAITING = 8
"""Documents kept that nobody known has signed yet."""

_STATEMENT = b"liaison-desk/policy/1\x00"
_ROOTS = b"liaison-desk/roots/1\x00"
_TEXT = "LDP1:"


class Retired(msgspec.Struct, array_like=True, frozen=True):
    """An origin of a station that was revoked: its old segments still have to be told from forged ones."""

    station: Id
    sign: PublicKey
    """The station's key, which is never admitted again."""
    key: OriginKey
    scopes: Annotated[list[Word], Meta(max_length=64)]
    roles: Annotated[list[Code], Meta(max_length=64)]


class Former(msgspec.Struct, array_like=True, frozen=True):
    """A key that a station sent bundles with before it was revoked or came with new ones (decision 0051)."""

    station: Id
    sign: PublicKey
    scopes: Annotated[list[Word], Meta(max_length=64)]
    roles: Annotated[list[Code], Meta(max_length=64)]
    ends: Annotated[list[Revoked], Meta(max_length=256)] = msgspec.field(default_factory=list)
    """How far its bundles are believed of origins that have no end otherwise."""


class Directory(Policy, frozen=True):
    """A policy with the places that this program appends to it; a reader of ``Policy`` passes over them."""

    roots: Annotated[list[PublicKey], Meta(max_length=ROOTS)] = msgspec.field(default_factory=list)
    retired: Annotated[list[Retired], Meta(max_length=20_000)] = msgspec.field(default_factory=list)
    former: Annotated[list[Former], Meta(max_length=20_000)] = msgspec.field(default_factory=list)


class Verdict(StrEnum):
    """What became of a document."""

    IN_FORCE = "in_force"
    KNOWN = "known"
    OLDER = "older"
    """It has its place behind a newer one, and changes nothing."""
    WAITING = "waiting"
    """Nobody believed has signed it yet, or it leaps ahead; it is looked at again with every other one."""
    OTHER_HUB = "other_hub"


@dataclass(frozen=True, slots=True)
class Trust:
    """What is believed of one hub: where a person began to believe it, and the documents since."""

    hub: bytes
    root: bytes
    """Fingerprint of the keys above the hub's."""
    keys: tuple[bytes, ...]
    """Public keys that sign for the hub at ``version``."""
    version: int
    """Up to here nothing is taken back and nothing is taken in any more."""
    documents: tuple[PolicyDocument, ...] = ()


@dataclass(frozen=True, slots=True)
class Learnt:
    """What a document did to the trust in its hub."""

    trust: Trust
    verdict: Verdict
    in_force: PolicyDocument | None
    forked: bool = False
    """Two documents of one version were signed: the hub's key is in two hands."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A document with what it says."""

    document: PolicyDocument
    says: Directory
    digest: bytes


def sign(directory: Directory, signers: Iterable[Sender]) -> PolicyDocument:
    """Return a directory as bytes with the signatures of all of these.

    Raises NotTaken(BUNDLE_TOO_LARGE) for one that no frame could carry: some 19,000 stations; more need town hubs.
    """
    body = msgspec.msgpack.encode(directory)
    if len(body) > LARGEST:
        raise NotTaken(TroubleCode.BUNDLE_TOO_LARGE, most=LARGEST)
    suite = suite_of(INTL_1)
    return PolicyDocument(
        body, [Signed(key_id(suite, one.public), one.sign(_STATEMENT + body)) for one in signers]
    )


def text_of(document: PolicyDocument) -> str:
    """Return a document as a line that any file can hold."""
    return _TEXT + base64.b64encode(msgspec.msgpack.encode(document)).decode()


def read_text(text: str) -> PolicyDocument:
    """Return the document of such a line; raises NotTaken(BUNDLE_UNREADABLE)."""
    try:
        packed = base64.b64decode(text.strip().removeprefix(_TEXT), validate=True)
        return _DOCUMENT.decode(packed)
    except (ValueError, RecursionError):
        raise NotTaken(TroubleCode.BUNDLE_UNREADABLE) from None


def read(document: PolicyDocument) -> Directory:
    """Return what a document says, whoever signed it; raises NotTaken(BUNDLE_UNREADABLE)."""
    try:
        return _DIRECTORY.decode(document.body)
    # A ValueError is msgspec's own; arrays in arrays without end recurse.
    except (ValueError, RecursionError):
        raise NotTaken(TroubleCode.BUNDLE_UNREADABLE) from None


def digest_of(document: PolicyDocument) -> bytes:
    """Return the 32 bytes that name a document with its signatures."""
    return hashlib.sha256(msgspec.msgpack.encode(document)).digest()


def fingerprint_of(roots: Iterable[bytes]) -> bytes:
    """Return the one fingerprint of the keys above a hub's."""
    return hashlib.sha256(_ROOTS + b"".join(sorted(roots))).digest()


def is_run_out(directory: Policy, now: int) -> bool:
    """Tell whether a newer policy should have come by now: worth a word, never a reason to stop working."""
    return now > directory.until


def learn(trust: Trust, document: PolicyDocument) -> Learnt:
    """Put one more document in its place; which order they come in makes no difference.

    Raises NotTaken(BUNDLE_UNREADABLE). A lower version never takes the place of a higher one, unless it takes
    the trust from the key that signed the higher one.
    """
    one = _read(document)
    known = [_read(other) for other in trust.documents]
    if one.says.hub != trust.hub:
        return Learnt(trust, Verdict.OTHER_HUB, _newest(_followed(trust, known)))
    if any(other.digest == one.digest for other in known):
        return Learnt(trust, Verdict.KNOWN, _newest(_followed(trust, known)))
    every = [*known, one]
    line = _followed(trust, every)
    verdict = _verdict(trust, one, line)
    return Learnt(
        _kept(trust, line, every), verdict, _newest(line), _is_fork(trust, one, line, every)
    )


def in_force(trust: Trust) -> PolicyDocument | None:
    """Return the document that holds now; None before the first one came."""
    return _newest(_followed(trust, [_read(one) for one in trust.documents]))


def _verdict(trust: Trust, one: _Read, line: Sequence[_Read]) -> Verdict:
    if line and line[-1] is one:
        return Verdict.IN_FORCE
    newest = line[-1].says.version if line else trust.version
    return Verdict.OLDER if one.says.version <= newest else Verdict.WAITING


def _followed(trust: Trust, found: Iterable[_Read]) -> list[_Read]:
    """Return the line of documents, each signed by who was believed at the one before it."""
    keys: Iterable[bytes] = trust.keys
    version, line = trust.version, []
    for one in sorted(found, key=lambda one: _place(trust, one)):
        ahead = one.says.version - version
        by_key = ahead <= LEAP and _is_signed(one.document, keys)
        if ahead > 0 and (by_key or _is_rooted(trust, one)):
            keys, version = [key.sign for key in one.says.keys], one.says.version
            line.append(one)
    return line


def _place(trust: Trust, one: _Read) -> tuple[int, bool, bytes]:
    """Order by version; of two with the same one the roots' goes first, else chance that is the same everywhere."""
    return one.says.version, not _is_rooted(trust, one), one.digest


def _kept(trust: Trust, line: list[_Read], every: Iterable[_Read]) -> Trust:
    """Let go of what lies far behind, and of all but a few that wait."""
    behind, ahead = line[:-REMEMBERED], line[-REMEMBERED:]
    if behind:
        keys = tuple(key.sign for key in behind[-1].says.keys)
        trust = replace(trust, keys=keys, version=behind[-1].says.version)
    aside = [one for one in every if one not in line and one.says.version > trust.version]
    aside.sort(key=lambda one: _place(trust, one))
    return replace(trust, documents=tuple(one.document for one in [*ahead, *aside[:WAITING]]))


def _is_fork(trust: Trust, one: _Read, line: Sequence[_Read], every: Sequence[_Read]) -> bool:
    """Tell whether a document is one of two of its version that somebody believed has signed."""
    keys: Sequence[bytes] = trust.keys
    for held in line:
        if held.says.version == one.says.version:
            twins = [
                other
                for other in every
                if other.says.version == one.says.version and other.says != held.says
                if _is_signed(other.document, keys) or _is_rooted(trust, other)
            ]
            return bool(twins) and (one is held or one in twins)
        keys = [key.sign for key in held.says.keys]
    return False


def _is_signed(document: PolicyDocument, keys: Iterable[bytes]) -> bool:
    return _signers(document, keys) > 0


def _is_rooted(trust: Trust, one: _Read) -> bool:
    """Tell whether enough of the keys above the hub's have signed."""
    is_ours = fingerprint_of(one.says.roots) == trust.root
    return is_ours and _signers(one.document, one.says.roots) >= QUORUM


def _signers(document: PolicyDocument, keys: Iterable[bytes]) -> int:
    """Count the keys among these that signed."""
    suite = suite_of(INTL_1)
    named = {one.key_id: one.signature for one in document.signatures}
    return sum(
        suite.holds(key, named.get(key_id(suite, key), b""), _STATEMENT + document.body)
        for key in set(keys)
    )


def _read(document: PolicyDocument) -> _Read:
    return _Read(document, read(document), digest_of(document))


def _newest(line: Sequence[_Read]) -> PolicyDocument | None:
    return line[-1].document if line else None


_DOCUMENT = msgspec.msgpack.Decoder(PolicyDocument)
_DIRECTORY = msgspec.msgpack.Decoder(Directory)
