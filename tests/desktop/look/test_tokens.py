"""The tokens are complete and every pair that meets on screen can be told apart."""

from __future__ import annotations

import pytest

from desktop.look import tokens

DESIGN = tokens.load()
PAIRS = [(theme, pair) for theme, pairs in DESIGN.pairs.items() for pair in pairs]


@pytest.mark.parametrize(
    ("theme", "pair"), PAIRS, ids=[f"{theme} {pair.text} on {pair.ground}" for theme, pair in PAIRS]
)
def test_a_pair_keeps_its_least_contrast(theme, pair):
    text, ground = DESIGN.color(theme, pair.text), DESIGN.color(theme, pair.ground)
    assert tokens.contrast(text, ground) >= pair.least


def test_black_on_white_has_the_greatest_contrast():
    assert tokens.contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_every_theme_names_the_same_colors():
    names = [set(colors) for colors in DESIGN.colors.values()]
    assert len(names) == 4
    assert all(one == names[0] for one in names)


def test_touch_falls_back_to_the_counter_where_it_is_silent():
    assert DESIGN.px("keyhint", "touch") == DESIGN.px("keyhint", "counter") == 12
    assert DESIGN.size("segmentSmall", "touch") == DESIGN.size("segmentSmall", "counter")
    assert DESIGN.px("body", "touch") == 19


def test_toasts_pairs_are_readable_in_every_theme():
    """The toast turns the ground of the pane round, which the tokens' own list does not cover."""
    for theme in DESIGN.colors:
        ratio = tokens.contrast(
            DESIGN.color(theme, "bg.surface"), DESIGN.color(theme, "text.primary")
        )
        assert ratio >= 7
