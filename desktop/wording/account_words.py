"""Words for permissions, as the end of a sentence that says who has to act."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.accounts.contracts import Result
from db.accounts.rules import Permission
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_PERMISSION = {
    Permission.FILL_FORM: QT_TRANSLATE_NOOP("Permission", "Filling in a form"),
    Permission.CORRECT: QT_TRANSLATE_NOOP("Permission", "Correcting a record"),
    Permission.SEE_NAME: QT_TRANSLATE_NOOP("Permission", "Seeing a name"),
    Permission.SEE_ID: QT_TRANSLATE_NOOP("Permission", "Seeing an ID number"),
    Permission.SEE_STATEMENT: QT_TRANSLATE_NOOP("Permission", "Seeing what was said"),
    Permission.SEE_EVALUATIONS: QT_TRANSLATE_NOOP("Permission", "Seeing evaluations"),
    Permission.EXPORT_UNMASKED: QT_TRANSLATE_NOOP("Permission", "Taking full contact details out"),
    Permission.MAKE_BUNDLE: QT_TRANSLATE_NOOP("Permission", "Making a bundle"),
    Permission.IMPORT_BUNDLE: QT_TRANSLATE_NOOP("Permission", "Taking a bundle in"),
    Permission.IMPORT_SHEET: QT_TRANSLATE_NOOP("Permission", "Taking a spreadsheet in"),
    Permission.DELETE: QT_TRANSLATE_NOOP("Permission", "Deleting"),
    Permission.SUBJECT_REQUEST: QT_TRANSLATE_NOOP(
        "Permission", "Deciding on a request about own data"
    ),
    Permission.GRANT_ROLES: QT_TRANSLATE_NOOP("Permission", "Granting roles"),
    Permission.RESTORE: QT_TRANSLATE_NOOP("Permission", "Restoring a backup"),
    Permission.RECOVER: QT_TRANSLATE_NOOP("Permission", "Unlocking with the recovery code"),
    Permission.REGISTER: QT_TRANSLATE_NOOP("Permission", "Registering a matter"),
    Permission.HANDLE_MATTERS: QT_TRANSLATE_NOOP("Permission", "Handling a matter"),
    Permission.DECIDE_MATTERS: QT_TRANSLATE_NOOP("Permission", "Deciding on a matter"),
    Permission.SEE_MATTERS: QT_TRANSLATE_NOOP("Permission", "Seeing matters"),
    Permission.REVEAL_CONTACT: QT_TRANSLATE_NOOP("Permission", "Viewing a full phone number"),
    Permission.SEE_CONFIDENTIAL: QT_TRANSLATE_NOOP("Permission", "Opening what is sealed"),
    Permission.PRINT: QT_TRANSLATE_NOOP("Permission", "Printing"),
    Permission.EXPORT: QT_TRANSLATE_NOOP("Permission", "Exporting"),
    Permission.IMPORT_SHEET: QT_TRANSLATE_NOOP("Permission", "Importing"),
    Permission.KEEP_DIRECTORY: QT_TRANSLATE_NOOP("Permission", "Changing the directory"),
    Permission.SEE_ROTA: QT_TRANSLATE_NOOP("Permission", "Seeing the rota"),
    Permission.KEEP_TEMPLATES: QT_TRANSLATE_NOOP("Permission", "Issuing and retiring forms"),
    Permission.PLAN_EVALUATIONS: QT_TRANSLATE_NOOP(
        "Permission", "Planning and following evaluations"
    ),
    Permission.DECIDE_EVALUATIONS: QT_TRANSLATE_NOOP(
        "Permission", "Closing and correcting evaluations"
    ),
    Permission.SEE_EVENTS: QT_TRANSLATE_NOOP("Permission", "Seeing events"),
    Permission.KEEP_EVENTS: QT_TRANSLATE_NOOP("Permission", "Planning and keeping events"),
    Permission.SIGN_PEOPLE_IN: QT_TRANSLATE_NOOP("Permission", "Signing people in"),
    Permission.DECIDE_EVENTS: QT_TRANSLATE_NOOP("Permission", "Make-up and taking back sign-ins"),
    Permission.KEEP_ROTA: QT_TRANSLATE_NOOP("Permission", "Keeping the rota"),
    Permission.KEEP_APPOINTMENTS: QT_TRANSLATE_NOOP("Permission", "Keeping appointments"),
    Permission.SEE_DIRECTORY: QT_TRANSLATE_NOOP("Permission", "Seeing the directory"),
    Permission.KEEP_STATION: QT_TRANSLATE_NOOP("Permission", "Changing the station's settings"),
    Permission.KEEP_ACCOUNTS: QT_TRANSLATE_NOOP("Permission", "Changing accounts"),
    Permission.READ_AUDIT: QT_TRANSLATE_NOOP("Permission", "Reading the record of actions"),
    Permission.ENROL: QT_TRANSLATE_NOOP("Permission", "Admitting stations"),
    Permission.MAKE_BACKUP: QT_TRANSLATE_NOOP("Permission", "Making a backup"),
}
_RESULT = {
    Result.DONE: QT_TRANSLATE_NOOP("AuditResult", "Done"),
    Result.FAILED: QT_TRANSLATE_NOOP("AuditResult", "Not done"),
    Result.ODD: QT_TRANSLATE_NOOP("AuditResult", "Look at it"),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (_PERMISSION, _RESULT)
"""One table per enumeration: members of different ones may be equal as strings."""
