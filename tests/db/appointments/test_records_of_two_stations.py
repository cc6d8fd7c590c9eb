"""Two counters at one appointment: what was asked and what was agreed merge apart, two agreements wait for a person."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from db.appointments.contracts import AppointmentDetail, RequestAppointment, Slot, Step, TakeStep
from db.appointments.records import AppointmentRow
from db.appointments.service import AppointmentDesk
from db.calendar.deadlines import Deadlines
from db.calendar.working_days import WorkCalendar
from db.journal.recorded import numbers
from db.kernel.actor import Role
from db.kernel.kinds import Action
from db.stations.contracts import HostBody, StationLevel
from db.stations.records import StationRow
from tests.db.appointments.desks import MORNING, ROOM, asked
from tests.db.bundle.replicas import CLERK, Replica, empty_file, equal

HEAD = replace(CLERK, role=Role.STATION_HEAD)
AGREED = numbers(AppointmentRow)["status"][1]
Begin = Callable[[], "Counter"]


class Counter:
    """A replica with appointments upon it."""

    def __init__(self, replica: Replica) -> None:
        self.replica = replica
        deadlines = Deadlines(WorkCalendar())
        self.desk = AppointmentDesk(
            replica.work, replica.recorder, clock=replica.clock, deadlines=deadlines
        )
        with replica.writing(Action.STATION_FOUNDED) as work:
            work.session.add(_station())

    def shown(self, appointment: UUID) -> AppointmentDetail:
        return self.desk.requests.detail(HEAD, appointment)

    def step(self, appointment: UUID, step: Step, slot: Slot = MORNING) -> None:
        self.replica.tick()
        seen = self.shown(appointment).line.revision
        self.desk.steps.take(HEAD, TakeStep(appointment, seen, step, slot, ROOM, "另有会议"))

    def change(self, command: RequestAppointment) -> None:
        self.replica.tick()
        seen = self.shown(command.appointment).line.revision
        self.desk.requests.change(HEAD, command, seen)

    def exchange(self, other: Counter) -> None:
        self.replica.give(other.replica)
        other.replica.give(self.replica)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with empty tables."""
    return empty_file(tmp_path_factory.mktemp("empty"))


@pytest.fixture
def begin(empty: Path, tmp_path: Path) -> Iterator[Begin]:
    """Begin counters one after the other; all are closed in the end."""
    made: list[Counter] = []

    def begun() -> Counter:
        made.append(Counter(Replica(empty, tmp_path / f"{len(made)}.db")))
        return made[-1]

    yield begun
    for one in made:
        one.replica.close()


def two(begin: Begin) -> tuple[Counter, Counter, RequestAppointment]:
    """Return two counters that know of the same request."""
    here, there = begin(), begin()
    command = asked(here.replica.clock)
    here.desk.requests.request(HEAD, command)
    here.exchange(there)
    return here, there, command


def test_a_corrected_topic_and_an_agreement_merge_by_themselves(begin: Begin) -> None:
    here, there, command = two(begin)
    here.change(replace(command, topic="恢复桥头站"))
    there.step(command.appointment, Step.CONFIRM)
    here.exchange(there)
    for one in (here, there):
        assert one.replica.open_groups() == set()
        line = one.shown(command.appointment).line
        assert (line.topic, line.confirmed) == ("恢复桥头站", MORNING)
    equal(here.replica, there.replica, command.appointment, AppointmentRow)


def test_two_agreements_of_one_appointment_wait_for_a_person_whole(begin: Begin) -> None:
    here, there, command = two(begin)
    here.step(command.appointment, Step.CONFIRM)
    there.step(command.appointment, Step.CONFIRM, Slot(date(2026, 4, 1)))
    here.exchange(there)
    for one in (here, there):
        assert one.replica.open_groups() == {(command.appointment, AGREED)}
    equal(here.replica, there.replica, command.appointment, AppointmentRow)


def test_confirmed_here_and_cancelled_there_is_never_half_of_each(begin: Begin) -> None:
    here, there, command = two(begin)
    here.step(command.appointment, Step.CONFIRM)
    there.step(command.appointment, Step.CANCEL)
    here.exchange(there)
    row = here.replica.shown(command.appointment, AppointmentRow)
    assert (row.status.value, bool(row.confirmed)) in {("confirmed", True), ("cancelled", False)}
    assert here.replica.open_groups() == {(command.appointment, AGREED)}


def _station() -> StationRow:
    return StationRow(
        id=UUID(int=1), code="330481-HC", scan_code="0001", name="海宁市海昌街道代表联络站",
        short_name="海昌", level=StationLevel.STATION, host_body=HostBody.STREET_COMMITTEE,
        region_code="330481", city="嘉兴市", county="海宁市", town="海昌街道", phone="", office_hours="",
    )  # fmt: skip
