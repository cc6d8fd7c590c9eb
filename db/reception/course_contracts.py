"""What crosses about how a matter was handled so far: slips, ratings, checks and links as panes show them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from db.kernel.ids import LinkId, MatterId, OrganizationId
from db.kernel.problems import Problem
from db.reception.handling import (
    CheckPoint,
    LinkType,
    RaterKind,
    Score,
    Unable,
    UnitRole,
    UrgeForm,
)


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One 交办单 of a matter."""

    number: str
    unit_id: OrganizationId
    unit: str
    role: UnitRole
    assigned_at: datetime
    due_on: date | None
    signed_on: date | None
    returned_at: datetime | None
    replied_at: datetime | None
    sign_by: date | None = None
    """Last day for signing or returning; None once that is done."""
    unit_due_on: date | None = None
    """Until when the unit has time of its own; the voter's deadline may be earlier."""
    suggested_id: OrganizationId | None = None
    suggested: str = ""
    is_over: bool = False
    """The matter went elsewhere since."""


@dataclass(frozen=True, slots=True)
class RatingLine:
    """One rating as the detail pane shows it."""

    rater: RaterKind
    round: int
    attitude: Score | None
    result: Score | None
    unable: Unable | None
    reason: str
    rated_at: datetime
    received_reply: bool | None = None
    received_on: date | None = None


@dataclass(frozen=True, slots=True)
class RoundLine:
    """The days of one round of handling."""

    number: int
    began_at: datetime
    """When it was registered; of a further round, when it was given back to be handled again."""
    assigned_at: datetime | None = None
    replied_at: datetime | None = None
    rated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CheckLine:
    """What a colleague ticked of the newest reply."""

    missing: tuple[CheckPoint, ...]
    by: str
    at: datetime
    remark: str


@dataclass(frozen=True, slots=True)
class LinkLine:
    """One link of a matter with the number of what it leads to, empty where that has none yet."""

    type: LinkType
    matter: MatterId | None
    number: str
    title: str
    outgoing: bool
    link: LinkId | None = None
    article: str = ""
    text: str = ""
    """What an opinion says, or the remark of a conversion."""


@dataclass(frozen=True, slots=True)
class UrgeProspect:
    """What urging one unit of a matter would come to today; each of several separate ones has its own."""

    matter: MatterId
    unit: OrganizationId | None
    """Which unit it would concern."""
    refused: Mapping[UrgeForm, Problem]
    """Why the ladder has not come to a form; what is not in it would be done."""
    unit_name: str = ""
    is_one_of_several: bool = False
    """Each of several units answers for itself, even where this one alone still owes its part."""


@dataclass(frozen=True, slots=True)
class Course:
    """What the loop adds to a matter: slips, ratings, links, how late it was and how often it was redone."""

    slips: tuple[SlipLine, ...] = ()
    ratings: tuple[RatingLine, ...] = ()
    links: tuple[LinkLine, ...] = ()
    original_due_on: date | None = None
    days_late: int | None = None
    """Working days the first reply was late, frozen when it came; None before."""
    later_late: tuple[int, ...] = ()
    """Working days that answers of further rounds were late, in their order."""
    redone: int = 0
    rounds: tuple[RoundLine, ...] = ()
    """Every round, the present one last; empty for a matter that was handled once."""
    missed_calls: int = 0
    extension_asked: date | None = None
    urged: int = 0
    next_urging: UrgeForm | None = None
    """What the ladder asks for today: an urge, or supervision."""
    triage_by: date | None = None
    """Until when a new matter has to be sorted; None once it is."""
    revisit_from: date | None = None
    """From when a closed matter that was drawn is looked at again."""
    urge_forms: tuple[UrgeForm, ...] = ()
    """The rungs of the ladder that were taken, in their order."""
    check: CheckLine | None = None
    """The last check of the newest reply."""
    is_check_asked: bool = False
    """The newest reply still has to be checked, or changed and checked again."""
    is_telling_barred: bool = False
    """No reason helps: the reply was sent back, or this station tells none that nobody checked."""
    unchecked_because: str = ""
    """Why the voter was told without a check, the last time."""
    is_deputy_untold: bool = False
    """The voter was told; a deputy who received still has to be."""
    related_matters: int = 0
    """涉及事项: how many matters are about the same, this one included; 0 when it stands alone."""
    related_count: int = 0
    """涉及人数: the people behind them, each known one counted once."""
