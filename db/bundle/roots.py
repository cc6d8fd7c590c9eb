"""The keys above a hub's: three, on paper in three drawers; two of them together give the hub new keys."""

from __future__ import annotations

import base64
import hashlib
import hmac
import unicodedata
from collections.abc import Iterable

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from db.bundle.enrolment import EnrolmentProblem
from db.bundle.policy import QUORUM, ROOTS, fingerprint_of
from db.bundle.suites import Sender, sender_of
from db.kernel.errors import InvalidInput
from db.kernel.problems import Problem

_PRIVATE, _CHECK = 32, 3
_LOOKS_LIKE = str.maketrans("018", "OIB")


def make_roots() -> tuple[Ed25519PrivateKey, ...]:
    """Return three fresh keys; they are written down and kept nowhere."""
    return tuple(Ed25519PrivateKey.generate() for _ in range(ROOTS))


def write_root(key: Ed25519PrivateKey) -> str:
    """Return a key as it is written down: base32 in groups of four, ending in check characters."""
    raw = key.private_bytes_raw()
    letters = base64.b32encode(raw + _check(raw)).decode()
    return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def read_roots(codes: Iterable[str], known: Iterable[bytes], root: bytes) -> tuple[Sender, ...]:
    """Return the keys of typed codes; raises InvalidInput unless enough of them are different keys of this hub."""
    found = {one.public: one for one in map(_sender, codes)}
    publics = set(known)
    if len(found) < QUORUM or not publics.issuperset(found) or fingerprint_of(publics) != root:
        raise _refused()
    return tuple(found.values())


def _sender(typed: str) -> Sender:
    plain = unicodedata.normalize("NFKC", typed).upper()
    letters = "".join(one for one in plain if one.isalnum()).translate(_LOOKS_LIKE)
    try:
        raw = base64.b32decode(letters)
    except ValueError:
        raise _refused() from None
    private, check = raw[:_PRIVATE], raw[_PRIVATE:]
    if len(private) != _PRIVATE or not hmac.compare_digest(check, _check(private)):
        raise _refused()
    return sender_of(Ed25519PrivateKey.from_private_bytes(private))


def _check(raw: bytes) -> bytes:
    return hashlib.sha256(b"liaison-desk/root-code/1\x00" + raw).digest()[:_CHECK]


def _refused() -> InvalidInput:
    return InvalidInput([Problem("roots", EnrolmentProblem.ROOT_CODE, {"count": QUORUM})])
