"""What crosses between the insights and the rest: periods, figures with their basis, rankings, warnings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum


class PeriodSort(StrEnum):
    """How long a period is, and by which step it moves on."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Period:
    """Civil days in China, both ends included."""

    sort: PeriodSort
    first: date
    last: date

    def until(self, today: date) -> Period:
        """Return the part of the period that lies behind us, never less than its first day."""
        return self if self.last <= today else replace(self, last=max(self.first, today))


class Unit(StrEnum):
    """计量单位: units that are never added to one another."""

    VISITS = "visits"
    PERSONS = "persons"
    MATTERS = "matters"
    PERCENT = "percent"
    DAYS = "days"
    """Working days."""


class Basis(StrEnum):
    """统计口径: what stands below the line of a figure; what each says is wording."""

    VISITS = "visits"
    REGISTERED = "registered"
    ACCEPTED = "accepted"
    DUE_OR_REPLIED = "due_or_replied"
    RATED = "rated"
    FED_BACK = "fed_back"
    UNIT_REPLIES = "unit_replies"
    SLIPS = "slips"
    CONCLUDED = "concluded"
    ASSIGNED_AND_REPLIED = "assigned_and_replied"
    OPEN_NOW = "open_now"


class Indicator(StrEnum):
    """统计指标 of domain reference §4 that concern reception."""

    VISITS = "visits"
    PERSONS = "persons"
    REGISTERED = "registered"
    ACCEPTED = "accepted"
    REPLY = "reply"
    ON_TIME = "on_time"
    """By the voter's own deadline, before any extension."""
    ON_TIME_EXTENDED = "on_time_extended"
    """By the deadline in force when the reply came, an approved extension included."""
    SOLVED = "solved"
    CLOSING = "closing"
    ON_SITE = "on_site"
    SATISFACTION_BROAD = "satisfaction_broad"
    SATISFACTION = "satisfaction"
    FIRST_SATISFACTION_BROAD = "first_satisfaction_broad"
    FIRST_SATISFACTION = "first_satisfaction"
    RATED_SHARE = "rated_share"
    FACE_TO_FACE = "face_to_face"
    RETURNS = "returns"
    EXTENSIONS = "extensions"
    URGES = "urges"
    REDOS = "redos"
    MEAN_DAYS = "mean_days"
    MEDIAN_DAYS = "median_days"
    LONGEST_DAYS = "longest_days"
    CLASS_A = "class_a"
    CLASS_B = "class_b"
    CLASS_C = "class_c"
    CLASS_D = "class_d"
    OVERDUE = "overdue"


OF_MATTERS = frozenset({
    Indicator.REGISTERED, Indicator.ACCEPTED, Indicator.REPLY, Indicator.ON_TIME,
    Indicator.ON_TIME_EXTENDED, Indicator.SOLVED, Indicator.CLOSING, Indicator.ON_SITE,
    Indicator.CLASS_A, Indicator.CLASS_B, Indicator.CLASS_C, Indicator.CLASS_D,
})  # fmt: skip
OF_DAYS = frozenset({Indicator.MEAN_DAYS, Indicator.MEDIAN_DAYS, Indicator.LONGEST_DAYS})
OF_RATINGS = frozenset({
    Indicator.SATISFACTION_BROAD, Indicator.SATISFACTION, Indicator.FIRST_SATISFACTION_BROAD,
    Indicator.FIRST_SATISFACTION, Indicator.RATED_SHARE,
})  # fmt: skip
OF_VISITS = frozenset({Indicator.VISITS, Indicator.PERSONS})
OF_DEADLINES = frozenset({Indicator.OVERDUE})
OF_REPLIES = frozenset({Indicator.FACE_TO_FACE})
OF_SLIPS = frozenset({
    Indicator.RETURNS, Indicator.EXTENSIONS, Indicator.URGES, Indicator.REDOS
})  # fmt: skip

COUNTED_TOGETHER = (
    OF_MATTERS, OF_DAYS, OF_RATINGS, OF_VISITS, OF_DEADLINES, OF_REPLIES, OF_SLIPS,
)  # fmt: skip
"""Figures that one reading of the records gives; each is short, so that saving never waits for all of them."""

RATES_OF_EVENTS = OF_SLIPS | OF_REPLIES
"""Rates whose two numbers are events (domain §4): one matter may be urged three times and stands in the list once."""

EVERY = frozenset(Indicator)


class Part(StrEnum):
    """Which of the records behind a figure are listed."""

    COUNTED = "counted"
    """Those above the line."""
    REST = "rest"
    """Those below the line that do not count above it."""
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure with everything that makes it mean something."""

    indicator: Indicator
    numerator: int
    denominator: int | None
    """None where the figure is a plain count."""
    value: Decimal | None
    """Rounded half up; None where there is nothing to take a part of."""
    unit: Unit
    basis: Basis
    scope: str
    """Name of the station."""
    period: Period
    as_of: datetime
    forced: bool = False
    """True where rounding was moved so that the parts of a whole make 100."""


@dataclass(frozen=True, slots=True)
class YearOfDeeds:
    """What somebody did in twelve months, both days included; None where the reader may not know."""

    first: date
    last: date
    turns: int | None
    """Turns of the rota that were served."""
    matters: int | None
    """Matters of visits that this person received."""
    sessions: int | None
    """Closed sessions of evaluation in which this person took part."""
    events: int | None
    """Events at which this person signed in, made up or not."""


@dataclass(frozen=True, slots=True)
class Frequent:
    """高频事项: one line of the ranking; equal counts share a rank."""

    rank: int
    category: str
    count: int
    before: int
    """In the period before."""
    year_before: int
    """In the same period of the year before."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """高频事项排行 with what it is compared with."""

    lines: tuple[Frequent, ...]
    period: Period
    before: Period
    year_before: Period
    total: int
    as_of: datetime
    once: bool = False
    """True where a visitor who comes again counts once in a category."""


@dataclass(frozen=True, slots=True)
class HotSpots:
    """热点区域: first-level categories against villages, both with the largest first."""

    places: tuple[str, ...]
    """Villages and communities as visits name them; empty where none was given."""
    categories: tuple[str, ...]
    cells: tuple[tuple[int, ...], ...]
    """One row for each category."""
    period: Period
    as_of: datetime


class AlarmSort(StrEnum):
    """预警类别."""

    CLUSTER = "cluster"
    VERY_URGENT = "very_urgent"


@dataclass(frozen=True, slots=True)
class AlarmRule:
    """When equal matters are a warning: so many of one category and place within so many days."""

    least: int
    days: int


@dataclass(frozen=True, slots=True)
class Alarm:
    """预警: matters of one category and place that have become many, or cannot wait."""

    sort: AlarmSort
    category: str
    place: str
    count: int
    newest: datetime


@dataclass(frozen=True, slots=True)
class Month:
    """One month of the trend."""

    first: date
    registered: int
    closed: int
    partial: bool = False
    """True for the month that is not over yet."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which matters to list: those behind a figure, a category, a place, or a warning."""

    period: Period
    indicator: Indicator | None = None
    part: Part = Part.WHOLE
    category: str = ""
    """Code; a two-digit one takes everything below it where ``broad`` is set."""
    place: str | None = None
    """Empty means that none was given, None that it does not matter."""
    alarm: AlarmSort | None = None
    broad: bool = False
    aside: bool = False
    """Reports of wrongdoing, which no figure counts."""


class ReportKind(StrEnum):
    """Reports that staff hand in as papers (domain reference §4)."""

    WORK = "work_report"
    SENTIMENT = "sentiment_report"


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """Everything a report says; nobody is named in it but who printed it."""

    station: str
    phone: str
    period: Period
    as_of: datetime
    printed_by: str
    figures: tuple[Figure, ...]
    earlier: tuple[Figure, ...]
    """The same figures for the period before."""
    ranking: Ranking
    hot_spots: HotSpots
    alarms: tuple[Alarm, ...]
    alarm_rule: AlarmRule
    trend: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class RecordReport:
    """Note that a report was printed, kept as PDF, or could not be printed."""

    kind: ReportKind
    period: Period
    printer: str
    copies: int
    succeeded: bool
