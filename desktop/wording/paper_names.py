"""What a paper is called as a file: its kind in words before the ids that its print job carries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum

from db.evaluation.paper_contracts import EvaluationPaperKind
from db.insights.contracts import ReportKind
from db.reception.paper_contracts import BookKind, PaperKind
from db.scheduling.paper_contracts import RotaPaperKind
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

_KINDS: tuple[type[StrEnum], ...] = (
    PaperKind, BookKind, ReportKind, RotaPaperKind, EvaluationPaperKind,
)  # fmt: skip
_OTHERS: Mapping[str, Mark] = {
    "appointment": QT_TRANSLATE_NOOP("PaperNames", "Appointment slip"),
    "appointment-letter": QT_TRANSLATE_NOOP("PaperNames", "Appointment letter"),
    "bundle": QT_TRANSLATE_NOOP("PaperNames", "Bundle sheet"),
    "personal-data": QT_TRANSLATE_NOOP("PaperNames", "List of personal data"),
    "recovery-code": QT_TRANSLATE_NOOP("PaperNames", "Recovery code"),
    "test-page": QT_TRANSLATE_NOOP("PaperNames", "Test page"),
    "test-roll": QT_TRANSLATE_NOOP("PaperNames", "Test receipt"),
}
_UNSAFE = re.compile(r"[^\w.()〔〕-]+")


def file_name(title: str) -> str:
    """Return the name of a paper's file without its ending, safe on every disk and free of persons.

    The kind that the title begins with is said in words; a title that nobody knows stays as it is.
    """
    found = [(stem, word) for stem, word in _stems() if f"{title}-".startswith(f"{stem}-")]
    stem, word = max(found, key=lambda one: len(one[0]), default=("", ""))
    return _UNSAFE.sub("-", word + title[len(stem) :]).strip(".-") or "paper"


def _stems() -> Iterator[tuple[str, str]]:
    """Yield what titles begin with, and the words for it."""
    yield from ((one.value, words.of(one)) for kind in _KINDS for one in kind)
    yield from ((stem, say(mark)) for stem, mark in _OTHERS.items())
