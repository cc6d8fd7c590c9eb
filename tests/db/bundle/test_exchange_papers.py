"""Both sides of a bundle get a paper with the same code; that it was printed stands in the journal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from db.accounts.rules import Permission, may
from db.bundle.exchange_contracts import BundlePaper, Direction, RecordBundlePaper
from db.bundle.exchange_records import TakenRow
from db.journal.reader import history
from db.kernel.actor import Role
from db.kernel.errors import NotFound, NotPermitted
from db.kernel.kinds import Action
from tests.db.bundle.test_exchange import register, send, take
from tests.fakes.clock import FakeClock
from tests.offices import Offices, enrol
from tests.stations import Station


def papers(station: Station) -> list[BundlePaper]:
    """Return the papers of all bundles in the log, the newest first."""
    bundles, actor = station.workspace.bundles, station.actor
    lines = bundles.exchange.log(actor)
    return [bundles.papers.paper(actor, one.direction, one.series) for one in lines]


@pytest.fixture
def exchanged(offices: Offices, clock: FakeClock, tmp_path: Path) -> Offices:
    """One station has sent a bundle, and the district has taken it in."""
    enrol(offices.district, offices.haichang)
    register(offices.haichang, clock)
    clock.advance(minutes=1)
    path = send(offices.haichang, offices.district, tmp_path / "up")
    clock.advance(minutes=1)
    take(offices.district, path)
    return offices


def test_both_papers_tell_of_one_bundle(exchanged: Offices) -> None:
    (out,), (came,) = papers(exchanged.haichang), papers(exchanged.district)
    assert (out.direction, came.direction) == (Direction.SENT, Direction.TAKEN)
    assert (out.code, out.number, out.file) == (came.code, came.number, came.file)
    assert (out.station, out.partner) == (came.partner, came.station)
    assert out.changes == came.changes > 0
    assert out.by == came.by == "何静澜"
    assert came.at > came.made_at


def test_what_came_in_is_counted_as_the_import_counted_it(exchanged: Offices) -> None:
    (came,) = papers(exchanged.district)
    assert came.new is not None
    assert came.new > 0
    assert (came.changed, came.known, came.conflicts, came.held) == (0, 0, 0, 0)


def test_a_bundle_that_an_earlier_version_took_in_has_no_such_figures(exchanged: Offices) -> None:
    district = exchanged.district
    with district.workspace.unit_of_work.writing(district.actor, Action.BUNDLE_TAKEN) as work:
        row = work.session.query(TakenRow).one()
        row.new = row.changed = row.known = row.attachments = None
    (came,) = papers(district)
    assert (came.new, came.attachments) == (None, None)


def test_a_paper_that_was_printed_stands_in_the_journal(exchanged: Offices) -> None:
    station = exchanged.haichang
    (out,) = papers(station)
    command = RecordBundlePaper(out.bundle, "POS-80", 2, succeeded=True)
    station.workspace.bundles.papers.record_paper(station.actor, command)
    with station.workspace.unit_of_work.reading() as session:
        assert history(session, [UUID(bytes=out.bundle)])[-1].action == Action.PRINTED


def test_a_bundle_that_nobody_knows_has_no_paper(exchanged: Offices) -> None:
    station = exchanged.haichang
    with pytest.raises(NotFound):
        station.workspace.bundles.papers.paper(station.actor, Direction.TAKEN, bytes(16))


def test_who_may_print_may_print_it(exchanged: Offices) -> None:
    station = exchanged.haichang
    (out,) = papers(station)
    for role in Role:
        actor = replace(station.actor, role=role, also=())
        if may(role, Permission.PRINT):
            told = station.workspace.bundles.papers.paper(actor, Direction.SENT, out.bundle)
            assert told.code == out.code
        else:
            with pytest.raises(NotPermitted):
                station.workspace.bundles.papers.paper(actor, Direction.SENT, out.bundle)
