"""Sheets that come in: judged row by row, written as one act or not at all, taken back as one act."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from db.kernel.actor import Role
from db.kernel.clock import CHINA
from db.kernel.errors import InvalidInput, NotPermitted
from db.kernel.ids import ImportId, new_id
from db.kernel.kinds import Action
from db.people.rules import PeopleProblem
from db.reception.codes import Channel, DemandType, MatterState, ResultClass, Scale, Step, Urgency
from db.reception.contracts import TriageMatter
from db.reception.handling import ArchiveMatter
from db.reception.ledger import ImportLedger, LedgerLine, LedgerScope, SheetRow, Verdict
from db.reception.ledger_rules import LedgerProblem
from db.reception.queue_contracts import QueueView
from db.reception.rules import ReceptionProblem
from tests import factories
from tests.db.reception.cases import Case
from tests.fakes.clock import FakeClock
from tests.faults.audit import findings
from tests.stations import Station, colleague

OLD = {
    "received_at": datetime(2024, 5, 6, tzinfo=CHINA), "title": "北门路灯不亮", "category": "0306",
    "external_number": "12345-0007", "visitor": "沈知行", "phone": "19900000001",
    "statement": "连续三天不亮。", "unit": "市政所", "result": ResultClass.A, "reply": "已更换。",
    "closed_at": datetime(2024, 5, 9, tzinfo=CHINA),
}  # fmt: skip


@pytest.fixture
def line(station: Station, clock: FakeClock) -> LedgerLine:
    """A matter registered here, as the ledger names it."""
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    return lines(station)[0]


EVERYTHING = LedgerScope()


def lines(station: Station, scope: LedgerScope = EVERYTHING) -> tuple[LedgerLine, ...]:
    ledger = station.workspace.ledger
    return ledger.lines(station.actor, ledger.export(station.actor, scope).value)


def of(line: LedgerLine, **values: Any) -> SheetRow:
    return SheetRow(0, line.key, line.revision, values)


def take_over(station: Station, clock: FakeClock, *rows: SheetRow) -> ImportId:
    numbered = tuple(dataclasses.replace(row, place=n) for n, row in enumerate(rows))
    command = ImportLedger(ImportId(new_id(clock)), "台账.xlsx", numbered)
    station.workspace.ledger.take_over(station.actor, command)
    return command.import_id


def verdict(station: Station, row: SheetRow) -> tuple[Verdict, set[tuple[str, str]]]:
    (one,) = station.workspace.ledger.judge(station.actor, [row])
    return one.verdict, {(problem.field, problem.code) for problem in one.problems}


def test_a_ledger_names_matters_masked_keeps_sealed_words_and_leaves_reports_out(
    station: Station, clock: FakeClock
) -> None:
    visits = (
        factories.visit(clock, visitor=factories.visitor(name="沈知行", phone="19900000001")),
        factories.visit(clock, factories.matter(demand_type=DemandType.REPORT)),
        factories.visit(clock, visitor=factories.visitor(name="姚汀兰", confidential=True)),
    )
    for one in visits:
        station.workspace.reception.register_visit(station.actor, one)
    open_, secret = sorted(lines(station), key=lambda one: one.key)
    assert (open_.visitor, open_.phone) == ("沈**", "199 **** 0001")
    assert open_.statement
    assert (secret.statement, secret.visitor, secret.phone) == ("", "", "")


def test_a_ledger_holds_a_list_or_a_period_and_is_noted(
    station: Station, clock: FakeClock, line: LedgerLine
) -> None:
    day = date(2026, 3, 18)
    assert lines(station, LedgerScope(first=day, last=day)) == (line,)
    assert lines(station, LedgerScope(QueueView.OPEN)) == (line,)
    assert lines(station, LedgerScope(first=day + timedelta(days=1))) == ()
    assert lines(station, LedgerScope(last=day - timedelta(days=1))) == ()
    with pytest.raises(NotPermitted):
        station.workspace.ledger.export(colleague(station, clock), LedgerScope())


def test_a_row_without_changes_has_nothing_to_do(station: Station, line: LedgerLine) -> None:
    assert verdict(station, of(line)) == (Verdict.SAME, set())
    assert verdict(station, of(line, title=line.title)) == (Verdict.SAME, set())


def test_changed_cells_correct_the_matter_and_the_old_value_stays_in_the_journal(
    station: Station, clock: FakeClock, line: LedgerLine
) -> None:
    row = of(line, title="南门窨井盖松动", place="南门")
    assert verdict(station, row) == (Verdict.UPDATE, set())
    take_over(station, clock, row)
    after = lines(station)[0]
    assert (after.title, after.place) == ("南门窨井盖松动", "南门")
    assert (after.statement, after.due_on, after.state) == (
        line.statement, line.due_on, line.state,
    )  # fmt: skip
    told = station.workspace.matters.detail(station.actor, line.id).timeline
    assert told[0].action == Action.LEDGER_IMPORTED
    assert findings(station.workspace) == []


def test_a_matter_changed_since_the_sheet_was_written_is_not_overwritten(
    station: Station, clock: FakeClock, line: LedgerLine
) -> None:
    shown = station.workspace.matters.detail(station.actor, line.id)
    station.workspace.reception.triage(
        station.actor,
        TriageMatter(line.id, shown.revision, "02", shown.demand_type, shown.urgency, shown.scale),
    )
    row = of(line, title="南门窨井盖松动")
    assert verdict(station, row) == (Verdict.CONFLICT, {("", LedgerProblem.CHANGED_MEANWHILE)})
    assert verdict(station, of(line))[0] is Verdict.SAME
    with pytest.raises(InvalidInput) as caught:
        take_over(station, clock, row)
    assert caught.value.problems[0].field == "row 0"
    assert lines(station)[0].title == line.title


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"title": ""}, ("title", ReceptionProblem.TITLE_MISSING)),
        ({"title": "长" * 41}, ("title", ReceptionProblem.TITLE_LONG)),
        ({"category": "x"}, ("category", ReceptionProblem.CATEGORY_UNKNOWN)),
        ({"summary": "长" * 201}, ("summary", ReceptionProblem.SUMMARY_LONG)),
        ({"external_number": "1" * 61}, ("external_number", LedgerProblem.EXTERNAL_LONG)),
    ],
)
def test_a_correction_that_cannot_be_is_refused_with_its_cell(
    station: Station, line: LedgerLine, values: dict[str, Any], problem: tuple[str, str]
) -> None:
    assert verdict(station, of(line, **values)) == (Verdict.REFUSED, {problem})


def test_sealed_words_cannot_be_written_over(station: Station, clock: FakeClock) -> None:
    secret = factories.visit(clock, visitor=factories.visitor(name="姚汀兰", confidential=True))
    station.workspace.reception.register_visit(station.actor, secret)
    row = of(lines(station)[0], statement="改写")
    assert verdict(station, row) == (
        Verdict.REFUSED, {("statement", LedgerProblem.ONLY_SHOWN)},
    )  # fmt: skip


def test_an_old_ledger_comes_in_as_filed_matters_with_its_own_numbers_and_days(
    station: Station, clock: FakeClock
) -> None:
    assert verdict(station, SheetRow(0, values=OLD)) == (Verdict.NEW, set())
    take_over(station, clock, SheetRow(0, values=OLD))
    (filed,) = lines(station)
    assert (filed.state, filed.channel) == (MatterState.CLOSED, Channel.IMPORT)
    assert (filed.external_number, filed.number) == ("12345-0007", "海昌接〔2024〕1号")
    assert (filed.received_at, filed.closed_at) == (OLD["received_at"], OLD["closed_at"])
    assert (filed.result, filed.reply, filed.due_on) == (ResultClass.A, "已更换。", None)
    shown = station.workspace.matters.detail(station.actor, filed.id)
    assert shown.course is not None
    assert shown.course.days_late is None
    assert Step.REOPEN in shown.steps
    assert station.workspace.matters.counts(station.actor).open == 0
    assert findings(station.workspace) == []


def test_the_same_old_ledger_again_updates_instead_of_doubling(
    station: Station, clock: FakeClock
) -> None:
    take_over(station, clock, SheetRow(0, values=OLD))
    assert verdict(station, SheetRow(0, values=OLD))[0] is Verdict.SAME
    again = SheetRow(0, values=OLD | {"title": "南门路灯不亮"})
    assert verdict(station, again)[0] is Verdict.UPDATE
    take_over(station, clock, again)
    assert [one.title for one in lines(station)] == ["南门路灯不亮"]


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"received_at": None}, ("received_at", LedgerProblem.RECEIVED_MISSING)),
        (
            {"received_at": datetime(2027, 1, 1, tzinfo=CHINA)},
            ("received_at", LedgerProblem.LATER_THAN_NOW),
        ),
        (
            {"closed_at": datetime(2024, 5, 1, tzinfo=CHINA)},
            ("closed_at", LedgerProblem.BEFORE_RECEIVED),
        ),
        ({"state": MatterState.IN_PROGRESS}, ("state", LedgerProblem.STILL_OPEN)),
        ({"visitor": "长" * 51}, ("visitor", PeopleProblem.TOO_LONG)),
        ({"title": "", "statement": ""}, ("title", ReceptionProblem.TITLE_MISSING)),
    ],
)
def test_a_row_of_an_old_ledger_that_cannot_be_filed_says_which_cell(
    station: Station, values: dict[str, Any], problem: tuple[str, str]
) -> None:
    found, problems = verdict(station, SheetRow(0, values=OLD | values))
    assert found is Verdict.REFUSED
    assert problem in problems


def test_a_statement_gives_the_title_that_an_old_ledger_has_not(
    station: Station, clock: FakeClock
) -> None:
    values = {key: one for key, one in OLD.items() if key not in ("title", "category")}
    take_over(station, clock, SheetRow(0, values=values | {"statement": "路灯" * 60}))
    assert lines(station)[0].title == "路灯" * 20
    assert lines(station)[0].category == "99"


def test_a_machine_number_of_another_station_and_a_row_twice_are_refused(
    station: Station, line: LedgerLine
) -> None:
    foreign = SheetRow(0, "330203-XX-REC-2025-000001", 3, OLD)
    assert verdict(station, foreign) == (Verdict.REFUSED, {("key", LedgerProblem.KEY_UNKNOWN)})
    twice = station.workspace.ledger.judge(station.actor, [of(line), of(line, title="别的")])
    assert [one.verdict for one in twice] == [Verdict.SAME, Verdict.REFUSED]
    assert twice[1].problems[0].code is LedgerProblem.ROW_TWICE


def test_one_row_that_cannot_be_written_keeps_the_whole_file_out(
    station: Station, clock: FakeClock, line: LedgerLine
) -> None:
    rows = (SheetRow(0, values=OLD), of(line, title="改"), SheetRow(0, values={"title": "x"}))
    with pytest.raises(InvalidInput) as caught:
        take_over(station, clock, *rows)
    assert caught.value.problems[0].field == "row 2"
    assert lines(station) == (line,)


def test_work_that_is_stopped_writes_nothing(station: Station, clock: FakeClock) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, _total: int) -> None:
        if done:
            raise Stopped

    rows = tuple(
        SheetRow(n, values=OLD | {"external_number": f"12345-{n:04d}"}) for n in range(401)
    )
    command = ImportLedger(ImportId(new_id(clock)), "旧台账.xlsx", rows)
    with pytest.raises(Stopped):
        station.workspace.ledger.take_over(station.actor, command, stop)
    assert lines(station) == ()
    assert station.workspace.ledger.take_over(station.actor, command).value.added == 401
    again = station.workspace.ledger.take_over(station.actor, command)
    assert (again.value.added, again.changes) == (401, frozenset())
    assert len({one.number for one in lines(station)}) == 401


def test_no_sheet_calls_what_is_closed_a_report_or_less_than_major(
    station: Station, clock: FakeClock
) -> None:
    case = Case(station, clock)
    case.told()
    case.rate()
    case.close()
    (line,) = lines(station)
    assert verdict(station, of(line, demand_type=DemandType.REPORT)) == (
        Verdict.REFUSED, {("demand_type", LedgerProblem.REPORT_AT_COUNTER)}
    )  # fmt: skip
    assert verdict(station, of(line, scale=Scale.MAJOR)) == (
        Verdict.REFUSED, {("scale", LedgerProblem.ONLY_SHOWN)}
    )  # fmt: skip


@pytest.mark.parametrize(
    "value", [DemandType.COMPLAINT, Urgency.VERY_URGENT, Scale.MINOR], ids=lambda one: one.value
)
def test_what_an_open_matters_deadline_follows_from_is_changed_by_triage(
    station: Station, line: LedgerLine, value: DemandType | Urgency | Scale
) -> None:
    name = {DemandType: "demand_type", Urgency: "urgency", Scale: "scale"}[type(value)]
    assert getattr(line, name) is not value
    assert verdict(station, of(line, **{name: value})) == (
        Verdict.REFUSED, {(name, LedgerProblem.SETTLED_BY_TRIAGE)},
    )  # fmt: skip


def test_an_archived_matter_is_changed_by_no_sheet(
    station: Station, clock: FakeClock, line: LedgerLine
) -> None:
    take_over(station, clock, SheetRow(0, values=OLD))
    (old,) = (one for one in lines(station) if one.id != line.id)
    revision = station.workspace.matters.detail(station.actor, old.id).revision
    station.workspace.handling.take(station.actor, ArchiveMatter(old.id, revision))
    (archived,) = (one for one in lines(station) if one.id == old.id)
    assert verdict(station, of(archived, title="改写的标题")) == (
        Verdict.REFUSED, {("title", LedgerProblem.ARCHIVED)},
    )  # fmt: skip
    assert verdict(station, of(archived)) == (Verdict.SAME, set())


def test_no_sheet_finds_a_report_even_in_the_heads_hands(
    station: Station, clock: FakeClock
) -> None:
    told = factories.visit(clock, factories.matter(demand_type=DemandType.REPORT))
    made = station.workspace.reception.register_visit(station.actor, told).value.matters[0]
    row = SheetRow(0, made.machine_number, 1, values={"demand_type": DemandType.COMPLAINT})
    assert verdict(station, row)[0] is Verdict.REFUSED
    with pytest.raises(InvalidInput):
        take_over(station, clock, row)
    detail = station.workspace.matters.detail(station.actor, made.matter)
    assert detail.demand_type is DemandType.REPORT
    assert station.workspace.matters.matter_ids(colleague(station, clock)) == b""


def test_an_import_is_taken_back_as_one_act(
    station: Station, clock: FakeClock, line: LedgerLine
) -> None:
    row = of(line, title="南门窨井盖松动", place="南门", external_number="外 7")
    done = take_over(station, clock, row, SheetRow(0, values=OLD))
    undone = station.workspace.ledger.undo(station.actor, done).value
    assert (undone.voided, undone.restored, undone.kept) == (1, 1, 0)
    (after,) = lines(station)
    assert after == dataclasses.replace(line, revision=after.revision)
    assert verdict(station, SheetRow(0, values=OLD))[0] is Verdict.NEW
    assert findings(station.workspace) == []
    with pytest.raises(InvalidInput):
        station.workspace.ledger.undo(station.actor, done)


def test_a_long_import_is_taken_back_bit_by_bit_or_not_at_all(
    station: Station, clock: FakeClock
) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, _total: int) -> None:
        if done:
            raise Stopped

    rows = [SheetRow(n, values=OLD | {"external_number": f"12345-{n:04d}"}) for n in range(401)]
    done = take_over(station, clock, *rows)
    with pytest.raises(Stopped):
        station.workspace.ledger.undo(station.actor, done, stop)
    assert len(lines(station)) == 401
    heard: list[tuple[int, int]] = []
    undone = station.workspace.ledger.undo(
        station.actor, done, lambda at, total: heard.append((at, total))
    )
    assert undone.value.voided == 401
    assert heard == [(0, 401), (200, 401), (400, 401)]
    assert lines(station) == ()
    assert findings(station.workspace) == []


def test_what_somebody_changed_since_an_import_is_kept_when_it_is_taken_back(
    station: Station, clock: FakeClock, line: LedgerLine
) -> None:
    done = take_over(station, clock, of(line, title="一"), SheetRow(0, values=OLD))
    later = {one.key: one for one in lines(station)}
    for one in later.values():
        take_over(station, clock, of(one, title="后来改的"))
    undone = station.workspace.ledger.undo(station.actor, done).value
    assert (undone.voided, undone.restored, undone.kept) == (0, 0, 2)
    assert {one.title for one in lines(station)} == {"后来改的"}


def test_clerks_look_at_what_would_come_and_the_head_takes_it_over(
    station: Station, clock: FakeClock
) -> None:
    clerk = dataclasses.replace(station.actor, role=Role.DUTY_STAFF)
    row = SheetRow(0, values=OLD)
    assert station.workspace.ledger.judge(clerk, [row])[0].verdict is Verdict.NEW
    command = ImportLedger(ImportId(new_id(clock)), "a.xlsx", (row,))
    with pytest.raises(NotPermitted):
        station.workspace.ledger.take_over(clerk, command)
    with pytest.raises(NotPermitted):
        station.workspace.ledger.undo(clerk, command.import_id)
