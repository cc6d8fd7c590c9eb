"""Every field that the journal carries has a word, in Chinese too."""

from __future__ import annotations

import db.workspace  # noqa: F401  every record class has to be known
from db.bundle.layout import Layouts
from db.kernel.kinds import Kind
from desktop.wording.field_words import field_mark, field_word, typed_word


def test_every_field_of_every_record_has_a_word(qapp) -> None:
    fields = [(one.kind, field.name) for one in Layouts().every() for field in one.fields]
    silent = [(kind, name) for kind, name in fields if field_word(kind, name).isascii()]
    assert not silent
    assert all(field_mark(kind, name).text for kind, name in fields)


def test_a_name_that_means_something_else_in_one_kind_has_its_own_word(qapp) -> None:
    assert field_word(Kind.PERSON, "name") == "姓名"
    assert field_word(Kind.ORGANIZATION, "name") == "单位名称"


def test_a_field_of_an_order_is_named_or_left_to_the_sentence(qapp) -> None:
    assert typed_word("counter") == "电脑编号"
    assert typed_word("short_name")
    assert typed_word("to") == ""
    assert typed_word("columns[2].name") == "columns[2].name"
