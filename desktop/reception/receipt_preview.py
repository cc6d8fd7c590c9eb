"""What the preview offers for receipts: the roll or A4, and which halves of the A4 receipt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from db.kernel.kinds import Saved
from db.reception.contracts import PaperFacts, PaperKind
from desktop.reception import sheet
from desktop.reception.sheet_words import STATIONS_COPY, VOTERS_COPY, HouseWords
from desktop.wording import formats
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.printing.paper import Paper
    from desktop.printing.preview_options import ContentChoice
    from desktop.printing.preview_order import Draw, Fetch, PreviewOrder

VOTERS, STATIONS, FULL_PHONE = "voters", "stations", "full_phone"
"""Keys of what can be chosen."""

Reveal = Callable[[], Saved[str]]
"""Gets the whole phone number, and the journal keeps who did; runs on the database thread."""

_RECEIPT = QT_TRANSLATE_NOOP("ReceiptPreview", "Print receipt")
_FORM = QT_TRANSLATE_NOOP("ReceiptPreview", "Print registration form")
_ROLL = QT_TRANSLATE_NOOP("ReceiptPreview", "80 mm roll")
_PAGE = QT_TRANSLATE_NOOP("ReceiptPreview", "A4")
_FULL_PHONE = QT_TRANSLATE_NOOP("ReceiptPreview", "Print the whole phone number")
_MASKED = QT_TRANSLATE_NOOP("ReceiptPreview", "The middle of the phone number is masked")


def receipt_order(
    facts: PaperFacts, kind: PaperKind, *, reveal: Reveal | None = None
) -> PreviewOrder:
    """Return the order for a receipt; with ``reveal`` the whole phone number can be printed."""
    from desktop.printing.preview_options import ContentChoice, PaperForm
    from desktop.printing.preview_order import PreviewOrder

    a4 = (PaperKind.RECEIPT_A4,)
    return PreviewOrder(
        heading=say(_RECEIPT),
        number=facts.number,
        forms=(
            PaperForm(PaperKind.RECEIPT_80, say(_ROLL)),
            PaperForm(PaperKind.RECEIPT_A4, say(_PAGE)),
        ),
        form=kind,
        draw=_receipts(facts),
        contents=(
            ContentChoice(VOTERS, say(VOTERS_COPY), forms=a4),
            ContentChoice(STATIONS, say(STATIONS_COPY), forms=a4),
            *_phone_choice(facts, reveal, a4),
        ),
        hint=_hint(facts),
        fetch=_fetch(facts, reveal, _receipts),
    )


def form_order(facts: PaperFacts, *, reveal: Reveal | None = None) -> PreviewOrder:
    """Return the order for the registration form; with ``reveal`` as for the receipt."""
    from desktop.printing.preview_options import PaperForm
    from desktop.printing.preview_order import PreviewOrder

    kind = PaperKind.REGISTRATION_FORM
    return PreviewOrder(
        heading=say(_FORM),
        number=facts.number,
        forms=(PaperForm(kind, say(_PAGE)),),
        form=kind,
        draw=_forms(facts),
        contents=_phone_choice(facts, reveal),
        hint=_hint(facts),
        fetch=_fetch(facts, reveal, _forms),
    )


def _is_masked(facts: PaperFacts) -> bool:
    return "*" in facts.phone


def _hint(facts: PaperFacts) -> str:
    return say(_MASKED) if _is_masked(facts) else ""


def _phone_choice(
    facts: PaperFacts, reveal: Reveal | None, forms: tuple[object, ...] = ()
) -> tuple[ContentChoice, ...]:
    """Return the choice of the whole number, where there is one and it may be seen."""
    from desktop.printing.preview_options import ContentChoice

    if reveal is None or not _is_masked(facts):
        return ()
    return (ContentChoice(FULL_PHONE, say(_FULL_PHONE), chosen=False, forms=forms),)


def _fetch(
    facts: PaperFacts, reveal: Reveal | None, drawn_from: Callable[[PaperFacts], Draw]
) -> Fetch | None:
    """Return how the whole number comes onto the paper."""
    from desktop.printing.preview_order import Fetch

    if reveal is None:
        return None

    def draw() -> Saved[Draw]:
        told = reveal()
        whole = replace(facts, phone=formats.whole_phone(told.value))
        return Saved(drawn_from(whole), told.changes)

    return Fetch(FULL_PHONE, draw)


def _receipts(facts: PaperFacts) -> Draw:
    return lambda form, chosen: _receipt(facts, form, chosen)


def _forms(facts: PaperFacts) -> Draw:
    return lambda _form, _chosen: sheet.paper(PaperKind.REGISTRATION_FORM, facts, HouseWords())


def _receipt(facts: PaperFacts, form: object, chosen: frozenset[str]) -> Paper:
    kind = PaperKind.RECEIPT_A4 if form is PaperKind.RECEIPT_A4 else PaperKind.RECEIPT_80
    voters, stations = VOTERS in chosen, STATIONS in chosen
    neither = not voters and not stations
    return sheet.paper(
        kind, facts, HouseWords(), voters=voters or neither, stations=stations or neither
    )
