"""Lengths in style sheets wait for text scale and density."""

from __future__ import annotations

import pytest

from desktop.look import sheet, tokens


def settled(text: str, scale: float = 1.0, density: str = "counter") -> str:
    return sheet.measure(sheet.defer(text), tokens.load(), scale=scale, density=density)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("padding: 0 14px;", "padding: 0 21px;"),
        ("border: 1px solid;", "border: 1px solid;"),
        ("border: 3px solid;", "border: 3px solid;"),
        ("padding: px(10-2);", "padding: 13px;"),
        ("min-height: px(size.control-2);", "min-height: 52px;"),
        ("font-size: px(type.caption);", "font-size: 20px;"),
        ("width: px(0);", "width: 0px;"),
    ],
)
def test_a_length_grows_with_the_text_but_a_hairline_does_not(written, shown):
    assert settled(written, 1.5) == shown


def test_touch_takes_larger_controls():
    assert settled("px(size.control-2)", density="touch") == "54px"
    assert settled("px(type.body)", density="touch") == "19px"


def test_colors_and_addresses_are_left_alone():
    text = "color: #1D5B8C; image: url(look:light/x-18px.svg);"
    assert settled("color: #1D5B8C;", 1.5) == "color: #1D5B8C;"
    assert "look:light/x-" in settled(text, 1.5)
