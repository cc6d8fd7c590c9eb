"""What is taken in is told by content; names and cameras are believed only as far as it does no harm."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.attachments.contracts import Media
from db.attachments.rules import (
    LIMITS,
    AttachmentProblem,
    camera_time,
    check_content,
    check_title,
    check_void,
    media_of,
    title_from,
)
from tests import pictures

NOW = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("content", "media"),
    [(pictures.photo(), Media.JPEG), (pictures.drawing(), Media.PNG), (pictures.document(), Media.PDF)],
)  # fmt: skip
def test_a_file_is_known_by_its_content(content: bytes, media: Media) -> None:
    assert media_of(content) is media
    assert check_content(content) == ()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", AttachmentProblem.EMPTY),
        (b"\xff\xd8\xff" + bytes(LIMITS.size), AttachmentProblem.TOO_BIG),
        (b"GIF89a" + bytes(20), AttachmentProblem.NOT_ALLOWED),
        (b"<svg onload='x'/>", AttachmentProblem.NOT_ALLOWED),
        (b" %PDF-1.7 %%EOF", AttachmentProblem.NOT_ALLOWED),
        (pictures.document()[:-200], AttachmentProblem.DAMAGED),
        (pictures.document() + b"PK\x05\x06" + bytes(18), AttachmentProblem.MIXED),
        (pictures.document() + bytes(5000) + b"PK", AttachmentProblem.MIXED),
    ],
)
def test_what_is_nothing_of_the_three_is_refused_before_it_is_decoded(
    content: bytes, code: AttachmentProblem
) -> None:
    assert [one.code for one in check_content(content)] == [code]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("东林路井盖.jpg", "东林路井盖"), ("IMG_20260317_162005.jpg", ""), ("DSC00012.JPG", ""),
        ("mmexport1710000000.jpg", ""), ("../../etc/东林路.png", "东林路"), ("scan 3.pdf", ""),
        (r"D:\桌面\答复 第二稿.pdf", "答复 第二稿"), ("", ""), ("\u202e照片.gpj", "照片"),
    ],
)  # fmt: skip
def test_a_name_becomes_a_title_only_where_it_says_something(name: str, title: str) -> None:
    assert title_from(name) == title


@given(st.text(max_size=300))
def test_no_name_makes_a_title_that_is_refused(name: str) -> None:
    title = title_from(name)
    assert not title or check_title(title) == ()


def test_a_camera_is_believed_in_the_past_alone() -> None:
    assert camera_time("2026:03:18 08:59:00", NOW) == datetime(2026, 3, 18, 0, 59, tzinfo=UTC)
    assert camera_time("2026:03:18 09:01:00", NOW) is None
    assert camera_time("0000:00:00 00:00:00", NOW) is None
    assert camera_time("1980:01:01 00:00:00", NOW) is None


@given(st.text(max_size=40))
def test_whatever_a_camera_writes_breaks_nothing(written: str) -> None:
    found = camera_time(written, NOW)
    assert found is None or found <= NOW


def test_an_attachment_is_declared_void_once_and_with_a_reason() -> None:
    assert check_void("拍错了对象", is_void=False) == ()
    assert check_void("错", is_void=False)
    assert [one.code for one in check_void("拍错了对象", is_void=True)] == [
        AttachmentProblem.IS_VOID
    ]
