"""A longer seal that cuts across shorter ones stands beside them, and what it covers is passed on under it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from db.bundle.seals import without_covered
from tests.db.bundle.courses import played, shown
from tests.db.bundle.desks import Desk, Ground
from tests.db.bundle.test_branch_naming import carry

Desks = tuple[Desk, ...]


class Seal(NamedTuple):
    """A run as its seal covers it."""

    first: int
    last: int


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[Desks]:
    """A district, two stations of the same scopes, and one with a scope of its own."""
    with ground.desks(tmp_path / "desks") as opened:
        yield opened


@pytest.mark.parametrize(
    ("seals", "left"),
    [
        ([], []),
        ([Seal(1, 8), Seal(9, 13)], [Seal(1, 8), Seal(9, 13)]),
        ([Seal(1, 8), Seal(1, 13), Seal(14, 14)], [Seal(1, 13), Seal(14, 14)]),
        ([Seal(1, 8), Seal(9, 9), Seal(9, 13)], [Seal(1, 8), Seal(9, 13)]),
        ([Seal(1, 8), Seal(5, 13)], [Seal(1, 8), Seal(5, 13)]),
        ([Seal(1, 4), Seal(5, 8), Seal(9, 9), Seal(1, 13)], [Seal(1, 13)]),
    ],
)
def test_a_seal_that_a_longer_one_covers_need_not_travel(
    seals: list[Seal], left: list[Seal]
) -> None:
    assert without_covered(seals) == left


def test_what_came_back_under_seals_that_cut_across_the_own_ones_is_passed_on(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, neighbour, _ = desks
    station.add("沈禾穗")
    station.copy_to(tmp_path / "aside")
    who = station.add("祝云舟")
    carry(station, district, tmp_path)
    station.put_back(tmp_path / "aside", with_tidemarks=True)
    former = station.workspace.origin.name
    for _ in range(2):
        carry(district, station, tmp_path)
        carry(station, district, tmp_path)
    assert station.workspace.origin.name != former
    carry(station, neighbour, tmp_path)
    assert who in shown(neighbour)
    assert neighbour.heads()[former] == station.heads()[former] == district.heads()[former]
    assert all(one.broken_at is None for one in station.workspace.journal.verify())


def test_a_course_in_which_own_seals_cut_across_those_of_the_others_ends_well(
    ground: Ground, tmp_path: Path
) -> None:
    assert played(ground, tmp_path / "run", "7 309", forks=True) == ""
