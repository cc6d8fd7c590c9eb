"""Words for stations, the bodies over them and the units that handle matters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.calendar.postponement import Postponement
from db.journal.contracts import Why
from db.stations.contracts import HostBody, OrganClass, OrganizationKind, StationLevel
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_ORGANIZATION_KIND = {
    OrganizationKind.STANDING_COMMITTEE: QT_TRANSLATE_NOOP(
        "OrganizationKind", "Congress standing committee"
    ),
    OrganizationKind.TOWN_PRESIDIUM: QT_TRANSLATE_NOOP(
        "OrganizationKind", "Town congress presidium"
    ),
    OrganizationKind.STREET_COMMITTEE: QT_TRANSLATE_NOOP(
        "OrganizationKind", "Street congress committee"
    ),
    OrganizationKind.GOVERNMENT_DEPT: QT_TRANSLATE_NOOP(
        "OrganizationKind", "Government department"
    ),
    OrganizationKind.SUPERVISION_COMMISSION: QT_TRANSLATE_NOOP(
        "OrganizationKind", "Supervision commission"
    ),
    OrganizationKind.COURT: QT_TRANSLATE_NOOP("OrganizationKind", "Court"),
    OrganizationKind.PROCURATORATE: QT_TRANSLATE_NOOP("OrganizationKind", "Procuratorate"),
    OrganizationKind.POLICE: QT_TRANSLATE_NOOP("OrganizationKind", "Police"),
    OrganizationKind.JUSTICE_OFFICE: QT_TRANSLATE_NOOP("OrganizationKind", "Justice office"),
    OrganizationKind.COMMUNITY: QT_TRANSLATE_NOOP("OrganizationKind", "Village or community"),
    OrganizationKind.ENTERPRISE: QT_TRANSLATE_NOOP("OrganizationKind", "Enterprise"),
    OrganizationKind.OTHER: QT_TRANSLATE_NOOP("OrganizationKind", "Other"),
}
_ORGAN_CLASS = {
    OrganClass.GOVERNMENT: QT_TRANSLATE_NOOP("OrganClass", "Government"),
    OrganClass.SUPERVISION: QT_TRANSLATE_NOOP("OrganClass", "Supervision commission"),
    OrganClass.COURT: QT_TRANSLATE_NOOP("OrganClass", "Court"),
    OrganClass.PROCURATORATE: QT_TRANSLATE_NOOP("OrganClass", "Procuratorate"),
    OrganClass.NONE: QT_TRANSLATE_NOOP("OrganClass", "None of these"),
}
_STATION_LEVEL = {
    StationLevel.HOME: QT_TRANSLATE_NOOP("StationLevel", "Deputies' home"),
    StationLevel.STATION: QT_TRANSLATE_NOOP("StationLevel", "Liaison station"),
    StationLevel.POINT: QT_TRANSLATE_NOOP("StationLevel", "Liaison point"),
    StationLevel.CENTER_STATION: QT_TRANSLATE_NOOP("StationLevel", "Central station"),
    StationLevel.PROFESSIONAL: QT_TRANSLATE_NOOP("StationLevel", "Professional station"),
    StationLevel.LEGISLATIVE_POINT: QT_TRANSLATE_NOOP("StationLevel", "Legislative contact point"),
    StationLevel.PRACTICE_BASE: QT_TRANSLATE_NOOP("StationLevel", "Practice base"),
}
_HOST_BODY = {
    HostBody.TOWN_PRESIDIUM: QT_TRANSLATE_NOOP("HostBody", "Town congress presidium"),
    HostBody.STREET_COMMITTEE: QT_TRANSLATE_NOOP("HostBody", "Street congress committee"),
}
_POSTPONEMENT = {
    Postponement.NEXT_WORKDAY: QT_TRANSLATE_NOOP("Postponement", "Next working day"),
    Postponement.PLUS_ONE_WEEK: QT_TRANSLATE_NOOP("Postponement", "One week later"),
    Postponement.CANCEL: QT_TRANSLATE_NOOP("Postponement", "Cancelled"),
}
_WHY = {
    Why.BEHIND: QT_TRANSLATE_NOOP("Why", "This is an older copy of the station's file"),
    Why.FORKED: QT_TRANSLATE_NOOP(
        "Why", "This file was used elsewhere and differs from the one here"
    ),
    Why.ELSEWHERE: QT_TRANSLATE_NOOP("Why", "This folder was used on another computer before"),
    Why.COPIED: QT_TRANSLATE_NOOP("Why", "This folder is a copy of another one on this computer"),
    Why.RESTORED: QT_TRANSLATE_NOOP("Why", "This station was restored from a backup"),
    Why.READMITTED: QT_TRANSLATE_NOOP("Why", "The district has admitted this station anew"),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (
    _ORGANIZATION_KIND,
    _ORGAN_CLASS,
    _STATION_LEVEL,
    _HOST_BODY,
    _POSTPONEMENT,
    _WHY,
)
"""One table per enumeration: members of different ones may be equal as strings."""
