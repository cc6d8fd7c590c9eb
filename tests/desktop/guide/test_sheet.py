"""Chapters on paper: each under its heading, with numbered steps and pictures."""

from __future__ import annotations

import pypdfium2

from desktop.guide.chapters import chapter, chapters
from desktop.guide.sheet import guide_paper


def test_the_whole_guide_is_set_each_chapter_on_a_page_of_its_own():
    paper = guide_paper(chapters())
    document = pypdfium2.PdfDocument(paper.pdf)
    assert len(document) >= len(chapters())
    assert not paper.missing


def test_a_chapter_says_who_it_is_for_and_shows_its_pictures():
    document = pypdfium2.PdfDocument(guide_paper((chapter("matter"),)).pdf)
    text = document[0].get_textpage().get_text_range()
    assert "工作人员" in text
    kinds = [thing.type for page in document for thing in page.get_objects()]
    assert kinds.count(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE) == 2
