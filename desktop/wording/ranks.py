"""The one character that stands for a level or an office in badges, on the screen and on paper."""

from __future__ import annotations

from db.people.contracts import DeputyLevel, OfficerRole
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

Rank = DeputyLevel | OfficerRole

_LETTERS: dict[Rank, Mark] = {
    DeputyLevel.NATIONAL: QT_TRANSLATE_NOOP("DeputyLetter", "N"),
    DeputyLevel.PROVINCIAL: QT_TRANSLATE_NOOP("DeputyLetter", "P"),
    DeputyLevel.MUNICIPAL: QT_TRANSLATE_NOOP("DeputyLetter", "C"),
    DeputyLevel.COUNTY: QT_TRANSLATE_NOOP("DeputyLetter", "D"),
    DeputyLevel.TOWN: QT_TRANSLATE_NOOP("DeputyLetter", "T"),
    OfficerRole.JUDGE: QT_TRANSLATE_NOOP("OfficerLetter", "J"),
    OfficerRole.PROSECUTOR: QT_TRANSLATE_NOOP("OfficerLetter", "P"),
    OfficerRole.POLICE: QT_TRANSLATE_NOOP("OfficerLetter", "O"),
    OfficerRole.JUSTICE_STAFF: QT_TRANSLATE_NOOP("OfficerLetter", "L"),
    OfficerRole.LAWYER: QT_TRANSLATE_NOOP("OfficerLetter", "A"),
}


def letter_of(rank: Rank) -> str:
    """Return the one character inside the badge, such as 区 or 法."""
    return say(_LETTERS[rank])
