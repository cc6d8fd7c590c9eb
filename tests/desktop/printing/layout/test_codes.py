"""Codes hold what they should and nothing else."""

from __future__ import annotations

import pytest

from desktop.printing.layout.codes import bar_code, bar_modules, can_bar, qr_code


def test_fourteen_digits_take_code_c_with_two_digits_a_symbol():
    assert len(bar_modules("05012026000312")) == 11 + 7 * 11 + 11 + 13


def test_only_digits_go_into_a_bar_code():
    assert can_bar("0501")
    assert not can_bar("")
    assert not can_bar("５０１")
    assert not can_bar("05-01")
    with pytest.raises(ValueError, match="digits"):
        bar_modules("05-01")


def test_bars_begin_and_end_at_the_edges_of_the_code():
    code = bar_code("05012026000312", module=3, height=116)
    first, last = code.bars[0], code.bars[-1]
    assert (first[0], last[0] + last[2]) == (0, 112 * 3)
    assert {bar[3] for bar in code.bars} == {116}


def test_a_qr_code_is_square():
    code = qr_code("330481-HC-REC-2026-000312", module=2)
    assert max(x + width for x, _, width, _ in code.bars) == 50
    assert max(y + height for _, y, _, height in code.bars) == 50
