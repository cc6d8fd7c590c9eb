"""What the papers of the loop say beyond a receipt: slips, replies, urges, ledgers, the notice of a reception day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from db.kernel.ids import MatterId, PrintId
from db.kernel.problems import ProblemCode
from db.people.contracts import DeputyLevel, Gender
from db.reception.codes import (
    AgeBand,
    Channel,
    ContactForm,
    MatterState,
    NextStep,
    Publicity,
    ResultClass,
    Route,
    VisitorKind,
)
from db.reception.contracts import DeputyName, DueDate, MatterLine, TimelineEntry
from db.reception.course_contracts import LinkLine, RatingLine
from db.reception.handling import ExtensionFate, ReturnReason, Score, UnitRole, UrgeForm
from db.reception.queue_contracts import QueueView
from db.stations.contracts import OWN_NAME_ONLY, HostBody, Letterhead


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


HANDLING_PAPERS = frozenset({
    PaperKind.ASSIGNMENT_SLIP, PaperKind.URGE_SLIP, PaperKind.SUPERVISION_SLIP,
    PaperKind.REPLY_LETTER, PaperKind.INQUIRY_FORM, PaperKind.CASE_FILE,
})  # fmt: skip
"""Papers of one matter that tell of its handling."""


class BookKind(StrEnum):
    """Papers that concern no single matter."""

    LEDGER = "ledger"
    ANNOUNCEMENT = "announcement"
    ARCHIVE = "archive"


class PaperProblem(ProblemCode):
    """Why a matter has no such paper yet, and what is odd about a notice."""

    NO_SLIP = "no_slip"
    NO_REPLY = "no_reply"
    NO_URGE = "no_urge"
    NOT_SUPERVISED = "not_supervised"
    NOTICE_SHORT = "notice_short"


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo or scan on paper, PNG or JPEG as it was taken."""

    caption: str
    taken_at: datetime | None
    image: bytes


@dataclass(frozen=True, slots=True)
class SlipPart:
    """One 交办单 with everything that was done with it."""

    number: str
    unit: str
    unit_phone: str
    role: UnitRole
    route: Route | None
    assigned_at: datetime
    due_on: date | None
    opinion: str
    others: tuple[tuple[str, UnitRole], ...] = ()
    """The other units of the same hand-over, with their parts."""
    signed_on: date | None = None
    signed_by: str = ""
    returned_at: datetime | None = None
    return_reason: ReturnReason | None = None
    return_remark: str = ""
    suggested_unit: str = ""
    replied_at: datetime | None = None
    ended_at: datetime | None = None
    reprint: int = 0
    contact: str = ""
    assigned_by: str = ""
    """Who made the slip out, from the journal."""
    approved_by: str = ""
    round: int = 1
    earlier: str = ""
    """The number of the same unit's slip of the round before."""

    @property
    def counts(self) -> bool:
        """Tell whether the slip counts: neither returned nor handed elsewhere."""
        return self.returned_at is None and self.ended_at is None


@dataclass(frozen=True, slots=True)
class ReplyPart:
    """One reply; ``unit`` is empty where the station answered itself."""

    unit: str
    unit_phone: str
    replied_at: datetime
    result: ResultClass
    content: str
    handler: str
    met_person: bool
    contact_form: ContactForm
    next_reply_due: date | None
    on_site: bool
    number: str = ""
    """文号; empty for a reply of an old ledger."""
    handler_phone: str = ""
    leader_signed_by: str = ""
    has_seal: bool | None = None
    publicity: Publicity | None = None
    copy_to: tuple[str, ...] = ()
    days_late: int = 0
    """Working days past the day it was due then."""


@dataclass(frozen=True, slots=True)
class ExtensionPart:
    """One extension: what was asked for and what was decided."""

    asked_on: date
    new_due: date
    reason: str
    fate: ExtensionFate | None
    """None while it waits for a decision."""
    decided_at: datetime | None
    visitor_informed: bool
    remark: str


@dataclass(frozen=True, slots=True)
class UrgePart:
    """One urge; ``days_late`` are working days past ``due_on``, the deadline of the day of urging."""

    unit: str
    urged_at: datetime
    form: UrgeForm
    response: str
    days_late: int
    answer_by: date
    """Until when the unit has to answer before the next rung, at the latest on the day it is due."""
    due_on: date | None = None
    slip: str = ""
    """The number of the slip that the unit had then, and the day of it."""
    assigned_at: datetime | None = None
    round: int = 1
    promised_on: date | None = None
    """The day by which the unit had promised to answer again; None where its first answer was owed."""


@dataclass(frozen=True, slots=True)
class FeedbackPart:
    """What voter and deputy were told."""

    told_at: datetime
    contact_form: ContactForm
    deputy_told: bool
    remark: str


@dataclass(frozen=True, slots=True)
class RevisitPart:
    """回头看."""

    revisited_at: datetime
    still_solved: bool
    remark: str


@dataclass(frozen=True, slots=True)
class Handled:
    """The handling of a matter as papers tell it, everything in the order it happened."""

    summary: str
    proposed_handling: str
    sign_days: int
    """Working days in which a unit signs for a slip or returns it."""
    slips: tuple[SlipPart, ...] = ()
    replies: tuple[ReplyPart, ...] = ()
    extensions: tuple[ExtensionPart, ...] = ()
    urges: tuple[UrgePart, ...] = ()
    feedbacks: tuple[FeedbackPart, ...] = ()
    ratings: tuple[RatingLine, ...] = ()
    revisits: tuple[RevisitPart, ...] = ()
    links: tuple[LinkLine, ...] = ()
    original_due_on: date | None = None
    days_late: int = 0
    """Working days late: of the first reply, or until today where none has come."""
    redone: int = 0
    closed_at: datetime | None = None
    attachments: tuple[str, ...] = ()
    """Names of the files that go with the matter."""
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class BookHead:
    """What a paper of many matters says of the station and of its printing."""

    station_name: str
    short_name: str
    host_body: HostBody
    county: str
    town: str
    duty_phone: str
    office_hours: str
    printed_at: datetime
    printed_by: str
    letterhead: Letterhead = OWN_NAME_ONLY


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One matter in the ledger."""

    line: MatterLine
    replied_on: date | None
    closed_on: date | None
    result: ResultClass | None
    days_late: int
    """Working days late: of the first reply, or until today where none has come."""
    score: Score | None
    """The voter's last word."""
    is_closed: bool = False
    """It ended with an answer: neither withdrawn nor refused, whether or not it lies in the archive."""


@dataclass(frozen=True, slots=True)
class LedgerTotals:
    """Sums below the ledger; they stand on the rows above them and on nothing else."""

    matters: int
    replied: int
    closed: int
    late: int
    rated: int
    satisfied: int
    """Rated 满意 or 基本满意."""
    results: tuple[tuple[ResultClass, int], ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """台账: matters of a period or of a list, as they stand when printed."""

    head: BookHead
    lines: tuple[LedgerLine, ...]
    totals: LedgerTotals
    since: date | None = None
    until: date | None = None
    view: QueueView | None = None


@dataclass(frozen=True, slots=True)
class Archive:
    """卷内目录: the matters of a year that have come to an end, in the order of their numbers."""

    head: BookHead
    year: int
    lines: tuple[LedgerLine, ...]
    open: int
    """Matters of the year that are still open and therefore not in the file."""


@dataclass(frozen=True, slots=True)
class AnnouncedDeputy:
    """Who will receive; the level is None where nobody in the directory has that name."""

    name: str
    level: DeputyLevel | None = None


@dataclass(frozen=True, slots=True)
class Announcement:
    """代表接待日公告; empty parts leave room to write."""

    station_name: str
    number: str
    received_on: date | None
    hours: str
    place: str
    deputies: tuple[AnnouncedDeputy, ...]
    scope: str
    not_accepted: str
    phone: str
    issuer: str
    issued_on: date | None
    letterhead: Letterhead = OWN_NAME_ONLY


@dataclass(frozen=True, slots=True)
class RecordBookPrint:
    """Note that a paper of many matters was printed, kept as PDF, or could not be printed."""

    print_id: PrintId
    kind: BookKind
    printer: str
    copies: int
    succeeded: bool
    matters: int


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
    score: Score | None = None
    """The voter's last word on the answer of ``replied_at``."""
    state: MatterState = MatterState.REGISTERED
    handled: Handled | None = None
    """Slips, replies and the rest of the loop, on the papers that tell of them."""
    code: str = ""
    """Receipt code of an anonymous visitor, known only right after the registration."""
    is_sealed: bool = False
    is_erased: bool = False
    occupation: str = ""
    is_voter_here: bool | None = None
    is_read_back: bool = False
    letterhead: Letterhead = OWN_NAME_ONLY


@dataclass(frozen=True, slots=True)
class RecordPrint:
    """Note that a paper was printed, kept as PDF, or could not be printed."""

    print_id: PrintId
    matter: MatterId
    paper: str
    printer: str
    copies: int
    succeeded: bool
