"""What crosses between reception and the rest: commands, and the rows that pages and papers show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from db.calendar.deadlines import Lateness
from db.kernel.ids import MatterId, OrganizationId, PersonId, UserId, VisitId
from db.people.contracts import DeputyLevel, Gender
from db.reception.codes import (
    AgeBand,
    Channel,
    ContactForm,
    DemandType,
    MatterState,
    NextStep,
    Publicity,
    ResultClass,
    Route,
    Scale,
    Step,
    Urgency,
    VisitorKind,
)

if TYPE_CHECKING:
    from db.reception.course_contracts import Course
    from db.reception.handling import RaterKind, Score


NOTICE_VERSION = "2026-1"
"""The notice on personal data in force: what is kept, what for, how long, and which rights there are."""


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
    is_promise: bool = False
    """It was answered: what is awaited is the further answer that this one promised."""
    is_erased: bool = False
    """What was said of whoever raised it is gone; number, dates and classes stay."""
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
    due_on: date | None = None
    """The new day of a matter that is handled again."""


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
    """Of several units that answered apart the worst; ``results`` has every one."""
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
    results: frozenset[ResultClass] = frozenset()


@dataclass(frozen=True, slots=True)
class RevealContact:
    """Show one masked phone; the journal keeps who, when and why."""

    matter: MatterId
    reason: str
    user: UserId | None = None
