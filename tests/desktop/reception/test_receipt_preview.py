"""The preview of a receipt offers what the receipt has."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from db.reception.contracts import PaperKind
from desktop.reception.receipt_preview import (
    FULL_PHONE,
    STATIONS,
    VOTERS,
    form_order,
    receipt_order,
)
from tests.desktop.printing.layout.pdf import sizes_of, text_of
from tests.desktop.reception.papers import paper_facts
from tests.fakes.words import chinese


@pytest.fixture(autouse=True)
def _speak_chinese() -> Iterator[None]:
    with chinese():
        yield


def test_a_receipt_is_offered_on_the_roll_and_on_a4():
    order = receipt_order(paper_facts(), PaperKind.RECEIPT_80)
    assert [form.text for form in order.forms] == ["80 毫米小票", "A4"]
    assert order.form is PaperKind.RECEIPT_80
    assert order.heading == "打印回执"
    assert order.hint == "默认遮住手机号中间四位"
    assert sizes_of(order.draw(PaperKind.RECEIPT_80, frozenset()).pdf)[0][0] == 80


def test_the_whole_phone_is_offered_only_to_who_may_see_it():
    keys = [
        {
            choice.key
            for choice in receipt_order(paper_facts(), PaperKind.RECEIPT_A4, **may).contents
        }
        for may in ({}, {"may_reveal": True})
    ]
    assert keys == [{VOTERS, STATIONS}, {VOTERS, STATIONS, FULL_PHONE}]


@pytest.mark.parametrize(
    ("chosen", "copies"),
    [({VOTERS}, 1), ({STATIONS}, 1), ({VOTERS, STATIONS}, 2), (set(), 2)],
)
def test_the_a4_receipt_has_the_halves_that_were_chosen(chosen, copies):
    order = receipt_order(paper_facts(), PaperKind.RECEIPT_A4)
    printed = text_of(order.draw(PaperKind.RECEIPT_A4, frozenset(chosen)).pdf)
    assert printed.count("事项登记回执") == copies


def test_the_registration_form_has_one_paper():
    order = form_order(paper_facts(phone=""))
    assert len(order.forms) == 1
    assert not order.hint
    assert "选民接待登记表" in text_of(order.draw(order.form, frozenset()).pdf)
