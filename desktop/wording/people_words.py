"""Words for the people of the directory: levels, mandates, officers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.people.contracts import (
    DeputyLevel,
    Gender,
    GroupKind,
    GroupRole,
    MandateStatus,
    OfficerRole,
    OrganTier,
    PersonKind,
)
from db.people.roster import RosterVerdict
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
    PersonKind.EXPERT: QT_TRANSLATE_NOOP("PersonKind", "Expert"),
    PersonKind.ADVISER: QT_TRANSLATE_NOOP("PersonKind", "Adviser"),
    PersonKind.COLLECTOR: QT_TRANSLATE_NOOP("PersonKind", "Collector"),
    PersonKind.VOLUNTEER: QT_TRANSLATE_NOOP("PersonKind", "Volunteer"),
    PersonKind.OFFICIAL: QT_TRANSLATE_NOOP("PersonKind", "Official"),
}
_ORGAN_TIER = {
    OrganTier.SUPREME: QT_TRANSLATE_NOOP("OrganTier", "Supreme"),
    OrganTier.PROVINCIAL: QT_TRANSLATE_NOOP("OrganTier", "Provincial"),
    OrganTier.MUNICIPAL: QT_TRANSLATE_NOOP("OrganTier", "Municipal"),
    OrganTier.COUNTY: QT_TRANSLATE_NOOP("OrganTier", "County"),
    OrganTier.TOWN: QT_TRANSLATE_NOOP("OrganTier", "Town office"),
}
_GROUP_KIND = {
    GroupKind.FIXED_PROFESSIONAL: QT_TRANSLATE_NOOP("GroupKind", "Fixed professional group"),
    GroupKind.TASK: QT_TRANSLATE_NOOP("GroupKind", "Task group"),
    GroupKind.DISTRICT: QT_TRANSLATE_NOOP("GroupKind", "District group"),
    GroupKind.SUPERVISION: QT_TRANSLATE_NOOP("GroupKind", "Supervision group"),
    GroupKind.DELEGATION: QT_TRANSLATE_NOOP("GroupKind", "Delegation"),
}
_GROUP_ROLE = {
    GroupRole.LEADER: QT_TRANSLATE_NOOP("GroupRole", "Leader"),
    GroupRole.DEPUTY: QT_TRANSLATE_NOOP("GroupRole", "Deputy leader"),
    GroupRole.MEMBER: QT_TRANSLATE_NOOP("GroupRole", "Member"),
}
_ROSTER_VERDICT = {
    RosterVerdict.NEW: QT_TRANSLATE_NOOP("RosterVerdict", "New"),
    RosterVerdict.UPDATE: QT_TRANSLATE_NOOP("RosterVerdict", "Update"),
    RosterVerdict.SAME: QT_TRANSLATE_NOOP("RosterVerdict", "Unchanged"),
    RosterVerdict.REFUSED: QT_TRANSLATE_NOOP("RosterVerdict", "Not taken"),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (
    _GENDER,
    _DEPUTY_LEVEL,
    _MANDATE_STATUS,
    _OFFICER_ROLE,
    _PERSON_KIND,
    _ORGAN_TIER,
    _GROUP_KIND,
    _GROUP_ROLE,
    _ROSTER_VERDICT,
)
"""One table per enumeration: members of different ones may be equal as strings."""
