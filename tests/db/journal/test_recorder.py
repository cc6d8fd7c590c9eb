"""The recorder: one operation for every changed record, in the same transaction, and no way past it."""

from __future__ import annotations

import pytest
from sqlalchemy import select, text, update

from db.journal import clocks
from db.journal.payload import decode, decode_context
from db.journal.recorded import numbers
from db.journal.recorder import UnrecordedWrite
from db.journal.records import OperationRow
from db.kernel.errors import CannotWrite
from db.kernel.ids import new_id
from db.kernel.kinds import Action, Kind, Verb
from db.people.contracts import AddPerson, PersonKind
from db.people.records import PersonRow
from db.reception.records import NoteRow
from db.storage.engine import erasing
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station


def operations(station: Station, record: object) -> list[OperationRow]:
    with station.workspace.unit_of_work.reading() as session:
        query = select(OperationRow).where(OperationRow.record == record)
        rows = list(session.scalars(query.order_by(OperationRow.seq)))
        session.expunge_all()
        return rows


def add(station: Station, clock: FakeClock, **values: object) -> AddPerson:
    command = factories.person(clock, **values)
    station.workspace.people.add(station.actor, command)
    return command


def test_a_new_record_is_journaled_with_who_in_which_role_and_by_which_action(
    station: Station, clock: FakeClock
) -> None:
    command = add(station, clock, name="顾砚舟")
    (operation,) = operations(station, command.person)
    assert operation.verb is Verb.INSERT
    assert operation.kind == Kind.PERSON
    assert operation.actor == station.actor.user
    assert (operation.role, operation.action) == ("station_head", Action.PERSON_ADDED)
    assert operation.payload is not None
    assert decode(operation.payload)[numbers(PersonRow)["name"][0]] == "顾砚舟"


def test_a_change_journals_the_changed_fields_only_and_what_its_author_had_seen(
    station: Station, clock: FakeClock
) -> None:
    command = add(station, clock, name="顾砚舟", phone="19900000002")
    changed = factories.person(clock, person=command.person, name="顾砚舟", phone="19900000009")
    station.workspace.people.change(station.actor, 1, changed)
    first, second = operations(station, command.person)
    phone = numbers(PersonRow)["phone"][0]
    assert second.payload is not None
    assert decode(second.payload) == {phone: "19900000009"}
    seen = decode_context(second.context)
    assert seen == {phone: {station.workspace.origin.name: first.seq}}


def test_a_change_replaces_the_field_clock_and_leaves_the_others_at_their_creation(
    station: Station, clock: FakeClock
) -> None:
    command = add(station, clock)
    changed = factories.person(clock, person=command.person, phone="19900000009")
    station.workspace.people.change(station.actor, 1, changed)
    with station.workspace.unit_of_work.reading() as session:
        row = session.get_one(PersonRow, command.person)
        known = clocks.decode(row.clk)
    last = operations(station, command.person)[-1]
    assert list(known) == [numbers(PersonRow)["phone"][0]]
    assert [one.seq for one in known[numbers(PersonRow)["phone"][0]]] == [last.seq]


def test_saving_equal_values_journals_nothing(station: Station, clock: FakeClock) -> None:
    command = add(station, clock)
    station.workspace.people.change(station.actor, 1, command)
    assert len(operations(station, command.person)) == 1


def test_one_click_is_one_act_without_holes_in_the_sequence(
    station: Station, clock: FakeClock
) -> None:
    command = factories.visit(clock)
    station.workspace.reception.register_visit(station.actor, command)
    with station.workspace.unit_of_work.reading() as session:
        rows = list(session.scalars(select(OperationRow).order_by(OperationRow.seq)))
        session.expunge_all()
    assert [row.seq for row in rows] == list(range(1, len(rows) + 1))
    of_visit = [row for row in rows if row.action == Action.VISIT_REGISTERED]
    assert {row.act for row in of_visit} == {of_visit[0].seq}
    assert {Kind(row.kind) for row in of_visit} == {Kind.VISIT, Kind.MATTER, Kind.PERSON}


def test_a_write_that_fails_leaves_no_operation(station: Station, clock: FakeClock) -> None:
    command = factories.person(clock)
    before = station.workspace.journal.unsealed()

    def add_and_fail() -> None:
        with station.workspace.unit_of_work.writing(station.actor, Action.PERSON_ADDED) as work:
            work.session.add(_person_row(command))
            work.session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        add_and_fail()
    assert station.workspace.journal.unsealed() == before
    assert operations(station, command.person) == []


def test_statements_behind_the_journals_back_are_refused(station: Station) -> None:
    work = station.workspace.unit_of_work
    for statement in (update(PersonRow).values(name=""), text("DELETE FROM person")):
        with (
            work.writing(station.actor, Action.PERSON_CHANGED) as writing,
            pytest.raises(UnrecordedWrite),
        ):
            writing.session.execute(statement)


def test_a_record_cannot_be_deleted(station: Station, clock: FakeClock) -> None:
    command = add(station, clock)
    with station.workspace.unit_of_work.writing(station.actor, Action.PERSON_CHANGED) as work:
        work.session.delete(work.session.get_one(PersonRow, command.person))
        with pytest.raises(UnrecordedWrite):
            work.session.flush()
        work.session.expunge_all()


def test_a_reading_session_cannot_write(station: Station, clock: FakeClock) -> None:
    with station.workspace.unit_of_work.reading() as session:
        session.add(NoteRow(id=new_id(clock), matter=new_id(clock), text="x"))
        with pytest.raises(UnrecordedWrite):
            session.flush()


@pytest.mark.parametrize(
    "statement",
    ["UPDATE operation SET action = 'x'", "DELETE FROM operation", "DELETE FROM segment"],
)
def test_nobody_can_write_over_the_journal(station: Station, statement: str) -> None:
    work = station.workspace.unit_of_work
    station.workspace.journal.seal(station.actor)
    with work.reading() as session, pytest.raises(Exception, match=r"not authorized|append only"):
        session.connection().exec_driver_sql(statement)


def test_an_erasure_may_blank_a_content_and_nobody_may_put_another_in_its_place(
    station: Station, clock: FakeClock
) -> None:
    add(station, clock)
    work = station.workspace.unit_of_work
    with work.writing(station.actor, Action.PERSON_CHANGED) as writing:
        connection = writing.session.connection()
        with erasing(connection):
            with (
                pytest.raises(Exception, match=r"not authorized|append only"),
                connection.begin_nested(),
            ):
                connection.exec_driver_sql("UPDATE operation SET payload = salt")
            empty = "''::bytea" if connection.dialect.name == "postgresql" else "x''"
            blank = f"UPDATE operation SET payload = NULL, salt = {empty}"
            connection.exec_driver_sql(blank)
    assert {one.broken_at for one in station.workspace.journal.verify()} == {None}


def test_the_hybrid_clock_goes_on_when_the_wall_clock_is_set_back(
    station: Station, clock: FakeClock
) -> None:
    first = add(station, clock)
    clock.advance(days=-400)
    second = add(station, clock, name="陶采薇")
    earlier, later = operations(station, first.person)[0], operations(station, second.person)[0]
    assert later.hlc > earlier.hlc


@pytest.mark.on_file
def test_an_engine_error_is_told_as_trouble(station: Station) -> None:
    with station.workspace.unit_of_work.reading() as session:
        connection = session.connection()
        connection.exec_driver_sql("PRAGMA query_only = ON")
        with pytest.raises(CannotWrite):
            connection.exec_driver_sql("CREATE TABLE x (y)")


def _person_row(command: AddPerson) -> PersonRow:
    return PersonRow(
        id=command.person, kind=PersonKind.VOTER, name="x", phone="", gender=command.gender,
        region_code="", region_name="", address="", work_unit="", specialty="", active=True,
    )  # fmt: skip
