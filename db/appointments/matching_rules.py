"""Which need meets which offered slot: points that anybody can add up, and as many needs served as can be.

The same input gives the same answer, in whatever order it comes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations
from uuid import UUID

from db.appointments.contracts import Slot
from db.appointments.matching_contracts import Fit, Need, Reason, SupplyLine
from db.appointments.rules import meet

POINTS: Mapping[Reason, int] = {
    Reason.ASKED_FOR: 30, Reason.SAME_FIELD: 40, Reason.ANY_FIELD: 15,
    Reason.FIRST_WISH: 30, Reason.SECOND_WISH: 24, Reason.THIRD_WISH: 18, Reason.SAME_DAY: 10,
    Reason.ANY_TIME: 12, Reason.OTHER_TIME: 0, Reason.SAME_PLACE: 15, Reason.ANY_PLACE: 8,
}  # fmt: skip
"""What each reason counts; a need that waits gets a point a week, ten at most."""

_WISHES = (Reason.FIRST_WISH, Reason.SECOND_WISH, Reason.THIRD_WISH)
_MOST_WAITED, _DAYS_A_POINT = 10, 7


def fit(need: Need, supply: SupplyLine, today: date) -> Fit | None:
    """Return how a need and an offered slot fit; None where field or community stand against it."""
    field, place = _field(need, supply), _place(need, supply)
    if field is None or place is None or supply.slot.day < today:
        return None
    asked = (Reason.ASKED_FOR,) if _asks_for(need, supply) else ()
    found = ((one, POINTS[one]) for one in (*asked, field, _time(need.wished, supply.slot), place))
    waited = min(_MOST_WAITED, max(0, (today - need.asked_on).days) // _DAYS_A_POINT)
    reasons = (*found, *([(Reason.WAITED, waited)] if waited else []))
    return Fit(need.id, supply.id, reasons)


def fits(needs: Iterable[Need], supplies: Iterable[SupplyLine], today: date) -> tuple[Fit, ...]:
    """Return every pair that may meet, by need in the order of asking, the best first."""
    open_ones = [one for one in supplies if one.free]
    ordered = sorted(needs, key=lambda one: (one.asked_on, one.id))
    return tuple(
        one
        for need in ordered
        for one in sorted(
            filter(None, (fit(need, each, today) for each in open_ones)),
            key=lambda one: (-one.score, one.supply),
        )
    )


def propose(found: Sequence[Fit], free: Mapping[UUID, int]) -> tuple[Fit, ...]:
    """Return which pairs should meet: as many needs as can be, who asked first before who asked later.

    ``found`` is what ``fits`` returns. A need takes its best slot; where that is taken, whoever has it moves on if
    another one serves them as well. Afterwards two needs change places where both together gain points.
    """
    return _Pairing(found, free).paired()


_ROUNDS = 8
"""Each gains less than the one before: a dozen needs are done after two, three hundred wait no longer than a second."""


class _Pairing:
    """One go of pairing."""

    def __init__(self, found: Sequence[Fit], free: Mapping[UUID, int]) -> None:
        self._free = free
        self._of: dict[UUID, list[Fit]] = defaultdict(list)
        for one in found:
            self._of[one.need].append(one)
        self._fit = {(one.need, one.supply): one for one in found}
        self._had: dict[UUID, Fit] = {}
        self._holders: dict[UUID, list[UUID]] = defaultdict(list)

    def paired(self) -> tuple[Fit, ...]:
        for need in self._of:
            self._serve(need, set())
        rounds = iter(range(_ROUNDS))
        while next(rounds, None) is not None and self._exchange():
            pass
        return tuple(self._had[need] for need in self._of if need in self._had)

    def _serve(self, need: UUID, tried: set[UUID]) -> bool:
        for one in self._of[need]:
            if one.supply in tried:
                continue
            tried.add(one.supply)
            if self._has_room(one.supply) or any(
                self._serve(each, tried) for each in tuple(self._holders[one.supply])
            ):
                self._give(need, one)
                return True
        return False

    def _exchange(self) -> bool:
        """Go once through all changes that gain points: to a slot with a seat left, or of two needs with each other."""
        gained = sum(self._move(need) for need in list(self._had))
        gained += sum(self._swap(*two) for two in combinations(list(self._had), 2))
        return gained > 0

    def _move(self, need: UUID) -> bool:
        now = self._had[need]
        better = (one for one in self._of[need] if one.score > now.score)
        found = next((one for one in better if self._has_room(one.supply)), None)
        if found is not None:
            self._give(need, found)
        return found is not None

    def _has_room(self, supply: UUID) -> bool:
        return len(self._holders[supply]) < self._free.get(supply, 0)

    def _swap(self, one: UUID, other: UUID) -> bool:
        mine, yours = self._had[one], self._had[other]
        if mine.supply == yours.supply:
            return False
        new = self._fit.get((one, yours.supply)), self._fit.get((other, mine.supply))
        if new[0] is None or new[1] is None:
            return False
        if new[0].score + new[1].score <= mine.score + yours.score:
            return False
        self._give(one, new[0])
        self._give(other, new[1])
        return True

    def _give(self, need: UUID, fit: Fit) -> None:
        if need in self._had:
            self._holders[self._had[need].supply].remove(need)
        self._had[need] = fit
        self._holders[fit.supply].append(need)


def _asks_for(need: Need, supply: SupplyLine) -> bool:
    if need.unit is not None and need.unit == supply.unit:
        return True
    return bool(need.provider) and need.provider == supply.provider


def _field(need: Need, supply: SupplyLine) -> Reason | None:
    """What is about nothing in particular takes everything; what is about something else takes nothing."""
    if not supply.categories or not need.category:
        return Reason.ANY_FIELD
    return Reason.SAME_FIELD if need.category in supply.categories else None


def _place(need: Need, supply: SupplyLine) -> Reason | None:
    if not supply.region_name or not need.region_name:
        return Reason.ANY_PLACE
    return Reason.SAME_PLACE if need.region_name == supply.region_name else None


def _time(wished: Sequence[Slot], offered: Slot) -> Reason:
    if not wished:
        return Reason.ANY_TIME
    for reason, slot in zip(_WISHES, wished, strict=False):
        if meet(slot, offered):
            return reason
    is_day = any(slot.day == offered.day for slot in wished)
    return Reason.SAME_DAY if is_day else Reason.OTHER_TIME
