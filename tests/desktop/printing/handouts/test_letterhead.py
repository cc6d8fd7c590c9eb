"""The body that lends its letterhead stands above the station's name, and nothing where there is none."""

from __future__ import annotations

from db.stations.contracts import OWN_NAME_ONLY, Letterhead
from desktop.printing.handouts.letterhead import above
from desktop.printing.layout.blocks import Column
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.writer import write_pdf
from desktop.scheduling.sheet_month import MonthSheet
from desktop.scheduling.sheet_parts import Told
from tests.desktop.printing.layout.pdf import flat_text_of
from tests.desktop.scheduling import papers
from tests.fakes.words import chinese

LENT = Letterhead("岚川市人大常委会松陌镇主席团", "桐心圆")


def printed(letterhead: Letterhead) -> str:
    paper = papers.rota_paper(station=papers.station(letterhead=letterhead))
    assert paper.published is not None
    told = Told(paper, paper.published, is_draft=False)
    with chinese():
        pages = MonthSheet(told, papers.calendar(), HOUSE_FONTS).pages()
        return flat_text_of(write_pdf(pages, "month"))


def test_nothing_is_set_where_no_body_lends_its_letterhead() -> None:
    assert above(Column(400, HOUSE_FONTS), OWN_NAME_ONLY, 10) == []
    assert "桐心圆" not in printed(OWN_NAME_ONLY)


def test_body_and_brand_stand_above_the_name_of_the_station() -> None:
    assert "岚川市人大常委会松陌镇主席团桐心圆岚川市南渚区松陌镇" in printed(LENT)


def test_a_body_without_a_brand_stands_there_alone() -> None:
    told = printed(Letterhead(LENT.body))
    assert f"{LENT.body}岚川市南渚区松陌镇" in told
