"""Papers of many matters: the ledger, the archive of a year, the announcement on the wall."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from db.people.contracts import DeputyLevel
from db.reception.codes import MatterState, ResultClass
from db.reception.handling import Score
from db.reception.paper_contracts import AnnouncedDeputy, Archive, BookKind
from db.reception.queue_contracts import QueueView
from desktop.printing.paper import Paper
from desktop.reception import sheet
from desktop.reception.sheet import Book
from desktop.reception.sheet_words import HouseWords
from tests.desktop.printing.layout.pdf import flat_text_of, ink_of, picture_of, sizes_of, text_of
from tests.desktop.reception.papers import (
    LONG_NAME,
    LONG_TITLE,
    announcement,
    head,
    ledger,
    ledger_line,
)
from tests.fakes.words import chinese


@pytest.fixture(autouse=True)
def _speak_chinese() -> Iterator[None]:
    with chinese():
        yield


def bound(kind: BookKind, facts: Book, **values: Any) -> Paper:
    return sheet.book(kind, facts, HouseWords(), **values)


def test_the_ledger_lies_across_and_repeats_its_heading():
    lines = [ledger_line(n) for n in range(1, 61)]
    paper = bound(BookKind.LEDGER, ledger(lines))
    pages = sizes_of(paper.pdf)
    assert set(pages) == {(297, 210)}
    printed = flat_text_of(paper.pdf)
    assert printed.count("序号编号登记反映人事项") == len(pages) > 2
    assert [f"第{n}页，共{len(pages)}页" in printed for n in range(1, len(pages) + 1)] == [
        True
    ] * len(pages)
    assert "松陌接〔2026〕60号" in printed


def test_the_ledger_ends_with_its_sums_and_the_day_they_stand_for():
    lines = [
        ledger_line(1), ledger_line(2, result=ResultClass.B, score=Score.DISSATISFIED),
        ledger_line(3, replied_on=None, result=None, score=None, days_late=4, state=MatterState.ASSIGNED),
    ]  # fmt: skip
    printed = flat_text_of(bound(BookKind.LEDGER, ledger(lines)).pdf)
    for words in (
        "3件，已答复2件，已办结2件，超期1件", "结果A1B1C0D0", "已评价2件，满意和基本满意1件（50.0%）",
        "截至2026-03-1814:12",
    ):  # fmt: skip
        assert words in printed, words


@pytest.mark.parametrize(
    ("values", "scope"),
    [
        (
            {"since": date(2026, 1, 1), "until": date(2026, 3, 18)},
            "2026年1月1日至2026年3月18日登记",
        ),
        ({"view": QueueView.OVERDUE}, "列表：逾期"),
        ({}, "所选事项"),
    ],
)
def test_the_ledger_says_what_it_is_of(values, scope):
    printed = flat_text_of(bound(BookKind.LEDGER, ledger([ledger_line()], **values)).pdf)
    assert scope in printed


def test_a_ledger_without_matters_says_so():
    printed = text_of(bound(BookKind.LEDGER, ledger([])).pdf)
    assert "没有事项。" in printed
    assert "合计" not in printed
    assert "截至" in printed


def test_the_ledger_wraps_long_words_and_names_nobody_who_asked_for_confidence():
    lines = [
        ledger_line(1, title=LONG_TITLE[:40], visitor=LONG_NAME, unit="综合行政执法队" * 6),
        ledger_line(2, visitor="冉䶮𬭚"), ledger_line(3, confidential=True, visitor=""),
    ]  # fmt: skip
    paper = bound(BookKind.LEDGER, ledger(lines))
    printed = flat_text_of(paper.pdf)
    for words in (LONG_TITLE[:40], LONG_NAME, "综合行政执法队" * 6, "冉䶮𬭚", "保密"):
        assert words in printed
    left, _, right, bottom = ink_of(picture_of(paper.pdf, dpi=101.6))
    assert (left >= 13 * 4, right <= 286 * 4, bottom <= 205 * 4) == (True, True, True)


def test_a_long_ledger_tells_how_far_it_is():
    told: list[tuple[int, int]] = []
    lines = [ledger_line(n) for n in range(1, 121)]
    bound(BookKind.LEDGER, ledger(lines), tell=lambda done, total: told.append((done, total)))
    assert told == [(50, 120), (100, 120), (120, 120)]


def archive(count: int, **values: Any) -> Archive:
    lines = tuple(ledger_line(n) for n in range(1, count + 1))
    facts: dict[str, Any] = {"head": head(), "year": 2026, "lines": lines, "open": 0}
    return Archive(**(facts | values))


def test_the_archive_has_a_cover_and_an_index_with_a_binding_margin():
    paper = bound(BookKind.ARCHIVE, archive(40, open=3))
    printed = flat_text_of(paper.pdf)
    for words in (
        "选民接待案卷", "2026年度选民接待事项", "起止日期2026年3月18日至2026年4月1日", "40件", "保管期限", "立卷人",
        "检查人", "卷内目录", "责任者", "题名", "页号", "2026年还有3件没有办结", "松陌接〔2026〕40号",
    ):  # fmt: skip
        assert words in printed, words
    for page in range(len(sizes_of(paper.pdf))):
        assert ink_of(picture_of(paper.pdf, page, dpi=101.6))[0] >= 28 * 4 - 2


def test_an_index_is_ruled_to_the_end_of_its_last_page():
    picture = picture_of(bound(BookKind.ARCHIVE, archive(1)).pdf, 1, dpi=101.6)
    rules = [y for y in range(picture.height) if picture.getpixel((picture.width // 2, y)) < 160]
    assert rules[-1] > 260 * 4


def test_the_announcement_says_when_where_and_whom():
    printed = flat_text_of(bound(BookKind.ANNOUNCEMENT, announcement()).pdf)
    for words in (
        "代表接待日公告", "松陌告〔2026〕3号", "2026年3月27日（周五）8:30–11:30", "松陌镇代表联络站一楼接待室",
        "祝云舟（区人大代表）", "冉䶮（镇人大代表）", "受理范围", "不予受理", "0000-8123-0016",
        "松陌镇人民代表大会主席团", "2026年3月20日",
    ):  # fmt: skip
        assert words in printed, words


@pytest.mark.parametrize(("a3", "size"), [(False, (210, 297)), (True, (297, 420))])
def test_the_announcement_fills_one_a4_or_one_a3(a3, size):
    assert sizes_of(bound(BookKind.ANNOUNCEMENT, announcement(), a3=a3).pdf) == [size]


def test_much_to_announce_is_set_smaller_before_it_takes_another_page():
    deputies = tuple(AnnouncedDeputy(f"代表{n}", DeputyLevel.TOWN) for n in range(9))
    told = announcement(deputies=deputies, scope="对各项工作的意见建议。" * 8)
    assert len(sizes_of(bound(BookKind.ANNOUNCEMENT, told).pdf)) == 1


def test_what_is_not_known_yet_leaves_lines_to_write_on():
    blank = announcement(
        number="", received_on=None, hours="", place="", deputies=(), phone="", issued_on=None
    )
    printed = flat_text_of(bound(BookKind.ANNOUNCEMENT, blank).pdf)
    assert "____号" in printed
    assert "年月日" in printed


def test_books_are_named_by_what_they_are_of():
    assert bound(BookKind.ARCHIVE, archive(1)).title == "archive-2026"
    assert bound(BookKind.ANNOUNCEMENT, announcement()).title == "announcement-2026-03-27"
    assert bound(BookKind.LEDGER, ledger([])).title == "ledger-2026-03-18"


def test_numbers_of_matters_stand_on_one_line():
    line = ledger_line(1234)
    archive = Archive(head(), 2026, (line,), 0)
    for paper in (bound(BookKind.LEDGER, ledger([line])), bound(BookKind.ARCHIVE, archive)):
        assert "松陌接〔2026〕1234号" in text_of(paper.pdf)
