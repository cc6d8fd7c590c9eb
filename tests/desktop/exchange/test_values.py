"""What somebody wrote reads as it does on every other page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from db.bundle.conflict_contracts import Conflict
from db.kernel.kinds import Kind
from db.reception.codes import MatterState, Urgency
from desktop.exchange import values
from desktop.exchange.values import Reading
from tests.desktop.exchange.cards import NOW, candidate, conflict

UNIT = UUID(int=4)
READING = Reading(Kind.MATTER, {UNIT: "水务公司"}, NOW)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("urgency", Urgency.VERY_URGENT, "非常紧急"),
        ("due_on", date(2026, 4, 14), "4 月 14 日"),
        ("replied_at", datetime(2026, 3, 18, 1, 5, tzinfo=UTC), "3 月 18 日 09:05"),
        ("is_public_interest", True, "是"),
        ("unit", UNIT, "水务公司"),
        ("unit", UUID(int=5), "本站没有的记录"),
        ("sealed", b"\x01", "已封存，这里不显示"),
        ("place", "", "空着"),
        ("place", None, "空着"),
        ("copy_to", (UNIT, UNIT), "水务公司、水务公司"),
        ("related_count", 3, "3"),
    ],
)
def test_a_value_reads_in_words(qapp, name: str, value: object, told: str) -> None:
    assert values.value_told(READING, name, value) == told


def test_a_category_goes_by_its_name(qapp) -> None:
    assert values.value_told(READING, "category", "03") not in {"03", "空着"}


def test_the_leading_field_stands_for_its_group_and_others_follow_where_they_differ(qapp) -> None:
    first = candidate(1, is_own=True, state=MatterState.REPLIED, replied_at=NOW, days_late=None)
    second = candidate(2, state=MatterState.IN_PROGRESS, replied_at=None, days_late=None)
    group = conflict(20, ("state", "replied_at", "days_late"), first, second)
    assert values.told(READING, group, first) == ("已答复", ("答复时间：3 月 18 日 10:00",))
    assert values.told(READING, group, second) == ("办理中", ())


def with_former(**former: object) -> Conflict:
    group = conflict(13, tuple(former), candidate(1, is_own=True), candidate(2))
    return replace(group, former=former)


def test_a_short_value_of_before_stands_on_the_cards(qapp) -> None:
    group = with_former(state=MatterState.REGISTERED)
    assert values.written_from(READING, group, "10:42") == "由待分派改来，10:42"
    assert values.before_both(READING, group) == ""
    day = with_former(due_on=date(2026, 4, 8))
    assert values.written_from(READING, day, "10:42") == "由 4 月 8 日改来，10:42"


def test_that_nothing_stood_there_before_is_said(qapp) -> None:
    assert values.written_from(READING, with_former(place=""), "10:42") == "原来没填，10:42"


def test_a_long_value_of_before_stands_once_below_them_and_is_cut(qapp) -> None:
    group = with_former(statement="三楼以上\n水压不足，" * 20)
    assert values.written_from(READING, group, "10:42") == "10:42"
    told = values.before_both(READING, group)
    assert told.startswith("两边改之前：三楼以上 水压不足，")
    assert told.endswith("…")
    assert len(told) < 140


def test_where_the_journal_does_not_hold_it_nothing_is_said(qapp) -> None:
    group = conflict(13, ("place",), candidate(1), candidate(2))
    assert values.written_from(READING, group, "10:42") == "10:42"
    assert values.before_both(READING, group) == ""


def test_figures_for_machines_stand_beside_no_number(qapp) -> None:
    one = candidate(1, year=2026, serial=3, number="松陌接〔2026〕3号", machine_number="a")
    two = candidate(2, year=2026, serial=4, number="松陌接〔2026〕4号", machine_number="b")
    group = conflict(2, ("year", "serial", "number", "machine_number"), one, two)
    assert values.told(READING, group, one) == ("松陌接〔2026〕3号", ())


def test_who_wrote_it_and_where_is_told_or_told_to_be_unknown(qapp) -> None:
    assert values.place_of(candidate(1, is_own=True)) == "本站"
    assert values.place_of(candidate(2)) == "石榴弄"
    assert values.author_of(candidate(2, minutes=5), NOW) == "温予安 今天 09:55"
