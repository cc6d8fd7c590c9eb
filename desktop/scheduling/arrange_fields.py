"""What is asked of an exception, of leave, and of the rules of a proposal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from db.kernel.clock import Clock
from db.people.contracts import DeputyLevel, PersonLine
from db.scheduling.absence_contracts import AbsenceKind
from db.scheduling.pattern_contracts import ExceptionForm
from db.scheduling.planning_rules import known_levels
from db.scheduling.problem import Weights
from db.scheduling.rules import REASON_LIMIT, THEME_LIMIT
from db.scheduling.settings_rules import RotaSettings
from db.scheduling.weekdays import FOR_GOOD
from desktop.forms.field import Combo, Count, Day, Field, Line, Segments, Several, options_of
from desktop.forms.inputs import ComboOption
from desktop.forms.record_form import RecordForm
from desktop.scheduling.pattern_told import weekday
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP

USUAL_ABSENCE = AbsenceKind.LEAVE
_DAYS_MEANT = (
    Field("first", QT_TRANSLATE_NOOP("ArrangeFields", "From"), Day(), required=True),
    Field("last", QT_TRANSLATE_NOOP("ArrangeFields", "To"), Day(), beside=True),
    Field(
        "weekdays", QT_TRANSLATE_NOOP("ArrangeFields", "Only on these days of the week"), Several(),
        hint=QT_TRANSLATE_NOOP(
            "ArrangeFields", "Without an end: every week until it is taken back."
        ),
        default=(),
    ),
)  # fmt: skip
EXCEPTION = (
    Field(
        "form", QT_TRANSLATE_NOOP("ArrangeFields", "On these days"),
        Segments(options_of(ExceptionForm)), default=ExceptionForm.CLOSED,
    ),
    *_DAYS_MEANT,
    Field(
        "pattern", QT_TRANSLATE_NOOP("ArrangeFields", "Which reception day"), Combo(),
        hint=QT_TRANSLATE_NOOP("ArrangeFields", "Left empty, none of them is held."),
    ),
    Field(
        "occasion", QT_TRANSLATE_NOOP("ArrangeFields", "Occasion"), Line(), limit=THEME_LIMIT,
        default="",
    ),
)  # fmt: skip
ABSENCE = (
    Field("person", QT_TRANSLATE_NOOP("ArrangeFields", "Who"), Combo(), required=True),
    Field(
        "kind", QT_TRANSLATE_NOOP("ArrangeFields", "What"), Segments(options_of(AbsenceKind)),
        default=USUAL_ABSENCE,
    ),
    *_DAYS_MEANT,
    Field(
        "reason", QT_TRANSLATE_NOOP("ArrangeFields", "Reason"), Line(), limit=REASON_LIMIT, default=""
    ),
)  # fmt: skip

_MOST, _WEIGHT, _EMPTY = 366, 100, 1_000_000
_DAYS = (
    Field("gap_days", QT_TRANSLATE_NOOP("RotaSettings", "Days between two turns, at least"), Count(0, _MOST)),
    Field(
        "wished_gap_days", QT_TRANSLATE_NOOP("RotaSettings", "Days between, as wished"), Count(0, _MOST),
        beside=True,
    ),
    Field("most_turns", QT_TRANSLATE_NOOP("RotaSettings", "Turns of a year, at most"), Count(0, _MOST)),
    Field(
        "least_turns", QT_TRANSLATE_NOOP("RotaSettings", "Turns of a year, at least"), Count(0, _MOST),
        beside=True,
    ),
    Field(
        "regular_levels", QT_TRANSLATE_NOOP("RotaSettings", "Levels that come regularly"), Several(),
        hint=QT_TRANSLATE_NOOP("RotaSettings", "None named: everybody. 0 turns: no bound."), default=(),
    ),
)  # fmt: skip
_WEIGHTS = {
    "empty": QT_TRANSLATE_NOOP("RotaSettings", "A place left empty"),
    "evenness": QT_TRANSLATE_NOOP("RotaSettings", "Turns shared unevenly"),
    "shortage": QT_TRANSLATE_NOOP("RotaSettings", "Fewer turns than the least"),
    "level": QT_TRANSLATE_NOOP("RotaSettings", "Another level than wished"),
    "speciality": QT_TRANSLATE_NOOP("RotaSettings", "Another speciality than wished"),
    "group": QT_TRANSLATE_NOOP("RotaSettings", "Another group than wished"),
    "mix": QT_TRANSLATE_NOOP("RotaSettings", "A level missing in a shift"),
    "unwilling": QT_TRANSLATE_NOOP("RotaSettings", "Somebody who would rather not"),
    "nearness": QT_TRANSLATE_NOOP("RotaSettings", "Turns closer than wished"),
}


def weekdays_form(fields_: Sequence[Field], clock: Clock) -> RecordForm:
    """Return a form that asks for days, which may come again every week."""
    form = RecordForm(fields_, clock=clock)
    form.input("weekdays").set_options([ComboOption(one, weekday(one)) for one in range(7)])
    return form


def days_meant(typed: Mapping[str, Any]) -> dict[str, Any]:
    """Return from when to when and on which days; without an end a single day, or every week for good."""
    weekdays = tuple(typed["weekdays"] or ())
    last = typed["last"] or (FOR_GOOD if weekdays else typed["first"])
    return {"first": typed["first"], "last": last, "weekdays": weekdays}


def options_of_people(people: Sequence[PersonLine]) -> list[ComboOption]:
    """Return people as a combo offers them."""
    return [ComboOption(one.id, one.name) for one in people]


def readings(name: str) -> Sequence[str]:
    """Return how a name sounds, so that initials find it."""
    from db.search.pinyin import reading_keys

    return reading_keys(name)


def settings_form(seen: RotaSettings, clock: Clock) -> RecordForm:
    """Return the rules and weights as they are in force."""
    form = RecordForm((*_DAYS, *_weights()), clock=clock)
    levels = [ComboOption(one, words.of(one)) for one in DeputyLevel]
    form.input("regular_levels").set_options(levels)
    weights = {one.name: getattr(seen.weights, one.name) for one in fields(Weights)}
    form.load({**{one.name: getattr(seen, one.name) for one in _DAYS}, **weights})
    return form


def settings_of(seen: RotaSettings, typed: Mapping[str, Any]) -> RotaSettings:
    """Return the settings as they were typed; what was emptied is as it was."""
    kept = {one.name: typed[one.name] for one in _DAYS if typed[one.name] is not None}
    weights = {name: typed[name] for name in _WEIGHTS if typed[name] is not None}
    kept["regular_levels"] = known_levels(kept["regular_levels"])
    return replace(seen, **kept, weights=replace(seen.weights, **weights))


def _weights() -> list[Field]:
    heading = QT_TRANSLATE_NOOP("RotaSettings", "How much a broken wish weighs")
    return [
        Field(
            name, mark, Count(0, _EMPTY if name == "empty" else _WEIGHT), beside=bool(place % 2),
            section=None if place else heading,
        )
        for place, (name, mark) in enumerate(_WEIGHTS.items())
    ]  # fmt: skip
