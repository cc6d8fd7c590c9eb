"""What the preview offers for papers of many matters, and for the notice of a reception day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.reception.paper_contracts import Announcement, Archive, BookKind, Ledger
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.printing.preview_order import PreviewOrder
    from desktop.reception.sheet import Book

_PRINT = QT_TRANSLATE_NOOP("PaperPreview", "Print: {paper}")
_A4 = QT_TRANSLATE_NOOP("PaperPreview", "A4")
_A3 = QT_TRANSLATE_NOOP("PaperPreview", "A3 for the wall")
_A4_ACROSS = QT_TRANSLATE_NOOP("PaperPreview", "A4 across")
_COUNT = QT_TRANSLATE_NOOP("PaperPreview", "{count} matters")

A4, A3 = "a4", "a3"
"""Keys of the sizes of the notice."""


@dataclass(frozen=True, slots=True)
class WantedBook:
    """A paper of many matters that is looked at; ``matters`` is how many it tells of."""

    kind: BookKind
    facts: Book

    @property
    def matters(self) -> int:
        """Return how many matters the paper tells of."""
        return 0 if isinstance(self.facts, Announcement) else len(self.facts.lines)


def book_of(facts: Book) -> WantedBook:
    """Return the paper that these facts make."""
    kinds = {
        Ledger: BookKind.LEDGER, Archive: BookKind.ARCHIVE, Announcement: BookKind.ANNOUNCEMENT,
    }  # fmt: skip
    return WantedBook(kinds[type(facts)], facts)


def book_order(wanted: WantedBook) -> PreviewOrder:
    """Return the order to look at a paper before it is printed."""
    from desktop.printing.preview_options import PaperForm
    from desktop.printing.preview_order import PreviewOrder
    from desktop.reception import sheet
    from desktop.reception.sheet_words import HouseWords

    forms = [PaperForm(A4, say(_A4_ACROSS if wanted.kind is BookKind.LEDGER else _A4))]
    if wanted.kind is BookKind.ANNOUNCEMENT:
        forms.append(PaperForm(A3, say(_A3)))
    return PreviewOrder(
        heading=say(_PRINT, paper=words.of(wanted.kind)),
        number=_told(wanted),
        forms=tuple(forms),
        form=A4,
        draw=lambda form, _: sheet.book(wanted.kind, wanted.facts, HouseWords(), a3=form == A3),
    )


def _told(wanted: WantedBook) -> str:
    if isinstance(wanted.facts, Announcement):
        on = wanted.facts.received_on
        return formats.full_day(on) if on else ""
    return say(_COUNT, count=formats.number(wanted.matters))
