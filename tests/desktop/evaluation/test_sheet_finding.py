"""The notice of a finding with its slip, and the page of before and after."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from db.evaluation.finding_contracts import FindingLine, FindingStep, TakeFindingStep
from desktop.evaluation import sheet
from desktop.evaluation.paper_photos import Photo
from desktop.evaluation.sheet_finding import FindingFacts
from tests import pictures
from tests.db.evaluation.desks import DAY, Desk
from tests.desktop.printing.layout.pdf import flat_text_of

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def finding(kept: Desk) -> FindingLine:
    """A veto that was answered and passed."""
    line = kept.sheet()
    kept.lock(line, kept.vetoed(line))
    (found,) = kept.evaluation.findings.between(kept.actor, DAY, DAY)
    for what, on, who, text in (
        (FindingStep.REPLY, date(2026, 3, 20), "区市场监管局", "已培训全体队员。"),
        (FindingStep.PASS, date(2026, 3, 25), "祝云舟", "随机跟队，均主动亮证。"),
    ):
        kept.clock.advance(days=2)
        command = TakeFindingStep(kept.id(), found.id, what, on, who, text)
        found = kept.evaluation.findings.take(kept.actor, command).value
    return found


def facts(kept: Desk, line: FindingLine, **photos: list[Photo]) -> FindingFacts:
    return FindingFacts(kept.evaluation.papers.printing(kept.actor), line, **photos)


def test_the_notice_says_what_where_and_until_when_and_has_a_slip(
    kept: Desk, finding: FindingLine
) -> None:
    drawn = sheet.notice(facts(kept, finding))
    text = flat_text_of(drawn.pdf).replace(" ", "")
    due = f"{finding.due_on.year}年{finding.due_on.month}月{finding.due_on.day}日前整改"
    for said in (
        "整改通知书",
        "区市场监管局：",
        "主动出示有效执法证件",
        "两名执法人员都没有出示证件。",
        due,
        "整改反馈回执",
    ):
        assert said in text, said
    assert len(pypdfium2.PdfDocument(drawn.pdf)) == 1


def test_before_and_after_stand_beside_each_other_with_the_course(
    kept: Desk, finding: FindingLine
) -> None:
    both = {
        "before": [Photo(pictures.photo(800, 600))],
        "after": [Photo(pictures.photo(600, 800, seed=3))],
    }
    drawn = sheet.change(facts(kept, finding, **both))
    page = pypdfium2.PdfDocument(drawn.pdf)[0]
    images = [one for one in page.get_objects() if isinstance(one, pypdfium2.PdfImage)]
    assert len(images) == 2
    lefts = sorted(one.get_bounds()[0] for one in images)
    assert lefts[0] < page.get_width() / 2 < lefts[1]
    text = flat_text_of(drawn.pdf).replace(" ", "")
    for said in (
        "2026年3月20日单位反馈区市场监管局：已培训全体队员。",
        "随机跟队，均主动亮证。",
        "整改后：2026年3月25日",
    ):
        assert said in text.replace("\u3000", ""), said


def test_more_photos_than_stand_on_the_page_are_counted_and_a_lost_one_says_so(
    kept: Desk, finding: FindingLine
) -> None:
    before = [Photo(pictures.photo()), Photo(b""), Photo(pictures.photo()), Photo(b"")]
    text = flat_text_of(sheet.change(facts(kept, finding, before=before)).pdf)
    assert "另有2张照片" in text
    assert text.count("照片不在本站") == 1


def test_the_notice_names_the_sheet_and_where_the_slip_goes(
    kept: Desk, finding: FindingLine
) -> None:
    view = kept.evaluation.sessions.view(kept.actor, finding.session)
    named = replace(facts(kept, finding), day=view.line, sheet=view.sheets[0])
    text = flat_text_of(sheet.notice(named).pdf)
    assert f"依据评价表：{named.printing.station.short_name}评〔2026〕1号-01" in text
    assert f"联系电话{named.printing.station.phone}" in text


def test_a_side_without_a_photo_says_so(kept: Desk, finding: FindingLine) -> None:
    text = flat_text_of(sheet.change(facts(kept, finding)).pdf)
    assert text.count("没有照片") == 2
