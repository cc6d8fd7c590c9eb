"""Codes hold what they should and nothing else."""

from __future__ import annotations

import pytest

from desktop.printing.layout.codes import bar_code, bar_modules, can_bar, qr_code
from desktop.printing.layout.marks import BarsMark, Page
from desktop.printing.layout.writer import write_pdf
from tests.desktop.printing.layout.pdf import picture_of


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
    (bars,) = code.rows
    assert (bars[0], bars[-1], len(bars)) == (0, 0, 112)
    assert (code.across, code.down) == (3, 116)


def test_a_qr_code_is_square():
    code = qr_code("330481-HC-REC-2026-000312", module=2)
    assert {len(row) for row in code.rows} == {len(code.rows)} == {25}
    assert code.across == code.down == 2


def test_bars_count_whole_modules_and_stay_whole_over_the_pieces_they_are_written_in():
    black, white = b"\0", b"\xff"
    page = Page(100, 100)
    page.put([BarsMark(10, 10, (black * 12 + white + black * 7,), 4, 40)], 0, 0)
    picture = picture_of(write_pdf([page], "bars"), dpi=72)
    row = [picture.getpixel((x, 30)) for x in range(8, 92)]
    assert row == [255] * 2 + [0] * 48 + [255] * 4 + [0] * 28 + [255] * 2
