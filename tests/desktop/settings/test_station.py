"""The station's facts are changed by who may, and a colleague's change is not written over."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from db.kernel.actor import Role
from db.stations.contracts import OrganizationKind
from db.stations.station_file import read_station_file
from desktop.parts.banner import Banner
from desktop.parts.toast import Toast
from desktop.settings.station import StationSection
from tests import factories
from tests.desktop.people.desks import as_role, desk_of, type_text
from tests.fakes.questions import PreparedAnswers


@pytest.fixture
def section(desk, qtbot):
    made = StationSection(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def section_that_keeps(path, station, tmp_path, clock, qtbot):
    desk = desk_of(station, tmp_path, clock, questions=PreparedAnswers(path=path))
    made = StationSection(desk)
    qtbot.addWidget(made)
    desk.notices.place(made)
    made.show()
    return made


def type_into(section, name, text):
    line = section.form.input(name).focus_target()
    line.clear()
    type_text(line, text)


def test_a_changed_fact_is_saved_and_the_others_stay(section, desk):
    type_into(section, "office_hours", "工作日 9:00–17:00")
    section.save_button.click()
    facts = desk.workspace.stations.facts()
    assert facts.office_hours == "工作日 9:00–17:00"
    assert (facts.code, facts.region_code, facts.phone) == ("330481-HC", "330481", "0573-87000016")
    assert not section.dirty


def test_a_missing_name_is_said_under_its_field(section, desk):
    section.form.input("name").focus_target().clear()
    section.save_button.click()
    assert section.form.frame("name").error()
    assert desk.workspace.stations.facts().name


def test_typed_text_stays_when_facts_are_read_again(section):
    type_into(section, "town", "桂湾街道")
    section.reload()
    assert section.form.read()["town"] == "桂湾街道"


def test_a_colleagues_change_is_said_and_can_be_looked_at(section, desk):
    facts = desk.workspace.stations.facts()
    command = factories.found_station(town="桂湾街道")
    desk.workspace.stations.change(desk.actor, facts.revision, command)
    type_into(section, "phone", "0573-87000099")
    section.save_button.click()
    banner = section.findChild(Banner)
    assert section.form.read()["phone"] == "0573-87000099"
    next(one for one in banner.findChildren(QPushButton) if one.text()).click()
    assert section.form.read()["town"] == "桂湾街道"
    assert section.form.read()["phone"] == "0573-87000016"


def test_duty_staff_may_read_but_not_change(station, tmp_path, clock, qtbot):
    section = StationSection(desk_of(as_role(station, Role.DUTY_STAFF), tmp_path, clock))
    qtbot.addWidget(section)
    section.show()
    assert not section.form.isEnabled()
    assert not section.save_button.isVisible()
    assert not section.file_button.isVisible()
    assert section.form.read()["name"] == "海宁市海昌街道代表联络站"


def test_the_facts_are_kept_as_a_station_file(station, tmp_path, clock, qtbot):
    path = tmp_path / "海昌.station.json"
    section = section_that_keeps(path, station, tmp_path, clock, qtbot)
    section.file_button.click()
    facts, kept = station.workspace.stations.facts(), read_station_file(path)
    assert (kept.code, kept.name, kept.region_code) == (facts.code, facts.name, facts.region_code)
    assert section.desk.questions.asked == ["海昌.station.json"]
    assert section.findChild(Toast).text() == "已存为 海昌.station.json"


def test_a_file_that_could_not_be_written_is_told(station, tmp_path, clock, qtbot):
    path = tmp_path / "none" / "海昌.station.json"
    section = section_that_keeps(path, station, tmp_path, clock, qtbot)
    section.file_button.click()
    assert "本站信息还在" in section.findChild(Banner).accessibleName()


def test_facts_that_are_wrong_are_not_kept_as_a_file(station, tmp_path, clock, qtbot):
    path = tmp_path / "海昌.station.json"
    section = section_that_keeps(path, station, tmp_path, clock, qtbot)
    section.form.input("name").focus_target().clear()
    section.file_button.click()
    assert section.form.frame("name").error()
    assert not path.exists()


def test_a_body_above_is_chosen_and_its_letterhead_goes_with_the_facts(section, station, clock):
    stations, actor = station.workspace.stations, station.actor
    body = factories.organization(
        clock, kind=OrganizationKind.STREET_COMMITTEE, name="海昌街道人大工委", categories=(),
        letterhead="海宁市人大常委会海昌街道工作委员会",
    )  # fmt: skip
    host = stations.add_organization(actor, body).value.id
    section.reload()
    section.form.input("host").put(host)
    section.form.edited.emit()
    section.save_button.click()
    assert stations.facts().letterhead.body == "海宁市人大常委会海昌街道工作委员会"
    assert section.form.read()["host"] == host
    section.form.input("host").put(None)
    section.form.edited.emit()
    section.save_button.click()
    assert stations.facts().host is None
