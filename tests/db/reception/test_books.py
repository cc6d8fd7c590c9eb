"""Papers of many matters: which matters, in which order, with which sums, and the note of their printing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from db.journal.reader import history
from db.kernel.actor import Role
from db.kernel.errors import NotPermitted
from db.kernel.ids import MatterId, PrintId, UserId, new_id
from db.kernel.kinds import Action, Kind
from db.reception.codes import NextStep, ResultClass
from db.reception.handling import ArchiveMatter, RateMatter, Score, Unable, WithdrawMatter
from db.reception.paper_contracts import BookKind, PaperKind, RecordBookPrint, RecordPrint
from tests import factories
from tests.desktop.people.desks import as_role
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.fixture
def matters(station: Station, clock: FakeClock) -> tuple[MatterId, ...]:
    """Three matters on three days: answered on the spot, open, only recorded."""
    made = []
    for values in (
        {"next_step": NextStep.ANSWER, "answer": "已说明。"}, {}, {"next_step": NextStep.RECORD},
    ):  # fmt: skip
        command = factories.visit(clock, factories.matter(**values))
        saved = station.workspace.reception.register_visit(station.actor, command).value
        made.append(saved.matters[0].matter)
        clock.advance(days=1)
    return tuple(made)


def test_a_ledger_has_the_matters_asked_for_in_their_order(station, matters):
    asked = (matters[2], MatterId(UUID(int=1)), matters[0])
    ledger = station.workspace.books.ledger(station.actor, asked)
    assert [one.line.id for one in ledger.lines] == [matters[2], matters[0]]
    assert ledger.head.station_name == "海宁市海昌街道代表联络站"
    assert ledger.lines[1].result is ResultClass.A
    assert ledger.lines[1].replied_on == date(2026, 3, 18)


def test_a_ledger_of_a_period_takes_both_its_ends(station, matters):
    books = station.workspace.books
    two = books.ledger_between(station.actor, date(2026, 3, 18), date(2026, 3, 19))
    assert [one.line.id for one in two.lines] == list(matters[:2])
    assert (two.since, two.until) == (date(2026, 3, 18), date(2026, 3, 19))
    assert books.ledger_between(station.actor, date(2026, 3, 21), date(2026, 3, 31)).lines == ()


def test_the_sums_stand_on_the_rows(station, clock, matters):
    books = station.workspace.books
    totals = books.ledger(station.actor, matters).totals
    assert (totals.matters, totals.replied, totals.closed, totals.late) == (3, 1, 1, 0)
    assert (totals.rated, totals.satisfied) == (0, 0)
    clock.advance(days=60)
    later = books.ledger(station.actor, matters)
    assert later.totals.late == 1
    assert later.lines[1].days_late > 0


def test_what_was_withdrawn_is_not_counted_as_closed(station, matters):
    before = station.workspace.books.ledger(station.actor, matters).totals.closed
    for kind, told in ((WithdrawMatter, ("本人来电撤回",)), (ArchiveMatter, ())):
        revision = station.workspace.matters.detail(station.actor, matters[1]).revision
        command = kind(matters[1], revision, *told)
        station.workspace.handling.take(station.actor, command)
        assert station.workspace.books.ledger(station.actor, matters).totals.closed == before


def test_the_ledger_has_the_voters_last_word(station, clock, matters):
    colleague = as_role(station, Role.LIAISON).actor
    other = replace(colleague, user=UserId(new_id(clock)))
    for result in (None, Score.SATISFIED):
        revision = station.workspace.matters.detail(other, matters[0]).revision
        scores = {
            "attitude": result,
            "result": result,
            "unable": None if result else Unable.REFUSED,
        }
        rating = RateMatter(matters[0], revision, **scores)
        station.workspace.handling.take(other, rating)
        clock.advance(minutes=1)
    ledger = station.workspace.books.ledger(station.actor, matters)
    assert [one.score for one in ledger.lines] == [Score.SATISFIED, None, None]
    assert (ledger.totals.rated, ledger.totals.satisfied) == (1, 1)


def test_a_thousand_matters_are_read_in_stretches(station, matters):
    asked = matters * 300
    ledger = station.workspace.books.ledger(station.actor, asked)
    assert len(ledger.lines) == 900


def test_the_archive_of_a_year_holds_what_has_ended(station, matters):
    archive = station.workspace.books.archive(station.actor, 2026)
    assert [one.line.id for one in archive.lines] == [matters[2]]
    assert archive.open == 1
    assert station.workspace.books.archive(station.actor, 2025).lines == ()


def test_the_printing_of_a_book_is_an_entry_of_the_station(station, clock):
    note = RecordBookPrint(
        PrintId(new_id(clock)), BookKind.LEDGER, "Office", 2, succeeded=True, matters=38
    )
    saved = station.workspace.books.record_print(station.actor, note)
    assert saved.value is None
    with station.workspace.unit_of_work.reading() as session:
        entry = history(session, [station.founded.station])[-1]
    assert (entry.action, entry.kind) == (Action.PRINTED, Kind.STATION)
    assert list(entry.values.values()) == ["ledger", "Office", 2, True, 38]


def test_a_batch_is_noted_in_one_go_and_a_retry_changes_nothing(station, clock, matters):
    notes = [
        RecordPrint(PrintId(new_id(clock)), one, PaperKind.RECEIPT_A4.value, "", 1, succeeded=True)
        for one in matters
    ]
    for _ in range(2):
        station.workspace.books.record_prints(station.actor, notes)
    for one in matters:
        told = station.workspace.matters.detail(station.actor, one).timeline
        assert [entry.action for entry in told].count(Action.PRINTED) == 1


def test_who_may_not_print_gets_no_book(station, matters):
    deputy = as_role(station, Role.DEPUTY).actor
    books = station.workspace.books
    for ask in (
        lambda: books.ledger(deputy, matters), lambda: books.archive(deputy, 2026),
        lambda: books.ledger_between(deputy, date(2026, 1, 1), date(2026, 2, 1)),
    ):  # fmt: skip
        with pytest.raises(NotPermitted):
            ask()
