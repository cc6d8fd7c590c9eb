"""Names of files that papers are kept in: the kind in Chinese, ids as they are, nothing a disk refuses."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.wording.paper_names import file_name
from tests.fakes.words import chinese


@pytest.fixture(autouse=True)
def _speak_chinese() -> Iterator[None]:
    with chinese():
        yield


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("case_file-330481-SM-REC-2026-000312", "案卷-330481-SM-REC-2026-000312"),
        ("duty_month-2026-03-01-2026-03-31-v2", "月排班表-2026-03-01-2026-03-31-v2"),
        ("appointment-letter-松陌约〔2026〕3号", "约见函-松陌约〔2026〕3号"),
        ("appointment-松陌约〔2026〕3号", "约见单-松陌约〔2026〕3号"),
        ("test-page", "打印测试页"),
        ("ledger-2026-03-18", "台账-2026-03-18"),
    ],
)
def test_a_file_is_called_by_what_it_is(title, name):
    assert file_name(title) == name


@pytest.mark.parametrize(("title", "name"), [("a/b:c*?.pdf", "a-b-c-.pdf"), ("...", "paper")])
def test_what_a_disk_refuses_is_in_no_name(title, name):
    assert file_name(title) == name
