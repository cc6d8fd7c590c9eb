"""Sets of ciphers behind one interface; the number of the set stands in what is signed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from functools import cache, partial
from typing import NamedTuple, Protocol

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from db.bundle import age
from db.bundle.limits import Limits
from db.bundle.streams import Sink, Source
from db.journal.seals import is_sealed
from db.kernel.errors import NotTaken, TroubleCode

INTL_1 = 1
GM_1 = 2
HYBRID_1 = 3
"""Reserved: X25519 with ML-KEM."""


class Sender(NamedTuple):
    """Who signs the frames; the private half may lie anywhere."""

    public: bytes
    sign: Callable[[bytes], bytes]


class ReceiveKey(NamedTuple):
    """A pair that bundles are encrypted to."""

    public: bytes
    private: bytes


class Suite(Protocol):
    """What a set of ciphers can do."""

    @property
    def number(self) -> int:
        """What it is called in a bundle."""

    @property
    def name(self) -> str:
        """What it is called on a page."""

    @property
    def first_line(self) -> bytes:
        """What its container begins with."""

    @property
    def key_length(self) -> int:
        """Bytes of a public key."""

    def digest(self, content: bytes) -> bytes:
        """Return 32 bytes nobody finds a second content for."""

    def holds(self, public: bytes, signature: bytes, statement: bytes) -> bool:
        """Tell whether a signature is right."""

    def encrypt(self, source: Source, sink: Sink, publics: Iterable[bytes]) -> None:
        """Encrypt to these keys."""

    def decrypt(
        self, source: Source, sink: Sink, keys: Iterable[ReceiveKey], limits: Limits
    ) -> None:
        """Decrypt with one of these; raises NotTaken, or what the sink raised."""


class Intl1:
    """X25519 and ChaCha20-Poly1305 as age puts them together, Ed25519, SHA-256."""

    number = INTL_1
    name = "intl-1"
    first_line = age.FIRST_LINE
    key_length = 32

    def digest(self, content: bytes) -> bytes:
        """Return SHA-256."""
        return hashlib.sha256(content).digest()

    def holds(self, public: bytes, signature: bytes, statement: bytes) -> bool:
        """Tell whether an Ed25519 signature is right."""
        return is_sealed(public, signature, statement)

    def encrypt(self, source: Source, sink: Sink, publics: Iterable[bytes]) -> None:
        """Write an age file."""
        age.encrypt(source, sink, publics)

    def decrypt(
        self, source: Source, sink: Sink, keys: Iterable[ReceiveKey], limits: Limits
    ) -> None:
        """Read an age file."""
        age.decrypt(source, sink, [one.private for one in keys], limits)


class Gm1:
    """SM2, SM3 and SM4-GCM; raises ImportError where their library was not installed."""

    number = GM_1
    name = "gm-1"

    def __init__(self) -> None:
        from db.bundle import guomi

        guomi.library()
        self._guomi = guomi
        self.first_line = guomi.FIRST_LINE
        self.key_length = guomi.PUBLIC

    def digest(self, content: bytes) -> bytes:
        """Return SM3."""
        return self._guomi.digest(content)

    def holds(self, public: bytes, signature: bytes, statement: bytes) -> bool:
        """Tell whether an SM2 signature is right."""
        return self._guomi.holds(public, signature, statement)

    def encrypt(self, source: Source, sink: Sink, publics: Iterable[bytes]) -> None:
        """Write a container of our own."""
        self._guomi.encrypt(source, sink, {key_id(self, one): one for one in publics})

    def decrypt(
        self, source: Source, sink: Sink, keys: Iterable[ReceiveKey], limits: Limits
    ) -> None:
        """Read a container of our own."""
        mine = {key_id(self, one.public): one.private for one in keys}
        self._guomi.decrypt(source, sink, mine, limits)

    def sender(self, key: ReceiveKey) -> Sender:
        """Return a pair of keys as one that signs."""
        return Sender(key.public, partial(self._guomi.sign, key.private, key.public))


@cache
def known() -> tuple[Suite, ...]:
    """Return the suites that this computer can do."""
    try:
        return (Intl1(), Gm1())
    except ImportError:
        return (Intl1(),)


def suite_of(number: int) -> Suite:
    """Return the suite of a number; raises NotTaken(BUNDLE_SUITE) for one this computer cannot do."""
    for one in known():
        if one.number == number:
            return one
    raise NotTaken(TroubleCode.BUNDLE_SUITE, suite=number)


def suite_of_container(begin: bytes) -> Suite:
    """Return the suite whose container begins so; raises NotTaken(NOT_A_BUNDLE)."""
    for one in known():
        if begin.startswith(one.first_line):
            return one
    raise NotTaken(TroubleCode.NOT_A_BUNDLE)


def key_id(suite: Suite, public: bytes) -> bytes:
    """Return the 32 bytes a public key is named by."""
    return suite.digest(b"liaison-desk/key/1\x00" + public)


def sender_of(key: Ed25519PrivateKey) -> Sender:
    """Return a signing key of suite 1."""
    return Sender(key.public_key().public_bytes_raw(), key.sign)


def receive_key_of(private: bytes) -> ReceiveKey:
    """Return the pair of suite 1 whose private half is given."""
    public = X25519PrivateKey.from_private_bytes(private).public_key()
    return ReceiveKey(public.public_bytes_raw(), private)
