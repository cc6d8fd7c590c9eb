"""The limits of a station, each declared once: usual value, unit, range, source, and whom a change concerns.

They are those of the domain reference §3.2 and §3.12. A station keeps only what it changed; what a matter
is handled by is what was in force when it was registered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Any, NamedTuple, get_type_hints

from db.kernel.problems import Problem, ProblemCode


class Unit(StrEnum):
    """What a limit counts."""

    WORKING_DAYS = "working_days"
    DAYS = "days"
    MONTHS = "months"
    TIMES = "times"
    MATTERS = "matters"
    PERCENT = "percent"
    CHOICE = "choice"


class Source(StrEnum):
    """Where the usual value comes from."""

    LAW = "law"
    PRACTICE = "practice"
    """What stations were found to do."""
    HOUSE = "house"
    """Ours, where nobody says anything."""


class LimitGroup(StrEnum):
    """What a limit is about; limits of one group stand together."""

    REPLY = "reply"
    UNIT = "unit"
    VOTER = "voter"
    NOTICE = "notice"
    ALARM = "alarm"
    LATER = "later"
    """Of duties that the program does not do yet: known, and changed by nobody."""


class Holds(StrEnum):
    """Whom a changed limit concerns."""

    NEW_MATTERS = "new_matters"
    """Matters registered from now on; earlier ones keep what they were registered with."""
    AT_ONCE = "at_once"
    """Everything shown and counted from now on."""


class UnitClock(StrEnum):
    """From which day on a unit's own time runs."""

    SIGNED = "signed"
    ASSIGNED = "assigned"


class Satisfaction(StrEnum):
    """Whether 基本满意 counts as satisfied."""

    BROAD = "broad"
    STRICT = "strict"


class ResultLabels(StrEnum):
    """How a place names the classes of results."""

    A_TO_D = "a_to_d"
    A_TO_C = "a_to_c"
    JIA_YI_BING = "jia_yi_bing"


class ReplyCheck(StrEnum):
    """Whether a colleague ticks the five points of a reply before the voter is told."""

    REQUIRED = "required"
    ASKED = "asked"
    """May be skipped with a written reason, so that a station of one person can work."""
    OFF = "off"


class LimitProblem(ProblemCode):
    """What can be wrong with a limit."""

    OUT_OF_RANGE = "limit_out_of_range"
    NOT_A_CHOICE = "limit_not_a_choice"
    UNKNOWN = "limit_unknown"


LimitValue = int | StrEnum


class Limit(NamedTuple):
    """What is declared of one limit; for a choice the range is that of its members."""

    unit: Unit
    least: int
    most: int
    group: LimitGroup
    source: Source = Source.PRACTICE
    holds: Holds = Holds.NEW_MATTERS


def _days(most: int, group: LimitGroup, source: Source = Source.PRACTICE, least: int = 1) -> Limit:
    return Limit(Unit.WORKING_DAYS, least, most, group, source)


def _later(unit: Unit, source: Source = Source.PRACTICE) -> Limit:
    return Limit(unit, 1, 120, LimitGroup.LATER, source, Holds.AT_ONCE)


_REPLY, _UNIT, _VOTER = LimitGroup.REPLY, LimitGroup.UNIT, LimitGroup.VOTER
_CHOICE = Limit(Unit.CHOICE, 0, 0, _VOTER, Source.PRACTICE, Holds.AT_ONCE)
_URGING = Limit(Unit.WORKING_DAYS, 1, 30, _UNIT, Source.PRACTICE, Holds.AT_ONCE)


@dataclass(frozen=True, slots=True)
class Limits:
    """What is in force at one moment; ``_days`` are working days unless the name says natural."""

    triage_days: Annotated[int, _days(10, _REPLY, Source.HOUSE)] = 1
    """Working days until a matter is sorted and handed over; a very urgent one on the same day."""
    consult_or_help_days: Annotated[int, _days(60, _REPLY)] = 3
    minor_matter_days: Annotated[int, _days(60, _REPLY)] = 5
    opinion_days: Annotated[int, _days(60, _REPLY)] = 13
    """Suggestion, complaint, report, and praise, which is an opinion too."""
    general_days: Annotated[int, _days(60, _REPLY, Source.HOUSE)] = 15
    """Disputes (both sides have to be heard), major matters and every kind without a limit of its own."""
    urgent_days: Annotated[int, _days(30, _REPLY, Source.HOUSE)] = 5
    very_urgent_days: Annotated[int, _days(30, _REPLY, Source.HOUSE)] = 3
    due_soon_days: Annotated[int, Limit(Unit.WORKING_DAYS, 0, 10, _REPLY, holds=Holds.AT_ONCE)] = 2
    sign_days: Annotated[int, _days(30, _UNIT)] = 2
    """签收 or 退回; other places give 7 working days."""
    unit_clock: Annotated[UnitClock, _CHOICE._replace(group=_UNIT, source=Source.HOUSE)] = (
        UnitClock.SIGNED
    )
    extension_days: Annotated[int, _days(60, _UNIT)] = 10
    extensions: Annotated[int, Limit(Unit.TIMES, 0, 3, _UNIT)] = 1
    urge_days: Annotated[int, _URGING._replace(unit=Unit.DAYS)] = 1
    """Days, worked or not, after the deadline; then the unit is urged."""
    supervise_days: Annotated[int, _URGING] = 5
    """Working days after an urge without a good reason; then the unit is supervised."""
    finding_reply_days: Annotated[
        int, Limit(Unit.WORKING_DAYS, 1, 60, _UNIT, Source.HOUSE, Holds.AT_ONCE)
    ] = 7
    """Until a department answers to a finding; one that is there keeps its day."""
    redos: Annotated[int, Limit(Unit.TIMES, 0, 3, _VOTER, Source.HOUSE)] = 1
    """Forced redos; after them the head may close with an explanation (domain reference §3.1)."""
    redo_days: Annotated[int, _days(60, _VOTER, Source.HOUSE)] = 10
    """Second clock of a matter whose voter was dissatisfied."""
    missed_calls: Annotated[int, Limit(Unit.TIMES, 1, 9, _VOTER, Source.HOUSE)] = 3
    """Calls in vain, the last of which is a result of its own (flows §1.1)."""
    revisit_percent: Annotated[int, Limit(Unit.PERCENT, 0, 100, _VOTER, Source.HOUSE)] = 10
    """Of the closed matters so many are looked at again, besides every major one."""
    revisit_natural_days: Annotated[int, Limit(Unit.DAYS, 1, 365, _VOTER)] = 30
    reply_check: Annotated[ReplyCheck, _CHOICE._replace(source=Source.HOUSE)] = ReplyCheck.ASKED
    satisfaction: Annotated[Satisfaction, _CHOICE] = Satisfaction.BROAD
    result_labels: Annotated[ResultLabels, _CHOICE] = ResultLabels.A_TO_D
    notice_natural_days: Annotated[
        int, Limit(Unit.DAYS, 0, 30, LimitGroup.NOTICE, holds=Holds.AT_ONCE)
    ] = 3
    """A reception notice hangs at least this long before its day."""
    alarm_matters: Annotated[
        int, Limit(Unit.MATTERS, 2, 99, LimitGroup.ALARM, Source.HOUSE, Holds.AT_ONCE)
    ] = 3
    """So many matters of one category and place are a warning."""
    alarm_natural_days: Annotated[
        int, Limit(Unit.DAYS, 1, 365, LimitGroup.ALARM, Source.HOUSE, Holds.AT_ONCE)
    ] = 14
    """Within so many days, today included."""
    acknowledge_days: Annotated[int, _later(Unit.WORKING_DAYS, Source.HOUSE)] = 1
    appointment_days: Annotated[int, _later(Unit.WORKING_DAYS, Source.HOUSE)] = 3
    clue_copy_natural_days: Annotated[int, _later(Unit.DAYS)] = 10
    petition_acceptance_natural_days: Annotated[int, _later(Unit.DAYS, Source.LAW)] = 15
    petition_natural_days: Annotated[int, _later(Unit.DAYS, Source.LAW)] = 60
    petition_extension_natural_days: Annotated[int, _later(Unit.DAYS, Source.LAW)] = 30
    proposal_months: Annotated[int, _later(Unit.MONTHS)] = 3
    proposal_longest_months: Annotated[int, _later(Unit.MONTHS)] = 6
    co_unit_months: Annotated[int, _later(Unit.MONTHS)] = 1
    redo_months: Annotated[int, _later(Unit.MONTHS)] = 1
    meeting_postponement_months: Annotated[int, _later(Unit.MONTHS)] = 1
    organ_reply_months: Annotated[int, _later(Unit.MONTHS, Source.LAW)] = 2
    """检察建议 and 司法建议."""


USUAL = Limits()
"""What holds until a station changes it."""


def _declared() -> dict[str, Limit]:
    hints = get_type_hints(Limits, include_extras=True)
    return {one.name: hints[one.name].__metadata__[0] for one in fields(Limits)}


LIMITS: Mapping[str, Limit] = MappingProxyType(_declared())
"""Name → what is declared of it, in the order in which people read them."""

CHANGEABLE = tuple(name for name, one in LIMITS.items() if one.group is not LimitGroup.LATER)


def check_limit(name: str, value: LimitValue) -> tuple[Problem, ...]:
    """Return what is wrong with a value for a limit; the problem's field is the limit."""
    if name not in CHANGEABLE:
        return (Problem(name, LimitProblem.UNKNOWN),)
    if isinstance(usual := getattr(USUAL, name), StrEnum):
        fits = isinstance(value, type(usual))
        return () if fits else (Problem(name, LimitProblem.NOT_A_CHOICE),)
    least, most = LIMITS[name].least, LIMITS[name].most
    # True is 1 to Python; in a file it is a slip.
    if type(value) is int and least <= value <= most:
        return ()
    return (Problem(name, LimitProblem.OUT_OF_RANGE, {"least": least, "most": most}),)


def read_limit(name: str, written: object) -> LimitValue | None:
    """Return a value as it is stored or written in a file, None for what is no value of this limit."""
    usual = getattr(USUAL, name, None)
    value: Any = written
    if isinstance(usual, StrEnum):
        value = next((one for one in type(usual) if one.value == written), None)
    elif isinstance(written, str) and written.isdecimal():
        value = int(written)
    return None if value is None or check_limit(name, value) else value


def differing(limits: Limits) -> dict[str, LimitValue]:
    """Return the limits that are not the usual ones, as a file keeps them."""
    values = {name: getattr(limits, name) for name in CHANGEABLE}
    return {name: one for name, one in values.items() if one != getattr(USUAL, name)}


@dataclass(frozen=True, slots=True)
class LimitChange:
    """One change of one limit; an empty ``value`` brings the usual one back."""

    stamp: int
    """Hybrid stamp of the change, comparable with that of any record."""
    name: str
    value: str


class LimitHistory:
    """Every change of a station's limits, so that what was in force at any moment can be told."""

    def __init__(self, changes: Iterable[LimitChange] = ()) -> None:
        self._changes = sorted(changes, key=lambda one: one.stamp)

    def now(self) -> Limits:
        """Return what is in force."""
        return self._after(self._changes)

    def at(self, stamp: int) -> Limits:
        """Return what was in force when a record of this stamp was made."""
        return self._after(one for one in self._changes if one.stamp <= stamp)

    def _after(self, changes: Iterable[LimitChange]) -> Limits:
        """What another version wrote, and this one cannot read, counts as the usual value."""
        values: dict[str, Any] = {}
        for one in changes:
            value = read_limit(one.name, one.value)
            values.pop(one.name, None)
            if value is not None:
                values[one.name] = value
        return replace(USUAL, **values)
