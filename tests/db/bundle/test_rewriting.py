"""Decisions, deletions and erasures: whole groups at once, and nothing is lost by racing."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from db.bundle import log
from db.bundle.conflict_contracts import MergeProblem
from db.journal.payload import decode
from db.journal.records import OperationRow, OriginRow
from db.journal.segments import verify
from db.kernel.errors import InvalidInput, NotFound
from db.kernel.kinds import Kind, Verb
from tests.db.bundle.conftest import Begin
from tests.db.bundle.replicas import Pen, Replica, equal
from tests.db.bundle.test_merge import OTHER, PHONE, WHO, a_person

NAME, WORK_UNIT = 2, 8


def erase(replica: Replica, groups: set[int] | None) -> None:
    with replica.writing() as work:
        replica.rewriting.erase(work, Kind.PERSON, WHO, groups)


def delete(replica: Replica, *, back: bool = False) -> None:
    act = replica.rewriting.undelete if back else replica.rewriting.delete
    with replica.writing() as work:
        act(work, Kind.PERSON, WHO)


def is_deleted(replica: Replica) -> bool:
    return 0 in decode(replica.shown(WHO).extra or b"\x80")


def test_a_deletion_travels_and_can_be_taken_back(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO)
    here.give(there)
    delete(here)
    here.give(there)
    equal(here, there, WHO)
    assert is_deleted(there)
    delete(there, back=True)
    there.give(here)
    equal(here, there, WHO)
    assert not is_deleted(here)
    assert here.open_groups() == there.open_groups() == set()


def test_an_edit_that_the_deletion_did_not_know_of_brings_the_record_back_to_be_looked_at(
    begin: Begin,
) -> None:
    here, there = begin(), begin()
    here.add(WHO)
    here.give(there)
    there.edit(WHO, phone="19900000002")
    delete(here)
    here.give(there)
    there.give(here)
    equal(here, there, WHO)
    assert is_deleted(here)
    assert here.shown(WHO).phone == "19900000002"
    assert here.open_groups() == there.open_groups() == {(WHO, 0)}
    delete(here)
    here.give(there)
    assert here.open_groups() == there.open_groups() == set()


def test_an_edit_after_a_deletion_puts_the_record_on_the_list_at_once(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO)
    delete(here)
    here.give(there)
    here.edit(WHO, phone="19900000002")
    here.give(there)
    equal(here, there, WHO)
    assert here.open_groups() == there.open_groups() == {(WHO, 0)}


def test_two_who_deleted_the_same_record_do_not_disagree(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO)
    here.give(there)
    delete(here)
    delete(there)
    here.give(there)
    there.give(here)
    equal(here, there, WHO)
    assert here.open_groups() == set()


def test_an_erased_value_is_nowhere_and_the_chain_still_holds(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO, name="顾砚舟", phone="19900000001")
    here.edit(WHO, phone="19900000002")
    here.give(there)
    there.edit(WHO, phone="19900000003")
    there.give(here)
    erase(here, {PHONE})
    here.give(there)
    equal(here, there, WHO)
    for replica in (here, there):
        left = str(replica.everything())
        for phone in ("19900000001", "19900000002", "19900000003"):
            assert phone not in left
            assert phone[::-1] not in left
        assert replica.shown(WHO).name == "顾砚舟"
        assert replica.found("顾砚舟") == (WHO,)
        assert replica.found("0003") == ()
        with replica.work.reading() as session:
            every = session.scalars(select(OriginRow)).all()
            assert {verify(session, one).broken_at for one in every} == {None}


def test_what_comes_late_is_blanked_on_arrival(begin: Begin) -> None:
    here, there, third = begin(), begin(), begin()
    here.add(WHO, phone="19900000001")
    here.give(there)
    here.give(third)
    third.clock.advance(hours=1)
    third.edit(WHO, phone="19900000009")
    erase(here, {PHONE})
    here.give(there)
    third.give(there)
    third.give(here)
    here.give(third)
    for one in (here, there, third):
        equal(here, one, WHO)
        assert "19900000009" not in str(one.everything())


def test_what_is_written_after_an_erasure_stays(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO, phone="19900000001")
    erase(here, {PHONE})
    here.give(there)
    there.edit(WHO, phone="19900000005")
    there.give(here)
    equal(here, there, WHO)
    assert here.shown(WHO).phone == "19900000005"


def test_two_erasures_at_once_lose_nothing_else(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO, name="顾砚舟", phone="19900000001", work_unit="市政养护所")
    here.give(there)
    erase(here, {PHONE})
    erase(there, {PHONE})
    here.give(there)
    there.give(here)
    equal(here, there, WHO)
    assert (here.shown(WHO).name, here.shown(WHO).work_unit) == ("顾砚舟", "市政养护所")
    assert here.open_groups() == set()


def test_what_another_wrote_together_with_an_erased_value_is_asked_about(begin: Begin) -> None:
    """One operation has one content, so its other words go too; where something stood there, it is not in silence."""
    here, there = begin(), begin()
    here.add(WHO, phone="19900000001", work_unit="市政养护所")
    here.give(there)
    there.clock.advance(minutes=1)
    there.edit(WHO, phone="19900000002", work_unit="水务公司")
    erase(here, {PHONE})
    here.give(there)
    there.give(here)
    equal(here, there, WHO)
    assert (WHO, WORK_UNIT) in here.open_groups()


def test_an_erasure_waits_for_a_decision_that_it_would_take_away(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO)
    here.give(there)
    here.edit(WHO, phone="19900000002", name="甲")
    there.edit(WHO, name="乙")
    there.give(here)
    with pytest.raises(InvalidInput) as refused:
        erase(here, {PHONE})
    assert [one.code for one in refused.value.problems] == [MergeProblem.STILL_OPEN]
    with here.writing() as work:
        here.rewriting.write(work, Kind.PERSON, WHO, {NAME: "丙"})
    erase(here, {PHONE})
    assert here.shown(WHO).name == "丙"


def test_only_a_program_that_understands_a_record_erases_part_of_it(begin: Begin) -> None:
    here, pen = begin(), Pen()
    here.take(pen.writer, [pen.write(Kind.PERSON, WHO, Verb.INSERT, a_person(f40="x"))])
    with pytest.raises(InvalidInput) as refused:
        erase(here, {PHONE})
    assert [one.code for one in refused.value.problems] == [MergeProblem.NEWER]


def test_an_erasure_of_the_whole_leaves_an_empty_record(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO, name="顾砚舟", phone="19900000001")
    here.give(there)
    erase(there, None)
    there.give(here)
    equal(here, there, WHO)
    assert (here.shown(WHO).name, here.shown(WHO).phone) == ("", "")
    assert here.found("顾砚舟") == ()


def test_an_erasure_of_a_kind_that_is_not_known_blanks_the_journal(begin: Begin) -> None:
    here, pen = begin(), Pen()
    here.take(pen.writer, [
        pen.write(61, WHO, Verb.INSERT, {1: "19900000001"}),
        pen.write(61, WHO, Verb.ERASE, {}, {1: {pen.writer.name: 1}}),
    ])  # fmt: skip
    assert "19900000001" not in str(here.everything())


def test_an_erasure_is_an_entry_of_whoever_made_it(begin: Begin) -> None:
    here = begin()
    here.add(WHO, phone="19900000001")
    erase(here, {PHONE})
    with here.work.reading() as session:
        rows = session.scalars(select(OperationRow).order_by(OperationRow.seq)).all()
        assert [row.verb for row in rows] == [Verb.INSERT, Verb.UPDATE, Verb.ERASE]
        assert rows[0].payload is None
        assert rows[0].salt == log.ERASED


def test_a_record_that_is_not_here_is_not_rewritten(begin: Begin) -> None:
    here = begin()
    with here.writing() as work, pytest.raises(NotFound):
        here.rewriting.delete(work, Kind.PERSON, OTHER)
