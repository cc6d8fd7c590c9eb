"""A third value is written in the field that its record declares, and only where people type such a thing."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from db.bundle.conflict_contracts import Shape
from db.reception.codes import DemandType, Urgency
from desktop.exchange.third_field import is_text, joined, third_fields
from desktop.forms.field import Combo, Count, Day, Line, Phone, Segments, TextArea
from tests.desktop.exchange.cards import candidate, card, conflict


def entry(name: str, shape: Shape):  # type: ignore[no-untyped-def]
    group = conflict(1, (name,), candidate(1), candidate(2))
    fields = third_fields(card(group, **{name: shape}), group)
    return fields[0].input if fields else None


def test_every_kind_of_value_has_its_input() -> None:
    assert isinstance(entry("statement", Shape(str, 4000, is_long=True)), TextArea)
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


def test_a_group_of_several_fields_is_typed_field_by_field() -> None:
    group = conflict(10, ("signed_on", "signed_by"), candidate(1), candidate(2))
    shapes = {"signed_on": Shape(date), "signed_by": Shape(str, 50, may_be_empty=False)}
    day, name = third_fields(card(group, **shapes), group)
    assert (day.name, day.required) == ("signed_on", False)
    assert (name.name, name.required, name.limit) == ("signed_by", True, 50)


def test_a_group_that_a_program_fills_in_part_is_chosen_whole() -> None:
    """A number is given by its counter, and a limit moves by an extension alone (decision 0032)."""
    number = conflict(2, ("year", "number"), candidate(1), candidate(2))
    assert third_fields(card(number, year=Shape(int), number=Shape(str, 40)), number) == ()
    limit = conflict(40, ("due_on", "due_days"), candidate(1), candidate(2))
    assert third_fields(card(limit, due_on=Shape(date), due_days=Shape(int)), limit) == ()


def test_only_texts_can_both_be_kept() -> None:
    text = conflict(1, ("place",), candidate(1), candidate(2))
    day = conflict(1, ("due_on",), candidate(1), candidate(2))
    phone = conflict(1, ("phone",), candidate(1), candidate(2))
    assert is_text(card(text, place=Shape(str, 50)), text)
    assert not is_text(card(day, due_on=Shape(date)), day)
    assert not is_text(card(phone, phone=Shape(str, 30)), phone)


def test_texts_are_joined_line_by_line_or_on_one_line_and_none_twice(qapp) -> None:
    assert joined(["东门", "西门", "东门"], Shape(str, 50)) == "东门；西门"
    assert (
        joined(["先测压。", " ", "再换阀。"], Shape(str, 4000, is_long=True))
        == "先测压。\n再换阀。"
    )
