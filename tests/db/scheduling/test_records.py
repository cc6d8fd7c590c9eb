"""A cell is what is merged: who sits there, the lock and how it came are one group; facts are rows of their own."""

from __future__ import annotations

from db.journal.recorded import Recorded, numbers
from db.scheduling.records import DutyCellRow, DutyShiftRow, DutySwapRow


def groups(row: type[Recorded]) -> dict[str, int]:
    return {name: group for name, (_, group) in numbers(row).items()}


def test_who_sits_in_a_cell_is_merged_with_the_lock_and_how_it_came() -> None:
    found = groups(DutyCellRow)
    assert found["person"] == found["locked"] == found["source"] == found["kept_because"]
    assert found["dropped"] != found["person"]


def test_a_shift_moves_with_its_hours_and_is_published_apart() -> None:
    found = groups(DutyShiftRow)
    assert found["day"] == found["starts"] == found["ends"] == found["planned_on"]
    assert found["status"] == found["version"] == found["announced_on"] != found["day"]
    assert found["theme"] not in {found["day"], found["status"]}


def test_what_was_decided_of_a_swap_is_merged_apart_from_what_was_asked() -> None:
    found = groups(DutySwapRow)
    decided = {"outcome", "decided_at", "decided_by", "agreed_for", "remark"}
    assert {found[name] for name in decided} == {found["outcome"]}
    assert found["outcome"] not in {found[name] for name in found.keys() - decided}
