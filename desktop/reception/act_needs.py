"""What a step asks only because of the state or of another answer; the form marks it before anything is refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from types import MappingProxyType
from typing import Any

from db.reception.codes import MatterState, Step
from db.reception.contracts import MatterDetail
from db.reception.handling import CheckPoint, RaterKind, ReturnReason, Score
from db.reception.rules import PROMISES
from db.reception.states import TO_CALL

Values = Mapping[str, Any]
_NOTHING: frozenset[str] = frozenset()
_OWNER_UNKNOWN = (None, ReturnReason.DUPLICATE, ReturnReason.UNCLEAR)


def needed(step: Step | None, detail: MatterDetail, values: Values) -> Set[str]:
    """Return the fields that have to be filled besides those that always have to."""
    asked = _ASKED.get(step)
    return asked(detail, values) if asked else _NOTHING


def _of_return(_detail: MatterDetail, values: Values) -> Set[str]:
    return {"unit"} if values["reason"] in _OWNER_UNKNOWN else {"unit", "suggested_unit"}


def _of_reply(_detail: MatterDetail, values: Values) -> Set[str]:
    promises = {"next_reply_due"} if values["result"] in PROMISES else _NOTHING
    return {"unit"} | promises


def _of_unit(_detail: MatterDetail, _values: Values) -> Set[str]:
    """A unit is asked for only where several could be meant; a hidden field is never missing."""
    return {"unit"}


def _of_check(_detail: MatterDetail, values: Values) -> Set[str]:
    ticked = all(values[point.value] for point in CheckPoint)
    return _NOTHING if ticked else {"remark"}


def _of_decision(_detail: MatterDetail, values: Values) -> Set[str]:
    """Who is granted more time without the voter being told has a reason for that."""
    return {"remark"} if values["granted"] and not values["visitor_informed"] else _NOTHING


def _of_telling(_detail: MatterDetail, _values: Values) -> Set[str]:
    return {"unchecked_because"}


def _of_rating(_detail: MatterDetail, values: Values) -> Set[str]:
    if values["unable"] is not None:
        return _NOTHING
    scores = {values["attitude"], values["result"]}
    return {"attitude", "result"} | ({"reason"} if Score.DISSATISFIED in scores else _NOTHING)


def _of_closing(detail: MatterDetail, _values: Values) -> Set[str]:
    waived = detail.line.state in TO_CALL or detail.line.state is MatterState.TRACKING
    return {"remark"} if waived or _is_dissatisfied(detail) else _NOTHING


def _is_dissatisfied(detail: MatterDetail) -> bool:
    """Tell whether the voter's last word is dissatisfaction; calls in vain after it change nothing."""
    ratings = detail.course.ratings if detail.course else ()
    said = [one for one in ratings if one.rater is RaterKind.VOTER and one.unable is None]
    return bool(said) and Score.DISSATISFIED in (said[-1].attitude, said[-1].result)


_ASKED: Mapping[Step | None, Callable[[MatterDetail, Values], Set[str]]] = MappingProxyType({
    Step.RETURN: _of_return, Step.REPLY: _of_reply, Step.SIGN: _of_unit, Step.URGE: _of_unit,
    Step.CHECK: _of_check, Step.FEED_BACK: _of_telling, Step.RATE: _of_rating,
    Step.CLOSE: _of_closing, Step.DECIDE_EXTENSION: _of_decision,
})  # fmt: skip
