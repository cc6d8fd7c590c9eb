"""The codes of reception: what a record may say where it chooses from a list (domain §2.2 to 2.5)."""

from enum import IntEnum, StrEnum


class Channel(StrEnum):
    """反映渠道: how a matter reached the station."""

    VISIT_STATION = "visit_station"
    PHONE = "phone"
    LETTER = "letter"
    HOME_VISIT = "home_visit"
    QR = "qr"
    APPOINTMENT = "appointment"
    WECHAT_GROUP = "wechat_group"
    EVENT = "event"
    LIVE = "live"
    HOTLINE = "hotline12345"
    PETITION = "petition"
    BOX = "box"
    CARD = "card"
    IMPORT = "import"


class VisitorKind(StrEnum):
    """来访人类别."""

    INDIVIDUAL = "individual"
    GROUP = "group"
    LEGAL_PERSON = "legal_person"
    ANONYMOUS = "anonymous"


class AgeBand(IntEnum):
    """年龄段."""

    UNDER_18 = 1
    TO_40 = 2
    TO_60 = 3
    ABOVE_60 = 4


class DemandType(StrEnum):
    """诉求性质."""

    CONSULT = "consult"
    HELP = "help"
    COMPLAINT = "complaint"
    REPORT = "report"
    SUGGESTION = "suggestion"
    PRAISE = "praise"
    DISPUTE = "dispute"


class Urgency(StrEnum):
    """紧急程度."""

    NORMAL = "normal"
    URGENT = "urgent"
    VERY_URGENT = "very_urgent"


class Scale(StrEnum):
    """事项层级; a minor matter takes the express lane."""

    MINOR = "minor"
    NORMAL = "normal"
    MAJOR = "major"


class NextStep(StrEnum):
    """下一步 on the register form."""

    ASSIGN = "assign"
    ANSWER = "answer"
    RECORD = "record"


class MatterState(StrEnum):
    """States of a matter (domain reference §3.1)."""

    REGISTERED = "registered"
    TRIAGED = "triaged"
    ASSIGNED = "assigned"
    SIGNED = "signed"
    IN_PROGRESS = "in_progress"
    ANSWERED_ON_SITE = "answered_on_site"
    REPLIED = "replied"
    CLOSED = "closed"
    VOID = "void"
    NOT_ACCEPTED = "not_accepted"
    ESCALATED = "escalated"
    CONVERTED = "converted"
    RETURNED = "returned"
    EXTENSION_PENDING = "extension_pending"
    FED_BACK = "fed_back"
    RATED = "rated"
    REOPENED = "reopened"
    TRACKING = "tracking"
    ARCHIVED = "archived"
    MERGED = "merged"
    WITHDRAWN = "withdrawn"


class Step(StrEnum):
    """What can be done to a matter; the state table says when."""

    TRIAGE = "triage"
    ASSIGN = "assign"
    TRANSFER = "transfer"
    ANSWER_ON_SITE = "answer_on_site"
    REPLY = "reply"
    CLOSE = "close"
    RETURN_PART = "return_part"
    """A unit that helps returned its slip; the one that leads goes on."""
    UNDO_REGISTRATION = "undo_registration"
    UNDO_ASSIGNMENT = "undo_assignment"
    DECLINE = "decline"
    ESCALATE = "escalate"
    CONVERT = "convert"
    SIGN = "sign"
    RETURN = "return"
    ASK_EXTENSION = "ask_extension"
    DECIDE_EXTENSION = "decide_extension"
    URGE = "urge"
    CHECK = "check"
    """A colleague ticks the five points of the newest reply."""
    FEED_BACK = "feed_back"
    TELL_DEPUTY = "tell_deputy"
    """The voter was told before; the deputy who received hears of it now."""
    RATE = "rate"
    REOPEN = "reopen"
    REVISIT = "revisit"
    ARCHIVE = "archive"
    MERGE = "merge"
    UNMERGE = "unmerge"
    WITHDRAW = "withdraw"
    LINK = "link"
    UNLINK = "unlink"
    HOLD_OPINION = "hold_opinion"
    REPLY_IN_PART = "reply_in_part"
    """One of several units answered; the others still have to."""
    MISS_CALL = "miss_call"
    """The voter could not be reached; the third time counts as a result."""
    RATE_BY_DEPUTY = "rate_by_deputy"
    """The deputy's word stands beside the voter's and moves nothing."""
    REDO = "redo"
    """The voter is dissatisfied: the unit has to handle it again."""
    TRACK = "track"
    """Closed with a promise that is still to be kept (results B and C)."""


class ResultClass(StrEnum):
    """办理结果 A–D; what each letter says is wording, not code."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


class ContactForm(StrEnum):
    """How the voter was told."""

    VISIT = "visit"
    PHONE = "phone"
    LETTER = "letter"


class Publicity(IntEnum):
    """公开、内部公开、不公开: who may read a reply."""

    OPEN = 1
    INSIDE = 2
    CLOSED = 3


class Route(StrEnum):
    """分流途径 of what is handed over; other ways have steps of their own."""

    VILLAGE = "village"
    TOWN_DEPT = "town_dept"
    TOWN_GOV = "town_gov"
    UPPER_NPC = "upper_npc"
    ORGAN = "organ"
