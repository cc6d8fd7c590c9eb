"""The paper of a bundle names both sides, the file and its counts, and has lines to sign on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from db.bundle.exchange_contracts import BundlePaper, Direction
from desktop.exchange import sheet
from tests.desktop.printing.layout.pdf import flat_text_of, sizes_of

pytestmark = pytest.mark.usefixtures("qapp")

AT = datetime(2026, 3, 18, 2, 19, tzinfo=UTC)
OUT = BundlePaper(
    direction=Direction.SENT, bundle=bytes(16), code="AAAA-BBBB-CCCC-DDDD",
    station="海宁市海昌街道代表联络站", station_code="330481-HC", phone="0573-87000000",
    key="Y4X6-7EVD-G5XY-N4TO", partner="海宁市人大常委会", partner_code="330481-QR", number=12,
    file="330481-HC_2026-03-18_0012.sb", made_at=AT, at=AT, by="何静澜", changes=1118, attachments=3,
    parts=1, printed_at=AT, printed_by="何静澜", size=2_000_000,
)  # fmt: skip
IN = replace(OUT, direction=Direction.TAKEN, new=3, changed=2, known=214, conflicts=1, size=0)


def text(*told: BundlePaper) -> str:
    return flat_text_of(sheet.paper(told).pdf)


def test_what_went_out_says_from_whom_for_whom_and_by_whom() -> None:
    said = text(OUT)
    for words in (
        "数据包发出单", "发出单位海宁市海昌街道代表联络站（330481-HC）",
        "接收单位海宁市人大常委会（330481-QR）", "制作人何静澜", "生成时间2026-03-1810:19",
        "330481-HC_2026-03-18_0012.sb", "改动1,118条", "附件3个", "AAAA-BBBB-CCCC-DDDD",
        "已读回核验", "交出人：", "接收人：", "第1页，共1页",
    ):  # fmt: skip
        assert words in said


def test_what_came_in_turns_both_sides_round_and_counts_what_it_brought() -> None:
    said = text(IN)
    for words in (
        "数据包接收单", "发出单位海宁市人大常委会", "接收单位海宁市海昌街道代表联络站",
        "导入人何静澜", "新增3件", "变更2件", "本站已有214条", "待定1处",
    ):  # fmt: skip
        assert words in said
    assert "暂存待处理" not in said


def test_a_further_part_has_a_code_of_its_own() -> None:
    assert "两边的单据上应当一样" in text(OUT)
    assert "两边的单据上应当一样" in text(IN)
    further = text(replace(IN, parts=2))
    assert "第2卷" in further
    assert "两边的单据上应当一样" not in further


def test_how_far_it_came_is_told() -> None:
    said = text(replace(OUT, handed_at=AT, received_at=AT))
    assert "已读回核验、2026-03-1810:19送出、2026-03-1810:19收到回执" in said


def test_figures_that_were_not_kept_are_said_to_be_missing() -> None:
    assert "新增没有记载" in text(replace(IN, new=None, by=""))
    assert "导入人本站没有记载" in text(replace(IN, by=""))


def test_several_bundles_are_a_page_each_and_the_file_names_no_person() -> None:
    paper = sheet.paper((IN, replace(IN, number=13)))
    assert len(sizes_of(paper.pdf)) == 2
    assert paper.title == "bundle-taken-12-AAAA-BBBB-CCCC-DDDD"
    assert paper.missing == ()


def test_long_names_and_many_parts_stay_on_the_page() -> None:
    told = replace(OUT, partner="海宁市" + "斜桥镇新仓村片区联合" * 6, parts=40)
    assert len(sizes_of(sheet.paper((told,)).pdf)) == 1
    assert "等40个分卷" in text(told)
