"""What the preview offers for receipts: the roll or A4, and which halves of the A4 receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.reception.contracts import PaperFacts, PaperKind
from desktop.reception import sheet
from desktop.reception.sheet_words import STATIONS_COPY, VOTERS_COPY, HouseWords
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.printing.paper import Paper
    from desktop.printing.preview import PreviewOrder

VOTERS, STATIONS, FULL_PHONE = "voters", "stations", "full_phone"
"""Keys of what can be chosen; the caller fetches new facts when the full phone is."""

_RECEIPT = QT_TRANSLATE_NOOP("ReceiptPreview", "Print receipt")
_FORM = QT_TRANSLATE_NOOP("ReceiptPreview", "Print registration form")
_ROLL = QT_TRANSLATE_NOOP("ReceiptPreview", "80 mm roll")
_PAGE = QT_TRANSLATE_NOOP("ReceiptPreview", "A4")
_FULL_PHONE = QT_TRANSLATE_NOOP("ReceiptPreview", "Print the whole phone number")
_MASKED = QT_TRANSLATE_NOOP("ReceiptPreview", "The middle of the phone number is masked")


def receipt_order(facts: PaperFacts, kind: PaperKind, *, may_reveal: bool = False) -> PreviewOrder:
    """Return the order for a receipt; ``may_reveal`` offers the whole phone number as well."""
    from desktop.printing.preview import PreviewOrder
    from desktop.printing.preview_options import ContentChoice, PaperForm

    a4 = (PaperKind.RECEIPT_A4,)
    contents = [
        ContentChoice(VOTERS, say(VOTERS_COPY), forms=a4),
        ContentChoice(STATIONS, say(STATIONS_COPY), forms=a4),
    ]
    if may_reveal:
        contents.append(ContentChoice(FULL_PHONE, say(_FULL_PHONE), chosen=False, forms=a4))
    return PreviewOrder(
        heading=say(_RECEIPT),
        number=facts.number,
        forms=(
            PaperForm(PaperKind.RECEIPT_80, say(_ROLL)),
            PaperForm(PaperKind.RECEIPT_A4, say(_PAGE)),
        ),
        form=kind,
        draw=lambda form, chosen: _receipt(facts, form, chosen),
        contents=tuple(contents),
        hint=say(_MASKED) if "*" in facts.phone else "",
    )


def form_order(facts: PaperFacts) -> PreviewOrder:
    """Return the order for the registration form."""
    from desktop.printing.preview import PreviewOrder
    from desktop.printing.preview_options import PaperForm

    kind = PaperKind.REGISTRATION_FORM
    return PreviewOrder(
        heading=say(_FORM),
        number=facts.number,
        forms=(PaperForm(kind, say(_PAGE)),),
        form=kind,
        draw=lambda _form, _chosen: sheet.paper(kind, facts, HouseWords()),
        hint=say(_MASKED) if "*" in facts.phone else "",
    )


def _receipt(facts: PaperFacts, form: object, chosen: frozenset[str]) -> Paper:
    kind = PaperKind.RECEIPT_A4 if form is PaperKind.RECEIPT_A4 else PaperKind.RECEIPT_80
    voters, stations = VOTERS in chosen, STATIONS in chosen
    neither = not voters and not stations
    return sheet.paper(
        kind, facts, HouseWords(), voters=voters or neither, stations=stations or neither
    )
