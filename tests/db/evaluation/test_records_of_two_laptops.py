"""Two laptops at one day: answers merge by the item, signatures notice what came after them, nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.calendar.deadlines import Deadlines
from db.calendar.working_days import WorkCalendar
from db.evaluation.contracts import (
    AnswerItem,
    NewFirm,
    PlanSession,
    SheetLine,
    SheetState,
    SheetView,
    SignerRole,
    SignSheet,
)
from db.evaluation.desk import Evaluation
from db.evaluation.records import EvaluationAnswerRow, EvaluationSheetRow
from db.evaluation.rules import EvaluationProblem
from db.journal.recorded import numbers
from db.kernel.ids import new_id
from db.kernel.kinds import Action
from db.people.contracts import PersonKind
from db.stations.contracts import OrganClass, OrganizationKind
from db.stations.records import OrganizationRow
from tests.db.bundle.replicas import CLERK, Replica, empty_file, equal
from tests.db.evaluation.desks import DIGEST, FORM, codes
from tests.db.scheduling.test_records_of_two_stations import _station
from tests.forms import FORMS

DEPUTIES, UNIT = [UUID(int=100), UUID(int=101)], UUID(int=200)
CHOICE = numbers(EvaluationAnswerRow)["choice"][1]
ITEMS = [item.code for item in FORM.items()]
Begin = Callable[[], "Laptop"]


class Laptop:
    """A replica with the evaluations upon it."""

    def __init__(self, replica: Replica) -> None:
        self.replica = replica
        deadlines = Deadlines(WorkCalendar())
        self.desk = Evaluation(
            replica.work, replica.recorder, FORMS, clock=replica.clock, deadlines=deadlines
        )
        with replica.writing(Action.STATION_FOUNDED) as work:
            work.session.add(_station())

    def plan(self) -> tuple[SheetLine, ...]:
        for person in DEPUTIES:
            self.replica.add(person, kind=PersonKind.DEPUTY, name="祝云舟")
        with self.replica.writing(Action.ORGANIZATION_ADDED) as work:
            work.session.add(_unit())
        plan = PlanSession(
            new_id(self.replica.clock), date(2026, 3, 18), "节前检查", DIGEST, (NewFirm("岚溪精密机械厂"),), (UNIT,),
            tuple(DEPUTIES),
        )  # fmt: skip
        return self.desk.sessions.plan(CLERK, plan).value.sheets

    def answer(self, sheet: SheetLine, item: str, choice: str, note: str = "") -> SheetView:
        self.replica.tick()
        command = AnswerItem(sheet.id, sheet.deputy, item, choice, note)
        return self.desk.sheets.answer(CLERK, command).value

    def fill(self, sheet: SheetLine) -> SheetView:
        for item in FORM.items():
            self.answer(sheet, item.code, next(iter(FORM.choices(item))))
        return self.desk.sheets.finish(CLERK, sheet.id, sheet.deputy).value

    def sign(self, sheet: SheetLine, role: SignerRole = SignerRole.DEPUTY) -> SheetView:
        self.replica.tick()
        signature = new_id(self.replica.clock)
        command = SignSheet(signature, sheet.id, role, "祝云舟", self.view(sheet).digest, b"ink")
        return self.desk.sheets.sign(CLERK, command).value

    def view(self, sheet: SheetLine) -> SheetView:
        return self.desk.sheets.view(CLERK, sheet.id, deputy=sheet.deputy)

    def exchange(self, other: Laptop) -> None:
        self.replica.give(other.replica)
        other.replica.give(self.replica)


def _unit() -> OrganizationRow:
    return OrganizationRow(
        id=UNIT, kind=OrganizationKind.GOVERNMENT_DEPT, name="区市场监管局", short_name="", phone="",
        region_code="", organ_class=OrganClass.NONE, categories=(), active=True,
    )  # fmt: skip


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with empty tables."""
    return empty_file(tmp_path_factory.mktemp("empty"))


@pytest.fixture
def begin(empty: Path, tmp_path: Path) -> Iterator[Begin]:
    """Begin laptops one after the other; all are closed in the end."""
    made: list[Laptop] = []

    def begun() -> Laptop:
        made.append(Laptop(Replica(empty, tmp_path / f"{len(made)}.db")))
        return made[-1]

    yield begun
    for one in made:
        one.replica.close()


def two(begin: Begin) -> tuple[Laptop, Laptop, tuple[SheetLine, ...]]:
    """Return two laptops that know the same plan."""
    here, there = begin(), begin()
    sheets = here.plan()
    here.replica.give(there.replica)
    return here, there, sheets


def test_different_items_of_one_sheet_merge_without_a_conflict(begin: Begin) -> None:
    here, there, (sheet, _) = two(begin)
    here.answer(sheet, "uniform", "b")
    there.answer(sheet, "language", "c", "声音很小。")
    here.exchange(there)
    for one in (here, there):
        assert one.replica.open_groups() == set()
        assert set(one.view(sheet).answers) == {"uniform", "language"}
    assert here.view(sheet) == there.view(sheet)


def test_one_item_answered_in_two_ways_waits_for_a_person(begin: Begin) -> None:
    here, there, (sheet, _) = two(begin)
    here.answer(sheet, "uniform", "b")
    there.answer(sheet, "uniform", "c")
    here.exchange(there)
    (answer,) = here.view(sheet).answers.values()
    for one in (here, there):
        assert one.replica.open_groups() == {(answer.id, CHOICE)}
    equal(here.replica, there.replica, answer.id, EvaluationAnswerRow)


def test_the_same_answer_at_two_laptops_is_one(begin: Begin) -> None:
    here, there, (sheet, _) = two(begin)
    here.answer(sheet, "uniform", "b")
    there.answer(sheet, "uniform", "b")
    here.exchange(there)
    assert here.replica.open_groups() == there.replica.open_groups() == set()


def test_what_came_from_another_laptop_voids_a_signature_and_stops_the_lock(begin: Begin) -> None:
    here, there, (sheet, _) = two(begin)
    here.fill(sheet)
    here.replica.give(there.replica)
    here.sign(sheet)
    here.sign(sheet, SignerRole.OFFICER)
    there.answer(sheet, "uniform", "b")
    here.exchange(there)
    assert [one.holds for one in here.view(sheet).signatures] == [False, False]
    with here.replica.work.reading() as session:
        assert session.get_one(EvaluationSheetRow, sheet.id).state is not SheetState.LOCKED
    if here.view(sheet).line.state is SheetState.OFFICER_SIGNED:
        assert codes(lambda: here.desk.sheets.lock(CLERK, sheet.id)) == [
            EvaluationProblem.SIGNATURE_VOID
        ]


def test_two_deputies_at_two_laptops_come_to_one_joint_sheet(begin: Begin) -> None:
    here, there, sheets = two(begin)
    for laptop, sheet in zip((here, there), sheets, strict=True):
        laptop.fill(sheet)
        laptop.sign(sheet)
        laptop.sign(sheet, SignerRole.OFFICER)
        laptop.desk.sheets.lock(CLERK, sheet.id)
    here.exchange(there)
    with here.replica.work.reading() as session:
        meeting = session.get_one(EvaluationSheetRow, sheets[0].id).session
    views = [one.desk.joint.view(CLERK, meeting, sheets[0].firm, UNIT) for one in (here, there)]
    assert views[0] == views[1]
    assert {one.id for one in views[0].sheets} == {one.id for one in sheets}
    assert str(views[0].joint.mean) == "100.0"


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    writes=st.lists(
        st.tuples(st.booleans(), st.integers(0, 1), st.sampled_from(ITEMS), st.integers(0, 1)),
        max_size=12,
    )
)
def test_whatever_is_answered_where_both_end_with_the_same_sheets(
    empty: Path,
    tmp_path_factory: pytest.TempPathFactory,
    writes: list[tuple[bool, int, str, int]],
) -> None:
    folder = tmp_path_factory.mktemp("any")
    here, there = (Laptop(Replica(empty, folder / f"{at}.db")) for at in range(2))
    sheets = here.plan()
    here.replica.give(there.replica)
    items = {item.code: item for item in FORM.items()}
    for is_here, at, item, choice in writes:
        word = list(FORM.choices(items[item]))[choice]
        (here if is_here else there).answer(sheets[at], item, word)
    here.exchange(there)
    here.exchange(there)
    assert [here.view(one) for one in sheets] == [there.view(one) for one in sheets]
    written = {(at, item) for _, at, item, _ in writes}
    found = {(at, item) for at, one in enumerate(sheets) for item in here.view(one).answers}
    assert found == written
    for one in (here, there):
        one.replica.close()
