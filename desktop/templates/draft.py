"""A form while it is being written: plain texts and ticks, which survive a lock, and what they come to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

import msgspec

from db.kernel.problems import Problem
from db.templates.contracts import Choice, Demand, Grade, Item, Scale, Section, Template
from db.templates.rules import check_template
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

Plain = dict[str, Any]
_NOT_A_NUMBER = Decimal("NaN")
_LONGEST = 12
_PLACES = {
    "sections": QT_TRANSLATE_NOOP("FormPlace", "group {number}"),
    "items": QT_TRANSLATE_NOOP("FormPlace", "item {number}"),
    "scales": QT_TRANSLATE_NOOP("FormPlace", "scale {number}"),
    "choices": QT_TRANSLATE_NOOP("FormPlace", "answer {number}"),
    "grades": QT_TRANSLATE_NOOP("FormPlace", "grade {number}"),
    "briefing": QT_TRANSLATE_NOOP("FormPlace", "briefing line {number}"),
}
_GROUPS = {
    "sections": QT_TRANSLATE_NOOP("FormPlace", "groups"),
    "choices": QT_TRANSLATE_NOOP("FormPlace", "answers"),
    "grades": QT_TRANSLATE_NOOP("FormPlace", "grades"),
    "briefing": QT_TRANSLATE_NOOP("FormPlace", "briefing"),
}
_FACTS = {
    "code": QT_TRANSLATE_NOOP("FormPlace", "code"),
    "name": QT_TRANSLATE_NOOP("FormPlace", "name"),
    "version": QT_TRANSLATE_NOOP("FormPlace", "version"),
    "unseen": QT_TRANSLATE_NOOP("FormPlace", "word for not observed"),
    "outlier": QT_TRANSLATE_NOOP("FormPlace", "points to stand apart"),
    "veto_grade": QT_TRANSLATE_NOOP("FormPlace", "grade of a veto"),
    "title": QT_TRANSLATE_NOOP("FormPlace", "title"),
    "text": QT_TRANSLATE_NOOP("FormPlace", "text"),
    "weight": QT_TRANSLATE_NOOP("FormPlace", "weight"),
    "word": QT_TRANSLATE_NOOP("FormPlace", "word"),
    "points": QT_TRANSLATE_NOOP("FormPlace", "points"),
    "least": QT_TRANSLATE_NOOP("FormPlace", "lower limit"),
    "scale": QT_TRANSLATE_NOOP("FormPlace", "scale"),
    "veto": QT_TRANSLATE_NOOP("FormPlace", "veto"),
    "caps": QT_TRANSLATE_NOOP("FormPlace", "highest grade"),
}


def plain_of(template: Template) -> Plain:
    """Return a form as texts and ticks."""
    made: Plain = msgspec.to_builtins(template)
    made["outlier"] = str(template.outlier)
    for section, known in zip(made["sections"], template.sections, strict=True):
        for item, one in zip(section["items"], known.items, strict=True):
            item["weight"] = str(one.weight)
    made["briefing"] = list(template.briefing)
    return made


def template_of(plain: Plain) -> Template:
    """Return the form that texts and ticks come to; numbers that are none are told by its check."""
    return Template(
        str(plain["code"]), int(plain["version"]), str(plain["name"]).strip(),
        tuple(_scale(one) for one in plain["scales"]),
        tuple(_section(one) for one in plain["sections"]),
        tuple(_grade(one) for one in plain["grades"]), str(plain["veto_grade"]),
        str(plain["unseen"]).strip(), _number(plain["outlier"]),
        tuple(one.strip() for one in plain["briefing"] if one.strip()),
    )  # fmt: skip


def told(problems: Iterable[Problem]) -> tuple[str, ...]:
    """Return the sentences of what is wrong, each place in words."""
    return tuple(
        words.of(Problem(one.field, one.code, {**one.params, "place": place_words(one.field)}))
        for one in problems
    )


def check(plain: Plain) -> tuple[str, ...]:
    """Return the sentences of what is wrong with a form that is being written."""
    return told(check_template(template_of(plain)))


def place_words(field: str) -> str:
    """Return where something stands, as people count: ``sections.2.items.3.weight``."""
    found: list[str] = []
    parts = field.split(".")
    for at, part in enumerate(parts):
        following = parts[at + 1] if at + 1 < len(parts) else ""
        if part in _PLACES and following.isdecimal():
            found.append(say(_PLACES[part], number=following))
        elif part in _GROUPS:
            found.append(say(_GROUPS[part]))
        elif part in _FACTS:
            found.append(say(_FACTS[part]))
    return " ".join(found)


def fresh_code(taken: Iterable[str], beginning: str) -> str:
    """Return a code that is not taken: ``item_14``."""
    known = set(taken)
    return next(code for code in (f"{beginning}_{n}" for n in range(1, 10000)) if code not in known)


def _scale(one: Mapping[str, Any]) -> Scale:
    return Scale(str(one["code"]), tuple(_choice(each) for each in one["choices"]))


def _choice(one: Mapping[str, Any]) -> Choice:
    demands = tuple(demand for demand in Demand if demand.value in one.get("demands", ()))
    return Choice(
        str(one["code"]), str(one["word"]).strip(), _number(one["points"]), bool(one.get("good")),
        bool(one.get("vetoes")), demands, str(one.get("caps") or ""),
    )  # fmt: skip


def _section(one: Mapping[str, Any]) -> Section:
    items = tuple(
        Item(
            str(each["code"]), str(each["text"]).strip(), _whole(each["weight"]),
            str(each["scale"]), bool(each.get("veto")),
        )
        for each in one["items"]
    )  # fmt: skip
    return Section(str(one["code"]), str(one["title"]).strip(), items)


def _grade(one: Mapping[str, Any]) -> Grade:
    return Grade(
        str(one["code"]), str(one["word"]).strip(), _number(one["least"]), bool(one.get("good"))
    )


def _number(text: object) -> Decimal:
    typed = str(text).strip()
    return _read(typed, Decimal) if typed and len(typed) <= _LONGEST else _NOT_A_NUMBER


def _read(text: str, kind: Callable[[str], Decimal]) -> Decimal:
    try:
        return kind(text)
    except InvalidOperation:
        return _NOT_A_NUMBER


def _whole(text: object) -> int:
    typed = str(text).strip()
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) <= _LONGEST else 0
