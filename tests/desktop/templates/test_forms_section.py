"""Forms in the window: read, written on, checked with every keystroke, published, and exchanged as workbooks."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.kernel.actor import Role
from db.templates.workbook import write_template
from desktop.frame.desk import Desk as PageDesk
from desktop.parts.line_input import LineInput
from desktop.templates.draft import check, place_words, plain_of, template_of
from desktop.templates.forms_section import FormsSection
from tests.desktop.people.desks import as_role, desk_of
from tests.fakes.clock import FakeClock
from tests.forms import changed, shipped
from tests.stations import Station


@pytest.fixture
def desk(station: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot) -> PageDesk:
    """The head's desk."""
    return desk_of(station, tmp_path, clock)


def section_of(desk: PageDesk, qtbot: QtBot) -> FormsSection:
    made = FormsSection(desk)
    qtbot.addWidget(made)
    made.resize(1360, 800)
    made.show()
    made.reload()
    return made


@pytest.fixture
def section(desk: PageDesk, qtbot: QtBot) -> FormsSection:
    """The section with the forms that came with the program."""
    return section_of(desk, qtbot)


def weigh(section: FormsSection, text: str) -> None:
    """Type another weight for the first item."""
    line = section.editor.groups.parts[0].items._rows[0][1]["weight"]
    assert isinstance(line, LineInput)
    line.setText(text)
    line.textEdited.emit(text)


def test_a_form_goes_through_the_editor_unchanged() -> None:
    for code in ("enforcement", "grassroots", "livelihood"):
        assert template_of(plain_of(shipped(code))) == shipped(code)


def test_the_shipped_forms_are_listed_and_the_usual_one_is_shown(section: FormsSection) -> None:
    assert len(section.versions) == 3
    assert section.view.version is not None
    assert section.view.version.template == shipped()


def test_the_next_version_is_published_and_the_old_one_stays_readable(
    section: FormsSection,
) -> None:
    section.act()
    weigh(section, "9")
    section.act()
    assert section.view.version is not None
    found = section.view.version.template
    assert (found.version, next(found.items()).weight) == (2, 9)
    assert {one.template.version for one in section.versions} == {1, 2}
    old = next(one for one in section.versions if one.template == shipped())
    section._on_list_chosen(old.digest)
    assert section.view.version.template == shipped()


def test_every_keystroke_is_checked_and_the_place_is_told_in_words(section: FormsSection) -> None:
    section.act()
    assert section.editor.publish.isEnabled()
    weigh(section, "zwölf")
    assert not section.editor.publish.isEnabled()
    assert place_words("sections.1.items.1.weight") in section.editor.found.text()
    section.act()
    assert len(section.versions) == 3
    weigh(section, "12")
    assert section.editor.publish.isEnabled()


def test_numbers_that_are_none_are_told_and_never_taken_for_others() -> None:
    plain = plain_of(shipped())
    for typed in ("", "abc", "1e999999", "²", "-3"):
        plain["sections"][0]["items"][0]["weight"] = typed
        assert check(plain)


def test_a_form_that_is_being_written_comes_back_after_a_lock(
    section: FormsSection, station: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot
) -> None:
    section.act()
    weigh(section, "11")
    again = section_of(desk_of(station, tmp_path, clock), qtbot)
    assert again.is_writing
    assert template_of(again.editor.plain()) == template_of(section.editor.plain())


def test_a_workbook_is_shown_before_anything_is_published(
    section: FormsSection, tmp_path: Path
) -> None:
    path = tmp_path / "form.xlsx"
    write_template(path, changed(name="代表评执法 修订"))
    section.open_workbook(path)
    assert section.is_writing
    assert len(section.versions) == 3
    section.act()
    assert section.view.version is not None
    assert section.view.version.template.name == "代表评执法 修订"
    assert section.view.version.template.version == 2


def test_a_workbook_that_says_the_same_changes_nothing(
    section: FormsSection, tmp_path: Path
) -> None:
    path = tmp_path / "form.xlsx"
    write_template(path, shipped())
    section.open_workbook(path)
    assert not section.is_writing


def test_another_form_gets_a_code_of_its_own(section: FormsSection) -> None:
    section.begin_new()
    assert not section.editor.publish.isEnabled()
    name = section.editor.lines["name"]
    name.setText("企业评部门")
    name.textEdited.emit("企业评部门")
    section.act()
    assert section.view.version is not None
    found = section.view.version.template
    assert (found.code, found.version, found.name) == ("form_1", 1, "企业评部门")


def test_who_keeps_no_forms_reads_them_alone(
    station: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot
) -> None:
    staff = as_role(station, Role.DUTY_STAFF)
    section = section_of(desk_of(staff, tmp_path, clock), qtbot)
    section.act()
    assert not section.is_writing
    assert not section.view.edit.isVisibleTo(section.view)
