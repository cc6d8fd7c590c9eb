"""How a sheet is scored: exact arithmetic, rounded once and half up, every step of it told (domain reference §4).

What nobody observed leaves numerator and denominator, so the weights of the others are spread over the whole.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from enum import StrEnum

from db.templates.contracts import UNSEEN, Choice, Demand, Grade, Item, Template

_TENTH, _HUNDRED, _NOTHING = Decimal("0.1"), Decimal(100), Decimal(0)
_DIGITS = 50
"""Quotients are cut so far behind the tenth that none is taken for a half that it is not."""
_LEAST_FOR_OUTLIERS = 3
"""Of two sheets nobody can say which one stands apart."""


class GradeBasis(StrEnum):
    """What decided the grade."""

    BAND = "band"
    """The band that the score lies in."""
    CAP = "cap"
    """An answer that the template lets no sheet rise above."""
    VETO = "veto"


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as far as it counts."""

    choice: str
    has_note: bool = False
    photos: int = 0


@dataclass(frozen=True, slots=True)
class Counted:
    """What one item brings: ``earned`` of ``weight``; None where it was not answered or not observed."""

    item: str
    weight: int
    choice: str
    earned: Decimal | None


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """A score as it is reckoned: (earned ÷ possible) × 100 = score."""

    earned: Decimal
    possible: int
    score: Decimal | None
    """One decimal; None where nothing counts."""

    def told(self) -> str:
        """Return the sum as it stands on paper: ``(28÷30)×100=93.3``."""
        score = "—" if self.score is None else f"{self.score}"
        return f"({plain(self.earned)}÷{self.possible})×100={score}"


@dataclass(frozen=True, slots=True)
class Lack:
    """What an item still asks for; without a demand it is the answer itself."""

    item: str
    demand: Demand | None = None


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What a sheet comes to."""

    arithmetic: Arithmetic
    counted: tuple[Counted, ...]
    grade: Grade | None
    """None where nothing counts."""
    basis: GradeBasis
    vetoed: tuple[str, ...]
    """Items whose veto was hit."""
    capped: tuple[str, ...]
    unseen: tuple[str, ...]
    unanswered: tuple[str, ...]
    lacking: tuple[Lack, ...]
    """In the order of the sheet; while there is one, nobody signs."""
    findings: tuple[str, ...]
    """Items that open a finding."""
    caps: frozenset[str] = frozenset()
    """Codes of the grades that an answer lets the sheet not rise above, by its own version of the form."""

    @property
    def is_complete(self) -> bool:
        """Tell whether nothing is asked for any more."""
        return not self.lacking


@dataclass(frozen=True, slots=True)
class Joint:
    """Several sheets of one firm and department together."""

    count: int
    scored: int
    """Sheets with a score: of the others nothing counts, and the mean is without them."""
    mean: Decimal | None
    spread: Decimal | None
    """From the lowest to the highest."""
    middle: Decimal | None
    outliers: tuple[int, ...]
    """Places of the sheets that stand apart from the middle."""
    grade: Grade | None
    basis: GradeBasis


def reckon(template: Template, given: Mapping[str, Given]) -> Reckoning:
    """Return what the answers of a sheet come to; answers that the template does not know count as none."""
    lines = tuple(_counted(template, item, given.get(item.code)) for item in template.items())
    arithmetic = _arithmetic(lines)
    chosen = {item.code: (item, choice) for item, choice in _chosen(template, given)}
    vetoed = tuple(code for code, (item, one) in chosen.items() if item.veto and one.vetoes)
    capped = tuple(code for code, (_, one) in chosen.items() if one.caps)
    caps = frozenset(one.caps for _, one in chosen.values() if one.caps)
    grade, basis = _grade(template, arithmetic.score, caps, is_vetoed=bool(vetoed))
    return Reckoning(
        arithmetic, lines, grade, basis, vetoed, capped,
        tuple(one.item for one in lines if one.choice == UNSEEN),
        tuple(one.item for one in lines if not one.choice),
        tuple(_lacking(template, given)),
        tuple(code for code, (_, one) in chosen.items() if Demand.FINDING in one.demands), caps,
    )  # fmt: skip


def joined(template: Template, sheets: Sequence[Reckoning]) -> Joint:
    """Return what several sheets come to: the mean of their scores as printed, and who stands apart.

    What one deputy saw binds all: a veto decides the grade, and a cap lets the mean rise no further either.
    """
    scores = {at: one.arithmetic.score for at, one in enumerate(sheets)}
    told = {at: score for at, score in scores.items() if score is not None}
    if not told:
        return Joint(len(sheets), 0, None, None, None, (), None, GradeBasis.BAND)
    every = sorted(told.values())
    middle = (every[(len(every) - 1) // 2] + every[len(every) // 2]) / 2
    mean = ratio(sum(every, _NOTHING), len(every))
    is_vetoed = any(one.vetoed for one in sheets)
    apart = len(every) >= _LEAST_FOR_OUTLIERS
    outliers = (at for at, one in told.items() if apart and abs(one - middle) >= template.outlier)
    caps = frozenset().union(*(one.caps for one in sheets))
    grade, basis = _grade(template, mean, caps, is_vetoed=is_vetoed)
    return Joint(
        len(sheets), len(every), mean, every[-1] - every[0], half_up(middle), tuple(outliers), grade,
        basis,
    )  # fmt: skip


def band(template: Template, score: Decimal) -> Grade:
    """Return the grade of a score as printed, so that no paper says 90.0 beside the words of 89."""
    return next(one for one in template.grades if score >= one.least)


def ratio(part: Decimal, whole: int | Decimal) -> Decimal:
    """Return a quotient to one decimal, half up."""
    with localcontext() as exact:
        exact.prec = _DIGITS
        return half_up(part / whole)


def percent(part: int, whole: int) -> Decimal | None:
    """Return a part in percent to one decimal, None where the whole is nothing."""
    return ratio(_HUNDRED * part, whole) if whole else None


def half_up(value: Decimal) -> Decimal:
    """Round to one decimal (四舍五入)."""
    return value.quantize(_TENTH, ROUND_HALF_UP)


def plain(value: Decimal) -> str:
    """Return a number without noughts that say nothing: 28, 71.6."""
    return format(value.normalize(), "f") if value else "0"


def _counted(template: Template, item: Item, given: Given | None) -> Counted:
    choice = template.choices(item).get(given.choice) if given else None
    if choice is not None:
        return Counted(item.code, item.weight, choice.code, choice.points * item.weight)
    is_unseen = given is not None and given.choice == UNSEEN
    return Counted(item.code, item.weight, UNSEEN if is_unseen else "", None)


def _arithmetic(lines: Iterable[Counted]) -> Arithmetic:
    counted = [(one.earned, one.weight) for one in lines if one.earned is not None]
    earned = sum((points for points, _ in counted), _NOTHING)
    possible = sum(weight for _, weight in counted)
    return Arithmetic(earned, possible, ratio(_HUNDRED * earned, possible) if possible else None)


def _chosen(template: Template, given: Mapping[str, Given]) -> Iterator[tuple[Item, Choice]]:
    for item in template.items():
        one = given.get(item.code)
        choice = template.choices(item).get(one.choice) if one else None
        if choice is not None:
            yield item, choice


def _grade(
    template: Template,
    score: Decimal | None,
    caps: Collection[str],
    *,
    is_vetoed: bool,
) -> tuple[Grade | None, GradeBasis]:
    if score is None:
        return None, GradeBasis.BAND
    if is_vetoed:
        return template.grade(template.veto_grade), GradeBasis.VETO
    found = band(template, score)
    binding = (one for one in template.grades if one.code in caps)
    lowest = min((found, *binding), key=lambda one: one.least)
    return lowest, GradeBasis.BAND if lowest is found else GradeBasis.CAP


def _lacking(template: Template, given: Mapping[str, Given]) -> Iterator[Lack]:
    for item in template.items():
        one = given.get(item.code)
        choice = template.choices(item).get(one.choice) if one else None
        if one is not None and choice is not None:
            yield from _demanded(item.code, one, choice.demands)
        elif one is not None and one.choice == UNSEEN:
            # A veto that nobody observed has to be accounted for.
            yield from _demanded(item.code, one, (Demand.NOTE,) if item.veto else ())
        else:
            yield Lack(item.code)


def _demanded(item: str, given: Given, demands: Iterable[Demand]) -> Iterator[Lack]:
    if Demand.NOTE in demands and not given.has_note:
        yield Lack(item, Demand.NOTE)
    if Demand.PHOTO in demands and not given.photos:
        yield Lack(item, Demand.PHOTO)
