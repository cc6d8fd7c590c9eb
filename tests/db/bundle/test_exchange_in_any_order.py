"""Whatever order files come in, and however often: the desks end alike; ``courses`` plays any number of courses."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from itertools import combinations, permutations
from pathlib import Path

import pytest
from sqlalchemy import func, select

from db.journal.records import ConflictRow
from tests.db.bundle.courses import play, shown
from tests.db.bundle.desks import Desk, Ground

COURSES = int(os.environ.get("LIAISON_COURSES", "2"))
"""How many are played here; the whole proof is ``make soak``."""

Desks = tuple[Desk, ...]


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[Desks]:
    """A district, two stations of the same scopes, and one with a scope of its own."""
    with ground.desks(tmp_path / "desks") as opened:
        yield opened


def test_random_courses_of_four_desks_end_alike_and_lose_nothing_that_was_acknowledged(
    ground: Ground,
) -> None:
    assert play(COURSES, 20261122, ground) == []


def test_courses_with_days_of_inspections_and_appointments_end_alike_as_well(
    ground: Ground,
) -> None:
    assert play(COURSES, 20261123, ground, days=True) == []


def test_bundles_of_three_stations_may_come_to_the_district_in_every_order(
    desks: Desks, tmp_path: Path
) -> None:
    """They edit the same records, one carries what another one wrote, and the district has edits of its own."""
    bundles = _bundles(desks, tmp_path / "up")
    district = desks[0]
    district.copy_to(tmp_path / "aside")
    for chosen in [*combinations(bundles, 2), *combinations(bundles, 3)]:
        ends = [_end(district, tmp_path / "aside", order) for order in permutations(chosen)]
        assert all(one == ends[0] for one in ends), [path.name for path in chosen]
    assert ends[0][1] > 2


def _bundles(desks: Desks, folder: Path) -> Sequence[Path]:
    """Return the bundle of each station; the second one has the work of the first one in view, and carries it."""
    district, first, second, third = desks
    shared, apart = first.add("沈禾穗"), third.add("祝云舟")
    for one in desks:
        one.register("路灯不亮")
    for giver in (first, third):
        district.take(giver.send(district, folder / f"before-{giver.replica.hex}"))
    second.take(district.send(second, folder / "down"))
    for desk, record in ((first, shared), (second, shared), (third, apart)):
        desk.edit(record, name="改名", phone=f"1990000{len(desk.links()):04d}")
        district.edit(record, name="区里改名", phone="19900009999")
    second.take(first.send(second, folder / "between"))
    second.edit(shared, work_unit="桂湾小学")
    first.edit(shared, work_unit="桂湾中学")
    return [one.send(district, folder / one.replica.hex) for one in desks[1:]]


def _end(district: Desk, aside: Path, order: Sequence[Path]) -> tuple[object, int]:
    """Return what the district shows, and how much it asks, when it began anew and took these in."""
    district.put_back(aside, with_tidemarks=True)
    for path in order:
        assert district.take(path).held == ()
    with district.workspace.unit_of_work.reading() as session:
        is_open = session.scalar(select(func.count()).select_from(ConflictRow)) or 0
    return shown(district), is_open
