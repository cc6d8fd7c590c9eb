"""Reply templates: their variables, which one fits a matter, and what must be true of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from db.kernel.problems import Problem, ProblemCode
from db.people.rules import clean_name, clean_text
from db.reception.codes import ResultClass
from db.reception.rules import ANSWER_LIMIT

TEMPLATE_NAME_LIMIT = 40

_VARIABLE = re.compile(r"\{([^{}\n]*)\}")
_WIDE_BRACES = str.maketrans("｛｝", "{}")
"""What a Chinese input method writes for braces."""


class Variable(StrEnum):
    """What a template may name; the values are what people type between braces, and what files carry."""

    TITLE = "事项标题"
    VISITOR = "来访人"
    UNIT = "承办单位"
    RECEIVED_ON = "受理日期"
    DUE_ON = "答复期限"
    TODAY = "今天"
    NUMBER = "编号"
    CATEGORY = "事项类别"
    STATION = "站名"
    PHONE = "联系电话"


class TemplateProblem(ProblemCode):
    """What can be wrong with a template."""

    NAME_MISSING = "template_name_missing"
    NAME_LONG = "template_name_long"
    TEXT_MISSING = "template_text_missing"
    TEXT_LONG = "template_text_long"
    VARIABLE_UNKNOWN = "template_variable_unknown"
    BRACE_ALONE = "template_brace_alone"
    NAME_TAKEN = "template_name_taken"


@dataclass(frozen=True, slots=True)
class ReplyTemplate:
    """One template in force; ``id`` is None for a shipped one that the station did not change."""

    name: str
    text: str
    category: str = ""
    """Code whose matters it fits, with everything below it; empty for all."""
    result: ResultClass | None = None
    id: UUID | None = None
    revision: int = 0
    shipped: str = ""
    """Key of the shipped template that it is or stands for; empty for one of the station's own."""


def tidy_template(template: ReplyTemplate) -> ReplyTemplate:
    """Return a template with its texts as they are stored."""
    text = clean_text(template.text).strip().translate(_WIDE_BRACES)
    return replace(template, name=clean_name(template.name), text=text)


def check_template(template: ReplyTemplate) -> tuple[Problem, ...]:
    """Return what is wrong with a template; ``tidy_template`` comes first."""
    return tuple(_problems(template))


def check_name(template: ReplyTemplate, others: Iterable[ReplyTemplate]) -> tuple[Problem, ...]:
    """Return a problem where another template in force bears the name: nobody could tell them apart in a list."""
    taken = any(_is_other(one, template) and one.name == template.name for one in others)
    return (Problem("name", TemplateProblem.NAME_TAKEN),) if taken else ()


def _is_other(one: ReplyTemplate, template: ReplyTemplate) -> bool:
    return (one.shipped or one.id) != (template.shipped or template.id)


def by_fit(
    templates: Iterable[ReplyTemplate], category: str, result: ResultClass | None
) -> tuple[ReplyTemplate, ...]:
    """Return templates, those first that were made for this category and this class."""
    return tuple(sorted(templates, key=lambda one: (-_fit_of(one, category, result), one.name)))


def fill_in(text: str, values: Mapping[Variable, str]) -> str:
    """Return a text with its variables replaced; what nobody declared stays as it was typed."""
    known = {one.value: value for one, value in values.items()}
    return _VARIABLE.sub(lambda found: known.get(found[1].strip(), found[0]), text)


def empty_out(text: str, values: Mapping[Variable, str]) -> str:
    """Return a text with variables in place of their values, the longest first."""
    for one, value in sorted(values.items(), key=lambda pair: -len(pair[1])):
        if value:
            text = text.replace(value, f"{{{one.value}}}")
    return text


def _fit_of(template: ReplyTemplate, category: str, result: ResultClass | None) -> int:
    """Return how well a template fits: the category weighs more than the class."""
    points = 0
    if template.category:
        is_below = category.startswith(template.category)
        points = 4 + len(template.category) if is_below else -8
    if template.result is not None and result is not None:
        points += 2 if template.result is result else -2
    return points


def _problems(template: ReplyTemplate) -> Iterator[Problem]:
    if not template.name:
        yield Problem("name", TemplateProblem.NAME_MISSING)
    if len(template.name) > TEMPLATE_NAME_LIMIT:
        yield Problem("name", TemplateProblem.NAME_LONG, {"limit": TEMPLATE_NAME_LIMIT})
    if not template.text:
        yield Problem("text", TemplateProblem.TEXT_MISSING)
    if len(template.text) > ANSWER_LIMIT:
        yield Problem("text", TemplateProblem.TEXT_LONG, {"limit": ANSWER_LIMIT})
    for found in _VARIABLE.findall(template.text):
        if found.strip() not in list(Variable):
            yield Problem("text", TemplateProblem.VARIABLE_UNKNOWN, {"name": found})
    if set("{}") & set(_VARIABLE.sub("", template.text)):
        example = f"{{{Variable.VISITOR.value}}}"
        yield Problem("text", TemplateProblem.BRACE_ALONE, {"example": example})
