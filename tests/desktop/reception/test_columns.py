"""What list rows say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from db.calendar.deadlines import Lateness
from db.kernel.clock import CHINA
from db.kernel.ids import MatterId, random_id
from db.reception.codes import MatterState
from db.reception.contracts import MatterLine
from db.reception.queue_contracts import QueueView, WaitingTicket
from desktop.reception import columns
from tests.fakes.words import chinese

NOW = datetime(2026, 3, 18, 14, 36, tzinfo=CHINA)
LINE = MatterLine(
    id=MatterId(random_id()), number="海昌接〔2026〕12号", serial=12, title="路灯不亮",
    visitor="沈知行", phone="199 **** 2764", state=MatterState.ASSIGNED, category="03",
    received_at=NOW, due_on=date(2026, 4, 9), lateness=Lateness.ON_TIME, days_left=15,
    unit="照明所", ticket="A12",
)  # fmt: skip


@pytest.fixture(autouse=True)
def in_chinese():
    with chinese():
        yield


def test_today_a_row_leads_with_the_ticket_elsewhere_with_the_number():
    assert columns.of_matter(LINE, NOW, QueueView.TODAY).lead == "A12"
    assert columns.of_matter(LINE, NOW, QueueView.OPEN).lead == "12"
    assert columns.of_matter(replace(LINE, ticket=""), NOW, QueueView.TODAY).lead == "12"


def test_a_row_of_another_counter_and_year_is_not_taken_for_one_of_this():
    other = replace(LINE, number="海昌接〔2025〕2-28号", serial=100028)
    row = columns.of_matter(other, NOW, QueueView.OPEN)
    assert (row.lead, row.line) == ("2-28", "〔2025〕路灯不亮")


def test_the_name_says_why_it_is_missing():
    assert columns.visitor_name(LINE) == "沈知行"
    assert columns.visitor_name(replace(LINE, anonymous=True)) == "不愿留名"
    assert columns.visitor_name(replace(LINE, confidential=True)) == "要求保密"
    assert columns.visitor_name(replace(LINE, visitor="")) == "未留姓名"


def test_lateness_takes_the_place_of_the_state():
    late = replace(LINE, lateness=Lateness.OVERDUE, days_left=-3)
    assert columns.of_matter(late, NOW, QueueView.OPEN).tag.text == "办理逾期 3 天"


def test_a_row_is_read_with_number_name_request_state_and_due_date():
    spoken = columns.of_matter(LINE, NOW, QueueView.TODAY).spoken
    assert spoken == "A12，沈知行，路灯不亮，状态 已交办，答复期限 4 月 9 日（周四）"


def test_a_waiting_person_shows_the_wait_or_that_a_form_is_open():
    ticket = WaitingTicket("A13", "", "", NOW - timedelta(minutes=5), busy=False)
    row = columns.of_ticket(ticket, NOW)
    assert (row.name, row.line, row.tag.text) == ("未留姓名", "（未填事由）", "已等 5 分钟")
    assert columns.of_ticket(replace(ticket, busy=True), NOW).tag.text == "登记中"


def test_a_late_promise_is_told_from_a_late_answer():
    late = replace(LINE, lateness=Lateness.OVERDUE, days_left=-3, is_promise=True)
    assert columns.of_matter(late, NOW, QueueView.OVERDUE).tag.text == "承诺逾期 3 天"
