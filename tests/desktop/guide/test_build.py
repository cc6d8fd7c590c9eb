"""Set-up leaves the quick card beside the guide, in Chinese."""

from __future__ import annotations

import pypdfium2

from desktop.guide.build import CARD
from desktop.guide.chapters import folder


def test_the_card_that_set_up_drew_is_the_one_that_the_window_prints():
    document = pypdfium2.PdfDocument(folder() / CARD)
    assert len(document) == 2
    text = document[0].get_textpage().get_text_range()
    assert "十个键" in text
    assert "从 U 盘装上" in text
