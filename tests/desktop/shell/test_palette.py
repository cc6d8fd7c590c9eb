"""The palette: one field, three groups, keys alone are enough."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from db.insights.contracts import Indicator
from db.kernel.ids import FilterId, UserId, new_id
from db.reception.filter_contracts import MatterFilter, SaveFilter
from desktop.shell import functions
from desktop.shell.pages import PAGES
from tests import factories
from tests.programs import OTHER_PASSPHRASE, sign_in


@pytest.fixture
def window(at_work, clock, qtbot):
    desk = at_work.desk
    for title in ("桂湾社区北门路灯连续多日不亮", "云织路口视线遮挡"):
        visit = factories.visit(clock, factories.matter(title=title))
        desk.workspace.reception.register_visit(desk.actor, visit)
    desk.workspace.people.add(desk.actor, factories.person(clock, name="陆明漪"))
    with qtbot.waitActive(at_work.window):
        at_work.window.activateWindow()
    return at_work.work


@pytest.fixture
def palette(window):
    window.search()
    return window.finder


def names(palette):
    return [hit.name for hit in palette.hits()]


def test_letters_find_matters_people_and_functions(palette, qtbot):
    qtbot.keyClicks(palette._field, "lu")
    groups = {group.heading: [hit.name for hit in group.hits] for group in palette.groups()}
    assert set(groups["事项"]) == {"桂湾社区北门路灯连续多日不亮", "云织路口视线遮挡"}
    assert groups["人"] == ["陆明漪"]


def test_the_characters_that_answer_are_marked(palette, qtbot):
    qtbot.keyClicks(palette._field, "lu")
    marked = {hit.name: "".join(hit.name[place] for place in hit.marked) for hit in palette.hits()}
    assert marked["云织路口视线遮挡"] == "路"
    assert marked["陆明漪"] == "陆"


def test_functions_answer_initials_and_run_on_enter(palette, window, qtbot):
    qtbot.keyClicks(palette._field, "djsx")
    assert names(palette) == ["登记事项"]
    qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    assert window.page.triggered == 1
    assert not palette.isVisible()


def test_an_empty_field_offers_frequent_functions_then_recent_things(palette, window, qtbot):
    assert [group.heading for group in palette.groups() if group.hits] == ["常用功能"]
    palette._field.setText("陆")
    qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    window.search()
    assert [group.heading for group in palette.groups() if group.hits] == ["最近", "常用功能"]
    assert names(palette)[0] == "陆明漪"


def test_arrows_step_over_headings_and_round_the_ends(palette, window, qtbot):
    qtbot.keyClicks(palette._field, "lu")
    every = names(palette)
    qtbot.keyClick(palette._field, Qt.Key.Key_Up)
    assert palette._list.currentIndex().data() == every[-1]
    qtbot.keyClick(palette._field, Qt.Key.Key_Down)
    assert palette._list.currentIndex().data() == every[0]
    qtbot.keyClick(palette._field, Qt.Key.Key_Down)
    assert palette._list.currentIndex().data() == every[1]


def test_enter_opens_the_matter_on_its_page(palette, window, qtbot):
    palette._field.setText("云织")
    qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    assert len(window.page.opened) == 1


def test_control_enter_leaves_the_focus_where_it_was(palette, window, qtbot):
    field = window.page.field
    palette._field.setText("云织")
    qtbot.keyClick(palette._field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(window.page.opened) == 1
    assert field.hasFocus()


def test_escape_gives_the_focus_back_and_keeps_text(window, qtbot):
    field = window.page.field
    field.setText("路灯")
    field.setFocus()
    window.search()
    qtbot.keyClick(window.finder._field, Qt.Key.Key_Escape)
    assert field.hasFocus()
    assert field.text() == "路灯"


def test_nothing_found_is_said_in_words(palette, qtbot):
    palette._field.setText("没有的东西")
    assert names(palette) == []
    assert palette._nothing.isVisible()


def test_what_a_role_may_not_see_is_not_asked_for(make_program, colleague, qtbot):
    program = make_program()
    program.settings.last_user = UserId(colleague).hex
    program.show_way_in()
    program.show()
    sign_in(program, OTHER_PASSPHRASE)
    form = program.window.scene.form()
    form.passphrases.first.setText("Bie-Yun 64 jiu")
    form.passphrases.second.setText("Bie-Yun 64 jiu")
    form.button.click()
    program.work.search()
    assert "打开接待" in names(program.work.finder)


def test_described_keys_of_the_page_are_functions_too(palette, window):
    palette._field.setText("取号")
    assert [(hit.name, hit.keys) for hit in palette.hits()] == [("取号", "F4")]
    palette.hits()[0].act(False)
    assert window.page.drawn == 1


def test_a_number_of_another_year_is_told_with_it(palette, window, clock, qtbot):
    palette._field.setText("云织")
    assert [hit.note.split(" · ")[0] for hit in palette.hits()] == ["2 号"]
    clock.advance(days=400)
    palette._field.setText("云织路")
    assert [hit.note.split(" · ")[0] for hit in palette.hits()] == ["〔2026〕2 号"]


def test_a_figure_is_opened_by_its_name_from_any_page(qapp):
    opened = []
    window = SimpleNamespace(go=lambda key, subject=None: opened.append((key, subject)))
    offered = {one.name: one for one in functions.of_subjects(window, PAGES)}
    offered["参评率"].act()
    assert opened == [("insights", Indicator.RATED_SHARE)]
    assert {one.place for one in offered.values()} == {"分析", "评执法"}


def test_a_kept_filter_answers_by_its_name_and_opens_its_list(palette, window, at_work, qtbot):
    wanted = MatterFilter(first=date(2026, 1, 1))
    desk = at_work.desk
    command = SaveFilter(FilterId(new_id(desk.clock)), "开年以来", wanted)
    kept = desk.workspace.filters.save(desk.actor, command).value
    qtbot.keyClicks(palette._field, "knyl")
    groups = {group.heading: [hit.name for hit in group.hits] for group in palette.groups()}
    assert groups["已存筛选"] == [kept.name]
