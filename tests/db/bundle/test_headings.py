"""What a record is called on the conflict desk tells nobody a name that they may not read."""

from __future__ import annotations

from dataclasses import replace

from db.appointments.records import AppointmentRow
from db.bundle.conflicts import masks_for
from db.bundle.headings import heading_of
from db.kernel.actor import Role
from db.kernel.kinds import Kind
from tests import factories
from tests.db.appointments.desks import Desk
from tests.fakes.clock import FakeClock
from tests.stations import Station


def test_whoever_asked_for_an_appointment_is_masked_wherever_it_names_them(
    station: Station, clock: FakeClock
) -> None:
    desk = Desk(station, clock)
    made = station.workspace.people.add(desk.actor, factories.person(clock, name="沈禾穗"))
    one = desk.ask(name="沈禾穗", person=made.value.line.id)
    reader = replace(station.actor, role=Role.DISTRICT_ADMIN)
    with station.workspace.unit_of_work.reading() as session:
        row = session.get_one(AppointmentRow, one.line.id)
        shown = {
            who.role: heading_of(
                session, row, masks_for(session, who, Kind.APPOINTMENT, row.id)
            ).title
            for who in (reader, station.actor)
        }
    assert "禾穗" not in shown[reader.role]
    assert "沈禾穗" in shown[station.actor.role]
