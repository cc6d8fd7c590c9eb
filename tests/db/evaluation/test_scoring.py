"""A score against an independent calculation with fractions, the papers of the design, and the rules one by one."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from db.evaluation.scoring import (
    Given,
    GradeBasis,
    Lack,
    Reckoning,
    joined,
    percent,
    reckon,
)
from db.templates.contracts import UNSEEN, Choice, Demand, Item, Scale, Template
from tests.forms import changed, shipped, small

FORM = shipped()
Answers = dict[str, Given]


def best(template: Template = FORM) -> Answers:
    """Answer every item as well as can be."""
    return {item.code: Given(next(iter(template.choices(item)))) for item in template.items()}


def test_the_sheet_of_the_design_comes_to_94_9() -> None:
    answers = best() | {
        "inform_purpose": Given("c", has_note=True), "record_signed": Given("b"), "guidance": Given("b"),
    }  # fmt: skip
    found = reckon(FORM, answers)
    assert found.arithmetic.told() == "(94.85÷100)×100=94.9"
    assert found.grade is not None
    assert found.grade.word == "优"
    assert found.is_complete


def test_a_sheet_half_filled_is_scored_by_what_is_there() -> None:
    answers = best() | {"inform_purpose": Given("c"), "record_signed": Given("b")}
    for item in ("by_list", "check_once", "guidance", "integrity"):
        del answers[item]
    found = reckon(FORM, answers)
    assert found.arithmetic.told() == "(71.6÷76)×100=94.2"
    assert found.unanswered == ("by_list", "check_once", "guidance", "integrity")


def test_28_of_30_is_93_3() -> None:
    items = (Item("a", "甲", 28, "two"), Item("b", "乙", 2, "two"), Item("c", "丙", 70, "two"))
    answers = {"a": Given("yes"), "b": Given("no"), "c": Given(UNSEEN)}
    assert reckon(small(*items), answers).arithmetic.told() == "(28÷30)×100=93.3"


def test_a_half_is_rounded_up() -> None:
    """12.25 becomes 12.3, where rounding to even would make it 12.2."""
    items = Item("a", "甲", 49, "two"), Item("b", "乙", 351, "two")
    found = reckon(small(*items), {"a": Given("yes"), "b": Given("no")})
    assert found.arithmetic.score == Decimal("12.3")


def test_nothing_observed_is_no_score_and_no_grade() -> None:
    found = reckon(FORM, {item.code: Given(UNSEEN, has_note=True) for item in FORM.items()})
    assert found.arithmetic.told() == "(0÷0)×100=—"
    assert found.grade is None
    assert found.is_complete


def test_a_veto_forces_the_grade_and_leaves_the_score() -> None:
    answers = best() | {"two_officers": Given("not_done", has_note=True, photos=1)}
    found = reckon(FORM, answers)
    assert found.arithmetic.score == Decimal("92.0")
    assert found.grade is not None
    assert (found.grade.word, found.basis) == ("不合格", GradeBasis.VETO)
    assert found.vetoed == found.findings == ("two_officers",)


def test_one_bad_answer_lets_no_sheet_rise_above_good() -> None:
    answers = best() | {"guidance": Given("d", has_note=True, photos=1)}
    found = reckon(FORM, answers)
    assert found.arithmetic.score == Decimal("96.5")
    assert found.grade is not None
    assert (found.grade.word, found.basis) == ("良", GradeBasis.CAP)


def test_a_cap_above_the_band_decides_nothing() -> None:
    answers = dict.fromkeys(best(), Given("d", has_note=True, photos=1))
    answers |= {item.code: Given("done") for item in FORM.items() if item.veto}
    found = reckon(FORM, answers)
    assert found.grade is not None
    assert (found.grade.word, found.basis) == ("不合格", GradeBasis.BAND)


def test_the_grade_goes_by_the_score_as_printed() -> None:
    """89.95 is printed as 90.0, and nobody reads 良 beside it."""
    items = Item("a", "甲", 1799, "two"), Item("b", "乙", 201, "two")
    form = small(*items, grades=FORM.grades, veto_grade="poor")
    found = reckon(form, {"a": Given("yes"), "b": Given("no")})
    assert found.grade is not None
    assert (found.arithmetic.score, found.grade.word) == (Decimal("90.0"), "优")


@pytest.mark.parametrize(
    ("item", "answer", "lacks"),
    [
        ("uniform", Given("a"), []),
        ("uniform", Given("c"), [Demand.NOTE]),
        ("uniform", Given("c", has_note=True), []),
        ("uniform", Given("d"), [Demand.NOTE, Demand.PHOTO]),
        ("uniform", Given("d", has_note=True, photos=2), []),
        ("uniform", Given(UNSEEN), []),
        ("integrity", Given(UNSEEN), [Demand.NOTE]),
        ("integrity", Given("not_done"), [Demand.NOTE, Demand.PHOTO]),
        ("uniform", Given("what a newer form may say"), [None]),
        ("uniform", Given(""), [None]),
    ],
)
def test_a_low_answer_asks_for_what_the_form_says(
    item: str, answer: Given, lacks: list[Demand | None]
) -> None:
    found = reckon(FORM, best() | {item: answer})
    assert list(found.lacking) == [Lack(item, one) for one in lacks]


def test_a_joint_sheet_tells_mean_spread_and_who_stands_apart() -> None:
    sheets = [_scoring(score) for score in (90, 92, 79)]
    found = joined(FORM, sheets)
    assert (found.mean, found.spread, found.middle) == (
        Decimal("87.0"),
        Decimal("13.0"),
        Decimal("90.0"),
    )
    assert found.outliers == (2,)
    assert found.grade is not None
    assert found.grade.word == "良"


def test_of_two_sheets_none_stands_apart() -> None:
    assert joined(FORM, [_scoring(100), _scoring(20)]).outliers == ()


def test_one_veto_decides_the_joint_grade() -> None:
    vetoed = reckon(FORM, best() | {"integrity": Given("not_done")})
    found = joined(FORM, [vetoed, reckon(FORM, best())])
    assert found.grade is not None
    assert (found.grade.word, found.basis) == ("不合格", GradeBasis.VETO)


def test_a_cap_of_one_sheet_caps_the_joint_grade_as_well() -> None:
    capped = reckon(FORM, best() | {"uniform": Given("d", has_note=True)})
    assert capped.basis is GradeBasis.CAP
    for others in ([], [reckon(FORM, best())] * 5):
        found = joined(FORM, [capped, *others])
        assert (found.grade, found.basis) == (capped.grade, GradeBasis.CAP)


def test_a_cap_binds_by_the_version_of_the_sheet_that_it_was_hit_in() -> None:
    capped = reckon(FORM, best() | {"guidance": Given("d", has_note=True)})
    assert capped.capped == ("guidance",)
    sections = tuple(
        replace(one, items=tuple(item for item in one.items if item.code != "guidance"))
        for one in FORM.sections
    )
    joint = joined(replace(FORM, sections=sections), [capped])
    assert (joint.grade, joint.basis) == (capped.grade, GradeBasis.CAP)


def test_a_form_of_nothing_but_mostly_satisfied_is_mostly_satisfied() -> None:
    form = shipped("livelihood")
    mostly = reckon(form, {item.code: Given("mostly") for item in form.items()})
    assert mostly.grade is not None
    assert mostly.grade.word == "基本满意"


def test_sheets_without_a_score_have_no_mean() -> None:
    assert joined(FORM, [reckon(FORM, {})]).mean is None
    assert joined(FORM, []).count == 0


def _scoring(score: int) -> Reckoning:
    items = Item("a", "甲", score, "two"), Item("b", "乙", max(1, 100 - score), "two")
    return reckon(small(*items), {"a": Given("yes"), "b": Given("no" if score < 100 else UNSEEN)})


@pytest.mark.parametrize(
    ("part", "whole", "told"),
    [(90, 91, "98.9"), (1689, 1708, "98.9"), (422, 427, "98.8"), (423, 427, "99.1"), (1, 8, "12.5"), (1, 16, "6.3")],
)  # fmt: skip
def test_rates_are_those_of_the_domain_reference(part: int, whole: int, told: str) -> None:
    assert percent(part, whole) == Decimal(told)


def test_of_nothing_there_is_no_rate() -> None:
    assert percent(0, 0) is None


def rounded(value: Fraction) -> Fraction:
    """Round half up to a tenth, without Decimal."""
    return Fraction(floor(value * 10 + Fraction(1, 2)), 10)


@st.composite
def forms(draw: st.DrawFn) -> Template:
    """A form of any weights and points, with a veto here and there."""
    thousandths = draw(st.lists(st.integers(0, 999), min_size=1, max_size=5, unique=True))
    points = [Decimal(1), *(Decimal(one) / 1000 for one in sorted(thousandths, reverse=True))]
    last = len(points) - 1
    choices = tuple(
        Choice(
            f"c{at}",
            "选项",
            one,
            good=at == 0,
            vetoes=at == last,
            caps="good" if at == last else "",
        )
        for at, one in enumerate(points)
    )
    weights = draw(st.lists(st.integers(1, 1000), min_size=1, max_size=20))
    items = [
        Item(f"i{at}", "项目", weight, "two", veto=draw(st.booleans()))
        for at, weight in enumerate(weights)
    ]
    return changed(
        small(*items), scales=(Scale("two", choices),), grades=FORM.grades, veto_grade="poor"
    )


@st.composite
def sheets(draw: st.DrawFn) -> tuple[Template, Answers]:
    """A form, and answers to some of it."""
    template = draw(forms())
    codes = [one.code for one in template.scales[0].choices]
    answer = st.sampled_from([*codes, UNSEEN, None])
    found = {item.code: draw(answer) for item in template.items()}
    return template, {item: Given(one) for item, one in found.items() if one is not None}


@settings(max_examples=300, deadline=None)
@given(sheets())
def test_every_score_and_grade_is_that_of_an_independent_calculation(
    sheet: tuple[Template, Answers],
) -> None:
    template, answers = sheet
    points = {one.code: Fraction(one.points) for one in template.scales[0].choices}
    last = template.scales[0].choices[-1].code
    seen = [(item, answers[item.code].choice) for item in template.items() if item.code in answers]
    seen = [(item, choice) for item, choice in seen if choice != UNSEEN]
    possible = sum(item.weight for item, _ in seen)
    found = reckon(template, answers)
    if not possible:
        assert found.arithmetic.score is None
        return
    earned = sum(item.weight * points[choice] for item, choice in seen)
    score = rounded(100 * earned / possible)
    assert Fraction(found.arithmetic.earned) == earned
    assert found.arithmetic.possible == possible
    assert found.arithmetic.score is not None
    assert Fraction(found.arithmetic.score) == score
    assert found.grade is not None
    assert found.grade.word == _word(score, seen, last)


def _word(score: Fraction, seen: list[tuple[Item, str]], last: str) -> str:
    low = [item for item, choice in seen if choice == last]
    if any(item.veto for item in low):
        return "不合格"
    word = "优" if score >= 90 else "良" if score >= 80 else "合格" if score >= 60 else "不合格"
    return "良" if word == "优" and low else word
