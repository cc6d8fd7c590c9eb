"""Random histories of three to five replicas, each held against the rule told a second time.

``python -m tests.db.bundle.histories 500 7`` plays five hundred of them from seed 7.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from datetime import timedelta
from functools import cache
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from db.bundle.arriving import Gap, Operation, Writer
from db.bundle.digest import every_digest
from db.bundle.layout import Layouts
from db.journal import clocks
from db.journal.payload import decode, decode_context, plain
from db.journal.recorded import numbers
from db.journal.records import ConflictRow, OriginRow
from db.kernel.errors import InvalidInput
from db.kernel.kinds import Action, Kind
from db.people.records import PersonRow
from tests.db.bundle.model import GROUPS, Model
from tests.db.bundle.replicas import Replica, empty_file

FIELDS = ("name", "phone", "work_unit", "specialty")
RECORDS = tuple(UUID(int=(number << 80) | 0x7000 << 64 | number) for number in (1, 2))
IDS, WHICH = st.integers(0, 4), st.sampled_from(RECORDS)
SKEWS = st.sampled_from([0, 0, 0, 0, -500, 3, 40_000])
"""Hours by which a clock is set before a write: years back, hours ahead, years ahead."""


def memory() -> str | None:
    """Return a place where a file costs no disk, where there is one."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


@cache
def template() -> Path:
    """Return a file with empty tables, made once in a run."""
    return empty_file(Path(tempfile.mkdtemp(dir=memory())))


class Histories(RuleBasedStateMachine):
    """Edits, deletions, erasures, exports, losses, repetitions, restores, and clocks that jump."""

    @initialize(count=st.integers(3, 5))
    def start(self, count: int) -> None:
        """Begin with empty replicas."""
        self.folder = Path(tempfile.mkdtemp(dir=memory()))
        self.replicas = [Replica(template(), self.folder / f"{n}.db") for n in range(count)]
        self.models = [Model() for _ in range(count)]
        self.backups: dict[int, Model] = {}
        self.flying: list[list[tuple[Writer, list[Operation]]]] = []
        self.written = 0
        self.add(0, RECORDS[0])
        for j in range(1, count):
            self.export(0, j, stale=False, only=None, hop=True)

    @rule(i=IDS, record=WHICH)
    def add(self, i: int, record: UUID) -> None:
        """Make a record; two who do not know of each other may make the same one."""
        replica = self._at(i)
        if not replica.has(record):
            replica.add(record, name=self._word(), phone=self._word())
            self._hear(i)

    @rule(
        i=IDS,
        record=WHICH,
        fields=st.sets(st.sampled_from(FIELDS), min_size=1, max_size=3),
        skew=SKEWS,
        same=st.booleans(),
    )
    def edit(self, i: int, record: UUID, fields: set[str], skew: int, same: bool) -> None:
        """Change fields; sometimes to what somebody else may write as well."""
        replica = self._at(i)
        replica.clock.instant += timedelta(hours=skew)
        if replica.has(record):
            replica.edit(
                record, **{name: "同" if same else self._word() for name in sorted(fields)}
            )
            self._hear(i)

    @rule(i=IDS, j=IDS, k=IDS, record=WHICH, field=st.sampled_from(FIELDS))
    def pass_on(self, i: int, j: int, k: int, record: UUID, field: str) -> None:
        """Let one write after another, each told to the next alone, without what was told to them."""
        for here, there in ((i, j), (j, k)):
            self.edit(here, record, {field}, 0, same=False)
            self.export(here, there, stale=False, only=here, hop=True)

    @rule(i=IDS, record=WHICH, back=st.booleans())
    def delete(self, i: int, record: UUID, back: bool) -> None:
        """Delete a record, or take a deletion back."""
        replica = self._at(i)
        if replica.has(record):
            rewriting = replica.rewriting
            with replica.writing() as work:
                (rewriting.undelete if back else rewriting.delete)(work, Kind.PERSON, record)
            self._hear(i)

    @rule(i=IDS, record=WHICH, groups=st.none() | st.sets(st.sampled_from([2, 3, 8]), min_size=1))
    def erase(self, i: int, record: UUID, groups: set[int] | None) -> None:
        """Erase some groups of a record or all of it; a group that is open has to be decided first."""
        replica = self._at(i)
        if replica.has(record):
            try:
                with replica.writing() as work:
                    replica.rewriting.erase(work, Kind.PERSON, record, groups)
            except InvalidInput:
                assert len(self.models[i % len(self.models)].open(record)) > 0
            self._hear(i)

    @rule(i=IDS, record=WHICH)
    def decide(self, i: int, record: UUID) -> None:
        """Write a third value where two are open."""
        replica, model = self._at(i), self.models[i % len(self.models)]
        if replica.has(record) and (open_groups := sorted(model.open(record) - {0})):
            with replica.writing(Action.CONFLICT_DECIDED) as work:
                values = {open_groups[0]: self._word()}
                replica.rewriting.write(work, Kind.PERSON, record, values)
            self._hear(i)

    @rule(i=IDS, j=IDS, stale=st.booleans(), only=st.none() | IDS, hop=st.booleans())
    def export(self, i: int, j: int, stale: bool, only: int | None, hop: bool) -> None:
        """Write a bundle for somebody: what they lack or everything, of everybody or of one author only."""
        here, there = self._at(i), self.models[j % len(self.models)]
        known = {} if stale else {name: len(log) for name, log in there.logs.items()}
        writers = here.writers()
        if only is not None:
            writers = {self._at(only).origin.name: writers.get(self._at(only).origin.name)}  # type: ignore[dict-item]
        bundle = [
            (writer, here.operations(name, known.get(name, 0)))
            for name, writer in writers.items()
            if writer is not None
        ]
        if hop:
            self._take(j, bundle)
        else:
            self.flying.append(bundle)

    @rule(
        k=st.integers(0, 9),
        j=IDS,
        keep=st.booleans(),
        cut=st.integers(0, 4),
        skipped=st.integers(0, 2),
    )
    def deliver(self, k: int, j: int, keep: bool, cut: int, skipped: int) -> None:
        """Take in a bundle that is under way, perhaps again later, cut short, or without its beginning."""
        if self.flying:
            k %= len(self.flying)
            bundle = self.flying[k] if keep else self.flying.pop(k)
            self._take(j, [(writer, many[skipped : len(many) - cut]) for writer, many in bundle])

    @rule(i=IDS, j=IDS)
    def send_the_end(self, i: int, j: int) -> None:
        """Hand over the newest operation of an author alone; where others are missing before it, it has to wait."""
        here = self._at(i)
        name = here.origin.name
        if newest := here.operations(name)[-1:]:
            self._take(j, [(here.writers()[name], newest)])

    @rule(k=st.integers(0, 9))
    def lose(self, k: int) -> None:
        """Lose a stick."""
        if self.flying:
            self.flying.pop(k % len(self.flying))

    @rule(i=IDS)
    def back_up(self, i: int) -> None:
        """Copy a file."""
        i %= len(self.replicas)
        self.replicas[i].backup(self.folder / f"{i}.backup")
        self.backups[i] = self.models[i].copy()

    @rule(i=IDS)
    def restore(self, i: int) -> None:
        """Go on from the copy, as another origin."""
        i %= len(self.replicas)
        if i in self.backups:
            self.replicas[i].restore(self.folder / f"{i}.backup")
            self.models[i] = self.backups[i].copy()

    def teardown(self) -> None:
        """Let everybody hear everything: all are equal, and as the rule says."""
        if not hasattr(self, "replicas"):
            return
        try:
            for _ in range(2):
                self._tell_everybody()
            self._compare()
        finally:
            for one in self.replicas:
                one.close()
            shutil.rmtree(self.folder)

    def _tell_everybody(self) -> None:
        for i, here in enumerate(self.replicas):
            for j in range(len(self.replicas)):
                if i != j:
                    known = {name: len(log) for name, log in self.models[j].logs.items()}
                    bundle = [
                        (writer, here.operations(name, known.get(name, 0)))
                        for name, writer in here.writers().items()
                    ]
                    self._take(j, [one for one in bundle if one[1]])

    def _compare(self) -> None:
        first, model = self.replicas[0], self.models[0]
        told = [digest_of(one) for one in self.replicas]
        assert all(one == told[0] for one in told[1:])
        for replica in self.replicas:
            agrees(replica, model)
            nothing_erased_is_left(replica, model)
            made_again_it_is_the_same(replica)
        assert {record for record in RECORDS if first.has(record)} == model.records()

    def _at(self, i: int) -> Replica:
        return self.replicas[i % len(self.replicas)]

    def _word(self) -> str:
        self.written += 1
        return f"{990_000_000 + self.written}"

    def _hear(self, i: int) -> None:
        """Give the model what a replica wrote, if its author had in view what the rule says."""
        i %= len(self.replicas)
        replica, model = self.replicas[i], self.models[i]
        name = replica.origin.name
        for one in replica.operations(name, len(model.logs.get(name, ()))):
            for group, seen in decode_context(one.context).items():
                assert seen == model.view(one.record, group)
            model.take(name, [one])
        agrees(replica, model)

    def _take(self, j: int, bundle: list[tuple[Writer, list[Operation]]]) -> None:
        j %= len(self.replicas)
        replica, model = self.replicas[j], self.models[j]
        for writer, operations in bundle:
            known = len(model.logs.get(writer.name, ()))
            is_early = bool(operations) and operations[0].seq > known + 1
            if is_early:
                with pytest.raises(Gap) as gap:
                    replica.take(writer, operations)
                assert (gap.value.known, gap.value.first) == (known, operations[0].seq)
            else:
                replica.take(writer, operations)
                model.take(writer.name, operations)
        agrees(replica, model)


def agrees(replica: Replica, model: Model) -> None:
    """Compare every group of every record, and the list of what is open."""
    expected = set()
    with replica.work.reading() as session:
        origins = {row.number: row.name for row in session.scalars(select(OriginRow))}
        for record in model.records():
            row = session.get_one(PersonRow, record)
            base = clocks.Sibling(origins[row.base_origin], row.base_seq, row.base_hlc)
            kept = clocks.decode(row.clk)
            for group in GROUPS:
                found = [told(row, group, one) for one in kept.get(group, (base,))]
                wanted = [(one.dot, one.hlc, one.value) for one in model.alive(record, group)]
                assert [(dot, hlc, normal(group, value)) for dot, hlc, value in found] == [
                    (dot, hlc, normal(group, value)) for dot, hlc, value in wanted
                ]
            expected |= {(record, group) for group in model.open(record)}
        listed = session.scalars(select(ConflictRow)).all()
        assert {(one.record, one.field_group) for one in listed} == expected


def told(row: PersonRow, group: int, one: clocks.Sibling) -> tuple[object, ...]:
    """Return a sibling as the model has it; what is shown stands in the row."""
    if one.values is not None:
        return (one.origin, one.seq), one.hlc, decode(one.values)
    if group == 0:
        extra = decode(row.extra) if row.extra else {}
        return (one.origin, one.seq), one.hlc, extra
    names = {number: name for name, (number, _) in numbers(PersonRow).items()}
    return (one.origin, one.seq), one.hlc, {group: plain(getattr(row, names[group]))}


def normal(group: int, value: object) -> object:
    """Return a value as its column shows it: nothing said and nothing to say look alike there."""
    blank = {1: "voter", 4: "0", 12: False}.get(group, "")
    return {} if value in ({group: None}, {group: blank}) else value


def digest_of(replica: Replica) -> object:
    """Return what two replicas with the same operations agree on."""
    with replica.work.reading() as session:
        return every_digest(session, Layouts())


def nothing_erased_is_left(replica: Replica, model: Model) -> None:
    """Look for every word of an erased operation in every table; words are written once, except 同."""
    gone, left = set(), set()
    for record in model.records():
        blank = model.blank(record)
        for origin, one in model.of(record):
            words = {
                v
                for v in decode(one.payload or b"\x80").values()
                if isinstance(v, str) and len(v) == 9
            }
            (gone if (origin, one.seq) in blank else left).update(words)
    if not gone - left:
        return
    with replica.work.reading() as session:
        connection = session.connection()
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
        for table in tables.scalars().all():
            rows = connection.exec_driver_sql(f'SELECT * FROM "{table}"').fetchall()
            whole = b" ".join(_bytes(value) for row in rows for value in row)
            found = [word for word in gone - left if _says(whole, word)]
            assert not found, (table, found)


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()


def _says(whole: bytes, word: str) -> bool:
    """Tell whether a word stands there; the ends of numbers are kept backwards."""
    return word.encode() in whole or word[::-1].encode() in whole


def made_again_it_is_the_same(replica: Replica) -> None:
    """What the rows say is what the journal says."""
    before = {record: replica.shown(record) for record in RECORDS if replica.has(record)}
    with replica.writing() as work:
        for record in before:
            replica.merge.again(work, Kind.PERSON, record)
    for record, row in before.items():
        again = replica.shown(record)
        names = [c.key for c in PersonRow.__table__.columns if c.key != "revision"]
        assert {n: getattr(row, n) for n in names} == {n: getattr(again, n) for n in names}


def play(count: int, steps: int, number: int) -> None:
    """Play so many histories; raises where one does not end as the rule says."""
    checks, phases = list(HealthCheck), (Phase.generate,)
    quick = settings(
        max_examples=count,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=checks,
        database=None,
        phases=phases,
    )
    run_state_machine_as_test(seed(number)(Histories), settings=quick)


if __name__ == "__main__":
    play(int(sys.argv[1]), 50, int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(1 << 30))
