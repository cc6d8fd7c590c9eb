"""Settings of this computer come back as what they were, and odd files do no harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.reception.paper_contracts import PaperKind
from desktop.look.theme import Density, Theme
from desktop.settings.local import Kept, LocalSettings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "local.ini"


def test_nothing_chosen_yet_gives_the_declared_defaults(path: Path) -> None:
    local = LocalSettings(path)
    assert local.theme is Theme.LIGHT
    assert local.text_scale == 1.0
    assert local.idle_minutes == 5
    assert local.receipt_paper is PaperKind.RECEIPT_80


def test_choices_come_back_with_their_types_after_a_restart(path: Path) -> None:
    local = LocalSettings(path)
    local.theme, local.density, local.text_scale = Theme.CONTRAST, Density.TOUCH, 1.3
    local.sounds, local.idle_minutes = False, 3
    local.window_geometry = b"\x00\xff\x10"
    local.pane_widths = {"reception": {"list": 300, "context": 420}}
    local.last_user = "阿依古丽·麦麦提"
    local.keep()
    again = LocalSettings(path)
    assert (again.theme, again.density, again.text_scale) == (Theme.CONTRAST, Density.TOUCH, 1.3)
    assert (again.sounds, again.idle_minutes) == (False, 3)
    assert again.window_geometry == b"\x00\xff\x10"
    assert again.pane_widths == {"reception": {"list": 300, "context": 420}}
    assert again.last_user == "阿依古丽·麦麦提"


@pytest.mark.parametrize(("wished", "taken"), [(0, 1), (1, 1), (7, 7), (30, 10)])
def test_no_choice_keeps_the_station_from_being_locked(path: Path, wished: int, taken: int) -> None:
    local = LocalSettings(path)
    local.idle_minutes = wished
    assert local.idle_minutes == taken


def test_a_choice_is_told_once(path: Path, qtbot: QtBot) -> None:
    local = LocalSettings(path)
    told: list[str] = []
    local.changed.connect(told.append)
    local.theme = Theme.DARK
    local.theme = Theme.DARK
    assert told == ["look/theme"]


def test_a_value_that_makes_no_sense_counts_as_not_chosen(path: Path) -> None:
    path.write_text("[look]\ntheme=purple\ntext_scale=big\n[window]\npane_widths=[1]\n")
    local = LocalSettings(path)
    assert local.theme is Theme.LIGHT
    assert local.text_scale == 1.0
    assert local.pane_widths == {}


def test_every_key_is_declared_once() -> None:
    keys = [kept.key for kept in vars(LocalSettings).values() if isinstance(kept, Kept)]
    assert len(keys) == len(set(keys)) > 15
