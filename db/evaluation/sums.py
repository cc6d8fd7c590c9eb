"""Sums over counted sheets: by department, item, enterprise and month, each with its sheets (domain reference §4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from db.evaluation.result_contracts import (
    Counted,
    CountedSession,
    CountedSheet,
    GoodRate,
    ItemTally,
    Results,
    Tally,
)


def summed(counted: Counted, first: date, last: date, department: UUID | None = None) -> Results:
    """Return what a span of days comes to, of one department on demand; the days lie within those counted."""
    sheets = [
        one for one in counted.sheets
        if first <= one.day <= last and department in (None, one.department)
    ]  # fmt: skip
    sessions = _sessions(counted, first, last, sheets if department else None)
    attended = [person for one in sessions for person in one.deputies]
    return Results(
        first, last, counted.form, len(sessions), len({one.firm for one in sheets}),
        len(attended), len(set(attended)), tally("", "", sheets),
        _grouped(sheets, lambda one: (one.department.hex, one.department_name)),
        _grouped(sheets, lambda one: (one.firm, one.firm_name)),
        _grouped(sheets, lambda one: (f"{one.day:%Y-%m}",) * 2), items_of(counted, sheets),
    )  # fmt: skip


def of_session(counted: Counted, session: UUID) -> Counted:
    """Return what was counted of one session alone."""
    return replace(
        counted, sessions=tuple(one for one in counted.sessions if one.id == session),
        sheets=tuple(one for one in counted.sheets if one.session == session),
    )  # fmt: skip


def tally(key: str, name: str, sheets: Sequence[CountedSheet]) -> Tally:
    """Return sheets counted together on both bases."""
    by_grade: dict[str, list[UUID]] = defaultdict(list)
    for one in sheets:
        by_grade[one.grade].append(one.id)
    answers = sum(len(one.items) for one in sheets)
    well = sum(each.good for one in sheets for each in one.items.values())
    return Tally(
        key, name, tuple(one.id for one in sheets),
        {word: tuple(some) for word, some in by_grade.items()},
        GoodRate(sum(one.good for one in sheets), len(sheets)), GoodRate(well, answers),
        tuple(one.id for one in sheets if one.vetoed),
    )  # fmt: skip


def items_of(counted: Counted, sheets: Sequence[CountedSheet]) -> tuple[ItemTally, ...]:
    """Return every item over some sheets, the weakest first."""
    there = {code for one in sheets for code in (*one.items, *one.unseen)}
    found = [_item(code, text, sheets) for code, text in counted.texts.items() if code in there]
    return tuple(sorted(found, key=lambda one: -len(one.lost)))


def _sessions(
    counted: Counted, first: date, last: date, sheets: Iterable[CountedSheet] | None
) -> list[CountedSession]:
    """Return the sessions of some days; of some sheets alone those in which these were filled."""
    wanted = None if sheets is None else {one.session for one in sheets}
    return [
        one for one in counted.sessions
        if first <= one.day <= last and (wanted is None or one.id in wanted)
    ]  # fmt: skip


def _grouped(
    sheets: Iterable[CountedSheet], key: Callable[[CountedSheet], tuple[str, ...]]
) -> tuple[Tally, ...]:
    groups: dict[str, list[CountedSheet]] = defaultdict(list)
    names: dict[str, str] = {}
    for one in sheets:
        code, name = key(one)
        groups[code].append(one)
        names[code] = name
    return tuple(tally(code, names[code], groups[code]) for code in sorted(groups))


def _item(code: str, text: str, sheets: Iterable[CountedSheet]) -> ItemTally:
    seen = [(one.id, one.items[code]) for one in sheets if code in one.items]
    rate = GoodRate(sum(each.good for _, each in seen), len(seen))
    return ItemTally(
        code, text, tuple(sheet for sheet, each in seen if each.lost),
        tuple(one.id for one in sheets if code in one.unseen), rate,
        tuple(one.id for one in sheets if code in one.vetoed),
    )  # fmt: skip
