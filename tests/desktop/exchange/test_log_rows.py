"""The log says of each bundle how many entries it had and what became of it."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from db.bundle.exchange_contracts import Direction, LogLine, SentState
from desktop.exchange.log_rows import counted, entry_of, settled_of
from tests.desktop.exchange.cards import NOW

CAME = LogLine(Direction.TAKEN, NOW, UUID(int=1), "桂湾", 3, 17)
WENT = LogLine(Direction.SENT, NOW, UUID(int=1), "区人大", 4, 118, state=SentState.PROVEN)


def test_what_came_in_says_how_much_of_it_was_merged(qapp) -> None:
    assert entry_of(CAME, NOW).verb == "收到 17 条"
    assert entry_of(CAME, NOW).text == "全部合并"
    assert entry_of(replace(CAME, conflicts=1), NOW).text == "16 条已合并，1 处待定"
    assert entry_of(replace(CAME, held=2), NOW).text == "2 段已搁置"
    assert entry_of(replace(CAME, operations=0), NOW).text == "没有新内容"


def test_what_went_out_says_how_far_it_has_come(qapp) -> None:
    assert (entry_of(WENT, NOW).verb, entry_of(WENT, NOW).text) == ("发出 118 条", "已核验")
    late = entry_of(replace(WENT, state=SentState.OVERDUE), NOW)
    assert (late.tone, late.text) == ("warn", "逾期未回执")


def test_once_all_is_decided_nothing_is_called_open_any_more(qapp) -> None:
    one = replace(CAME, conflicts=1)
    assert counted(one) == "17 条，16 条已自动合并"
    assert settled_of(one) == "全部合并"
