"""Figures stand on the page with what they were reckoned from, and every one opens its records."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.calendar.limits import ResultLabels, Satisfaction
from db.insights.contracts import RATES_OF_EVENTS, Indicator, Part, PeriodSort
from db.kernel.actor import Role
from db.kernel.kinds import Kind
from db.reception.codes import DemandType
from desktop.insights import rows
from desktop.insights.page import InsightsPage
from desktop.wording import result_words
from tests import factories
from tests.desktop.people.desks import as_role, desk_of
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.fixture
def page(desk, matters, qtbot: QtBot) -> InsightsPage:
    return shown(desk, qtbot)


def shown(desk, qtbot: QtBot) -> InsightsPage:
    made = InsightsPage(desk)
    qtbot.addWidget(made)
    made.resize(1440, 816)
    made.show()
    qtbot.waitExposed(made)
    return made


def face(page: InsightsPage, indicator: Indicator):
    return page.overview.cards[indicator].face()


def test_every_figure_has_its_basis_and_its_day(page):
    told = face(page, Indicator.CLOSING)
    assert (told.value, told.unit, told.below) == ("0.0", "%", "0 / 5 受理的事项")
    assert told.basis == "截至 3 月 19 日 09:25"
    assert told.tip.startswith("办结率 = 有答复的办结 ÷ 受理")
    assert all(face(page, one).basis for one in Indicator)


def test_what_cannot_be_divided_is_a_dash(desk, qtbot):
    empty = shown(desk, qtbot)
    assert face(empty, Indicator.SATISFACTION).value == "—"
    assert face(empty, Indicator.REGISTERED).value == "0"
    assert empty.overview.bars.rows() == ()


def test_the_head_is_told_of_reports_that_stand_in_no_figure_and_lists_them(
    page, station, clock, desk
):
    assert page.overview.aside.isHidden()
    told = factories.matter(title="检举某所长", demand_type=DemandType.REPORT)
    station.workspace.reception.register_visit(station.actor, factories.visit(clock, told))
    page.reload()
    assert page.overview.aside.isVisible()
    assert page.overview.aside.text() == "检举 1 件（单列，不入本表）"
    assert face(page, Indicator.REGISTERED).value == "5"
    page.overview.aside.click()
    assert page.records.model.rowCount() == 1


def test_a_clerk_is_told_of_no_report(station, tmp_path, clock, matters, qtbot):
    told = factories.matter(title="检举某所长", demand_type=DemandType.REPORT)
    station.workspace.reception.register_visit(station.actor, factories.visit(clock, told))
    page = shown(desk_of(as_role(station, Role.DUTY_STAFF), tmp_path, clock), qtbot)
    assert page.overview.aside.isHidden()
    assert face(page, Indicator.REGISTERED).value == "5"


def test_a_press_on_a_figure_lists_what_counted_and_what_did_not(page):
    page.overview.cards[Indicator.REPLY].click()
    assert page.records.isVisible()
    assert page.records.model.rowCount() == 2
    page.records.parts.choose(list(Part).index(Part.REST))
    assert page.records.model.rowCount() == 0
    page.records.parts.choose(list(Part).index(Part.WHOLE))
    assert page.records.model.rowCount() == 2


def test_the_switch_counts_who_comes_again_once_and_says_so(page, desk, station, clock):
    for _ in range(2):
        command = factories.visit(clock, factories.matter(category="0401"))
        station.workspace.reception.register_visit(station.actor, command)
    page.reload()

    def told() -> tuple[str, dict[str, int]]:
        caption = page.overview.ranking_card.caption.text()
        return caption, {one.bar.name: one.bar.count for one in page.overview.bars.rows()}

    each = told()
    page.overview.once.click()
    once = told()
    assert each[0].startswith("件数")
    assert once[0].startswith("按人计，未留身份的按件计")
    assert sum(once[1].values()) < sum(each[1].values())


def test_a_class_that_the_station_does_not_use_has_no_card(page):
    result_words.follow(lambda: ResultLabels.JIA_YI_BING)
    try:
        page.reload()
        assert face(page, Indicator.CLASS_A).name == "甲类 已解决"
        assert not page.overview.cards[Indicator.CLASS_D].isVisible()
    finally:
        result_words.follow()


def test_a_plain_count_has_one_list(page):
    page.overview.cards[Indicator.REGISTERED].click()
    assert not page.records.parts.isVisible()
    assert page.records.model.rowCount() == 5


def test_enter_on_a_record_opens_the_matter_in_reception(page, matters):
    page.overview.cards[Indicator.REGISTERED].click()
    QTest.keyClick(page.records.view, Qt.Key.Key_Return)
    assert page.desk.go.seen == [("reception", matters[-1])]


def test_esc_puts_the_records_away_and_goes_back_to_the_figure(page):
    card = page.overview.cards[Indicator.REGISTERED]
    card.setFocus()
    card.click()
    QTest.keyClick(page.records.view, Qt.Key.Key_Escape)
    assert page.records.isHidden()
    assert page.window().focusWidget() is card


def test_bars_months_cells_and_warnings_open_their_records(page, qtbot):
    overview, model = page.overview, page.records.model
    overview.bars.rows()[0].click()
    assert model.rowCount() == 3
    overview.matrix.setFocus()
    QTest.keyClick(overview.matrix, Qt.Key.Key_Return)
    assert model.rowCount() == 3
    overview.lines.chosen.emit(11)
    assert model.rowCount() == 5
    urgent, cluster = overview.alarms.rows()
    urgent.click()
    assert model.rowCount() == 1
    cluster.click()
    assert model.rowCount() == 3


def test_every_chart_can_be_read_as_a_table(page):
    for card in (page.overview.ranking_card, page.overview.trend_card, page.overview.spots_card):
        card.turn.click()
        assert card.table.isVisible()
        assert card.table.rowCount() > 0
        card.turn.click()
        assert not card.table.isVisible()


def test_the_month_before_is_one_key_away(page):
    QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.period_bar.name.text() == "2026 年 2 月"
    assert face(page, Indicator.REGISTERED).value == "0"


def test_a_year_gathers_its_months(page):
    page.period_bar.sorts.choose(list(PeriodSort).index(PeriodSort.YEAR))
    assert page.period_bar.name.text() == "2026 年（截至 3 月 19 日）"
    assert face(page, Indicator.REGISTERED).value == "5"


def test_the_page_counts_again_when_a_matter_is_registered(
    page, station: Station, clock: FakeClock
):
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    page.desk.jobs.changed.emit(frozenset({Kind.MATTER}))
    assert face(page, Indicator.REGISTERED).value == "6"


def test_a_list_says_when_what_is_counted_is_not_the_matters_in_it(page):
    for indicator in Indicator:
        page.overview.ask(indicator)
        told = page.records.asked().explained
        assert ("只列一次" in told) == (indicator in RATES_OF_EVENTS), indicator


def test_a_figure_asked_for_by_name_opens_before_anything_is_counted(page):
    page.open_subject(Indicator.RATED_SHARE)
    asked = page.records.asked()
    assert asked is not None
    assert (asked.title, asked.wanted.part) == ("参评率", Part.COUNTED)
    assert page.records.model.rowCount() == 1


def test_nobody_is_named_on_the_page(page):
    page.overview.cards[Indicator.REGISTERED].click()
    model = page.records.model
    cells = [
        model.index(row, column).data()
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    assert not [cell for cell in cells if "沈禾穗" in str(cell) or "1990000" in str(cell)]


def test_the_satisfaction_that_the_station_goes_by_stands_large(page):
    broad, strict = Indicator.SATISFACTION_BROAD, Indicator.SATISFACTION
    assert rows.swapped(rows.MAIN, Satisfaction.BROAD)[-1] is broad
    assert rows.swapped(rows.MAIN, Satisfaction.STRICT)[-1] is strict
    heights = [page.overview.cards[one].height() for one in (broad, strict)]
    assert heights[0] > heights[1]
