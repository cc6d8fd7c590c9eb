"""Values are blank or given, and a draft holds them as plain JSON."""

from __future__ import annotations

import json
from datetime import date
from uuid import UUID

import pytest

from db.kernel.ids import PersonId
from db.reception.codes import Channel
from desktop.forms.values import PersonEntry, day_of, is_blank, person_of, to_plain


@pytest.mark.parametrize("value", [None, "", "  ", PersonEntry(), PersonEntry(" ")])
def test_nothing_given_is_blank(value: object) -> None:
    assert is_blank(value)


@pytest.mark.parametrize("value", [False, 0, "桂湾", Channel.PHONE, PersonEntry("骆书宁")])
def test_zero_and_no_are_given(value: object) -> None:
    assert not is_blank(value)


def test_values_survive_being_written_down_as_json() -> None:
    entry = PersonEntry("骆书宁", PersonId(UUID(int=7)))
    plain = json.loads(json.dumps([to_plain(v) for v in (entry, date(2026, 4, 9), Channel.QR)]))
    assert person_of(plain[0]) == entry
    assert day_of(plain[1]) == date(2026, 4, 9)
    assert plain[2] == "qr"


def test_a_damaged_draft_gives_nothing_rather_than_an_error() -> None:
    assert day_of("soon") is None
    assert day_of(7) is None
    assert person_of("骆书宁") == PersonEntry()
