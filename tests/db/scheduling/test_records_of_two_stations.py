"""Two stations at one rota: different cells merge by themselves, the same cell waits for a person, facts all stay."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from db.calendar.deadlines import Deadlines
from db.calendar.working_days import WorkCalendar
from db.journal.recorded import numbers
from db.kernel.ids import new_id
from db.kernel.kinds import Action
from db.people.contracts import DeputyLevel, MandateStatus, PersonKind
from db.people.records import MandateRow
from db.scheduling.contracts import (
    AddShift,
    Attendance,
    FillCell,
    LockCell,
    NewPost,
    NoteAttendance,
)
from db.scheduling.pattern_contracts import Days, KeepPattern
from db.scheduling.records import DutyAttendanceRow, DutyCellRow, DutyShiftRow
from db.scheduling.rota import Rota
from db.scheduling.standing import Bar
from db.stations.contracts import HostBody, StationLevel
from db.stations.records import StationRow
from tests.db.bundle.replicas import CLERK, Replica, empty_file, equal

STATION, PERSONS = UUID(int=1), [UUID(int=100 + n) for n in range(4)]
SEAT = numbers(DutyCellRow)["person"][1]
DAY = date(2026, 3, 18)
Begin = Callable[[], "Counter"]


class Counter:
    """A replica with the rota upon it."""

    def __init__(self, replica: Replica) -> None:
        self.replica = replica
        calendar = Deadlines(WorkCalendar())
        self.rota = Rota(replica.work, replica.recorder, clock=replica.clock, deadlines=calendar)
        with replica.writing(Action.STATION_FOUNDED) as work:
            work.session.add(_station())

    @property
    def seats(self) -> list[UUID | None]:
        shifts = self.rota.view(CLERK, DAY, DAY).shifts
        return [cell.person for shift in shifts for cell in shift.cells]

    def fill(self, cell: UUID, person: UUID | None) -> tuple[UUID | None, str]:
        """Fill a cell and return what stands there then."""
        self.replica.tick()
        revision = self.replica.shown(cell, DutyCellRow).revision
        command = FillCell(cell, revision, person, "照排")
        line = self.rota.cells.fill(CLERK, command).value.cell
        return line.person, line.kept_because

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


def two(begin: Begin, places: int = 4) -> tuple[Counter, Counter, list[UUID]]:
    """Return two counters that know the same people and the same shift."""
    here, there = begin(), begin()
    for person in PERSONS:
        here.replica.add(person, kind=PersonKind.DEPUTY, name="祝云舟")
        with here.replica.writing() as work:
            work.session.add(_seat(new_id(here.replica.clock), person))
    command = AddShift(new_id(here.replica.clock), DAY, "09:00", "11:30", (NewPost(),) * places)
    cells = [one.id for one in here.rota.shifts.add(CLERK, command).value.cells]
    here.replica.give(there.replica)
    return here, there, cells


def test_different_cells_of_one_shift_merge_without_a_conflict(begin: Begin) -> None:
    here, there, cells = two(begin)
    here.fill(cells[0], PERSONS[0])
    there.fill(cells[1], PERSONS[1])
    here.exchange(there)
    for one in (here, there):
        assert one.replica.open_groups() == set()
        assert one.seats == [PERSONS[0], PERSONS[1], None, None]


def test_one_cell_filled_twice_opens_a_conflict_and_nothing_else(begin: Begin) -> None:
    here, there, cells = two(begin)
    here.fill(cells[0], PERSONS[0])
    there.fill(cells[0], PERSONS[1])
    there.fill(cells[2], PERSONS[2])
    here.exchange(there)
    for one in (here, there):
        assert one.replica.open_groups() == {(cells[0], SEAT)}
        assert one.seats[0] in PERSONS[:2]
        assert one.seats[1:] == [None, PERSONS[2], None]
    equal(here.replica, there.replica, cells[0], DutyCellRow)


def test_who_is_put_in_and_a_lock_elsewhere_are_one_conflict(begin: Begin) -> None:
    here, there, cells = two(begin)
    here.fill(cells[0], PERSONS[0])
    there.replica.tick()
    revision = there.replica.shown(cells[0], DutyCellRow).revision
    there.rota.cells.lock(CLERK, LockCell(cells[0], revision, locked=True))
    here.exchange(there)
    assert here.replica.open_groups() == {(cells[0], SEAT)}


def test_two_who_put_the_same_person_there_agree(begin: Begin) -> None:
    here, there, cells = two(begin)
    here.fill(cells[0], PERSONS[0])
    there.fill(cells[0], PERSONS[0])
    here.exchange(there)
    assert here.replica.open_groups() == set()


def test_notes_of_attendance_all_stay_and_every_counter_shows_the_same_one(begin: Begin) -> None:
    here, there, cells = two(begin)
    here.fill(cells[0], PERSONS[0])
    here.exchange(there)
    for one, what in ((here, Attendance.ABSENT), (there, Attendance.ATTENDED)):
        one.replica.tick()
        one.replica.tick()
        note = NoteAttendance(new_id(one.replica.clock), cells[0], what)
        one.rota.attendance.note(CLERK, note)
    here.exchange(there)
    shown = [
        one.rota.view(CLERK, DAY, DAY).shifts[0].cells[0].attendance.attendance
        for one in (here, there)
    ]
    assert shown[0] == shown[1]
    with here.replica.work.reading() as session:
        assert len(session.scalars(select(DutyAttendanceRow)).all()) == 2


def test_two_counters_that_plan_one_pattern_plan_the_same_shifts(begin: Begin) -> None:
    here, there, _ = two(begin, 1)
    here.rota.planning.keep(CLERK, pattern_of(here))
    here.exchange(there)
    april = date(2026, 4, 1), date(2026, 4, 30)
    for one in (here, there):
        one.replica.tick()
        assert len(one.rota.planning.plan(CLERK, *april).value.added) == 5
    first, second = there.rota.view(CLERK, *april).shifts[:2]
    here.exchange(there)
    there.fill(first.cells[0].id, PERSONS[0])
    here.exchange(there)
    for one in (here, there):
        assert one.replica.open_groups() == set()
        assert len(one.rota.view(CLERK, *april).shifts) == 5
        assert one.replica.shown(first.cells[0].id, DutyCellRow).person == PERSONS[0]
    equal(here.replica, there.replica, second.id, DutyShiftRow)


def test_a_cell_filled_before_the_other_plan_was_known_waits_and_nothing_is_doubled(
    begin: Begin,
) -> None:
    here, there, _ = two(begin, 1)
    here.rota.planning.keep(CLERK, pattern_of(here))
    here.exchange(there)
    for one in (here, there):
        one.replica.tick()
        one.rota.planning.plan(CLERK, date(2026, 4, 1), date(2026, 4, 30))
    cell = there.rota.view(CLERK, date(2026, 4, 1), date(2026, 4, 30)).shifts[0].cells[0].id
    there.fill(cell, PERSONS[0])
    here.exchange(there)
    for one in (here, there):
        assert one.replica.open_groups() == {(cell, SEAT)}
        assert len(one.rota.view(CLERK, date(2026, 4, 1), date(2026, 4, 30)).shifts) == 5
    equal(here.replica, there.replica, cell, DutyCellRow)


def pattern_of(counter: Counter) -> KeepPattern:
    made, thursdays = new_id(counter.replica.clock), Days(numbers=(3,))
    return KeepPattern(made, thursdays, "09:00", "11:30", theme="代表接待日")


def test_somebody_called_twice_by_two_stations_is_named_once_both_are_here(begin: Begin) -> None:
    here, there, cells = two(begin)
    here.fill(cells[0], PERSONS[0])
    there.fill(cells[1], PERSONS[0])
    assert here.rota.problems(CLERK, DAY, DAY) == there.rota.problems(CLERK, DAY, DAY) == {}
    here.exchange(there)
    for one in (here, there):
        found = one.rota.problems(CLERK, DAY, DAY)
        assert set(found) == set(cells[:2])
        assert {rule.code for rules in found.values() for rule in rules} >= {Bar.ALREADY_HERE}


EDITS = st.lists(st.tuples(st.booleans(), st.integers(0, 3), st.integers(0, 3)), max_size=8)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EDITS)
def test_only_cells_that_both_changed_otherwise_wait_for_a_person(
    begin: Begin, edits: list[tuple[bool, int, int]]
) -> None:
    here, there, cells = two(begin)
    last: dict[tuple[bool, int], tuple[UUID | None, str]] = {}
    for is_here, cell, person in edits:
        counter = here if is_here else there
        last[is_here, cell] = counter.fill(cells[cell], PERSONS[person])
    here.exchange(there)
    both = [at for at in range(4) if (True, at) in last and (False, at) in last]
    torn = {(cells[at], SEAT) for at in both if last[True, at] != last[False, at]}
    for one in (here, there):
        assert {group for group in one.replica.open_groups() if group[1] == SEAT} == torn
    for at, cell in enumerate(cells):
        equal(here.replica, there.replica, cell, DutyCellRow)
        if at not in both and ((True, at) in last or (False, at) in last):
            only = last.get((True, at)) or last[False, at]
            assert here.replica.shown(cell, DutyCellRow).person == only[0]


def _station() -> StationRow:
    return StationRow(
        id=STATION, code="330481-HC", scan_code="0001", name="海宁市海昌街道代表联络站",
        short_name="海昌", level=StationLevel.STATION, host_body=HostBody.STREET_COMMITTEE,
        region_code="330481", city="嘉兴市", county="海宁市", town="海昌街道", phone="",
        office_hours="",
    )  # fmt: skip


def _seat(made: UUID, person: UUID) -> MandateRow:
    return MandateRow(
        id=made, person=person, level=DeputyLevel.COUNTY, congress_term="第十七届",
        electoral_district="", certificate_no="", status=MandateStatus.SERVING,
    )  # fmt: skip
