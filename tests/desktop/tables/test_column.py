"""Columns are plain data and read without a window."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.tables.column import Align, Column
from desktop.wording import formats
from desktop.wording.marks import QT_TRANSLATE_NOOP
from desktop.wording.tags import TagWords


@dataclass(frozen=True)
class Unit:
    name: str
    matters: int


NAME = Column[Unit](QT_TRANSLATE_NOOP("T", "Unit"), lambda unit: unit.name, stretches=True)
COUNT = Column[Unit](
    QT_TRANSLATE_NOOP("T", "Matters"),
    lambda unit: unit.matters,
    text=formats.number,
    align=Align.END,
    sort="matters",
)
STATE = Column[Unit](
    QT_TRANSLATE_NOOP("T", "State"),
    lambda unit: unit.matters,
    tag=lambda unit: TagWords("warn", "alarm", "临期 1 天") if unit.matters else None,
)


def test_a_cell_reads_by_its_format_and_zero_is_a_dash() -> None:
    assert COUNT.shown(Unit("区城市照明管理所", 1167)) == "1,167"
    assert COUNT.shown(Unit("区城市照明管理所", 0)) == "—"


def test_a_tag_stands_for_its_word() -> None:
    assert STATE.shown(Unit("区水务公司", 2)) == "临期 1 天"
    assert STATE.shown(Unit("区水务公司", 0)) == "0"


def test_a_screen_reader_hears_the_heading_first() -> None:
    assert NAME.spoken(Unit("区水务公司", 2)) == "Unit 区水务公司"
