"""What must be true of a form, and the bytes that a version is known by."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

import msgspec

from db.kernel.errors import InvalidInput
from db.kernel.json import Undecodable, decode
from db.kernel.problems import Problem, ProblemCode
from db.templates.contracts import UNSEEN, Demand, Item, Scale, Template

CODE_LIMIT, WORD_LIMIT, TEXT_LIMIT = 40, 20, 200
MOST_ITEMS, MOST_CHOICES, MOST_GRADES, MOST_BRIEFING = 100, 9, 9, 40
"""Answers and grades are chosen by one key each."""
MOST_WEIGHT, MOST_VERSION, MOST_BYTES = 1000, 9999, 256 * 1024
_CODE = re.compile(r"[a-z][a-z0-9_]*")
_HUNDRED = Decimal(100)
_FINEST = -3
"""Points have three places at most, so that every score is told exactly."""


class FormProblem(ProblemCode):
    """What can be wrong with a form; every sentence names the place."""

    NOT_A_TEMPLATE = "form_not_a_template"
    TOO_LARGE = "form_too_large"
    CODE_WRONG = "form_code_wrong"
    CODE_TWICE = "form_code_twice"
    VERSION_WRONG = "form_version_wrong"
    WORD_MISSING = "form_word_missing"
    WORD_LONG = "form_word_long"
    WEIGHT_WRONG = "form_weight_wrong"
    POINTS_WRONG = "form_points_wrong"
    POINTS_ORDER = "form_points_order"
    NO_FULL_POINTS = "form_no_full_points"
    CHOICES_COUNT = "form_choices_count"
    SCALE_UNKNOWN = "form_scale_unknown"
    VETO_WITHOUT_CHOICE = "form_veto_without_choice"
    ITEMS_COUNT = "form_items_count"
    SECTION_EMPTY = "form_section_empty"
    GRADES_COUNT = "form_grades_count"
    GRADES_ORDER = "form_grades_order"
    GRADES_END = "form_grades_end"
    GRADE_UNKNOWN = "form_grade_unknown"
    OUTLIER_WRONG = "form_outlier_wrong"
    BRIEFING_LONG = "form_briefing_long"
    VERSION_TAKEN = "form_version_taken"


Finding = Iterator[Problem]
_Named = tuple[str, str]
"""Where something stands, and its code."""


def check_template(template: Template) -> tuple[Problem, ...]:
    """Return what is wrong with a form; the field of each is the place (``sections.2.items.3.weight``), from 1."""
    parts = (_head, _scales, _sections, _grades)
    found = [problem for part in parts for problem in part(template)]
    if not found and len(content_of(template)) > MOST_BYTES:
        found.append(_problem("", FormProblem.TOO_LARGE, most=MOST_BYTES // 1024))
    return tuple(found)


def tidied(template: Template) -> Template:
    """Return a form with its numbers written in one way: 1.00 is 1, and twice the same is once."""
    scales = tuple(
        msgspec.structs.replace(scale, choices=tuple(
            msgspec.structs.replace(
                one, points=_plain(one.points),
                demands=tuple(demand for demand in Demand if demand in one.demands),
            )
            for one in scale.choices
        ))
        for scale in template.scales
    )  # fmt: skip
    grades = tuple(msgspec.structs.replace(one, least=_plain(one.least)) for one in template.grades)
    return msgspec.structs.replace(
        template, scales=scales, grades=grades, outlier=_plain(template.outlier)
    )


def content_of(template: Template) -> bytes:
    """Return the bytes that a version is: equal forms have equal bytes, whatever file they came from."""
    return msgspec.json.encode(tidied(template))


def digest_of(content: bytes) -> str:
    """Return what names a version: SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def read_template(content: bytes) -> Template:
    """Return a form from JSON; raises InvalidInput for anything else, and for what is not known here."""
    try:
        return decode(content, Template)
    except Undecodable as error:
        raise InvalidInput([_problem(_place(error), FormProblem.NOT_A_TEMPLATE)]) from error


def _place(error: Undecodable) -> str:
    """Return where a decoder stopped, as it tells it: ``$.sections[0].items``."""
    found = re.search(r"`\$([^`]*)`", str(error))
    return found[1].lstrip(".") if found else ""


def _plain(number: Decimal) -> Decimal:
    return Decimal(format(number.normalize(), "f")) if number.is_finite() else number


def _problem(place: str, code: FormProblem, **params: object) -> Problem:
    return Problem(place, code, {"place": place, **params})


def _head(template: Template) -> Finding:
    yield from _code("code", template.code)
    yield from _word("name", template.name, TEXT_LIMIT)
    yield from _word("unseen", template.unseen, WORD_LIMIT)
    if not 1 <= template.version <= MOST_VERSION:
        yield _problem("version", FormProblem.VERSION_WRONG, most=MOST_VERSION)
    if not (template.outlier.is_finite() and 0 < template.outlier <= _HUNDRED):
        yield _problem("outlier", FormProblem.OUTLIER_WRONG)
    if len(template.briefing) > MOST_BRIEFING:
        yield _problem("briefing", FormProblem.BRIEFING_LONG, most=MOST_BRIEFING)
    for at, line in enumerate(template.briefing, 1):
        yield from _word(f"briefing.{at}", line, TEXT_LIMIT)


def _scales(template: Template) -> Finding:
    yield from _codes((f"scales.{at}", one.code) for at, one in enumerate(template.scales, 1))
    grades = {one.code for one in template.grades}
    for at, scale in enumerate(template.scales, 1):
        yield from _choices(f"scales.{at}", scale)
        for number, one in enumerate(scale.choices, 1):
            if one.caps and one.caps not in grades:
                place = f"scales.{at}.choices.{number}.caps"
                yield _problem(place, FormProblem.GRADE_UNKNOWN, name=one.caps)


def _choices(place: str, scale: Scale) -> Finding:
    if not 2 <= len(scale.choices) <= MOST_CHOICES:
        yield _problem(f"{place}.choices", FormProblem.CHOICES_COUNT, most=MOST_CHOICES)
    named = [(f"{place}.choices.{at}", one.code) for at, one in enumerate(scale.choices, 1)]
    yield from _codes([*named, (f"{place}.choices", UNSEEN)])
    points = [one.points for one in scale.choices]
    for at, one in enumerate(scale.choices, 1):
        yield from _word(f"{place}.choices.{at}.word", one.word, WORD_LIMIT)
        if not _is_share(one.points):
            yield _problem(f"{place}.choices.{at}.points", FormProblem.POINTS_WRONG)
    if all(map(_is_share, points)) and points:
        if points != sorted(points, reverse=True):
            yield _problem(f"{place}.choices", FormProblem.POINTS_ORDER)
        if max(points) != 1:
            yield _problem(f"{place}.choices", FormProblem.NO_FULL_POINTS)


def _sections(template: Template) -> Finding:
    yield from _codes((f"sections.{at}", one.code) for at, one in enumerate(template.sections, 1))
    items = list(template.items())
    if not 1 <= len(items) <= MOST_ITEMS:
        yield _problem("sections", FormProblem.ITEMS_COUNT, most=MOST_ITEMS)
    yield from _codes(
        (f"sections.{at}.items.{number}", item.code)
        for at, section in enumerate(template.sections, 1)
        for number, item in enumerate(section.items, 1)
    )
    for at, section in enumerate(template.sections, 1):
        yield from _word(f"sections.{at}.title", section.title, WORD_LIMIT)
        if not section.items:
            yield _problem(f"sections.{at}", FormProblem.SECTION_EMPTY)
        for number, item in enumerate(section.items, 1):
            yield from _item(template, f"sections.{at}.items.{number}", item)


def _item(template: Template, place: str, item: Item) -> Finding:
    yield from _word(f"{place}.text", item.text, TEXT_LIMIT)
    if not 1 <= item.weight <= MOST_WEIGHT:
        yield _problem(f"{place}.weight", FormProblem.WEIGHT_WRONG, most=MOST_WEIGHT)
    scale = next((one for one in template.scales if one.code == item.scale), None)
    if scale is None:
        yield _problem(f"{place}.scale", FormProblem.SCALE_UNKNOWN, name=item.scale)
    elif item.veto and not any(one.vetoes for one in scale.choices):
        yield _problem(f"{place}.veto", FormProblem.VETO_WITHOUT_CHOICE, name=item.scale)


def _grades(template: Template) -> Finding:
    grades = template.grades
    if not 2 <= len(grades) <= MOST_GRADES:
        yield _problem("grades", FormProblem.GRADES_COUNT, most=MOST_GRADES)
    yield from _codes((f"grades.{at}", one.code) for at, one in enumerate(grades, 1))
    for at, one in enumerate(grades, 1):
        yield from _word(f"grades.{at}.word", one.word, WORD_LIMIT)
    if not (_falls([one.least for one in grades]) and _falls_off([one.good for one in grades])):
        yield _problem("grades", FormProblem.GRADES_ORDER)
    elif grades and grades[-1].least != 0:
        yield _problem(f"grades.{len(grades)}.least", FormProblem.GRADES_END)
    if template.veto_grade not in {one.code for one in grades}:
        yield _problem("veto_grade", FormProblem.GRADE_UNKNOWN, name=template.veto_grade)


def _falls(numbers: list[Decimal]) -> bool:
    """Tell whether limits fall, from a hundred at most."""
    fit = all(_is_number(one) and one <= _HUNDRED for one in numbers)
    return fit and all(one > other for one, other in pairwise(numbers))


def _falls_off(flags: list[bool]) -> bool:
    """Tell whether no grade is good below one that is not."""
    return flags == sorted(flags, reverse=True)


def _is_number(number: Decimal) -> bool:
    exponent = number.as_tuple().exponent
    return number.is_finite() and number >= 0 and isinstance(exponent, int) and exponent >= _FINEST


def _is_share(points: Decimal) -> bool:
    return _is_number(points) and points <= 1


def _code(place: str, code: str) -> Finding:
    if not _CODE.fullmatch(code) or len(code) > CODE_LIMIT:
        yield _problem(place, FormProblem.CODE_WRONG, name=code, most=CODE_LIMIT)


def _codes(named: Iterable[_Named]) -> Finding:
    seen: set[str] = set()
    for place, code in named:
        yield from _code(place, code)
        if code in seen:
            yield _problem(place, FormProblem.CODE_TWICE, name=code)
        seen.add(code)


def _word(place: str, text: str, limit: int) -> Finding:
    if not text.strip():
        yield _problem(place, FormProblem.WORD_MISSING)
    elif len(text) > limit:
        yield _problem(place, FormProblem.WORD_LONG, limit=limit)
