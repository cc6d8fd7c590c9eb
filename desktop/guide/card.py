"""快速卡: an A4 sheet that lies beside the keyboard; the ten keys and the way in before, the three flows behind.

The flows are the steps of the guide's own chapters, so the card never says anything else than the guide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.guide.chapters import chapter
from desktop.guide.sheet import Letters, set_steps
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.flow import Flow, Frame, standing
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.marks import MM, Strip
from desktop.printing.layout.text import Span, Style
from desktop.printing.layout.writer import write_pdf
from desktop.printing.paper import Paper
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

KEYS: tuple[tuple[str, Mark], ...] = (
    ("Ctrl+N", QT_TRANSLATE_NOOP("QuickCard", "Register a matter")),
    ("Ctrl+Enter", QT_TRANSLATE_NOOP("QuickCard", "Register and print the receipt")),
    ("Ctrl+J", QT_TRANSLATE_NOOP("QuickCard", "Another matter of the same person")),
    ("F3", QT_TRANSLATE_NOOP("QuickCard", "Another person")),
    ("F4", QT_TRANSLATE_NOOP("QuickCard", "Draw a ticket")),
    ("F8", QT_TRANSLATE_NOOP("QuickCard", "Next field that is still needed")),
    ("Ctrl+K", QT_TRANSLATE_NOOP("QuickCard", "Find people, matters, functions")),
    ("Ctrl+P", QT_TRANSLATE_NOOP("QuickCard", "Print what is open")),
    ("Ctrl+L", QT_TRANSLATE_NOOP("QuickCard", "Lock when leaving")),
    ("F1", QT_TRANSLATE_NOOP("QuickCard", "How this page works")),
)
WAY_IN, FLOWS = ("install", "first-start"), ("register", "receipt", "matter")
"""Chapters of the front and of the back."""

_PAGE = Frame(210 * MM, 297 * MM, top=14 * MM, right=16 * MM, bottom=10 * MM, left=16 * MM)
_TITLE, _PART, _DOES = Style(22, True, 34), Style(15, True, 26), Style(12.5, leading=18)
_CAP, _SMALL = Style(13, True, 18), Style(8.5, leading=11)
_CAP_WIDTH, _CAP_PAD, _BETWEEN, _ROW = 31 * MM, 1.4 * MM, 3 * MM, 2.2 * MM
_STEPS = Letters(Style(12.5, leading=19.5), Style(12.5, True, 19.5))
_FOOT = 8 * MM
_NAME = QT_TRANSLATE_NOOP("QuickCard", "Quick card")
_PROGRAM = QT_TRANSLATE_NOOP("QuickCard", "Liaison Desk")
_TEN = QT_TRANSLATE_NOOP("QuickCard", "Ten keys")
_MORE = QT_TRANSLATE_NOOP("QuickCard", "F1 in the program opens the whole guide")


def quick_card() -> Paper:
    """Draw both sides."""
    column = Column(_PAGE.column, HOUSE_FONTS)

    def set_foot(_number: int, _count: int) -> list[Strip]:
        return blocks.foot(column, say(_PROGRAM), say(_MORE), _SMALL)

    frame, foot = standing(_PAGE, _FOOT, set_foot)
    flow = Flow(frame)
    flow.pour([*_opening(column), *_keys(column), *_told(column, WAY_IN)])
    flow.turn()
    flow.pour([*_opening(column), *_told(column, FLOWS)])
    return Paper(write_pdf(flow.pages(foot), "quick-card"), "quick-card")


def _opening(column: Column) -> Iterator[Strip]:
    yield from blocks.text(column, say(_NAME), _TITLE)
    yield blocks.rule(column, thickness=1.2, height=2 * MM)
    yield blocks.gap(2 * MM)


def _keys(column: Column) -> Iterator[Strip]:
    """Set the keys two beside each other, as caps with what they do."""
    yield from blocks.text(column, say(_TEN), _PART)
    half = column.narrowed((column.width - _BETWEEN) / 2)
    for left, right in zip(KEYS[::2], KEYS[1::2], strict=True):
        beside = half.width + _BETWEEN
        yield blocks.beside((0.0, [_key(half, *left)]), (beside, [_key(half, *right)]))
        yield blocks.gap(_ROW)


def _key(column: Column, cap: str, does: Mark) -> Strip:
    inside = column.narrowed(_CAP_WIDTH - 2 * _CAP_PAD)
    words = blocks.paragraph(inside, [Span(cap, _CAP)], align=Align.CENTRE)
    boxed = blocks.boxed(column.narrowed(_CAP_WIDTH), words, thickness=0.8, padding=_CAP_PAD)
    beside = column.narrowed(column.width - _CAP_WIDTH - _BETWEEN)
    said = [blocks.gap(_CAP_PAD), *blocks.text(beside, say(does), _DOES)]
    return blocks.beside((0.0, [boxed]), (_CAP_WIDTH + _BETWEEN, said))


def _told(column: Column, keys: Sequence[str]) -> Iterator[Strip]:
    for key in keys:
        told = chapter(key)
        yield blocks.gap(3 * MM)
        yield from blocks.text(column, told.title, _PART)
        yield from set_steps(column, told, _STEPS)
