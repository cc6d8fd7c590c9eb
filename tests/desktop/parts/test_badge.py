"""Badges: squares for deputies, circles for visiting professionals, each with one character."""

from __future__ import annotations

import pytest

from db.people.contracts import DeputyLevel, OfficerRole
from desktop.parts.badge import GapBadge, LevelBadge
from desktop.wording.ranks import letter_of


@pytest.mark.parametrize(
    ("ranks", "letters"), [(DeputyLevel, "国省市区镇"), (OfficerRole, "法检警司律")]
)
def test_every_rank_has_its_character(qapp, ranks, letters):
    assert "".join(letter_of(rank) for rank in ranks) == letters


def test_a_deputy_has_a_filled_square_and_an_officer_a_circle(qtbot, painted):
    square, circle = LevelBadge(DeputyLevel.COUNTY), LevelBadge(OfficerRole.JUDGE)
    for badge in (square, circle):
        qtbot.addWidget(badge)
        badge.resize(badge.sizeHint())
    assert square.grab().toImage().pixelColor(3, 3) == painted.color("text.secondary")
    assert circle.grab().toImage().pixelColor(1, 1) != painted.color("primary.text")


def test_a_badge_is_read_in_full_with_its_person(qtbot, painted):
    badge = LevelBadge(DeputyLevel.COUNTY, "祝云舟")
    qtbot.addWidget(badge)
    assert badge.accessibleName() == "区人大代表 祝云舟"
    assert badge.toolTip() == "区人大代表"


def test_a_gap_says_that_somebody_is_missing(qtbot, painted):
    gap = GapBadge()
    qtbot.addWidget(gap)
    assert gap.accessibleName() == "待补一人"
