"""The tray says why a bundle waits, as precisely as is known."""

from __future__ import annotations

from uuid import UUID

from db.bundle.exchange_contracts import HeldReason, TrayLine
from desktop.exchange.tray_columns import COLUMNS, cause_of
from tests.desktop.exchange.cards import NOW


def line(reason: HeldReason, trouble: str = "", first: int = 0) -> TrayLine:
    return TrayLine(UUID(int=1), "a.sb", 2048, NOW, "", reason, trouble, first)


def test_a_trouble_a_gap_and_a_bare_reason_each_have_their_words(qapp) -> None:
    assert cause_of(line(HeldReason.UNREADABLE, "bundle_damaged")) == "数据包损坏或不完整"
    assert cause_of(line(HeldReason.GAP, first=41)) == "缺少前面的流水号 41"
    assert cause_of(line(HeldReason.REVOKED)) == "写于该站被撤销之后"


def test_a_row_reads_with_file_cause_and_day(qapp) -> None:
    shown = [column.shown(line(HeldReason.UNREADABLE, "bundle_forged")) for column in COLUMNS]
    assert shown[0] == "a.sb"
    assert shown[2:] == ["不明", "03-18 10:00"]
