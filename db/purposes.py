"""Which columns hold personal data: what for, how sensitive, for how long (R-50); the others are named as free of it.

A column that stands in neither table fails the house tests, and so does a name here without a column.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Datum(StrEnum):
    """What people call a group of columns."""

    VISITOR_NAME = "visitor_name"
    VISITOR_PHONE = "visitor_phone"
    VISITOR_ADDRESS = "visitor_address"
    VISITOR_WORK = "visitor_work"
    VISITOR_TRAITS = "visitor_traits"
    VISIT = "visit"
    NOTICE = "notice"
    SECRET_VISITOR = "secret_visitor"
    RECEIPT_CODE = "receipt_code"
    WORDS = "words"
    REPORT = "report"
    OUTSIDE_NUMBER = "outside_number"
    COURSE = "course"
    ATTACHMENT = "attachment"
    RATING = "rating"
    UNIT_PEOPLE = "unit_people"
    STAFF_ACTS = "staff_acts"
    PERSON_NAME = "person_name"
    PERSON_CONTACT = "person_contact"
    PERSON_WORK = "person_work"
    PERSON_TRAITS = "person_traits"
    PERSON_FILE = "person_file"
    ID_NUMBER = "id_number"
    MANDATE = "mandate"
    GROUPING = "grouping"
    ACCOUNT = "account"
    OWN_FILTER = "own_filter"
    DUTY = "duty"
    DUTY_WORDS = "duty_words"
    REQUESTER = "requester"
    REQUEST = "request"
    APPOINTMENT = "appointment"
    EVALUATION = "evaluation"
    EVALUATION_WORDS = "evaluation_words"
    INSPECTED = "inspected"
    INVITED = "invited"
    SIGNED_IN = "signed_in"
    EVENT_WORDS = "event_words"
    COUNCIL = "council"
    IMPORTED_FILE = "imported_file"
    QUEUE = "queue"
    UNFINISHED = "unfinished"
    SEARCH = "search"
    JOURNAL = "journal"


class Purpose(StrEnum):
    """What personal data are kept for; nothing is kept for anything else."""

    HANDLE = "handle"
    ANSWER = "answer"
    PLACE = "place"
    """Find out who is responsible, and what happens where."""
    COUNT = "count"
    PROTECT = "protect"
    PROVE = "prove"
    ACCOUNT_FOR = "account_for"
    """Tell later who did what."""
    OFFICE = "office"
    """Deputies and officers are published with their office."""
    ENTER = "enter"
    FIND = "find"
    RESUME = "resume"
    """Go on with a form after a lock or a power cut."""


class Sensitivity(StrEnum):
    """What the law calls personal, and what it calls sensitive: words that may tell of health, money or a minor."""

    PERSONAL = "personal"
    SENSITIVE = "sensitive"


class Keeping(StrEnum):
    """For how long; who decides the years is the station, by the rules for its archives."""

    WITH_MATTER = "with_matter"
    IN_OFFICE = "in_office"
    """While the person stands in the directory."""
    WITH_ACCOUNT = "with_account"
    AS_RECORD = "as_record"
    """With the record of actions, three years at least."""
    UNTIL_REMOVED = "until_removed"
    UNTIL_FILED = "until_filed"
    THE_DAY = "the_day"
    WITH_SOURCE = "with_source"
    """As long as the record it is derived from."""


@dataclass(frozen=True, slots=True)
class Held:
    """One entry: ``columns`` are ``table.column`` or, after it, columns of the same table."""

    datum: Datum
    columns: str
    purpose: Purpose
    keeping: Keeping
    sensitivity: Sensitivity = Sensitivity.PERSONAL
    asked: bool = False
    """The form asks for it always; the rest stays empty unless the matter needs it."""
    stays: str = ""
    """What an erasure of the person leaves of these columns: classes, scores, dates, and people of the office."""

    def each(self) -> tuple[str, ...]:
        """Return every column as ``table.column``."""
        return _spelled(self.columns)

    def erased(self) -> frozenset[str]:
        """Return the columns that go with the data of who raised a matter, as ``table.column``."""
        left = self.columns if self.stays == WHOLE else self.stays
        return frozenset(self.each()) - frozenset(_spelled(left))


WHOLE = "*"
"""Nothing of an entry goes when the person who raised a matter is erased."""

_K, _P, _SENSITIVE = Keeping, Purpose, Sensitivity.SENSITIVE

HELD = (
    Held(Datum.VISITOR_NAME, "visit.name person", _P.ANSWER, _K.WITH_MATTER, asked=True),
    Held(Datum.VISITOR_PHONE, "visit.phone", _P.ANSWER, _K.WITH_MATTER, asked=True),
    Held(Datum.VISITOR_ADDRESS, "visit.region_code region_name address", _P.PLACE, _K.WITH_MATTER),
    Held(Datum.VISITOR_WORK, "visit.work_unit uscc occupation", _P.PLACE, _K.WITH_MATTER),
    Held(
        Datum.VISITOR_TRAITS, "visit.gender age_band is_voter_here", _P.COUNT, _K.WITH_MATTER,
        stays="visit.is_voter_here",
    ),
    Held(
        Datum.VISIT, "visit.received_at recorded_at place channel ticket", _P.HANDLE,
        _K.WITH_MATTER, asked=True,
        stays="visit.received_at recorded_at channel ticket",
    ),
    Held(
        Datum.NOTICE, "visit.notice_version is_read_back", _P.PROVE, _K.WITH_MATTER, asked=True,
        stays=WHOLE,
    ),
    Held(
        Datum.SECRET_VISITOR, "visit.sealed confidential", _P.PROTECT, _K.WITH_MATTER, _SENSITIVE,
        stays="visit.confidential",
    ),
    Held(Datum.RECEIPT_CODE, "visit.receipt_mark", _P.ANSWER, _K.WITH_MATTER, _SENSITIVE),
    Held(
        Datum.WORDS, "matter.title statement summary place proposed_handling answer", _P.HANDLE,
        _K.WITH_MATTER, _SENSITIVE, asked=True,
    ),
    Held(
        Datum.REPORT, "matter.sealed accused", _P.HANDLE, _K.WITH_MATTER, _SENSITIVE,
        stays="matter.accused",
    ),
    Held(Datum.OUTSIDE_NUMBER, "matter.external_number", _P.FIND, _K.WITH_MATTER, stays=WHOLE),
    Held(
        Datum.COURSE,
        "matter.void_reason guided_to assignment.opinion return_remark extension.reason remark"
        " urge.response feedback.remark unchecked_because revisit.remark link.remark end_reason article"
        " note.text reply.content reply_check.remark attachment.void_reason naming_request.reason",
        _P.HANDLE, _K.WITH_MATTER, _SENSITIVE,
    ),
    Held(
        Datum.ATTACHMENT,
        "attachment.title digest original taken_at sealed blob.box preview blob_part.content",
        _P.HANDLE, _K.WITH_MATTER, _SENSITIVE,
    ),
    Held(
        Datum.RATING,
        "rating.rater attitude result reason unable received_reply received_on revisit.still_solved",
        _P.COUNT, _K.WITH_MATTER,
        stays="rating.rater attitude result unable received_reply received_on revisit.still_solved",
    ),
    Held(
        Datum.UNIT_PEOPLE,
        "assignment.contact phone signed_by approved_by reply.handler handler_phone leader_signed_by",
        _P.HANDLE, _K.WITH_MATTER,
        stays=WHOLE,
    ),
    Held(
        Datum.STAFF_ACTS,
        "visit.recorder deputies legal_officers extension.decided_by rating.taken_by"
        " reply_check.checked_by attachment.added_by voided_by naming.handler naming_request.handler"
        " asked_by sealing_box.holder",
        _P.ACCOUNT_FOR, _K.WITH_MATTER, asked=True,
        stays=WHOLE,
    ),
    Held(Datum.PERSON_NAME, "person.name kind", _P.FIND, _K.IN_OFFICE, asked=True, stays="person.kind"),
    Held(
        Datum.PERSON_CONTACT, "person.phone region_code region_name address", _P.ANSWER,
        _K.IN_OFFICE,
    ),
    Held(
        Datum.PERSON_WORK, "person.work_unit specialty officer_role organ active", _P.OFFICE,
        _K.IN_OFFICE,
        stays="person.officer_role organ active",
    ),
    Held(Datum.PERSON_TRAITS, "person.gender", _P.COUNT, _K.IN_OFFICE),
    Held(
        Datum.MANDATE,
        "mandate.person level congress_term electoral_district certificate_no term_start term_end status"
        " delegation npc_post pledge",
        _P.OFFICE, _K.IN_OFFICE,
        stays="mandate.person level congress_term electoral_district term_start term_end status"
        " delegation npc_post",
    ),
    Held(
        Datum.PERSON_FILE,
        "person_file.person ethnicity birth_month native_place political_status education degree school"
        " major email office_phone qq wechat postcode login_name sector is_reelected contact_voters"
        " min_receptions officer_tier",
        _P.OFFICE, _K.IN_OFFICE,
        stays="person_file.person is_reelected contact_voters min_receptions officer_tier",
    ),
    Held(Datum.ID_NUMBER, "person_file.id_number", _P.FIND, _K.IN_OFFICE, _SENSITIVE),
    Held(
        Datum.GROUPING,
        "group_member.deputy_group person role from_on to_on placement.person station is_primary"
        " from_on to_on",
        _P.OFFICE, _K.IN_OFFICE,
        stays=WHOLE,
    ),
    Held(
        Datum.ACCOUNT, "user_account.name role disabled also", _P.ENTER, _K.WITH_ACCOUNT, asked=True,
        stays=WHOLE,
    ),
    Held(
        Datum.DUTY,
        "duty_cell.person source duty_attendance.person attendance signed_in_at signed_out_at"
        " duty_swap.giver taker asked_at asked_by decided_by duty_absence.person absence first last weekdays"
        " duty_shift.cancel_reason duty_table.published_by content remark",
        _P.OFFICE, _K.IN_OFFICE,
        stays=WHOLE,
    ),
    Held(
        Datum.DUTY_WORDS,
        "duty_cell.kept_because duty_attendance.remark duty_swap.reason asked_for agreed_for remark"
        " duty_absence.reason",
        _P.OFFICE, _K.IN_OFFICE, _SENSITIVE,
    ),
    Held(
        Datum.REQUESTER, "appointment.name phone region_code region_name person", _P.ANSWER,
        _K.WITH_MATTER, asked=True,
    ),
    Held(
        Datum.REQUEST, "appointment.topic detail reason conclusions outside_number", _P.HANDLE,
        _K.WITH_MATTER, _SENSITIVE, asked=True,
    ),
    Held(
        Datum.APPOINTMENT,
        "appointment.target_person target_name sent_leader organiser missed visit supply_slot.provider remark",
        _P.OFFICE, _K.WITH_MATTER,
        stays=WHOLE,
    ),
    Held(
        Datum.EVALUATION,
        "evaluation_party.party name evaluation_sheet.deputy evaluation_session.closed_by"
        " evaluation_answer.choice sheet_signature.name strokes signed_at",
        _P.OFFICE, _K.IN_OFFICE,
        stays="evaluation_party.party evaluation_sheet.deputy evaluation_session.closed_by"
        " evaluation_answer.choice sheet_signature.signed_at",
    ),
    Held(
        Datum.EVALUATION_WORDS,
        "evaluation_session.plan summary session_question.asked_by question answer"
        " evaluation_sheet.comment opinion reason refusal evaluation_answer.note"
        " evaluation_finding.description finding_step.text",
        _P.OFFICE, _K.IN_OFFICE, _SENSITIVE,
    ),
    Held(
        Datum.INSPECTED,
        "inspected_firm.name region_name contact phone sheet_officer.name certificate_no finding_step.who"
        " evaluation_session.briefed_by",
        _P.PROVE, _K.IN_OFFICE,
        stays=WHOLE,
    ),
    Held(
        Datum.INVITED,
        "invitation.person name readings phone unit role level group_name seat code leave_reason"
        " event_host.name event_part.speaker event.presider",
        _P.OFFICE, _K.IN_OFFICE,
        stays="invitation.person role level event_host.name event_part.speaker event.presider",
    ),
    Held(
        Datum.SIGNED_IN,
        "attendance_mark.at strokes approved_by reason undone_by undo_reason failed_scan.scanned",
        _P.PROVE, _K.IN_OFFICE,
        stays="attendance_mark.at approved_by undone_by undo_reason failed_scan.scanned",
    ),
    Held(
        Datum.EVENT_WORDS,
        "event.minutes reason event_question.asker unit question answer answered_by headcount.source",
        _P.OFFICE, _K.IN_OFFICE, _SENSITIVE,
        stays="event.minutes reason headcount.source",
    ),
    Held(
        Datum.COUNCIL,
        "council_member.person name identity unit from_on to_on council_topic.proposer admitted_by source"
        " ballot.resolution",
        _P.OFFICE, _K.IN_OFFICE,
        stays="council_member.person identity from_on to_on council_topic.proposer admitted_by source"
        " ballot.resolution",
    ),
    Held(Datum.OWN_FILTER, "saved_filter.owner name content", _P.FIND, _K.UNTIL_REMOVED, stays=WHOLE),
    Held(Datum.IMPORTED_FILE, "import.file_name", _P.PROVE, _K.AS_RECORD, stays=WHOLE),
    Held(Datum.QUEUE, "ticket.name since", _P.RESUME, _K.THE_DAY, stays=WHOLE),
    Held(
        Datum.UNFINISHED,
        "draft.content unsaved_form.owner content waiting_attachment.digest original content",
        _P.RESUME, _K.UNTIL_FILED, _SENSITIVE,
        stays=WHOLE,
    ),
    Held(Datum.SEARCH, "search_key.key", _P.FIND, _K.WITH_SOURCE, _SENSITIVE, stays=WHOLE),
    Held(
        Datum.JOURNAL,
        "operation.record payload salt context actor role action hlc bundle_sent.made_by"
        " bundle_taken.taken_by bundle_tray.kept_by branch.seen_by",
        _P.ACCOUNT_FOR, _K.AS_RECORD, _SENSITIVE, asked=True,
        stays=WHOLE,
    ),
)  # fmt: skip
"""Everything that is kept of people; what leads to a person counts as well."""


def erased_of(table: str) -> frozenset[str]:
    """Return the columns of a table that go with the data of who raised a matter."""
    every = (one.partition(".") for held in HELD for one in held.erased())
    return frozenset(name for of, _, name in every if of == table)


def _spelled(columns: str) -> tuple[str, ...]:
    """Return the columns with the table that the first of each run names."""
    found, table = [], ""
    for one in columns.split():
        named, dot, name = one.rpartition(".")
        table = named if dot else table
        found.append(f"{table}.{name}")
    return tuple(found)
