"""What the counter says of papers: a reprint is not told as a registration."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from db.kernel.errors import TroubleCode
from db.reception.codes import Channel
from db.reception.paper_contracts import PaperKind
from desktop.parts.banner import Banner
from desktop.reception.papers import Wanted
from tests import factories
from tests.desktop.reception.counters import registered, submit_unnamed

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


@pytest.mark.parametrize(
    ("channel", "words"),
    [
        (Channel.VISIT_STATION, "请当场交给来访人。"),
        (Channel.PHONE, "请在挂断前念给来电人。"),
        (Channel.LETTER, "请留好回执，随答复一并告知。"),
    ],
)
def test_how_the_code_reaches_an_anonymous_person_depends_on_how_they_came(page, channel, words):
    submit_unnamed(page, channel)
    assert page.findChild(Banner).accessibleName().endswith(words)


def test_a_receipt_with_a_code_becomes_no_file_unasked(page, desk, spooler):
    spooler.names = ()
    submit_unnamed(page, Channel.VISIT_STATION, prints=True)
    assert not desk.printing.papers_folder.exists()
    assert "有查询码的回执不自动存成文件" in said(page)
    page.slips.print_again()
    assert not desk.printing.papers_folder.exists()


def test_the_other_papers_of_an_anonymous_matter_are_kept_as_files(page, desk, spooler):
    spooler.names = ()
    matter = submit_unnamed(page, Channel.VISIT_STATION)
    page.slips.print(Wanted(matter, "松陌接〔2026〕1号", PaperKind.REGISTRATION_FORM))
    assert len(list(desk.printing.papers_folder.iterdir())) == 1
