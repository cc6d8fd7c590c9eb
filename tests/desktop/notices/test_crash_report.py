"""A report helps to find the bug and names no person and no home folder."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from desktop.notices.crash_report import report_of, write_report

AT = datetime(2026, 3, 18, 6, 36, 8, tzinfo=UTC)


def caught() -> Exception:
    try:
        try:
            raise KeyError("19900004417")
        except KeyError as inner:
            raise ValueError("骆书宁 19900004417") from inner
    except ValueError as error:
        return error


def test_a_report_has_types_and_places_and_no_personal_data() -> None:
    report = report_of(caught(), version="0.1.0", at=AT)
    assert "builtins.KeyError" in report
    assert "builtins.ValueError" in report
    assert "desktop/notices/test_crash_report.py:" in report
    assert " caught" in report
    assert "Liaison Desk 0.1.0" in report
    assert "骆书宁" not in report
    assert "19900004417" not in report
    assert str(Path.home()) not in report


def test_a_report_is_written_beside_the_log(tmp_path: Path) -> None:
    path = write_report(tmp_path / "reports", "text", at=AT)
    assert path is not None
    assert path.read_text() == "text"
    assert path.name == "report-20260318-063608.txt"


def test_a_disk_that_takes_nothing_does_no_further_harm(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert write_report(blocked / "reports", "text", at=AT) is None
