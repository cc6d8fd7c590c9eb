"""Words for the people of the directory: levels, mandates, officers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.people.contracts import DeputyLevel, Gender, MandateStatus, OfficerRole, PersonKind
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_GENDER = {
    Gender.UNKNOWN: QT_TRANSLATE_NOOP("Gender", "Unknown"),
    Gender.MALE: QT_TRANSLATE_NOOP("Gender", "Male"),
    Gender.FEMALE: QT_TRANSLATE_NOOP("Gender", "Female"),
    Gender.UNSTATED: QT_TRANSLATE_NOOP("Gender", "Not stated"),
}
_DEPUTY_LEVEL = {
    DeputyLevel.NATIONAL: QT_TRANSLATE_NOOP("DeputyLevel", "National deputy"),
    DeputyLevel.PROVINCIAL: QT_TRANSLATE_NOOP("DeputyLevel", "Province deputy"),
    DeputyLevel.MUNICIPAL: QT_TRANSLATE_NOOP("DeputyLevel", "City deputy"),
    DeputyLevel.COUNTY: QT_TRANSLATE_NOOP("DeputyLevel", "District deputy"),
    DeputyLevel.TOWN: QT_TRANSLATE_NOOP("DeputyLevel", "Town deputy"),
}
_MANDATE_STATUS = {
    MandateStatus.SERVING: QT_TRANSLATE_NOOP("MandateStatus", "Serving"),
    MandateStatus.SUSPENDED: QT_TRANSLATE_NOOP("MandateStatus", "Suspended"),
    MandateStatus.RESIGNED: QT_TRANSLATE_NOOP("MandateStatus", "Resigned"),
    MandateStatus.RECALLED: QT_TRANSLATE_NOOP("MandateStatus", "Recalled"),
    MandateStatus.MOVED: QT_TRANSLATE_NOOP("MandateStatus", "Moved away"),
    MandateStatus.TERMINATED: QT_TRANSLATE_NOOP("MandateStatus", "Terminated"),
    MandateStatus.ENDED: QT_TRANSLATE_NOOP("MandateStatus", "Term ended"),
}
_OFFICER_ROLE = {
    OfficerRole.JUDGE: QT_TRANSLATE_NOOP("OfficerRole", "Judge"),
    OfficerRole.PROSECUTOR: QT_TRANSLATE_NOOP("OfficerRole", "Prosecutor"),
    OfficerRole.POLICE: QT_TRANSLATE_NOOP("OfficerRole", "Police officer"),
    OfficerRole.JUSTICE_STAFF: QT_TRANSLATE_NOOP("OfficerRole", "Justice office"),
    OfficerRole.LAWYER: QT_TRANSLATE_NOOP("OfficerRole", "Lawyer"),
}
_PERSON_KIND = {
    PersonKind.VOTER: QT_TRANSLATE_NOOP("PersonKind", "Resident"),
    PersonKind.DEPUTY: QT_TRANSLATE_NOOP("PersonKind", "Deputy"),
    PersonKind.LEGAL_OFFICER: QT_TRANSLATE_NOOP("PersonKind", "Visiting professional"),
    PersonKind.STAFF: QT_TRANSLATE_NOOP("PersonKind", "Station staff"),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (
    _GENDER,
    _DEPUTY_LEVEL,
    _MANDATE_STATUS,
    _OFFICER_ROLE,
    _PERSON_KIND,
)
"""One table per enumeration: members of different ones may be equal as strings."""
