"""What crosses between evaluations and the pages: sessions and sheets, what is done with them, and what is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from db.evaluation.scoring import Joint, Reckoning
from db.templates.contracts import TemplateVersion


class InspectionKind(StrEnum):
    """检查类型: what kind of inspection is looked at."""

    ROUTINE = "routine"
    SPECIAL = "special"
    CASE = "case"
    JOINT = "joint"
    """综合查一次: several departments at one time."""


class PartyRole(StrEnum):
    """What somebody does at a session besides the enterprises."""

    DEPUTY = "deputy"
    DEPARTMENT = "department"
    PROSECUTOR = "prosecutor"
    JUDGE = "judge"


class SheetState(StrEnum):
    """评价表的状态 (domain reference §3.6)."""

    DRAFT = "draft"
    FILLED = "filled"
    DEPUTY_SIGNED = "deputy_signed"
    OFFICER_SIGNED = "officer_signed"
    OFFICER_REFUSED = "officer_refused"
    LOCKED = "locked"
    SUMMARISED = "summarised"


class SheetStep(StrEnum):
    """What is done with a sheet."""

    WRITE = "write"
    """Answer, describe: whatever changes what is signed for."""
    FINISH = "finish"
    SIGN = "sign"
    OFFICER_SIGN = "officer_sign"
    REFUSE = "refuse"
    LOCK = "lock"
    SUMMARISE = "summarise"


class SignerRole(StrEnum):
    """Who signs."""

    DEPUTY = "deputy"
    OFFICER = "officer"
    FIRM = "firm"
    WITNESS = "witness"
    """Stands beside a hand-print, or somebody who cannot write."""


class SignatureForm(StrEnum):
    """How it was signed."""

    STROKES = "strokes"
    HAND_PRINT = "hand_print"
    PAPER = "paper"
    """On the printed sheet, of which a photo is attached."""


@dataclass(frozen=True, slots=True)
class NewFirm:
    """An enterprise that is inspected."""

    name: str
    uscc: str = ""
    region_name: str = ""
    contact: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class NewGuest:
    """Somebody who takes part and fills nothing in."""

    role: PartyRole
    name: str
    person: UUID | None = None


@dataclass(frozen=True, slots=True)
class PlanSession:
    """Plan one day: every deputy has a sheet for every firm and department. The id is made before the first try."""

    session: UUID
    day: date
    theme: str
    form: str
    """Digest of the version that is used."""
    firms: tuple[NewFirm, ...]
    departments: tuple[UUID, ...]
    deputies: tuple[UUID, ...]
    guests: tuple[NewGuest, ...] = ()
    kind: InspectionKind = InspectionKind.ROUTINE
    plan: str = ""
    organiser: str = ""


@dataclass(frozen=True, slots=True)
class KeptFirm:
    """An enterprise as it shall stand in a plan; without an id it is added."""

    facts: NewFirm
    firm: UUID | None = None


@dataclass(frozen=True, slots=True)
class ChangeSession:
    """A plan as it shall stand: who is not named any more is withdrawn, who is new gets sheets."""

    session: UUID
    day: date
    theme: str
    firms: tuple[KeptFirm, ...]
    departments: tuple[UUID, ...]
    deputies: tuple[UUID, ...]
    guests: tuple[NewGuest, ...] = ()
    kind: InspectionKind = InspectionKind.ROUTINE
    plan: str = ""
    organiser: str = ""


@dataclass(frozen=True, slots=True)
class BriefSession:
    """Tick what was told before the inspection: numbers of the lines of the form, from 1."""

    session: UUID
    by: str
    ticked: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NoteQuestion:
    """Keep a question and its answer."""

    note: UUID
    session: UUID
    asked_by: str
    question: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class AnswerItem:
    """Answer one item, as it is chosen; ``deputy`` is who fills the sheet now."""

    sheet: UUID
    deputy: UUID
    item: str
    choice: str
    """Code of the scale, ``UNSEEN``, or empty to take the answer back."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Officer:
    """执法人员: name and number of the enforcement certificate."""

    name: str
    certificate_no: str = ""


@dataclass(frozen=True, slots=True)
class DescribeSheet:
    """Say what stands on a sheet besides the answers."""

    sheet: UUID
    deputy: UUID
    inspection_code: str = ""
    comment: str = ""
    opinion: str = ""
    """What the enterprise says, if it wants to."""
    officers: tuple[Officer, ...] = ()


@dataclass(frozen=True, slots=True)
class SignSheet:
    """Sign what stands there; ``digest`` is what the page showed, so nobody signs for something else."""

    signature: UUID
    sheet: UUID
    role: SignerRole
    name: str
    digest: str
    strokes: bytes = b""
    form: SignatureForm = SignatureForm.STROKES


@dataclass(frozen=True, slots=True)
class CorrectSheet:
    """Make the next version of a locked sheet; the one before stays as it is."""

    correction: UUID
    sheet: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class FirmLine:
    """An enterprise of a session."""

    id: UUID
    name: str
    uscc: str
    region_name: str
    contact: str
    phone: str


@dataclass(frozen=True, slots=True)
class PartyLine:
    """Who takes part; ``record`` leads to the person or the unit where there is one."""

    id: UUID
    role: PartyRole
    record: UUID | None
    name: str


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """One question with its answer."""

    id: UUID
    asked_by: str
    question: str
    answer: str
    noted_at: datetime


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A sheet as a list shows it; its score and grade only where it may be looked at."""

    id: UUID
    serial: int
    deputy: UUID
    firm: UUID
    department: UUID
    state: SheetState
    version: int
    corrects: UUID | None
    score: Decimal | None = None
    grade: str = ""
    is_shown: bool = False
    answered: int = 0
    """Items with an answer, what was not observed among them."""


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session as a list shows it."""

    id: UUID
    revision: int
    day: date
    year: int
    serial: int
    theme: str
    kind: InspectionKind
    firms: int
    deputies: int
    sheets: int
    locked: int
    is_closed: bool
    is_begun: bool = False
    """Briefed, or answered on a sheet."""
    departments: tuple[str, ...] = ()
    """Their names, as they were planned."""


@dataclass(frozen=True, slots=True)
class SessionView:
    """One session with everything that belongs to it."""

    line: SessionLine
    form: TemplateVersion
    plan: str
    summary: str
    organiser: str
    briefed_by: str
    briefed_at: datetime | None
    ticked: tuple[int, ...]
    firms: tuple[FirmLine, ...]
    parties: tuple[PartyLine, ...]
    questions: tuple[QuestionLine, ...]
    sheets: tuple[SheetLine, ...]


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """An answer; photos are attached to ``id``, which is there from the first answer on."""

    id: UUID
    item: str
    choice: str
    note: str
    photos: int
    earlier: tuple[UUID, ...] = ()
    """Answers of the versions before, whose photos count here as well."""


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """A signature, and whether it still stands for what the sheet says."""

    id: UUID
    role: SignerRole
    form: SignatureForm
    name: str
    strokes: bytes
    signed_at: datetime
    digest: str
    holds: bool


@dataclass(frozen=True, slots=True)
class SheetView:
    """A sheet as its author sees it, or everybody after the leader closed."""

    line: SheetLine
    form: TemplateVersion
    inspection_code: str
    started_at: datetime | None
    comment: str
    opinion: str
    refusal: str
    reason: str
    """Why this version was made."""
    officers: tuple[Officer, ...]
    answers: Mapping[str, AnswerLine]
    """By item."""
    reckoning: Reckoning
    signatures: tuple[SignatureLine, ...]
    digest: str
    """What is signed for."""


@dataclass(frozen=True, slots=True)
class JointItem:
    """One item over several sheets: who chose what."""

    item: str
    chosen: Mapping[str, tuple[UUID, ...]]
    """Answer → sheets, what was not observed among them."""


@dataclass(frozen=True, slots=True)
class JointView:
    """合并评价表: one firm and department, seen by all deputies."""

    session: UUID
    firm: UUID
    department: UUID
    joint: Joint
    sheets: tuple[SheetLine, ...]
    """In the order of ``joint``: its outliers are places here."""
    items: tuple[JointItem, ...]
