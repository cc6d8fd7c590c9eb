"""The papers of reception, each by its kind: receipts, forms, the papers of the loop, books of many matters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from db.reception.paper_contracts import (
    Announcement,
    Archive,
    BookKind,
    Ledger,
    PaperFacts,
    PaperKind,
)
from desktop.printing.layout.fonts import HOUSE_FONTS, FontChain, letter_fonts
from desktop.printing.layout.marks import Page
from desktop.printing.layout.writer import write_pdf
from desktop.printing.paper import Paper
from desktop.reception.sheet_80 import Receipt80
from desktop.reception.sheet_a4 import ReceiptA4
from desktop.reception.sheet_announcement import AnnouncementSheet
from desktop.reception.sheet_archive import ArchiveSheet
from desktop.reception.sheet_case import CaseFile
from desktop.reception.sheet_form import RegistrationForm
from desktop.reception.sheet_inquiry import InquiryForm
from desktop.reception.sheet_ledger import LedgerSheet, Tell
from desktop.reception.sheet_letter import ReplyLetter
from desktop.reception.sheet_slip import AssignmentSlip
from desktop.reception.sheet_urge import urge_slips
from desktop.reception.sheet_words import PaperWords

VOTERS, STATIONS = "voters", "stations"
"""Keys of the two halves of the A4 receipt."""

_TELLING_CODE = frozenset({PaperKind.RECEIPT_A4, PaperKind.RECEIPT_80})

Book = Ledger | Archive | Announcement
_Draw = Callable[[PaperFacts, PaperWords, FontChain, frozenset[str]], tuple[Page, ...]]


def _receipt_a4(
    facts: PaperFacts, words: PaperWords, fonts: FontChain, parts: frozenset[str]
) -> tuple[Page, ...]:
    neither = not parts & {VOTERS, STATIONS}
    return ReceiptA4(facts, words, fonts).pages(
        voters=neither or VOTERS in parts, stations=neither or STATIONS in parts
    )


_DRAWN: Mapping[PaperKind, _Draw] = MappingProxyType({
    PaperKind.RECEIPT_A4: _receipt_a4,
    PaperKind.RECEIPT_80: lambda f, w, c, _: Receipt80(f, w, c).pages(),
    PaperKind.REGISTRATION_FORM: lambda f, w, c, _: RegistrationForm(f, w, c).pages(),
    PaperKind.ASSIGNMENT_SLIP: lambda f, w, c, parts: AssignmentSlip(f, w, c).pages(parts),
    PaperKind.URGE_SLIP: lambda f, w, c, _: urge_slips(f, w, c),
    PaperKind.SUPERVISION_SLIP: lambda f, w, c, _: urge_slips(f, w, c, supervised=True),
    PaperKind.REPLY_LETTER: lambda f, w, _, __: ReplyLetter(f, w, letter_fonts()).pages(),
    PaperKind.INQUIRY_FORM: lambda f, w, c, parts: InquiryForm(f, w, c).pages(parts),
    PaperKind.CASE_FILE: lambda f, w, c, _: CaseFile(f, w, c).pages(),
})  # fmt: skip


def pages(
    kind: PaperKind,
    facts: PaperFacts,
    words: PaperWords,
    *,
    fonts: FontChain = HOUSE_FONTS,
    parts: frozenset[str] = frozenset(),
) -> tuple[Page, ...]:
    """Return the pages of one matter's paper; ``parts`` are the keys of those wanted, empty for all."""
    return _DRAWN[kind](facts, words, fonts, parts)


def paper(
    kind: PaperKind,
    facts: PaperFacts,
    words: PaperWords,
    *,
    fonts: FontChain = HOUSE_FONTS,
    parts: frozenset[str] = frozenset(),
) -> Paper:
    """Draw one matter's paper, ready for preview and printer."""
    drawn = pages(kind, facts, words, fonts=fonts, parts=parts)
    tells_code = bool(facts.code) and kind in _TELLING_CODE
    return _bound(drawn, paper_title(facts, kind), tells_code=tells_code)


def book(
    kind: BookKind,
    facts: Book,
    words: PaperWords,
    *,
    a3: bool = False,
    tell: Tell | None = None,
) -> Paper:
    """Draw a paper of many matters, or the announcement; ``tell`` hears how far a ledger is."""
    if isinstance(facts, Ledger):
        drawn = LedgerSheet(facts, words, HOUSE_FONTS).pages(tell)
    elif isinstance(facts, Archive):
        drawn = ArchiveSheet(facts, words, HOUSE_FONTS).pages()
    else:
        drawn = AnnouncementSheet(facts, words, HOUSE_FONTS, a3=a3).pages()
    return _bound(drawn, book_title(kind, facts))


def paper_title(facts: PaperFacts, kind: PaperKind) -> str:
    """Return the name of the paper in queues and folders: kind and machine number, nobody's name."""
    return f"{kind.value}-{facts.machine_number or facts.scan_digits}"


def book_title(kind: BookKind, facts: Book) -> str:
    """Return the name of a book in queues and folders: kind and what it is of."""
    if isinstance(facts, Archive):
        return f"{kind.value}-{facts.year}"
    if isinstance(facts, Announcement):
        day = facts.received_on or facts.issued_on
        return f"{kind.value}-{day}" if day else kind.value
    return f"{kind.value}-{facts.since or facts.head.printed_at.date()}"


def receipt_a4(
    facts: PaperFacts,
    words: PaperWords,
    *,
    fonts: FontChain = HOUSE_FONTS,
    voters: bool = True,
    stations: bool = True,
) -> bytes:
    """Return the A4 receipt as PDF, with the voter's copy, the station's copy, or both."""
    kept = frozenset(key for key, on in ((VOTERS, voters), (STATIONS, stations)) if on)
    return paper(PaperKind.RECEIPT_A4, facts, words, fonts=fonts, parts=kept).pdf


def receipt_80(facts: PaperFacts, words: PaperWords, *, fonts: FontChain = HOUSE_FONTS) -> bytes:
    """Return the receipt for the 80 mm roll as PDF, one page as long as its text."""
    return paper(PaperKind.RECEIPT_80, facts, words, fonts=fonts).pdf


def registration_form(
    facts: PaperFacts, words: PaperWords, *, fonts: FontChain = HOUSE_FONTS
) -> bytes:
    """Return 选民接待登记表 as PDF, with the course of handling on its last page."""
    return paper(PaperKind.REGISTRATION_FORM, facts, words, fonts=fonts).pdf


def framed(drawn: tuple[Page, ...]) -> tuple[str, ...]:
    """Return the characters that no font has, each once."""
    return tuple(dict.fromkeys(character for page in drawn for character in page.framed()))


def _bound(drawn: tuple[Page, ...], title: str, *, tells_code: bool = False) -> Paper:
    return Paper(write_pdf(drawn, title), title, framed(drawn), tells_code)
