"""What a bundle carries is told in words and figures, going out and coming in."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from db.bundle.exchange_contracts import Contents, Held, HeldReason, Incoming
from db.kernel.kinds import Kind
from desktop.exchange.contents import contents_told, figures_of, heading_of, held_told, remarks_of
from tests.desktop.exchange.cards import NOW

OUT = Contents(
    UUID(int=1), "330481-QR", "区人大", 63, {Kind.REPLY: 5, Kind.MATTER: 12}, 2, 3 * 2**20, 4, NOW
)
IN = Incoming(
    b"", "桂湾", UUID(int=2), 7, 1, NOW, 17, 3, 2, 1, 214, 0, 0, {Kind.MATTER: 3}, (), is_ahead=False,
    is_known=False,
)  # fmt: skip


def test_what_goes_out_is_counted_by_kind_the_most_first(qapp) -> None:
    assert list(contents_told(OUT, NOW)) == [
        "63 条：事项 12、答复 5",
        "附件 2 个，3.0 MB",
        "4 条内容留在本站，只带出校验值",
        "今天 10:00 收到回执之后的全部内容",
    ]


def test_content_that_follows_its_proof_is_told_by_itself(qapp) -> None:
    told = list(contents_told(replace(OUT, filled=9), NOW))
    assert told[3] == "以前只带出校验值的 9 条，这次补带内容"


def test_with_nothing_new_a_bundle_carries_receipts(qapp) -> None:
    (told,) = contents_told(replace(OUT, operations=0, attachments=0), NOW)
    assert told == "上次回执之后没有新内容，这个数据包只带回执。"


def test_what_comes_in_is_told_in_the_four_figures_people_ask_for(qapp) -> None:
    assert figures_of(IN) == (("新增", 3), ("改动", 2), ("有分歧", 1), ("本站已有", 214))
    assert figures_of(replace(IN, waiting=2))[-1] == ("等待所属记录", 2)
    assert heading_of(replace(IN, part=2), NOW) == "桂湾的第 7 号数据包之 2，今天 10:00 生成"


def test_what_else_there_is_to_say_stands_below(qapp) -> None:
    odd = replace(IN, is_ahead=True, is_known=True, attachments=1, freed=2, filled=6)
    told = list(remarks_of(odd))
    assert told[0] == "这个数据包以前收过，不会再有变化。"
    assert told[1:4] == ["事项 3", "以前只有校验值的 6 条，这次补上内容", "附件 1 个"]
    assert told[-1] == "搁置的 2 个数据包也一并收下了"


def test_a_gap_names_the_number_that_is_missing(qapp) -> None:
    gap = Held(HeldReason.GAP, "桂湾", 41, 60, missing=30)
    assert held_told(gap) == "桂湾的第 41 至 60 条在等待：第 30 条还没有到"
    assert held_told(Held(HeldReason.REVOKED, "", 1, 2)).startswith(
        "本站不认识的站点的第 1 至 2 条已搁置："
    )
