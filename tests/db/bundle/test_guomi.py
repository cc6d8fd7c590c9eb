"""Suite 2 where its library is: the norms' own answers, and a container that gives nothing away that was changed."""

from __future__ import annotations

import random
import sys
from io import BytesIO
from typing import Any

import msgspec
import pytest

from db.bundle import guomi, suites
from db.bundle.contracts import Content
from db.bundle.frames import Preamble
from db.bundle.limits import LIMITS
from db.bundle.opening import open_bundle
from db.bundle.seal import Envelope, Sealing
from db.bundle.suites import GM_1, INTL_1, Gm1, ReceiveKey, key_id, suite_of, suite_of_container
from db.kernel.errors import NotTaken, TroubleCode
from tests.db.bundle.making import (
    EVERYTHING,
    SM_KEY,
    inner,
    manifest,
    sealed,
    segment,
    taken,
    wrapped,
)
from tests.fixtures.bundles import make

pytest.importorskip("gmssl_pyx", reason="there is no SM2 for this machine")

DISTRICT, PUBLIC, PRIVATE = SM_KEY, *SM_KEY
NAME = key_id(Gm1(), PUBLIC)


def sealed_with_sm(*to: bytes, contents: tuple[Content, ...] = EVERYTHING) -> bytes:
    target = BytesIO()
    envelope = Envelope(Gm1().sender(DISTRICT), to or (PUBLIC,), GM_1)
    Sealing(envelope, manifest(), contents).write(target)
    return target.getvalue()


WHOLE = sealed_with_sm()


def opened(bundle: bytes, key: Any = DISTRICT) -> list[object]:
    found: list[object] = []

    def is_known(one: Preamble) -> bool:
        return one.sender == PUBLIC

    open_bundle(BytesIO(bundle), [key], is_known, lambda one: found.append(one.content))
    return found


def refusal(bundle: bytes) -> TroubleCode:
    with pytest.raises(NotTaken) as caught:
        opened(bundle)
    return caught.value.code


def test_the_norms_answers_come_out() -> None:
    told = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    assert guomi.digest(b"abc").hex() == told
    signature = bytes.fromhex(
        "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
        "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa"
    )
    assert guomi.holds(PUBLIC, signature, b"message digest")
    assert not guomi.holds(PUBLIC, signature, b"message digesu")


def test_a_signature_is_64_bytes_and_holds_for_its_words_only() -> None:
    signature = guomi.sign(PRIVATE, PUBLIC, b"words")
    assert len(signature) == 64
    assert guomi.holds(PUBLIC, signature, b"words")
    for wrong in (bytes(64), b"\xff" * 64, signature[::-1], signature[:-1]):
        assert not guomi.holds(PUBLIC, wrong, b"words")
    assert not guomi.holds(bytes(64), signature, b"words")
    assert not guomi.holds(PUBLIC[:-1], signature, b"words")


@pytest.mark.parametrize("length", [0, 1, 65_535, 65_536, 65_537, 200_000])
def test_content_of_every_size_comes_back(length: int) -> None:
    target, back = BytesIO(), BytesIO()
    guomi.encrypt(BytesIO(b"x" * length), target, {NAME: PUBLIC})
    guomi.decrypt(BytesIO(target.getvalue()), back, {NAME: PRIVATE}, LIMITS)
    assert back.getvalue() == b"x" * length


def test_a_bundle_of_every_kind_of_frame_comes_back() -> None:
    assert opened(WHOLE)[1:-1] == list(EVERYTHING)


def test_each_receiver_opens_it_and_nobody_else() -> None:
    other = ReceiveKey(*guomi.library().sm2_key_generate())
    both = sealed_with_sm(other.public, PUBLIC)
    assert opened(both) == opened(both, other)
    assert refusal(sealed_with_sm(other.public)) is TroubleCode.BUNDLE_NOT_FOR_US


def test_every_cut_and_every_change_is_refused() -> None:
    small, chance = sealed_with_sm(contents=(segment(),)), random.Random(2)
    for place in [*range(0, 400, 5), *(chance.randrange(len(small)) for _ in range(50))]:
        damaged = bytearray(small)
        damaged[place] ^= 1 << place % 8
        assert refusal(bytes(damaged)) is not None
        assert refusal(small[:place]) is not None


def test_nothing_follows_and_chunks_cannot_change_places() -> None:
    body = WHOLE[: len(WHOLE) - 3 * 65_552]
    chunks = [WHOLE[at : at + 65_552] for at in range(len(body), len(WHOLE), 65_552)]
    assert refusal(WHOLE + b"x") is TroubleCode.BUNDLE_DAMAGED
    assert refusal(WHOLE + WHOLE) is TroubleCode.BUNDLE_DAMAGED
    assert refusal(body + b"".join(reversed(chunks))) is TroubleCode.BUNDLE_DAMAGED
    assert refusal(body + b"".join(chunks[:-1])) is TroubleCode.BUNDLE_DAMAGED


@pytest.mark.parametrize("count", [0, 17])
def test_nobody_and_too_many_are_no_receivers(count: int) -> None:
    at = len(guomi.FIRST_LINE)
    changed = WHOLE[:at] + bytes([count]) + WHOLE[at + 1 :]
    assert refusal(changed) is TroubleCode.BUNDLE_TOO_LARGE


def test_a_bundle_of_one_suite_in_the_container_of_the_other_is_refused() -> None:
    target = BytesIO()
    guomi.encrypt(BytesIO(inner(sealed())), target, {NAME: PUBLIC})
    assert refusal(target.getvalue()) is TroubleCode.BUNDLE_UNREADABLE
    plain = BytesIO()
    guomi.decrypt(BytesIO(WHOLE), plain, {NAME: PRIVATE}, LIMITS)
    with pytest.raises(NotTaken) as caught:
        taken(wrapped(plain.getvalue()))
    assert caught.value.code is TroubleCode.BUNDLE_UNREADABLE


def test_without_the_library_the_suite_is_refused_by_its_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "gmssl_pyx", None)
    suites.known.cache_clear()
    try:
        assert suite_of(INTL_1).number == INTL_1
        with pytest.raises(NotTaken) as caught:
            suite_of(GM_1)
        assert caught.value.code is TroubleCode.BUNDLE_SUITE
        with pytest.raises(NotTaken):
            suite_of_container(WHOLE[:64])
    finally:
        suites.known.cache_clear()


def test_a_manifest_tells_nothing_of_its_suite_so_that_both_carry_the_same() -> None:
    assert opened(WHOLE)[0] == msgspec.structs.replace(manifest(), part=1)


def test_the_golden_bundle_is_read() -> None:
    assert opened(make.path_of("withheld", "gm-1").read_bytes())[1:-1] == list(make.WITHHELD)
