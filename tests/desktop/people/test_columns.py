"""Every column of the directory says one thing of a person, phones masked."""

from __future__ import annotations

import pytest

from db.people.contracts import DeputyLevel, PersonKind
from desktop import look
from desktop.people.columns import COLUMNS
from desktop.people.table import PeopleTable
from tests import factories
from tests.desktop.people.desks import desk_of

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_row_reads_badge_name_identity_speciality_phone_and_place(station, clock):
    command = factories.person(
        clock, name="祝云舟", kind=PersonKind.DEPUTY, level=DeputyLevel.COUNTY,
        phone="19900007031", specialty="物业、环境", region_name="桂湾社区",
    )  # fmt: skip
    line = station.workspace.people.add(station.actor, command).value.line
    shown = [column.shown(line) for column in COLUMNS]
    assert shown == [
        "区人大代表", "祝云舟", "区人大代表", "物业、环境", "199 **** 7031", "桂湾社区",
    ]  # fmt: skip


def test_what_is_not_known_is_a_dash_and_no_badge_is_nothing(station, clock):
    command = factories.person(clock, phone="", region_name="", specialty="")
    line = station.workspace.people.add(station.actor, command).value.line
    shown = [column.shown(line) for column in COLUMNS]
    assert shown[0] == ""
    assert shown[3:] == ["—", "—", "—"]


def test_specialities_written_with_blanks_are_listed(station, clock):
    command = factories.person(clock, specialty="教育 托幼")
    line = station.workspace.people.add(station.actor, command).value.line
    assert COLUMNS[3].shown(line) == "教育、托幼"


def test_the_table_needs_no_bar_below_it_in_large_text(station, clock, tmp_path, qtbot):
    table = PeopleTable(desk_of(station, tmp_path, clock))
    qtbot.addWidget(table)
    table.show_ids(
        station.workspace.people.person_ids(station.actor, None, "") or bytes(16), filtered=False
    )
    table.resize(850, 600)
    table.show()
    in_force = look.current()
    in_force.apply(in_force.theme, 1.5)
    qtbot.waitUntil(lambda: table.view.viewport().width() > 100)
    assert table.view.horizontalHeader().length() <= table.view.viewport().width()
    in_force.apply(in_force.theme, 1.0)
