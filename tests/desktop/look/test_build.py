"""Set-up writes four style sheets and their pictures, and nothing anywhere else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.look import tokens
from desktop.look.theme import Theme


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    home, folder = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("themes")
    # A process of its own: qt-material changes the palette and the environment of whoever runs it.
    subprocess.run(
        [sys.executable, "-m", "desktop.look.build", str(folder)],
        check=True,
        env={**os.environ, "HOME": str(home)},
    )
    assert not list(home.iterdir())
    return folder


@pytest.mark.parametrize("theme", list(Theme))
def test_a_sheet_has_no_open_places_left(built, theme):
    text = built.joinpath(f"{theme}.qss").read_text(encoding="utf-8")
    assert "@" not in text
    assert "icon:" not in text
    assert "{{" not in text


@pytest.mark.parametrize("theme", list(Theme))
def test_every_picture_a_sheet_asks_for_is_written(built, theme):
    text = built.joinpath(f"{theme}.qss").read_text(encoding="utf-8")
    asked = re.findall(r"url\(look:([^)]+)\)", text)
    assert asked
    assert not [picture for picture in asked if not built.joinpath(picture).is_file()]


@pytest.mark.parametrize("theme", list(Theme))
def test_the_traps_of_the_base_are_taken_out(built, theme):
    text = built.joinpath(f"{theme}.qss").read_text(encoding="utf-8")
    for trap in ("text-transform", "font-family", "line-height", "Roboto", "\nQWidget {"):
        assert trap not in text
    assert not re.search(r"\*\s*(:focus)?\s*\{", text)


def test_the_base_still_serves_what_we_leave_to_it(built):
    text = built.joinpath("light.qss").read_text(encoding="utf-8")
    assert "QSlider::groove:horizontal" in text
    assert tokens.load().color("light", "primary.fill") in text
