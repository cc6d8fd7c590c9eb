"""The columns of the record read as people speak, and carry no name of a visitor."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from db.accounts.contracts import AuditLine, Result
from db.kernel.kinds import Kind, Verb
from desktop.audit.columns import COLUMNS, act_of, record_of, role_of
from tests.fakes.clock import FakeClock

LINE = AuditLine(
    UUID(int=1), 1, 12, FakeClock().now(), "何静澜", "station_head", "contact_revealed", Kind.MATTER,
    Verb.NOTE, "00112233aabb", Result.DONE, "回访告知结果",
)  # fmt: skip


def test_a_line_reads_from_number_to_reason(qapp) -> None:
    assert [column.shown(LINE) for column in COLUMNS] == [
        "1-12", "2026-03-18 09:00:00", "何静澜", "站长", "查看手机号", "事项 00112233aabb", "完成",
        "回访告知结果",
    ]  # fmt: skip


def test_an_act_of_a_newer_version_is_shown_by_its_code(qapp) -> None:
    newer = replace(LINE, action="moon_seen", role="hub")
    assert (act_of(newer), role_of(newer)) == ("moon_seen", "hub")


def test_a_failure_and_an_odd_act_look_different_from_what_was_done(qapp) -> None:
    tones = [COLUMNS[6].tag(replace(LINE, result=one)).tone for one in Result]
    assert len(set(tones)) == len(Result)
    assert record_of(LINE).endswith("aabb")
