"""Figures and rankings as the page's cards and bars show them."""

from __future__ import annotations

from collections.abc import Iterator

from db.insights.contracts import Figure, Ranking
from desktop.insights import categories, phrases
from desktop.parts.bars import Bar
from desktop.parts.figure_card import FigureFace
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_TIP = QT_TRANSLATE_NOOP("Figure", "{formula}\n{basis}\n{scope}, {period}")
_FORCED = QT_TRANSLATE_NOOP("Figure", "Rounding was moved so that the classes make 100.")
_SPOKEN = QT_TRANSLATE_NOOP(
    "Figure", "{rank}. {name}, {count} matters; before {before}, a year ago {year}"
)

_SPOKEN_ONCE = QT_TRANSLATE_NOOP(
    "Figure", "{rank}. {name}, {count} persons; before {before}, a year ago {year}"
)


def face(figure: Figure) -> FigureFace:
    """Return a figure as its card shows it."""
    formula = phrases.formula(figure.indicator)
    tip = say(
        _TIP, formula=formula, basis=phrases.basis(figure), scope=figure.scope,
        period=phrases.period(figure.period),
    )  # fmt: skip
    if figure.forced:
        tip = f"{tip}\n{say(_FORCED)}"
    return FigureFace(
        words.of(figure.indicator), phrases.value(figure), phrases.unit(figure),
        phrases.divided(figure), phrases.as_of(figure.as_of), tip,
    )  # fmt: skip


def bars(ranking: Ranking) -> Iterator[Bar]:
    """Yield the ranking as bars with what changed since the period before."""
    for line in ranking.lines:
        name = categories.word(line.category)
        spoken = say(
            _SPOKEN_ONCE if ranking.once else _SPOKEN,
            rank=line.rank, name=name, count=line.count, before=line.before, year=line.year_before,
        )  # fmt: skip
        note = phrases.change(line.count, line.before, persons=ranking.once)
        yield Bar(line.category, name, line.count, str(line.rank), note, spoken)
