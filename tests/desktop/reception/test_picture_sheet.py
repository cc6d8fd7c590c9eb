"""A picture page holds the whole picture, its number and its title, and fits on one sheet."""

from __future__ import annotations

import pytest

from desktop.printing.pdf_pages import PdfPages
from desktop.reception.picture_sheet import PicturePage, picture_page
from tests import pictures


@pytest.mark.parametrize("size", [(2400, 1600), (900, 2400), (40, 30)])
def test_a_picture_of_any_shape_stands_whole_on_one_page(size: tuple[int, int]) -> None:
    page = PicturePage(
        "海昌街道代表联络站", "海昌接〔2026〕12号", "东林路井盖", "照片 · 3 月 17 日 16:20", "今天打印",
        pictures.photo(*size),
    )  # fmt: skip
    paper = picture_page(page, "picture-12-1")
    pages = PdfPages(paper.pdf)
    assert len(pages) == 1
    assert paper.missing == ()
    drawn = pages.image(0, 40)
    assert drawn.pixelColor(drawn.width() // 2, round(drawn.height() * 0.16)).isValid()


def test_a_character_that_no_font_has_is_told() -> None:
    page = PicturePage("站", "1号", "\U0002f9ff\U0003134a", "", "", pictures.photo(40, 30))
    assert len(picture_page(page, "picture-1").missing) <= 2
