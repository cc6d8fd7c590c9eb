"""A third value is written in the field that its record declares, and only where people type such a thing."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from db.bundle.conflict_contracts import Shape
from db.reception.contracts import DemandType, Urgency
from desktop.exchange.third_field import is_text, joined, third_field
from desktop.forms.field import Combo, Count, Day, Line, Phone, Segments, TextArea
from tests.desktop.exchange.cards import candidate, card, conflict


def entry(name: str, shape: Shape):  # type: ignore[no-untyped-def]
    group = conflict(1, (name,), candidate(1), candidate(2))
    field = third_field(card(group, **{name: shape}), group)
    return field.input if field else None


def test_every_kind_of_value_has_its_input() -> None:
    assert isinstance(entry("statement", Shape(str)), TextArea)
    assert isinstance(entry("place", Shape(str, 50)), Line)
    assert isinstance(entry("due_on", Shape(date)), Day)
    assert isinstance(entry("is_public_interest", Shape(bool)), Segments)
    assert isinstance(entry("related_count", Shape(int)), Count)
    assert isinstance(entry("urgency", Shape(Urgency)), Segments)
    assert isinstance(entry("demand_type", Shape(DemandType)), Combo)
    assert isinstance(entry("phone", Shape(str, 30)), Phone)


def test_codes_ids_and_sealed_bytes_are_not_typed() -> None:
    assert entry("category", Shape(str, 8)) is None
    assert entry("unit", Shape(UUID)) is None
    assert entry("sealed", Shape(bytes)) is None


def test_a_group_of_several_fields_is_chosen_whole() -> None:
    group = conflict(2, ("year", "number"), candidate(1), candidate(2))
    assert third_field(card(group, year=Shape(int), number=Shape(str, 40)), group) is None


def test_only_texts_can_both_be_kept() -> None:
    text = conflict(1, ("place",), candidate(1), candidate(2))
    day = conflict(1, ("due_on",), candidate(1), candidate(2))
    phone = conflict(1, ("phone",), candidate(1), candidate(2))
    assert is_text(card(text, place=Shape(str, 50)), text)
    assert not is_text(card(day, due_on=Shape(date)), day)
    assert not is_text(card(phone, phone=Shape(str, 30)), phone)


def test_texts_are_joined_line_by_line_or_on_one_line_and_none_twice(qapp) -> None:
    assert joined(["东门", "西门", "东门"], Shape(str, 50)) == "东门；西门"
    assert joined(["先测压。", " ", "再换阀。"], Shape(str)) == "先测压。\n再换阀。"
