"""What everybody would try first is refused; what nobody could guess is taken."""

from __future__ import annotations

import random
import string
from itertools import islice

import pytest

from db.accounts.guessable import is_guessable, tried_first, usual_words
from db.accounts.rules import check_passphrase

SIGNS = "!@#$%^&*()-_=+ .,?"


def dressed(word: str, chance: random.Random) -> str:
    """Return a common passphrase as people dress it up until it meets the rules of length and mixture."""
    dress = [
        lambda it: it.capitalize() + "-" + chance.choice("2468") + chance.choice(SIGNS),
        lambda it: it.replace("a", "@").replace("o", "0").title() + "!7 " + chance.choice(SIGNS),
        lambda it: it.title() + "_" + it + str(chance.randrange(100)),
        lambda it: it.title() + chance.choice(("2024", "1987", "20190305")) + "!",
        lambda it: "".join(chance.choice((c, c.upper())) for c in it) + "123456!",
    ]
    return chance.choice(dress)(word)


def strong(chance: random.Random) -> str:
    """Return one that a program would draw."""
    letters = [
        chance.choice(kind) for kind in (string.ascii_lowercase, string.ascii_uppercase, "347")
    ]
    letters += chance.choices(string.ascii_letters + string.digits + SIGNS, k=11)
    chance.shuffle(letters)
    return "".join(letters)


def test_the_list_has_ten_thousand_entries_and_more() -> None:
    assert len(usual_words()) > 400
    assert len(tried_first()) > 10_000


def test_two_thousand_weak_ones_are_refused() -> None:
    chance = random.Random(2)
    words = [word for word in usual_words() if len(word) > 2]
    weak = [dressed(chance.choice(words), chance) for _ in range(2000)]
    assert [one for one in weak if not check_passphrase(one)] == []


def test_every_entry_of_the_list_is_refused_by_itself() -> None:
    assert [one for one in tried_first() if not check_passphrase(one)] == []


def test_two_thousand_strong_ones_are_taken() -> None:
    chance = random.Random(3)
    good = list(islice(iter(lambda: strong(chance), ""), 2000))
    assert [one for one in good if check_passphrase(one, "何静澜", "海昌", "0573-87000016")] == []


@pytest.mark.parametrize(
    ("passphrase", "known"),
    [
        ("何静澜 Ab 73", "何静澜"),
        ("HAICHANG tor 4", "haichang"),
        ("Xu-8700 0016 b", "8700 0016"),
        ("Tel 87000016 xu", "0573-87000016"),
        ("Mo 199000000 li", "19900000001"),
        ("Xu 1985 Song-Mo", ""),
        ("Mo-lkjhg-Song 4", ""),
        ("Mo-zyxwv-Song 4", ""),
        ("ｐａｓｓｗｏｒｄ－Ｘ４", ""),
    ],
)
def test_what_is_known_of_person_and_station_is_refused(passphrase: str, known: str) -> None:
    assert is_guessable(passphrase, [known])


@pytest.mark.parametrize("known", ["", "li", "7", "何", "12-34"])
def test_short_pieces_stand_in_good_ones_by_chance(known: str) -> None:
    assert not is_guessable("Song-Mo 71 li 何", [known])
