"""Every column of the directory says one thing of a person, phones masked."""

from __future__ import annotations

from db.people.contracts import DeputyLevel, PersonKind
from desktop.people.columns import COLUMNS
from tests import factories


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
