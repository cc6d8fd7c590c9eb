"""The directory is searched, walked and changed with the keyboard alone."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.kernel.actor import Role
from db.people.contracts import DeputyLevel, MandateStatus, PersonKind
from desktop.jobs import Jobs
from desktop.people.groups import every_group
from desktop.people.page import PeoplePage
from desktop.people.reveal import RevealLine
from tests import factories
from tests.desktop.people.desks import as_role, desk_of, type_text
from tests.desktop.people.residents import NAMES

_Key = Qt.Key


@pytest.fixture
def page(desk, everybody, qtbot: QtBot) -> PeoplePage:
    return shown(desk, qtbot)


def shown(desk, qtbot: QtBot) -> PeoplePage:
    made = PeoplePage(desk)
    qtbot.addWidget(made)
    made.resize(1440, 816)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    made.first_focus().setFocus()
    return made


def focus(page: PeoplePage):
    return page.window().focusWidget()


def test_the_page_opens_in_the_search_with_everybody_in_the_table(page):
    assert focus(page) is page.table.search
    assert page.table.model.rowCount() == len(NAMES)
    assert page.table.count.text() == f"{len(NAMES)} 人"


def test_typing_initials_and_enter_reaches_the_card(page, everybody):
    type_text(page.table.search, "zyz")
    assert page.table.model.rowCount() == 1
    QTest.keyClick(page.table.search, _Key.Key_Return)
    assert page.card.person.line.id == everybody["祝云舟"]
    assert page.card.isVisible()


def test_arrows_walk_the_table_and_the_card_follows(page):
    QTest.keyClick(page.table.search, _Key.Key_Down)
    first = page.card.person.line.name
    QTest.keyClick(page.table.view, _Key.Key_Down)
    assert page.card.person.line.name != first


def test_enter_in_the_table_goes_to_the_card_beside_it(page):
    QTest.keyClick(page.table.search, _Key.Key_Down)
    QTest.keyClick(page.table.view, _Key.Key_Return)
    assert page.card.isAncestorOf(focus(page))


def test_escape_in_the_search_shows_everybody_again(page):
    type_text(page.table.search, "zyz")
    QTest.keyClick(page.table.search, _Key.Key_Escape)
    assert page.table.model.rowCount() == len(NAMES)


def test_a_group_narrows_the_table_and_its_search(page):
    county = next(g for g in every_group() if g.rank is not None and g.rank.value == "county")
    page.groups.choose([c.value for c in page.groups.choices()].index(county))
    assert page.table.model.rowCount() == 2
    page.table.search.setText("顾念慈")
    assert page.table.model.rowCount() == 1


def test_nothing_found_offers_the_way_back_to_everybody(page):
    page.table.search.setText("没有这个人")
    assert page.table.model.rowCount() == 0
    page.table.all_requested.emit()
    page.table.search.clear()
    assert page.table.model.rowCount() == len(NAMES)


def test_a_new_person_stands_in_the_table_and_on_the_card(page, desk):
    QTest.keyClick(page, _Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.is_editing
    type_text(focus(page), "顾砚舟")
    QTest.keyClick(focus(page), _Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not page.is_editing
    assert page.card.person.line.name == "顾砚舟"
    assert page.table.model.rowCount() == len(NAMES) + 1
    assert page.table.view.current_id() == page.card.person.line.id
    assert page.card.isAncestorOf(focus(page))


def test_f2_changes_the_person_shown_and_leaving_returns_to_the_table(page, everybody):
    page.open_subject(everybody["沈禾穗"])
    QTest.keyClick(page, _Key.Key_F2)
    assert page.is_editing
    assert page.form.form.read()["name"] == "沈禾穗"
    QTest.keyClick(focus(page), _Key.Key_Escape)
    assert not page.is_editing
    assert page.card.person.line.id == everybody["沈禾穗"]


def test_walking_the_table_leaves_a_form_with_typed_text_alone(page, everybody):
    page.add_person()
    type_text(focus(page), "顾")
    page.show_person(everybody["沈禾穗"])
    assert page.is_editing
    page.add_person()
    assert page.form.form.read()["name"] == "顾"


def test_a_matter_on_the_card_is_opened_on_its_own_page(page, desk, everybody):
    visit = factories.visit(
        desk.clock,
        visitor=factories.visitor(person=everybody["沈禾穗"], name="沈禾穗", phone="19900000010"),
    )
    desk.jobs.ask(page, lambda: desk.workspace.reception.register_visit(desk.actor, visit))
    page.show_person(everybody["沈禾穗"])
    page.card.matters.setFocus()
    page.card.matters.setCurrentIndex(page.card.matters.model().index(0, 0))
    QTest.keyClick(page.card.matters, _Key.Key_Return)
    ((place, matter),) = desk.go.seen
    assert place == "reception"
    assert isinstance(matter, UUID)


def test_a_person_added_elsewhere_appears_by_itself(page, desk):
    command = factories.person(desk.clock, name="许秋实", kind=PersonKind.STAFF)
    desk.jobs.ask(page, lambda: desk.workspace.people.add(desk.actor, command))
    assert page.table.model.rowCount() == len(NAMES) + 1


def test_who_may_only_look_can_neither_add_nor_change(station, everybody, tmp_path, clock, qtbot):
    page = shown(desk_of(as_role(station, Role.DEPUTY), tmp_path, clock), qtbot)
    page.show_person(everybody["祝云舟"])
    QTest.keyClick(page, _Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page, _Key.Key_F2)
    assert not page.is_editing
    assert not page.actions()


def test_a_deputy_finds_colleagues_and_no_resident(station, everybody, tmp_path, clock, qtbot):
    page = shown(desk_of(as_role(station, Role.DEPUTY), tmp_path, clock), qtbot)
    assert PersonKind.VOTER not in {one.value.kind for one in page.groups.choices()}
    residents = sum(values["kind"] is PersonKind.VOTER for _name, values in NAMES)
    assert page.table.model.rowCount() == len(NAMES) - residents
    page.table.search.setText("沈禾穗")
    assert page.table.model.rowCount() == 0


def test_an_empty_directory_says_how_people_come_in(desk, qtbot):
    page = shown(desk, qtbot)
    assert page.table.count.text() == ""
    assert not page.table.view.isVisible()


def test_the_page_works_with_the_real_database_thread(station, everybody, tmp_path, clock, qtbot):
    jobs = Jobs()
    page = shown(desk_of(station, tmp_path, clock, jobs=jobs), qtbot)
    qtbot.waitUntil(lambda: page.table.model.rowCount() == len(NAMES))
    page.show_person(everybody["祝云舟"])
    qtbot.waitUntil(lambda: page.card.person is not None)
    page.edit_person()
    page.form.form.input("work_unit").put("桂湾小学")
    with qtbot.waitSignal(page.form.saved):
        page.form.save()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert page.card.person.work_unit == "桂湾小学"
    jobs.close()


def test_the_slash_leads_to_the_search_unless_single_letters_are_off(page, desk):
    QTest.keyClick(page.table.search, _Key.Key_Down)
    QTest.keyClick(page.table.view, _Key.Key_Slash)
    assert focus(page) is page.table.search
    QTest.keyClick(page.table.search, _Key.Key_Down)
    desk.settings.letter_keys = False
    QTest.keyClick(page.table.view, _Key.Key_Slash)
    assert focus(page) is page.table.view


def choose_team(page: PeoplePage, name: str) -> None:
    titles = [choice.text() for choice in page.groups.choices()]
    page.groups.choose(titles.index(name))


def answer(page: PeoplePage, **typed: object) -> None:
    for name, value in typed.items():
        page.aside.act.form.input(name).put(value)
    page.aside.act.save()


def press(page: PeoplePage, name: str) -> None:
    buttons = page.card.offices.buttons()
    next(one for one in buttons if one.accessibleName().startswith(name)).click()


def set_up(page: PeoplePage, name: str) -> None:
    page.groups.team_button.click()
    answer(page, name=name)


def test_a_deputy_is_put_into_a_task_group_and_its_history_stays(page, everybody):
    set_up(page, "防汛小组")
    page.show_person(everybody["祝云舟"])
    press(page, "编入小组")
    (group,) = page.desk.workspace.offices.groups(page.desk.actor)
    answer(page, group=group.id)
    choose_team(page, "防汛小组")
    assert page.table.model.rowCount() == 1
    assert texts(page)[:2] == ["防汛小组 · 成员", "机动小组 · 2026 年 3 月 18 日起"]
    press(page, "移出小组")
    answer(page)
    assert page.table.model.rowCount() == 0
    assert texts(page)[1] == "机动小组 · 2026 年 3 月 18 日 – 2026 年 3 月 18 日"
    page.table.team_end_button.click()
    answer(page)
    assert "防汛小组" not in [choice.text() for choice in page.groups.choices()]
    assert page.table.model.rowCount() == len(NAMES)


def texts(page: PeoplePage) -> list[str]:
    """Return what stands below the heading of the groups."""
    found = [one.text() for one in page.card.offices.findChildren(QLabel) if one.text()]
    return found[found.index("小组") + 1 :]


def test_a_deputy_of_two_levels_stands_in_both_lists_and_on_the_card(page, everybody):
    page.show_person(everybody["祝云舟"])
    press(page, "新增任职")
    answer(page, level=DeputyLevel.TOWN, certificate_no="Z-7", npc_post="主席团成员")
    shown_texts = [one.text() for one in page.card.offices.findChildren(QLabel)]
    assert "镇人大代表 · 主席团成员" in shown_texts
    for level in (DeputyLevel.COUNTY, DeputyLevel.TOWN):
        group = next(one for one in every_group() if one.rank is level)
        page.groups.choose([c.value for c in page.groups.choices()].index(group))
        ids = [page.table.model.id_at(row) for row in range(page.table.model.rowCount())]
        assert everybody["祝云舟"] in ids


def test_the_facts_of_a_mandate_are_put_right_and_its_masked_certificate_stays(page, everybody):
    page.show_person(everybody["祝云舟"])
    press(page, "修改任职内容")
    answer(page, electoral_district="第三选区", npc_post="主席团成员", certificate_no="JX-20260017")
    shown_texts = [one.text() for one in page.card.offices.findChildren(QLabel)]
    assert "区人大代表 · 主席团成员" in shown_texts
    assert "第三选区" in shown_texts
    assert "*******0017" in shown_texts
    press(page, "修改任职内容")
    form = page.aside.act.form
    assert form.read()["certificate_no"] in ("", None)
    said = [one.text() for one in form.frame("certificate_no").findChildren(QLabel)]
    assert "不填则保留 *******0017" in said
    answer(page, electoral_district="第四选区")
    (seat,) = page.card.person.mandates
    assert (seat.electoral_district, seat.certificate_no) == ("第四选区", "*******0017")


def reveal_line(page, beside: str) -> RevealLine:
    """Return the masked number that is told apart by a word."""
    lines = page.card.offices.findChildren(RevealLine)
    return next(one for one in lines if beside in one.eye.accessibleName())


def test_a_certificate_and_an_identity_number_are_shown_in_full_for_a_reason(page, everybody):
    page.show_person(everybody["祝云舟"])
    press(page, "修改任职内容")
    answer(page, certificate_no="JX-20260017")
    press(page, "修改其他资料")
    answer(page, id_number="330481197203150462")
    for beside, whole in (("证号", "JX-20260017"), ("身份证", "330481197203150462")):
        line = reveal_line(page, beside)
        line.eye.click()
        line.reason.setEditText("核对代表证")
        line.reveal()
        assert line.number.text() == whole
        page.card.offices.show_person(page.card.person)
        assert reveal_line(page, beside).number.text() == whole, (
            "another reading does not take it away"
        )
        line.hide_number()
        assert "*" in line.number.text()
    page.card.offices.offer_changes(False)
    assert reveal_line(page, "证号").eye.isVisibleTo(page), "who may not change may still look"


def test_a_mandate_that_is_over_can_still_be_put_right_but_not_ended_again(page, everybody):
    page.show_person(everybody["祝云舟"])
    press(page, "修改任职状态")
    answer(page, status=MandateStatus.RESIGNED)
    names = [one.accessibleName() for one in page.card.offices.buttons()]
    assert not any(name.startswith("修改任职状态") for name in names)
    press(page, "修改任职内容")
    answer(page, delegation="第二代表团")
    assert page.card.person.mandates[0].delegation == "第二代表团"


def test_a_level_that_is_held_is_refused_below_its_field(page, everybody):
    page.show_person(everybody["祝云舟"])
    press(page, "新增任职")
    answer(page, level=DeputyLevel.COUNTY)
    assert page.aside.is_editing
    assert "同级" in page.aside.act.form.frame("level").error()


def test_a_deputy_is_grouped_into_this_station(page, everybody):
    page.show_person(everybody["祝云舟"])
    press(page, "编入站点")
    answer(page)
    (placed,) = page.desk.workspace.offices.placements(page.desk.actor, everybody["祝云舟"])
    assert placed.is_primary


def test_further_facts_are_kept_and_a_masked_number_stays(page, everybody):
    page.show_person(everybody["祝云舟"])
    press(page, "修改其他资料")
    answer(page, ethnicity="畲族", id_number="330481197203150462", contact_voters=12)
    press(page, "修改其他资料")
    answer(page, education="大学")
    file = page.desk.workspace.files.file(page.desk.actor, everybody["祝云舟"])
    assert file.values["ethnicity"] == "畲族"
    assert file.values["education"] == "大学"
    assert file.values["contact_voters"] == 12
    assert "197203" not in str(file.values["id_number"])
    assert file.values["id_number"]


def test_who_may_only_look_finds_no_button_in_the_sections(
    station, everybody, tmp_path, clock, qtbot
):
    made = shown(desk_of(as_role(station, Role.DEPUTY), tmp_path, clock), qtbot)
    made.show_person(everybody["祝云舟"])
    assert made.card.offices.isVisible()
    assert made.card.offices.buttons() == ()
    assert not made.groups.team_button.isVisible()
