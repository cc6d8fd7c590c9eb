"""The test page: proves that a printer draws Chinese, black lines and a bar code that scans."""

from __future__ import annotations

from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, CodeSize, Column
from desktop.printing.layout.flow import Flow, Frame
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.marks import MM, Strip, total_height
from desktop.printing.layout.text import Span, Style
from desktop.printing.layout.writer import write_pdf
from desktop.printing.paper import Paper
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

TRIAL_DIGITS = "00000000000000"
"""Fourteen zeros belong to no matter, so a scan of the test page opens nothing by mistake."""

_TITLE = QT_TRANSLATE_NOOP("TrialPage", "Test page")
_BOX = QT_TRANSLATE_NOOP("TrialPage", "This frame is whole on all four sides")
_LETTERS = QT_TRANSLATE_NOOP("TrialPage", "Rare characters: 㛃 䶮 𬭎 𠮷, figures: 0123456789")
_SCAN = QT_TRANSLATE_NOOP("TrialPage", "Scan the bar code: fourteen zeros appear")
_ROLL = Frame(80 * MM, 0, top=0, right=6 * MM, bottom=0, left=6 * MM)
_PAGE = Frame(210 * MM, 297 * MM, top=20 * MM, right=20 * MM, bottom=20 * MM, left=20 * MM)
_FEED = 12 * MM


def trial_paper(station: str, *, roll: bool) -> Paper:
    """Draw the test page for the 80 mm roll or for A4."""
    frame = _ROLL if roll else _PAGE
    strips = _strips(station, Column(frame.column, HOUSE_FONTS), large=not roll)
    if roll:
        frame = Frame(frame.width, total_height(strips), 0, frame.right, 0, frame.left)
    flow = Flow(frame)
    flow.pour(strips)
    title = "test-roll" if roll else "test-page"
    missing = HOUSE_FONTS.missing(station + say(_LETTERS))
    return Paper(write_pdf(flow.pages(), title), title, missing)


def _strips(station: str, column: Column, *, large: bool) -> list[Strip]:
    unit = 1.4 if large else 1.0
    body, head = Style(10 * unit, leading=16 * unit), Style(15 * unit, True, 24 * unit)
    inside = column.narrowed(column.width - 8 * MM)
    frame = _centred(inside, _BOX, body)
    code = CodeSize(0.375 * MM, 14.5 * MM)
    return [
        blocks.gap(4 * MM),
        *_centred(column, _TITLE, head),
        *blocks.paragraph(column, [Span(station, body)], align=Align.CENTRE),
        blocks.gap(4 * MM),
        blocks.boxed(column, frame, thickness=0.5 * MM, padding=4 * MM),
        blocks.gap(4 * MM),
        *_centred(column, _LETTERS, body),
        blocks.gap(4 * MM),
        *blocks.bar_block(column, TRIAL_DIGITS, code, legend=Span(TRIAL_DIGITS, body)),
        *_centred(column, _SCAN, body),
        blocks.gap(_FEED),
    ]


def _centred(column: Column, mark: Mark, style: Style) -> list[Strip]:
    return blocks.paragraph(column, [Span(say(mark), style)], align=Align.CENTRE)
