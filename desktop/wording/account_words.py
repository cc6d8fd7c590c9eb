"""Words for permissions, as the end of a sentence that says who has to act."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.accounts.rules import Permission
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_PERMISSION = {
    Permission.REGISTER: QT_TRANSLATE_NOOP("Permission", "Registering a matter"),
    Permission.HANDLE_MATTERS: QT_TRANSLATE_NOOP("Permission", "Handling a matter"),
    Permission.DECIDE_MATTERS: QT_TRANSLATE_NOOP("Permission", "Deciding on a matter"),
    Permission.SEE_MATTERS: QT_TRANSLATE_NOOP("Permission", "Seeing matters"),
    Permission.REVEAL_CONTACT: QT_TRANSLATE_NOOP("Permission", "Viewing a full phone number"),
    Permission.SEE_CONFIDENTIAL: QT_TRANSLATE_NOOP("Permission", "Seeing a confidential matter"),
    Permission.PRINT: QT_TRANSLATE_NOOP("Permission", "Printing"),
    Permission.EXPORT: QT_TRANSLATE_NOOP("Permission", "Exporting"),
    Permission.KEEP_DIRECTORY: QT_TRANSLATE_NOOP("Permission", "Changing the directory"),
    Permission.SEE_DIRECTORY: QT_TRANSLATE_NOOP("Permission", "Seeing the directory"),
    Permission.KEEP_STATION: QT_TRANSLATE_NOOP("Permission", "Changing the station's settings"),
    Permission.KEEP_ACCOUNTS: QT_TRANSLATE_NOOP("Permission", "Changing accounts"),
    Permission.READ_AUDIT: QT_TRANSLATE_NOOP("Permission", "Reading the record of actions"),
    Permission.MAKE_BACKUP: QT_TRANSLATE_NOOP("Permission", "Making a backup"),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (_PERMISSION,)
"""One table per enumeration: members of different ones may be equal as strings."""
