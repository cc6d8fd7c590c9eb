"""Attachments are told in few words, and nothing that leaves the window carries a name."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from db.attachments.contracts import AttachmentKind, AttachmentLine, Media
from db.kernel.ids import AttachmentId, random_id
from desktop.attachments import words as told

NOW = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)
LINE = AttachmentLine(
    AttachmentId(random_id()), "东林路井盖", AttachmentKind.PHOTO, Media.JPEG, 1_300_000, 1, 400, 300,
    datetime(2026, 3, 17, 8, 20, tzinfo=UTC), NOW, "何静澜", b"",
)  # fmt: skip


@pytest.fixture(autouse=True)
def chinese(qapp) -> None:
    """The words are the product's."""


def test_a_tile_tells_day_and_size() -> None:
    assert told.caption(LINE, NOW) == "3 月 17 日 · 1.2 MB"
    older = replace(LINE, taken_at=datetime(2025, 11, 17, 8, 20, tzinfo=UTC))
    assert told.caption(older, NOW) == "2025 年 11 月 17 日"


def test_void_and_missing_ones_say_so_first() -> None:
    assert told.caption(replace(LINE, void_reason="拍错了地方"), NOW) == "已作废：拍错了地方"
    assert told.caption(replace(LINE, is_missing=True), NOW) == "本机没有这份文件"


def test_the_viewer_tells_everything_on_one_line() -> None:
    document = replace(LINE, media=Media.PDF, pages=3, kind=AttachmentKind.DOCUMENT, size=900)
    assert told.facts(document, NOW) == "文档 · 昨天 16:20 · 1 KB · 3 页 · 何静澜"
    assert told.facts_on_paper(document).startswith("文档 · 2026 年 3 月 17 日 16:20 · ")


def test_names_of_files_and_papers_are_numbers() -> None:
    assert told.file_name("海昌接〔2026〕12号", 2, LINE) == "海昌接-2026-12号-2.jpg"
    assert told.paper_name("海昌接〔2026〕12号", 2, 0) == "picture-海昌接-2026-12号-2-1"
    assert told.not_taken("", "这个文件是空的。") == "这个文件是空的。"
    assert told.paper("receipt_a4") == ""
