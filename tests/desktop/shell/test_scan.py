"""A scanned receipt opens its matter; a code nobody knows says where to type."""

from __future__ import annotations

import pytest

from tests import factories


@pytest.fixture
def window(at_work):
    return at_work.work


def test_a_scanned_receipt_opens_its_matter(window, at_work, clock):
    desk = at_work.desk
    visit = factories.visit(clock)
    saved = desk.workspace.reception.register_visit(desk.actor, visit)
    matter = saved.value.matters[0].matter
    digits = desk.workspace.matters.detail(desk.actor, matter).scan_digits
    window.go("people")
    window.scans.wedge.scanned.emit(digits)
    assert window.header.title() == "接待"
    assert window.page.opened == [matter]


def test_an_unknown_code_is_shown_where_a_number_can_be_typed(window):
    window.scans.wedge.scanned.emit("0501202600031299")
    assert window.finder.isVisible()
    assert window.finder._field.text() == "0501202600031299"
    assert window.finder._hint.text() == "没认出这个码，可以输入编号"


def test_what_is_no_number_is_offered_to_the_page_first(window, monkeypatch):
    taken = []
    monkeypatch.setattr(window.page, "take_scan", lambda text: taken.append(text) or True)
    window.scans.wedge.scanned.emit("LDE1:ABCDEF")
    assert taken == ["LDE1:ABCDEF"]
    assert not window.finder.isVisible()
