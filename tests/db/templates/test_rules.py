"""A form that is wrong says where, one sentence for each; its bytes do not depend on how it was written."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from db.kernel.errors import InvalidInput
from db.templates.contracts import Choice, Demand, Grade, Item, Scale, Section, Template
from db.templates.rules import (
    FormProblem,
    check_template,
    content_of,
    digest_of,
    read_template,
)
from db.templates.service import shipped_in
from tests.forms import FORMS, changed, shipped, small

_ITEM = Item("one", "看一看", 10, "two")


def test_the_shipped_forms_are_sound_and_weigh_a_hundred() -> None:
    found = {one.template.code: one.template for one in shipped_in(FORMS)}
    assert set(found) == {"enforcement", "grassroots", "livelihood"}
    assert not [problem for one in found.values() for problem in check_template(one)]
    assert {sum(item.weight for item in one.items()) for one in found.values()} == {100}


def test_the_thirteen_items_stand_as_the_domain_reference_has_them() -> None:
    items = {item.code: (item.weight, item.veto) for item in shipped().items()}
    assert list(items.items()) == [
        ("two_officers", (8, True)), ("show_certificate", (12, True)), ("show_code", (6, False)),
        ("uniform", (8, False)), ("language", (8, False)), ("inform_purpose", (10, False)),
        ("inform_rights", (12, True)), ("by_list", (8, False)), ("recording", (6, False)),
        ("record_signed", (6, False)), ("check_once", (6, False)), ("guidance", (5, False)),
        ("integrity", (5, True)),
    ]  # fmt: skip
    assert [one.word for one in shipped().grades] == ["优", "良", "合格", "不合格"]
    assert [int(one.least) for one in shipped().grades] == [90, 80, 60, 0]


def test_numbers_written_in_another_way_are_the_same_version() -> None:
    plain = small(_ITEM)
    scale = plain.scales[0]
    longer = (Choice("yes", "是", Decimal("1.000"), good=True), Choice("no", "否", Decimal("0.0")))
    other = changed(plain, scales=(Scale(scale.code, longer),), outlier=Decimal("1E+1"))
    assert content_of(other) == content_of(plain)


def test_a_version_is_read_back_from_its_bytes() -> None:
    content = content_of(shipped())
    assert content_of(read_template(content)) == content
    assert len(digest_of(content)) == 64


def test_any_other_word_makes_another_version() -> None:
    assert digest_of(content_of(changed(unseen="没看到"))) != digest_of(content_of(shipped()))


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"{", ""),
        (b"[" * 100_000, ""),
        (b"\xff\xfe", ""),
        (json.dumps({"code": "x"}).encode(), ""),
        (content_of(small(_ITEM)).replace(b'"weight":10', b'"weight":"ten"'), "sections[0].items[0].weight"),
        (content_of(small(_ITEM)).replace(b'"weight":10', b'"weight":10,"more":1'), "sections[0].items[0]"),
    ],
)  # fmt: skip
def test_what_is_no_form_is_refused_with_its_place(content: bytes, place: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read_template(content)
    (problem,) = refused.value.problems
    assert problem.code is FormProblem.NOT_A_TEMPLATE
    assert problem.field == place


def _scaled(*choices: Choice) -> dict[str, Any]:
    return {"scales": (Scale("two", choices),)}


def _graded(*least: str) -> dict[str, Any]:
    grades = tuple(Grade(f"g{at}", "等次", Decimal(one)) for at, one in enumerate(least))
    return {"grades": grades, "veto_grade": "g0"}


def _one(code: str, points: str, **values: Any) -> Choice:
    return Choice(code, "选项", Decimal(points), **values)


BEST = _one("yes", "1")
WRONG: dict[str, tuple[Template, FormProblem, str]] = {
    "code": (small(_ITEM, code="Größe"), FormProblem.CODE_WRONG, "code"),
    "version": (small(_ITEM, version=0), FormProblem.VERSION_WRONG, "version"),
    "name": (small(_ITEM, name=" "), FormProblem.WORD_MISSING, "name"),
    "long word": (small(_ITEM, unseen="长" * 21), FormProblem.WORD_LONG, "unseen"),
    "weight": (small(Item("one", "看", 0, "two")), FormProblem.WEIGHT_WRONG, "sections.1.items.1.weight"),
    "two items": (small(_ITEM, _ITEM), FormProblem.CODE_TWICE, "sections.1.items.2"),
    "scale": (small(Item("one", "看", 1, "no")), FormProblem.SCALE_UNKNOWN, "sections.1.items.1.scale"),
    "veto": (
        small(Item("one", "看", 1, "two", veto=True)), FormProblem.VETO_WITHOUT_CHOICE, "sections.1.items.1.veto",
    ),
    "no item": (small(sections=()), FormProblem.ITEMS_COUNT, "sections"),
    "points": (small(_ITEM, **_scaled(BEST, _one("no", "1.1"))), FormProblem.POINTS_WRONG, "scales.1.choices.2.points"),
    "fine points": (
        small(_ITEM, **_scaled(BEST, _one("no", "0.0001"))), FormProblem.POINTS_WRONG, "scales.1.choices.2.points",
    ),
    "no number": (
        small(_ITEM, **_scaled(BEST, _one("no", "NaN"))), FormProblem.POINTS_WRONG, "scales.1.choices.2.points",
    ),
    "order": (small(_ITEM, **_scaled(_one("no", "0"), BEST)), FormProblem.POINTS_ORDER, "scales.1.choices"),
    "nothing full": (
        small(_ITEM, **_scaled(_one("yes", "0.9"), _one("no", "0"))), FormProblem.NO_FULL_POINTS, "scales.1.choices",
    ),
    "one answer": (small(_ITEM, **_scaled(BEST)), FormProblem.CHOICES_COUNT, "scales.1.choices"),
    "unseen": (small(_ITEM, **_scaled(BEST, _one("unseen", "0"))), FormProblem.CODE_TWICE, "scales.1.choices"),
    "cap": (
        small(_ITEM, **_scaled(BEST, _one("no", "0", caps="none"))),
        FormProblem.GRADE_UNKNOWN, "scales.1.choices.2.caps",
    ),
    "falling": (small(_ITEM, **_graded("60", "80", "0")), FormProblem.GRADES_ORDER, "grades"),
    "above": (small(_ITEM, **_graded("101", "0")), FormProblem.GRADES_ORDER, "grades"),
    "end": (small(_ITEM, **_graded("60", "10")), FormProblem.GRADES_END, "grades.2.least"),
    "one grade": (small(_ITEM, **_graded("0")), FormProblem.GRADES_COUNT, "grades"),
    "veto grade": (small(_ITEM, veto_grade="none"), FormProblem.GRADE_UNKNOWN, "veto_grade"),
    "outlier": (small(_ITEM, outlier=Decimal(0)), FormProblem.OUTLIER_WRONG, "outlier"),
    "briefing": (small(_ITEM, briefing=("看",) * 41), FormProblem.BRIEFING_LONG, "briefing"),
    "empty section": (
        small(_ITEM, sections=(Section("all", "全部", (_ITEM,)), Section("none", "空", ()))),
        FormProblem.SECTION_EMPTY, "sections.2",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_each_thing_that_is_wrong_is_told_once_with_its_place(case: str) -> None:
    template, code, place = WRONG[case]
    (problem,) = check_template(template)
    assert (problem.code, problem.field) == (code, place)
    assert problem.params["place"] == place


def test_what_an_answer_asks_for_is_written_in_one_order() -> None:
    demands = Demand.FINDING, Demand.NOTE, Demand.NOTE
    written = small(_ITEM, **_scaled(BEST, _one("no", "0", demands=demands)))
    read = read_template(content_of(written))
    assert read.scales[0].choices[1].demands == (Demand.NOTE, Demand.FINDING)
