"""A record as the conflict desk lays it out: its name, what agrees, and several decisions as one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from db.bundle.conflict_contracts import DecideConflict, Shape
from db.bundle.conflicts import Conflicts, masks_for
from db.bundle.headings import heading_of
from db.bundle.partner_records import PartnerOriginRow
from db.kernel.actor import Role
from db.kernel.errors import NotFound, Outdated
from db.kernel.kinds import Action, Kind
from db.people.contracts import Gender
from db.people.records import MandateRow
from db.reception.records import NoteRow
from db.scheduling.absence_contracts import AbsenceKind, RecordAbsence
from db.scheduling.records import DutyAbsenceRow, DutyCellRow
from db.scheduling.weekdays import FOR_GOOD
from tests.db.bundle.conftest import Begin
from tests.db.bundle.replicas import CLERK, Replica
from tests.db.bundle.test_conflicts import desk, two_opinions
from tests.db.bundle.test_merge import OTHER, WHO
from tests.db.scheduling.desks import Desk as Rota
from tests.db.scheduling.desks import april
from tests.fakes.clock import FakeClock
from tests.stations import Station

STATION = UUID(int=77)


def card(replica: Replica):  # type: ignore[no-untyped-def]
    return desk(replica).card(CLERK, Kind.PERSON, WHO)


def decisions(replica: Replica) -> tuple[DecideConflict, ...]:
    return tuple(
        DecideConflict(
            Kind.PERSON, WHO, one.line.group, tuple(each.dot for each in one.candidates),
            keep=one.candidates[0].dot,
        )
        for one in card(replica).conflicts
    )  # fmt: skip


def test_one_record_stands_once_however_many_groups_are_open(begin: Begin) -> None:
    here, _ = two_opinions(begin)
    (record,) = desk(here).records(CLERK)
    assert (record.kind, record.record, len(record.groups)) == (Kind.PERSON, WHO, 2)
    assert record.stations == frozenset()
    assert record.at == max(one.at for one in desk(here).lines(CLERK))


def test_whose_writes_stand_in_it_is_told_by_the_station_that_vouched_for_them(
    begin: Begin,
) -> None:
    here, there = two_opinions(begin)
    with here.writing() as work:
        origin = PartnerOriginRow(
            origin=there.origin.name, replica=STATION, public_key=bytes(32), counter=1, certificate=b"",
        )  # fmt: skip
        work.session.add(origin)
    (record,) = desk(here).records(CLERK)
    assert record.stations == {STATION}


def test_a_card_holds_every_open_group_and_names_what_agrees(begin: Begin) -> None:
    here, _ = two_opinions(begin)
    found = card(here)
    assert found.heading.title == "沈禾穗"
    assert [one.fields for one in found.conflicts] == [("phone",), ("work_unit",)]
    assert found.same == ("kind", "name", "gender", "active")


def test_a_third_value_is_told_its_shape(begin: Begin) -> None:
    here, there = two_opinions(begin)
    here.edit(WHO, gender=Gender.MALE)
    there.edit(WHO, gender=Gender.UNKNOWN)
    there.give(here)
    shapes = card(here).shapes
    assert shapes["phone"] == Shape(str, 30)
    assert shapes["gender"].holds is Gender


def test_days_and_people_that_values_point_to_have_their_names(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO)
    here.add(OTHER, name="顾砚舟")
    with here.writing(Action.PERSON_ADDED) as work:
        work.session.add(
            MandateRow(
                id=UUID(int=5), person=WHO, level="town", congress_term="", electoral_district="",
                certificate_no="", term_start=None, term_end=None, status="serving",
            )
        )  # fmt: skip
    here.give(there)
    here.edit(UUID(int=5), MandateRow, person=OTHER, term_start=date(2026, 1, 1))
    there.edit(UUID(int=5), MandateRow, person=WHO, term_start=date(2026, 2, 1))
    there.edit(UUID(int=5), MandateRow, person=OTHER)
    there.edit(UUID(int=5), MandateRow, person=WHO)
    there.give(here)
    found = desk(here).card(CLERK, Kind.MANDATE, UUID(int=5))
    assert found.names == {WHO: "沈禾穗", OTHER: "顾砚舟"}
    assert found.shapes["term_start"].holds is date


def test_all_decisions_of_a_record_are_one_act(begin: Begin) -> None:
    here, _ = two_opinions(begin)
    before = here.vector()[here.origin.name]
    desk(here).decide(CLERK, *decisions(here))
    assert here.open_groups() == set()
    acts = {one.act for one in here.operations(here.origin.name, before)}
    assert len(acts) == 1


def test_of_several_decisions_all_are_written_or_none(begin: Begin) -> None:
    here, _ = two_opinions(begin)
    first, second = decisions(here)
    with pytest.raises(Outdated):
        desk(here).decide(CLERK, first, replace(second, seen=second.seen[:1]))
    assert len(here.open_groups()) == 2


def test_a_record_with_nothing_open_has_no_card(begin: Begin) -> None:
    here = begin()
    here.add(WHO)
    with pytest.raises(NotFound):
        card(here)
    assert Conflicts(here.work, here.rewriting).records(CLERK) == ()


def test_what_belongs_to_no_matter_that_is_here_is_not_listed(begin: Begin) -> None:
    here, there = begin(), begin()
    note = UUID(int=9)
    with here.writing(Action.NOTE_ADDED) as work:
        work.session.add(NoteRow(id=note, matter=OTHER, text="一"))
    here.give(there)
    here.edit(note, NoteRow, text="二")
    there.edit(note, NoteRow, text="三")
    there.give(here)
    assert (note, 2) in here.open_groups()
    assert desk(here).records(CLERK) == ()


def test_who_may_not_read_names_reads_them_masked(begin: Begin) -> None:
    here, there = two_opinions(begin)
    here.edit(WHO, name="沈禾")
    there.edit(WHO, name="沈穗")
    there.give(here)
    clerk = replace(CLERK, role=Role.DISTRICT_ADMIN)
    found = desk(here).card(clerk, Kind.PERSON, WHO)
    (name,) = (one for one in found.conflicts if one.fields == ("name",))
    assert {one.values["name"] for one in name.candidates} == {"沈**"}
    assert "穗" not in found.heading.title
    assert "禾" not in found.heading.title
    assert desk(here).heading(clerk, Kind.PERSON, WHO) == found.heading


def test_a_turn_is_called_by_its_person_and_its_day(station: Station, clock: FakeClock) -> None:
    rota = Rota(station, clock)
    person = rota.deputy("祝云舟")
    rota.shift(april(15))
    cell = rota.shifts()[0].cells[0]
    rota.fill(cell.id, person)
    leave = RecordAbsence(rota.id(), person, AbsenceKind.LEAVE, april(20), april(21), reason="出差")
    rota.rota.absences.record(rota.actor, leave)
    with station.workspace.unit_of_work.reading() as session:
        turn = session.get_one(DutyCellRow, cell.id)
        away = session.get_one(DutyAbsenceRow, leave.absence)
        assert heading_of(session, turn, {}).title == "祝云舟 2026-04-15 09:00–11:30"
        assert heading_of(session, away, {}).title == "祝云舟 2026-04-20–2026-04-21"


def test_days_that_come_again_for_good_have_no_end_in_their_name(
    station: Station, clock: FakeClock
) -> None:
    rota = Rota(station, clock)
    person = rota.deputy("祝云舟")
    never = RecordAbsence(rota.id(), person, AbsenceKind.BLOCKED, april(1), FOR_GOOD, weekdays=(2,))
    rota.rota.absences.record(rota.actor, never)
    with station.workspace.unit_of_work.reading() as session:
        away = session.get_one(DutyAbsenceRow, never.absence)
        assert heading_of(session, away, {}).title == "祝云舟 2026-04-01–"


def test_numbers_of_papers_and_reasons_of_leave_are_masked_as_in_their_own_place(
    station: Station,
) -> None:
    with station.workspace.unit_of_work.reading() as session:
        of_file = masks_for(session, station.actor, Kind.PERSON_FILE, WHO)
        kept = masks_for(session, station.actor, Kind.DUTY_ABSENCE, WHO)
        reader = replace(station.actor, role=Role.DEPUTY)
        hidden = masks_for(session, reader, Kind.DUTY_ABSENCE, WHO)
    assert of_file["id_number"]("330481199001011234") == "**************1234"
    assert of_file["certificate_no"]("JX-20260017") == "*******0017"
    assert "reason" not in kept
    assert hidden["reason"]("住院手术") == "****"
