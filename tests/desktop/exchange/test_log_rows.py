"""The log says of each bundle how many changes it had and what became of it."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from db.bundle.conflict_contracts import Brought, OpenRecord
from db.bundle.exchange_contracts import Direction, LogLine, SentState
from db.kernel.kinds import Kind
from desktop.exchange.log_rows import came_told, counted, entry_of, headed, settled_of
from tests.desktop.exchange.cards import NOW

CAME = LogLine(Direction.TAKEN, NOW, UUID(int=1), "桂湾", 3, 17)
WENT = LogLine(Direction.SENT, NOW, UUID(int=1), "区人大", 4, 118, state=SentState.PROVEN)


def test_what_came_in_says_how_much_of_it_was_merged(qapp) -> None:
    assert entry_of(CAME, NOW).verb == "收到 17 条改动"
    assert entry_of(CAME, NOW).text == "全部合并"
    assert entry_of(replace(CAME, conflicts=1), NOW).text == "收下时 1 处待定，其余已合并"
    assert entry_of(replace(CAME, held=2), NOW).text == "2 段已搁置"
    empty = entry_of(replace(CAME, changes=0), NOW)
    assert (empty.verb, empty.text) == ("收到数据包", "没有改动")


def test_what_went_out_says_how_far_it_has_come(qapp) -> None:
    assert (entry_of(WENT, NOW).verb, entry_of(WENT, NOW).text) == (
        "发出 118 条改动",
        "已写出并读回核验",
    )
    assert entry_of(replace(WENT, changes=0), NOW).verb == "发出回执"
    late = entry_of(replace(WENT, state=SentState.OVERDUE), NOW)
    assert (late.tone, late.text) == ("warn", "逾期未回执")


def test_once_all_is_decided_nothing_is_called_open_any_more(qapp) -> None:
    assert settled_of(replace(CAME, conflicts=1)) == "全部合并"


def test_what_is_open_is_headed_by_the_bundles_it_came_with(qapp) -> None:
    assert headed([CAME], "桂湾") == "桂湾的第 3 号数据包"
    assert counted([CAME], NOW) == "17 条改动 · 今天 10:00 收到"
    both = [CAME, replace(CAME, number=5, changes=3)]
    assert headed(both, "桂湾") == "桂湾的 2 个数据包"
    assert counted(both, NOW) == "20 条改动 · 第 3、5 号"
    assert counted([], NOW) == ""


def test_a_record_says_with_which_of_several_bundles_it_came(qapp) -> None:
    first, second = (opened(replace(CAME, number=number)) for number in (3, 5))
    assert came_told(first, (first,)) == ""
    assert came_told(first, (first, second)) == "随第 3 号数据包"
    other = opened(replace(CAME, number=3, station="区人大"))
    assert came_told(first, (first, other)) == "桂湾的第 3 号数据包"


def opened(bundle: LogLine) -> OpenRecord:
    """Return a record that is open since a bundle came."""
    station = UUID(int=1)
    record, brought = UUID(int=bundle.number), (Brought(station, bundle),)
    return OpenRecord(Kind.MATTER, record, (13,), frozenset({station}), NOW, brought)


def test_what_somebody_handed_on_is_headed_by_who_did(qapp) -> None:
    handed_on = replace(CAME, station="区人大")
    assert headed([handed_on], "桂湾") == "区人大的第 3 号数据包"
    assert headed([CAME, handed_on], "桂湾") == "桂湾的 2 个数据包"


def test_a_lost_bundle_says_with_which_number_its_contents_came(qapp) -> None:
    lost = entry_of(replace(WENT, number=2, state=SentState.LOST, made_up_by=3), NOW)
    assert (lost.tone, lost.text) == ("warn", "第 2 号未送达，其内容已随第 3 号送达")
    missed = entry_of(replace(CAME, missed=(1, 2)), NOW)
    assert (missed.tone, missed.text) == ("warn", "全部合并；第 1、2 号没有收到")
