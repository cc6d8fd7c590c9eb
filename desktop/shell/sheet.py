"""The paper with the recovery code, to be locked away."""

from __future__ import annotations

from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.flow import Flow, Frame
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.marks import MM, Strip
from desktop.printing.layout.text import Span, Style
from desktop.printing.layout.writer import write_pdf
from desktop.printing.paper import Paper
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

_TITLE = QT_TRANSLATE_NOOP("RecoveryPaper", "Recovery code")
_ADVICE = (
    QT_TRANSLATE_NOOP(
        "RecoveryPaper",
        "It opens the station when a passphrase is forgotten or the computer is lost.",
    ),
    QT_TRANSLATE_NOOP(
        "RecoveryPaper", "Lock this paper away. Whoever has it can open the station."
    ),
    QT_TRANSLATE_NOOP("RecoveryPaper", "Kept by: ____________    Date: ____________"),
)
_PAGE = Frame(210 * MM, 297 * MM, top=30 * MM, right=25 * MM, bottom=25 * MM, left=25 * MM)
_HEAD, _CODE, _BODY = Style(20, True, 34), Style(22, True, 40), Style(12, leading=22)
_IN_A_LINE = 3


def recovery_paper(station: str, code: str) -> Paper:
    """Draw one A4 page: station, code in groups of four, what to do with it."""
    column = Column(_PAGE.column, HOUSE_FONTS)
    groups = code.split("-")
    lines = [groups[at : at + _IN_A_LINE] for at in range(0, len(groups), _IN_A_LINE)]
    inside = [strip for line in lines for strip in _centred(column, "   ".join(line), _CODE)]
    strips = [
        *_centred(column, station, _BODY),
        *_centred(column, _TITLE, _HEAD),
        blocks.gap(8 * MM),
        blocks.boxed(column, inside, thickness=0.4 * MM, padding=5 * MM),
        blocks.gap(8 * MM),
        *(strip for line in _ADVICE for strip in blocks.text(column, say(line), _BODY)),
    ]
    flow = Flow(_PAGE)
    flow.pour(strips)
    return Paper(write_pdf(flow.pages(), "recovery-code"), "recovery-code")


def _centred(column: Column, text: str | Mark, style: Style) -> list[Strip]:
    words = say(text) if isinstance(text, Mark) else text
    return blocks.paragraph(column, [Span(words, style)], align=Align.CENTRE)
