"""One number given twice: the district names the second branch anew, and every desk ends with both."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import delete, func, select
from sqlalchemy.exc import DatabaseError

from db.bundle.exchange_contracts import BranchRecord, ExchangeProblem, HeldReason
from db.bundle.layout import Layouts
from db.bundle.rewriting import Rewriting, state_of
from db.journal.recorder import UNRECORDED
from db.journal.records import BranchRow, ConflictRow, OperationRow, SegmentRow
from db.kernel.errors import CannotWrite, InvalidInput, Refused, TroubleCode
from db.kernel.kinds import Action, Kind
from db.storage.engine import connect, renaming
from tests.db.bundle.courses import played, shown
from tests.db.bundle.desks import Desk, Ground, digest
from tests.stations import PASSPHRASE

KEPT, SECOND = "19900000001", "19900000002"

Desks = tuple[Desk, ...]


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[Desks]:
    """A district, two stations of the same scopes, and one with a scope of its own."""
    with ground.desks(tmp_path / "desks") as opened:
        yield opened


@pytest.fixture
def forked(desks: Desks, tmp_path: Path) -> UUID:
    """A station sent an edit of a person, went back unnoticed, and made another edit under the same number."""
    district, station, *_ = desks
    who = station.add("沈禾穗")
    carry(station, district, tmp_path)
    station.copy_to(tmp_path / "aside")
    station.edit(who, phone=KEPT)
    station.register("原件上的事")
    carry(station, district, tmp_path)
    station.put_back(tmp_path / "aside", with_tidemarks=True)
    station.edit(who, phone=SECOND)
    station.register("副本上的事")
    return who


def carry(giver: Desk, taker: Desk, folder: Path) -> HeldReason | None:
    """Have one desk write a bundle and another take it; return why something of it lies aside."""
    path = giver.send(taker, folder / f"stick-{len(list(folder.iterdir()))}")
    return next((one.reason for one in taker.take(path).held), None)


def named(desks: Desks, folder: Path) -> None:
    """Let the district learn of the second branch and name it, and everybody hear of that."""
    district, station, neighbour, other = desks
    assert carry(station, district, folder) is HeldReason.FORKED
    assert district.name_branches() == 1
    for _ in range(2):
        for one in (station, neighbour, other):
            assert carry(district, one, folder) is None
            assert carry(one, district, folder) is None


def phones(desk: Desk, who: UUID) -> set[object]:
    """Return the telephone numbers that a person has at a desk."""
    with desk.workspace.unit_of_work.reading() as session:
        state = state_of(session, Layouts(), Kind.PERSON, who)
        assert state is not None
        return {value for one in state.siblings(3) for value in state.told(3, one).values()}


def titles(desk: Desk) -> set[str]:
    """Return what is open at a desk."""
    lines = desk.workspace.matters.find(desk.station.actor, "上的事")
    return {one.title for one in lines}


def test_both_branches_stand_at_every_desk_once_the_second_one_has_a_name(
    desks: Desks, forked: UUID, tmp_path: Path
) -> None:
    named(desks, tmp_path)
    district, station, neighbour, _ = desks
    for one in (district, station, neighbour):
        assert titles(one) == {"原件上的事", "副本上的事"}
        assert phones(one, forked) == {KEPT, SECOND}
        assert one.tray() == set()
        assert all(verdict.broken_at is None for verdict in one.workspace.journal.verify())
    assert digest(station) == digest(neighbour)
    assert shown(station).items() <= shown(district).items()


def test_a_backup_stands_before_a_branch_is_named(
    desks: Desks, forked: UUID, tmp_path: Path
) -> None:
    district, station, *_ = desks
    assert carry(station, district, tmp_path) is HeldReason.FORKED
    district.clock.advance(hours=2)
    assert district.name_branches() == 1
    made = district.workspace.backups.all()[0]
    assert made.made == district.clock.now()
    station_key = district.station.entrance.enter(district.station.founded.user, PASSPHRASE).key
    with closing(connect(made.path, station_key.derive("db"))) as copy:
        assert copy.execute("SELECT count(*) FROM branch").fetchone()[0] == 0


def test_what_both_wrote_on_one_field_is_open_for_a_person_to_decide(
    desks: Desks, forked: UUID, tmp_path: Path
) -> None:
    named(desks, tmp_path)
    for one in desks[:3]:
        with one.workspace.unit_of_work.reading() as session:
            open_ones = session.scalars(select(ConflictRow.record)).all()
        assert forked in open_ones


def test_everything_in_a_branch_is_listed_for_somebody_to_look_through(
    desks: Desks, forked: UUID, tmp_path: Path
) -> None:
    named(desks, tmp_path)
    for one in desks[:2]:
        branches, actor = one.workspace.bundles.branches, one.station.actor
        (line,) = branches.lines(actor)
        assert (line.station, line.seen_at) == ("海宁市海昌街道代表联络站", None)
        assert BranchRecord(Kind.PERSON, forked, "沈禾穗") in line.records
        assert {one.kind for one in line.records} >= {Kind.PERSON, Kind.VISIT, Kind.MATTER}
        assert "副本上的事" in {one.name for one in line.records}
        branches.see(actor, line.origin)
        assert branches.lines(actor)[0].seen_at is not None


def test_both_machines_are_told_and_write_under_new_lives(
    desks: Desks, forked: UUID, tmp_path: Path
) -> None:
    """The copy hears by the receipt that another one had its numbers, the rest by the branch that comes back."""
    district, station, *_ = desks
    assert carry(station, district, tmp_path) is HeldReason.FORKED
    before = station.workspace.origin.name
    district.name_branches()
    path = district.send(station, tmp_path / "down")
    incoming = station.take(path)
    assert station.workspace.origin.name != before
    assert (incoming.renamed, incoming.held) == (1, ())
    station.reopen()
    assert station.workspace.origin.name != before
    life = station.workspace.origin.name
    station.reopen()
    assert station.workspace.origin.name == life


def test_the_rest_of_a_branch_that_came_later_gets_a_name_too(
    desks: Desks, forked: UUID, tmp_path: Path
) -> None:
    district, station, *_ = desks
    assert carry(station, district, tmp_path) is HeldReason.FORKED
    district.name_branches()
    station.register("后来副本上的事")
    assert carry(station, district, tmp_path) is HeldReason.FORKED
    district.name_branches()
    for _ in range(2):
        carry(district, station, tmp_path)
        assert carry(station, district, tmp_path) is None
    both = {"原件上的事", "副本上的事", "后来副本上的事"}
    assert titles(district) == titles(station) == both
    assert (district.tray(), station.tray()) == (set(), set())
    assert shown(station).items() <= shown(district).items()


def test_a_name_is_given_once(desks: Desks, forked: UUID, tmp_path: Path) -> None:
    """A second stick with the same branch is known, and a name leaves nothing to name."""
    district, station, *_ = desks
    path = station.send(district, tmp_path / "again")
    assert carry(station, district, tmp_path) is HeldReason.FORKED
    assert district.name_branches() == 1
    assert district.take(path).held == ()
    with district.workspace.unit_of_work.reading() as session:
        assert session.scalar(select(func.count()).select_from(BranchRow)) == 1


def test_a_deletion_in_the_branch_hides_nothing_that_its_author_had_not_seen(
    desks: Desks, forked: UUID, tmp_path: Path
) -> None:
    station = desks[1]
    with station.workspace.unit_of_work.writing(
        station.station.actor, Action.PERSON_CHANGED
    ) as work:
        merge = station.workspace.bundles.merge
        Rewriting(station.workspace._recorder, merge).delete(work, Kind.PERSON, forked)
    named(desks, tmp_path)
    for one in desks[:3]:
        with one.workspace.unit_of_work.reading() as session:
            open_groups = set(
                session.scalars(select(ConflictRow.field_group).where(ConflictRow.record == forked))
            )
        assert 0 in open_groups


def test_what_was_written_behind_an_erasure_in_the_branch_stays_where_it_was_written(
    desks: Desks, tmp_path: Path
) -> None:
    """The station meets the erasure under two names, and whoever wrote on had seen it under either."""
    district, station, *_ = desks
    who = station.add("沈禾穗")
    station.copy_to(tmp_path / "aside")
    station.edit(who, phone=KEPT)
    carry(station, district, tmp_path)
    station.put_back(tmp_path / "aside", with_tidemarks=True)
    merge = station.workspace.bundles.merge
    with station.workspace.unit_of_work.writing(
        station.station.actor, Action.PERSON_CHANGED
    ) as work:
        Rewriting(station.workspace._recorder, merge).erase(work, Kind.PERSON, who, {3})
    station.edit(who, phone=SECOND)
    named(desks, tmp_path)
    assert SECOND in phones(station, who)
    assert district.countersign() == 1
    for one in (station, desks[2]):
        carry(district, one, tmp_path)
    assert phones(station, who) == phones(desks[2], who) == phones(district, who)


def test_a_station_cannot_name_a_branch(desks: Desks, forked: UUID, tmp_path: Path) -> None:
    district, station, neighbour, _ = desks
    carry(district, neighbour, tmp_path)
    assert carry(station, neighbour, tmp_path) is HeldReason.FORKED
    (line,) = neighbour.workspace.bundles.taking.tray(neighbour.station.actor)
    before = neighbour.dump()
    with pytest.raises(Refused):
        neighbour.workspace.bundles.branches.name(neighbour.station.actor, line.id)
    assert neighbour.dump() == before


def test_what_is_no_branch_gets_no_name(desks: Desks, tmp_path: Path) -> None:
    district, station, *_ = desks
    station.register("路灯不亮")
    path = station.send(district, tmp_path / "up")
    path.write_bytes(path.read_bytes()[:-1])
    taking = district.workspace.bundles.taking
    kept = taking.keep(
        district.station.actor,
        station.send(district, tmp_path / "whole"),
        TroubleCode.BUNDLE_DAMAGED,
    )
    with pytest.raises(InvalidInput) as refused:
        district.workspace.bundles.branches.name(district.station.actor, kept.value.id)
    assert refused.value.problems[0].code is ExchangeProblem.NO_BRANCH


@pytest.mark.parametrize("table", [OperationRow, SegmentRow])
def test_nothing_leaves_a_journal_that_does_not_stand_under_a_new_name(
    desks: Desks, table: type[OperationRow] | type[SegmentRow]
) -> None:
    """The guard in the tables looks by itself, whoever asks for it."""
    station = desks[1]
    station.add("沈禾穗")
    before = station.every_link()
    with pytest.raises((CannotWrite, DatabaseError)):
        _remove(station, table)
    assert station.every_link() == before


def _remove(desk: Desk, table: type[OperationRow] | type[SegmentRow]) -> None:
    work, actor = desk.workspace.unit_of_work, desk.station.actor
    with work.writing(actor, Action.PERSON_CHANGED) as writing:
        statement = delete(table).execution_options(**{UNRECORDED: "a test of the guard"})
        with renaming(writing.session.connection()):
            writing.session.execute(statement)


def test_a_course_in_which_a_district_went_back_unnoticed_ends_well(
    ground: Ground, tmp_path: Path
) -> None:
    """Seed 7 309: the district had noted a bundle under a number that a neighbour knew for something else."""
    assert played(ground, tmp_path / "run", "7 309") == ""
