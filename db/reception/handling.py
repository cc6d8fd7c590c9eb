"""What crosses about the handling of a matter after it was assigned: codes and commands of the loop.

Codes are those of the domain reference §2.3–2.5; what each of them says is wording, not code.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from db.kernel.ids import MatterId, OrganizationId
from db.reception.codes import ContactForm


class UnitRole(StrEnum):
    """主办、会办、分别办理: the part one unit has in a matter."""

    LEAD = "lead"
    CO = "co"
    SEPARATE = "separate"


class DeclineReason(StrEnum):
    """不予受理的理由."""

    LITIGATION = "litigation"
    ARBITRATION = "arbitration"
    REVIEW = "administrative_review"
    DISCIPLINE = "discipline"
    POLICE = "police"
    MILITARY = "military"
    PRIVATE_DISPUTE = "private_dispute"
    CONCLUDED = "concluded"


class ReturnReason(StrEnum):
    """退回原因."""

    JURISDICTION = "jurisdiction"
    COMPETENCE = "competence"
    OWNERSHIP = "ownership"
    DUPLICATE = "duplicate"
    UNCLEAR = "insufficient_info"


class ExtensionFate(StrEnum):
    """What became of a request for an extension; the last three came before anybody decided it."""

    GRANTED = "granted"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"
    REPLIED = "replied"
    MERGED = "merged"
    WITHDRAWN = "withdrawn"


class UrgeForm(StrEnum):
    """How a unit was urged; the last one is 督办."""

    PHONE = "phone"
    PAPER = "paper"
    SUPERVISION = "supervision"


class RaterKind(StrEnum):
    """评价人."""

    VOTER = "voter"
    DEPUTY = "deputy"


class Score(IntEnum):
    """满意、基本满意、不满意."""

    SATISFIED = 1
    MOSTLY = 2
    DISSATISFIED = 3


class RatingMethod(StrEnum):
    """评价方式."""

    PHONE = "phone"
    FACE = "face"
    PAPER = "paper"
    SMS = "sms"


class Unable(StrEnum):
    """无法评价的原因; such a rating stands in no denominator."""

    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    ANONYMOUS = "anonymous"


class CheckPoint(StrEnum):
    """The five points of a reply (flows §1.1); the values are fields of ``CheckReply``."""

    ANSWERS = "answers"
    DONE = "says_done"
    DATE = "has_date"
    CONTACT = "has_contact"
    TONE = "good_tone"


class LinkType(StrEnum):
    """What one matter has to do with another record."""

    MERGED_INTO = "merged_into"
    REPEAT_OF = "repeat_of"
    SAME_MATTER = "same_matter"
    PROPOSAL = "proposal"
    OPINION = "opinion"
    CLUE = "clue"
    JUDICIAL = "judicial"
    """司法建议线索: what a court may put to a body in writing."""
    SUPERVISION = "supervision"


OVERTAKEN = frozenset({
    ExtensionFate.REPLIED, ExtensionFate.MERGED, ExtensionFate.WITHDRAWN,
})  # fmt: skip
"""What made a decision needless."""

CONVERSIONS = frozenset({
    LinkType.PROPOSAL, LinkType.OPINION, LinkType.CLUE, LinkType.JUDICIAL, LinkType.SUPERVISION,
})  # fmt: skip
"""What a matter can be turned into; the matter stays open until that has an end."""

SAMENESS = frozenset({LinkType.SAME_MATTER, LinkType.REPEAT_OF})
"""Both matters go on and keep their numbers; only people behind them are counted together."""


@dataclass(frozen=True, slots=True)
class DeclineMatter:
    """不予受理: why, and where the person was guided to."""

    matter: MatterId
    revision: int
    reason: DeclineReason
    guided_to: str


@dataclass(frozen=True, slots=True)
class EscalateMatter:
    """上报: a matter beyond the town goes to the congress above."""

    matter: MatterId
    revision: int
    unit: OrganizationId
    opinion: str = ""


@dataclass(frozen=True, slots=True)
class SignFor:
    """签收 by a unit, entered by the station; None means today."""

    matter: MatterId
    revision: int
    signed_by: str
    signed_on: date | None = None
    unit: OrganizationId | None = None
    """Which of several units; None is the only one left, or the one that leads."""


@dataclass(frozen=True, slots=True)
class ReturnMatter:
    """退回: the unit says that it is not theirs, and whose it should be."""

    matter: MatterId
    revision: int
    reason: ReturnReason
    remark: str = ""
    suggested_unit: OrganizationId | None = None
    unit: OrganizationId | None = None
    """Which of several units; None is the one that leads."""


@dataclass(frozen=True, slots=True)
class AskExtension:
    """申请延期: before the deadline, granted once."""

    matter: MatterId
    revision: int
    new_due: date
    reason: str


@dataclass(frozen=True, slots=True)
class DecideExtension:
    """批准或不准延期; ``visitor_informed`` tells whether the voter was told."""

    matter: MatterId
    revision: int
    granted: bool
    visitor_informed: bool = False
    remark: str = ""


@dataclass(frozen=True, slots=True)
class UrgeUnit:
    """催办 or 督办 of the units that owe an answer."""

    matter: MatterId
    revision: int
    form: UrgeForm
    response: str = ""
    unit: OrganizationId | None = None
    """Which of several units; None is every one that owes its part and whose rung has come."""


@dataclass(frozen=True, slots=True)
class CheckReply:
    """审核 of the newest reply by somebody who did not write it; a point that is missing sends it back."""

    matter: MatterId
    revision: int
    answers: bool = False
    """Answers what was asked."""
    says_done: bool = False
    has_date: bool = False
    has_contact: bool = False
    good_tone: bool = False
    remark: str = ""

    @property
    def missing(self) -> tuple[CheckPoint, ...]:
        """The points that were not ticked."""
        return tuple(one for one in CheckPoint if not getattr(self, one.value))


@dataclass(frozen=True, slots=True)
class FeedBack:
    """反馈: voter and deputy are told what was answered."""

    matter: MatterId
    revision: int
    contact_form: ContactForm
    deputy_told: bool = False
    remark: str = ""
    unchecked_because: str = ""
    """Why nobody checked the reply, where the station lets that be skipped."""


@dataclass(frozen=True, slots=True)
class TellDeputy:
    """The deputies who received are told the outcome that the voter was told before."""

    matter: MatterId
    revision: int


@dataclass(frozen=True, slots=True)
class RateMatter:
    """满意度评价, attitude and result apart; or why there can be none."""

    matter: MatterId
    revision: int
    rater: RaterKind = RaterKind.VOTER
    attitude: Score | None = None
    result: Score | None = None
    reason: str = ""
    method: RatingMethod = RatingMethod.PHONE
    unable: Unable | None = None
    received_reply: bool | None = None
    """是否收到答复; None where nobody asked."""
    received_on: date | None = None
    code: str = ""
    """The receipt code that an anonymous visitor came with, as typed; compared and kept nowhere."""


@dataclass(frozen=True, slots=True)
class ReopenMatter:
    """重开, with the reason."""

    matter: MatterId
    revision: int
    reason: str


@dataclass(frozen=True, slots=True)
class RevisitMatter:
    """回头看 of a closed matter: does it still hold?"""

    matter: MatterId
    revision: int
    still_solved: bool
    remark: str = ""


@dataclass(frozen=True, slots=True)
class ArchiveMatter:
    """归档 at the end of the year."""

    matter: MatterId
    revision: int


@dataclass(frozen=True, slots=True)
class MergeMatter:
    """并入: the same content is handled in another matter, whose reply becomes the reply of both."""

    matter: MatterId
    revision: int
    into: MatterId


@dataclass(frozen=True, slots=True)
class UnmergeMatter:
    """拆出 of a merged matter: it goes on where it stood."""

    matter: MatterId
    revision: int
    reason: str


@dataclass(frozen=True, slots=True)
class WithdrawMatter:
    """撤回 by the visitor, with a note."""

    matter: MatterId
    revision: int
    note: str


@dataclass(frozen=True, slots=True)
class ConvertMatter:
    """转为: another kind of file begins from this matter."""

    matter: MatterId
    revision: int
    into: LinkType
    remark: str = ""


LoopCommand = (
    DeclineMatter | EscalateMatter | SignFor | ReturnMatter | AskExtension | DecideExtension
    | UrgeUnit | CheckReply | FeedBack | TellDeputy | RateMatter | ReopenMatter | RevisitMatter | ArchiveMatter
    | MergeMatter | UnmergeMatter | WithdrawMatter | ConvertMatter
)  # fmt: skip
