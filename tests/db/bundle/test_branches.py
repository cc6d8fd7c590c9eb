"""What a desk holds under the old name gives way to the branch that kept it, on a file and on a server alike."""

from __future__ import annotations

from copy import copy

import pytest
from sqlalchemy import delete, func, select
from sqlalchemy.exc import DatabaseError

from db.bundle.arriving import Fork, Operation, Writer
from db.bundle.branch import Naming, Part, renamed
from db.bundle.branches import Branches, remember
from db.bundle.log import names
from db.journal.recorder import UNRECORDED
from db.journal.records import OperationRow
from db.kernel.errors import CannotWrite
from db.kernel.kinds import Action, Kind, Verb
from db.storage.engine import renaming
from tests.db.bundle.conftest import Begin
from tests.db.bundle.replicas import Pen, Replica
from tests.db.bundle.test_merge import WHO, a_person

KEPT, SECOND = {3: "19900000001"}, {8: "水务公司"}


@pytest.fixture(params=["file", "server"])
def store(request: pytest.FixtureRequest) -> str:
    """The records of these tests lie on both, one after the other."""
    return str(request.param)


class Forked:
    """An origin with two branches behind its first operation, of which a replica holds the second one."""

    def __init__(self, replica: Replica) -> None:
        self.replica, self.pen = replica, Pen()
        self.first = self.pen.write(Kind.PERSON, WHO, Verb.INSERT, a_person())
        other, seen = copy(self.pen), self.pen.writer.name
        other.hlc += 7
        self.kept = self.pen.write(Kind.PERSON, WHO, Verb.UPDATE, KEPT, {3: {seen: 1}})
        self.second = other.write(Kind.PERSON, WHO, Verb.UPDATE, SECOND, {8: {seen: 1}})
        self.writer = Writer(self.pen.writer.replica, bytes([7]) * 8, bytes(32), 1)
        replica.take(self.pen.writer, [self.first, self.second])

    def named(self) -> list[Operation]:
        """Return the second branch as a hub writes it anew."""
        former = self.pen.writer.name
        naming = Naming(former, 2, 2, self.kept.link)
        note = Pen(98).write(Kind.BRANCH, WHO, Verb.NOTE, naming.said())
        return list(renamed(note, [self.second], former, [Part(self.writer.name, 2, 2)]))

    def settle(self, operations: list[Operation]) -> bool:
        """Take the new name in and let go of what stands under it; tell whether anything did."""
        replica = self.replica
        with replica.writing(Action.BUNDLE_TAKEN) as work:
            replica.merge.take(work, self.writer, operations)
            number = names(work.session).numbers[self.writer.name]
            naming = Naming(self.pen.writer.name, 2, 2, self.kept.link)
            remember(work.session, number, naming, replica.clock.now())
            branches = Branches(work, replica.merge, replica.origin, {}, replica.clock.now())
            return branches.settle()


@pytest.fixture
def forked(begin: Begin) -> Forked:
    """A replica that holds the second branch."""
    return Forked(begin())


def test_the_branch_that_kept_its_numbers_comes_in_once_the_other_has_its_name(
    forked: Forked,
) -> None:
    with pytest.raises(Fork):
        forked.replica.take(forked.pen.writer, [forked.first, forked.kept])
    assert forked.settle(forked.named())
    forked.replica.take(forked.pen.writer, [forked.first, forked.kept])
    shown = forked.replica.shown(WHO)
    assert (shown.phone, shown.work_unit) == (KEPT[3], SECOND[8])


def test_what_does_not_stand_under_a_new_name_stays(forked: Forked) -> None:
    assert not forked.settle(forked.named()[:1])
    with pytest.raises(Fork):
        forked.replica.take(forked.pen.writer, [forked.first, forked.kept])


def test_the_tables_themselves_look_for_the_act_under_its_new_name(forked: Forked) -> None:
    forked.settle(forked.named()[:1])
    before = _count(forked.replica)
    with pytest.raises((CannotWrite, DatabaseError)):
        _remove_all(forked.replica)
    assert _count(forked.replica) == before


def _count(replica: Replica) -> int:
    with replica.work.reading() as session:
        return session.scalar(select(func.count()).select_from(OperationRow)) or 0


def _remove_all(replica: Replica) -> None:
    with replica.writing(Action.BUNDLE_TAKEN) as work:
        statement = delete(OperationRow).execution_options(**{UNRECORDED: "a test of the guard"})
        with renaming(work.session.connection()):
            work.session.execute(statement)
