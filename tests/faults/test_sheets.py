"""A spreadsheet made to harm is refused with a reason or read as plain text, and costs the program little."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from db.sheets.limits import SheetProblem
from tests.faults.sheets import HOSTILE, MOST_GROWTH_KIB, growth_kib, mutate

READ = {"external_entity", "outside_paths", "entity_bomb", "bad_string_index", "deep_xml"}
"""Those that may be read, since nothing in them does anything; all others are refused."""


@pytest.mark.parametrize("make", HOSTILE, ids=lambda one: one.__name__)
def test_a_hostile_workbook_is_refused_or_inert_within_fixed_memory(make, tmp_path: Path) -> None:
    path = tmp_path / "hostile.xlsx"
    make(path)
    grown, outcome = growth_kib(path)
    assert grown < MOST_GROWTH_KIB
    assert outcome in {*SheetProblem, *(["read"] if make.__name__ in READ else [])}
    assert [one.name for one in tmp_path.iterdir()] == ["hostile.xlsx"]
    assert not (tmp_path.parent / "escaped.txt").exists()


def test_hundreds_of_mutated_files_are_refused_or_read_and_end_nothing_else(tmp_path: Path) -> None:
    found = mutate(tmp_path, 300, random.Random(20260318))
    assert sum(found.values()) == 300
    assert found["not_a_sheet"] > 20
    assert found["read"] > 20
