"""The conflict desk: who wrote what and when, nothing chosen beforehand, a decision that travels."""

from __future__ import annotations

from datetime import timedelta

import pytest

from db.accounts.records import UserRow
from db.bundle.conflict_contracts import Conflict, DecideConflict, MergeProblem
from db.bundle.conflicts import IS_DELETED, Conflicts
from db.bundle.merge import Merge
from db.bundle.rewriting import Rewriting
from db.journal import open_groups
from db.journal.open_groups import OpenGroup
from db.kernel.actor import Actor, Role
from db.kernel.errors import InvalidInput, NotFound, NotPermitted, Outdated
from db.kernel.ids import UserId
from db.kernel.kinds import Action, Kind
from db.people.contracts import Gender
from db.reception.codes import DemandType
from db.reception.records import NoteRow
from db.search.index import SearchIndex
from tests import factories
from tests.db.bundle.conftest import Begin
from tests.db.bundle.replicas import CLERK, Replica, equal
from tests.db.bundle.test_merge import OTHER, PHONE, WHO
from tests.fakes.clock import FakeClock
from tests.stations import Station

AUDITOR = Actor(UserId(OTHER), "陆清和", Role.AUDITOR)


def two_opinions(begin: Begin) -> tuple[Replica, Replica]:
    """Return two replicas that hold two phone numbers and two work units of one person."""
    here, there = begin(), begin()
    with here.writing(Action.USER_ADDED) as work:
        work.session.add(UserRow(id=CLERK.user, name=CLERK.name, role=CLERK.role, disabled=False))
    here.add(WHO, gender=Gender.FEMALE)
    here.give(there)
    here.edit(WHO, phone="19900000002")
    there.clock.advance(minutes=5)
    there.edit(WHO, phone="19900000003")
    there.edit(WHO, work_unit="水务公司")
    here.edit(WHO, work_unit="市政养护所")
    here.give(there)
    there.give(here)
    return here, there


def desk(replica: Replica) -> Conflicts:
    return Conflicts(replica.work, replica.rewriting)


def opened(replica: Replica, group: int = PHONE) -> Conflict:
    return desk(replica).conflict(CLERK, Kind.PERSON, WHO, group)


def decision(found: Conflict, **values: object) -> DecideConflict:
    dots = tuple(one.dot for one in found.candidates)
    return DecideConflict(Kind.PERSON, WHO, found.line.group, dots, **values)  # type: ignore[arg-type]


def test_the_list_holds_what_is_open_and_the_count_agrees(begin: Begin) -> None:
    here, there = two_opinions(begin)
    for replica in (here, there):
        lines = desk(replica).lines(CLERK)
        assert {(one.kind, one.record, one.group) for one in lines} == {
            (Kind.PERSON, WHO, PHONE), (Kind.PERSON, WHO, 8),
        }  # fmt: skip
        assert desk(replica).count(CLERK) == 2
        assert [one.at for one in lines] == sorted((one.at for one in lines), reverse=True)


def test_each_candidate_says_who_wrote_it_where_and_when(begin: Begin) -> None:
    here, there = two_opinions(begin)
    found = opened(here)
    assert found.fields == ("phone",)
    first, second = found.candidates
    assert first.is_shown
    assert not second.is_shown
    assert (first.replica, second.replica) == (there.origin.replica, here.origin.replica)
    assert (first.is_own, second.is_own) == (False, True)
    assert {one.author_name for one in found.candidates} == {"温予安"}
    assert {one.role for one in found.candidates} == {"station_head"}
    assert timedelta(minutes=4) < first.at - second.at < timedelta(minutes=6)


def test_contact_details_are_masked_here_as_everywhere(begin: Begin) -> None:
    here, _ = two_opinions(begin)
    shown = [one.values["phone"] for one in opened(here).candidates]
    assert shown == ["199 **** 0003", "199 **** 0002"]


@pytest.mark.parametrize("which", [0, 1])
def test_keeping_either_ends_the_conflict_everywhere(begin: Begin, which: int) -> None:
    here, there = two_opinions(begin)
    found = opened(here)
    desk(here).decide(CLERK, decision(found, keep=found.candidates[which].dot))
    here.give(there)
    equal(here, there, WHO)
    assert there.shown(WHO).phone == ("19900000003", "19900000002")[which]
    assert here.open_groups() == there.open_groups() == {(WHO, 8)}


def test_a_third_value_ends_it_as_well_and_is_an_entry_of_its_own(begin: Begin) -> None:
    here, there = two_opinions(begin)
    saved = desk(here).decide(CLERK, decision(opened(here), values={"phone": "19900000004"}))
    assert saved.changes == {Kind.PERSON}
    here.give(there)
    assert there.shown(WHO).phone == "19900000004"
    assert there.operations(here.origin.name)[-1].action == Action.CONFLICT_DECIDED


def test_a_third_value_has_to_fit_its_field(begin: Begin) -> None:
    here, _ = two_opinions(begin)
    for odd in (5, None):
        with pytest.raises(InvalidInput) as refused:
            desk(here).decide(CLERK, decision(opened(here), values={"phone": odd}))
        problem = refused.value.problems[0]
        assert (problem.field, problem.code) == ("phone", MergeProblem.NOT_A_VALUE)
    assert (WHO, PHONE) in here.open_groups()


def test_two_who_decide_differently_disagree_again_and_lose_nothing(begin: Begin) -> None:
    here, there = two_opinions(begin)
    desk(here).decide(CLERK, decision(opened(here), values={"phone": "19900000004"}))
    desk(there).decide(CLERK, decision(opened(there), values={"phone": "19900000005"}))
    here.give(there)
    there.give(here)
    equal(here, there, WHO)
    assert (WHO, PHONE) in here.open_groups()
    assert [one.values["phone"] for one in opened(here).candidates].count("199 **** 0004") == 1


def test_a_decision_on_what_has_changed_since_is_refused(begin: Begin) -> None:
    here, there = two_opinions(begin)
    stale = decision(opened(here), values={"phone": "19900000004"})
    there.edit(WHO, phone="19900000006")
    there.give(here)
    with pytest.raises(Outdated):
        desk(here).decide(CLERK, stale)


def test_a_deleted_record_that_was_edited_is_decided_either_way(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO)
    here.give(there)
    there.edit(WHO, phone="19900000002")
    with here.writing() as work:
        here.rewriting.delete(work, Kind.PERSON, WHO)
    there.give(here)
    found = opened(here, 0)
    assert found.edited == ("phone",)
    assert [one.values for one in found.candidates] == [{IS_DELETED: True}]
    desk(here).decide(CLERK, decision(found, values={IS_DELETED: False}))
    here.give(there)
    equal(here, there, WHO)
    assert here.open_groups() == there.open_groups() == set()


def test_who_may_not_look_and_who_may_not_decide(begin: Begin) -> None:
    here, _ = two_opinions(begin)
    with pytest.raises(NotPermitted):
        desk(here).lines(AUDITOR)
    with pytest.raises(NotPermitted):
        desk(here).decide(AUDITOR, decision(opened(here), values={"phone": "1"}))


def test_what_is_not_open_is_not_found(begin: Begin) -> None:
    here, _ = two_opinions(begin)
    with pytest.raises(NotFound):
        opened(here, 9)


def test_what_belongs_to_a_report_lies_aside(station: Station, clock: FakeClock) -> None:
    command = factories.visit(clock, factories.matter(demand_type=DemandType.REPORT))
    saved = station.workspace.reception.register_visit(station.actor, command).value
    matter = saved.matters[0].matter
    work = station.workspace.unit_of_work
    with work.writing(station.actor, Action.NOTE_ADDED) as writing:
        writing.session.add(NoteRow(id=WHO, matter=matter, text="x"))
        writing.session.flush()
        listed = [OpenGroup(WHO, 2, Kind.NOTE, 1), OpenGroup(matter, 8, Kind.MATTER, 2)]
        open_groups.begin(writing.session, listed)
    duty = Actor(UserId(OTHER), "温予安", Role.DUTY_STAFF)
    recorder = station.workspace.accounts._recorder
    looked = Conflicts(work, Rewriting(recorder, Merge(recorder, SearchIndex())))
    assert looked.lines(duty) == ()
    assert looked.count(duty) == 0
    assert len(looked.lines(station.actor)) == 2
