"""Words around what is masked and sealed: reasons to look, what stands in place of a sealed title."""

from __future__ import annotations

from db.reception.contracts import MatterLine
from db.reception.paper_contracts import PaperFacts
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

REASONS = (
    QT_TRANSLATE_NOOP("RevealReason", "Call back with the reply"),
    QT_TRANSLATE_NOOP("RevealReason", "Ask about the matter"),
    QT_TRANSLATE_NOOP("RevealReason", "Check the number with the person"),
    QT_TRANSLATE_NOOP("RevealReason", "Agree on a duty"),
)
"""Usual reasons for seeing something in full; another one may be typed."""

SEALED = QT_TRANSLATE_NOOP("Secrecy", "Sealed")
ERASED = QT_TRANSLATE_NOOP("Secrecy", "Erased")
ERASED_DATA = QT_TRANSLATE_NOOP("Secrecy", "Personal data erased.")
_ERASED_TITLE = QT_TRANSLATE_NOOP("Secrecy", "Words erased")
_SEALED_TITLE = QT_TRANSLATE_NOOP("Secrecy", "Report of wrongdoing, sealed")


def shown_name(name: str) -> str:
    """Return the name of somebody in the directory; nobody stands there without one but who was erased."""
    return name or say(ERASED)


def shown_title(matter: MatterLine | PaperFacts) -> str:
    """Return the title of a matter, or what stands in place of one that nobody may read in passing."""
    if matter.is_sealed:
        return say(_SEALED_TITLE)
    return matter.title or (say(_ERASED_TITLE) if matter.is_erased else "")
