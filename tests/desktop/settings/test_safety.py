"""The newest backup is named, one can be made now, and the way back stands there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.kernel.kinds import Action
from desktop.settings.safety import SafetySection
from tests.desktop.people.desks import desk_of
from tests.fakes.printer import OFFICE, FakeSpooler
from tests.fakes.questions import PreparedAnswers


@pytest.fixture
def section(desk, qtbot):
    made = SafetySection(desk)
    qtbot.addWidget(made)
    return made


def test_a_backup_made_now_is_named_and_journaled(section, desk):
    assert "没有备份" in section.told.text()
    section.now.click()
    assert "09:00" in section.told.text()
    assert len(desk.workspace.backups.all()) == 1
    actions = {entry.action for entry in desk.workspace.journal.of_user(desk.actor.user)}
    assert Action.BACKUP_MADE in actions


def test_a_backup_that_cannot_be_made_says_why(section, desk):
    (desk.workspace.backups.folder).write_bytes(b"in the way")
    section.now.click()
    assert section.told.text().startswith("备份没有做成")


def test_the_way_back_begins_with_a_lock(section, desk):
    locked: list[bool] = []
    section.desk = replace(desk, lock=lambda: locked.append(True))
    section.lock.click()
    assert locked == [True]


@pytest.mark.parametrize(("areas", "says"), [(("/swapfile",), "/swapfile"), ((), "没有")])
def test_an_open_swap_area_is_named(section, areas, says):
    section._show_swaps(areas)
    assert says in section.memory.text()


def test_the_table_of_personal_data_goes_to_the_printer_for_pages(station, tmp_path, clock, qtbot):
    spooler = FakeSpooler((OFFICE,))
    made = SafetySection(desk_of(station, tmp_path, clock, spooler=spooler))
    qtbot.addWidget(made)
    made.table.click()
    (order,) = spooler.sent
    assert order.pdf.startswith(b"%PDF")
    assert order.title == "personal-data"
    assert not made.table.is_busy


def test_a_rehearsal_brings_the_newest_backup_back_and_says_what_was_read(section, desk):
    section.now.click()
    section.rehearse.click()
    assert "09:00" in section.told.text()
    assert "完好" in section.told.text()
    actions = {entry.action for entry in desk.workspace.journal.of_user(desk.actor.user)}
    assert Action.BACKUP_REHEARSED in actions
    assert not list(desk.workspace.backups.folder.glob("rehearsal-*"))


def test_a_rehearsal_of_a_damaged_backup_says_so(section, desk):
    section.now.click()
    (backup,) = desk.workspace.backups.all()
    spoiled = bytearray(backup.path.read_bytes())
    spoiled[50_000] ^= 1
    backup.path.write_bytes(bytes(spoiled))
    section.rehearse.click()
    assert section.told.text().startswith("演练没有成功")


def test_without_a_backup_there_is_nothing_to_rehearse(section):
    section.rehearse.click()
    assert section.told.text().startswith("演练没有成功")


def test_a_second_medium_gets_the_newest_backup_at_once(section, desk, tmp_path):
    assert "还没有选" in section.medium.text()
    section.now.click()
    medium = tmp_path / "stick"
    medium.mkdir()
    section.desk = replace(desk, questions=PreparedAnswers(path=medium))
    section.choose.click()
    assert desk.settings.second_medium == str(medium)
    assert "09:00" in section.medium.text()
