"""The preview of a receipt offers what the receipt has."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from db.kernel.kinds import Saved
from db.reception.paper_contracts import PaperKind
from desktop.reception.paper_preview import FULL_PHONE, paper_order
from desktop.reception.sheet import STATIONS, VOTERS
from tests.desktop.printing.layout.pdf import sizes_of, text_of
from tests.desktop.reception.papers import paper_facts
from tests.fakes.words import chinese


@pytest.fixture(autouse=True)
def _speak_chinese() -> Iterator[None]:
    with chinese():
        yield


def test_a_receipt_is_offered_on_the_roll_and_on_a4():
    order = paper_order(paper_facts(), PaperKind.RECEIPT_80)
    assert [form.text for form in order.forms] == ["80 毫米小票", "A4"]
    assert order.form is PaperKind.RECEIPT_80
    assert order.heading == "打印回执"
    assert order.hint == "默认遮住手机号中间四位"
    assert sizes_of(order.draw(PaperKind.RECEIPT_80, frozenset()).pdf)[0][0] == 80


class Agreed:
    """A second person who agreed at once."""

    def ask(self, go_on, give_up):
        go_on()

    def tell(self) -> Saved[str]:
        return Saved("19900002764", frozenset())


told = Agreed()


def keys(order) -> set[str]:
    return {choice.key for choice in order.contents}


def test_the_whole_phone_is_offered_only_to_who_may_see_it():
    kind = PaperKind.RECEIPT_A4
    assert keys(paper_order(paper_facts(), kind)) == {VOTERS, STATIONS}
    assert keys(paper_order(paper_facts(), kind, reveal=told)) == {VOTERS, STATIONS, FULL_PHONE}
    assert keys(paper_order(paper_facts(), PaperKind.REGISTRATION_FORM)) == set()
    assert keys(paper_order(paper_facts(), PaperKind.REGISTRATION_FORM, reveal=told)) == {
        FULL_PHONE
    }


def test_where_no_phone_is_masked_none_is_offered_in_full():
    facts = paper_facts(phone="", confidential=True)
    assert keys(paper_order(facts, PaperKind.REGISTRATION_FORM, reveal=told)) == set()


@pytest.mark.parametrize("kind", [PaperKind.RECEIPT_A4, PaperKind.REGISTRATION_FORM])
def test_the_number_that_was_fetched_stands_on_the_paper(kind):
    order = paper_order(paper_facts(), kind, reveal=told)
    masked = text_of(order.draw(kind, frozenset()).pdf)
    whole = text_of(order.fetch.draw().value(kind, frozenset({FULL_PHONE})).pdf)
    assert ("199 **** 2764" in masked, "199 0000 2764" in masked) == (True, False)
    assert ("199 **** 2764" in whole, "199 0000 2764" in whole) == (False, True)


@pytest.mark.parametrize(
    ("chosen", "copies"),
    [({VOTERS}, 1), ({STATIONS}, 1), ({VOTERS, STATIONS}, 2), (set(), 2)],
)
def test_the_a4_receipt_has_the_halves_that_were_chosen(chosen, copies):
    order = paper_order(paper_facts(), PaperKind.RECEIPT_A4)
    printed = text_of(order.draw(PaperKind.RECEIPT_A4, frozenset(chosen)).pdf)
    assert printed.count("事项登记回执") == copies


def test_the_registration_form_has_one_paper():
    order = paper_order(paper_facts(phone=""), PaperKind.REGISTRATION_FORM)
    assert len(order.forms) == 1
    assert not order.hint
    assert "选民接待登记表" in text_of(order.draw(order.form, frozenset()).pdf)
