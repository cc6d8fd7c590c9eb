"""What the preview offers for the papers of a matter: their forms, their parts, the whole phone number."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from db.kernel.kinds import Saved
from db.reception.paper_contracts import PaperFacts, PaperKind
from desktop.reception import sheet
from desktop.reception import sheet_loop_words as loop
from desktop.reception.sheet import STATIONS, VOTERS
from desktop.reception.sheet_inquiry import FOR_STATION, FOR_UNIT
from desktop.reception.sheet_slip import FEEDBACK, STUB, UNITS
from desktop.reception.sheet_words import STATIONS_COPY, VOTERS_COPY, HouseWords
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

if TYPE_CHECKING:
    from desktop.printing.preview_options import ContentChoice, PaperForm
    from desktop.printing.preview_order import Draw, Fetch, PreviewOrder

FULL_PHONE = "full_phone"
"""Key of the choice to print the whole number."""


class Reveal(Protocol):
    """Gets the whole phone number once a second person agreed, and the journal keeps both."""

    def ask(self, go_on: Callable[[], object], give_up: Callable[[], object]) -> object:
        """Ask the second person."""

    def tell(self) -> Saved[str]:
        """Return the number; runs on the database thread."""


_RECEIPT = QT_TRANSLATE_NOOP("PaperPreview", "Print receipt")
_OTHER = QT_TRANSLATE_NOOP("PaperPreview", "Print: {paper}")
_ROLL = QT_TRANSLATE_NOOP("PaperPreview", "80 mm roll")
_PAGE = QT_TRANSLATE_NOOP("PaperPreview", "A4")
_FULL_PHONE = QT_TRANSLATE_NOOP("PaperPreview", "Print the whole phone number")
_MASKED = QT_TRANSLATE_NOOP("PaperPreview", "The middle of the phone number is masked")

_RECEIPTS = (PaperKind.RECEIPT_80, PaperKind.RECEIPT_A4)
_NAMES_PHONE = frozenset({
    PaperKind.RECEIPT_A4, PaperKind.REGISTRATION_FORM, PaperKind.ASSIGNMENT_SLIP,
    PaperKind.CASE_FILE,
})  # fmt: skip
_PARTS: Mapping[PaperKind, tuple[tuple[str, Mark], ...]] = MappingProxyType({
    PaperKind.RECEIPT_A4: ((VOTERS, VOTERS_COPY), (STATIONS, STATIONS_COPY)),
    PaperKind.ASSIGNMENT_SLIP: (
        (STUB, loop.STUB), (UNITS, loop.UNITS_PART), (FEEDBACK, loop.FEEDBACK_PART),
    ),
    PaperKind.INQUIRY_FORM: (
        (FOR_STATION, loop.COPY_FOR_STATION), (FOR_UNIT, loop.COPY_FOR_UNIT),
    ),
})  # fmt: skip


def paper_order(
    facts: PaperFacts, kind: PaperKind, *, reveal: Reveal | None = None
) -> PreviewOrder:
    """Return the order for a paper; with ``reveal`` the whole phone number can be printed."""
    from desktop.printing.preview_order import PreviewOrder

    kinds = _RECEIPTS if kind in _RECEIPTS else (kind,)
    heading = say(_RECEIPT) if kind in _RECEIPTS else say(_OTHER, paper=words.of(kind))
    return PreviewOrder(
        heading=heading,
        number=facts.number,
        forms=tuple(_form(one) for one in kinds),
        form=kind,
        draw=_drawn(facts),
        contents=(*_parts(kinds), *_phone_choice(facts, kinds, reveal)),
        hint=say(_MASKED) if _is_masked(facts) and _NAMES_PHONE & set(kinds) else "",
        fetch=_fetch(facts, reveal),
    )


def _form(kind: PaperKind) -> PaperForm:
    from desktop.printing.preview_options import PaperForm

    return PaperForm(kind, say(_ROLL if kind is PaperKind.RECEIPT_80 else _PAGE))


def _parts(kinds: tuple[PaperKind, ...]) -> list[ContentChoice]:
    from desktop.printing.preview_options import ContentChoice

    return [
        ContentChoice(key, say(mark), forms=(kind,))
        for kind in kinds
        for key, mark in _PARTS.get(kind, ())
    ]


def _is_masked(facts: PaperFacts) -> bool:
    return "*" in facts.phone


def _phone_choice(
    facts: PaperFacts, kinds: tuple[PaperKind, ...], reveal: Reveal | None
) -> tuple[ContentChoice, ...]:
    """Return the choice of the whole number, where there is one and it may be seen."""
    from desktop.printing.preview_options import ContentChoice

    forms = tuple(kind for kind in kinds if kind in _NAMES_PHONE)
    if reveal is None or not forms or not _is_masked(facts):
        return ()
    return (ContentChoice(FULL_PHONE, say(_FULL_PHONE), chosen=False, forms=forms),)


def _fetch(facts: PaperFacts, reveal: Reveal | None) -> Fetch | None:
    """Return how the whole number comes onto the paper."""
    from desktop.printing.preview_order import Fetch

    if reveal is None:
        return None

    def draw() -> Saved[Draw]:
        told = reveal.tell()
        whole = replace(facts, phone=formats.whole_phone(told.value))
        return Saved(_drawn(whole), told.changes)

    return Fetch(FULL_PHONE, draw, reveal.ask)


def _drawn(facts: PaperFacts) -> Draw:
    return lambda form, chosen: sheet.paper(PaperKind(str(form)), facts, HouseWords(), parts=chosen)
