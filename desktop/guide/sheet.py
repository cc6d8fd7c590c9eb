"""Chapters on A4, as they are read on the screen: steps with their numbers, pictures in grey."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from desktop.guide.chapters import Chapter, folder
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Column
from desktop.printing.layout.flow import Flow, Frame, standing
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.marks import MM, Strip
from desktop.printing.layout.pictures import picture
from desktop.printing.layout.text import Span, Style
from desktop.printing.layout.writer import write_pdf
from desktop.printing.paper import Paper
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_PAGE = Frame(210 * MM, 297 * MM, top=18 * MM, right=20 * MM, bottom=14 * MM, left=20 * MM)
_TITLE, _SMALL = Style(17, True, 28), Style(8.5, leading=11)


class Letters(NamedTuple):
    """A size of text; ``word`` is for the words of buttons and for keys."""

    body: Style
    word: Style


_READ = Letters(Style(11, leading=18), Style(11, True, 18))
_NUMBER, _APART, _FOOT, _HIGHEST = 8 * MM, 1.5 * MM, 8 * MM, 96 * MM
_NAME = QT_TRANSLATE_NOOP("GuidePaper", "Guide · {part}")
_COUNT = QT_TRANSLATE_NOOP("GuidePaper", "Page {number} of {count}")

_STEP = re.compile(r"(\d+)\. (.*)")
_PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_WORDS = re.compile(r"(「[^」]+」|`[^`]+`)")


def guide_paper(chapters: Sequence[Chapter]) -> Paper:
    """Draw chapters, each under its heading."""
    column = Column(_PAGE.column, HOUSE_FONTS)
    frame, foot = standing(_PAGE, _FOOT, partial(_set_foot, column, chapters[0].part))
    flow = Flow(frame)
    for place, one in enumerate(chapters):
        if place:
            flow.turn()
        flow.pour(list(_set(column, one)))
    return Paper(write_pdf(flow.pages(foot), "guide"), "guide")


def set_steps(column: Column, chapter: Chapter, letters: Letters) -> Iterator[Strip]:
    """Set only the steps of a chapter, as the quick card has them."""
    for step in filter(None, map(_STEP.fullmatch, chapter.text.splitlines())):
        yield _set_step(column, step[1], step[2], letters)
        yield blocks.gap(_APART)


def _set(column: Column, chapter: Chapter) -> Iterator[Strip]:
    yield from blocks.text(column, chapter.title, _TITLE)
    yield blocks.gap(2 * MM)
    for line in filter(None, chapter.text.splitlines()):
        if shown := _PICTURE.fullmatch(line):
            yield from _set_picture(column, shown[1])
        elif step := _STEP.fullmatch(line):
            yield _set_step(column, step[1], step[2], _READ)
        else:
            yield from blocks.together(blocks.paragraph(column, _spans(line, _READ)))
        yield blocks.gap(_APART)


def _set_picture(column: Column, path: str) -> Iterator[Strip]:
    found = picture((folder() / path).read_bytes(), width=column.width, height=_HIGHEST)
    if found is not None:
        yield blocks.gap(2 * MM)
        yield found


def _set_step(column: Column, number: str, text: str, letters: Letters) -> Strip:
    inner = column.narrowed(column.width - _NUMBER)
    counted = blocks.text(column.narrowed(_NUMBER), number, letters.word)
    return blocks.beside((0.0, counted), (_NUMBER, blocks.paragraph(inner, _spans(text, letters))))


def _spans(text: str, letters: Letters) -> list[Span]:
    """Return a line with the words of buttons and the keys in bold."""
    parts = _WORDS.split(_LINK.sub(r"\1", text))
    return [
        Span(part.strip("`"), letters.word if _WORDS.fullmatch(part) else letters.body)
        for part in parts
        if part
    ]


def _set_foot(column: Column, part: str, number: int, count: int) -> list[Strip]:
    return blocks.foot(
        column, say(_NAME, part=part), say(_COUNT, number=number, count=count), _SMALL
    )
