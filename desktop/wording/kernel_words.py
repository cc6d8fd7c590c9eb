"""Words for roles, kinds of record, verbs of the journal and the actions people take."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.kernel.actor import Role
from db.kernel.kinds import Action, Kind, Verb
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_ROLE = {
    Role.DUTY_STAFF: QT_TRANSLATE_NOOP("Role", "Duty officer"),
    Role.LIAISON: QT_TRANSLATE_NOOP("Role", "Liaison officer"),
    Role.STATION_HEAD: QT_TRANSLATE_NOOP("Role", "Station head"),
    Role.DEPUTY: QT_TRANSLATE_NOOP("Role", "Deputy"),
    Role.TOWN_ADMIN: QT_TRANSLATE_NOOP("Role", "Town administrator"),
    Role.DISTRICT_ADMIN: QT_TRANSLATE_NOOP("Role", "District administrator"),
    Role.SYSTEM_ADMIN: QT_TRANSLATE_NOOP("Role", "Equipment administrator"),
    Role.AUDITOR: QT_TRANSLATE_NOOP("Role", "Auditor"),
}
_KIND = {
    Kind.STATION: QT_TRANSLATE_NOOP("Kind", "station"),
    Kind.ORGANIZATION: QT_TRANSLATE_NOOP("Kind", "organisation"),
    Kind.USER: QT_TRANSLATE_NOOP("Kind", "account"),
    Kind.PERSON: QT_TRANSLATE_NOOP("Kind", "person"),
    Kind.MANDATE: QT_TRANSLATE_NOOP("Kind", "mandate"),
    Kind.VISIT: QT_TRANSLATE_NOOP("Kind", "visit"),
    Kind.MATTER: QT_TRANSLATE_NOOP("Kind", "matter"),
    Kind.ASSIGNMENT: QT_TRANSLATE_NOOP("Kind", "assignment"),
    Kind.REPLY: QT_TRANSLATE_NOOP("Kind", "reply"),
    Kind.NOTE: QT_TRANSLATE_NOOP("Kind", "note"),
    Kind.TICKET: QT_TRANSLATE_NOOP("Kind", "ticket"),
    Kind.PRINT: QT_TRANSLATE_NOOP("Kind", "print"),
    Kind.EXTENSION: QT_TRANSLATE_NOOP("Kind", "extension"),
    Kind.URGE: QT_TRANSLATE_NOOP("Kind", "urge"),
    Kind.FEEDBACK: QT_TRANSLATE_NOOP("Kind", "feedback"),
    Kind.RATING: QT_TRANSLATE_NOOP("Kind", "rating"),
    Kind.REVISIT: QT_TRANSLATE_NOOP("Kind", "revisit"),
    Kind.LINK: QT_TRANSLATE_NOOP("Kind", "link"),
    Kind.SETTING: QT_TRANSLATE_NOOP("Kind", "setting"),
}
_VERB = {
    Verb.INSERT: QT_TRANSLATE_NOOP("Verb", "added"),
    Verb.UPDATE: QT_TRANSLATE_NOOP("Verb", "changed"),
    Verb.DELETE: QT_TRANSLATE_NOOP("Verb", "withdrawn"),
    Verb.UNDELETE: QT_TRANSLATE_NOOP("Verb", "restored"),
    Verb.RESOLVE: QT_TRANSLATE_NOOP("Verb", "settled"),
    Verb.ATTACH: QT_TRANSLATE_NOOP("Verb", "attached"),
    Verb.ERASE: QT_TRANSLATE_NOOP("Verb", "erased"),
    Verb.NOTE: QT_TRANSLATE_NOOP("Verb", "noted"),
}
_ACTION = {
    Action.STATION_FOUNDED: QT_TRANSLATE_NOOP("Action", "Station set up"),
    Action.STATION_CHANGED: QT_TRANSLATE_NOOP("Action", "Station facts changed"),
    Action.DEMO_FILLED: QT_TRANSLATE_NOOP("Action", "Practice records added"),
    Action.ORGANIZATION_ADDED: QT_TRANSLATE_NOOP("Action", "Organisation added"),
    Action.ORGANIZATION_CHANGED: QT_TRANSLATE_NOOP("Action", "Organisation changed"),
    Action.USER_ADDED: QT_TRANSLATE_NOOP("Action", "Account added"),
    Action.USER_CHANGED: QT_TRANSLATE_NOOP("Action", "Account changed"),
    Action.PASSPHRASE_CHANGED: QT_TRANSLATE_NOOP("Action", "Passphrase changed"),
    Action.RECOVERY_USED: QT_TRANSLATE_NOOP("Action", "Recovery code used"),
    Action.SIGNED_IN: QT_TRANSLATE_NOOP("Action", "Unlocked"),
    Action.SIGN_IN_FAILED: QT_TRANSLATE_NOOP("Action", "Wrong passphrase"),
    Action.LOCKED: QT_TRANSLATE_NOOP("Action", "Locked"),
    Action.PERSON_ADDED: QT_TRANSLATE_NOOP("Action", "Person added"),
    Action.PERSON_CHANGED: QT_TRANSLATE_NOOP("Action", "Person changed"),
    Action.CONTACT_REVEALED: QT_TRANSLATE_NOOP("Action", "Phone number viewed"),
    Action.TICKET_DRAWN: QT_TRANSLATE_NOOP("Action", "Ticket taken"),
    Action.TICKET_CHANGED: QT_TRANSLATE_NOOP("Action", "Ticket changed"),
    Action.VISIT_REGISTERED: QT_TRANSLATE_NOOP("Action", "Registered"),
    Action.MATTER_ADDED: QT_TRANSLATE_NOOP("Action", "Matter added"),
    Action.MATTER_CORRECTED: QT_TRANSLATE_NOOP("Action", "Corrected"),
    Action.MATTER_TRIAGED: QT_TRANSLATE_NOOP("Action", "Sorted"),
    Action.MATTER_ASSIGNED: QT_TRANSLATE_NOOP("Action", "Assigned"),
    Action.MATTER_TRANSFERRED: QT_TRANSLATE_NOOP("Action", "Transferred"),
    Action.MATTER_ANSWERED_ON_SITE: QT_TRANSLATE_NOOP("Action", "Answered on the spot"),
    Action.REPLY_RECORDED: QT_TRANSLATE_NOOP("Action", "Replied"),
    Action.MATTER_CLOSED: QT_TRANSLATE_NOOP("Action", "Closed"),
    Action.MATTER_DECLINED: QT_TRANSLATE_NOOP("Action", "Not accepted"),
    Action.MATTER_ESCALATED: QT_TRANSLATE_NOOP("Action", "Passed upward"),
    Action.MATTER_CONVERTED: QT_TRANSLATE_NOOP("Action", "Converted"),
    Action.MATTER_SIGNED: QT_TRANSLATE_NOOP("Action", "Signed for"),
    Action.MATTER_RETURNED: QT_TRANSLATE_NOOP("Action", "Returned"),
    Action.EXTENSION_ASKED: QT_TRANSLATE_NOOP("Action", "Extension asked for"),
    Action.EXTENSION_DECIDED: QT_TRANSLATE_NOOP("Action", "Extension decided"),
    Action.UNIT_URGED: QT_TRANSLATE_NOOP("Action", "Urged"),
    Action.FED_BACK: QT_TRANSLATE_NOOP("Action", "Told the voter"),
    Action.MATTER_RATED: QT_TRANSLATE_NOOP("Action", "Rated"),
    Action.CALL_MISSED: QT_TRANSLATE_NOOP("Action", "Not reached"),
    Action.MATTER_REOPENED: QT_TRANSLATE_NOOP("Action", "Opened again"),
    Action.MATTER_REVISITED: QT_TRANSLATE_NOOP("Action", "Revisited"),
    Action.MATTER_ARCHIVED: QT_TRANSLATE_NOOP("Action", "Archived"),
    Action.MATTER_MERGED: QT_TRANSLATE_NOOP("Action", "Merged"),
    Action.MATTER_UNMERGED: QT_TRANSLATE_NOOP("Action", "Separated"),
    Action.MATTER_WITHDRAWN: QT_TRANSLATE_NOOP("Action", "Taken back"),
    Action.REGISTRATION_UNDONE: QT_TRANSLATE_NOOP("Action", "Registration undone"),
    Action.STEP_UNDONE: QT_TRANSLATE_NOOP("Action", "Step undone"),
    Action.NOTE_ADDED: QT_TRANSLATE_NOOP("Action", "Note"),
    Action.PRINTED: QT_TRANSLATE_NOOP("Action", "Printed"),
    Action.EXPORTED: QT_TRANSLATE_NOOP("Action", "Exported"),
    Action.SETTING_CHANGED: QT_TRANSLATE_NOOP("Action", "Setting changed"),
    Action.BACKUP_MADE: QT_TRANSLATE_NOOP("Action", "Backup made"),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (_ROLE, _KIND, _VERB, _ACTION)
"""One table per enumeration: members of different ones may be equal as strings."""
