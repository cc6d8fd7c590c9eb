"""What a platform gets of a matter, and what its words mean here."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.kernel.clock import CHINA
from db.kernel.problems import Problem
from db.reception.codes import MatterState, Urgency
from db.reception.ledger_rules import LedgerProblem
from db.reception.mapping import DayPattern, MappedColumn
from db.reception.mapping_rules import read_mapping
from tests.db.reception.test_mapping_rules import CATEGORIES

PATTERNS = (
    "YYYY-MM-DD HH:mm:ss",
    "YYYY年MM月DD日 HH时mm分ss秒",
    "DD.MM.YYYY, HH+mm(ss)",
    "YYYYMMDDHHmmss",
)


def column(**values: Any) -> MappedColumn:
    written = json.dumps({
        "mapping_file": 1, "platform": "试用平台", "columns": [{"name": "列", **values}],
    })  # fmt: skip
    return read_mapping(written.encode(), CATEGORIES).columns[0]


@given(
    st.sampled_from(PATTERNS),
    st.datetimes(datetime(1900, 1, 1), datetime(2999, 1, 1)),  # noqa: DTZ001  bounds of days, not instants
)
def test_a_day_and_its_time_come_back_in_every_pattern(pattern: str, naive: datetime) -> None:
    at = naive.replace(microsecond=0, tzinfo=CHINA)
    assert DayPattern(pattern).meant(DayPattern(pattern).told(at.astimezone(UTC))) == at


def test_a_day_without_a_time_is_told_from_its_beginning() -> None:
    assert DayPattern("YYYY/MM/DD HH:mm").told(date(2026, 3, 8)) == "2026/03/08 00:00"


@pytest.mark.parametrize(
    "cell", ["", "2026-3-18", "2026-02-30", "2026-03-18 10:00", "２０２６-03-18"]
)
def test_a_cell_in_another_form_is_no_day_and_says_which_one_is_meant(cell: str) -> None:
    found = column(field="received_at").read(cell)
    assert found == Problem("received_at", LedgerProblem.NOT_LIKE_THAT, {"pattern": "YYYY-MM-DD"})


def test_codes_become_their_words_and_words_our_codes() -> None:
    told = column(
        field="urgency", values={"normal": "平件", "urgent": "急件"}, otherwise="特件",
        reads={"加急": "urgent"}, unknown="normal",
    )  # fmt: skip
    assert [told._told(one) for one in Urgency] == ["平件", "急件", "特件"]
    assert [told.read(one) for one in (" 急件 ", "加急", "?")] == [
        Urgency.URGENT, Urgency.URGENT, Urgency.NORMAL,
    ]  # fmt: skip


def test_without_a_list_codes_stand_for_themselves_and_nothing_else_does() -> None:
    told = column(field="state")
    assert told.read("closed") is MatterState.CLOSED
    assert told.read("已办结") == Problem("state", LedgerProblem.WORD_UNKNOWN, {"word": "已办结"})


def test_a_subcategory_without_a_word_has_that_of_its_category() -> None:
    told = column(field="category", values={"03": "交通", "0302": "信号"}, otherwise="其他")
    assert [told._told(one) for one in ("0301", "0302", "0401")] == ["交通", "信号", "其他"]
    assert told.read("信号") == "0302"


def test_villages_have_their_numbers_and_others_keep_their_names() -> None:
    told = column(field="region_name", values={"东山社区": "0101"})
    assert (told.read("0101"), told.read("西溪村")) == ("东山社区", "西溪村")


def test_a_constant_says_the_same_of_every_matter_and_is_not_read() -> None:
    told = column(constant="联络站")
    assert (told.constant, told.is_read) == ("联络站", False)
