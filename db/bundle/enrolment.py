"""How a station and a hub come to know each other without a network: two short texts, and a code that people compare.

The texts fit into a QR code. Nothing they say is believed before a person has confirmed the code (`sync.md` §3.10).
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

import resources
from db.kernel.errors import InvalidInput
from db.kernel.problems import Problem, ProblemCode

LONGEST = 300
"""Characters of a text, so that its QR code is read from any screen."""
ASKED = 8
"""Bytes of a nonce by which an answer names the request it belongs to."""

_REQUEST, _ANSWER = "LDE1:", "LDW1:"
_CHECK = 4
_ID, _KEY, _VERSION = 16, 32, 4
_WORDS = 4
_CONTEXT = b"liaison-desk/compare/1\x00"


class EnrolmentProblem(ProblemCode):
    """What can be in the way of an enrolment."""

    NOT_A_REQUEST = "not_a_request"
    NOT_AN_ANSWER = "not_an_answer"
    TEXT_DAMAGED = "enrolment_text_damaged"
    NO_HUB = "no_hub"
    HUB_THERE = "hub_there"
    REQUEST_USED = "request_used"
    REQUEST_UNKNOWN = "request_unknown"
    ANSWER_SECOND = "answer_second"
    CODE_DIFFERS = "comparison_differs"
    KEY_TAKEN = "station_key_taken"
    ROOT_CODE = "root_code"


@dataclass(frozen=True, slots=True)
class Request:
    """What a station shows that asks to be admitted."""

    replica: bytes
    nonce: bytes
    sign: bytes
    receive: bytes
    code: str
    name: str

    def packed(self) -> bytes:
        """Return its bytes."""
        fixed = self.replica + self.nonce + self.sign + self.receive
        return fixed + _called(self.code, self.name, len(fixed))

    def text(self) -> str:
        """Return it as its QR code and its file hold it."""
        return _text(_REQUEST, self.packed())


@dataclass(frozen=True, slots=True)
class Answer:
    """What a hub shows to a station that asked."""

    asked: bytes
    """The first bytes of the nonce of the request."""
    nonce: bytes
    hub: bytes
    sign: bytes
    receive: bytes
    root: bytes
    """Fingerprint of the keys above the hub's."""
    version: int
    """Of the policy then in force."""
    code: str
    name: str

    def packed(self) -> bytes:
        """Return its bytes."""
        keys = self.sign + self.receive + self.root
        fixed = self.asked + self.nonce + self.hub + keys + self.version.to_bytes(_VERSION)
        return fixed + _called(self.code, self.name, len(fixed))

    def text(self) -> str:
        """Return it as its QR code and its file hold it."""
        return _text(_ANSWER, self.packed())


@dataclass(frozen=True, slots=True)
class Comparison:
    """What both sides show, and two people compare face to face or by telephone."""

    digits: str
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """The code in one line, as it is read out."""
        return " ".join((f"{self.digits[:3]} {self.digits[3:]}", *self.words))

    def is_heard(self, heard: str) -> bool:
        """Tell whether what was read out over there is the whole of this code."""
        return hmac.compare_digest(_bare(heard), _bare(self.text))


def read_request(text: str) -> Request:
    """Return what a station asks; raises InvalidInput: NOT_A_REQUEST, TEXT_DAMAGED."""
    raw = _raw(text, _REQUEST, EnrolmentProblem.NOT_A_REQUEST)
    (replica, nonce, sign, receive), rest = _cut(raw, (_ID, _ID, _KEY, _KEY))
    _check_receiver(receive)
    return Request(replica, nonce, sign, receive, *_names(rest))


def read_answer(text: str) -> Answer:
    """Return what a hub answers; raises InvalidInput: NOT_AN_ANSWER, TEXT_DAMAGED."""
    raw = _raw(text, _ANSWER, EnrolmentProblem.NOT_AN_ANSWER)
    sizes = (ASKED, _ID, _ID, _KEY, _KEY, _KEY, _VERSION)
    (asked, nonce, hub, sign, receive, root, version), rest = _cut(raw, sizes)
    _check_receiver(receive)
    number = int.from_bytes(version)
    return Answer(asked, nonce, hub, sign, receive, root, number, *_names(rest))


def is_request(text: str) -> bool:
    """Tell whether a text is a request rather than an answer; which of the two sides one is on follows from it."""
    return _plain(text).startswith(_REQUEST)


def compare(request: Request, answer: Answer) -> Comparison:
    """Return the code of an enrolment; a key that was exchanged on the way gives another one on each side.

    It is slow on purpose: somebody between the two would have to try 2⁵² nonces for one that gives the same code.
    """
    said = b"".join(hashlib.sha256(one.packed()).digest() for one in (request, answer))
    slow = hashlib.scrypt(said, salt=_CONTEXT, n=2**14, r=8, p=1, dklen=8 + _WORDS)
    digits = int.from_bytes(slow[:8]) % 1_000_000
    return Comparison(f"{digits:06}", tuple(words()[one] for one in slow[8:]))


@cache
def words() -> tuple[str, ...]:
    """Return the 256 words of codes: plain, and no two that sound alike to anybody's ear."""
    text = resources.path("comparison", "words.txt").read_text(encoding="utf-8")
    return tuple(text.split())


def _text(kind: str, packed: bytes) -> str:
    """Letters and figures that scanners, input methods and telephones leave alone."""
    return kind + base64.b32encode(packed + _check(packed)).decode().rstrip("=")


def _raw(text: str, kind: str, problem: EnrolmentProblem) -> bytes:
    plain = _plain(text)
    if not plain.startswith(kind):
        raise _refused(problem)
    letters = plain.removeprefix(kind)
    try:
        raw = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except ValueError:
        raise _refused(EnrolmentProblem.TEXT_DAMAGED) from None
    packed, check = raw[:-_CHECK], raw[-_CHECK:]
    if len(plain) > LONGEST or not hmac.compare_digest(check, _check(packed)):
        raise _refused(EnrolmentProblem.TEXT_DAMAGED)
    return packed


def _check(packed: bytes) -> bytes:
    return hashlib.sha256(packed).digest()[:_CHECK]


def _plain(text: str) -> str:
    """Return a text as it was written, whatever a scanner, an input method or a mail made of it."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text[: 4 * LONGEST])).upper()


def _called(code: str, name: str, before: int) -> bytes:
    """Return code and name, the name as much of it as there is room for."""
    short = code.encode()
    seen = "".join(one for one in " ".join(name.split()) if one.isprintable())
    room = (LONGEST - len(_REQUEST)) * 5 // 8 - _CHECK - before - 1 - len(short)
    cut = seen.encode()[: max(room, 0)].decode(errors="ignore")
    return bytes([len(short)]) + short + cut.encode()


def _names(rest: bytes) -> tuple[str, str]:
    size = rest[0] if rest else 0
    try:
        code, name = rest[1 : 1 + size].decode(), rest[1 + size :].decode()
    except UnicodeDecodeError:
        raise _refused(EnrolmentProblem.TEXT_DAMAGED) from None
    if not code or not (code + name).isprintable():
        raise _refused(EnrolmentProblem.TEXT_DAMAGED)
    return code, name


def _cut(raw: bytes, sizes: Sequence[int]) -> tuple[list[bytes], bytes]:
    """Return the first parts of these sizes, and what follows."""
    parts, at = [], 0
    for size in sizes:
        parts.append(raw[at : at + size])
        at += size
    if at > len(raw):
        raise _refused(EnrolmentProblem.TEXT_DAMAGED)
    return parts, raw[at:]


def _check_receiver(public: bytes) -> None:
    """Refuse a key that nothing can be encrypted to: one of them would spoil a bundle for all its receivers."""
    try:
        X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(public))
    except ValueError:
        raise _refused(EnrolmentProblem.TEXT_DAMAGED) from None


def _bare(code: str) -> bytes:
    """Return figures and words without what stands between them."""
    plain = unicodedata.normalize("NFKC", code[:LONGEST])
    return "".join(one for one in plain if one.isalnum()).encode()


def _refused(problem: EnrolmentProblem) -> InvalidInput:
    return InvalidInput([Problem("text", problem)])
