"""Tables grow with their text and go over pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.printing.layout.blocks import Column
from desktop.printing.layout.flow import Flow, Frame
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.marks import RuleMark, TextMark, total_height
from desktop.printing.layout.table import Row, TableLook, filled, label, table, value
from desktop.printing.layout.text import Span, Style

COLUMN = Column(300, HOUSE_FONTS)
TEN = Style(10, leading=15)
FRAME = Frame(340, 200, top=20, right=20, bottom=20, left=20)


def row(words: str, height: float = 20) -> Row:
    return Row((label("事项", 0.2, TEN), value(Span(words, TEN), 0.8)), height)


def test_a_row_is_as_high_as_its_text_needs_and_no_lower_than_told():
    short, long = table(COLUMN, [row("短", 30), row("长" * 60)])
    assert short.height == 30
    assert long.height > 3 * 15


def test_the_heading_stands_on_every_page():
    heading = Row((label("时间", 0.2, TEN), label("内容", 0.8, TEN)), 20)
    flow = Flow(FRAME)
    flow.pour(table(COLUMN, [row(f"第 {n} 行") for n in range(20)], heading=heading))
    pages = flow.pages()
    assert len(pages) > 2
    for page in pages:
        texts = [mark.line.text for mark in page.marks if isinstance(mark, TextMark)]
        assert texts[:2] == ["时间", "内容"]


def test_a_row_taller_than_allowed_goes_on_over_the_page_with_its_box_closed():
    flow = Flow(FRAME)
    flow.pour(table(COLUMN, [row("长" * 600)], look=TableLook(whole=100)))
    pages = flow.pages()
    assert len(pages) > 1
    for page in pages:
        level = [m.y for m in page.marks if isinstance(m, RuleMark) and m.y == m.to_y]
        texts = [m.y for m in page.marks if isinstance(m, TextMark)]
        assert min(level) < min(texts)
        assert max(level) > max(texts)


def test_no_strip_is_higher_than_its_page():
    strips = table(COLUMN, [row("长" * 900)], look=TableLook(whole=100))
    assert max(strip.height for strip in strips) < FRAME.room
    assert total_height(strips) > FRAME.room


def test_lines_to_write_on_stand_below_the_text_and_inside_the_row():
    blank = Row((label("意见", 0.2, TEN), value(Span("", TEN), 0.8, top=True, ruled=20)), 100)
    begun = Row((label("意见", 0.2, TEN), value(Span("已看", TEN), 0.8, top=True, ruled=20)), 100)
    counts = []
    for row_ in (blank, begun):
        (strip,) = table(COLUMN, [row_])
        lines = [one for one in strip.marks if isinstance(one, RuleMark) and one.thickness < 0.5]
        assert all(0 < one.y < 100 for one in lines)
        counts.append(len(lines))
    assert counts == [4, 3]


def test_a_high_row_with_little_text_is_never_parted():
    high = Row((value(Span("短", TEN), 1.0),), 150)
    (strip,) = table(COLUMN, [high], look=TableLook(whole=60))
    assert strip.height == 150


def test_a_table_fills_its_room_by_the_shares_of_its_rows():
    rows = [row("短"), replace(row("长" * 60), share=3), replace(row("短"), share=1)]
    before = [strip.height for strip in table(COLUMN, rows)]
    after = [strip.height for strip in filled(COLUMN, rows, room=300)]
    assert sum(after) == pytest.approx(300, abs=0.1)
    more = [high - low for high, low in zip(after, before, strict=True)]
    assert more[0] == 0
    assert more[1] == pytest.approx(3 * more[2])


def test_a_table_without_room_stays_as_it_is_and_its_last_row_does_not_go_alone():
    rows = [replace(row("行", 60), share=1) for _ in range(3)]
    flow = Flow(FRAME)
    flow.pour(filled(COLUMN, rows, room=FRAME.room))
    said = [[m.line.text for m in page.marks if isinstance(m, TextMark)] for page in flow.pages()]
    assert said == [["事项", "行"], ["事项", "行"] * 2]


@pytest.mark.parametrize("characters", range(227, 310, 11))
def test_no_page_begins_or_ends_with_a_single_line_of_a_tall_row(characters):
    flow = Flow(FRAME)
    flow.pour(table(COLUMN, [row("长" * characters)], look=TableLook(whole=100)))
    pages = flow.pages()
    lines = [
        sum(isinstance(mark, TextMark) and "长" in mark.line.text for mark in page.marks)
        for page in pages
    ]
    assert len(lines) > 1
    assert min(lines) >= 2, lines
