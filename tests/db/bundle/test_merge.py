"""Operations of others in the tables: each sentence of the rule by itself, on a file and on a server."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from itertools import permutations
from uuid import UUID

import msgspec
import pytest
from sqlalchemy import func, select, update
from sqlalchemy.exc import DatabaseError

from db.attachments.records import AttachmentRow
from db.bundle.arriving import Fork, Gap, Operation
from db.bundle.layout import Layout, Layouts
from db.journal import clocks
from db.journal.payload import decode
from db.journal.records import OperationRow, OriginRow
from db.journal.segments import verify
from db.kernel.kinds import Action, Kind, Verb
from db.people.contracts import Gender
from db.people.records import MandateRow
from db.reception.records import NoteRow
from db.storage.base import Base
from db.storage.engine import filling
from tests.db.bundle.replicas import Pen, Replica, equal
from tests.faults.audit import record_classes

Begin = Callable[..., Replica]
WHO, OTHER = UUID(int=1 << 80 | 1), UUID(int=2 << 80 | 2)
NAME, PHONE, GENDER, SPECIALTY = 2, 3, 4, 9
NEWER_KIND, NEWER_FIELD = 900, 40
FIRST_OF_MAY = date(2026, 5, 1)


def a_person(**values: object) -> dict[int, object]:
    """Return what a program says of a new person."""
    said: dict[int, object] = {
        1: "voter", 2: "沈禾穗", 3: "19900000001", 4: "0", 5: "", 6: "", 7: "", 8: "", 9: "", 12: True,
    }  # fmt: skip
    return said | {int(number.removeprefix("f")): value for number, value in values.items()}


def siblings(replica: Replica, group: int, record: UUID = WHO) -> tuple[clocks.Sibling, ...]:
    return clocks.decode(replica.shown(record).clk).get(group, ())


def _known(kind: Kind) -> Layout:
    found = Layouts().of(int(kind))
    assert found is not None
    return found


def without_content(one: Operation) -> Operation:
    return msgspec.structs.replace(one, payload=None, salt=None)


def test_a_record_arrives_as_it_was_written(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO, name="顾砚舟", phone="19900000002", gender=Gender.FEMALE)
    here.give(there)
    equal(here, there, WHO)
    assert there.shown(WHO).clk is None
    assert there.found("顾砚舟") == there.found("guyanzhou") == (WHO,)


def test_merging_writes_nothing_under_the_own_origin(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO)
    here.give(there)
    here.edit(WHO, phone="19900000009")
    here.give(there)
    assert there.operations(there.origin.name) == []
    assert there.operations(here.origin.name) == here.operations(here.origin.name)


def test_the_journal_of_others_verifies_where_it_arrived(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO)
    here.edit(WHO, phone="19900000009")
    here.give(there)
    with there.work.reading() as session:
        row = session.scalars(
            select(OriginRow).where(OriginRow.replica == here.origin.replica)
        ).one()
        assert verify(session, row).operations == 2
        assert verify(session, row).broken_at is None


def test_what_two_wrote_unseen_stands_side_by_side_and_the_later_is_shown(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO)
    here.give(there)
    here.edit(WHO, phone="19900000002")
    there.clock.advance(minutes=5)
    there.edit(WHO, phone="19900000003")
    here.give(there)
    there.give(here)
    equal(here, there, WHO)
    assert here.shown(WHO).phone == "19900000003"
    assert [one.values is None for one in siblings(here, PHONE)].count(True) == 1
    assert {decode(one.values)[PHONE] for one in siblings(here, PHONE) if one.values} == {
        "19900000002"
    }
    assert here.open_groups() == there.open_groups() == {(WHO, PHONE)}


def test_different_fields_never_meet(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO)
    here.give(there)
    here.edit(WHO, phone="19900000002")
    there.edit(WHO, work_unit="市政养护所")
    here.give(there)
    there.give(here)
    equal(here, there, WHO)
    assert (here.shown(WHO).phone, here.shown(WHO).work_unit) == ("19900000002", "市政养护所")
    assert here.open_groups() == set()


def test_fields_of_one_group_are_never_mixed(begin: Begin) -> None:
    here, there = begin(), begin()
    pen = Pen()
    made = pen.write(
        Kind.MANDATE,
        WHO,
        Verb.INSERT,
        {1: OTHER, 2: "county", 3: "", 4: "", 5: "", 6: "2022-01-01", 8: "serving"},
    )
    for one in (here, there):
        one.take(pen.writer, [made])
    here.edit(WHO, MandateRow, term_start=None)
    there.edit(WHO, MandateRow, term_end=FIRST_OF_MAY)
    here.give(there)
    there.give(here)
    equal(here, there, WHO, MandateRow)
    shown = here.shown(WHO, MandateRow)
    assert (shown.term_start, shown.term_end) != (None, FIRST_OF_MAY)
    assert here.open_groups() == {(WHO, 6)}


def test_equal_values_of_two_are_no_conflict(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO)
    here.give(there)
    here.edit(WHO, phone="19900000002")
    there.edit(WHO, phone="19900000002")
    here.give(there)
    there.give(here)
    equal(here, there, WHO)
    assert len(siblings(here, PHONE)) == 2
    assert here.open_groups() == there.open_groups() == set()


def test_a_write_that_saw_the_others_ends_the_conflict_everywhere(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO)
    here.give(there)
    here.edit(WHO, phone="19900000002")
    there.edit(WHO, phone="19900000003")
    here.give(there)
    there.edit(WHO, phone="19900000004")
    assert there.open_groups() == set()
    there.give(here)
    equal(here, there, WHO)
    assert here.shown(WHO).phone == "19900000004"
    assert here.open_groups() == set()
    assert len(siblings(here, PHONE)) == 1


def test_a_wrong_clock_never_buries_what_was_written_later(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO)
    here.clock.advance(days=3650)
    here.edit(WHO, phone="19900000002")
    here.give(there)
    there.edit(WHO, phone="19900000003")
    there.give(here)
    equal(here, there, WHO)
    assert here.shown(WHO).phone == "19900000003"
    assert here.open_groups() == set()


def test_a_clock_far_ahead_is_told_of_and_not_believed(begin: Begin) -> None:
    here, there = begin(), begin()
    here.clock.advance(days=3650)
    here.add(WHO)
    before = there.stamps.last
    writer = here.writers()[here.origin.name]
    assert there.take(writer, here.operations(here.origin.name)).is_ahead
    there.add(OTHER)
    there.reopen()
    there.edit(OTHER, phone="19900000002")
    day = timedelta(days=1) // timedelta(milliseconds=1) << 16
    assert before < there.stamps.last < before + day or before == 0
    assert there.shown(WHO).base_hlc > there.stamps.last + 1000 * day


def test_a_clock_a_little_ahead_is_followed(begin: Begin) -> None:
    here, there = begin(), begin()
    here.clock.advance(hours=3)
    here.add(WHO)
    here.give(there)
    there.edit(WHO, phone="19900000002")
    assert there.operations(there.origin.name)[-1].hlc > here.operations(here.origin.name)[-1].hlc


def test_what_was_seen_is_kept_for_each_field_by_itself(begin: Begin) -> None:
    """The third holds the second's write, made after the first's, but not the first's own write of another field."""
    first, second, third = begin(), begin(), begin()
    first.add(WHO)
    first.give(second)
    first.give(third)
    first.edit(WHO, phone="19900000001", work_unit="甲")
    first.give(second)
    second.edit(WHO, work_unit="乙")
    second.give(third, second.origin.name)
    third.edit(WHO, phone="19900000009")
    for one in (first, second, third):
        for other in (first, second, third):
            one.give(other)
    for one in (second, third):
        equal(first, one, WHO)
    assert len(siblings(first, PHONE)) == 2
    assert first.open_groups() == {(WHO, PHONE)}
    assert first.shown(WHO).work_unit == "乙"


def test_what_was_seen_through_another_stays_covered_when_it_comes_late(begin: Begin) -> None:
    first, second, third, pen = begin(), begin(), begin(), Pen()
    made = pen.write(Kind.PERSON, WHO, Verb.INSERT, a_person())
    for one in (first, second, third):
        one.take(pen.writer, [made])
    first.clock.advance(hours=5)
    first.edit(WHO, phone="19900000001")
    first.give(second)
    second.edit(WHO, phone="19900000002")
    second.give(third, second.origin.name)
    third.edit(WHO, phone="19900000003")
    first.give(third)
    assert third.shown(WHO).phone == "19900000003"
    assert len(siblings(third, PHONE)) == 1
    third.give(first, third.origin.name)
    assert first.shown(WHO).phone == "19900000003"
    assert first.open_groups() == third.open_groups() == set()
    second.give(first)
    equal(first, third, WHO)


def test_an_edit_waits_for_the_record_that_another_makes(begin: Begin) -> None:
    first, second, third = begin(), begin(), begin()
    first.add(WHO)
    first.give(second)
    second.edit(WHO, phone="19900000002")
    second.give(third, second.origin.name)
    assert not third.has(WHO)
    assert third.waiting() == 1
    first.give(third)
    second.give(first)
    equal(first, third, WHO)
    assert third.waiting() == 0
    assert third.shown(WHO).phone == "19900000002"


def test_a_record_that_two_made_keeps_both(begin: Begin) -> None:
    here, there, third = begin(), begin(), begin()
    here.add(WHO, name="顾砚舟", phone="19900000002")
    there.clock.advance(minutes=1)
    there.add(WHO, name="顾砚舟", phone="19900000003")
    there.give(third)
    here.give(there)
    there.give(here)
    here.give(third)
    equal(here, there, WHO)
    equal(here, third, WHO)
    assert here.shown(WHO).phone == "19900000003"
    assert here.open_groups() == {(WHO, PHONE)}


def test_what_is_missing_between_is_named_and_the_rest_waits(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO)
    for number in range(4):
        here.edit(WHO, phone=f"1990000000{number}")
    writer, every = here.writers()[here.origin.name], here.operations(here.origin.name)
    there.take(writer, every[:2])
    before = there.everything()
    with pytest.raises(Gap) as gap:
        there.take(writer, every[3:])
    assert (gap.value.origin, gap.value.known, gap.value.first) == (here.origin.name, 2, 4)
    assert there.everything() == before
    assert there.take(writer, every[1:]).known == 1
    equal(here, there, WHO)


def test_one_place_written_twice_is_found_and_changes_nothing(begin: Begin) -> None:
    there, pen, copy = begin(), Pen(), Pen()
    made = pen.write(Kind.PERSON, WHO, Verb.INSERT, a_person())
    assert copy.write(Kind.PERSON, WHO, Verb.INSERT, a_person()) == made
    base = {PHONE: {pen.writer.name: 1}}
    mine = pen.write(Kind.PERSON, WHO, Verb.UPDATE, {PHONE: "19900000002"}, base)
    theirs = copy.write(Kind.PERSON, WHO, Verb.UPDATE, {PHONE: "19900000003"}, base)
    there.take(pen.writer, [made, mine])
    before = there.everything()
    with pytest.raises(Fork) as fork:
        there.take(copy.writer, [made, theirs])
    assert (fork.value.origin, fork.value.seq) == (pen.writer.name, 2)
    later = copy.write(Kind.PERSON, WHO, Verb.UPDATE, {PHONE: "19900000004"}, base)
    with pytest.raises(Fork) as fork:
        there.take(copy.writer, [later])
    assert fork.value.seq == 3
    assert there.everything() == before


def test_what_is_known_changes_no_byte(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO)
    here.give(there)
    here.edit(WHO, phone="19900000002")
    there.edit(WHO, phone="19900000003")
    here.give(there)
    before = there.everything()
    for name, writer in here.writers().items():
        operations = here.operations(name)
        outcome = there.take(writer, operations)
        assert (outcome.known, outcome.new, outcome.changed) == (len(operations), 0, 0)
        assert outcome.kinds == set()
    assert there.everything() == before


def test_an_open_form_notices_what_came_in(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO)
    here.give(there)
    before = there.shown(WHO).revision
    here.edit(WHO, phone="19900000002")
    here.give(there)
    assert there.shown(WHO).revision == before + 1


def test_the_kinds_that_changed_are_told_to_the_pages(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO)
    writer = here.writers()[here.origin.name]
    with there.writing() as work:
        there.merge.take(work, writer, here.operations(here.origin.name))
        assert work.saved(None).changes == {Kind.PERSON}


def test_the_search_forgets_what_a_record_no_longer_says(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO, name="顾砚舟")
    here.give(there)
    here.edit(WHO, name="陶采薇")
    here.give(there)
    assert there.found("陶采薇") == there.found("tcw") == (WHO,)
    assert there.found("顾砚舟") == ()


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_three_stations_end_alike_whoever_is_heard_first(
    begin: Begin, order: tuple[int, ...]
) -> None:
    stations = [begin(), begin(), begin()]
    for number, one in enumerate(stations):
        one.add(UUID(int=(number + 5) << 80), name=f"甲{number}")
    for one in stations[1:]:
        stations[0].give(one)
    for number, one in enumerate(stations):
        one.clock.advance(minutes=7 * number)
        one.edit(UUID(int=5 << 80), phone=f"1990000000{number}")
    hub = begin()
    for number in order:
        stations[number].give(hub, stations[number].origin.name)
    for one in stations:
        hub.give(one)
    for one in stations:
        for number in range(3):
            equal(hub, one, UUID(int=(number + 5) << 80))
        assert one.open_groups() == hub.open_groups() == {(UUID(int=5 << 80), PHONE)}
    assert hub.shown(UUID(int=5 << 80)).phone == "19900000002"


def test_any_grouping_of_operations_ends_alike(begin: Begin) -> None:
    here, whole, single = begin(), begin(), begin()
    chance = random.Random(5)
    for number in range(12):
        here.add(UUID(int=(number + 5) << 80), name=f"甲{number}")
        for _ in range(chance.randrange(4)):
            here.edit(
                UUID(int=(chance.randrange(number + 1) + 5) << 80),
                phone=f"199{chance.randrange(10**8):08}",
            )
    writer, every = here.writers()[here.origin.name], here.operations(here.origin.name)
    whole.take(writer, every)
    for one in every:
        single.take(writer, [one])
    for number in range(12):
        equal(here, whole, UUID(int=(number + 5) << 80))
        equal(here, single, UUID(int=(number + 5) << 80))


def test_a_field_of_a_newer_program_is_carried_and_comes_alive_with_it(begin: Begin) -> None:
    older = Layouts({int(Kind.PERSON): _known(Kind.PERSON).without(SPECIALTY)})
    old, new, pen = begin(layouts=older), begin(), Pen()
    every = [
        pen.write(Kind.PERSON, WHO, Verb.INSERT, a_person(f9="劳动法")),
        pen.write(
            Kind.PERSON, WHO, Verb.UPDATE, {SPECIALTY: "婚姻法"}, {SPECIALTY: {pen.writer.name: 1}}
        ),
    ]
    for one in (old, new):
        one.take(pen.writer, every)
    assert decode(old.shown(WHO).extra or b"") == {SPECIALTY: "婚姻法"}
    assert old.shown(WHO).specialty == ""
    assert old.shown(WHO).clk == new.shown(WHO).clk
    old.upgraded()
    equal(old, new, WHO)
    assert old.shown(WHO).specialty == "婚姻法"
    assert old.found("婚姻法") == (WHO,)


def test_a_field_that_no_program_here_knows_stays_as_it_came(begin: Begin) -> None:
    there, pen = begin(), Pen()
    there.take(pen.writer, [pen.write(Kind.PERSON, WHO, Verb.INSERT, a_person(f40=[1, b"x"]))])
    there.edit(WHO, phone="19900000002")
    assert decode(there.shown(WHO).extra or b"") == {NEWER_FIELD: [1, b"x"]}


def test_a_kind_of_a_newer_program_waits_in_the_journal(begin: Begin) -> None:
    older = Layouts({int(Kind.PERSON): _known(Kind.PERSON)})
    old, pen = begin(layouts=older), Pen()
    said = {1: OTHER, 2: "电话告知。"}
    outcome = old.take(pen.writer, [
        pen.write(Kind.NOTE, WHO, Verb.INSERT, said),
        pen.write(NEWER_KIND, OTHER, Verb.INSERT, {1: "x"}),
        pen.write(NEWER_KIND, OTHER, Verb.UPDATE, {1: "y"}, {1: {pen.writer.name: 2}}),
    ])  # fmt: skip
    assert (outcome.parked, old.waiting()) == (3, 3)
    assert outcome.kinds == set()
    old.upgraded()
    assert old.shown(WHO, NoteRow).text == "电话告知。"
    assert old.waiting() == 2


def test_a_code_of_a_newer_program_shows_the_usual_one_and_is_written_back_unchanged(
    begin: Begin,
) -> None:
    there, pen = begin(), Pen()
    there.take(pen.writer, [pen.write(Kind.PERSON, WHO, Verb.INSERT, a_person(f4="7"))])
    assert there.shown(WHO).gender is Gender.UNKNOWN
    assert decode(there.shown(WHO).extra or b"") == {GENDER: "7"}
    there.edit(WHO, phone="19900000002")
    assert decode(there.shown(WHO).extra or b"") == {GENDER: "7"}
    there.edit(WHO, gender=Gender.FEMALE)
    assert there.shown(WHO).extra is None
    said = decode(there.operations(there.origin.name)[-1].payload or b"")
    assert said == {GENDER: Gender.FEMALE.value}


def test_a_code_in_a_group_is_written_on_with_what_was_changed_beside_it(begin: Begin) -> None:
    there, pen = begin(), Pen()
    said = {
        1: 11,
        2: OTHER,
        3: "照片",
        4: "hologram",
        5: bytes(32),
        6: "image/png",
        7: 1,
        8: 1,
        9: 1,
        10: 1,
    }
    said |= {13: "2026-03-18T01:00:00+00:00", 14: OTHER}
    there.take(pen.writer, [pen.write(Kind.ATTACHMENT, WHO, Verb.INSERT, said)])
    there.edit(WHO, AttachmentRow, title="现场照片")
    wrote = decode(there.operations(there.origin.name)[-1].payload or b"")
    assert wrote == {3: "现场照片", 4: "hologram"}
    assert decode(there.shown(WHO, AttachmentRow).extra or b"")[4] == "hologram"


@pytest.mark.parametrize("odd", ["x" * 51, 5, None, b"x", "甲\0乙", ["x"]])
def test_an_odd_value_is_set_aside_and_stops_nothing(begin: Begin, odd: object) -> None:
    there, pen = begin(), Pen()
    there.take(pen.writer, [
        pen.write(Kind.PERSON, WHO, Verb.INSERT, a_person(f2=odd)),
        pen.write(Kind.PERSON, OTHER, Verb.INSERT, a_person()),
    ])  # fmt: skip
    assert there.shown(WHO).name == ""
    assert there.shown(OTHER).name == "沈禾穗"


def test_what_an_older_program_did_not_send_shows_the_usual_value_without_a_clock(
    begin: Begin,
) -> None:
    there, pen = begin(), Pen()
    said = a_person()
    del said[SPECIALTY], said[12]
    there.take(pen.writer, [pen.write(Kind.PERSON, WHO, Verb.INSERT, said)])
    shown = there.shown(WHO)
    assert (shown.specialty, shown.active, shown.clk, shown.extra) == ("", False, None, None)
    later = pen.write(
        Kind.PERSON, WHO, Verb.UPDATE, {SPECIALTY: "劳动法"}, {SPECIALTY: {pen.writer.name: 1}}
    )
    there.take(pen.writer, [later])
    assert there.shown(WHO).specialty == "劳动法"
    assert there.open_groups() == set()


def test_content_that_is_not_for_this_receiver_waits_until_it_comes_with_an_erasure(
    begin: Begin,
) -> None:
    there, pen = begin(), Pen()
    made = pen.write(Kind.PERSON, WHO, Verb.INSERT, a_person())
    withheld = [without_content(made)]
    there.take(pen.writer, withheld)
    assert not there.has(WHO)
    assert there.waiting() == 1
    erased = pen.write(Kind.PERSON, WHO, Verb.ERASE, {}, {PHONE: {pen.writer.name: 1}})
    there.take(pen.writer, [erased])
    assert there.shown(WHO).phone == ""
    assert there.waiting() == 0


def test_a_change_whose_content_is_not_here_blanks_nothing_and_waits(begin: Begin) -> None:
    there, pen = begin(), Pen()
    made = pen.write(Kind.PERSON, WHO, Verb.INSERT, a_person())
    changed = pen.write(
        Kind.PERSON, WHO, Verb.UPDATE, {PHONE: "19900000002"}, {PHONE: {pen.writer.name: 1}}
    )
    there.take(pen.writer, [made, without_content(changed)])
    assert (there.shown(WHO).name, there.shown(WHO).phone) == ("沈禾穗", "19900000001")
    assert there.waiting() == 1
    there.edit(WHO, phone="19900000003")
    assert there.open_groups() == set()
    there.take(pen.writer, [changed])
    assert there.open_groups() == {(WHO, PHONE)}
    assert there.waiting() == 0


def test_content_that_comes_later_leaves_what_it_would_have_left_at_once(begin: Begin) -> None:
    at_once, later, pen = begin(), begin(), Pen()
    seen = {pen.writer.name: 1}
    whole = [
        pen.write(Kind.PERSON, WHO, Verb.INSERT, a_person()),
        pen.write(Kind.PERSON, WHO, Verb.UPDATE, {PHONE: "19900000002"}, {PHONE: seen}),
        pen.write(Kind.PERSON, WHO, Verb.UPDATE, {SPECIALTY: "劳动法"}, {SPECIALTY: seen}),
        pen.write(Kind.PERSON, WHO, Verb.NOTE, {0: "回访"}),
    ]
    at_once.take(pen.writer, whole)
    later.take(pen.writer, [without_content(one) for one in whole])
    for part in (whole[1:3], [without_content(one) for one in whole], whole, whole):
        later.take(pen.writer, part)
    equal(at_once, later, WHO)
    assert later.waiting() == 0
    assert later.found("沈禾穗") == (WHO,)
    assert later.operations(pen.writer.name) == whole


def test_taking_tells_what_was_filled_in(begin: Begin) -> None:
    there, pen = begin(), Pen()
    made = pen.write(Kind.PERSON, WHO, Verb.INSERT, a_person())
    note = pen.write(Kind.PERSON, WHO, Verb.NOTE, {0: "回访"})
    there.take(pen.writer, [without_content(made), note])
    outcome = there.take(pen.writer, [made, note])
    assert (list(outcome.filled), outcome.known, outcome.new) == ([made], 0, 1)
    again = there.take(pen.writer, [made, note])
    assert (list(again.filled), again.known, again.new) == ([], 1, 0)


def test_other_content_than_was_committed_to_is_a_fork_and_fills_nothing(begin: Begin) -> None:
    there, pen, other = begin(), Pen(), Pen()
    made = pen.write(Kind.PERSON, WHO, Verb.INSERT, a_person())
    there.take(pen.writer, [without_content(made)])
    forged = other.write(Kind.PERSON, WHO, Verb.INSERT, a_person(f8="水务公司"))
    with pytest.raises(Fork):
        there.take(pen.writer, [forged])
    assert not there.has(WHO)


@pytest.mark.parametrize("is_early", [True, False])
def test_what_was_erased_is_never_filled_in(begin: Begin, is_early: bool) -> None:
    """Whoever has not heard of the erasure still sends the content; the erasure came before the content or after it."""
    there, pen = begin(), Pen()
    made = pen.write(Kind.PERSON, WHO, Verb.INSERT, a_person())
    erased = pen.write(Kind.PERSON, WHO, Verb.ERASE, {}, {PHONE: {pen.writer.name: 1}})
    there.take(pen.writer, [without_content(made) if is_early else made, erased])
    outcome = there.take(pen.writer, [made])
    assert list(outcome.filled) == []
    assert there.shown(WHO).phone == ""
    assert "19900000001" not in str(there.everything())


def test_the_journal_takes_a_content_once_and_never_for_what_was_erased(begin: Begin) -> None:
    keeps_its_content(begin())


def keeps_its_content(there: Replica) -> None:
    """Try the guards of the engine, whatever the program would do; a server even checks what was committed to."""
    pen = Pen()
    made = [pen.write(Kind.PERSON, one, Verb.INSERT, a_person()) for one in (WHO, OTHER)]
    erased = pen.write(Kind.PERSON, WHO, Verb.ERASE, {}, {PHONE: {pen.writer.name: 1}})
    there.take(pen.writer, [*map(without_content, made), erased])
    is_server = bool(there.url)
    for seq, payload, salt, is_right in (
        (1, made[0].payload, made[0].salt, False),
        (2, made[1].payload, b"", False),
        (2, None, made[1].salt, False),
        (2, b"\x80", made[1].salt, not is_server),
        (2, made[1].payload, made[1].salt, is_server),
        (2, None, None, False),
    ):
        assert _writes_content(there, seq, payload, salt) is is_right, (seq, payload, salt)


def _writes_content(there: Replica, seq: int, payload: bytes | None, salt: bytes | None) -> bool:
    write = update(OperationRow).where(OperationRow.seq == seq)
    try:
        with there.writing() as work, filling(work.session.connection()):
            work.session.connection().execute(write.values(payload=payload, salt=salt))
    except DatabaseError as refused:
        assert "append only" in str(refused)  # noqa: PT017  not every one is refused
        return False
    return True


def test_an_erasure_goes_on_although_its_own_content_was_withheld(begin: Begin) -> None:
    there, pen = begin(), Pen()
    made = pen.write(Kind.PERSON, WHO, Verb.INSERT, a_person())
    erased = pen.write(Kind.PERSON, WHO, Verb.ERASE, {}, {PHONE: {pen.writer.name: 1}})
    there.take(pen.writer, [made, without_content(erased)])
    assert there.shown(WHO).phone == ""
    assert there.waiting() == 0


def test_no_synced_table_refuses_a_duplicate() -> None:
    for one in record_classes():
        table = one.__table__  # type: ignore[attr-defined]
        assert not [index.name for index in table.indexes if index.unique]
        kinds = {type(constraint).__name__ for constraint in table.constraints}
        assert kinds <= {"PrimaryKeyConstraint", "CheckConstraint"}
    assert Base.metadata.tables


def test_acts_that_change_no_row_are_kept_in_the_journal_alone(begin: Begin) -> None:
    here, there = begin(), begin()
    here.add(WHO)
    with here.writing(Action.CONTACT_REVEALED) as work:
        here.recorder.note(work, Kind.PERSON, WHO, {0: "回访"})
    here.give(there)
    equal(here, there, WHO)
    assert there.waiting() == 0
    with there.work.reading() as session:
        assert session.scalar(select(func.count()).select_from(OperationRow)) == 2
