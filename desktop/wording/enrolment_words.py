"""Words for hubs, stations that are admitted, and what can be in the way of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.bundle.enrolment import EnrolmentProblem
from db.bundle.partner_contracts import EnrolmentState
from db.bundle.policy import Verdict
from db.bundle.standing import PartnerRole
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_STATE = {
    EnrolmentState.ASKED: QT_TRANSLATE_NOOP("Enrolment", "Asked for"),
    EnrolmentState.COMPARING: QT_TRANSLATE_NOOP("Enrolment", "Code to be compared"),
    EnrolmentState.CONFIRMED: QT_TRANSLATE_NOOP("Enrolment", "Confirmed"),
    EnrolmentState.DROPPED: QT_TRANSLATE_NOOP("Enrolment", "Given up"),
}
_VERDICT = {
    Verdict.IN_FORCE: QT_TRANSLATE_NOOP("Policy", "In force"),
    Verdict.KNOWN: QT_TRANSLATE_NOOP("Policy", "Here already"),
    Verdict.OLDER: QT_TRANSLATE_NOOP("Policy", "Older than the one in force"),
    Verdict.WAITING: QT_TRANSLATE_NOOP("Policy", "Kept until it can be checked"),
    Verdict.OTHER_HUB: QT_TRANSLATE_NOOP("Policy", "From a hub that is not known here"),
}
_ROLE = {
    PartnerRole.STATION: QT_TRANSLATE_NOOP("Partner", "Station"),
    PartnerRole.HUB: QT_TRANSLATE_NOOP("Partner", "Hub"),
    PartnerRole.CARRIER: QT_TRANSLATE_NOOP("Partner", "Passes bundles on"),
    PartnerRole.ERASER: QT_TRANSLATE_NOOP("Partner", "May order erasures"),
}
_PROBLEM = {
    EnrolmentProblem.NOT_A_REQUEST: QT_TRANSLATE_NOOP("EnrolmentProblem", "This is no request of a station."),
    EnrolmentProblem.NOT_AN_ANSWER: QT_TRANSLATE_NOOP("EnrolmentProblem", "This is no answer to a request."),
    EnrolmentProblem.TEXT_DAMAGED: QT_TRANSLATE_NOOP(
        "EnrolmentProblem", "It did not come over whole. Scan or copy it once more."
    ),
    EnrolmentProblem.NO_HUB: QT_TRANSLATE_NOOP("EnrolmentProblem", "This desk does not admit stations yet."),
    EnrolmentProblem.HUB_THERE: QT_TRANSLATE_NOOP("EnrolmentProblem", "This desk admits stations already."),
    EnrolmentProblem.REQUEST_USED: QT_TRANSLATE_NOOP(
        "EnrolmentProblem", "This request was used before. Have the station make a new one."
    ),
    EnrolmentProblem.REQUEST_UNKNOWN: QT_TRANSLATE_NOOP(
        "EnrolmentProblem", "No open request belongs to it."
    ),
    EnrolmentProblem.ANSWER_SECOND: QT_TRANSLATE_NOOP(
        "EnrolmentProblem", "Another answer to the same request is here. Tell the district; one of them is not theirs."
    ),
    EnrolmentProblem.CODE_DIFFERS: QT_TRANSLATE_NOOP(
        "EnrolmentProblem", "The code is not the same. Read all of it once more; if it stays so, give this up."
    ),
    EnrolmentProblem.KEY_TAKEN: QT_TRANSLATE_NOOP(
        "EnrolmentProblem", "These keys belong to somebody else or were revoked. Have the station make new ones."
    ),
    EnrolmentProblem.ROOT_CODE: QT_TRANSLATE_NOOP(
        "EnrolmentProblem", "{count} different root codes of this hub are needed, as they were written down."
    ),
}  # fmt: skip
TABLES: tuple[Mapping[Any, Mark], ...] = (_STATE, _VERDICT, _ROLE, _PROBLEM)
