"""The papers of reception: receipts on A4 and on the 80 mm roll, and the registration form."""

from __future__ import annotations

from db.reception.contracts import PaperFacts, PaperKind
from desktop.printing.layout.fonts import HOUSE_FONTS, FontChain
from desktop.printing.layout.writer import write_pdf
from desktop.printing.paper import Paper
from desktop.reception.sheet_80 import Receipt80
from desktop.reception.sheet_a4 import ReceiptA4
from desktop.reception.sheet_form import RegistrationForm
from desktop.reception.sheet_words import PaperWords


def receipt_a4(
    facts: PaperFacts,
    words: PaperWords,
    *,
    fonts: FontChain = HOUSE_FONTS,
    voters: bool = True,
    stations: bool = True,
) -> bytes:
    """Return the A4 receipt as PDF, with the voter's copy, the station's copy, or both."""
    pages = ReceiptA4(facts, words, fonts).pages(voters=voters, stations=stations)
    return write_pdf(pages, paper_title(facts, PaperKind.RECEIPT_A4))


def receipt_80(facts: PaperFacts, words: PaperWords, *, fonts: FontChain = HOUSE_FONTS) -> bytes:
    """Return the receipt for the 80 mm roll as PDF, one page as long as its text."""
    return write_pdf(
        Receipt80(facts, words, fonts).pages(), paper_title(facts, PaperKind.RECEIPT_80)
    )


def registration_form(
    facts: PaperFacts, words: PaperWords, *, fonts: FontChain = HOUSE_FONTS
) -> bytes:
    """Return 选民接待登记表 as PDF, with the course of handling on its last page."""
    pages = RegistrationForm(facts, words, fonts).pages()
    return write_pdf(pages, paper_title(facts, PaperKind.REGISTRATION_FORM))


def paper(
    kind: PaperKind,
    facts: PaperFacts,
    words: PaperWords,
    *,
    fonts: FontChain = HOUSE_FONTS,
    voters: bool = True,
    stations: bool = True,
) -> Paper:
    """Draw one of reception's papers, ready for preview and printer."""
    if kind is PaperKind.RECEIPT_A4:
        pages = ReceiptA4(facts, words, fonts).pages(voters=voters, stations=stations)
    elif kind is PaperKind.RECEIPT_80:
        pages = Receipt80(facts, words, fonts).pages()
    else:
        pages = RegistrationForm(facts, words, fonts).pages()
    framed = dict.fromkeys(character for page in pages for character in page.framed())
    title = paper_title(facts, kind)
    return Paper(write_pdf(pages, title), title, tuple(framed))


def paper_title(facts: PaperFacts, kind: PaperKind) -> str:
    """Return the name of the paper in queues and folders: kind and machine number, nobody's name."""
    return f"{kind.value}-{facts.machine_number or facts.scan_digits}"
