"""A name is as large as its line allows, and no smaller than what can be read."""

from __future__ import annotations

import pytest

from desktop.printing.handouts.fitting import largest
from desktop.printing.layout.blocks import Column
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.text import Style, measure


@pytest.mark.parametrize(("name", "size"), [("何静", 20.0), ("欧阳青禾", 20.0)])
def test_a_short_name_keeps_its_size(name, size):
    assert largest(name, Style(20), Column(100, HOUSE_FONTS), least=8) == size


def test_a_longer_one_shrinks_until_it_stands_on_one_line():
    column = Column(100, HOUSE_FONTS)
    size = largest("库尔班江·阿布都", Style(20), column, least=8)
    assert 8 < size < 20
    assert measure("库尔班江·阿布都", Style(size), HOUSE_FONTS) <= column.width


def test_none_gets_smaller_than_the_least():
    assert largest("阿依古丽·买买提·吐尔逊" * 4, Style(20), Column(100, HOUSE_FONTS), least=8) == 8
