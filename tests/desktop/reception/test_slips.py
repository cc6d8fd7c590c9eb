"""What the counter says of papers: a reprint is not told as a registration."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from db.kernel.errors import TroubleCode
from db.reception.contracts import PaperKind
from desktop.reception.papers import Wanted
from tests import factories
from tests.desktop.reception.counters import registered

REGISTERED = "事项已登记"


@pytest.fixture(params=["unprintable", "refused", "kept"])
def wanted(request, station, clock, spooler) -> Wanted:
    title = "东林路窨井盖异响"
    if request.param == "unprintable":
        title = "\U000323b0家弄路灯不亮"
    elif request.param == "refused":
        spooler.refuses = TroubleCode.PRINTER_REFUSED
    else:
        spooler.names = ()
    matter = registered(station, clock, factories.matter(title=title))
    return Wanted(matter, "松陌接〔2026〕1号", PaperKind.RECEIPT_80)


def said(page) -> str:
    return " ".join(one.text() for one in page.register.messages.findChildren(QLabel))


def test_after_a_registration_it_is_said_that_the_matter_is_registered(page, wanted):
    page.slips.print(wanted, says_so=False)
    assert page.register.messages.headlines()
    assert REGISTERED in said(page)


def test_on_a_reprint_only_the_number_is_said(page, wanted):
    page.slips.print(wanted)
    assert page.register.messages.headlines()
    assert "松陌接〔2026〕1号" in said(page)
    assert REGISTERED not in said(page)


def test_the_button_that_prints_again_names_the_paper(page, station, clock, spooler):
    spooler.names = ()
    page.slips.print(Wanted(registered(station, clock), "松陌接〔2026〕1号", PaperKind.CASE_FILE))
    told = [one.text() for one in page.register.messages.findChildren(QAbstractButton)]
    assert any("补打案卷" in one for one in told), told


def test_that_receipts_become_files_is_said_of_the_first_registration_alone(
    page, station, clock, spooler
):
    spooler.names = ()
    for number in (1, 2):
        matter = registered(station, clock)
        wanted = Wanted(matter, f"松陌接〔2026〕{number}号", PaperKind.RECEIPT_80)
        page.slips.print(wanted, says_so=False)
        assert bool(page.register.messages.headlines()) is (number == 1)
    assert page.slips.print_again()
    assert "松陌接〔2026〕2号" in said(page)
