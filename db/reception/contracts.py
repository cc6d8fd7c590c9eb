"""What crosses between reception and the rest: codes, commands, and the rows that pages and papers show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, NamedTuple

from db.calendar.deadlines import Lateness
from db.kernel.clock import local_date
from db.kernel.ids import MatterId, OrganizationId, PersonId, PrintId, UserId, VisitId
from db.people.contracts import DeputyLevel, Gender
from db.reception.tickets import ticket_key

if TYPE_CHECKING:
    from db.reception.course_contracts import Course
    from db.reception.handling import RaterKind, Score
    from db.reception.paper_contracts import Handled


NOTICE_VERSION = "2026-1"
"""The notice on personal data in force: what is kept, what for, how long, and which rights there are."""


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


@dataclass(frozen=True, slots=True)
class DueDate:
    """A deadline with its reason: ``days`` working days after ``start``, days off skipped on the way."""

    on: date
    start: date
    days: int
    skipped: tuple[str, ...] = ()
    """Named days off that fell between, e.g. ``("qingming",)``."""
    certain: bool = True
    """False when a year's days off are not known yet."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who came. Everything may stay empty; an anonymous visitor has neither person nor phone."""

    kind: VisitorKind = VisitorKind.INDIVIDUAL
    person: PersonId | None = None
    name: str = ""
    phone: str = ""
    gender: Gender = Gender.UNKNOWN
    region_code: str = ""
    region_name: str = ""
    address: str = ""
    work_unit: str = ""
    uscc: str = ""
    count: int = 1
    confidential: bool = False
    age_band: AgeBand | None = None
    occupation: str = ""
    is_voter_here: bool | None = None
    """本选区选民; no condition for being heard."""


@dataclass(frozen=True, slots=True)
class NewMatter:
    """One matter of a visit as the clerk typed it."""

    title: str
    category: str
    """Two-digit code of ``resources/categories``."""
    statement: str = ""
    """反映内容（原话）: the speaker's own words."""
    summary: str = ""
    demand_type: DemandType = DemandType.CONSULT
    place: str = ""
    urgency: Urgency = Urgency.NORMAL
    scale: Scale = Scale.NORMAL
    next_step: NextStep = NextStep.ASSIGN
    unit: OrganizationId | None = None
    due_on: date | None = None
    answer: str = ""
    accused: OrganizationId | None = None
    """The unit that a report of wrongdoing complains of."""
    same_as: MatterId | None = None
    """The earlier matter that this one is about once more; it keeps its own number."""
    opinion: bool = False
    """Also an opinion on a law (S4-15), kept for the consultation that takes it up."""
    article: str = ""
    """Which law and article the opinion is about; empty when nobody knows yet."""


@dataclass(frozen=True, slots=True)
class RegisterVisit:
    """Register one visit with its matters; the id is made before the first try (R-23)."""

    visit: VisitId
    visitor: Visitor
    matters: tuple[NewMatter, ...]
    channel: Channel = Channel.VISIT_STATION
    place: str = ""
    received_at: datetime | None = None
    """Aware; None means now. Earlier than now is a back-dated capture."""
    deputies: tuple[PersonId, ...] = ()
    legal_officers: tuple[PersonId, ...] = ()
    ticket: str = ""
    """Key of the ticket; its number alone is one of today."""
    notice_version: str = NOTICE_VERSION
    """Which notice on personal data was shown or read out (R-51)."""
    is_read_back: bool | None = None
    """Whether the words were read out to the visitor, who agreed."""


@dataclass(frozen=True, slots=True)
class RegisteredMatter:
    """What a registration gave one matter."""

    matter: MatterId
    number: str
    """Display number, e.g. ``海昌接〔2025〕12号``."""
    serial: int
    machine_number: str
    due: DueDate | None


@dataclass(frozen=True, slots=True)
class VisitRegistered:
    """Result of ``RegisterVisit``; ``was_known``: this visit had been saved before (a retry)."""

    visit: VisitId
    matters: tuple[RegisteredMatter, ...]
    was_known: bool = False
    code: str = ""
    """What an anonymous visitor may ask with; kept nowhere, so that the receipt alone tells it."""


@dataclass(frozen=True, slots=True)
class TriageMatter:
    """研判: settle what a matter is and how it should be handled, before it is handed to anybody."""

    matter: MatterId
    revision: int
    category: str
    demand_type: DemandType
    urgency: Urgency
    scale: Scale
    proposed_handling: str = ""
    """拟办意见."""
    summary: str | None = None
    """What goes to units instead of the person's own words; None leaves it."""
    is_public_interest: bool | None = None
    related_count: int | None = None


@dataclass(frozen=True, slots=True)
class AssignMatter:
    """Hand a matter to a unit; also used to transfer it to another one."""

    matter: MatterId
    revision: int
    unit: OrganizationId
    due_on: date | None = None
    due_reason: str = ""
    """Why the unit gets a later day; the voter's own stays what it was."""
    opinion: str = ""
    route: Route | None = None
    co_units: tuple[OrganizationId, ...] = ()
    separately: bool = False
    """分别办理: every unit answers for itself; otherwise the others only assist the lead."""
    contact: str = ""
    """Whom the leading unit names, with the phone; the others keep that of the directory."""
    phone: str = ""
    approved_by: str = ""
    """批示人."""


@dataclass(frozen=True, slots=True)
class RecordReply:
    """Record what a unit, or the deputy on the spot, answered."""

    matter: MatterId
    revision: int
    content: str
    result: ResultClass = ResultClass.A
    unit: OrganizationId | None = None
    handler: str = ""
    met_person: bool = False
    contact_form: ContactForm = ContactForm.PHONE
    next_reply_due: date | None = None
    handler_phone: str = ""
    leader_signed_by: str = ""
    has_seal: bool | None = None
    publicity: Publicity | None = None
    copy_to: tuple[OrganizationId, ...] = ()
    """抄送 beside the voter, the deputies and the station."""


@dataclass(frozen=True, slots=True)
class CloseMatter:
    """Close a replied matter."""

    matter: MatterId
    revision: int
    remark: str = ""


@dataclass(frozen=True, slots=True)
class AddNote:
    """Add a remark to the timeline of a matter."""

    matter: MatterId
    text: str


@dataclass(frozen=True, slots=True)
class DeputyName:
    """A deputy as lists and papers name one."""

    person: PersonId
    name: str
    level: DeputyLevel


@dataclass(frozen=True, slots=True)
class MatterLine:
    """One matter as the queue and tables show it; what must be masked is masked already."""

    id: MatterId
    number: str
    serial: int
    title: str
    visitor: str
    phone: str
    """Masked, e.g. ``138 **** 4417``."""
    state: MatterState
    category: str
    received_at: datetime
    due_on: date | None
    lateness: Lateness
    days_left: int
    """Working days until the deadline; negative when late."""
    unit: str
    ticket: str = ""
    anonymous: bool = False
    confidential: bool = False
    is_sealed: bool = False
    """A report of wrongdoing: its title and words are sealed."""
    awaited_by: date | None = None
    """The day that lateness is counted from: the voter's own, where the unit was given another."""


class Rated(NamedTuple):
    """What somebody said of a handling: of the attitude, and of the result."""

    rater: RaterKind
    attitude: Score
    result: Score


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line of 办理经过, read from the journal; the newest comes first."""

    at: datetime
    action: str
    """Value of ``db.kernel.kinds.Action``."""
    actor: str
    subject: str = ""
    """Unit, paper, channel: what stands beside the verb."""
    text: str = ""
    number: str = ""
    """The number that a reply was given."""
    units: tuple[str, ...] = ()
    """Whose slip was signed for or returned, or who was urged, where the subject says something else."""
    rated: Rated | None = None
    """Both scores of a rating and whose they are."""


@dataclass(frozen=True, slots=True)
class MatterDetail:
    """One matter whole, for the detail pane and its papers."""

    line: MatterLine
    visit: VisitId
    revision: int
    machine_number: str
    scan_digits: str
    """Digits-only payload of the bar code."""
    statement: str
    summary: str
    demand_type: DemandType
    place: str
    urgency: Urgency
    scale: Scale
    proposed_handling: str
    channel: Channel
    visitor_kind: VisitorKind
    visitor_count: int
    person: PersonId | None
    region_name: str
    deputies: tuple[DeputyName, ...]
    legal_officers: tuple[str, ...]
    recorder: str
    due: DueDate | None
    answer: str
    reply: str
    result: ResultClass | None
    timeline: tuple[TimelineEntry, ...]
    steps: tuple[Step, ...]
    """Steps that the state and the actor's role allow now."""
    siblings: tuple[MatterLine, ...] = ()
    """Other matters of the same visit."""
    assigned_at: datetime | None = None
    replied_at: datetime | None = None
    closed_at: datetime | None = None
    course: Course | None = None
    may_open: bool = False
    """Whether this person may open what is sealed here."""
    is_rater_barred: bool = False
    """This person registered or handled it, so that somebody else asks how it was."""
    rated_by: frozenset[RaterKind] = frozenset()
    """Who scored the newest reply already: a word once given stands."""
    is_own_request: bool = False
    """This person asked for the extension that waits, and can take it back, not grant it."""
    may_reveal: bool = False
    """Whether this person may ever see a masked contact in full."""
    is_public_interest: bool | None = None
    related_count: int | None = None


class QueueView(StrEnum):
    """Tabs over the queue."""

    TODAY = "today"
    OPEN = "open"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    TO_CALL = "to_call"


@dataclass(frozen=True, slots=True)
class QueueCounts:
    """Figures beside the tabs and on the rail badge."""

    today: int
    open: int
    due_soon: int
    overdue: int
    visitors_today: int
    to_call: int = 0
    due_today: int = 0
    unclear: int = 0
    """Open matters for which a unit has to be settled."""


@dataclass(frozen=True, slots=True)
class WaitingTicket:
    """A person who waits, or whose form is parked: ticket number and the draft behind it."""

    number: str
    """For example ``A13``."""
    name: str
    title: str
    since: datetime
    busy: bool
    """True while a form of this ticket is open."""

    @property
    def key(self) -> str:
        """What its form is kept under: tomorrow another person has this number."""
        return ticket_key(self.number, local_date(self.since))


@dataclass(frozen=True, slots=True)
class Draft:
    """A form that is not registered yet; ``content`` is what was typed, field by field."""

    ticket: str
    """Key of the ticket, empty for somebody without one."""
    content: dict[str, object]
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class SimilarMatter:
    """A matter that may be the same one: same place and category within fourteen days."""

    line: MatterLine
    same_person: bool


class PaperKind(StrEnum):
    """Papers that reception prints."""

    RECEIPT_A4 = "receipt_a4"
    RECEIPT_80 = "receipt_80"
    REGISTRATION_FORM = "registration_form"
    ASSIGNMENT_SLIP = "assignment_slip"
    URGE_SLIP = "urge_slip"
    SUPERVISION_SLIP = "supervision_slip"
    REPLY_LETTER = "reply_letter"
    INQUIRY_FORM = "inquiry_form"
    CASE_FILE = "case_file"


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """Everything a paper of one matter says, with masks applied."""

    station_name: str
    number: str
    machine_number: str
    scan_digits: str
    title: str
    visitor: str
    """Shown name: real, ``某女士``, or empty for a confidential matter."""
    visitor_kind: VisitorKind
    visitor_count: int
    confidential: bool
    gender: Gender
    age_band: AgeBand | None
    phone: str
    region_name: str
    address: str
    work_unit: str
    received_at: datetime
    place: str
    channel: Channel
    statement: str
    answer: str
    deputies: tuple[DeputyName, ...]
    legal_officers: tuple[str, ...]
    recorder: str
    category: str
    unit: str
    due: DueDate | None
    duty_phone: str
    office_hours: str
    printed_at: datetime
    printed_by: str
    next_step: NextStep
    reprint: int = 0
    """How often this paper was printed before; above zero it is marked 补打."""
    siblings: tuple[tuple[str, str], ...] = ()
    """Number and title of the visit's other matters."""
    handling: tuple[TimelineEntry, ...] = ()
    """Second page of the registration form."""
    reply: str = ""
    result: ResultClass | None = None
    replied_at: datetime | None = None
    state: MatterState = MatterState.REGISTERED
    handled: Handled | None = None
    """Slips, replies and the rest of the loop, on the papers that tell of them."""
    code: str = ""
    """Receipt code of an anonymous visitor, known only right after the registration."""
    is_sealed: bool = False
    occupation: str = ""
    is_voter_here: bool | None = None
    is_read_back: bool = False


@dataclass(frozen=True, slots=True)
class RecordPrint:
    """Note that a paper was printed, kept as PDF, or could not be printed."""

    print_id: PrintId
    matter: MatterId
    paper: str
    printer: str
    copies: int
    succeeded: bool


@dataclass(frozen=True, slots=True)
class RevealContact:
    """Show one masked phone; the journal keeps who, when and why."""

    matter: MatterId
    reason: str
    user: UserId | None = None
