"""Which matters stand below and above the line of each figure, as conditions on their rows.

Figures that count matters are counted and listed by the same conditions, so that the two agree. Rates of
events (``RATES_OF_EVENTS``) count slips, urges and replies; their lists hold the matters in which these
happened, which may be fewer, and the list says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    and_,
    case,
    exists,
    func,
    literal_column,
    or_,
    select,
    true,
)

from db.insights.contracts import Basis, Indicator, Part, Unit
from db.reception.codes import MatterState, ResultClass
from db.reception.handling import RaterKind, Score
from db.reception.promises import awaited_by
from db.reception.records import (
    AssignmentRow,
    ExtensionRow,
    FeedbackRow,
    MatterRow,
    RatingRow,
    ReplyRow,
    UrgeRow,
    VisitRow,
)
from db.reception.states import OPEN_STATES
from db.storage.days import civil_day

_I, _B, _U = Indicator, Basis, Unit
_Condition = ColumnElement[bool]

_NOT_ACCEPTED = (
    MatterState.VOID, MatterState.NOT_ACCEPTED, MatterState.WITHDRAWN, MatterState.MERGED,
)  # fmt: skip
_ARCHIVED_UNACCEPTED = (MatterState.NOT_ACCEPTED.value, MatterState.WITHDRAWN.value)

_NOTHING: ColumnElement[str] = literal_column("''")
"""Stands in the statement itself, so that the engine knows the index of those that were answered."""

LABELS: Mapping[Indicator, tuple[Unit, Basis]] = {
    _I.VISITS: (_U.VISITS, _B.VISITS), _I.PERSONS: (_U.PERSONS, _B.VISITS),
    _I.REGISTERED: (_U.MATTERS, _B.REGISTERED), _I.ACCEPTED: (_U.MATTERS, _B.ACCEPTED),
    _I.REPLY: (_U.PERCENT, _B.DUE_OR_REPLIED), _I.ON_TIME: (_U.PERCENT, _B.DUE_OR_REPLIED),
    _I.ON_TIME_EXTENDED: (_U.PERCENT, _B.DUE_OR_REPLIED), _I.SOLVED: (_U.PERCENT, _B.ACCEPTED),
    _I.CLOSING: (_U.PERCENT, _B.ACCEPTED), _I.ON_SITE: (_U.PERCENT, _B.REGISTERED),
    _I.SATISFACTION_BROAD: (_U.PERCENT, _B.RATED), _I.SATISFACTION: (_U.PERCENT, _B.RATED),
    _I.FIRST_SATISFACTION_BROAD: (_U.PERCENT, _B.RATED),
    _I.FIRST_SATISFACTION: (_U.PERCENT, _B.RATED), _I.RATED_SHARE: (_U.PERCENT, _B.FED_BACK),
    _I.FACE_TO_FACE: (_U.PERCENT, _B.UNIT_REPLIES), _I.RETURNS: (_U.PERCENT, _B.SLIPS),
    _I.EXTENSIONS: (_U.PERCENT, _B.SLIPS), _I.URGES: (_U.PERCENT, _B.SLIPS),
    _I.REDOS: (_U.PERCENT, _B.SLIPS), _I.MEAN_DAYS: (_U.DAYS, _B.ASSIGNED_AND_REPLIED),
    _I.MEDIAN_DAYS: (_U.DAYS, _B.ASSIGNED_AND_REPLIED),
    _I.LONGEST_DAYS: (_U.DAYS, _B.ASSIGNED_AND_REPLIED),
    _I.CLASS_A: (_U.PERCENT, _B.CONCLUDED), _I.CLASS_B: (_U.PERCENT, _B.CONCLUDED),
    _I.CLASS_C: (_U.PERCENT, _B.CONCLUDED), _I.CLASS_D: (_U.PERCENT, _B.CONCLUDED),
    _I.OVERDUE: (_U.MATTERS, _B.OPEN_NOW),
}  # fmt: skip
"""Unit and basis of every indicator."""

CLASSES = {
    _I.CLASS_A: ResultClass.A, _I.CLASS_B: ResultClass.B, _I.CLASS_C: ResultClass.C,
    _I.CLASS_D: ResultClass.D,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measure:
    """The matters below the line, and which of them stand above it as well."""

    whole: _Condition
    counted: _Condition

    def part(self, part: Part) -> _Condition:
        """Return the condition of one part."""
        if part is Part.WHOLE:
            return self.whole
        # A condition that is neither true nor false, for want of a date, counts as not met.
        met = func.coalesce(self.counted, False)
        return and_(self.whole, met if part is Part.COUNTED else ~met)


def registered() -> _Condition:
    """Matters with a number that was not taken back."""
    return MatterRow.state != MatterState.VOID


def accepted() -> _Condition:
    """受理: without those not accepted, withdrawn, or merged into another; archiving changes nothing.

    What was answered once was accepted: its lateness and its ratings leave no figure by a withdrawal afterwards.
    """
    was_accepted = or_(
        MatterRow.left_state.is_(None), MatterRow.left_state.not_in(_ARCHIVED_UNACCEPTED)
    )
    archived = MatterRow.state == MatterState.ARCHIVED
    stands = and_(MatterRow.state.not_in(_NOT_ACCEPTED), or_(~archived, was_accepted))
    return or_(stands, and_(MatterRow.replied_at.is_not(None), registered()))


def overdue(today: date) -> _Condition:
    """超期清单 (domain §4): not replied, and the day of the deadline is over.

    The queue's 逾期 counts promises that passed and merged matters as well; the words of this figure say so.
    """
    return and_(MatterRow.state.in_(list(OPEN_STATES)), awaited_by() < today)


def score(*, first: bool) -> ScalarSelect[int]:
    """The voter's first or last word on a matter: the worse of the two scores; none while unrated."""
    worse = case(
        (RatingRow.attitude > RatingRow.result, RatingRow.attitude), else_=RatingRow.result
    )
    # By the journal: clocks of two counters differ, and which word was the first is kept for ever.
    order = (RatingRow.base_hlc, RatingRow.base_seq)
    said = select(worse).where(
        RatingRow.matter == MatterRow.id,
        RatingRow.rater == RaterKind.VOTER,
        RatingRow.unable.is_(None),
    )
    ordered = said.order_by(*(order if first else (one.desc() for one in order)))
    return ordered.limit(1).correlate(MatterRow).scalar_subquery()


def told() -> _Condition:
    """Fed back; who was answered on the spot needs no telling."""
    return or_(on_site(), fed_back())


def fed_back() -> _Condition:
    """反馈: somebody told the voter what was answered."""
    return _has(FeedbackRow)


def first_slip() -> ScalarSelect[Any]:
    """When a matter was first handed to a unit: the voter's clock does not start again."""
    earliest = select(func.min(AssignmentRow.assigned_at))
    mine = earliest.where(AssignmentRow.matter == MatterRow.id)
    return mine.correlate(MatterRow).scalar_subquery()


def counted_in_one_scan(today: date) -> dict[Indicator, Measure]:
    """Return the measures that look at nothing but the matter itself."""
    concluded = and_(accepted(), MatterRow.result.is_not(None))
    due = and_(accepted(), or_(MatterRow.replied_at.is_not(None), awaited_by() < today))
    return {
        _I.REGISTERED: Measure(registered(), registered()),
        _I.ACCEPTED: Measure(accepted(), accepted()),
        _I.REPLY: Measure(due, MatterRow.replied_at.is_not(None)),
        _I.ON_TIME: Measure(due, _on_time()),
        _I.ON_TIME_EXTENDED: Measure(due, _on_time_extended()),
        _I.SOLVED: Measure(accepted(), MatterRow.result == ResultClass.A),
        _I.CLOSING: Measure(and_(accepted(), ~_merely_noted()), _closed_answered()),
        **{one: Measure(concluded, MatterRow.result == letter) for one, letter in CLASSES.items()},
    }


def measures(today: date) -> dict[Indicator, Measure]:
    """Return the measure of every indicator."""
    return {**counted_in_one_scan(today), **_of_ratings(), **_of_events(), **_of_days(today)}


def on_site() -> _Condition:
    """当场答复: answered on the spot, whatever came later."""
    return MatterRow.answer != _NOTHING


def closed_and_accepted() -> _Condition:
    """Matters that ended with an answer."""
    return and_(accepted(), _closed())


def _of_ratings() -> dict[Indicator, Measure]:
    rated = and_(accepted(), score(first=False).is_not(None))
    satisfied, mostly = Score.SATISFIED.value, Score.MOSTLY.value
    return {
        _I.SATISFACTION: Measure(rated, score(first=False) <= satisfied),
        _I.SATISFACTION_BROAD: Measure(rated, score(first=False) <= mostly),
        _I.FIRST_SATISFACTION: Measure(rated, score(first=True) <= satisfied),
        _I.FIRST_SATISFACTION_BROAD: Measure(rated, score(first=True) <= mostly),
        _I.RATED_SHARE: Measure(and_(accepted(), told()), score(first=False).is_not(None)),
    }


def _of_events() -> dict[Indicator, Measure]:
    slips = and_(registered(), _has(AssignmentRow))
    replies = and_(accepted(), _has(ReplyRow, ReplyRow.on_site.is_(False)))
    met = _has(ReplyRow, ReplyRow.on_site.is_(False), ReplyRow.met_person.is_(True))
    return {
        _I.FACE_TO_FACE: Measure(replies, met),
        _I.RETURNS: Measure(slips, _has(AssignmentRow, AssignmentRow.returned_at.is_not(None))),
        _I.EXTENSIONS: Measure(slips, _has(ExtensionRow, ExtensionRow.granted.is_(True))),
        _I.URGES: Measure(slips, _has(UrgeRow)),
        _I.REDOS: Measure(slips, func.coalesce(MatterRow.redone, 0) > 0),
    }


def _of_days(today: date) -> dict[Indicator, Measure]:
    is_known = exists().where(VisitRow.id == MatterRow.visit, VisitRow.person.is_not(None))
    known = and_(registered(), is_known.correlate(MatterRow))
    handled = and_(accepted(), first_slip() <= MatterRow.replied_at)
    late = overdue(today)
    return {
        _I.VISITS: Measure(registered(), registered()),
        _I.PERSONS: Measure(known, known),
        _I.ON_SITE: Measure(registered(), on_site()),
        _I.MEAN_DAYS: Measure(handled, true()),
        _I.MEDIAN_DAYS: Measure(handled, true()),
        _I.LONGEST_DAYS: Measure(handled, true()),
        _I.OVERDUE: Measure(late, late),
    }


def _on_time() -> _Condition:
    """First reply by the voter's own deadline; what was answered without one could not be late."""
    first_due = func.coalesce(MatterRow.original_due_on, MatterRow.due_on)
    by_then = civil_day(MatterRow.replied_at) <= first_due
    return and_(MatterRow.replied_at.is_not(None), or_(first_due.is_(None), by_then))


def _on_time_extended() -> _Condition:
    return and_(MatterRow.replied_at.is_not(None), func.coalesce(MatterRow.days_late, 0) == 0)


def _merely_noted() -> _Condition:
    """仅作记录 of what asked for nothing: nobody was to answer it, so it is in no rate of what was closed."""
    asked = or_(MatterRow.due_on.is_not(None), MatterRow.original_due_on.is_not(None))
    return and_(_closed(), MatterRow.replied_at.is_(None), ~asked)


def _closed_answered() -> _Condition:
    """办结 with an answer: who asked for help and was merely written down is not helped by that."""
    return and_(_closed(), MatterRow.replied_at.is_not(None))


def _closed() -> _Condition:
    return MatterRow.state.in_([MatterState.CLOSED, MatterState.ARCHIVED])


def _has(row_class: Any, *conditions: _Condition) -> _Condition:
    return exists().where(row_class.matter == MatterRow.id, *conditions).correlate(MatterRow)
