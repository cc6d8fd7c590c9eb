"""The container of suite 1: keys as age writes them, headers judged first, errors of the ends come through."""

from __future__ import annotations

from io import BytesIO

import pyrage
import pytest

from db.bundle import age
from db.bundle.limits import LIMITS
from db.bundle.suites import receive_key_of
from db.kernel.errors import NotTaken, TroubleCode
from tests.db.bundle.making import DISTRICT, NEIGHBOUR, wrapped


def opened(sealed: bytes, *privates: bytes) -> bytes:
    target = BytesIO()
    age.decrypt(BytesIO(sealed), target, privates or (DISTRICT.private,), LIMITS)
    return target.getvalue()


def refusal(sealed: bytes, *privates: bytes) -> TroubleCode:
    with pytest.raises(NotTaken) as caught:
        opened(sealed, *privates)
    return caught.value.code


def test_keys_are_written_as_age_writes_them() -> None:
    assert age.bech32("a", b"") == "a12uel5l"
    made = pyrage.x25519.Identity.from_str(age.identity_of(DISTRICT.private))
    assert str(made.to_public()) == age.recipient_of(DISTRICT.public)
    assert str(made) == age.identity_of(DISTRICT.private)


@pytest.mark.parametrize("length", [0, 1, 8191, 8192, 65535, 65536, 65537, 300_000])
def test_content_of_every_size_comes_back(length: int) -> None:
    assert opened(wrapped(b"x" * length)) == b"x" * length


def test_each_of_several_receivers_opens_it_and_nobody_else() -> None:
    sealed = wrapped(b"both", DISTRICT.public, NEIGHBOUR.public)
    assert opened(sealed, NEIGHBOUR.private) == opened(sealed, DISTRICT.private) == b"both"
    assert opened(sealed, bytes(31) + b"\x01", NEIGHBOUR.private) == b"both"
    assert refusal(wrapped(b"one"), NEIGHBOUR.private) is TroubleCode.BUNDLE_NOT_FOR_US


def test_sixteen_receivers_are_let_in_and_seventeen_are_not() -> None:
    keys = [receive_key_of(bytes(31) + bytes([n])).public for n in range(1, 18)]
    assert refusal(wrapped(b"many", *keys[:16]), DISTRICT.private) is TroubleCode.BUNDLE_NOT_FOR_US
    assert opened(wrapped(b"many", *keys[:15], DISTRICT.public)) == b"many"
    assert refusal(wrapped(b"many", *keys[:16], DISTRICT.public)) is TroubleCode.BUNDLE_TOO_LARGE


@pytest.mark.parametrize(
    ("sealed", "code"),
    [
        (b"", TroubleCode.NOT_A_BUNDLE),
        (b"PK\x03\x04" + bytes(200), TroubleCode.NOT_A_BUNDLE),
        (b"age-encryption.org/v2\n-> X25519 a\nb\n--- c\n", TroubleCode.NOT_A_BUNDLE),
        (age.FIRST_LINE, TroubleCode.BUNDLE_DAMAGED),
        (age.FIRST_LINE + b"-> scrypt abc 18\nabc\n--- abc\n", TroubleCode.BUNDLE_TOO_LARGE),
        (age.FIRST_LINE + b"-> X25519 abc\n" * 2000, TroubleCode.BUNDLE_TOO_LARGE),
        (age.FIRST_LINE + b"-> X25519 abc\nabc\n--- abc\n", TroubleCode.BUNDLE_DAMAGED),
    ],
)
def test_a_header_that_is_none_is_refused(sealed: bytes, code: TroubleCode) -> None:
    assert refusal(sealed) is code


def test_text_armour_is_no_bundle() -> None:
    recipient = pyrage.x25519.Recipient.from_str(age.recipient_of(DISTRICT.public))
    armoured = pyrage.encrypt(b"x", [recipient], armored=True)
    assert refusal(armoured) is TroubleCode.NOT_A_BUNDLE


def test_a_cut_or_lengthened_file_is_damaged() -> None:
    sealed = wrapped(b"x" * 70_000)
    body = sealed.index(b"\n--- ") + 60
    for end in (body, body + 40, len(sealed) - 4500, len(sealed) - 1):
        assert refusal(sealed[:end]) is TroubleCode.BUNDLE_DAMAGED
    assert refusal(sealed + b"x") is TroubleCode.BUNDLE_DAMAGED
    assert refusal(sealed + sealed) is TroubleCode.BUNDLE_DAMAGED


class Failing:
    """An end that fails once so many bytes went through."""

    def __init__(self, after: int) -> None:
        self.left = after

    def write(self, piece: bytes) -> int:
        self.left -= len(piece)
        if self.left < 0:
            raise OSError(28, "full")
        return len(piece)

    def read(self, size: int = -1) -> bytes:
        self.left -= size
        if self.left < 0:
            raise OSError(5, "gone")
        return b"x" * size


@pytest.mark.parametrize("after", [0, 100, 9000, 69_000])
def test_a_full_disk_is_told_wherever_it_happens(after: int) -> None:
    with pytest.raises(OSError, match="full"):
        age.encrypt(BytesIO(b"x" * 70_000), Failing(after), [DISTRICT.public])
    with pytest.raises(OSError, match="full"):
        age.decrypt(BytesIO(wrapped(b"x" * 70_000)), Failing(after), [DISTRICT.private], LIMITS)


@pytest.mark.parametrize("after", [0, 9000, 69_000])
def test_a_medium_that_is_gone_is_told_as_what_it_is(after: int) -> None:
    with pytest.raises(OSError, match="gone"):
        age.encrypt(Failing(after), BytesIO(), [DISTRICT.public])
    with pytest.raises(OSError, match="gone"):
        age.decrypt(Failing(0), BytesIO(), [DISTRICT.private], LIMITS)
