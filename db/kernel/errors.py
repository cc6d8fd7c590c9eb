"""The errors of the program, as one tree; each branch says who has to act.

StationError
├─ Refused            the person can put it right
│   ├─ InvalidInput     carries Problems, one per field
│   ├─ NotPermitted     carries the permission that is missing
│   ├─ NotFound         carries kind and id
│   ├─ Outdated         the record changed meanwhile
│   └─ NotOurs          another station made the record, and it alone may change it
└─ Trouble            the machine or the file is at fault, not the program
    ├─ CannotOpen       wrong passphrase, not our file, newer format, damaged
    ├─ CannotWrite      disk full, locked, read-only
    ├─ CannotPrint      no printer, no paper, a driver that refuses
    └─ NotTaken         a bundle that is damaged, not for us, or from nobody we know
anything else         a bug: never caught, ends in the crash dialog

Errors carry codes and ids, never sentences and never a person's data; sentences are made in ``desktop.wording``.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from db.kernel.kinds import Kind
    from db.kernel.problems import Problem


class StationError(Exception):
    """Root of everything the program may tell a person."""


class Refused(StationError):
    """The input is at fault and the person can put it right."""


class InvalidInput(Refused):
    """A command broke one or more rules; ``problems`` names each with its field."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(", ".join(f"{p.field}:{p.code}" for p in problems))
        self.problems = tuple(problems)


class NotPermitted(Refused):
    """The actor's roles do not carry ``permission``."""

    def __init__(self, permission: StrEnum) -> None:
        super().__init__(permission.value)
        self.permission = permission


class NotFound(Refused):
    """No record of this kind has this id."""

    def __init__(self, kind: Kind, record_id: UUID | None) -> None:
        super().__init__(f"{kind.name} {record_id}")
        self.kind = kind
        self.record_id = record_id


class Outdated(Refused):
    """The record changed since the person saw it."""

    def __init__(self, kind: Kind, record_id: UUID) -> None:
        super().__init__(f"{kind.name} {record_id}")
        self.kind = kind
        self.record_id = record_id


class NotOurs(Refused):
    """The record was made elsewhere, and nobody else would take a change of it from this station."""

    def __init__(self, kind: Kind, record_id: UUID) -> None:
        super().__init__(f"{kind.name} {record_id}")
        self.kind = kind
        self.record_id = record_id


class TroubleCode(StrEnum):
    """What is wrong with the machine or the file."""

    WRONG_PASSPHRASE = "wrong_passphrase"
    NO_ACCOUNT = "no_account"
    WAIT = "wait"
    NO_STATION_SECRET = "no_station_secret"
    NOT_OUR_FILE = "not_our_file"
    NEWER_FORMAT = "newer_format"
    DAMAGED = "damaged"
    MISSING = "missing"
    SLOTS_MISSING = "slots_missing"
    KEY_CHANGED = "key_changed"
    KEY_TOO_OLD = "key_too_old"
    IN_USE = "in_use"
    OCCUPIED = "occupied"
    NOT_A_FOLDER = "not_a_folder"
    NO_FOLDER = "no_folder"
    NETWORK_FOLDER = "network_folder"
    DISK_FULL = "disk_full"
    READ_ONLY = "read_only"
    LOCKED = "locked"
    DISK_ERROR = "disk_error"
    NOT_AN_ADDRESS = "not_an_address"
    SERVER_AWAY = "server_away"
    SERVER_REFUSED = "server_refused"
    SERVER_UNFIT = "server_unfit"
    SERVER_OTHER = "server_other"
    SERVER_OCCUPIED = "server_occupied"
    SERVER_EMPTY = "server_empty"
    NO_PRINTER = "no_printer"
    PRINTER_REFUSED = "printer_refused"
    NOT_A_BUNDLE = "not_a_bundle"
    BUNDLE_GONE = "bundle_gone"
    BUNDLE_DAMAGED = "bundle_damaged"
    BUNDLE_NOT_FOR_US = "bundle_not_for_us"
    BUNDLE_SUITE = "bundle_suite"
    BUNDLE_SENDER = "bundle_sender"
    BUNDLE_FORGED = "bundle_forged"
    BUNDLE_TOO_LARGE = "bundle_too_large"
    BUNDLE_UNREADABLE = "bundle_unreadable"
    SEGMENT_BROKEN = "segment_broken"
    NAME_TAKEN = "name_taken"
    NOT_AS_WRITTEN = "not_as_written"
    PLACE_FULL = "place_full"
    PLACE_READ_ONLY = "place_read_only"
    PLACE_SILENT = "place_silent"
    """What is wrong where a file was to be written that goes elsewhere: a stick, a folder for sticks."""
    WENT_BACK = "went_back"
    """Others have more of what is written here than is here: the file went back in time."""


class Trouble(StationError):
    """The machine or a file is at fault; ``code`` says how, ``params`` hold figures for the sentence."""

    def __init__(self, code: TroubleCode, **params: object) -> None:
        super().__init__(code.value)
        self.code = code
        self.params = params


class CannotOpen(Trouble):
    """The station's file or keys cannot be opened."""


class CannotWrite(Trouble):
    """The change did not reach the disk, or nobody can know whether it did."""


class CannotPrint(Trouble):
    """The paper did not come out; what was to be printed is kept."""


class NotTaken(Trouble):
    """A bundle is not let in, and nothing of what was not yet taken is used."""
