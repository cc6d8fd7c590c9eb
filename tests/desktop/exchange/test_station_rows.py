"""A station has one chip: the most pressing thing that can be said of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from db.bundle.exchange_contracts import PartnerStand
from desktop.exchange.station_rows import chip_of, others_row, row_of
from tests.desktop.exchange.cards import NOW

HEARD = PartnerStand(
    UUID(int=1), "330481-GW", "桂湾社区联络站", is_hub=False, is_silent=False, last_at=NOW,
    last_count=42, open_conflicts=0, held=0, unsent=0,
)  # fmt: skip


@pytest.mark.parametrize(
    ("facts", "tone", "text"),
    [
        ({}, "ok", "已收"),
        ({"last_at": NOW - timedelta(days=5)}, "outline", "5 天前"),
        ({"last_at": NOW - timedelta(days=19), "is_silent": True}, "warn", "19 天没联系"),
        ({"last_at": None}, "neutral", "待发密钥"),
        ({"held": 1}, "warn", "有待处理数据包"),
        ({"held": 1, "open_conflicts": 2, "is_silent": True}, "warn", "2 处待定"),
    ],
)
def test_the_most_pressing_thing_is_said(
    qapp, facts: dict[str, object], tone: str, text: str
) -> None:
    chip = chip_of(replace(HEARD, **facts), NOW, admits=True)  # type: ignore[arg-type]
    assert (chip.tone, chip.text) == (tone, text)


def test_a_row_tells_the_last_contact_and_how_much_it_brought(qapp) -> None:
    assert row_of(HEARD, NOW, admits=True).face.line == "今天 10:00 · 42 条"
    assert row_of(replace(HEARD, last_at=None), NOW, admits=True).face.line == "尚未联系"


def test_what_two_counters_wrote_has_a_row_of_its_own(qapp) -> None:
    assert others_row(3).face.spoken() == "本站各窗口, 几个窗口同时写过, 3 处待定"


def test_only_who_admits_stations_hands_keys_over(qapp) -> None:
    quiet = replace(HEARD, last_at=None)
    assert chip_of(quiet, NOW, admits=False).text == "尚未来件"
    assert chip_of(quiet, NOW, admits=True).text == "待发密钥"
