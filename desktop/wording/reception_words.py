"""Words for what reception registers, and for where a matter stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.calendar.deadlines import Lateness
from db.reception.codes import (
    AgeBand,
    Channel,
    ContactForm,
    DemandType,
    MatterState,
    NextStep,
    ResultClass,
    Scale,
    Step,
    Urgency,
    VisitorKind,
)
from db.reception.paper_contracts import BookKind, PaperKind
from db.reception.queue_contracts import QueueView
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_CHANNEL = {
    Channel.VISIT_STATION: QT_TRANSLATE_NOOP("Channel", "Visit"),
    Channel.PHONE: QT_TRANSLATE_NOOP("Channel", "Call"),
    Channel.LETTER: QT_TRANSLATE_NOOP("Channel", "Letter"),
    Channel.HOME_VISIT: QT_TRANSLATE_NOOP("Channel", "Home visit"),
    Channel.QR: QT_TRANSLATE_NOOP("Channel", "QR code"),
    Channel.APPOINTMENT: QT_TRANSLATE_NOOP("Channel", "Appointment"),
    Channel.WECHAT_GROUP: QT_TRANSLATE_NOOP("Channel", "Chat group"),
    Channel.EVENT: QT_TRANSLATE_NOOP("Channel", "Event"),
    Channel.LIVE: QT_TRANSLATE_NOOP("Channel", "Live broadcast"),
    Channel.HOTLINE: QT_TRANSLATE_NOOP("Channel", "Hotline 12345"),
    Channel.PETITION: QT_TRANSLATE_NOOP("Channel", "Petition office"),
    Channel.BOX: QT_TRANSLATE_NOOP("Channel", "Opinion box"),
    Channel.CARD: QT_TRANSLATE_NOOP("Channel", "Contact card"),
    Channel.IMPORT: QT_TRANSLATE_NOOP("Channel", "Imported"),
}
_VISITOR_KIND = {
    VisitorKind.INDIVIDUAL: QT_TRANSLATE_NOOP("VisitorKind", "Individual"),
    VisitorKind.GROUP: QT_TRANSLATE_NOOP("VisitorKind", "Group"),
    VisitorKind.LEGAL_PERSON: QT_TRANSLATE_NOOP("VisitorKind", "Organisation"),
    VisitorKind.ANONYMOUS: QT_TRANSLATE_NOOP("VisitorKind", "Anonymous"),
}
_AGE_BAND = {
    AgeBand.UNDER_18: QT_TRANSLATE_NOOP("AgeBand", "Under 18"),
    AgeBand.TO_40: QT_TRANSLATE_NOOP("AgeBand", "18–40"),
    AgeBand.TO_60: QT_TRANSLATE_NOOP("AgeBand", "41–60"),
    AgeBand.ABOVE_60: QT_TRANSLATE_NOOP("AgeBand", "Over 60"),
}
_DEMAND_TYPE = {
    DemandType.CONSULT: QT_TRANSLATE_NOOP("DemandType", "Enquiry"),
    DemandType.HELP: QT_TRANSLATE_NOOP("DemandType", "Call for help"),
    DemandType.COMPLAINT: QT_TRANSLATE_NOOP("DemandType", "Complaint"),
    DemandType.REPORT: QT_TRANSLATE_NOOP("DemandType", "Report of wrongdoing"),
    DemandType.SUGGESTION: QT_TRANSLATE_NOOP("DemandType", "Suggestion"),
    DemandType.PRAISE: QT_TRANSLATE_NOOP("DemandType", "Praise"),
    DemandType.DISPUTE: QT_TRANSLATE_NOOP("DemandType", "Dispute"),
}
_URGENCY = {
    Urgency.NORMAL: QT_TRANSLATE_NOOP("Urgency", "Normal"),
    Urgency.URGENT: QT_TRANSLATE_NOOP("Urgency", "Urgent"),
    Urgency.VERY_URGENT: QT_TRANSLATE_NOOP("Urgency", "Very urgent"),
}
_SCALE = {
    Scale.MINOR: QT_TRANSLATE_NOOP("Scale", "Minor"),
    Scale.NORMAL: QT_TRANSLATE_NOOP("Scale", "Ordinary"),
    Scale.MAJOR: QT_TRANSLATE_NOOP("Scale", "Major"),
}
_NEXT_STEP = {
    NextStep.ASSIGN: QT_TRANSLATE_NOOP("NextStep", "Assign"),
    NextStep.ANSWER: QT_TRANSLATE_NOOP("NextStep", "Answer now"),
    NextStep.RECORD: QT_TRANSLATE_NOOP("NextStep", "Record only"),
}
_MATTER_STATE = {
    MatterState.REGISTERED: QT_TRANSLATE_NOOP("MatterState", "To assign"),
    MatterState.TRIAGED: QT_TRANSLATE_NOOP("MatterState", "To hand over"),
    MatterState.ASSIGNED: QT_TRANSLATE_NOOP("MatterState", "Assigned"),
    MatterState.SIGNED: QT_TRANSLATE_NOOP("MatterState", "Accepted"),
    MatterState.IN_PROGRESS: QT_TRANSLATE_NOOP("MatterState", "In progress"),
    MatterState.ANSWERED_ON_SITE: QT_TRANSLATE_NOOP("MatterState", "Answered"),
    MatterState.REPLIED: QT_TRANSLATE_NOOP("MatterState", "Replied"),
    MatterState.CLOSED: QT_TRANSLATE_NOOP("MatterState", "Closed"),
    MatterState.VOID: QT_TRANSLATE_NOOP("MatterState", "Withdrawn"),
    MatterState.NOT_ACCEPTED: QT_TRANSLATE_NOOP("MatterState", "Not accepted"),
    MatterState.ESCALATED: QT_TRANSLATE_NOOP("MatterState", "Passed upward"),
    MatterState.CONVERTED: QT_TRANSLATE_NOOP("MatterState", "Converted"),
    MatterState.RETURNED: QT_TRANSLATE_NOOP("MatterState", "Returned"),
    MatterState.EXTENSION_PENDING: QT_TRANSLATE_NOOP("MatterState", "Extension asked for"),
    MatterState.FED_BACK: QT_TRANSLATE_NOOP("MatterState", "Told"),
    MatterState.RATED: QT_TRANSLATE_NOOP("MatterState", "Rated"),
    MatterState.REOPENED: QT_TRANSLATE_NOOP("MatterState", "Again"),
    MatterState.TRACKING: QT_TRANSLATE_NOOP("MatterState", "Promise open"),
    MatterState.ARCHIVED: QT_TRANSLATE_NOOP("MatterState", "Archived"),
    MatterState.MERGED: QT_TRANSLATE_NOOP("MatterState", "Merged"),
    MatterState.WITHDRAWN: QT_TRANSLATE_NOOP("MatterState", "Taken back"),
}
_STEP = {
    Step.TRIAGE: QT_TRANSLATE_NOOP("Step", "Sort"),
    Step.ASSIGN: QT_TRANSLATE_NOOP("Step", "Assign"),
    Step.TRANSFER: QT_TRANSLATE_NOOP("Step", "Transfer"),
    Step.ANSWER_ON_SITE: QT_TRANSLATE_NOOP("Step", "Answer now"),
    Step.REPLY: QT_TRANSLATE_NOOP("Step", "Record reply"),
    Step.CLOSE: QT_TRANSLATE_NOOP("Step", "Close"),
    Step.RETURN_PART: QT_TRANSLATE_NOOP("Step", "Returned by a unit that helps"),
    Step.UNDO_REGISTRATION: QT_TRANSLATE_NOOP("Step", "Undo registration"),
    Step.UNDO_ASSIGNMENT: QT_TRANSLATE_NOOP("Step", "Undo the assignment"),
    Step.DECLINE: QT_TRANSLATE_NOOP("Step", "Not ours"),
    Step.ESCALATE: QT_TRANSLATE_NOOP("Step", "Pass upward"),
    Step.CONVERT: QT_TRANSLATE_NOOP("Step", "Convert"),
    Step.SIGN: QT_TRANSLATE_NOOP("Step", "Sign for"),
    Step.RETURN: QT_TRANSLATE_NOOP("Step", "Returned by unit"),
    Step.ASK_EXTENSION: QT_TRANSLATE_NOOP("Step", "Ask for an extension"),
    Step.DECIDE_EXTENSION: QT_TRANSLATE_NOOP("Step", "Decide the extension"),
    Step.URGE: QT_TRANSLATE_NOOP("Step", "Urge"),
    Step.CHECK: QT_TRANSLATE_NOOP("Step", "Check the reply"),
    Step.FEED_BACK: QT_TRANSLATE_NOOP("Step", "Tell the voter"),
    Step.TELL_DEPUTY: QT_TRANSLATE_NOOP("Step", "Tell the deputy"),
    Step.RATE: QT_TRANSLATE_NOOP("Step", "Call back"),
    Step.REOPEN: QT_TRANSLATE_NOOP("Step", "Open again"),
    Step.REVISIT: QT_TRANSLATE_NOOP("Step", "Revisit"),
    Step.ARCHIVE: QT_TRANSLATE_NOOP("Step", "Archive"),
    Step.MERGE: QT_TRANSLATE_NOOP("Step", "Merge"),
    Step.UNMERGE: QT_TRANSLATE_NOOP("Step", "Separate"),
    Step.WITHDRAW: QT_TRANSLATE_NOOP("Step", "Taken back by the voter"),
    Step.LINK: QT_TRANSLATE_NOOP("Step", "Link with a matter"),
    Step.UNLINK: QT_TRANSLATE_NOOP("Step", "End a link"),
    Step.HOLD_OPINION: QT_TRANSLATE_NOOP("Step", "Note a legislative opinion"),
    Step.REPLY_IN_PART: QT_TRANSLATE_NOOP("Step", "Record one unit's reply"),
    Step.RATE_BY_DEPUTY: QT_TRANSLATE_NOOP("Step", "Rate as the deputy"),
    Step.MISS_CALL: QT_TRANSLATE_NOOP("Step", "Not reached"),
    Step.REDO: QT_TRANSLATE_NOOP("Step", "Handle again"),
    Step.TRACK: QT_TRANSLATE_NOOP("Step", "Close with a promise"),
}
_RESULT_CLASS = {
    ResultClass.A: QT_TRANSLATE_NOOP("ResultClass", "Solved"),
    ResultClass.B: QT_TRANSLATE_NOOP("ResultClass", "Being solved"),
    ResultClass.C: QT_TRANSLATE_NOOP("ResultClass", "Planned"),
    ResultClass.D: QT_TRANSLATE_NOOP("ResultClass", "Kept for reference"),
}
_CONTACT_FORM = {
    ContactForm.VISIT: QT_TRANSLATE_NOOP("ContactForm", "In person"),
    ContactForm.PHONE: QT_TRANSLATE_NOOP("ContactForm", "By phone"),
    ContactForm.LETTER: QT_TRANSLATE_NOOP("ContactForm", "By letter"),
}
_LATENESS = {
    Lateness.NONE: QT_TRANSLATE_NOOP("Lateness", "No deadline"),
    Lateness.ON_TIME: QT_TRANSLATE_NOOP("Lateness", "On time"),
    Lateness.DUE_SOON: QT_TRANSLATE_NOOP("Lateness", "Due soon"),
    Lateness.OVERDUE: QT_TRANSLATE_NOOP("Lateness", "Overdue"),
}
_QUEUE_VIEW = {
    QueueView.TODAY: QT_TRANSLATE_NOOP("QueueView", "Today"),
    QueueView.OPEN: QT_TRANSLATE_NOOP("QueueView", "Open"),
    QueueView.DUE_SOON: QT_TRANSLATE_NOOP("QueueView", "Due"),
    QueueView.OVERDUE: QT_TRANSLATE_NOOP("QueueView", "Late"),
    QueueView.TO_CALL: QT_TRANSLATE_NOOP("QueueView", "Call"),
}
_PAPER_KIND = {
    PaperKind.RECEIPT_A4: QT_TRANSLATE_NOOP("PaperKind", "A4 receipt"),
    PaperKind.RECEIPT_80: QT_TRANSLATE_NOOP("PaperKind", "80 mm receipt"),
    PaperKind.REGISTRATION_FORM: QT_TRANSLATE_NOOP("PaperKind", "Registration form"),
    PaperKind.ASSIGNMENT_SLIP: QT_TRANSLATE_NOOP("PaperKind", "Assignment slip"),
    PaperKind.URGE_SLIP: QT_TRANSLATE_NOOP("PaperKind", "Urge slip"),
    PaperKind.SUPERVISION_SLIP: QT_TRANSLATE_NOOP("PaperKind", "Supervision slip"),
    PaperKind.REPLY_LETTER: QT_TRANSLATE_NOOP("PaperKind", "Reply letter"),
    PaperKind.INQUIRY_FORM: QT_TRANSLATE_NOOP("PaperKind", "Inquiry form"),
    PaperKind.CASE_FILE: QT_TRANSLATE_NOOP("PaperKind", "Case file"),
}
_BOOK_KIND = {
    BookKind.LEDGER: QT_TRANSLATE_NOOP("BookKind", "Ledger"),
    BookKind.ANNOUNCEMENT: QT_TRANSLATE_NOOP("BookKind", "Reception-day announcement"),
    BookKind.ARCHIVE: QT_TRANSLATE_NOOP("BookKind", "Archive cover and index"),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (
    _CHANNEL,
    _VISITOR_KIND,
    _AGE_BAND,
    _DEMAND_TYPE,
    _URGENCY,
    _SCALE,
    _NEXT_STEP,
    _MATTER_STATE,
    _STEP,
    _RESULT_CLASS,
    _CONTACT_FORM,
    _LATENESS,
    _QUEUE_VIEW,
    _PAPER_KIND,
    _BOOK_KIND,
)
"""One table per enumeration: members of different ones may be equal as strings."""
