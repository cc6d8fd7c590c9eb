"""Sizes are told in the unit that makes a figure of at most four places."""

from __future__ import annotations

import pytest

from desktop.wording.sizes import size_told


@pytest.mark.parametrize(
    ("count", "told"),
    [(0, "0 KB"), (1, "1 KB"), (2048, "2 KB"), (3 * 2**20 + 2**19, "3.5 MB"), (2**31, "2.0 GB")],
)
def test_a_size_reads_as_people_say_it(qapp, count: int, told: str) -> None:
    assert size_told(count) == told
