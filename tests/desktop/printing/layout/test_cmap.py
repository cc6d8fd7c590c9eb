"""The text layer names characters the way readers expect."""

from __future__ import annotations

import re

from desktop.printing.layout.cmap import to_unicode


def test_characters_above_the_basic_plane_are_written_as_surrogate_pairs():
    written = to_unicode("AAAAAA+Noto", [0, 0x4E00, 0x20164])
    assert "<01> <4E00>" in written
    assert "<02> <D840DD64>" in written
    assert "<00> <0000>" not in written


def test_a_block_never_holds_more_than_a_hundred_entries():
    written = to_unicode("AAAAAA+Noto", list(range(0x4E00, 0x4E00 + 256)))
    sizes = [int(size) for size in re.findall(r"(\d+) beginbfchar", written)]
    assert sizes == [100, 100, 56]
    assert written.count("endbfchar") == 3
