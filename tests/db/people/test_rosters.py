"""A list of deputies is taken over as one act, again without doubling, and taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.accounts.rules import Permission
from db.kernel.actor import Actor, Role
from db.kernel.errors import InvalidInput, NotPermitted
from db.kernel.ids import ImportId, UserId, new_id
from db.people.contracts import DeputyLevel, MandateStatus, PersonKind
from db.people.roster import (
    ImportRoster,
    RosterImported,
    RosterProblem,
    RosterRow,
    RosterUndone,
    RosterVerdict,
)
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import THEIR_PASSPHRASE, Station, colleague

ROWS = (
    RosterRow(0, {
        "name": "祝云舟", "phone": "19900000001", "id_number": "11010519491231002X",
        "level": DeputyLevel.COUNTY, "certificate_no": "Q-17", "is_reelected": False,
    }),
    RosterRow(1, {"name": "顾念慈", "phone": "19900000002", "level": DeputyLevel.TOWN}),
    RosterRow(2, {"name": "祝云舟", "phone": "19900000001", "level": DeputyLevel.TOWN}),
)  # fmt: skip


def take(station: Station, clock: FakeClock, *rows: RosterRow) -> RosterImported:
    command = ImportRoster(ImportId(new_id(clock)), rows or ROWS)
    return station.workspace.rosters.take_over(station.actor, command).value


def deputies(station: Station) -> int:
    return station.workspace.people.counts(station.actor).get(PersonKind.DEPUTY, 0)


def test_a_list_makes_people_with_their_seats_and_is_found(
    station: Station, clock: FakeClock
) -> None:
    done = take(station, clock)
    assert (done.added, done.updated, deputies(station)) == (3, 0, 2)
    (found,) = station.workspace.people.find(station.actor, "zyz")
    shown = station.workspace.people.detail(station.actor, found.id)
    assert {one.level for one in shown.mandates} == {DeputyLevel.COUNTY, DeputyLevel.TOWN}
    assert found.phone == "199 **** 0001"


def test_the_same_list_again_changes_nothing(station: Station, clock: FakeClock) -> None:
    take(station, clock)
    again = station.workspace.rosters.judge(station.actor, ROWS)
    assert {one.verdict for one in again} == {RosterVerdict.SAME}
    assert (take(station, clock).updated, deputies(station)) == (0, 2)


def test_a_subset_corrects_and_leaves_the_rest(station: Station, clock: FakeClock) -> None:
    take(station, clock)
    done = take(station, clock, RosterRow(0, {"certificate_no": "Q-17", "ethnicity": "汉族"}))
    assert (done.added, done.updated) == (0, 1)
    lines = station.workspace.rosters.lines(station.actor).value
    (one,) = [line for line in lines if line.values["certificate_no"] == "Q-17"]
    assert (one.values["ethnicity"], one.values["id_number"]) == ("汉族", "**************002X")


def test_a_retry_answers_as_before(station: Station, clock: FakeClock) -> None:
    command = ImportRoster(ImportId(new_id(clock)), ROWS)
    first = station.workspace.rosters.take_over(station.actor, command).value
    assert station.workspace.rosters.take_over(station.actor, command).value == first


def test_one_bad_row_writes_nothing(station: Station, clock: FakeClock) -> None:
    with pytest.raises(InvalidInput) as refused:
        take(station, clock, *ROWS, RosterRow(7, {"name": "无号人"}))
    assert {one.field for one in refused.value.problems} == {"row 7"}
    assert deputies(station) == 0


def test_an_import_is_taken_back_once(station: Station, clock: FakeClock) -> None:
    take(station, clock)
    rosters, people = station.workspace.rosters, station.workspace.people
    done = take(
        station, clock, RosterRow(0, {"certificate_no": "Q-17", "ethnicity": "汉族"}),
        RosterRow(1, {"name": "骆怀瑾", "phone": "19900000003", "level": DeputyLevel.MUNICIPAL}),
    )  # fmt: skip
    undone = rosters.undo(station.actor, done.import_id).value
    assert undone == RosterUndone(retired=1, restored=1, kept=0)
    (gone,) = people.find(station.actor, "骆怀瑾")
    assert not gone.active
    assert people.detail(station.actor, gone.id).mandates[0].status is MandateStatus.ENDED
    values = [line.values for line in rosters.lines(station.actor).value]
    assert {one.get("ethnicity") for one in values if one["name"] == "祝云舟"} == {""}
    with pytest.raises(InvalidInput):
        rosters.undo(station.actor, done.import_id)


def test_who_was_taken_back_comes_into_use_again(station: Station, clock: FakeClock) -> None:
    row = RosterRow(0, {"name": "骆怀瑾", "phone": "19900000003", "level": DeputyLevel.MUNICIPAL})
    done = take(station, clock, row)
    station.workspace.rosters.undo(station.actor, done.import_id)
    assert (take(station, clock, row).updated, deputies(station)) == (1, 1)
    (back,) = station.workspace.people.find(station.actor, "骆怀瑾")
    shown = station.workspace.people.detail(station.actor, back.id)
    assert (back.active, shown.mandates[0].status) == (True, MandateStatus.SERVING)


def test_what_somebody_changed_since_stays(station: Station, clock: FakeClock) -> None:
    take(station, clock)
    first = take(station, clock, RosterRow(0, {"certificate_no": "Q-17", "ethnicity": "汉族"}))
    take(station, clock, RosterRow(0, {"certificate_no": "Q-17", "ethnicity": "回族"}))
    undone = station.workspace.rosters.undo(station.actor, first.import_id).value
    assert undone == RosterUndone(retired=0, restored=0, kept=1)


def test_a_visitor_is_never_made_a_deputy(station: Station, clock: FakeClock) -> None:
    from tests import factories

    visitor = factories.person(clock, name="顾念慈", phone="19900000002")
    station.workspace.people.add(station.actor, visitor)
    take(station, clock)
    assert station.workspace.people.counts(station.actor)[PersonKind.VOTER] == 1


def test_who_may_not_import_is_told_so(station: Station, clock: FakeClock) -> None:
    staff = Actor(UserId(new_id(clock)), "值班员", Role.DUTY_STAFF)
    command = ImportRoster(ImportId(new_id(clock)), ROWS)
    with pytest.raises(NotPermitted):
        station.workspace.rosters.take_over(staff, command)


def test_numbers_leave_whole_only_before_a_second_person(
    station: Station, clock: FakeClock
) -> None:
    take(station, clock)
    beside = colleague(station, clock, must_change=False)
    act = Permission.EXPORT_UNMASKED
    witness = station.workspace.witnesses.prove(station.actor, act, beside.user, THEIR_PASSPHRASE)
    told = station.workspace.rosters.lines(station.actor, witness=witness).value
    assert "11010519491231002X" in {one.values.get("id_number") for one in told}
    masked = station.workspace.rosters.lines(station.actor).value
    assert "11010519491231002X" not in {one.values.get("id_number") for one in masked}


def test_a_name_that_is_known_under_another_phone_is_named_before_a_second_one_is_made(
    station: Station, clock: FakeClock
) -> None:
    row = {"name": "祝云舟", "phone": "19900000001", "level": DeputyLevel.TOWN}
    take(station, clock, RosterRow(0, row))
    others: tuple[dict[str, object], ...] = (
        {"phone": "19900000009"}, {"phone": "", "certificate_no": "Q-99"},
    )  # fmt: skip
    for changed in others:
        (judged,) = station.workspace.rosters.judge(station.actor, [RosterRow(0, row | changed)])
        assert [(one.code, one.warns) for one in judged.problems] == [
            (RosterProblem.NAME_KNOWN, True)
        ]


def test_a_list_makes_no_deputy_of_an_expert(station: Station, clock: FakeClock) -> None:
    known = factories.deputy(clock, name="祝云舟", phone="19900000001")
    expert = replace(known, kind=PersonKind.EXPERT, level=None)
    station.workspace.people.add(station.actor, expert)
    row = {"name": "祝云舟", "phone": "19900000001", "level": DeputyLevel.TOWN}
    (judged,) = station.workspace.rosters.judge(station.actor, [RosterRow(0, row)])
    assert judged.verdict is RosterVerdict.REFUSED
    assert [one.code for one in judged.problems] == [RosterProblem.OTHER_KIND]
