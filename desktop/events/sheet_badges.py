"""签到码胸卡: ten cards of 90 by 54 mm on an A4 page, each with the code that signs its bearer in."""

from __future__ import annotations

from collections.abc import Sequence

from db.events.contracts import InvitationLine
from db.events.paper_contracts import EventPaper
from desktop.events import sheet_parts as parts
from desktop.events import sheet_words as w
from desktop.printing.handouts.cards import A_PAGE, ACROSS, CARD, DOWN, cut_marks
from desktop.printing.handouts.fitting import largest
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, CodeSize, Column
from desktop.printing.layout.codes import qr_modules
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Mark, Page, stacked
from desktop.printing.layout.text import Style
from desktop.wording import words
from desktop.wording.marks import say

_PAGE = (210 * MM, 297 * MM)
_LEFT, _TOP = (_PAGE[0] - ACROSS * CARD[0]) / 2, (_PAGE[1] - DOWN * CARD[1]) / 2
_PAD, _CODE = 5 * MM, 22 * MM
_NAME, _LEAST = 24.0, 11.0


class BadgeSheet:
    """Composes a badge for everybody on the roster."""

    def __init__(self, paper: EventPaper, fonts: FontChain) -> None:
        self._paper, self._fonts = paper, fonts

    def pages(self) -> tuple[Page, ...]:
        """Return as many pages as the badges take, at least one."""
        roster = self._paper.roster
        some = [roster[at : at + A_PAGE] for at in range(0, len(roster), A_PAGE)]
        return tuple(self._page(people) for people in some or [()])

    def _page(self, people: Sequence[InvitationLine]) -> Page:
        page = Page(*_PAGE)
        page.put(tuple(cut_marks()), 0, 0)
        for at, person in enumerate(people):
            row, place = divmod(at, ACROSS)
            page.put(self._badge(person), _LEFT + place * CARD[0], _TOP + row * CARD[1])
        return page

    def _badge(self, line: InvitationLine) -> tuple[Mark, ...]:
        left = Column(CARD[0] - 3 * _PAD - _CODE, self._fonts)
        size = largest(line.name, Style(_NAME, bold=True), left, least=_LEAST)
        words_ = [
            *blocks.text(left, line.name, Style(size, bold=True, leading=size * 1.3)),
            *blocks.text(left, words.of(line.level) if line.level else words.of(line.role), parts.CELL),
            *blocks.text(left, parts.unit_of(line), parts.CELL),
            *(blocks.text(left, say(w.SEAT, seat=line.seat), parts.HEAD) if line.seat else ()),
        ]  # fmt: skip
        code = blocks.qr_block(line.code, CodeSize(_CODE / len(qr_modules(line.code))))
        below = blocks.text(Column(_CODE, self._fonts), line.code, parts.TINY, align=Align.CENTRE)
        inside = Column(CARD[0] - 2 * _PAD, self._fonts)
        title = blocks.text(inside, self._paper.event.line.title, Style(9.5, leading=13))
        body = blocks.beside((0, words_), (left.width + _PAD, [code, *below]))
        return tuple(mark.moved(_PAD, _PAD) for mark in stacked([*title, blocks.gap(2 * MM), body]))
