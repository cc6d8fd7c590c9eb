"""The settings of a rota: ranges, history, and who may change them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.kernel.errors import NotPermitted, Outdated
from db.kernel.kinds import Kind
from db.people.contracts import DeputyLevel
from db.scheduling.problem import Weights
from db.scheduling.settings_rules import (
    RotaSettingProblem,
    RotaSettings,
    check_settings,
    read,
    written,
)
from tests.db.scheduling.desks import Desk, codes
from tests.stations import colleague

USUAL = RotaSettings()
WANTED = RotaSettings(
    gap_days=10, most_turns=8, least_turns=2, regular_levels=(DeputyLevel.COUNTY,),
    weights=Weights(evenness=7),
)  # fmt: skip


def test_settings_are_as_usual_until_somebody_changes_them(desk: Desk) -> None:
    rules = desk.rota.settings
    assert rules.current(desk.actor) == USUAL
    assert rules.change(desk.actor, USUAL, WANTED).changes == {Kind.SETTING}
    assert rules.current(desk.actor) == WANTED
    desk.clock.advance(minutes=1)
    rules.change(desk.actor, WANTED, USUAL)
    assert rules.current(desk.actor) == USUAL
    with pytest.raises(Outdated):
        rules.change(desk.actor, WANTED, USUAL)


def test_a_clerk_sees_them_and_does_not_change_them(desk: Desk) -> None:
    clerk = colleague(desk.station, desk.clock)
    assert desk.rota.settings.current(clerk) == USUAL
    with pytest.raises(NotPermitted):
        desk.rota.settings.change(clerk, USUAL, WANTED)


def test_the_limits_of_the_station_are_untouched_by_them(desk: Desk) -> None:
    before = desk.station.workspace.limits.lines()
    desk.rota.settings.change(desk.actor, USUAL, WANTED)
    assert desk.station.workspace.limits.lines() == before


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        (replace(USUAL, gap_days=-1), RotaSettingProblem.OUT_OF_RANGE),
        (replace(USUAL, weights=Weights(mix=101)), RotaSettingProblem.OUT_OF_RANGE),
        (replace(USUAL, weights=Weights(empty=50)), RotaSettingProblem.OUT_OF_RANGE),
        (replace(USUAL, wished_gap_days=3), RotaSettingProblem.GAP_REVERSED),
        (replace(USUAL, most_turns=2, least_turns=3), RotaSettingProblem.TURNS_REVERSED),
    ],
)
def test_what_is_out_of_range_is_refused(desk: Desk, settings: RotaSettings, code: str) -> None:
    assert [one.code for one in check_settings(settings)] == [code]
    assert codes(lambda: desk.rota.settings.change(desk.actor, USUAL, settings)) == [code]


def test_what_cannot_be_read_is_as_usual() -> None:
    said = written(WANTED)
    assert read(said) == WANTED
    assert read({**said, "rota_gap_days": "zehn", "rota_regular_levels": "county moon"}) == replace(
        WANTED, gap_days=7
    )
    assert read({}) == USUAL
