"""The joint sheet on paper: the mean as it is reckoned, against one made here anew."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from statistics import median

import pypdfium2
import pytest

from desktop.evaluation import sheet
from tests import factories
from tests.db.evaluation.desks import Chosen, Desk
from tests.desktop.printing.layout.pdf import flat_text_of

pytestmark = pytest.mark.usefixtures("qapp")

_WEAK = (
    "show_code", "uniform", "language", "inform_purpose", "by_list", "recording", "record_signed",
)  # fmt: skip
GIVEN: tuple[Chosen, ...] = (
    {},
    {"guidance": ("unseen", "")},
    dict.fromkeys(_WEAK, ("c", "没有做到位。")),
)


def test_mean_spread_middle_and_each_sheet_stand_there_and_are_right(kept: Desk) -> None:
    day = kept.plan(deputies=tuple(kept.deputies))
    views = [kept.lock(line, chosen) for line, chosen in zip(day.sheets, GIVEN, strict=True)]
    scores = [one.reckoning.arithmetic.score for one in views]
    told = [one for one in scores if one is not None]
    mean = (sum(told, Decimal(0)) / len(told)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    paper = kept.evaluation.papers.joint(kept.actor, day.line.id, day.firms[0].id, kept.unit)
    assert paper.joint is not None
    drawn = sheet.joint(paper, paper.joint)
    text = flat_text_of(drawn.pdf).replace(" ", "")
    summed = "+".join(map(str, told))
    assert f"平均（{summed}）÷3={mean}" in text
    assert f"相差{max(told) - min(told)}，中位{median(told).quantize(Decimal('0.1'))}" in text
    assert all(one.reckoning.arithmetic.told() in text for one in views)
    assert text.count("偏离较大") == 1
    assert text.count("未观察") == 1
    assert len(pypdfium2.PdfDocument(drawn.pdf)) == 1


def test_a_corrected_sheet_stands_there_with_its_number_and_version(kept: Desk) -> None:
    day = kept.plan(deputies=tuple(kept.deputies[:2]))
    for line in day.sheets:
        kept.lock(line)
    second = kept.correct(day.sheets[1]).line
    kept.fill(second, {"uniform": ("b", "")})
    kept.sign_and_lock(second)
    paper = kept.evaluation.papers.joint(kept.actor, day.line.id, day.firms[0].id, kept.unit)
    assert paper.joint is not None
    text = flat_text_of(sheet.joint(paper, paper.joint).pdf)
    assert "许秋实02第2版(98.8÷100)×100=98.8" in text
    assert "祝云舟01(100÷100)×100=100.0" in text


def test_more_deputies_than_stand_beside_each_other_get_another_table(kept: Desk) -> None:
    add = kept.station.workspace.people.add
    more = [
        add(kept.actor, factories.deputy(kept.clock, name=f"代表{at:02}")).value.line.id
        for at in range(10)
    ]
    day = kept.plan(deputies=tuple(more))
    for line in day.sheets:
        kept.lock(line)
    paper = kept.evaluation.papers.joint(kept.actor, day.line.id, day.firms[0].id, kept.unit)
    assert paper.joint is not None
    text = flat_text_of(sheet.joint(paper, paper.joint).pdf)
    # The heading of a table stands on each of its pages.
    assert {text.count(f"代表{at:02}") for at in range(10)} <= {2, 3}
