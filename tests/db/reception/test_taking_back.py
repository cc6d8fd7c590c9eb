"""An import taken back takes what nobody touched, and names what somebody did."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from db.attachments.contracts import Subject
from db.journal.reader import history
from db.kernel.ids import MatterId, PrintId, new_id
from db.kernel.kinds import Action, Kind
from db.reception.contracts import AddNote
from db.reception.ledger import SheetRow
from db.reception.link_contracts import LinkMatters
from db.reception.paper_contracts import RecordPrint
from tests import factories, pictures
from tests.db.reception.test_bookkeeping import OLD, lines, take_over
from tests.fakes.clock import FakeClock
from tests.faults.audit import findings
from tests.stations import Station

Touch = Callable[[Station, FakeClock, MatterId], object]


def note(station: Station, _clock: FakeClock, matter: MatterId) -> None:
    station.workspace.reception.add_note(station.actor, AddNote(matter, "已电话核实。"))


def link(station: Station, clock: FakeClock, matter: MatterId) -> None:
    made = station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    other = made.value.matters[0].matter
    station.workspace.linking.link(station.actor, LinkMatters(matter, other))


def attach(station: Station, clock: FakeClock, matter: MatterId) -> None:
    subject = Subject(Kind.MATTER, matter)
    station.workspace.attachments.add(station.actor, subject, pictures.attachment(clock))


def print_one(station: Station, clock: FakeClock, matter: MatterId) -> None:
    done = RecordPrint(PrintId(new_id(clock)), matter, "case_file", "前台", 1, succeeded=True)
    station.workspace.books.record_prints(station.actor, [done])


@pytest.mark.parametrize("touch", [note, link, attach, print_one])
def test_what_somebody_added_to_since_stays_and_is_named(
    station: Station, clock: FakeClock, touch: Touch
) -> None:
    rows = [SheetRow(n, values=OLD | {"external_number": f"外-{n}"}) for n in range(3)]
    done = take_over(station, clock, *rows)
    first = next(one for one in lines(station) if one.external_number == "外-0")
    touch(station, clock, first.id)
    undone = station.workspace.ledger.undo(station.actor, done).value
    assert (undone.voided, undone.kept_numbers) == (2, (first.number,))
    assert [one.id for one in lines(station) if one.external_number] == [first.id]
    assert findings(station.workspace) == []


def test_the_answer_that_an_import_brought_is_no_touch_of_anybody(
    station: Station, clock: FakeClock
) -> None:
    done = take_over(station, clock, SheetRow(0, values=OLD))
    (line,) = lines(station)
    assert line.reply
    assert station.workspace.ledger.undo(station.actor, done).value.voided == 1
    with station.workspace.unit_of_work.reading(station.actor) as session:
        last = history(session, [line.id])[-1]
    assert last.action == Action.IMPORT_UNDONE


def test_the_newest_import_that_stands_is_the_one_to_take_back(
    station: Station, clock: FakeClock
) -> None:
    ledger = station.workspace.ledger
    older = take_over(station, clock, SheetRow(0, values=OLD | {"external_number": "外-1"}))
    clock.advance(minutes=1)
    newer = take_over(station, clock, SheetRow(0, values=OLD | {"external_number": "外-2"}))
    clock.advance(minutes=1)
    take_over(station, clock)  # a file in which nothing was new
    for expected in (newer, older):
        standing = ledger.newest_import(station.actor)
        assert standing is not None
        assert (standing.import_id, standing.added) == (expected, 1)
        ledger.undo(station.actor, expected)
    assert ledger.newest_import(station.actor) is None
