"""What is asked of a reception day that comes again, and how it becomes a command."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any
from uuid import UUID

from db.calendar.postponement import Postponement
from db.people.contracts import DeputyLevel
from db.scheduling.contracts import ONE_DEPUTY, NewPost
from db.scheduling.pattern_contracts import DayForm, Days, KeepPattern, PatternLine
from db.scheduling.problem import PostKind
from db.scheduling.rules import MOST_POSTS, THEME_LIMIT
from desktop.forms.field import Combo, Count, Day, Field, Line, Several, YesNo, options_of
from desktop.forms.inputs import ComboOption
from desktop.forms.record_form import RecordForm
from desktop.scheduling.pattern_told import NTH, joined, weekday
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP

_NUMBER = re.compile(r"-?[0-9]+")

FIELDS = (
    Field(
        "form", QT_TRANSLATE_NOOP("PatternFields", "The days are"), Combo(options_of(DayForm)),
        default=DayForm.WEEKLY, required=True,
    ),
    Field("weekdays", QT_TRANSLATE_NOOP("PatternFields", "Days of the week"), Several(), default=()),
    Field("nth", QT_TRANSLATE_NOOP("PatternFields", "Which in the month"), Combo(tuple(NTH.items())), default=1),
    Field("weekday", QT_TRANSLATE_NOOP("PatternFields", "Day of the week"), Combo(), beside=True, default=4),
    Field(
        "month_days", QT_TRANSLATE_NOOP("PatternFields", "Days of the month"),
        Line(QT_TRANSLATE_NOOP("PatternFields", "1 15")), default="",
        hint=QT_TRANSLATE_NOOP("PatternFields", "-1 is the last day of the month."),
    ),
    Field(
        "endings", QT_TRANSLATE_NOOP("PatternFields", "The day ends in"),
        Line(QT_TRANSLATE_NOOP("PatternFields", "3 8")), default="",
    ),
    Field("lunar", QT_TRANSLATE_NOOP("PatternFields", "By the lunar calendar"), YesNo(), beside=True, default=True),
    Field("every", QT_TRANSLATE_NOOP("PatternFields", "Every how many"), Count(1, 366), default=1),
    Field("since", QT_TRANSLATE_NOOP("PatternFields", "Counted from"), Day(), beside=True),
    Field(
        "months", QT_TRANSLATE_NOOP("PatternFields", "In the months"),
        Line(QT_TRANSLATE_NOOP("PatternFields", "1 3 5 7 9 11")), default="",
        hint=QT_TRANSLATE_NOOP("PatternFields", "Left empty: in every month."),
    ),
    Field("starts", QT_TRANSLATE_NOOP("PatternFields", "From"), Line(), required=True, default="09:00"),
    Field("ends", QT_TRANSLATE_NOOP("PatternFields", "To"), Line(), required=True, beside=True, default="11:30"),
    Field("theme", QT_TRANSLATE_NOOP("PatternFields", "Theme"), Line(), limit=THEME_LIMIT, default=""),
    Field(
        "holiday", QT_TRANSLATE_NOOP("PatternFields", "On a day off"), Combo(options_of(Postponement)),
        default=Postponement.NEXT_WORKDAY,
    ),
    Field(
        "weekends", QT_TRANSLATE_NOOP("PatternFields", "A weekend is meant as it comes"), YesNo(),
        beside=True, default=False,
    ),
    Field("deputies", QT_TRANSLATE_NOOP("PatternFields", "Deputies"), Count(0, MOST_POSTS), default=1),
    Field(
        "officers", QT_TRANSLATE_NOOP("PatternFields", "Visiting professionals"), Count(0, MOST_POSTS),
        beside=True, default=0,
    ),
    Field("staff", QT_TRANSLATE_NOOP("PatternFields", "Station staff"), Count(0, MOST_POSTS), default=0),
    Field(
        "officials", QT_TRANSLATE_NOOP("PatternFields", "Leading officials"), Count(0, MOST_POSTS),
        beside=True, default=0,
    ),
    Field("mix", QT_TRANSLATE_NOOP("PatternFields", "Levels wished together"), Several(), default=()),
    Field("valid_from", QT_TRANSLATE_NOOP("PatternFields", "Holds from"), Day()),
    Field("valid_until", QT_TRANSLATE_NOOP("PatternFields", "Holds until"), Day(), beside=True),
)  # fmt: skip

_COUNTS = {
    "deputies": PostKind.DEPUTY, "officers": PostKind.LEGAL_OFFICER, "staff": PostKind.STAFF,
    "officials": PostKind.OFFICIAL,
}  # fmt: skip
_OF_FORM: Mapping[DayForm, frozenset[str]] = {
    DayForm.WEEKLY: frozenset({"weekdays", "every", "since"}),
    DayForm.MONTH_DAYS: frozenset({"month_days", "months"}),
    DayForm.NTH_WEEKDAY: frozenset({"nth", "weekday", "months"}),
    DayForm.MARKET_DAYS: frozenset({"endings", "lunar"}),
    DayForm.EVERY_DAYS: frozenset({"every", "since"}),
}
_BY_FORM = frozenset(chain.from_iterable(_OF_FORM.values()))
_NUMBERS = {
    DayForm.WEEKLY: "weekdays",
    DayForm.MONTH_DAYS: "month_days",
    DayForm.NTH_WEEKDAY: "weekday",
    DayForm.MARKET_DAYS: "endings",
    DayForm.EVERY_DAYS: "every",
}


def pattern_form(known: PatternLine | None, clock: Any) -> RecordForm:
    """Return the form of a new pattern, or of a known one; only what its form of days needs is shown."""
    form = RecordForm(FIELDS, clock=clock)
    weekdays = [ComboOption(one, weekday(one)) for one in range(7)]
    form.input("weekdays").set_options(weekdays)
    form.input("weekday").set_options(weekdays)
    form.input("mix").set_options([ComboOption(one, words.of(one)) for one in DeputyLevel])
    form.load(typed_of(known) if known else {one.name: one.default for one in FIELDS})
    form.edited.connect(lambda: show_asked(form))
    show_asked(form)
    return form


def show_asked(form: RecordForm) -> None:
    """Show the fields that the form of days asks for, and no others."""
    asked = _OF_FORM[form.input("form").value() or DayForm.WEEKLY]
    for name in _BY_FORM:
        if form.is_shown(name) is not (name in asked):
            form.set_shown(name, shown=name in asked)


def place_of_numbers(form: RecordForm) -> Mapping[str, str]:
    """Return under which fields the problems of days and posts are shown."""
    chosen = form.input("form").value() or DayForm.WEEKLY
    return {"numbers": _NUMBERS[chosen], "posts": "deputies"}


def typed_of(line: PatternLine) -> dict[str, Any]:
    """Return a pattern as its form shows it."""
    days, numbers = line.days, line.days.numbers
    counts = {name: sum(p.post_kind is kind for p in line.posts) for name, kind in _COUNTS.items()}
    return {
        "form": days.form, "weekdays": numbers, "weekday": numbers[0] if numbers else 4,
        "month_days": joined(numbers), "endings": joined(numbers), "months": joined(days.months),
        "nth": days.nth, "every": days.every, "since": days.since, "lunar": days.lunar,
        "weekends": days.weekends, "starts": line.starts, "ends": line.ends, "theme": line.theme,
        "holiday": line.holiday, "mix": line.mix, "valid_from": line.valid_from,
        "valid_until": line.valid_until, **counts,
    }  # fmt: skip


def command_of(pattern: UUID, typed: Mapping[str, Any], known: PatternLine | None) -> KeepPattern:
    """Return what the form says; places that a known pattern describes closely keep what they wish."""
    posts = _posts(typed, known.posts if known else ONE_DEPUTY)
    return KeepPattern(
        pattern, days_of(typed), typed["starts"].strip(), typed["ends"].strip(),
        revision=known.revision if known else 0, theme=typed["theme"], holiday=typed["holiday"],
        posts=posts, mix=tuple(typed["mix"]), valid_from=typed["valid_from"],
        valid_until=typed["valid_until"],
    )  # fmt: skip


def days_of(typed: Mapping[str, Any]) -> Days:
    """Return the days that were typed; what their form does not ask for stays as usual."""
    form = typed["form"]
    usual = Days(form, weekends=typed["weekends"])
    numbers = {
        DayForm.WEEKLY: tuple(typed["weekdays"] or ()),
        DayForm.MONTH_DAYS: _read(typed["month_days"]),
        DayForm.NTH_WEEKDAY: () if typed["weekday"] is None else (int(typed["weekday"]),),
        DayForm.MARKET_DAYS: _read(typed["endings"]),
    }.get(form, ())
    months = _read(typed["months"]) if "months" in _OF_FORM[form] else ()
    every = int(typed["every"] or 1) if "every" in _OF_FORM[form] else 1
    since = typed["since"] if "since" in _OF_FORM[form] else None
    return Days(
        form, numbers, months, int(typed["nth"] or 1), every, since, lunar=bool(typed["lunar"]),
        weekends=usual.weekends,
    )  # fmt: skip


def _posts(typed: Mapping[str, Any], before: Iterable[NewPost]) -> tuple[NewPost, ...]:
    kept = tuple(before)
    made: list[NewPost] = []
    for name, kind in _COUNTS.items():
        count, known = int(typed[name] or 0), [one for one in kept if one.post_kind is kind]
        made += (known + [NewPost(kind)] * count)[:count]
    return tuple(made)


def _read(text: str) -> tuple[int, ...]:
    return tuple(map(int, _NUMBER.findall(text or "")))
