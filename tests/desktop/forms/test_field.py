"""Fields are data that can be looked at without a window."""

from __future__ import annotations

from db.reception.codes import NextStep
from desktop.forms.field import Field, Line, Segments, options_of
from desktop.wording.marks import QT_TRANSLATE_NOOP, say


def test_members_become_options_with_their_words() -> None:
    options = options_of(NextStep)
    assert [value for value, _ in options] == list(NextStep)
    assert options[0][1].context == "NextStep"


def test_a_field_is_optional_and_on_its_own_row_unless_it_says_otherwise() -> None:
    field = Field("title", QT_TRANSLATE_NOOP("T", "Request"), Line())
    assert (field.required, field.beside, field.limit, field.default) == (False, False, 0, None)
    assert say(field.label) == "Request"
    assert Segments(options_of(NextStep)) == Segments(options_of(NextStep))
