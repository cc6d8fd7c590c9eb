"""The test page shows what a printer has to be able to do."""

from __future__ import annotations

import pypdfium2
import pytest
import zxingcpp

from desktop.settings.sheet import TRIAL_DIGITS, trial_paper


@pytest.mark.parametrize("roll", [True, False])
def test_the_bar_code_of_the_test_page_scans(roll):
    paper = trial_paper("海宁市海昌街道代表联络站", roll=roll)
    document = pypdfium2.PdfDocument(paper.pdf)
    assert len(document) == 1
    picture = document[0].render(scale=4).to_pil()
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [TRIAL_DIGITS]


def test_the_title_tells_nothing_about_the_station():
    paper = trial_paper("海宁市海昌街道代表联络站", roll=True)
    assert paper.title.isascii()
