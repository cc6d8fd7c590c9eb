"""What a bundle carries is told in words and figures, going out and coming in."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from db.bundle.exchange_contracts import Contents, Held, HeldReason, Incoming
from db.kernel.kinds import Kind
from desktop.exchange.contents import contents_told, figures_of, heading_of, held_told, remarks_of
from tests.desktop.exchange.cards import NOW

OUT = Contents(
    UUID(int=1), "330481-QR", "区人大", 71, {Kind.REPLY: 5, Kind.MATTER: 12}, 2, 3 * 2**20, 4, NOW,
    changes=63,
)  # fmt: skip
IN = Incoming(
    b"", "桂湾", UUID(int=2), 7, 1, NOW, 17, 3, 2, 1, 214, 0, 0, {Kind.MATTER: 3}, (), is_ahead=False,
    is_known=False, changes=15,
)  # fmt: skip


def test_what_goes_out_is_counted_by_kind_the_most_first(qapp) -> None:
    assert list(contents_told(OUT, NOW)) == [
        "63 条改动，涉及 17 件记录：事项 12、答复 5",
        "其中 4 条内容留在本站，只带出校验值",
        "附件 2 个，3.0 MB",
        "另带 8 条操作记录（如登录、打印），不算改动",
        "今天 10:00 收到回执之后的全部内容",
    ]


def test_content_that_follows_its_proof_is_told_by_itself(qapp) -> None:
    told = list(contents_told(replace(OUT, filled=9), NOW))
    assert told[3] == "以前只带出校验值的 9 条改动，这次补带内容"


def test_where_more_goes_out_than_waits_here_a_clause_says_why(qapp) -> None:
    told = list(contents_told(replace(OUT, again=7, others=20), NOW))
    assert told[1:3] == [
        "其中 7 条以前的数据包带出过（给对方或者别的单位），对方还没有回执", "其中 20 条不是在本机写下的，一并转交",
    ]  # fmt: skip


def test_with_nothing_new_a_bundle_carries_receipts(qapp) -> None:
    told = contents_told(replace(OUT, changes=0, operations=3, attachments=0), NOW)
    assert list(told) == [
        "上次回执之后没有新内容，这个数据包只带回执。",
        "另带 3 条操作记录（如登录、打印），不算改动",
    ]


def test_what_comes_in_is_told_in_figures_that_say_what_they_count(qapp) -> None:
    assert figures_of(IN) == (
        ("改动", "15 条"), ("新增", "3 件"), ("变更", "2 件"), ("待定", "1 处"), ("本站已有", "214 条"),
    )  # fmt: skip
    assert figures_of(replace(IN, waiting=2))[-1] == ("等待所属记录", "2 条")
    assert heading_of(replace(IN, part=2), NOW) == "桂湾的第 7 号数据包之 2，今天 10:00 生成"


def test_what_else_there_is_to_say_stands_below(qapp) -> None:
    odd = replace(IN, is_ahead=True, is_known=True, attachments=1, freed=2, filled=6, mended=1)
    told = list(remarks_of(odd))
    assert told[0] == "这个数据包以前收过，不会再有变化。"
    assert told[1:4] == [
        "新增和变更的记录：事项 3", "以前只有校验值的 6 条改动，这次补上内容", "附件 1 个",
    ]  # fmt: skip
    assert told[-2:] == [
        "搁置的 2 个数据包也一并收下了", "1 条记录与操作记录不一致，已照操作记录更正",
    ]  # fmt: skip


def test_a_bundle_of_which_all_came_another_way_says_so(qapp) -> None:
    nothing = replace(IN, operations=0, changes=0, new=0, changed=0, conflicts=0, kinds={})
    (told,) = remarks_of(nothing)
    assert told == "里面的内容本站都已经有了，是随别的数据包来的，不会再有变化。"
    assert not IN.is_all_here
    for brings in ({"filled": 1}, {"attachments": 1}, {"operations": 1}):
        assert not replace(nothing, **brings).is_all_here


def test_a_bundle_that_brings_receipts_alone_says_so(qapp) -> None:
    (told,) = remarks_of(replace(IN, changes=0, new=0, changed=0, conflicts=0, kinds={}))
    assert told == "没有新的改动，只带来回执和操作记录。"


def test_a_gap_names_the_number_that_is_missing(qapp) -> None:
    gap = Held(HeldReason.GAP, "桂湾", 41, 60, missing=30)
    assert held_told(gap) == "桂湾流水号 41 至 60 在等待：30 号还没有到"
    assert held_told(Held(HeldReason.TRESPASS, "", 1, 2)).startswith(
        "本站不认识的站点流水号 1 至 2 已搁置："
    )


def test_what_lies_behind_an_end_says_what_was_kept_and_what_to_do(qapp) -> None:
    told = held_told(Held(HeldReason.REVOKED, "桂湾", 41, 60))
    assert told.startswith("桂湾流水号 41 至 60 写于该站停止接入或更换密钥之后，已原样搁置")
    assert "请先向该站核实" in told
    assert told.endswith("准予收下")
