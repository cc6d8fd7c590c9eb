"""The field in which a third value is written: declared from what the record's own field may hold."""

from __future__ import annotations

from datetime import date
from enum import Enum

from db.bundle.conflict_contracts import Conflict, ConflictCard, Shape
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

_SEGMENTS, _ONE_LINE = 4, 60
_MASKED: dict[str, Input] = {"phone": Phone(), "address": Address()}
_CODES = frozenset(
    {"category", "region_code", "code", "scan_code", "ticket", "notice_version", "paper", "shipped"}
)
"""Texts that a program reads; nobody types them."""
_BETWEEN = QT_TRANSLATE_NOOP("ConflictValue", "; ")
_YES_NO = (
    (True, QT_TRANSLATE_NOOP("ConflictValue", "Yes")), (False, QT_TRANSLATE_NOOP("ConflictValue", "No")),
)  # fmt: skip


def third_field(card: ConflictCard, conflict: Conflict) -> Field | None:
    """Return the field of a group's third value, None where it has several fields or none that is typed."""
    if len(conflict.fields) != 1 or conflict.fields[0] in _CODES:
        return None
    (name,) = conflict.fields
    entry = _input(name, card.shapes[name])
    limit = card.shapes[name].most
    return Field(name, field_mark(card.kind, name), entry, limit=limit) if entry else None


def is_text(card: ConflictCard, conflict: Conflict) -> bool:
    """Tell whether both sides of a group can stand one behind the other: it is one text that people typed."""
    field = third_field(card, conflict)
    return field is not None and isinstance(field.input, Line | TextArea)


def joined(texts: list[str], shape: Shape) -> str:
    """Return texts one behind the other: on lines of their own where the field has lines."""
    said = list(dict.fromkeys(one.strip() for one in texts if one.strip()))
    return ("\n" if _has_lines(shape) else say(_BETWEEN)).join(said)


def _input(name: str, shape: Shape) -> Input | None:
    if name in _MASKED:
        return _MASKED[name]
    if shape.holds is str:
        return TextArea(5, 3) if _has_lines(shape) else Line()
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


def _has_lines(shape: Shape) -> bool:
    return not 0 < shape.most <= _ONE_LINE
