"""The poster: the station large, a code that a phone reads as text, and no number but the station's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.printing.handouts.poster import PosterSheet
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.writer import write_pdf
from tests.desktop.printing.layout.pdf import codes_of, flat_text_of, picture_of, sizes_of
from tests.desktop.scheduling import papers
from tests.fakes.words import chinese

SAID = (
    "岚川市南渚区松陌镇代表联络站\n地址：岚川市南渚区松陌镇\n电话：0000-8123-0016\n"
    "时间：工作日 8:30–11:30，13:30–17:00"
)


@pytest.fixture(autouse=True)
def _speak_chinese() -> Iterator[None]:
    with chinese():
        yield


def poster(*, a3: bool = False, **values: str) -> bytes:
    return write_pdf(PosterSheet(papers.station(**values), HOUSE_FONTS, a3=a3).pages(), "poster")


@pytest.mark.parametrize(("a3", "size"), [(False, (210.0, 297.0)), (True, (297.0, 420.0))])
def test_a_phone_reads_name_address_phone_and_hours(a3, size):
    pdf = poster(a3=a3)
    assert sizes_of(pdf) == [size]
    assert codes_of(picture_of(pdf)) == {("QRCode", SAID)}


def test_the_same_stands_below_the_code_in_words():
    printed = flat_text_of(poster())
    assert "岚川市南渚区松陌镇代表联络站人大代表在这里接待您" in printed
    assert "地址岚川市南渚区松陌镇电话0000-8123-0016时间工作日8:30–11:30，13:30–17:00" in printed


def test_what_is_not_known_is_left_out():
    printed = flat_text_of(poster(phone="", office_hours=""))
    assert "电话0" not in printed
    assert "地址岚川市" in printed


def test_a_long_name_and_long_hours_stay_on_one_page():
    pdf = poster(
        name="岚川市南渚区松陌镇人大代表联络总站暨基层立法联系点" * 2,
        office_hours="周一至周五 8:30–11:30；" * 8,
    )
    assert sizes_of(pdf) == [(210.0, 297.0)]
