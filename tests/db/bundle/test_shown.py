"""What decided the sight of a partner is kept with every bundle, and counts once the partner has it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.bundle.exchange_contracts import Extent
from db.bundle.shown import Shown, shown_before, tell_anew
from db.kernel.kinds import Action
from tests.db.bundle.desks import Desk, Ground
from tests.db.bundle.test_filling import HOUSE, Road

SHOWN = Shown("硖石", Extent.FULL.value, [1], {1: 9, 2: 5})


@pytest.fixture
def road(ground: Ground, tmp_path: Path) -> Iterator[Road]:
    """From a station to its neighbour of another scope."""
    with ground.desks(tmp_path / "desks") as desks:
        yield Road(desks[1], desks[3], tmp_path / "road")


def before(desk: Desk, partner: Desk) -> Shown | None:
    with desk.workspace.unit_of_work.reading() as session:
        return shown_before(session, partner.replica)


@pytest.mark.parametrize(
    ("now", "is_wider"),
    [
        (Shown("硖石", Extent.FULL.value, [1], {1: 12, 2: 5, 3: 1}), False),
        (Shown("硖石", Extent.FULL.value, [1, 3], {1: 9, 2: 5, 3: 1}), False),
        (Shown("硖石", Extent.FULL.value, [], {1: 9, 2: 5}), False),
        (Shown("硖石", Extent.FULL.value, [1, 2], {1: 9, 2: 5}), True),
        (Shown("硖石二站", Extent.FULL.value, [1], {1: 9, 2: 5}), True),
    ],
)
def test_another_name_or_a_further_scope_widens_a_sight(now: Shown, is_wider: bool) -> None:
    assert SHOWN.widens(now) is is_wider


def test_a_bundle_counts_as_shown_once_its_receipt_is_here(road: Road) -> None:
    road.go()
    assert before(road.here, road.there) is None
    road.answer()
    told = before(road.here, road.there)
    assert told is not None
    assert (told.name, told.is_bare) == (HOUSE, False)


def test_what_was_filled_in_here_opens_as_if_it_were_done_now(road: Road) -> None:
    """The assignment is an old one; had it come as a proof and been filled in, nobody would have been shown by it."""
    matter = road.here.register("路灯不亮")
    road.here.hand_over(matter, HOUSE)
    road.go()
    road.answer()
    assert road.contents().filled == 0
    work, actor = road.here.workspace.unit_of_work, road.here.station.actor
    with work.writing(actor, Action.BUNDLE_TAKEN) as writing:
        tell_anew(writing.session, {road.here.workspace.origin.name: 1})
    assert road.contents().filled > 0
