"""Five screens, one after the other; closing in between costs nothing but the passphrase."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from db.accounts.entrance import Places
from db.stations.station_file import write_station_file
from desktop.app import Options, build
from desktop.shell.founder import APART
from desktop.shell.steps.devices_step import DevicesStep
from desktop.shell.steps.head_step import HeadStep
from desktop.shell.steps.recovery_step import RecoveryStep
from desktop.shell.steps.station_step import StationStep
from tests import factories
from tests.desktop.people.desks import type_text
from tests.fakes.jobs import ImmediateJobs
from tests.fakes.questions import PreparedAnswers
from tests.programs import PAGES, nameless
from tests.stations import FAST, PASSPHRASE


@pytest.fixture
def places(tmp_path):
    return Places(tmp_path / "data", tmp_path / "profile")


@pytest.fixture
def start(qapp, places, clock):
    made = []

    def begin(**wishes):
        jobs = ImmediateJobs()
        options = Options(clock=clock, cost=FAST, floor=FAST, pages=PAGES, jobs=jobs, **wishes)
        made.append(build(qapp, places, options))
        made[-1].show()
        return made[-1]

    yield begin
    for program in made:
        program.close()


@pytest.fixture
def program(start):
    return start()


def choose_place(step):
    step.place.city.setEditText("嘉兴市")
    step.place.county.setEditText("海宁市")
    step.place.town.setEditText("海昌街道")


def fill_station(run):
    run.advance()
    choose_place(run.step)
    run.advance()


def fill_head(run):
    run.step.person.setText("何静澜")
    run.step.passphrases.first.setText(PASSPHRASE)
    run.step.passphrases.second.setText(PASSPHRASE)
    run.advance()


def type_code_back(run):
    groups = run._founding.recovery_code().split("-")
    for place, field in zip(run.step.places, run.step.fields, strict=True):
        field.setText(groups[place])
    run.advance()


def test_five_screens_lead_to_reception_with_the_head_signed_in(program):
    run = program.window.scene
    fill_station(run)
    fill_head(run)
    type_code_back(run)
    assert isinstance(run.step, DevicesStep)
    run.advance()
    assert program.desk.actor.name == "何静澜"
    assert program.work.header.title() == "接待"
    assert program.workspace.stations.facts().name == "海宁市海昌街道代表联络站"


def test_every_control_of_every_screen_has_a_name(program):
    run = program.window.scene
    assert nameless(run) == []
    fill_station(run)
    assert nameless(run) == []
    fill_head(run)
    assert nameless(run) == []
    type_code_back(run)
    assert nameless(run) == []


def test_the_last_screen_may_be_skipped(program):
    run = program.window.scene
    assert not run.skip.isVisibleTo(run)
    fill_station(run)
    fill_head(run)
    type_code_back(run)
    assert run.skip.isVisibleTo(run)
    run.skip.click()
    assert program.work is not None


def test_nobody_goes_on_with_a_weak_passphrase(program):
    run = program.window.scene
    fill_station(run)
    run.step.person.setText("何静澜")
    run.step.passphrases.first.setText("1234567890")
    run.step.passphrases.second.setText("1234567890")
    run.advance()
    assert isinstance(run.step, HeadStep)
    assert run.step.passphrases.first.error()


def test_nobody_goes_on_without_typing_the_code_back(program, places):
    run = program.window.scene
    fill_station(run)
    fill_head(run)
    assert isinstance(run.step, RecoveryStep)
    run.advance()
    assert isinstance(run.step, RecoveryStep)
    assert run.step._labelled[0].error()
    assert not program.entrance.is_founded()
    type_code_back(run)
    assert program.entrance.is_founded()
    assert not (places.folder / APART).exists()


def test_the_code_can_be_copied(program):
    run = program.window.scene
    fill_station(run)
    fill_head(run)
    run.step._on_copy_clicked()
    assert QGuiApplication.clipboard().text() == run._founding.recovery_code()


def test_the_code_can_be_printed_or_kept_as_pdf(program, places):
    run = program.window.scene
    fill_station(run)
    fill_head(run)
    run.step._on_print_clicked()
    kept = list((places.folder / "papers").glob("恢复码*.pdf"))
    assert kept or "已打印" in run.step._said.text()


def test_a_closed_first_start_goes_on_where_it_was(program, start):
    fill_station(program.window.scene)
    program.window.scene.step.person.setText("何静澜")
    program.close()
    run = start().window.scene
    assert isinstance(run.step, HeadStep)
    assert run.step.person.text() == "何静澜"
    run._on_back_clicked()
    assert isinstance(run.step, StationStep)
    assert run.step.fields["name"].text() == "海宁市海昌街道代表联络站"


def test_closed_before_the_code_was_typed_back_the_station_does_not_exist(program, start):
    run = program.window.scene
    fill_station(run)
    fill_head(run)
    first = run._founding.recovery_code()
    program.close()
    again = start().window.scene
    assert isinstance(again.step, HeadStep)
    fill_head(again)
    assert again._founding.recovery_code() != first


def test_no_passphrase_is_written_into_the_profile(program, places):
    run = program.window.scene
    fill_station(run)
    fill_head(run)
    program.close()
    written = b"".join(p.read_bytes() for p in places.profile.rglob("*") if p.is_file())
    assert PASSPHRASE.encode() not in written
    assert "何静澜".encode() in written


def test_once_founded_there_is_no_way_back_into_founding(program, start):
    run = program.window.scene
    fill_station(run)
    fill_head(run)
    type_code_back(run)
    assert not run.back.isVisibleTo(run)
    program.close()
    assert start().entrance.is_founded()


def test_a_scan_of_the_test_page_proves_the_scanner(program):
    run = program.window.scene
    fill_station(run)
    fill_head(run)
    type_code_back(run)
    run.step.take_scan("123456789")
    assert "123456789" in run.step.scan_state()
    run.step.take_scan("0" * 14)
    assert run.step.scan_state() == "扫码枪正常"


def test_theme_and_text_size_of_the_first_screen_are_kept(program):
    run = program.window.scene
    run.step.themes.choose(1)
    run.step.scales.choose(2)
    assert program.settings.theme.value == "dark"
    assert program.look.scale == 1.3


def test_another_language_shows_the_first_screen_anew(program):
    program.settings.language = "en"
    assert program.window.scene.step.name == "Display and text size"
    program.settings.language = "zh_CN"
    assert program.window.scene.step.name == "显示与字号"


def at_station(program, qtbot):
    """Return the wizard at its second screen, with the keys."""
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    run = program.window.scene
    run.advance()
    assert QApplication.focusWidget() is run.step.place.city
    return run


def press(qtbot, *keys):
    """Press keys wherever they go, as a keyboard does: into an open list before anything else."""
    for key in keys:
        popup = QApplication.activePopupWidget()
        inside = popup.focusWidget() or popup if popup else QApplication.focusWidget()
        qtbot.keyClick(inside, key)


def test_enter_leads_through_every_field_and_on(program, qtbot):
    run = at_station(program, qtbot)
    station, passed = run.step, []
    choose_place(station)
    for _ in station.enter_order():
        passed.append(QApplication.focusWidget())
        press(qtbot, Qt.Key.Key_Return)
    assert tuple(passed) == station.enter_order()
    assert isinstance(run.step, HeadStep)


def test_enter_in_the_last_field_says_what_is_missing(program, qtbot):
    run = at_station(program, qtbot)
    run.step.counter.setFocus()
    press(qtbot, Qt.Key.Key_Enter)
    assert isinstance(run.step, StationStep)
    assert QApplication.focusWidget() is run.step.fields["name"]


def test_enter_leads_past_the_printers_to_their_test(program, qtbot):
    run = at_station(program, qtbot)
    choose_place(run.step)
    run.advance()
    fill_head(run)
    type_code_back(run)
    run.step.receipts.setFocus()
    press(qtbot, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is run.step.test
    with qtbot.waitSignal(run.step.test.clicked):
        press(qtbot, Qt.Key.Key_Return)
    assert isinstance(run.step, DevicesStep)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_enter_in_an_open_list_takes_the_choice_and_stays(program, qtbot):
    run = at_station(program, qtbot)
    counter = run.step.counter
    counter.setFocus()
    counter.showPopup()
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert counter.currentData() == 2
    assert QApplication.activePopupWidget() is None
    assert QApplication.focusWidget() is counter
    assert isinstance(run.step, StationStep)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_enter_takes_what_is_proposed_while_a_place_is_typed(program, qtbot):
    run = at_station(program, qtbot)
    place = run.step.place
    place.city.setEditText("嘉兴市")
    place.county.setEditText("海宁市")
    place.town.setFocus()
    for letter in "海昌":
        type_text(place.town.lineEdit(), letter)
    popup = place.town.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert place.town.currentText() == "海昌街道"
    assert not popup.isVisible()
    assert QApplication.focusWidget() is place.town
    press(qtbot, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is run.step.fields["name"]


def test_a_bad_station_file_is_told_above_the_screen(start, qtbot, tmp_path):
    path = tmp_path / "x.station.json"
    path.write_text("not a station")
    run = at_station(start(questions=PreparedAnswers(path=path)), qtbot)
    run.step.strip.button.click()
    assert run._bar.headlines() == ("没有导入，这不是站点配置文件",)
    write_station_file(path, factories.found_station())
    run.step.strip.button.click()
    assert run._bar.headlines() == ()
    assert QApplication.focusWidget() is run.step.fields["name"]


def test_the_station_screen_needs_no_scrolling_on_a_small_screen(program, qtbot):
    run = at_station(program, qtbot)
    program.window.resize(1366, 768)
    page = run._stack.currentWidget()
    qtbot.waitUntil(lambda: page.viewport().height() > 600)
    assert page.verticalScrollBar().maximum() == 0
    assert not run.step.strip.button.visibleRegion().isEmpty()
