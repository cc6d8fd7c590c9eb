"""The table of personal data comes out whole, in words that a visitor reads."""

from __future__ import annotations

from db.purposes import HELD
from desktop.settings.purposes import headings, lines
from desktop.settings.sheet_purposes import purposes_paper
from tests.desktop.printing.layout.pdf import flat_text_of, sizes_of
from tests.fakes.words import chinese

A4_ACROSS = (297, 210)


def test_every_entry_stands_on_the_paper_and_the_heading_on_every_page():
    with chinese():
        paper = purposes_paper("岚川市松陌镇代表联络站")
        printed = flat_text_of(paper.pdf)
        sizes = [(round(width), round(height)) for width, height in sizes_of(paper.pdf)]
        assert set(sizes) == {A4_ACROSS}
        for line in lines():
            assert "".join(line).replace(" ", "") in printed, line
        assert printed.count("".join(headings())) == len(sizes)
    assert "岚川市松陌镇代表联络站" in printed
    assert not paper.missing


def test_every_line_has_all_its_words():
    with chinese():
        assert len(lines()) == len(HELD)
        assert all(len(line) == len(headings()) and all(line) for line in lines())
