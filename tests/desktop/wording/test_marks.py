"""Marks say themselves in the language that was installed; without one, in English."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.wording import marks
from desktop.wording.marks import QT_TRANSLATE_NOOP, say, translate_with


@pytest.fixture(autouse=True)
def given_back() -> Iterator[None]:
    before = marks._translations[0]
    yield
    translate_with(before)


def test_a_mark_says_what_the_language_answers_with_its_places_filled() -> None:
    translate_with(lambda context, text: f"{context}: {text}")
    mark = QT_TRANSLATE_NOOP("Tag", "{n} d late")
    assert say(mark, n=3) == "Tag: 3 d late"


def test_braces_stay_where_nothing_is_filled_in() -> None:
    translate_with(lambda _context, text: text)
    assert say(QT_TRANSLATE_NOOP("Tag", "{n} d late")) == "{n} d late"
