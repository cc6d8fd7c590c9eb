"""The codes of events: what a record may say where it chooses from a list (domain reference §2.11, 3.7)."""

from __future__ import annotations

from enum import StrEnum

from db.people.contracts import PersonKind


class EventType(StrEnum):
    """活动类型 (domain reference §2.11)."""

    BUSINESS_LEGAL_SESSION = "business_legal_session"
    CLOUD_HEARING = "cloud_hearing"
    LEGISLATIVE_FORUM = "legislative_forum"
    DEPUTY_SUPERVISION = "deputy_supervision"
    ENFORCEMENT_EVALUATION = "enforcement_evaluation"
    MINI_INQUIRY = "mini_inquiry"
    LIVE_SESSION = "live_session"
    RESEARCH = "research"
    INSPECTION_TOUR = "inspection_tour"
    LAW_INSPECTION = "law_inspection"
    SPECIAL_INQUIRY = "special_inquiry"
    PUBLIC_HEARING = "public_hearing"
    DECISION_HEARING = "decision_hearing"
    MEDIATION_MEETING = "mediation_meeting"
    REVIEW_MEETING = "review_meeting"
    RESIDENT_COUNCIL = "resident_council"
    JOINT_MEETING = "joint_meeting"
    TRAINING = "training"
    SEMINAR = "seminar"
    JOINT_VISIT = "joint_visit"
    POLICY_MARKET = "policy_market"
    INVITED_ACTIVITY = "invited_activity"
    EXHIBITION_VISIT = "exhibition_visit"
    REPORTING_TO_VOTERS = "reporting_to_voters"
    OTHER = "other"


class EventMode(StrEnum):
    """方式."""

    ONSITE = "onsite"
    ONLINE = "online"
    HYBRID = "hybrid"


class EventState(StrEnum):
    """Where an event stands (domain reference §3.7)."""

    PLANNED = "planned"
    NOTIFIED = "notified"
    SIGN_IN_OPEN = "sign_in_open"
    RUNNING = "running"
    FINISHED = "finished"
    MINUTES_DONE = "minutes_done"
    ARCHIVED = "archived"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class EventStep(StrEnum):
    """What is done with an event; each is one click."""

    NOTIFY = "notify"
    OPEN = "open"
    RUN = "run"
    FINISH = "finish"
    REOPEN = "reopen"
    """Sign-in goes on after it was closed by mistake."""
    COMPLETE = "complete"
    ARCHIVE = "archive"
    POSTPONE = "postpone"
    CANCEL = "cancel"
    RESUME = "resume"


class HostRole(StrEnum):
    """主办 or 协办."""

    HOST = "host"
    CO_HOST = "co_host"


class PartKind(StrEnum):
    """A part of an event; the four of 安商驿站, or a point of any other agenda."""

    HEARING = "hearing"
    REGULATION_BRIEFING = "regulation_briefing"
    CASE_GROUP = "case_group"
    RISK_TIPS = "risk_tips"
    AGENDA = "agenda"


FOUR_PARTS = (
    PartKind.HEARING, PartKind.REGULATION_BRIEFING, PartKind.CASE_GROUP, PartKind.RISK_TIPS,
)  # fmt: skip
"""四个一: an event of 安商驿站 is complete with all four."""


class AttendeeRole(StrEnum):
    """As what somebody is invited."""

    DEPUTY = "deputy"
    VOTER = "voter"
    ENTERPRISE = "enterprise"
    LEGAL_OFFICER = "legal_officer"
    STAFF = "staff"
    GUEST = "guest"


class MarkKind(StrEnum):
    """A fact of somebody's coming or going; added, never overwritten."""

    ARRIVED = "arrived"
    LEFT = "left"
    MADE_UP = "made_up"
    """补签: noted afterwards, with who approved it."""


class SignMethod(StrEnum):
    """How somebody was found at the desk."""

    SCAN = "scan"
    NAME = "name"
    INITIALS = "initials"
    PHONE_TAIL = "phone_tail"
    NUMBER = "number"
    BY_HAND = "by_hand"
    PAPER = "paper"


class SignOutcome(StrEnum):
    """What the desk answers; nothing else can come of a scan or a word."""

    SIGNED_IN = "signed_in"
    ALREADY_IN = "already_in"
    SEVERAL = "several"
    NOT_LISTED = "not_listed"
    OTHER_EVENT = "other_event"
    ON_LEAVE = "on_leave"
    NOT_OPEN = "not_open"
    UNREADABLE = "unreadable"


class Presence(StrEnum):
    """Whether somebody is there."""

    EXPECTED = "expected"
    PRESENT = "present"
    GONE = "gone"
    ON_LEAVE = "on_leave"
    ABSENT = "absent"


class CountUnit(StrEnum):
    """Units that are never added to one another."""

    PERSON_TIMES = "person_times"
    PLACE_TIMES = "place_times"
    FIRMS = "firms"


class CountQuality(StrEnum):
    """How exact a number is: 余, 近 and 超 stay with it."""

    EXACT = "exact"
    OVER = "over"
    """余."""
    NEARLY = "nearly"
    """近."""
    MORE_THAN = "more_than"
    """超."""


ROLE_OF = {
    PersonKind.DEPUTY: AttendeeRole.DEPUTY, PersonKind.LEGAL_OFFICER: AttendeeRole.LEGAL_OFFICER,
    PersonKind.STAFF: AttendeeRole.STAFF, PersonKind.VOTER: AttendeeRole.VOTER,
}  # fmt: skip
"""As what people of the directory are invited; all others are guests."""
