"""A list of collected requests: taken in once, and every row that was not says why."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.appointments.contracts import AppointmentKind, AppointmentView, RequestChannel
from db.appointments.rules import AppointmentProblem
from db.kernel.errors import InvalidInput
from desktop.appointments.list_in import HEADINGS, collected
from desktop.appointments.page import AppointmentsPage
from tests.db.appointments.desks import MORNING, Desk
from tests.fakes.clock import FakeClock

HEAD = "提交编号,姓名,联系电话,村社区,类型,约见代表,事由,希望时间\n"
GOOD = "A-1,邱望舒,19900000006,桥头村,,祝云舟,公交站点取消不便,3月25日 9:00-10:00\n"
ROWS = (
    GOOD
    + "A-2,,19900000007,,,,没有姓名,\n"
    + "A-3,沈禾穗,19900000001,,,,路灯不亮,改天\n"
    + "A-4,顾砚舟,19900000002,,看病,,电梯停运,\n"
    + "\n"
    + "A-5,禾丰针织,19900000008,桂湾社区,供需对接,,劳动用工咨询,\n"
)


def written(folder: Path, rows: str, encoding: str = "utf-8-sig") -> Path:
    path = folder / "预约.csv"
    path.write_bytes((HEAD + rows).encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_file_of_a_form_is_read_by_its_own_words(
    tmp_path: Path, clock: FakeClock, encoding: str, qapp: object
) -> None:
    found = collected(written(tmp_path, ROWS, encoding), clock)
    first, last = found.requests[0], found.requests[-1]
    assert (first.requester.name, first.requester.phone) == ("邱望舒", "19900000006")
    assert (first.topic, first.wished, first.target.name) == (
        "公交站点取消不便",
        (MORNING,),
        "祝云舟",
    )
    assert (first.channel, first.outside_number) == (RequestChannel.QR_IMPORT, "A-1")
    assert last.kind is AppointmentKind.NEED_MATCH
    assert {row: one.code for row, one in found.unread.items()} == {
        4: AppointmentProblem.NOT_A_DAY,
        5: AppointmentProblem.KIND_UNKNOWN,
    }


def test_a_file_without_names_is_not_guessed_at(tmp_path: Path, clock: FakeClock) -> None:
    path = tmp_path / "别的.csv"
    path.write_text("日期,金额\n2026-03-01,12\n", encoding="utf-8")
    with pytest.raises(InvalidInput):
        collected(path, clock)


def test_a_list_is_taken_in_once_and_told_row_by_row(
    page: AppointmentsPage, kept: Desk, tmp_path: Path
) -> None:
    path = written(tmp_path, ROWS)
    page.lists.open(path)
    assert page.messages.headlines() == ("新增 2 件，已有 0 件，3 行没有导入",)
    assert {one.requester for one in kept.listed(AppointmentView.REQUESTED)} == {
        "邱望舒",
        "禾丰针织",
    }
    page.messages.clear()
    page.lists.open(path)
    assert page.messages.headlines() == ("新增 0 件，已有 2 件，3 行没有导入",)
    assert len(kept.listed(AppointmentView.REQUESTED)) == 2


def test_two_lists_that_count_alike_lose_nobody(
    page: AppointmentsPage, kept: Desk, tmp_path: Path
) -> None:
    page.lists.open(written(tmp_path, GOOD))
    page.lists.open(written(tmp_path, "A-1,闻人静,19900000009,,,,学校门口停车,\n"))
    assert len(kept.listed(AppointmentView.REQUESTED)) == 2


def test_no_word_means_two_columns() -> None:
    every = [word for known in HEADINGS.values() for word in known]
    assert len(every) == len(set(every))
