"""Words for the loop after an assignment: routes, reasons, forms, scores, links."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.reception.codes import Publicity, Route
from db.reception.handling import (
    CheckPoint,
    DeclineReason,
    ExtensionFate,
    LinkType,
    RaterKind,
    RatingMethod,
    ReturnReason,
    Score,
    Unable,
    UnitRole,
    UrgeForm,
)
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_ROUTE = {
    Route.VILLAGE: QT_TRANSLATE_NOOP("Route", "Village or community"),
    Route.TOWN_DEPT: QT_TRANSLATE_NOOP("Route", "Department of the town"),
    Route.TOWN_GOV: QT_TRANSLATE_NOOP("Route", "Town government"),
    Route.UPPER_NPC: QT_TRANSLATE_NOOP("Route", "Congress above"),
    Route.ORGAN: QT_TRANSLATE_NOOP("Route", "Government, supervision, court or procuratorate"),
}
_PUBLICITY = {
    Publicity.OPEN: QT_TRANSLATE_NOOP("Publicity", "Public"),
    Publicity.INSIDE: QT_TRANSLATE_NOOP("Publicity", "Public inside"),
    Publicity.CLOSED: QT_TRANSLATE_NOOP("Publicity", "Not public"),
}
_UNIT_ROLE = {
    UnitRole.LEAD: QT_TRANSLATE_NOOP("UnitRole", "Lead"),
    UnitRole.CO: QT_TRANSLATE_NOOP("UnitRole", "Assists"),
    UnitRole.SEPARATE: QT_TRANSLATE_NOOP("UnitRole", "Answers for itself"),
}
_DECLINE_REASON = {
    DeclineReason.LITIGATION: QT_TRANSLATE_NOOP("DeclineReason", "A court has it"),
    DeclineReason.ARBITRATION: QT_TRANSLATE_NOOP("DeclineReason", "Arbitration has it"),
    DeclineReason.REVIEW: QT_TRANSLATE_NOOP("DeclineReason", "Administrative review has it"),
    DeclineReason.DISCIPLINE: QT_TRANSLATE_NOOP("DeclineReason", "For discipline inspection"),
    DeclineReason.POLICE: QT_TRANSLATE_NOOP("DeclineReason", "For the police"),
    DeclineReason.MILITARY: QT_TRANSLATE_NOOP("DeclineReason", "Military matter"),
    DeclineReason.PRIVATE_DISPUTE: QT_TRANSLATE_NOOP("DeclineReason", "Private civil dispute"),
    DeclineReason.CONCLUDED: QT_TRANSLATE_NOOP("DeclineReason", "Concluded already"),
}
_RETURN_REASON = {
    ReturnReason.JURISDICTION: QT_TRANSLATE_NOOP("ReturnReason", "Another place"),
    ReturnReason.COMPETENCE: QT_TRANSLATE_NOOP("ReturnReason", "Another unit's duty"),
    ReturnReason.OWNERSHIP: QT_TRANSLATE_NOOP("ReturnReason", "Ownership unclear"),
    ReturnReason.DUPLICATE: QT_TRANSLATE_NOOP("ReturnReason", "Handled already"),
    ReturnReason.UNCLEAR: QT_TRANSLATE_NOOP("ReturnReason", "Too little is known"),
}
_EXTENSION_FATE = {
    ExtensionFate.GRANTED: QT_TRANSLATE_NOOP("ExtensionFate", "Granted"),
    ExtensionFate.REFUSED: QT_TRANSLATE_NOOP("ExtensionFate", "Refused"),
    ExtensionFate.TAKEN_BACK: QT_TRANSLATE_NOOP("ExtensionFate", "Taken back by who asked"),
    ExtensionFate.REPLIED: QT_TRANSLATE_NOOP("ExtensionFate", "Not decided, the reply came first"),
    ExtensionFate.MERGED: QT_TRANSLATE_NOOP("ExtensionFate", "Not decided, it was merged first"),
    ExtensionFate.WITHDRAWN: QT_TRANSLATE_NOOP(
        "ExtensionFate", "Not decided, it was withdrawn first"
    ),
}
_URGE_FORM = {
    UrgeForm.PHONE: QT_TRANSLATE_NOOP("UrgeForm", "By phone"),
    UrgeForm.PAPER: QT_TRANSLATE_NOOP("UrgeForm", "By slip"),
    UrgeForm.SUPERVISION: QT_TRANSLATE_NOOP("UrgeForm", "Supervised"),
}
_CHECK_POINT = {
    CheckPoint.ANSWERS: QT_TRANSLATE_NOOP("CheckPoint", "Answers what was asked"),
    CheckPoint.DONE: QT_TRANSLATE_NOOP("CheckPoint", "Says what was done"),
    CheckPoint.DATE: QT_TRANSLATE_NOOP("CheckPoint", "Has a date"),
    CheckPoint.CONTACT: QT_TRANSLATE_NOOP("CheckPoint", "Has a contact"),
    CheckPoint.TONE: QT_TRANSLATE_NOOP("CheckPoint", "Is polite and plain"),
}
_RATER_KIND = {
    RaterKind.VOTER: QT_TRANSLATE_NOOP("RaterKind", "Voter"),
    RaterKind.DEPUTY: QT_TRANSLATE_NOOP("RaterKind", "Deputy"),
}
_SCORE = {
    Score.SATISFIED: QT_TRANSLATE_NOOP("Score", "Satisfied"),
    Score.MOSTLY: QT_TRANSLATE_NOOP("Score", "Mostly satisfied"),
    Score.DISSATISFIED: QT_TRANSLATE_NOOP("Score", "Dissatisfied"),
}
_RATING_METHOD = {
    RatingMethod.PHONE: QT_TRANSLATE_NOOP("RatingMethod", "By phone"),
    RatingMethod.FACE: QT_TRANSLATE_NOOP("RatingMethod", "Face to face"),
    RatingMethod.PAPER: QT_TRANSLATE_NOOP("RatingMethod", "On paper"),
    RatingMethod.SMS: QT_TRANSLATE_NOOP("RatingMethod", "By message"),
}
_UNABLE = {
    Unable.UNREACHABLE: QT_TRANSLATE_NOOP("Unable", "Not reached"),
    Unable.REFUSED: QT_TRANSLATE_NOOP("Unable", "Does not want to rate"),
    Unable.ANONYMOUS: QT_TRANSLATE_NOOP("Unable", "Anonymous"),
}
_LINK_TYPE = {
    LinkType.MERGED_INTO: QT_TRANSLATE_NOOP("LinkType", "Merged into"),
    LinkType.REPEAT_OF: QT_TRANSLATE_NOOP("LinkType", "Repeats"),
    LinkType.SAME_MATTER: QT_TRANSLATE_NOOP("LinkType", "Same matter"),
    LinkType.PROPOSAL: QT_TRANSLATE_NOOP("LinkType", "Deputy proposal"),
    LinkType.OPINION: QT_TRANSLATE_NOOP("LinkType", "Legislative opinion"),
    LinkType.CLUE: QT_TRANSLATE_NOOP("LinkType", "Public-interest clue"),
    LinkType.JUDICIAL: QT_TRANSLATE_NOOP("LinkType", "Clue for a judicial suggestion"),
    LinkType.SUPERVISION: QT_TRANSLATE_NOOP("LinkType", "Supervision"),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (
    _ROUTE, _PUBLICITY, _UNIT_ROLE, _DECLINE_REASON, _RETURN_REASON, _EXTENSION_FATE, _URGE_FORM,
    _CHECK_POINT, _RATER_KIND, _SCORE, _RATING_METHOD, _UNABLE, _LINK_TYPE,
)  # fmt: skip
"""One table per enumeration: members of different ones may be equal as strings."""
