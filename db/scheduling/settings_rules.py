"""The settings of a rota: each with its usual value and its range (domain reference §3.12), and how they are kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace

from db.kernel.problems import Problem, ProblemCode
from db.people.contracts import DeputyLevel
from db.scheduling.problem import Rules, Weights

MARK = "rota_"
"""The names of these settings begin with it."""

MOST_WEIGHT = 100
_LEAST_EMPTY, _MOST_EMPTY = 10_000, 1_000_000
"""An empty place outweighs every other wish, or the search would leave places empty to please people."""


class RotaSettingProblem(ProblemCode):
    """What can be wrong with a setting."""

    OUT_OF_RANGE = "rota_setting_out_of_range"
    GAP_REVERSED = "rota_setting_gap_reversed"
    TURNS_REVERSED = "rota_setting_turns_reversed"


@dataclass(frozen=True, slots=True)
class RotaSettings:
    """What a station asks of its rota."""

    gap_days: int = 7
    wished_gap_days: int = 0
    most_turns: int = 0
    """In a year; 0 sets no bound."""
    least_turns: int = 0
    regular_levels: tuple[DeputyLevel, ...] = ()
    """Who is called as a matter of course and counts for the mean (常驻); none named: everybody."""
    weights: Weights = field(default_factory=Weights)

    @property
    def rules(self) -> Rules:
        """The settings as the search reads them."""
        return Rules(
            gap_days=self.gap_days, wished_gap_days=self.wished_gap_days,
            most_turns=self.most_turns or None, least_turns=self.least_turns, weights=self.weights,
        )  # fmt: skip

    def is_regular(self, levels: Iterable[DeputyLevel]) -> bool:
        """Tell whether somebody of these levels is called as a matter of course."""
        return not self.regular_levels or bool(set(levels) & set(self.regular_levels))


_DAYS = ("gap_days", "wished_gap_days", "most_turns", "least_turns")
_WEIGHTS = tuple(one.name for one in fields(Weights))
_LEVELS = "regular_levels"
NAMES = frozenset(MARK + name for name in (*_DAYS, *_WEIGHTS, _LEVELS))
"""As they stand in the table of settings."""

_MOST_DAYS = 366


def check_settings(settings: RotaSettings) -> tuple[Problem, ...]:
    """Tell which setting is out of its range, by field."""
    found = [
        Problem(name, RotaSettingProblem.OUT_OF_RANGE, {"least": 0, "most": _MOST_DAYS})
        for name in _DAYS
        if not 0 <= getattr(settings, name) <= _MOST_DAYS
    ]
    for name in _WEIGHTS:
        least, most = (_LEAST_EMPTY, _MOST_EMPTY) if name == "empty" else (0, MOST_WEIGHT)
        if not least <= getattr(settings.weights, name) <= most:
            params = {"least": least, "most": most}
            found.append(Problem(name, RotaSettingProblem.OUT_OF_RANGE, params))
    if 0 < settings.wished_gap_days < settings.gap_days:
        found.append(Problem("wished_gap_days", RotaSettingProblem.GAP_REVERSED))
    if 0 < settings.most_turns < settings.least_turns:
        found.append(Problem("most_turns", RotaSettingProblem.TURNS_REVERSED))
    return tuple(found)


def written(settings: RotaSettings) -> dict[str, str]:
    """Return the settings by name, as text."""
    said = {name: str(getattr(settings, name)) for name in _DAYS}
    said |= {name: str(getattr(settings.weights, name)) for name in _WEIGHTS}
    said[_LEVELS] = " ".join(settings.regular_levels)
    return {MARK + name: text for name, text in said.items()}


def read(said: Mapping[str, str]) -> RotaSettings:
    """Return the settings of these texts; what is missing or cannot be read is as usual."""
    usual = RotaSettings()
    numbers = {name: _number(said, name, getattr(usual, name)) for name in _DAYS}
    weights = {name: _number(said, name, getattr(usual.weights, name)) for name in _WEIGHTS}
    known = set(said.get(MARK + _LEVELS, "").split())
    levels = tuple(one for one in DeputyLevel if one in known)
    return replace(usual, **numbers, weights=Weights(**weights), regular_levels=levels)


def _number(said: Mapping[str, str], name: str, usual: int) -> int:
    text = said.get(MARK + name, "")
    return int(text) if text.isascii() and text.isdigit() else usual
