"""Record kinds, the actions people take on them, and what a saved change tells the pages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Kind(IntEnum):
    """Kinds of record; the numbers travel in bundles and are never used again for something else."""

    STATION = 1
    ORGANIZATION = 2
    USER = 3
    PERSON = 4
    MANDATE = 5
    VISIT = 10
    MATTER = 11
    ASSIGNMENT = 12
    REPLY = 13
    NOTE = 14
    TICKET = 15
    EXTENSION = 16
    URGE = 17
    FEEDBACK = 18
    RATING = 19
    PRINT = 20
    SETTING = 21
    REVISIT = 22
    LINK = 23
    IMPORT = 38
    ATTACHMENT = 30
    NAMING = 40
    REPLY_CHECK = 43
    REPLY_TEMPLATE = 44
    FILTER = 45
    NAMING_REQUEST = 50
    BUNDLE = 51
    DUTY_PATTERN = 52
    DUTY_SHIFT = 53
    DUTY_CELL = 54
    DUTY_SWAP = 55
    DUTY_EXCEPTION = 56
    DUTY_ABSENCE = 59
    DUTY_ATTENDANCE = 60
    DUTY_TABLE = 61
    PERSON_FILE = 62
    PARTNER = 63
    POLICY = 64
    DEPUTY_GROUP = 65
    GROUP_MEMBER = 66
    PLACEMENT = 67
    BRANCH = 71
    APPOINTMENT = 72
    SUPPLY_SLOT = 73
    FORM_TEMPLATE = 80
    EVALUATION_SESSION = 81
    EVALUATION_PARTY = 82
    INSPECTED_FIRM = 83
    SESSION_QUESTION = 84
    EVALUATION_SHEET = 85
    SHEET_OFFICER = 86
    EVALUATION_ANSWER = 87
    SHEET_SIGNATURE = 88
    EVALUATION_FINDING = 89
    FINDING_STEP = 90
    EVENT = 100
    EVENT_HOST = 101
    EVENT_PART = 102
    INVITATION = 103
    ATTENDANCE_MARK = 104
    HEADCOUNT = 105
    EVENT_QUESTION = 106
    FAILED_SCAN = 107
    COUNCIL = 108
    COUNCIL_MEMBER = 109
    COUNCIL_TOPIC = 110
    BALLOT = 111


KNOWN = frozenset(int(one) for one in Kind)
"""Numbers that mean something here; operations of a newer version may carry others."""

Changes = frozenset[Kind]
"""Kinds that one transaction touched; pages reload when theirs is among them."""


class Verb(Enum):
    """What an operation does to its record (`sync.md` §3.2); the value is what is stored."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"
    UNDELETE = "undelete"
    RESOLVE = "resolve"
    ATTACH = "attach"
    ERASE = "erase"
    NOTE = "note"


class Action(StrEnum):
    """What a person did; every journal operation carries one."""

    STATION_FOUNDED = "station_founded"
    STATION_CHANGED = "station_changed"
    DEMO_FILLED = "demo_filled"
    ORGANIZATION_ADDED = "organization_added"
    ORGANIZATION_CHANGED = "organization_changed"
    USER_ADDED = "user_added"
    USER_CHANGED = "user_changed"
    PASSPHRASE_CHANGED = "passphrase_changed"
    RECOVERY_USED = "recovery_used"
    RECOVERY_ASKED = "recovery_asked"
    """Somebody with the code said that nobody can agree."""
    SIGNED_IN = "signed_in"
    SIGN_IN_FAILED = "sign_in_failed"
    LOCKED = "locked"
    SCHEMA_MIGRATED = "schema_migrated"
    INTEGRITY_FAILED = "integrity_failed"
    CLOCK_JUMPED = "clock_jumped"
    CLOCK_CONFIRMED = "clock_confirmed"
    AUDIT_READ = "audit_read"
    AUDIT_VERIFIED = "audit_verified"
    AUDIT_EXPORTED = "audit_exported"
    PERSON_LOOKED_UP = "person_looked_up"
    SEALED_OPENED = "sealed_opened"
    REVEALED_OFTEN = "revealed_often"
    """More reveals by one person in a day than are usual: kept for the head and the hub."""
    HANDLER_NAMED = "handler_named"
    HANDLER_UNNAMED = "handler_unnamed"
    NAMING_ASKED = "naming_asked"
    NAMING_DECLINED = "naming_declined"
    PERSON_ADDED = "person_added"
    PERSON_CHANGED = "person_changed"
    MANDATE_ADDED = "mandate_added"
    MANDATE_CHANGED = "mandate_changed"
    GROUP_ADDED = "group_added"
    GROUP_CHANGED = "group_changed"
    GROUP_JOINED = "group_joined"
    GROUP_LEFT = "group_left"
    DEPUTY_PLACED = "deputy_placed"
    DEPUTIES_IMPORTED = "deputies_imported"
    CONTACT_REVEALED = "contact_revealed"
    TICKET_DRAWN = "ticket_drawn"
    TICKET_CHANGED = "ticket_changed"
    VISIT_REGISTERED = "visit_registered"
    MATTER_ADDED = "matter_added"
    MATTER_CORRECTED = "matter_corrected"
    MATTER_TRIAGED = "matter_triaged"
    MATTER_ASSIGNED = "matter_assigned"
    MATTER_TRANSFERRED = "matter_transferred"
    MATTER_ANSWERED_ON_SITE = "matter_answered_on_site"
    REPLY_RECORDED = "reply_recorded"
    MATTER_CLOSED = "matter_closed"
    PROMISE_FOLLOWED = "promise_followed"
    MATTER_DECLINED = "matter_declined"
    MATTER_ESCALATED = "matter_escalated"
    MATTER_CONVERTED = "matter_converted"
    MATTER_SIGNED = "matter_signed"
    MATTER_RETURNED = "matter_returned"
    EXTENSION_ASKED = "extension_asked"
    EXTENSION_DECIDED = "extension_decided"
    UNIT_URGED = "unit_urged"
    REPLY_CHECKED = "reply_checked"
    REPLY_SENT_BACK = "reply_sent_back"
    """A colleague found that one of the five points is missing."""
    FED_BACK = "fed_back"
    DEPUTY_TOLD = "deputy_told"
    MATTER_RATED = "matter_rated"
    CALL_MISSED = "call_missed"
    MATTER_REOPENED = "matter_reopened"
    MATTER_REVISITED = "matter_revisited"
    MATTER_ARCHIVED = "matter_archived"
    MATTER_MERGED = "matter_merged"
    MATTER_UNMERGED = "matter_unmerged"
    MATTER_WITHDRAWN = "matter_withdrawn"
    MATTER_LINKED = "matter_linked"
    LINK_ENDED = "link_ended"
    OPINION_HELD = "opinion_held"
    REGISTRATION_UNDONE = "registration_undone"
    STEP_UNDONE = "step_undone"
    NOTE_ADDED = "note_added"
    ATTACHMENT_ADDED = "attachment_added"
    ATTACHMENT_RENAMED = "attachment_renamed"
    ATTACHMENT_VOIDED = "attachment_voided"
    ATTACHMENTS_SEALED = "attachments_sealed"
    """Files of a report that lay in the open since before they were sealed."""
    PRINTED = "printed"
    EXPORTED = "exported"
    SETTING_CHANGED = "setting_changed"
    BACKUP_MADE = "backup_made"
    BACKUP_REHEARSED = "backup_rehearsed"
    FORM_KEPT = "form_kept"
    KEY_ROTATED = "key_rotated"
    STATION_RESTORED = "station_restored"
    LIFE_BEGUN = "life_begun"
    """The file had gone back in time or was copied, and writes under a new epoch from here on."""
    FORM_HANDED_OVER = "form_handed_over"
    LEDGER_IMPORTED = "ledger_imported"
    IMPORT_UNDONE = "import_undone"
    FILTER_SAVED = "filter_saved"
    FILTER_RENAMED = "filter_renamed"
    FILTER_REMOVED = "filter_removed"
    TEMPLATE_KEPT = "template_kept"
    TEMPLATE_RETIRED = "template_retired"
    CONFLICT_DECIDED = "conflict_decided"
    ENROLMENT_ASKED = "enrolment_asked"
    ENROLMENT_ANSWERED = "enrolment_answered"
    ENROLMENT_REFUSED = "enrolment_refused"
    """A second answer to one request, or a nonce that was used before: kept, for somebody stands between."""
    COMPARISON_DIFFERED = "comparison_differed"
    """What was heard on the other side was not our code."""
    ENROLMENT_DROPPED = "enrolment_dropped"
    HUB_FOUNDED = "hub_founded"
    HUB_CONFIRMED = "hub_confirmed"
    HUB_KEYS_RENEWED = "hub_keys_renewed"
    STATION_ADMITTED = "station_admitted"
    STATION_REVOKED = "station_revoked"
    POLICY_ISSUED = "policy_issued"
    POLICY_TAKEN = "policy_taken"
    POLICY_FORKED = "policy_forked"
    """Two policies of one version were signed: the hub's key is in two hands."""
    BUNDLE_MADE = "bundle_made"
    BUNDLE_PROVEN = "bundle_proven"
    """It was read back from where it was put."""
    BUNDLE_HANDED = "bundle_handed"
    BUNDLE_TAKEN = "bundle_taken"
    BUNDLE_KEPT = "bundle_kept"
    """It lies aside."""
    BUNDLE_DROPPED = "bundle_dropped"
    """Somebody took it out of the tray."""
    BRANCH_NAMED = "branch_named"
    """What a copy of a file had written under a number twice goes on under a name of its own."""
    ERASURE_ORDERED = "erasure_ordered"
    DATA_ERASED = "data_erased"
    """The hub countersigned what a station had erased."""
    PATTERN_KEPT = "pattern_kept"
    PATTERN_RETIRED = "pattern_retired"
    DAYS_EXCEPTED = "days_excepted"
    EXCEPTION_WITHDRAWN = "exception_withdrawn"
    ROTA_PLANNED = "rota_planned"
    SHIFT_ADDED = "shift_added"
    SHIFT_MOVED = "shift_moved"
    SHIFT_CANCELLED = "shift_cancelled"
    SHIFT_REINSTATED = "shift_reinstated"
    SHIFT_FINISHED = "shift_finished"
    POST_ADDED = "post_added"
    POST_DROPPED = "post_dropped"
    CELL_FILLED = "cell_filled"
    CELL_CLEARED = "cell_cleared"
    CELL_LOCKED = "cell_locked"
    CELLS_EXCHANGED = "cells_exchanged"
    PROPOSAL_ACCEPTED = "proposal_accepted"
    SWAP_ASKED = "swap_asked"
    SWAP_AGREED = "swap_agreed"
    SWAP_DECLINED = "swap_declined"
    SWAP_WITHDRAWN = "swap_withdrawn"
    ABSENCE_RECORDED = "absence_recorded"
    ABSENCE_WITHDRAWN = "absence_withdrawn"
    ATTENDANCE_NOTED = "attendance_noted"
    ROTA_PUBLISHED = "rota_published"
    ROTA_WITHDRAWN = "rota_withdrawn"
    APPOINTMENT_REQUESTED = "appointment_requested"
    APPOINTMENTS_TAKEN = "appointments_taken"
    """A list of requests that was collected elsewhere."""
    APPOINTMENT_CHANGED = "appointment_changed"
    APPOINTMENT_NOTIFIED = "appointment_notified"
    APPOINTMENT_DELAYED = "appointment_delayed"
    APPOINTMENT_CONFIRMED = "appointment_confirmed"
    APPOINTMENT_MOVED = "appointment_moved"
    APPOINTMENT_MET = "appointment_met"
    APPOINTMENT_MISSED = "appointment_missed"
    APPOINTMENT_RECEIVED = "appointment_received"
    """It became a registered visit."""
    APPOINTMENT_DECLINED = "appointment_declined"
    APPOINTMENT_CANCELLED = "appointment_cancelled"
    APPOINTMENT_CLOSED = "appointment_closed"
    SUPPLY_KEPT = "supply_kept"
    SUPPLY_WITHDRAWN = "supply_withdrawn"
    NEED_SERVED = "need_served"
    """A need got an offered slot."""
    FORM_ISSUED = "form_issued"
    FORM_RETIRED = "form_retired"
    SESSION_PLANNED = "session_planned"
    SESSION_CHANGED = "session_changed"
    SESSION_BRIEFED = "session_briefed"
    SESSION_NOTED = "session_noted"
    SESSION_CLOSED = "session_closed"
    ITEM_ANSWERED = "item_answered"
    SHEET_DESCRIBED = "sheet_described"
    SHEET_FINISHED = "sheet_finished"
    SHEET_SIGNED = "sheet_signed"
    SIGNATURE_REFUSED = "signature_refused"
    SHEET_LOCKED = "sheet_locked"
    SHEET_CORRECTED = "sheet_corrected"
    FINDING_ANSWERED = "finding_answered"
    FINDING_CHECKED = "finding_checked"
    EVENT_PLANNED = "event_planned"
    EVENT_CHANGED = "event_changed"
    EVENT_STEPPED = "event_stepped"
    EVENT_NOTED = "event_noted"
    PEOPLE_INVITED = "people_invited"
    INVITATION_CHANGED = "invitation_changed"
    PERSON_SIGNED_IN = "person_signed_in"
    PERSON_SIGNED_OUT = "person_signed_out"
    WALK_IN_SIGNED = "walk_in_signed"
    PAPER_ROWS_TAKEN = "paper_rows_taken"
    MARK_MADE_UP = "mark_made_up"
    MARK_UNDONE = "mark_undone"
    SCAN_KEPT = "scan_kept"
    SCAN_SETTLED = "scan_settled"
    HEADS_COUNTED = "heads_counted"
    QUESTION_NOTED = "question_noted"
    COUNCIL_KEPT = "council_kept"
    COUNCIL_SEATED = "council_seated"
    TOPIC_RAISED = "topic_raised"
    BALLOT_COUNTED = "ballot_counted"
    BRANCH_SEEN = "branch_seen"
    """Somebody looked through it."""


@dataclass(frozen=True, slots=True)
class Saved(Generic[T]):
    """Result of one writing service call: the value and the kinds that changed."""

    value: T
    changes: Changes
