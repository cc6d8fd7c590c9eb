"""The same number twice is let in and told of."""

from __future__ import annotations

from uuid import UUID

from db.bundle.findings import duplicate_numbers
from db.kernel.kinds import Kind, Verb
from db.reception.records import MatterRow
from tests.db.bundle.conftest import Begin
from tests.db.bundle.replicas import CLERK, Pen


def a_matter(number: int) -> dict[int, object]:
    """Return what a program says of a new matter."""
    return {
        1: bytes(16), 2: 2026, 3: number, 4: f"海昌接〔2026〕{number}号", 5: f"330481-HC-REC-2026-{number:06}",
        6: "", 7: "2026-03-18T01:00:00+00:00", 8: "东林路窨井盖异响", 9: "", 10: "", 11: "complaint", 12: "03",
        13: "", 14: "normal", 15: "minor", 16: "", 17: "", 20: "registered",
    }  # fmt: skip


def test_a_number_that_two_counters_gave_is_shown_with_both_matters(begin: Begin) -> None:
    here, first, second = begin(), Pen(1), Pen(2)
    ids = [UUID(int=(one + 5) << 80) for one in range(3)]
    here.take(first.writer, [first.write(Kind.MATTER, ids[0], Verb.INSERT, a_matter(12))])
    here.take(second.writer, [
        second.write(Kind.MATTER, ids[1], Verb.INSERT, a_matter(12)),
        second.write(Kind.MATTER, ids[2], Verb.INSERT, a_matter(13)),
    ])  # fmt: skip
    assert all(here.has(one, MatterRow) for one in ids)
    (found,) = duplicate_numbers(here.work, CLERK)
    assert (found.number, found.matters) == ("330481-HC-REC-2026-000012", (ids[0], ids[1]))


def test_a_matter_without_a_number_is_no_duplicate(begin: Begin) -> None:
    here, pen = begin(), Pen()
    for one in range(2):
        said = a_matter(1) | {2: None, 3: None, 4: None, 5: None}
        here.take(pen.writer, [pen.write(Kind.MATTER, UUID(int=one + 9), Verb.INSERT, said)])
    assert duplicate_numbers(here.work, CLERK) == ()
    assert len(here.found("窨井盖", Kind.MATTER)) == 2
