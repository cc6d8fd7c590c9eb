"""Strips fill pages from the top."""

from __future__ import annotations

from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Column
from desktop.printing.layout.flow import Flow, Frame, standing
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.marks import Page, RuleMark, Strip, TextMark
from desktop.printing.layout.text import Style

FRAME = Frame(100, 120, top=10, right=10, bottom=10, left=10)
LINE = (RuleMark(0, 0, 80, 0),)
TEN = Style(10, leading=15)


def test_strips_that_do_not_fit_go_to_the_next_page():
    flow = Flow(FRAME)
    flow.pour([Strip(40, LINE)] * 3)
    first, second = flow.pages()
    assert [mark.y for mark in first.marks] == [10, 50]
    assert [mark.y for mark in second.marks] == [10]


def test_tied_strips_stay_together():
    flow = Flow(FRAME)
    flow.pour([Strip(60, LINE), Strip(30, LINE, tied=True), Strip(30, LINE)])
    first, second = flow.pages()
    assert len(first.marks) == 1
    assert len(second.marks) == 2


def test_a_break_closes_above_and_opens_below():
    strip = Strip(60, (), opening=LINE, closing=LINE)
    flow = Flow(FRAME)
    flow.pour([strip, strip])
    first, second = flow.pages()
    assert [mark.y for mark in first.marks] == [10, 70]
    assert [mark.y for mark in second.marks] == [10]


def test_every_page_knows_its_number_and_how_many_there_are():
    told = []
    flow = Flow(FRAME)
    flow.pour([Strip(90, LINE)] * 3)
    flow.pages(lambda number, count: told.append((number, count)) or ())
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_head_stands_above_the_column_of_every_page():
    flow = Flow(FRAME.with_head(20))
    flow.pour([Strip(40, LINE)] * 3)
    pages = flow.pages(head=lambda _number, _count: LINE)
    assert [[mark.y for mark in page.marks] for page in pages] == [[30, 70, 10], [30, 10]]


def test_a_long_foot_takes_room_from_the_column_and_never_rises_into_it():
    frame, foot = standing(FRAME, 10, lambda _number, _count: [Strip(12, LINE)] * 3)
    assert frame.room == FRAME.room - 36
    flow = Flow(frame)
    flow.pour([Strip(60, LINE)])
    (page,) = flow.pages(foot)
    assert [mark.y for mark in page.marks] == [10, 74, 86, 98]


def test_a_short_foot_ends_at_the_margin():
    frame, foot = standing(FRAME, 20, lambda _number, _count: [Strip(8, LINE)])
    (page,) = Flow(frame).pages(foot)
    assert [mark.y for mark in page.marks] == [120 - 10 - 8]


def test_the_lines_of_a_paragraph_break_by_twos_at_least():
    column = Column(200, HOUSE_FONTS)
    paragraph = blocks.text(column, "长" * 100, TEN)
    assert len(paragraph) == 5
    for before in range(1, 9):
        flow = Flow(Frame(240, 160, top=20, right=20, bottom=20, left=20))
        flow.pour([Strip(15 * before, LINE), *blocks.together(paragraph)])
        counts = [_lines_of("长", page) for page in flow.pages()]
        assert sum(counts) == 5
        assert 1 not in counts, (before, counts)


def test_one_line_alone_is_tied_to_nothing():
    (line,) = blocks.together(blocks.text(Column(200, HOUSE_FONTS), "短", TEN))
    assert not line.tied


def _lines_of(word: str, page: Page) -> int:
    return sum(isinstance(mark, TextMark) and word in mark.line.text for mark in page.marks)
