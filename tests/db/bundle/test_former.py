"""What both sides started from stands beside what they made of it, as far as the journal still holds it."""

from __future__ import annotations

from db.bundle import log
from db.bundle.conflict_contracts import Conflict
from db.kernel.kinds import Kind
from tests.db.bundle.conftest import Begin
from tests.db.bundle.replicas import CLERK, Replica
from tests.db.bundle.test_conflicts import desk, opened
from tests.db.bundle.test_merge import PHONE, WHO


def disagreeing(begin: Begin) -> tuple[Replica, Replica]:
    """Return two replicas that both saw a second number, and went on from it; one of them twice."""
    here, there = begin(), begin()
    here.add(WHO, phone="19900000001")
    here.edit(WHO, phone="19900000002")
    here.give(there)
    here.edit(WHO, phone="19900000003")
    there.edit(WHO, phone="19900000004")
    there.edit(WHO, phone="19900000005")
    there.give(here)
    here.give(there)
    return here, there


def work_unit(replica: Replica) -> Conflict:
    card = desk(replica).card(CLERK, Kind.PERSON, WHO)
    return next(one for one in card.conflicts if one.fields == ("work_unit",))


def test_it_is_the_newest_write_that_both_had_seen_on_both_sides(begin: Begin) -> None:
    for replica in disagreeing(begin):
        assert opened(replica).former == {"phone": "199 **** 0002"}


def test_a_record_as_it_was_made_is_what_both_started_from_where_nobody_changed_it(
    begin: Begin,
) -> None:
    here, there = begin(), begin()
    here.add(WHO, work_unit="水务公司")
    here.give(there)
    here.edit(WHO, work_unit="市政养护所")
    there.edit(WHO, work_unit="")
    there.give(here)
    assert work_unit(here).former == {"work_unit": "水务公司"}


def test_what_was_erased_since_is_not_told(begin: Begin) -> None:
    here, _ = disagreeing(begin)
    with here.writing() as work:
        own = log.names(work.session).numbers[here.origin.name]
        log.blank(work.session, [(own, 2)])
    assert opened(here).former is None


def test_two_who_made_the_same_record_started_from_nothing(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO, phone="19900000001")
    there.add(WHO, phone="19900000002")
    there.give(here)
    assert (WHO, PHONE) in here.open_groups()
    assert opened(here).former is None
