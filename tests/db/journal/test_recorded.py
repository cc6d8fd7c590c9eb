"""Numbered fields: each number once for ever, groups that belong together, nothing outside the journal."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Column, Integer, MetaData, Table

from db.journal.recorded import FIELD, GROUP, Recorded, _numbers, numbers
from db.people.records import PersonRow
from db.reception.records import MatterRow
from db.storage.base import LOCAL, Base
from tests.faults.audit import record_classes

KEPT = {
    "visit": 20, "matter": 26, "assignment": 8, "reply": 10, "note": 2, "print": 5, "person": 12,
    "mandate": 8, "station": 12, "organization": 8, "user_account": 3,
}  # fmt: skip
"""Table → how many fields the first version gave away; they are never fewer."""

LEDGER = Path(__file__).parent / "fields.txt"
"""Every field that a bundle may carry: table, number, group, type. Lines are added, never changed or taken away."""

OWN = {"id", "base_origin", "base_seq", "base_hlc", "clk", "extra", "revision"}


def test_fields_that_were_given_away_are_still_there() -> None:
    counted = {one.__tablename__: len(numbers(one)) for one in record_classes()}  # type: ignore[attr-defined]
    assert {name for name, count in KEPT.items() if counted[name] < count} == set()
    assert set(counted) >= set(KEPT)


@pytest.mark.parametrize("row_class", record_classes(), ids=lambda one: one.__tablename__)
def test_every_column_of_a_record_is_numbered_once(row_class: type[Recorded]) -> None:
    found = numbers(row_class)
    taken = [number for number, _ in found.values()]
    columns = {column.key for column in row_class.__table__.columns}  # type: ignore[attr-defined]
    assert set(found) | OWN == columns
    assert len(set(taken)) == len(taken)
    assert all(group in taken for _, group in found.values())


def told_of(row_class: type[Recorded]) -> set[str]:
    table = row_class.__table__  # type: ignore[attr-defined]
    return {
        f"{table.name} {number} {group} {type(table.columns[name].type).__name__}"
        for name, (number, group) in numbers(row_class).items()
    }


def test_what_bundles_carry_keeps_its_number_its_group_and_its_type() -> None:
    """A program of another version reads by these; a group that was released gets no further member (decision 0035)."""
    present = set().union(*map(told_of, record_classes()))
    assert present == set(LEDGER.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("row_class", record_classes(), ids=lambda one: one.__tablename__)
def test_groups_lie_beside_each_other_behind_their_leading_number(
    row_class: type[Recorded],
) -> None:
    groups = {group for _, group in numbers(row_class).values()}
    for number, group in numbers(row_class).values():
        assert group == max(one for one in groups if one <= number)


def test_what_means_something_only_together_is_one_group() -> None:
    groups = {name: group for name, (_, group) in numbers(MatterRow).items()}
    assert groups["state"] == groups["closed_at"] == groups["result"] == groups["replied_at"]
    assert groups["year"] == groups["serial"] == groups["number"]
    assert groups["unit"] == groups["assigned_at"]
    assert groups["title"] != groups["state"]


def test_a_number_used_twice_is_refused() -> None:
    again = {FIELD: 1, GROUP: 1}
    table = Table(
        "x", MetaData(), Column("a", Integer, info=again), Column("b", Integer, info=again)
    )
    with pytest.raises(ValueError, match="twice"):
        _numbers(table)


def test_a_table_is_either_journaled_or_says_why_it_is_not() -> None:
    journaled = {one.__tablename__ for one in record_classes()}  # type: ignore[attr-defined]
    for name, table in Base.metadata.tables.items():
        assert (name in journaled) != bool(table.info.get(LOCAL)), name


def test_kinds_are_told_apart_by_number() -> None:
    kinds = [one.__kind__ for one in record_classes()]
    assert len(set(kinds)) == len(kinds)
    assert PersonRow.__kind__.value == 4
