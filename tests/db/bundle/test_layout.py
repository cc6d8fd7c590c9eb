"""Where a field belongs is told by its number, for fields of newer programs too."""

from __future__ import annotations

import db.workspace  # noqa: F401  every record class has to be known
from db.bundle.layout import Layouts, leader
from db.kernel.kinds import KNOWN, Kind
from tests.faults.audit import record_classes


def test_every_kind_of_record_has_a_layout_and_no_other_number_has_one() -> None:
    layouts = Layouts()
    assert {int(one.kind) for one in layouts.every()} == {
        int(one.__kind__) for one in record_classes()
    }
    assert layouts.of(max(KNOWN) + 1000) is None
    assert layouts.of(int(Kind.TICKET)) is None


def test_a_field_belongs_to_the_nearest_leading_number_below_it() -> None:
    assert leader(28, {0, 20, 30}) == 20
    assert leader(30, {0, 20, 30}) == 30
    assert leader(19, {20}) is None


def test_a_write_is_told_group_by_group_with_what_is_not_known_yet() -> None:
    matter = Layouts().of(int(Kind.MATTER))
    assert matter is not None
    said: dict[int, object] = {20: "closed", 22: None, 200: "x", 201: "y", 210: "z"}
    written = {20, 200, 210}
    assert matter.said_of(20, said, written) == {20: "closed"}
    assert matter.said_of(200, said, written) == {200: "x", 201: "y"}
    assert matter.said_of(210, said, written) == {210: "z"}


def test_a_program_that_never_heard_of_a_field_keeps_what_it_says() -> None:
    person = Layouts().of(int(Kind.PERSON))
    assert person is not None
    values, unread = person.without(9).read({2: "顾砚舟", 9: "劳动法"}, 0)
    assert (values["name"], values["specialty"]) == ("顾砚舟", "")
    assert unread == {9: "劳动法"}
