"""A station has one chip: the most pressing thing that can be said of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from db.bundle.exchange_contracts import Aside, PartnerStand
from desktop.exchange.station_rows import chip_of, others_row, row_of
from tests.desktop.exchange.cards import NOW

HEARD = PartnerStand(
    UUID(int=1), "330481-GW", "桂湾社区联络站", is_hub=False, is_silent=False, last_at=NOW,
    last_count=42, held=0, unsent=0,
)  # fmt: skip


@pytest.mark.parametrize(
    ("facts", "tone", "text"),
    [
        ({}, "ok", "已收"),
        ({"last_at": NOW - timedelta(days=5)}, "outline", "5 天前"),
        ({"last_at": NOW - timedelta(days=19), "is_silent": True}, "warn", "19 天没联系"),
        ({"last_at": None}, "neutral", "待发密钥"),
        ({"held": 1}, "warn", "有待处理数据包"),
        ({"aside": (Aside("", None, 3),)}, "warn", "对方有搁置"),
        ({"missed": (2,)}, "warn", "第 2 号未收到"),
    ],
)
def test_the_most_pressing_thing_is_said(
    qapp, facts: dict[str, object], tone: str, text: str
) -> None:
    chip = chip_of(replace(HEARD, **facts), NOW, 0, admits=True)  # type: ignore[arg-type]
    assert (chip.tone, chip.text) == (tone, text)


def test_what_waits_for_a_decision_comes_before_all_else(qapp) -> None:
    chip = chip_of(replace(HEARD, held=1, is_silent=True), NOW, 2, admits=True)
    assert (chip.tone, chip.text) == ("warn", "2 处待定")


def test_a_row_tells_the_last_contact_and_how_much_it_brought(qapp) -> None:
    assert row_of(HEARD, NOW, 0, admits=True).face.line == "今天 10:00 · 42 条改动"
    bare = row_of(replace(HEARD, last_count=0), NOW, 0, admits=True)
    assert bare.face.line == "今天 10:00 · 没有改动"
    assert row_of(replace(HEARD, last_at=None), NOW, 0, admits=True).face.line == "尚未联系"


def test_what_two_counters_wrote_has_a_row_of_its_own(qapp) -> None:
    assert others_row(3).face.spoken() == "本站各窗口, 几个窗口同时写过, 3 处待定"


def test_only_who_admits_stations_hands_keys_over(qapp) -> None:
    quiet = replace(HEARD, last_at=None)
    assert chip_of(quiet, NOW, 0, admits=False).text == "尚未来件"
    assert chip_of(quiet, NOW, 0, admits=True).text == "待发密钥"
