"""Every member, problem and error has words; they keep to the tone of the design language."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from enum import Enum
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication

from db.accounts.rules import AccountProblem, Permission
from db.calendar.deadlines import Lateness
from db.kernel.actor import Role
from db.kernel.clock import CHINA
from db.kernel.errors import (
    CannotOpen,
    CannotWrite,
    InvalidInput,
    NotFound,
    NotPermitted,
    Outdated,
    StationError,
    TroubleCode,
)
from db.kernel.kinds import Action, Kind, Verb
from db.kernel.problems import Problem
from db.people import contracts as people
from db.people.rules import PeopleProblem
from db.reception import codes as reception
from db.reception import paper_contracts, queue_contracts
from db.reception.rules import ReceptionProblem
from db.stations import contracts as stations
from db.stations.rules import StationProblem
from desktop.wording import language, tags, words

CONTRACTS = [
    member
    for module in (people, reception, paper_contracts, queue_contracts, stations)
    for member in vars(module).values()
    if isinstance(member, type) and issubclass(member, Enum) and list(member)
]
KINDS = [*CONTRACTS, Action, Kind, Verb, Role, TroubleCode, Permission]
PROBLEMS = [AccountProblem, PeopleProblem, ReceptionProblem, StationProblem]
ID = UUID(int=1)


@pytest.fixture(autouse=True)
def chinese(qapp: QApplication) -> None:
    language.install(qapp, "zh_CN")


@pytest.mark.parametrize("kind", [*KINDS, *PROBLEMS], ids=lambda kind: kind.__name__)
def test_every_member_has_a_chinese_word(kind: type[Enum]) -> None:
    for member in kind:
        assert re.search(r"[\u4e00-\u9fff]", words.of(member)), member


def test_equal_strings_of_two_enumerations_keep_their_own_words() -> None:
    assert words.of(reception.Channel.PHONE) == "来电"
    assert words.of(reception.ContactForm.PHONE) == "电话"
    assert words.of(reception.Urgency.NORMAL) == "正常"
    assert words.of(reception.Scale.NORMAL) == "一般"


def test_a_problem_becomes_a_sentence_with_its_figures_and_members_in_words() -> None:
    long = Problem("title", ReceptionProblem.TITLE_LONG, {"limit": 40, "length": 52})
    assert words.of(long) == "已有 52 字，最多 40 字，其余可写进具体情况。"
    step = Problem(
        "state",
        ReceptionProblem.STEP_NOT_NOW,
        {"state": reception.MatterState.CLOSED, "step": reception.Step.REPLY},
    )
    assert words.of(step) == "事项现在是“已办结”，这时不能记录答复。"


ERRORS: list[tuple[StationError, str]] = [
    (
        CannotWrite(TroubleCode.DISK_FULL),
        "没存上，硬盘空间不够。填的内容还在，腾出空间后按 Ctrl+S。",
    ),
    (CannotOpen(TroubleCode.WRONG_PASSPHRASE, left=3), "口令不对。还可以试 3 次，资料没有变动。"),
    (
        CannotOpen(TroubleCode.WRONG_PASSPHRASE),
        "口令不对。资料没有变动。看看大写锁定是否开着，再试一次。",
    ),
    (CannotOpen(TroubleCode.WAIT, seconds=30), "试的次数多了。请等 30 秒再试，资料没有变动。"),
    (
        NotPermitted(Permission.KEEP_STATION),
        "修改本站设置要站长操作。内容没有变动，请站长在本机操作。",
    ),
    (
        NotFound(Kind.MATTER, ID),
        "没有找到，这条事项可能已撤回。内容没有变动。可以换个说法，或清除筛选。",
    ),
    (
        Outdated(Kind.MATTER, ID),
        "没存上，这条事项刚被同事改过。填的内容还在。看过最新内容再保存。",
    ),
    (
        InvalidInput([Problem("title", ReceptionProblem.TITLE_MISSING)]),
        "还差一句话诉求。填的内容还在，按 F8 逐处查看。",
    ),
]


@pytest.mark.parametrize(("error", "sentence"), ERRORS, ids=lambda value: type(value).__name__)
def test_an_error_says_what_happened_what_was_kept_and_what_to_do(
    error: StationError, sentence: str
) -> None:
    assert words.of(error) == sentence


AT_PROMPT: list[tuple[StationError, str]] = [
    (
        CannotWrite(TroubleCode.DISK_FULL),
        "没存上，硬盘空间不够。资料没有丢，腾出空间后再试一次。",
    ),
    (
        CannotOpen(TroubleCode.DISK_FULL),
        "没打开，硬盘空间不够。资料没有丢，腾出空间后再试一次。",
    ),
    (
        NotFound(Kind.MATTER, None),
        "没有找到，这条事项可能已撤回。内容没有变动。请核对编号，或用 matters list --find 查找。",
    ),
]


@pytest.mark.parametrize(("error", "sentence"), AT_PROMPT, ids=lambda value: type(value).__name__)
def test_the_command_line_hears_of_no_form_and_no_filter(
    error: StationError, sentence: str
) -> None:
    assert words.at_prompt(error) == sentence


@pytest.mark.parametrize("code", list(TroubleCode))
def test_no_sentence_at_the_prompt_names_a_key(code: TroubleCode) -> None:
    for error in (CannotOpen(code), CannotWrite(code)):
        assert not re.search(r"Ctrl|\bF\d|按键", words.at_prompt(error))


@pytest.mark.parametrize("code", list(TroubleCode))
def test_a_station_that_is_being_opened_has_no_form_to_save(code: TroubleCode) -> None:
    assert "没存上" not in words.of(CannotOpen(code))
    assert "填的内容" not in words.of(CannotOpen(code))


@pytest.mark.parametrize("code", list(TroubleCode))
def test_every_trouble_says_what_to_do_even_without_figures(code: TroubleCode) -> None:
    said = words.said(CannotOpen(code))
    assert said.headline
    assert said.body.endswith("。")
    assert "{" not in said.whole


@pytest.mark.parametrize("state", list(reception.MatterState))
def test_every_state_has_a_tag_with_tone_icon_and_word(state: reception.MatterState) -> None:
    tag = tags.of_state(state)
    assert tag.tone in {"info", "ok", "warn", "bad", "neutral", "outline"}
    assert tag.icon
    assert tag.text == words.of(state)


def test_lateness_replaces_the_state_in_a_list() -> None:
    progress = reception.MatterState.IN_PROGRESS
    assert tags.of_matter(progress, Lateness.ON_TIME, 9).text == "办理中"
    assert tags.of_matter(progress, Lateness.DUE_SOON, 1) == ("warn", "alarm", "临期 1 天")
    assert tags.of_matter(progress, Lateness.DUE_SOON, 0).text == "今天到期"
    assert tags.of_matter(progress, Lateness.OVERDUE, -3) == (
        "bad",
        "alert-circle",
        "办理逾期 3 天",
    )
    assert tags.read_aloud(tags.of_state(progress)) == "状态 办理中"


def test_a_waiting_person_shows_the_wait_until_the_form_is_open() -> None:
    now = datetime(2026, 3, 18, 14, 36, tzinfo=CHINA)
    ticket = queue_contracts.WaitingTicket(
        "A14", "欧阳青禾", "", now - timedelta(minutes=2), busy=False
    )
    busy = queue_contracts.WaitingTicket("A13", "骆书宁", "", now, busy=True)
    assert tags.of_ticket(ticket, now).text == "已等 2 分钟"
    assert tags.of_ticket(busy, now) == ("info", "pencil", "登记中")
