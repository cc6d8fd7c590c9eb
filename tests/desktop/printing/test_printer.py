"""A paper goes to its printer, into the folder of papers, or says why not; nothing is lost."""

from __future__ import annotations

import errno

import pytest

from db.kernel.errors import CannotPrint, CannotWrite, StationError, TroubleCode
from desktop.jobs import Jobs
from desktop.printing import printer
from desktop.printing.printer import Printing, PrintOutcome, PrintWay, PrintWish, keep_pdf
from tests.desktop.printing.papers import page_paper, roll_paper
from tests.fakes.jobs import ImmediateJobs
from tests.fakes.printer import OFFICE, RECEIPTS, FakeSpooler, RememberedPrinters


class Desk:
    """Printing with everything around it, and what it answered."""

    def __init__(self, folder, spooler: FakeSpooler, jobs: Jobs | None = None) -> None:
        self.spooler, self.remembered = spooler, RememberedPrinters()
        self.jobs = jobs or ImmediateJobs()
        self.printing = Printing(self.jobs, folder / "papers", self.remembered, spooler=spooler)
        self.outcomes: list[PrintOutcome] = []
        self.troubles: list[StationError] = []

    def print(self, paper, wish=None) -> None:
        self.printing.print(
            self.printing, paper, wish, then=self.outcomes.append, failed=self.troubles.append
        )


@pytest.fixture
def desk(qapp, tmp_path) -> Desk:
    return Desk(tmp_path, FakeSpooler())


def test_a_receipt_goes_to_the_printer_remembered_for_receipts(desk):
    desk.printing.remember(RECEIPTS, roll=True)
    desk.print(roll_paper())
    desk.print(page_paper())
    assert [order.printer for order in desk.spooler.sent] == [RECEIPTS, OFFICE]
    assert desk.remembered.receipt_printer == RECEIPTS
    assert desk.outcomes[0].way is PrintWay.PRINTED
    assert desk.outcomes[0].printer == RECEIPTS


def test_a_wish_names_printer_copies_and_pages(desk):
    desk.print(page_paper(4), PrintWish(RECEIPTS, copies=3, pages="2-3"))
    (order,) = desk.spooler.sent
    assert (order.printer, order.copies, order.pages) == (RECEIPTS, 3, (1, 2))


def test_all_pages_are_sent_as_one_whole(desk):
    desk.print(page_paper(2), PrintWish(pages="1-2"))
    assert desk.spooler.sent[0].pages == ()


def test_queues_see_ids_and_nobodys_name(desk):
    desk.print(roll_paper())
    assert desk.spooler.sent[0].title == "receipt_80-330481-HC-REC-2026-000312"


def test_without_a_printer_the_paper_is_kept_and_the_outcome_says_so(qapp, tmp_path):
    desk = Desk(tmp_path, FakeSpooler(names=()))
    paper = roll_paper()
    desk.print(paper)
    desk.print(paper)
    assert [outcome.way for outcome in desk.outcomes] == [PrintWay.KEPT_AS_PDF] * 2
    first, second = (outcome.path for outcome in desk.outcomes)
    assert first.name == "80-毫米回执-330481-HC-REC-2026-000312.pdf"
    assert second.name == "80-毫米回执-330481-HC-REC-2026-000312-2.pdf"
    assert first.read_bytes() == second.read_bytes() == paper.pdf
    assert first.parent == desk.printing.papers_folder


@pytest.mark.parametrize("code", [TroubleCode.PRINTER_REFUSED, TroubleCode.NO_PRINTER])
def test_a_refusal_reaches_the_page_with_its_code(qapp, tmp_path, code):
    desk = Desk(tmp_path, FakeSpooler(refuses=code))
    desk.print(roll_paper())
    assert [error.code for error in desk.troubles] == [code]
    assert not desk.outcomes


def test_a_printer_that_is_gone_does_not_send_the_paper_elsewhere(desk):
    desk.print(roll_paper(), PrintWish("Sold last year"))
    (trouble,) = desk.troubles
    assert isinstance(trouble, CannotPrint)
    assert trouble.code is TroubleCode.NO_PRINTER
    assert not desk.spooler.sent


def test_printers_are_looked_for_in_the_background(qtbot, tmp_path):
    jobs = Jobs()
    desk = Desk(tmp_path, FakeSpooler(), jobs)
    with qtbot.waitSignal(desk.printing.printers_found):
        desk.printing.look_for_printers()
    assert desk.printing.printers() == (OFFICE, RECEIPTS)
    jobs.close()


def test_papers_are_sent_away_from_the_main_thread(qtbot, tmp_path):
    jobs = Jobs()
    desk = Desk(tmp_path, FakeSpooler(), jobs)
    with qtbot.waitSignal(desk.printing.finished) as finished:
        desk.print(roll_paper())
    assert finished.args[0].printer == OFFICE
    jobs.close()


def test_a_chosen_file_is_written_whole_or_not_at_all(desk, tmp_path):
    paper = page_paper()
    target = tmp_path / "chosen.pdf"
    desk.printing.keep(desk.printing, paper, target, then=desk.outcomes.append)
    assert target.read_bytes() == paper.pdf
    assert sorted(tmp_path.iterdir()) == [target]


def test_a_folder_that_cannot_be_written_is_trouble(desk, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    with pytest.raises(CannotWrite):
        keep_pdf(page_paper(), blocked / "papers")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, TroubleCode.DISK_FULL),
        (errno.EROFS, TroubleCode.READ_ONLY),
        (errno.EIO, TroubleCode.DISK_ERROR),
    ],
)
def test_what_the_disk_says_becomes_a_code(number, code):
    assert printer._cannot_write(OSError(number, "")).code is code
