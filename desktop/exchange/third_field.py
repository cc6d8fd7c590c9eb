"""The fields in which a third value is written: declared from what the record's own fields may hold."""

from __future__ import annotations

from datetime import date
from enum import Enum

from db.bundle.conflict_contracts import Conflict, ConflictCard, Shape
from desktop.exchange.values import MACHINES
from desktop.forms.field import (
    Address,
    Combo,
    Count,
    Day,
    Field,
    Line,
    Phone,
    Segments,
    TextArea,
    options_of,
)
from desktop.forms.field import Kind as Input
from desktop.wording.field_words import field_mark
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_SEGMENTS = 4
_MASKED: dict[str, Input] = {"phone": Phone(), "address": Address()}
_CODES = frozenset(
    {"category", "region_code", "code", "scan_code", "ticket", "notice_version", "paper", "shipped"}
)
"""Texts that a program reads; nobody types them."""
_BETWEEN = QT_TRANSLATE_NOOP("ConflictValue", "; ")
_YES_NO = (
    (True, QT_TRANSLATE_NOOP("ConflictValue", "Yes")), (False, QT_TRANSLATE_NOOP("ConflictValue", "No")),
)  # fmt: skip


def third_fields(card: ConflictCard, conflict: Conflict) -> tuple[Field, ...]:
    """Return the fields of a group's third value; none where one of them cannot be typed.

    A number, a state or a limit is a group with fields that a program fills: it moves by its own steps alone.
    """
    made = [_field(card, name) for name in conflict.fields]
    typed = tuple(one for one in made if one is not None)
    return typed if len(typed) == len(made) else ()


_ONE_ALONE = frozenset({
    "phone", "office_phone", "id_number", "certificate_no", "postcode", "qq", "wechat", "email",
    "birth_month", "starts", "ends", "external_number", "uscc", "login_name",
})  # fmt: skip
"""Of a number there is one: two of them one behind the other are none."""


def is_text(card: ConflictCard, conflict: Conflict) -> bool:
    """Tell whether both sides of a group can stand one behind the other: it is one text that people typed."""
    fields = third_fields(card, conflict)
    if len(fields) != 1 or fields[0].name in _ONE_ALONE:
        return False
    return isinstance(fields[0].input, Line | TextArea)


def joined(texts: list[str], shape: Shape) -> str:
    """Return texts one behind the other: on lines of their own where the field has lines."""
    said = list(dict.fromkeys(one.strip() for one in texts if one.strip()))
    return ("\n" if shape.is_long else say(_BETWEEN)).join(said)


def _field(card: ConflictCard, name: str) -> Field | None:
    shape = card.shapes[name]
    entry = None if name in _CODES | MACHINES else _input(name, shape)
    if entry is None:
        return None
    mark = field_mark(card.kind, name)
    return Field(name, mark, entry, limit=shape.most, required=not shape.may_be_empty)


def _input(name: str, shape: Shape) -> Input | None:
    if name in _MASKED:
        return _MASKED[name]
    if shape.holds is str:
        return TextArea(5, 3) if shape.is_long else Line()
    if shape.holds is date:
        return Day(back=True)
    if shape.holds is bool:
        return Segments(_YES_NO)
    if shape.holds is int:
        return Count(0)
    return _members(shape.holds)


def _members(holds: type) -> Input | None:
    if not issubclass(holds, Enum):
        return None
    options = options_of(holds)
    return Segments(options) if len(options) <= _SEGMENTS else Combo(options)
