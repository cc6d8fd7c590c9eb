"""Values of payloads come back as columns have them, and what is odd is refused by one of three errors."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Enum

import db.workspace  # noqa: F401  every record class has to be known
from db.bundle.layout import Field, Layouts
from db.bundle.readers import UNREADABLE
from db.journal.payload import decode, encode, plain
from db.storage.columns import Id, Ids, Tokens, UtcTime

COLUMNS = [(layout, one) for layout in Layouts().every() for one in layout.fields]
SAMPLES: dict[type[Any], Any] = {
    UtcTime: st.integers(0, 1 << 32).map(lambda second: datetime.fromtimestamp(second, UTC)),
    Id: st.uuids(),
    Ids: st.lists(st.uuids(), max_size=3).map(tuple),
    Tokens: st.lists(st.sampled_from(["03", "0301"]), max_size=3).map(tuple),
}
ODD: tuple[object, ...] = (
    [[]], {}, 1.5, 1 << 70, -1 << 70, "x" * 100_000, "a\0b", b"x" * 15, ["x"], [b"x"],
    "2026-13-40", "2026-03-18T01:00:00", "no such code",
)  # fmt: skip


def sample_of(column: Any) -> st.SearchStrategy[object]:
    kind = column.type
    if isinstance(kind, Enum) and kind.enum_class is not None:
        return st.sampled_from(list(kind.enum_class))
    if type(kind) in SAMPLES:
        return SAMPLES[type(kind)]  # type: ignore[no-any-return]
    python = kind.python_type
    if python is str:
        return st.text("甲a 1", max_size=min(kind.length or 99, 99))
    if python is int:
        return st.integers(-(2**31), 2**31 - 1)
    return {bool: st.booleans(), bytes: st.binary(max_size=40), date: st.dates()}[python]  # type: ignore[no-any-return]


@given(st.data())
def test_what_a_record_says_is_read_back_as_it_was(data: st.DataObject) -> None:
    layout, one = data.draw(st.sampled_from(COLUMNS))
    value = data.draw(sample_of(layout.table.columns[one.name]))
    told = decode(encode({one.number: plain(value)}))[one.number]
    assert one.read(told) == value


@pytest.mark.parametrize("odd", ODD, ids=lambda one: repr(one)[:20])
def test_an_odd_value_is_either_read_or_refused_and_never_a_crash(odd: object) -> None:
    for layout, one in COLUMNS:
        if not layout.fits(one, odd):
            with pytest.raises(UNREADABLE):
                one.read(odd)


def test_every_column_that_may_not_be_empty_has_a_usual_value_it_can_hold() -> None:
    stamp = int(datetime(2026, 3, 18, tzinfo=UTC).timestamp() * 1000) << 16
    for layout, one in COLUMNS:
        usual = one.usual(stamp)
        if not layout.table.columns[one.name].nullable:
            assert usual is not None, one.name
            assert one.read(decode(encode({1: usual}))[1]) == usual


def test_codes_that_are_not_known_show_what_misleads_least() -> None:
    shown = {
        (layout.kind.name, one.name): one.usual(0)
        for layout in Layouts().every()
        for one in layout.fields
        if isinstance(one, Field)
    }
    assert shown["REPLY", "result"].value == "D"  # type: ignore[attr-defined]
    assert shown["LINK", "type"].value == "clue"  # type: ignore[attr-defined]
    assert shown["USER", "role"].value == "duty_staff"  # type: ignore[attr-defined]
    assert shown["USER", "disabled"] is True
