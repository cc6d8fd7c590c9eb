"""The sync page: what waits for a decision comes first, and every act comes back to the station it began with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.bundle.findings import DuplicateNumber
from db.kernel.actor import Role
from db.kernel.errors import TroubleCode
from db.kernel.ids import MatterId
from db.kernel.kinds import Kind
from desktop.exchange.page import ExchangePage
from desktop.jobs import Jobs
from desktop.parts.banner import Strip
from tests.desktop.exchange.desks import THEIRS, Round, desk_at, opened
from tests.desktop.people.desks import as_role
from tests.programs import nameless
from tests.stations import Station

_Key = Qt.Key


def names(page: ExchangePage) -> list[str]:
    """Return the rows of the list as they are read aloud."""
    model = page.stations.model
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in model.rows()]


def test_who_waits_for_a_decision_is_shown_first_and_counted_in_the_rail(
    page: ExchangePage,
) -> None:
    assert page.badge() == 2
    assert page.work.currentWidget() is page.conflicts
    assert [one.split(", ")[-1] for one in names(page)] == ["2 处待定", "待发密钥"]


def test_every_station_says_when_it_was_heard_of_last(page: ExchangePage, between: Round) -> None:
    assert names(page)[0].startswith("海宁市海昌街道代表联络站, 今天 09:17 · ")
    between.clock.advance(days=4)
    page.reload()
    assert names(page)[0].startswith("海宁市海昌街道代表联络站, 3 月 18 日 · ")


def test_a_desk_without_partners_says_how_to_begin(
    station: Station, between: Round, qtbot: QtBot
) -> None:
    page = opened(desk_at(station, between), qtbot)
    assert page.quiet.headline().startswith("还没有往来站点")
    assert page.badge() == 0
    assert page.stations.hint() == "登记密钥以后才能收发数据包"
    for begin in (page.export, page.take_in):
        begin()
        assert page.work.currentWidget() is page.quiet
    page.quiet.enrol.click()
    assert page.work.currentWidget() is page.enrol_pane


def test_a_decision_ends_it_and_the_page_comes_to_rest(page: ExchangePage) -> None:
    page.conflicts.take_incoming()
    QTest.keyClick(page, _Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.badge() == 0
    assert page.work.currentWidget() is page.quiet
    assert page.quiet.headline().startswith("没有待定的内容")


def test_what_is_put_off_stays_listed_and_is_taken_up_again(page: ExchangePage) -> None:
    page.conflicts.later.click()
    assert page.quiet.headline().startswith("有 2 处待定")
    page.reload()
    assert page.work.currentWidget() is page.quiet
    page.quiet.decide.click()
    assert page.work.currentWidget() is page.conflicts


def test_another_station_is_shown_as_soon_as_its_row_is_chosen(page: ExchangePage) -> None:
    page.stations.view.setFocus()
    QTest.keyClick(page.stations.view, _Key.Key_Down)
    assert page.quiet.headline().startswith("还没有收到它的数据包")


def test_escape_leads_back_from_every_act(page: ExchangePage) -> None:
    for begin in (page.export, page.take_in, page.enrol, page.home.tray_wanted.emit):
        begin()
        assert page.work.currentWidget() is not page.conflicts
        QTest.keyClick(QApplication.focusWidget(), _Key.Key_Escape)
        assert page.work.currentWidget() is page.conflicts


def test_a_clerk_sees_it_all_and_is_told_who_may_act(between: Round, qtbot: QtBot) -> None:
    between.disagree()
    clerk = as_role(between.offices.district, Role.DUTY_STAFF)
    page = opened(desk_at(clerk, between), qtbot)
    assert page.stations.take_in.isHidden()
    assert page.stations.enrol.isHidden()
    assert page.stations.export.isVisible()
    assert page.stations.hint() == "由站长操作：导入数据包、接入站点"
    page.take_in()
    assert page.work.currentWidget() is page.conflicts


def test_where_nothing_can_be_saved_everything_can_be_looked_up(
    between: Round, qtbot: QtBot
) -> None:
    between.disagree()
    district = between.offices.district
    district.workspace.unit_of_work.forbidden = TroubleCode.READ_ONLY
    page = opened(desk_at(district, between), qtbot)
    assert page.work.currentWidget() is page.conflicts
    assert not page.conflicts.merge.isVisible()
    assert not page.stations.export.isEnabled()
    assert page.stations.hint().startswith("现在不能保存")


def test_a_change_of_what_bundles_carry_is_counted_at_once(
    page: ExchangePage, between: Round
) -> None:
    assert Kind.MATTER in page.reloads_on
    before = page.home.facts()["待导出的改动"]
    between.register(between.offices.district, "井盖松动")
    page.desk.jobs.changed.emit(frozenset({Kind.MATTER}))
    assert page.home.facts()["待导出的改动"] != before


def test_a_decision_travels_to_the_other_side(
    page: ExchangePage, between: Round, qtbot: QtBot
) -> None:
    page.conflicts.take_incoming()
    page.conflicts.decide()
    station = between.offices.haichang
    between.carry(between.offices.district, station)
    there = opened(desk_at(station, between), qtbot)
    assert there.badge() == 0
    detail = station.workspace.matters.detail(station.actor, *between.matters.values())
    assert detail.proposed_handling == THEIRS


def test_what_lies_aside_is_offered_beside_the_log(page: ExchangePage, tmp_path: Path) -> None:
    assert page.home.tray.isHidden()
    path = tmp_path / "海昌.sb"
    path.write_bytes(b"age-encryption.org/v1\n")
    taking = page.desk.workspace.bundles.taking
    taking.keep(page.desk.actor, path, TroubleCode.BUNDLE_DAMAGED)
    page.reload()
    assert page.home.tray.text() == "搁置的数据包 1 个"
    page.home.tray.click()
    assert page.tray_pane.model.rowCount() == 1


def test_every_control_of_every_act_has_a_name(page: ExchangePage) -> None:
    assert nameless(page) == []
    for begin in (page.export, page.take_in, page.enrol, page.home.tray_wanted.emit):
        begin()
        assert nameless(page) == []


def test_the_last_decision_leaves_nothing_behind_while_the_page_still_reads(
    between: Round, qtbot: QtBot
) -> None:
    """With jobs on threads the desk is empty before the page has heard of the decision."""
    between.disagree()
    jobs = Jobs()
    page = opened(desk_at(between.offices.district, between, jobs=jobs), qtbot)
    qtbot.waitUntil(lambda: page.conflicts.table is not None)
    page.conflicts.take_incoming()
    page.conflicts.decide()
    qtbot.waitUntil(lambda: page.work.currentWidget() is page.quiet)
    assert page.quiet.headline().startswith("没有待定的内容")
    qtbot.waitUntil(lambda: page.badge() == 0 and not jobs.busy)
    assert page.quiet.headline().startswith("没有待定的内容")
    jobs.close()


def test_what_is_open_is_headed_by_the_bundle_that_brought_it(
    page: ExchangePage, between: Round
) -> None:
    """A bundle that came later and changed nothing is not told of it."""
    (came,) = page.stand.brought(between.offices.haichang.workspace.origin.replica)
    head = f"海宁市海昌街道代表联络站的第 {came.number} 号数据包"
    assert page.conflicts.heading[0] == head
    between.clock.advance(minutes=5)
    between.carry(between.offices.haichang, between.offices.district)
    page.reload()
    assert page.stand.log[0].number > came.number
    assert page.conflicts.heading[0] == head
    assert page.conflicts.heading[1].endswith("收到")
    page.conflicts.later.click()
    assert head in page.quiet.headline()


def test_after_the_decision_the_last_bundle_that_changed_something_is_told_beside_an_empty_one(
    page: ExchangePage, between: Round
) -> None:
    between.clock.advance(minutes=5)
    between.carry(between.offices.haichang, between.offices.district)
    page.reload()
    page.conflicts.take_incoming()
    page.conflicts.decide()
    empty, before = page.quiet.headline().splitlines()
    assert "没有改动" in empty
    assert "条改动，全部合并" in before


def test_two_records_of_two_bundles_are_headed_by_both(page: ExchangePage, between: Round) -> None:
    between.disagree("菜场门口积水")
    page.reload()
    numbers = [one.number for one in page.stand.brought(page._key)]
    assert len(numbers) == 2
    assert page.conflicts.heading[0] == "海宁市海昌街道代表联络站的 2 个数据包"
    assert page.conflicts.heading[1].endswith(f"第 {numbers[0]}、{numbers[1]} 号")


def test_rail_chip_and_desk_count_the_same_places(page: ExchangePage, between: Round) -> None:
    between.disagree("菜场门口积水")
    page.reload()
    assert page.badge() == 4
    assert names(page)[0].endswith("4 处待定")
    strip = page.conflicts.findChildren(Strip)[0]
    assert "2 件记录两边都改过，4 处待定" in strip.accessibleName()


def test_a_number_that_two_matters_have_is_named(page: ExchangePage) -> None:
    double = DuplicateNumber(
        "330481-GW-2026-000003", (MatterId(UUID(int=1)), MatterId(UUID(int=2)))
    )
    page.home.show_stand(replace(page.stand, doubles=(double,)))
    assert "330481-GW-2026-000003" in page.home.doubles.text()
    assert not page.home.doubles.isHidden()
    page.home.show_stand(replace(page.stand, doubles=()))
    assert page.home.doubles.isHidden()


def test_where_this_desk_is_folded_away_the_list_tells_what_waits_for_an_export(
    page: ExchangePage, between: Round
) -> None:
    page.resize(1500, 816)
    assert page.stations.caption() == "2 个"
    page.resize(1280, 800)
    waiting = page.home.facts()["待导出的改动"].removesuffix(" 条")
    assert int(waiting) > 0
    assert page.stations.caption() == f"待导出 {waiting} 条"
    page.resize(1500, 816)
    assert page.stations.caption() == "2 个"


def test_a_bundle_that_was_double_clicked_is_looked_at_and_not_taken_in(
    page: ExchangePage, between: Round
) -> None:
    between.register(between.offices.haichang, "路灯不亮")
    (bundle,) = between.export(between.offices.haichang, between.offices.district).paths
    page.open_subject(bundle)
    assert page.work.currentWidget() is page.import_pane
    assert [one.path for one in page.import_pane.cards] == [bundle]
    assert not page.import_pane.cards[0].is_taken


def test_whoever_may_not_import_is_shown_no_file(
    between: Round, qtbot: QtBot, tmp_path: Path
) -> None:
    auditor = as_role(between.offices.district, Role.AUDITOR)
    page = opened(desk_at(auditor, between), qtbot)
    shown = page.work.currentWidget()
    page.open_subject(tmp_path / "november.sb")
    assert page.work.currentWidget() is shown
