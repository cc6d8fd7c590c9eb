"""Words for events, rosters, answers of the desk and councils, and the sentence for every problem of theirs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.events.codes import (
    AttendeeRole,
    CountQuality,
    CountUnit,
    EventMode,
    EventState,
    EventStep,
    EventType,
    HostRole,
    MarkKind,
    PartKind,
    Presence,
    SignMethod,
    SignOutcome,
)
from db.events.council_contracts import (
    CouncilKind,
    MemberIdentity,
    PassRule,
)
from db.events.paper_contracts import (
    EventPaperKind,
)
from db.events.rules import EventProblem
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_EVENT_TYPE = {
    EventType.BUSINESS_LEGAL_SESSION: QT_TRANSLATE_NOOP("EventType", "Legal session for firms"),
    EventType.CLOUD_HEARING: QT_TRANSLATE_NOOP("EventType", "Court hearing watched from afar"),
    EventType.LEGISLATIVE_FORUM: QT_TRANSLATE_NOOP("EventType", "Forum on a draft law"),
    EventType.DEPUTY_SUPERVISION: QT_TRANSLATE_NOOP("EventType", "Deputies supervise"),
    EventType.ENFORCEMENT_EVALUATION: QT_TRANSLATE_NOOP("EventType", "Evaluation of enforcement"),
    EventType.MINI_INQUIRY: QT_TRANSLATE_NOOP("EventType", "Small inquiry"),
    EventType.LIVE_SESSION: QT_TRANSLATE_NOOP("EventType", "Live session"),
    EventType.RESEARCH: QT_TRANSLATE_NOOP("EventType", "Research"),
    EventType.INSPECTION_TOUR: QT_TRANSLATE_NOOP("EventType", "Tour of inspection"),
    EventType.LAW_INSPECTION: QT_TRANSLATE_NOOP("EventType", "Inspection of law enforcement"),
    EventType.SPECIAL_INQUIRY: QT_TRANSLATE_NOOP("EventType", "Special inquiry"),
    EventType.PUBLIC_HEARING: QT_TRANSLATE_NOOP("EventType", "Public hearing"),
    EventType.DECISION_HEARING: QT_TRANSLATE_NOOP("EventType", "Hearing before a decision"),
    EventType.MEDIATION_MEETING: QT_TRANSLATE_NOOP("EventType", "Mediation meeting"),
    EventType.REVIEW_MEETING: QT_TRANSLATE_NOOP("EventType", "Review meeting"),
    EventType.RESIDENT_COUNCIL: QT_TRANSLATE_NOOP("EventType", "Residents' council"),
    EventType.JOINT_MEETING: QT_TRANSLATE_NOOP("EventType", "Joint meeting"),
    EventType.TRAINING: QT_TRANSLATE_NOOP("EventType", "Training"),
    EventType.SEMINAR: QT_TRANSLATE_NOOP("EventType", "Seminar"),
    EventType.JOINT_VISIT: QT_TRANSLATE_NOOP("EventType", "Joint visit"),
    EventType.POLICY_MARKET: QT_TRANSLATE_NOOP("EventType", "Market of law and policy"),
    EventType.INVITED_ACTIVITY: QT_TRANSLATE_NOOP("EventType", "Invited activity"),
    EventType.EXHIBITION_VISIT: QT_TRANSLATE_NOOP("EventType", "Visit to an exhibition"),
    EventType.REPORTING_TO_VOTERS: QT_TRANSLATE_NOOP("EventType", "Report to voters"),
    EventType.OTHER: QT_TRANSLATE_NOOP("EventType", "Other event"),
}
_EVENT_MODE = {
    EventMode.ONSITE: QT_TRANSLATE_NOOP("EventMode", "On site"),
    EventMode.ONLINE: QT_TRANSLATE_NOOP("EventMode", "Online"),
    EventMode.HYBRID: QT_TRANSLATE_NOOP("EventMode", "On site and online"),
}
_EVENT_STATE = {
    EventState.PLANNED: QT_TRANSLATE_NOOP("EventState", "Planned"),
    EventState.NOTIFIED: QT_TRANSLATE_NOOP("EventState", "Notified"),
    EventState.SIGN_IN_OPEN: QT_TRANSLATE_NOOP("EventState", "Sign-in open"),
    EventState.RUNNING: QT_TRANSLATE_NOOP("EventState", "Running"),
    EventState.FINISHED: QT_TRANSLATE_NOOP("EventState", "Finished"),
    EventState.MINUTES_DONE: QT_TRANSLATE_NOOP("EventState", "Record complete"),
    EventState.ARCHIVED: QT_TRANSLATE_NOOP("EventState", "Archived"),
    EventState.POSTPONED: QT_TRANSLATE_NOOP("EventState", "Postponed"),
    EventState.CANCELLED: QT_TRANSLATE_NOOP("EventState", "Cancelled"),
}
_EVENT_STEP = {
    EventStep.NOTIFY: QT_TRANSLATE_NOOP("EventStep", "Notified everybody"),
    EventStep.OPEN: QT_TRANSLATE_NOOP("EventStep", "Open sign-in"),
    EventStep.RUN: QT_TRANSLATE_NOOP("EventStep", "Begin"),
    EventStep.FINISH: QT_TRANSLATE_NOOP("EventStep", "Close sign-in"),
    EventStep.REOPEN: QT_TRANSLATE_NOOP("EventStep", "Go on with sign-in"),
    EventStep.COMPLETE: QT_TRANSLATE_NOOP("EventStep", "Record complete"),
    EventStep.ARCHIVE: QT_TRANSLATE_NOOP("EventStep", "Archive"),
    EventStep.POSTPONE: QT_TRANSLATE_NOOP("EventStep", "Postpone"),
    EventStep.CANCEL: QT_TRANSLATE_NOOP("EventStep", "Cancel the event"),
    EventStep.RESUME: QT_TRANSLATE_NOOP("EventStep", "Set a new day"),
}
_HOST_ROLE = {
    HostRole.HOST: QT_TRANSLATE_NOOP("HostRole", "Host"),
    HostRole.CO_HOST: QT_TRANSLATE_NOOP("HostRole", "Co-host"),
}
_PART_KIND = {
    PartKind.HEARING: QT_TRANSLATE_NOOP("PartKind", "Watch a hearing"),
    PartKind.REGULATION_BRIEFING: QT_TRANSLATE_NOOP("PartKind", "Explain a law"),
    PartKind.CASE_GROUP: QT_TRANSLATE_NOOP("PartKind", "Discuss cases"),
    PartKind.RISK_TIPS: QT_TRANSLATE_NOOP("PartKind", "Risk tips"),
    PartKind.AGENDA: QT_TRANSLATE_NOOP("PartKind", "Point of the agenda"),
}
_ATTENDEE_ROLE = {
    AttendeeRole.DEPUTY: QT_TRANSLATE_NOOP("AttendeeRole", "Deputy"),
    AttendeeRole.VOTER: QT_TRANSLATE_NOOP("AttendeeRole", "Voter"),
    AttendeeRole.ENTERPRISE: QT_TRANSLATE_NOOP("AttendeeRole", "Firm"),
    AttendeeRole.LEGAL_OFFICER: QT_TRANSLATE_NOOP("AttendeeRole", "Legal officer"),
    AttendeeRole.STAFF: QT_TRANSLATE_NOOP("AttendeeRole", "Staff"),
    AttendeeRole.GUEST: QT_TRANSLATE_NOOP("AttendeeRole", "Guest"),
}
_MARK_KIND = {
    MarkKind.ARRIVED: QT_TRANSLATE_NOOP("MarkKind", "Arrived"),
    MarkKind.LEFT: QT_TRANSLATE_NOOP("MarkKind", "Left"),
    MarkKind.MADE_UP: QT_TRANSLATE_NOOP("MarkKind", "Noted afterwards"),
}
_SIGN_METHOD = {
    SignMethod.SCAN: QT_TRANSLATE_NOOP("SignMethod", "Scan"),
    SignMethod.NAME: QT_TRANSLATE_NOOP("SignMethod", "Name"),
    SignMethod.INITIALS: QT_TRANSLATE_NOOP("SignMethod", "Initials"),
    SignMethod.PHONE_TAIL: QT_TRANSLATE_NOOP("SignMethod", "End of the phone number"),
    SignMethod.NUMBER: QT_TRANSLATE_NOOP("SignMethod", "Number"),
    SignMethod.BY_HAND: QT_TRANSLATE_NOOP("SignMethod", "By hand"),
    SignMethod.PAPER: QT_TRANSLATE_NOOP("SignMethod", "Paper"),
}
_SIGN_OUTCOME = {
    SignOutcome.SIGNED_IN: QT_TRANSLATE_NOOP("SignOutcome", "Signed in"),
    SignOutcome.ALREADY_IN: QT_TRANSLATE_NOOP("SignOutcome", "Signed in before"),
    SignOutcome.SEVERAL: QT_TRANSLATE_NOOP("SignOutcome", "Which one is it?"),
    SignOutcome.NOT_LISTED: QT_TRANSLATE_NOOP("SignOutcome", "Not on the list"),
    SignOutcome.OTHER_EVENT: QT_TRANSLATE_NOOP("SignOutcome", "Code of another event"),
    SignOutcome.ON_LEAVE: QT_TRANSLATE_NOOP("SignOutcome", "On leave"),
    SignOutcome.NOT_OPEN: QT_TRANSLATE_NOOP("SignOutcome", "Sign-in is not open"),
    SignOutcome.UNREADABLE: QT_TRANSLATE_NOOP("SignOutcome", "Code cannot be read"),
}
_PRESENCE = {
    Presence.EXPECTED: QT_TRANSLATE_NOOP("Presence", "Expected"),
    Presence.PRESENT: QT_TRANSLATE_NOOP("Presence", "Present"),
    Presence.GONE: QT_TRANSLATE_NOOP("Presence", "Left"),
    Presence.ON_LEAVE: QT_TRANSLATE_NOOP("Presence", "On leave"),
    Presence.ABSENT: QT_TRANSLATE_NOOP("Presence", "Absent"),
}
_COUNT_UNIT = {
    CountUnit.PERSON_TIMES: QT_TRANSLATE_NOOP("CountUnit", "attendances"),
    CountUnit.PLACE_TIMES: QT_TRANSLATE_NOOP("CountUnit", "places"),
    CountUnit.FIRMS: QT_TRANSLATE_NOOP("CountUnit", "firms"),
}
_COUNT_QUALITY = {
    CountQuality.EXACT: QT_TRANSLATE_NOOP("CountQuality", "exactly"),
    CountQuality.OVER: QT_TRANSLATE_NOOP("CountQuality", "a little over"),
    CountQuality.NEARLY: QT_TRANSLATE_NOOP("CountQuality", "nearly"),
    CountQuality.MORE_THAN: QT_TRANSLATE_NOOP("CountQuality", "more than"),
}
_COUNCIL_KIND = {
    CouncilKind.RESIDENT_COUNCIL: QT_TRANSLATE_NOOP("CouncilKind", "Residents' council"),
    CouncilKind.LEGISLATIVE_COUNCIL: QT_TRANSLATE_NOOP("CouncilKind", "Legislative council"),
    CouncilKind.VOTERS_ASSEMBLY: QT_TRANSLATE_NOOP(
        "CouncilKind", "Assembly of voters' representatives"
    ),
    CouncilKind.THREE_MEETINGS: QT_TRANSLATE_NOOP("CouncilKind", "Three meetings"),
    CouncilKind.FIVE_PLUS_X: QT_TRANSLATE_NOOP("CouncilKind", "5+X meeting"),
}
_MEMBER_IDENTITY = {
    MemberIdentity.DEPUTY: QT_TRANSLATE_NOOP("MemberIdentity", "Deputy"),
    MemberIdentity.CPPCC: QT_TRANSLATE_NOOP("MemberIdentity", "CPPCC member"),
    MemberIdentity.RESIDENT: QT_TRANSLATE_NOOP("MemberIdentity", "Resident"),
    MemberIdentity.UNIT: QT_TRANSLATE_NOOP("MemberIdentity", "For a unit"),
}
_PASS_RULE = {
    PassRule.HALF_OF_PRESENT: QT_TRANSLATE_NOOP("PassRule", "More than half of those present"),
    PassRule.TWO_THIRDS_OF_PRESENT: QT_TRANSLATE_NOOP("PassRule", "Two thirds of those present"),
    PassRule.HALF_OF_MEMBERS: QT_TRANSLATE_NOOP("PassRule", "More than half of all members"),
}
_EVENT_PAPER_KIND = {
    EventPaperKind.SIGN_IN_BLANK: QT_TRANSLATE_NOOP("EventPaperKind", "Sign-in sheet"),
    EventPaperKind.SIGN_IN_DONE: QT_TRANSLATE_NOOP("EventPaperKind", "Sign-in sheet with times"),
    EventPaperKind.ABSENTEES: QT_TRANSLATE_NOOP("EventPaperKind", "List of absentees"),
    EventPaperKind.BADGES: QT_TRANSLATE_NOOP("EventPaperKind", "Badges"),
    EventPaperKind.SEAT_CARDS: QT_TRANSLATE_NOOP("EventPaperKind", "Seat cards"),
    EventPaperKind.EVENT_RECORD: QT_TRANSLATE_NOOP("EventPaperKind", "Record of the event"),
    EventPaperKind.BALLOT_RESULT: QT_TRANSLATE_NOOP("EventPaperKind", "Result of the ballot"),
    EventPaperKind.EVENT_YEAR: QT_TRANSLATE_NOOP("EventPaperKind", "Statistics of the year"),
}
_EVENT_PROBLEM = {
    EventProblem.TITLE_MISSING: QT_TRANSLATE_NOOP("EventProblem", "Give a title."),
    EventProblem.NO_NAMES: QT_TRANSLATE_NOOP(
        "EventProblem",
        "No column with names was found in this file; nothing was taken. Head one with the word for name.",
    ),
    EventProblem.NAME_MISSING: QT_TRANSLATE_NOOP("EventProblem", "Give a name."),
    EventProblem.NOT_A_TIME: QT_TRANSLATE_NOOP("EventProblem", "Write hours as 13:30."),
    EventProblem.TIME_REVERSED: QT_TRANSLATE_NOOP(
        "EventProblem", "The end lies before the beginning."
    ),
    EventProblem.NOT_A_NUMBER: QT_TRANSLATE_NOOP(
        "EventProblem", "Write a whole number up to {most}."
    ),
    EventProblem.TOO_MANY: QT_TRANSLATE_NOOP("EventProblem", "At most {most}."),
    EventProblem.STEP: QT_TRANSLATE_NOOP(
        "EventProblem", "This is not possible now. State of the event: {state}."
    ),
    EventProblem.REASON_MISSING: QT_TRANSLATE_NOOP("EventProblem", "Give the reason."),
    EventProblem.DAY_MISSING: QT_TRANSLATE_NOOP("EventProblem", "Give the new day."),
    EventProblem.PARTS_OPEN: QT_TRANSLATE_NOOP(
        "EventProblem", "{count} of the four parts are not done yet."
    ),
    EventProblem.PART_TWICE: QT_TRANSLATE_NOOP(
        "EventProblem", "Each of the four parts stands once."
    ),
    EventProblem.NOT_OPEN: QT_TRANSLATE_NOOP("EventProblem", "Sign-in is not open for this event."),
    EventProblem.NOT_THERE: QT_TRANSLATE_NOOP("EventProblem", "{name} is not there now."),
    EventProblem.CAME_ALREADY: QT_TRANSLATE_NOOP("EventProblem", "{name} has come already."),
    EventProblem.UNDO_LATE: QT_TRANSLATE_NOOP(
        "EventProblem",
        "Only your own last sign-in of {minutes} minutes can be taken back here. Others are for the head.",
    ),
    EventProblem.APPROVER_MISSING: QT_TRANSLATE_NOOP("EventProblem", "Say who approved it."),
    EventProblem.BEFORE_EVENT: QT_TRANSLATE_NOOP(
        "EventProblem", "This lies before sign-in opened."
    ),
    EventProblem.ROWS_UNREADABLE: QT_TRANSLATE_NOOP(
        "EventProblem", "Write numbers as 1-12,15,18-30. Look at “{piece}”."
    ),
    EventProblem.SIGNATURE_LARGE: QT_TRANSLATE_NOOP(
        "EventProblem", "The signature is too large. Sign again."
    ),
    EventProblem.ANSWERED: QT_TRANSLATE_NOOP("EventProblem", "It became a matter already."),
    EventProblem.CLOSED: QT_TRANSLATE_NOOP("EventProblem", "The event is closed. State: {state}."),
    EventProblem.BALLOT_RETURNED: QT_TRANSLATE_NOOP(
        "EventProblem", "Only {issued} ballots were issued."
    ),
    EventProblem.BALLOT_SUM: QT_TRANSLATE_NOOP(
        "EventProblem", "The votes come to {counted}, {returned} were returned."
    ),
    EventProblem.BALLOT_QUORUM: QT_TRANSLATE_NOOP(
        "EventProblem", "Only {present} members are present."
    ),
    EventProblem.SEATS_FULL: QT_TRANSLATE_NOOP("EventProblem", "All {seats} seats are taken."),
    EventProblem.QUORUM_WRONG: QT_TRANSLATE_NOOP(
        "EventProblem", "No quorum: {needed} members have to be present."
    ),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (
    _EVENT_TYPE,
    _EVENT_MODE,
    _EVENT_STATE,
    _EVENT_STEP,
    _HOST_ROLE,
    _PART_KIND,
    _ATTENDEE_ROLE,
    _MARK_KIND,
    _SIGN_METHOD,
    _SIGN_OUTCOME,
    _PRESENCE,
    _COUNT_UNIT,
    _COUNT_QUALITY,
    _COUNCIL_KIND,
    _MEMBER_IDENTITY,
    _PASS_RULE,
    _EVENT_PAPER_KIND,
    _EVENT_PROBLEM,
)
"""Read by the door of words."""
