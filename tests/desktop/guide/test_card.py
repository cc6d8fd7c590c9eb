"""The quick card: ten keys that are bound, the way in, and the three flows of the counter on two sides."""

from __future__ import annotations

import pypdfium2
import pytest

from desktop.guide.card import FLOWS, KEYS, WAY_IN, quick_card
from desktop.guide.chapters import chapter
from desktop.settings.keys import GROUPS


@pytest.fixture(scope="module")
def sides() -> list[str]:
    document = pypdfium2.PdfDocument(quick_card().pdf)
    return [page.get_textpage().get_text_range() for page in document]


def test_the_card_has_two_sides_of_a4():
    document = pypdfium2.PdfDocument(quick_card().pdf)
    assert [(round(page.get_width()), round(page.get_height())) for page in document] == [
        (595, 842), (595, 842),
    ]  # fmt: skip


def test_its_ten_keys_are_those_that_the_program_lists(sides):
    listed = {way for _title, keys in GROUPS for written, _act in keys for way in written.split()}
    assert len(KEYS) == 10
    assert {cap for cap, _does in KEYS} <= listed
    assert all(cap in sides[0] for cap, _does in KEYS)


@pytest.mark.parametrize(("side", "keys"), [(0, WAY_IN), (1, FLOWS)])
def test_a_side_tells_its_chapters_in_the_words_of_the_guide(sides, side, keys):
    text = sides[side].replace("\r\n", "")
    for key in keys:
        told = chapter(key)
        assert told.title in text
        steps = [line for line in told.text.splitlines() if line[:1].isdigit()]
        assert all(line[3:9].replace("`", "")[:3] in text for line in steps)
