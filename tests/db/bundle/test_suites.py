"""Suites: what is not there is refused by its number, and keys are named the same everywhere."""

from __future__ import annotations

import pytest

from db.bundle.suites import (
    HYBRID_1,
    INTL_1,
    key_id,
    receive_key_of,
    sender_of,
    suite_of,
    suite_of_container,
)
from db.kernel.errors import NotTaken, TroubleCode
from tests.db.bundle.making import DISTRICT, STATION, STRANGER, wrapped


def test_a_signature_holds_for_its_key_and_its_words() -> None:
    suite, sender = suite_of(INTL_1), sender_of(STATION)
    signature = sender.sign(b"words")
    stranger = STRANGER.public_key().public_bytes_raw()
    assert suite.holds(sender.public, signature, b"words")
    assert not suite.holds(sender.public, signature, b"other words")
    assert not suite.holds(stranger, signature, b"words")
    assert not suite.holds(sender.public, signature[:-1], b"words")
    assert not suite.holds(b"no key", signature, b"words")


@pytest.mark.parametrize("number", [0, HYBRID_1, 4, 65_535])
def test_reserved_and_unknown_numbers_are_refused_with_the_number(number: int) -> None:
    with pytest.raises(NotTaken) as caught:
        suite_of(number)
    assert caught.value.code is TroubleCode.BUNDLE_SUITE
    assert caught.value.params == {"suite": number}


def test_a_container_tells_its_suite_by_its_first_line() -> None:
    assert suite_of_container(wrapped(b"x")[:64]).number == INTL_1
    with pytest.raises(NotTaken) as caught:
        suite_of_container(b"something else")
    assert caught.value.code is TroubleCode.NOT_A_BUNDLE


def test_keys_are_named_by_32_bytes_that_do_not_change() -> None:
    suite = suite_of(INTL_1)
    assert receive_key_of(DISTRICT.private) == DISTRICT
    told = "c1aeac35466ed64d0c67cdb480c97039fe5b62568a3b17dac96b62657d926853"
    assert key_id(suite, bytes(32)).hex() == told
