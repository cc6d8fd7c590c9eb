"""The classes of results as this station calls them: letters, words, and the names of their figures.

Which of them a station uses is a setting; every word of a class on screen and paper comes from here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from db.calendar.limits import ResultLabels
from db.insights.contracts import Indicator
from db.reception.codes import ResultClass
from db.reception.rules import CLASSES
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

_I, _L, _R = Indicator, ResultLabels, ResultClass

_A_TO_C = {
    _R.A: QT_TRANSLATE_NOOP("ResultClass", "Solved"),
    _R.B: QT_TRANSLATE_NOOP("ResultClass", "Being solved or planned"),
    _R.C: QT_TRANSLATE_NOOP("ResultClass", "Solved later, as means allow"),
}
WORDS: Mapping[ResultLabels, Mapping[ResultClass, Mark]] = {
    _L.A_TO_D: {},
    _L.A_TO_C: _A_TO_C,
    _L.JIA_YI_BING: _A_TO_C,
}
"""What differs from the words of A to D, which stand with those of the other codes."""

_LETTERS = {
    _R.A: QT_TRANSLATE_NOOP("ResultLetter", "1st"),
    _R.B: QT_TRANSLATE_NOOP("ResultLetter", "2nd"),
    _R.C: QT_TRANSLATE_NOOP("ResultLetter", "3rd"),
}
_FIGURES: Mapping[ResultLabels, Mapping[Indicator, Mark]] = {
    _L.A_TO_D: {},
    _L.A_TO_C: {
        _I.CLASS_B: QT_TRANSLATE_NOOP("Indicator", "Class B, being solved or planned"),
        _I.CLASS_C: QT_TRANSLATE_NOOP("Indicator", "Class C, solved later"),
    },
    _L.JIA_YI_BING: {
        _I.CLASS_A: QT_TRANSLATE_NOOP("Indicator", "First class, solved"),
        _I.CLASS_B: QT_TRANSLATE_NOOP("Indicator", "Second class, being solved or planned"),
        _I.CLASS_C: QT_TRANSLATE_NOOP("Indicator", "Third class, solved later"),
    },
}
_FORMULAS: Mapping[Indicator, Mark] = {
    _I.CLASS_A: QT_TRANSLATE_NOOP("Formula", "first class ÷ matters with a result"),
    _I.CLASS_B: QT_TRANSLATE_NOOP("Formula", "second class ÷ matters with a result"),
    _I.CLASS_C: QT_TRANSLATE_NOOP("Formula", "third class ÷ matters with a result"),
}


def _usual() -> ResultLabels:
    return ResultLabels.A_TO_D


_source: list[Callable[[], ResultLabels]] = [_usual]


def follow(source: Callable[[], ResultLabels] = _usual) -> None:
    """Ask here from now on how the open station calls its classes."""
    _source[:] = [source]


def labels() -> ResultLabels:
    """Return how the open station calls its classes."""
    return _source[0]()


def classes() -> tuple[ResultClass, ...]:
    """Return the classes that the station uses."""
    return tuple(one for one in ResultClass if one in CLASSES[labels()])


def uses(indicator: Indicator) -> bool:
    """Tell whether a figure can count anything here: only A to D have a fourth class."""
    return indicator is not Indicator.CLASS_D or ResultClass.D in classes()


def letter(given: ResultClass) -> str:
    """Return ``A`` or ``甲``; a class that the station does not use keeps its letter."""
    mark = _LETTERS.get(given) if labels() is ResultLabels.JIA_YI_BING else None
    return say(mark) if mark else given.value


def own_mark(member: Enum) -> Mark | None:
    """Return the mark of a member that the station calls otherwise than A to D have it."""
    tables: Mapping[Any, Mark] = {**WORDS[labels()], **_FIGURES[labels()]}
    return tables.get(member) if isinstance(member, ResultClass | Indicator) else None


def formula(indicator: Indicator, usual: Mark) -> Mark:
    """Return how the share of a class is reckoned, in the station's letters."""
    is_jia_yi_bing = labels() is ResultLabels.JIA_YI_BING
    return _FORMULAS.get(indicator, usual) if is_jia_yi_bing else usual
