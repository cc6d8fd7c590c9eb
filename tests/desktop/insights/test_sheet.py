"""The reports say what the page says, with basis and day, and are read in grey."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.insights import periods
from db.insights.contracts import PeriodSort, ReportFacts, ReportKind
from db.kernel.clock import local_date
from desktop.insights import sheet
from tests.desktop.printing.layout.pdf import flat_text_of, ink_of, picture_of, sizes_of
from tests.fakes.clock import FakeClock
from tests.stations import Station

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def facts(station: Station, matters: list[object], clock: FakeClock) -> ReportFacts:
    return asked(station, clock)


def asked(station: Station, clock: FakeClock) -> ReportFacts:
    month = periods.around(PeriodSort.MONTH, local_date(clock.now()))
    return station.workspace.insights.report(station.actor, month)


def test_the_work_report_says_every_figure_and_how_it_is_reckoned(facts):
    told = flat_text_of(sheet.paper(ReportKind.WORK, facts).pdf)
    for words in (
        "联络站工作月报", "2026年3月（截至3月19日）", "数据截至3月19日09:25",
        "登记事项5件", "答复率100.0%", "办结÷受理", "0/5", "满意率（含基本满意）100.0%",
        "站长：", "第1页",
    ):  # fmt: skip
        assert words in told


def test_the_analysis_says_what_where_and_since_when(facts):
    told = flat_text_of(sheet.paper(ReportKind.SENTIMENT, facts).pdf)
    for words in (
        "民情分析报告", "反映最多的是道路破损", "热点区域", "桂湾社区", "东塘村",
        "特急：桂湾社区·", "集中反映：桂湾社区·道路破损", "分析与建议",
    ):  # fmt: skip
        assert words in told


def test_a_period_without_matters_is_reported_as_such(station, clock):
    facts = asked(station, clock)
    told = flat_text_of(sheet.paper(ReportKind.SENTIMENT, facts).pdf)
    assert "本期没有登记事项。" in told
    assert "—" in flat_text_of(sheet.paper(ReportKind.WORK, facts).pdf)


@pytest.mark.parametrize("kind", ReportKind)
def test_reports_stay_inside_the_margins_and_name_no_voter(facts, kind):
    paper = sheet.paper(kind, facts)
    assert paper.missing == ()
    assert "沈禾穗" not in flat_text_of(paper.pdf)
    for page in range(len(sizes_of(paper.pdf))):
        left, top, right, bottom = ink_of(picture_of(paper.pdf, page, dpi=60))
        width, height = picture_of(paper.pdf, page, dpi=60).size
        assert left > width * 0.09
        assert right < width * 0.93
        assert top > height * 0.05
        assert bottom < height * 0.97


def test_a_reports_file_is_named_by_what_it_is_and_its_days(facts):
    name = Path(sheet.paper(ReportKind.WORK, facts).title).name
    assert name == "work_report-20260301-20260319"
