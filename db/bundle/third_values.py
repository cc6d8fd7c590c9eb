"""What a value that nobody wrote before has to be: tidied and checked as the forms of its record do it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import String

from db.attachments.rules import AttachmentProblem
from db.bundle.conflict_contracts import MergeProblem
from db.bundle.layout import Layout
from db.kernel.clock import local_date
from db.kernel.kinds import Kind
from db.kernel.problems import Problem, ProblemCode
from db.people.rules import (
    PeopleProblem,
    check_length,
    check_phone,
    check_uscc,
    clean_line,
    clean_name,
    clean_text,
    normal_id,
    normal_phone,
)
from db.reception.handling_rules import check_signing
from db.reception.rules import (
    ANSWER_LIMIT,
    NOTE_LIMIT,
    PROMISES,
    STATEMENT_LIMIT,
    ReceptionProblem,
    blocking,
)

Values = Mapping[str, object]
"""Field → value as it was typed."""

NEEDED: Mapping[tuple[Kind, str], ProblemCode] = {
    (Kind.MATTER, "title"): ReceptionProblem.TITLE_MISSING,
    (Kind.REPLY, "content"): ReceptionProblem.CONTENT_MISSING,
    (Kind.NOTE, "text"): ReceptionProblem.TEXT_MISSING,
    (Kind.EXTENSION, "reason"): ReceptionProblem.REASON_MISSING,
    (Kind.PERSON, "name"): PeopleProblem.NAME_MISSING,
    (Kind.ATTACHMENT, "title"): AttachmentProblem.TITLE_MISSING,
}
"""Texts that no record may be without."""

_LONGEST = {
    (Kind.MATTER, "statement"): STATEMENT_LIMIT, (Kind.MATTER, "answer"): ANSWER_LIMIT,
    (Kind.REPLY, "content"): ANSWER_LIMIT,
}  # fmt: skip
"""Of texts whose columns have no end; the others are as long as a remark."""

_TIDY: Mapping[str, Callable[[str], str]] = {
    "phone": normal_phone, "handler_phone": normal_phone, "uscc": normal_id, "name": clean_name,
    "handler": clean_name, "contact": clean_name, "signed_by": clean_name, "approved_by": clean_name,
    "leader_signed_by": clean_name, "occupation": clean_name,
}  # fmt: skip
_OF_UNITS = frozenset({Kind.ORGANIZATION, Kind.STATION, Kind.ASSIGNMENT, Kind.REPLY})
"""Whose phones may be service numbers."""


def longest(layout: Layout, name: str) -> int:
    """Return how many characters a text may have."""
    kind: Any = layout.table.columns[name].type
    return kind.length or _LONGEST.get((layout.kind, name), NOTE_LIMIT)


def tidied(layout: Layout, values: Values) -> dict[str, object]:
    """Return values as they are stored; a text that was left empty is none where the record may be without."""
    return {name: _tidied(layout, name, value) for name, value in values.items()}


def check(layout: Layout, row: Any, values: Values, today: date) -> tuple[Problem, ...]:
    """Return what keeps tidied values of one group from standing in their record; what merely warns does not."""
    found = [problem for name, value in values.items() for problem in _alone(layout, name, value)]
    return blocking((*found, *_together(layout.kind, row, values, today)))


def _tidied(layout: Layout, name: str, value: object) -> object:
    if not isinstance(value, str):
        return value
    column: Any = layout.table.columns[name]
    if not isinstance(column.type, String):
        return value
    text = _TIDY.get(name, clean_line if column.type.length else clean_text)(value)
    return None if not text and column.nullable else text


def _alone(layout: Layout, name: str, value: object) -> Iterator[Problem]:
    """Yield what is wrong with one value whatever stands beside it."""
    if not value and (layout.kind, name) in NEEDED:
        yield Problem(name, NEEDED[layout.kind, name])
    if name == "visitor_count" and isinstance(value, int) and value < 1:
        yield Problem(name, ReceptionProblem.COUNT_TOO_SMALL)
    if type(value) is str:
        yield from _of_text(layout, name, value)


def _of_text(layout: Layout, name: str, text: str) -> Iterator[Problem]:
    if name in {"phone", "handler_phone"}:
        is_unit = layout.kind in _OF_UNITS
        yield from check_phone(text, field=name, allows_service_numbers=is_unit)
    elif name == "uscc" and text:
        yield from check_uscc(text)
    else:
        yield from check_length(text, longest(layout, name), field=name)


def _together(kind: Kind, row: Any, values: Values, today: date) -> Iterator[Problem]:
    """Yield what is wrong with values beside each other, and beside the rest of their record."""
    if kind is Kind.ASSIGNMENT and "signed_on" in values:
        yield from _of_signing(row.assigned_at, values["signed_on"], values["signed_by"], today)
    if kind is Kind.MANDATE and "term_start" in values:
        start, end = values["term_start"], values["term_end"]
        if isinstance(start, date) and isinstance(end, date) and end < start:
            yield Problem("term_end", MergeProblem.ENDS_BEFORE)
    if values.get("next_reply_due", today) is None and row.result in PROMISES:
        yield Problem("next_reply_due", ReceptionProblem.PROMISE_MISSING)


def _of_signing(
    assigned_at: datetime, signed_on: object, signed_by: object, today: date
) -> Iterator[Problem]:
    if isinstance(signed_on, date):
        yield from check_signing(signed_on, local_date(assigned_at), today)
        if not signed_by:
            yield Problem("signed_by", ReceptionProblem.SIGNER_MISSING)
    elif signed_by:
        yield Problem("signed_on", ReceptionProblem.FIELD_MISSING)
