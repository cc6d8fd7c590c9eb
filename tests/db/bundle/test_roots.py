"""Keys above a hub's, on paper: read back as they were copied by hand."""

from __future__ import annotations

import pytest

from db.bundle.enrolment import EnrolmentProblem
from db.bundle.policy import fingerprint_of
from db.bundle.roots import make_roots, read_roots, write_root
from db.kernel.errors import InvalidInput

KEYS = make_roots()
CODES = [write_root(one) for one in KEYS]
PUBLICS = [one.public_key().public_bytes_raw() for one in KEYS]
ROOT = fingerprint_of(PUBLICS)


def test_two_of_three_codes_give_two_keys():
    found = read_roots(CODES[1:], PUBLICS, ROOT)
    assert [one.public for one in found] == PUBLICS[1:]


def test_small_letters_blanks_and_figures_that_look_like_letters_are_read():
    typed = [CODES[0].lower().replace("-", " "), CODES[1].replace("O", "0").replace("I", "1")]
    assert len(read_roots(typed, PUBLICS, ROOT)) == 2


def _refused(codes: list[str], known: list[bytes] = PUBLICS, root: bytes = ROOT) -> None:
    with pytest.raises(InvalidInput) as error:
        read_roots(codes, known, root)
    assert [one.code for one in error.value.problems] == [EnrolmentProblem.ROOT_CODE]


def test_one_code_or_one_twice_is_refused():
    _refused([])
    _refused(CODES[:1])
    _refused([CODES[0], CODES[0]])


def test_a_code_that_was_copied_wrongly_is_refused():
    letter = "B" if CODES[0][7] != "B" else "C"
    _refused([CODES[0][:7] + letter + CODES[0][8:], CODES[1]])
    _refused([CODES[0][:-1], CODES[1]])
    _refused(["", "!"])


def test_codes_of_another_hub_are_refused():
    others = make_roots()
    publics = [one.public_key().public_bytes_raw() for one in others]
    _refused([write_root(one) for one in others])
    _refused([write_root(one) for one in others], publics)
    _refused(CODES[:2], PUBLICS, fingerprint_of(publics))
