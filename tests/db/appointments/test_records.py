"""What an erasure takes of an appointment: every word goes, dates and steps stay."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from sqlalchemy import select

from db.appointments.contracts import AppointmentStatus, Slot, Step
from db.appointments.records import AppointmentRow
from db.bundle.conflicts import masks_for
from db.bundle.personal import held
from db.bundle.sight import GATES
from db.kernel.actor import Role
from db.kernel.kinds import Kind
from db.purposes import erased_of
from tests import factories
from tests.db.appointments.desks import MORNING, TODAY, Desk
from tests.db.bundle.desks import agreed


def row(desk: Desk, appointment: UUID) -> AppointmentRow:
    with desk.station.workspace.unit_of_work.reading(desk.actor) as session:
        found = session.scalars(
            select(AppointmentRow).where(AppointmentRow.id == appointment)
        ).one()
        session.expunge(found)
        return found


def erase(desk: Desk, record: UUID) -> int:
    erasures = desk.station.workspace.bundles.erasures
    return erasures.request(desk.actor, agreed(desk.actor), record, "本人书面要求删除").value


def test_an_erasure_takes_every_word_of_a_request_and_leaves_its_dates(desk: Desk) -> None:
    one = desk.step(desk.ask(detail="邱望舒说站点没了"), Step.CONFIRM)
    assert erase(desk, one.line.id) == 1
    left = row(desk, one.line.id)
    assert {left.name, left.phone, left.topic, left.detail, left.region_name} == {""}
    assert (left.status, left.confirmed_on) == (AppointmentStatus.CONFIRMED, MORNING.day)


def test_who_is_erased_from_the_directory_goes_from_their_requests_as_well(desk: Desk) -> None:
    person = desk.station.workspace.people.add(
        desk.actor, factories.person(desk.clock)
    ).value.line.id
    one, other = desk.ask(name="顾砚舟", phone="19900000002", person=person), desk.ask()
    erase(desk, person)
    assert row(desk, one.line.id).name == ""
    assert row(desk, other.line.id).name == "邱望舒"


def test_a_visit_leads_to_the_appointment_that_it_came_from(desk: Desk) -> None:
    saved = desk.station.workspace.reception.register_visit(
        desk.actor, factories.visit(desk.clock)
    ).value
    one = desk.step(desk.ask(), Step.CONFIRM, slot=Slot(TODAY, "10:00", "11:00"))
    desk.step(one, Step.RECEIVE, visit=saved.visit)
    with desk.station.workspace.unit_of_work.reading(desk.actor) as session:
        for record in (saved.visit, one.line.id, saved.matters[0].matter):
            assert (Kind.APPOINTMENT, one.line.id) in {
                (h.kind, h.record) for h in held(session, record)
            }


def test_every_word_of_a_requester_is_declared_to_go(desk: Desk) -> None:
    assert {"name", "phone", "person", "topic", "detail", "reason", "conclusions"} <= set(
        erased_of("appointment")
    )
    assert GATES[Kind.APPOINTMENT] == {"confidential"}


def test_two_sayings_of_a_confidential_request_are_told_to_the_head_alone(desk: Desk) -> None:
    one = desk.ask(confidential=True)
    clerk = replace(desk.actor, role=Role.DISTRICT_ADMIN, also=())
    with desk.station.workspace.unit_of_work.reading(desk.actor) as session:
        for who, name, topic in ((desk.actor, "邱望舒", "家事"), (clerk, "邱**", "")):
            masks = masks_for(session, who, Kind.APPOINTMENT, one.line.id)
            assert masks.get("name", str)("邱望舒") == name
            assert masks.get("topic", str)("家事") == topic
