"""Field clocks of local writes agree with the rule of merge, told here once more in its shortest form."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from db.journal import clocks
from db.journal.clocks import Sibling
from db.journal.payload import decode, decode_context
from db.journal.recorded import numbers
from db.journal.records import OperationRow
from db.kernel.ids import MatterId
from db.kernel.kinds import Verb
from db.reception.contracts import AddNote, AssignMatter, CloseMatter, RecordReply
from db.reception.records import MatterRow
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Template, entrance_of, open_station

NAME, OTHER = b"a" * 24, b"b" * 24
siblings = st.builds(
    Sibling,
    st.sampled_from([NAME, OTHER]), st.integers(1, 99), st.integers(1, 1 << 60),
    st.dictionaries(st.sampled_from([NAME, OTHER]), st.integers(1, 99)),
    st.none() | st.binary(max_size=9),
)  # fmt: skip


@dataclass
class Writer:
    """One replica of the rule: a write covers, group by group, what its author could see there."""

    written: dict[int, list[tuple[int, int, dict[bytes, int]]]] = field(default_factory=dict)
    """Field group → its siblings: sequence number, stamp, and what it had seen."""

    def write(
        self, name: bytes, seq: int, hlc: int, groups: set[int]
    ) -> dict[int, dict[bytes, int]]:
        """Take a write and return its context."""
        seen = {group: self._vector(name, group) for group in groups}
        for group, vector in seen.items():
            left = [one for one in self.written.get(group, []) if vector.get(name, 0) < one[0]]
            self.written[group] = [*left, (seq, hlc, vector)]
        return seen

    def _vector(self, name: bytes, group: int) -> dict[bytes, int]:
        known = self.written.get(group, [])
        return {name: max(one[0] for one in known)} if known else {}


@given(st.dictionaries(st.integers(1, 60), st.lists(siblings, min_size=1, max_size=3).map(tuple)))
def test_clocks_are_read_back_as_they_were_kept(known: dict[int, tuple[Sibling, ...]]) -> None:
    assert clocks.decode(clocks.encode(known)) == known


def test_a_row_whose_fields_are_as_created_keeps_no_clocks() -> None:
    assert clocks.encode({}) is None
    assert clocks.decode(None) == {}


@given(st.lists(siblings, max_size=5))
def test_what_was_seen_covers_every_sibling_and_all_that_it_had_seen(known: list[Sibling]) -> None:
    vector = clocks.seen(known)
    write = Sibling(NAME, 1000, 1, vector)
    for one in known:
        assert write.covers(one.origin, one.seq)
        assert all(write.covers(origin, seq) for origin, seq in one.context.items())
    assert set(vector) == {name for one in known for name in (one.origin, *one.context)}


@given(st.permutations(range(4)))
def test_siblings_are_the_same_in_whatever_order_writes_come(order: list[int]) -> None:
    first = Sibling(NAME, 1, 10)
    writes = [
        first,
        Sibling(NAME, 2, 20, {NAME: 1}),
        Sibling(OTHER, 1, 30, {NAME: 1}),
        Sibling(OTHER, 2, 5, {NAME: 2, OTHER: 1}),
    ]
    known: tuple[Sibling, ...] = ()
    for number in order:
        known = clocks.arrived(known, writes[number]) or known
    assert known == (writes[3],)


def test_the_latest_stamp_is_shown_and_the_name_decides_between_equal_ones() -> None:
    early, late, same = Sibling(OTHER, 9, 10), Sibling(NAME, 1, 11), Sibling(OTHER, 1, 11)
    assert clocks.shown([early, late]) is late
    assert clocks.shown([same, late]) is same


STEPS = st.lists(st.sampled_from(["assign", "transfer", "reply", "close", "note"]), max_size=7)


@settings(max_examples=12, deadline=None)
@given(STEPS)
def test_local_writes_carry_the_clocks_and_contexts_of_the_rule(
    founded_station: Template, tmp_path_factory: pytest.TempPathFactory, steps: list[str]
) -> None:
    clock, folder = FakeClock(), tmp_path_factory.mktemp("writes") / "station"
    shutil.copytree(founded_station.folder, folder)
    station = open_station(entrance_of(folder, clock), founded_station.founded, clock)
    try:
        matter = worked_on(station, clock, steps)
        with station.workspace.unit_of_work.reading() as session:
            row = session.get_one(MatterRow, matter)
            check_against_the_rule(
                row, session.scalars(select(OperationRow).order_by(OperationRow.seq)).all(),
                station.workspace.origin.name,
            )  # fmt: skip
    finally:
        station.workspace.close()
        shutil.rmtree(folder)


def worked_on(station: object, clock: FakeClock, steps: list[str]) -> MatterId:
    """Register a matter and take those of the steps that its state allows."""
    workspace, actor = station.workspace, station.actor  # type: ignore[attr-defined]
    units = [
        workspace.stations.add_organization(actor, factories.organization(clock)).value.id
        for _ in range(2)
    ]
    saved = workspace.reception.register_visit(actor, factories.visit(clock)).value
    matter = saved.matters[0].matter
    for number, step in enumerate(steps):
        clock.advance(hours=number - 3)
        shown = workspace.matters.detail(actor, matter)
        if step == "note":
            workspace.reception.add_note(actor, AddNote(matter, "电话告知。"))
        elif step not in shown.steps:
            continue
        elif step in ("assign", "transfer"):
            handed = AssignMatter(matter, shown.revision, units[number % 2])
            act = workspace.reception.assign if step == "assign" else workspace.reception.transfer
            if not (step == "transfer" and unit_of(workspace, matter) == handed.unit):
                act(actor, handed)
        elif step == "reply":
            workspace.reception.record_reply(actor, RecordReply(matter, shown.revision, "好了。"))
        else:
            workspace.reception.close(actor, CloseMatter(matter, shown.revision, "电话已告知"))
    return matter


def unit_of(workspace: object, matter: MatterId) -> object:
    """Return where a matter lies."""
    with workspace.unit_of_work.reading() as session:  # type: ignore[attr-defined]
        return session.get_one(MatterRow, matter).unit


def check_against_the_rule(row: MatterRow, operations: list[OperationRow], name: bytes) -> None:
    """Play the operations of a row through the rule; contexts, clocks and whole groups have to agree."""
    fields = dict(numbers(MatterRow).values())
    writer, last = Writer(), 0
    for operation in operations:
        assert operation.hlc > last
        last = operation.hlc
        if operation.record != row.id:
            continue
        assert operation.payload is not None
        told = set(decode(operation.payload))
        is_new = operation.verb is Verb.INSERT
        groups = set(fields.values()) if is_new else {fields[number] for number in told}
        if not is_new:
            assert told == {number for number, group in fields.items() if group in groups}
        expected = writer.write(name, operation.seq, operation.hlc, groups)
        assert decode_context(operation.context) == ({} if is_new else expected)
    base = (row.base_seq, row.base_hlc, {})
    kept = {
        group: [(one.seq, one.hlc, dict(one.context)) for one in many]
        for group, many in clocks.decode(row.clk).items()
    }
    assert {group: kept.get(group, [base]) for group in fields.values()} == writer.written
