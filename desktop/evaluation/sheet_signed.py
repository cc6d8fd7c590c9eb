"""Signatures on papers of evaluations, as they were written, with who signed, how and when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from db.evaluation.contracts import SignatureForm, SignatureLine
from desktop.evaluation import sheet_parts as parts
from desktop.evaluation import sheet_words as w
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.marks import Mark, RuleMark, Strip, stacked, total_height
from desktop.scoring.ink import fitted, from_bytes
from desktop.wording import formats, words
from desktop.wording.marks import say

_INK = 1.1
"""Thickness of a pen's line, in points."""


def signed_over(
    column: Column, strip: Strip, signature: SignatureLine, place: tuple[float, float, float]
) -> Strip:
    """Return a row with a signature in one of its cells; one that is void says so.

    ``place`` is where the cell begins and how wide it is, as parts of the column, and the height of its own words.
    """
    x, width, own_words = place
    pad, full = parts.LOOK.pad_x, column.width
    room = column.narrowed(full * width - 2 * pad)
    lines = blocks.text(room, _told_of(signature), parts.TINY, align=Align.RIGHT)
    free = strip.height - total_height(lines) - 2 * parts.LOOK.pad_y - own_words
    inked = handwriting(signature.strokes, room.width, max(free, 1.0))
    above = strip.height - free - total_height(lines) - parts.LOOK.pad_y
    own = stacked([blocks.gap(above), inked, *lines])
    moved = (one.moved(full * x + pad, 0) for one in own)
    return Strip(strip.height, (*strip.marks, *moved), strip.opening)


def handwriting(strokes: bytes, width: float, height: float) -> Strip:
    """Return a signature as it was written, as large as fits; empty room where nobody wrote."""
    ink = fitted(from_bytes(strokes), width, height) if strokes else None
    return Strip(height, tuple(_lines(ink.strokes) if ink else ()))


def _lines(strokes: Iterable[Sequence[tuple[float, float]]]) -> Iterable[Mark]:
    for stroke in strokes:
        if len(stroke) == 1:
            [(x, y)] = stroke
            yield RuleMark(x - _INK / 2, y, x + _INK / 2, y, _INK)
        for (x, y), (to_x, to_y) in pairwise(stroke):
            yield RuleMark(x, y, to_x, to_y, _INK)


def _told_of(signature: SignatureLine) -> str:
    """Return who signed, how and when, and whether it still stands for what is here."""
    is_plain = signature.form is SignatureForm.STROKES
    form = "" if is_plain else say(w.HOW_SIGNED, form=words.of(signature.form))
    at = formats.full_moment(signature.signed_at)
    void = "" if signature.holds else say(w.VOID)
    return " ".join(one for one in (signature.name, form, at, void) if one)
