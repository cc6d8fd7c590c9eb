"""The newest backup is named, one can be made now, and the way back stands there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.kernel.kinds import Action
from desktop.settings.safety import SafetySection
from tests.desktop.people.desks import desk_of
from tests.fakes.printer import OFFICE, FakeSpooler


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
