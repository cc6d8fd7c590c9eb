"""The summary on paper: rates on both bases, counted here anew from the answers that were given."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest

from db.evaluation.contracts import NewFirm
from db.evaluation.sums import summed
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
    for name in ("区市场监管局", *(one.name for one in FIRMS), "2026-03"):
        assert name in text, name
