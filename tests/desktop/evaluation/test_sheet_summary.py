"""The summary on paper: rates on both bases, counted here anew from the answers that were given."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pypdfium2
import pytest

from db.evaluation.contracts import NewFirm
from db.evaluation.sums import of_session, summed
from desktop.evaluation import sheet
from desktop.evaluation.sheet_summary import SummaryFacts
from tests.db.evaluation.desks import DAY, FORM, Chosen, Desk
from tests.desktop.printing.layout.pdf import flat_text_of

pytestmark = pytest.mark.usefixtures("qapp")

VETO = {"integrity": ("not_done", "两名执法人员都没有出示证件。")}
GIVEN: tuple[Chosen, ...] = (
    {},
    {"uniform": ("c", "不齐。"), "guidance": ("unseen", "")},
    VETO,
)
FIRMS = NewFirm("岚溪精密机械厂"), NewFirm("杏林食品作坊"), NewFirm("松陌印染有限公司")


def percent(part: int, whole: int) -> Decimal:
    return (Decimal(100 * part) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)


def good_answers() -> tuple[int, int]:
    """Return how many answers of all were good ones, by the form's own words."""
    good = whole = 0
    for chosen in GIVEN:
        for item in FORM.items():
            choices = FORM.choices(item)
            found = choices.get(chosen.get(item.code, (next(iter(choices)), ""))[0])
            whole += found is not None
            good += found is not None and found.good
    return good, whole


def test_both_rates_stand_there_with_what_they_are_of(kept: Desk) -> None:
    day = kept.plan(firms=FIRMS)
    kept.vetoed(day.sheets[2], "integrity")
    views = [kept.lock(line, chosen) for line, chosen in zip(day.sheets, GIVEN, strict=True)]
    kept.evaluation.sessions.close(kept.actor, day.line.id)
    counted = kept.evaluation.board.counted(kept.actor, DAY, DAY, "enforcement")
    facts = SummaryFacts(
        kept.evaluation.papers.printing(kept.actor), counted, summed(counted, DAY, DAY), FORM.name
    )
    text = flat_text_of(sheet.summary(facts).pdf).replace(" ", "")
    good = sum(one.reckoning.grade is not None and one.reckoning.grade.good for one in views)
    assert f"优良{good}份÷已锁定3份={percent(good, 3)}%" in text
    answers, whole = good_answers()
    assert f"优良{answers}项次÷已评{whole}项次={percent(answers, whole)}%" in text
    assert "评价活动1次，企业3家，代表1人次（1人），评价表3份。" in text
    for name in ("区市场监管局", *(one.name for one in FIRMS)):
        assert name in text, name
    assert "按月份" not in text
    assert len(pypdfium2.PdfDocument(sheet.summary(facts).pdf)) == 1


def test_months_stand_below_each_other_where_there_are_several(kept: Desk) -> None:
    days = DAY.replace(month=2), DAY
    for one in days:
        day = kept.plan(day=one)
        kept.lock(day.sheets[0])
        kept.evaluation.sessions.close(kept.actor, day.line.id)
    counted = kept.evaluation.board.counted(kept.actor, *days, "enforcement")
    printing = kept.evaluation.papers.printing(kept.actor)
    facts = SummaryFacts(printing, counted, summed(counted, *days), FORM.name)
    text = flat_text_of(sheet.summary(facts).pdf)
    assert all(said in text for said in ("按月份", "2026-02", "2026-03"))


def test_the_summary_of_one_of_two_meetings_on_a_day_counts_its_own_sheets(kept: Desk) -> None:
    one, other = kept.plan(), kept.plan(firms=FIRMS[1:], theme="消防通道")
    for day, chosen in ((one, {}), (other, GIVEN[1])):
        for line in day.sheets:
            kept.lock(line, chosen)
        kept.evaluation.sessions.close(kept.actor, day.line.id)
    counted = kept.evaluation.board.counted(kept.actor, DAY, DAY, "enforcement")
    assert len(counted.sheets) == 3
    own = of_session(counted, other.line.id)
    printing = kept.evaluation.papers.printing(kept.actor)
    facts = SummaryFacts(printing, own, summed(own, DAY, DAY), FORM.name, other.line)
    text = flat_text_of(sheet.summary(facts).pdf)
    assert "评价活动1次，企业2家，代表1人次（1人），评价表2份。" in text
    items = FORM.items()
    good = sum(
        FORM.choices(item)[code].good
        for item in items
        for code in [GIVEN[1].get(item.code, (next(iter(FORM.choices(item))), ""))[0]]
        if code in FORM.choices(item)
    )
    whole = len(list(FORM.items())) - 1
    assert f"优良{2 * good}项次÷已评{2 * whole}项次={percent(good, whole)}%" in text
    assert "消防通道" in text
