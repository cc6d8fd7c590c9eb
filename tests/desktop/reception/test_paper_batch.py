"""Many papers in one go: what came out, what did not and why, and what the journal keeps of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from db.journal.reader import history
from db.kernel.errors import TroubleCode
from db.kernel.ids import MatterId
from db.kernel.kinds import Action
from db.reception.contracts import AssignMatter
from db.reception.paper_contracts import BookKind, PaperKind
from db.reception.queue_contracts import QueueView
from desktop.jobs import Jobs
from desktop.reception.paper_batch import BatchOrder, BatchOutcome, batch_of
from tests import factories
from tests.desktop.people.desks import desk_of
from tests.desktop.printing.layout.pdf import flat_text_of, sizes_of
from tests.desktop.reception.counters import registered
from tests.fakes.printer import OFFICE


@pytest.fixture
def matters(station, stocked, clock) -> tuple[MatterId, ...]:
    """Four matters; all but the third are with a unit."""
    made = []
    for title in ("甲路不平", "乙巷漏水", "丙处噪声", "䶮家坡道"):
        matter = registered(station, clock, factories.matter(title=title))
        if title != "丙处噪声":
            unit = stocked.units["市政养护所"]
            station.workspace.reception.assign(station.actor, AssignMatter(matter, 1, unit))
        clock.advance(minutes=1)
        made.append(matter)
    return tuple(made)


@pytest.fixture
def run(desk, qapp):
    """Run an order to its end and return what became of it, with how far it was each time."""
    owners = []

    def go(order: BatchOrder) -> tuple[BatchOutcome, list[tuple[int, int]]]:
        owner = QObject()
        owners.append(owner)
        batch = batch_of(desk, order, owner)
        moved, ended = [], []
        batch.moved.connect(lambda done, total: moved.append((done, total)))
        batch.finished.connect(ended.append)
        batch.start()
        assert len(ended) == 1
        return ended[0], moved

    return go


def prints(station, matter) -> list[str]:
    told = station.workspace.matters.detail(station.actor, matter).timeline
    return [one.subject for one in told if one.action == Action.PRINTED]


def test_every_paper_is_printed_alone_and_a_missing_one_says_why(run, station, spooler, matters):
    spooler.names = (OFFICE,)
    outcome, moved = run(BatchOrder(PaperKind.ASSIGNMENT_SLIP, matters))
    assert (outcome.printed, outcome.left) == (3, 0)
    ((number, why),) = [(one.number, one.why) for one in outcome.failed]
    assert number == "海昌接〔2026〕3号"
    assert "交办单" in why
    assert moved == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]
    assert [one.printer for one in spooler.sent] == [OFFICE] * 3
    assert "甲路不平" in flat_text_of(spooler.sent[0].pdf)
    assert [prints(station, one) for one in matters] == [
        ["assignment_slip"], ["assignment_slip"], [], ["assignment_slip"],
    ]  # fmt: skip


def test_all_go_into_one_pdf_in_the_order_of_the_list(run, station, matters, tmp_path, spooler):
    target = tmp_path / "slips.pdf"
    outcome, _ = run(BatchOrder(PaperKind.ASSIGNMENT_SLIP, matters, target))
    assert (outcome.printed, outcome.path) == (3, target)
    pdf = target.read_bytes()
    assert len(sizes_of(pdf)) == 9
    printed = flat_text_of(pdf)
    assert printed.index("甲路不平") < printed.index("乙巷漏水") < printed.index("䶮家坡道")
    assert not spooler.sent
    assert [len(prints(station, one)) for one in matters] == [1, 1, 0, 1]


def test_a_batch_printed_again_is_marked_as_a_reprint(run, clock, matters, tmp_path):
    for name in ("first.pdf", "second.pdf"):
        run(BatchOrder(PaperKind.ASSIGNMENT_SLIP, matters[:1], tmp_path / name))
        clock.advance(minutes=1)
    assert "补打" not in flat_text_of((tmp_path / "first.pdf").read_bytes())
    assert "补打第1次" in flat_text_of((tmp_path / "second.pdf").read_bytes())


def test_a_printer_that_refuses_ends_the_batch_with_its_reason(run, spooler, matters):
    spooler.refuses = TroubleCode.PRINTER_REFUSED
    outcome, _ = run(BatchOrder(PaperKind.CASE_FILE, matters))
    assert (outcome.printed, outcome.left) == (0, 4)
    assert outcome.stopped_by is not None


def test_a_pdf_that_cannot_be_written_notes_nothing(run, station, matters, tmp_path):
    outcome, _ = run(BatchOrder(PaperKind.CASE_FILE, matters, tmp_path / "gone" / "case.pdf"))
    assert outcome.stopped_by is not None
    assert outcome.printed == 0
    assert [prints(station, one) for one in matters] == [[], [], [], []]


def test_a_character_without_a_glyph_is_told_at_the_end(run, station, clock, tmp_path):
    matter = registered(station, clock, factories.matter(title="\U00033000家弄"))
    outcome, _ = run(BatchOrder(PaperKind.CASE_FILE, (matter,), tmp_path / "case.pdf"))
    assert outcome.framed == ("\U00033000",)


@pytest.mark.parametrize("kept", [True, False])
def test_a_ledger_is_one_paper_of_all_and_one_entry(run, station, matters, tmp_path, spooler, kept):
    path = tmp_path / "ledger.pdf" if kept else None
    outcome, _ = run(BatchOrder(BookKind.LEDGER, matters, path, QueueView.OPEN))
    assert outcome.printed == 4
    pdf = path.read_bytes() if path else spooler.sent[0].pdf
    printed = flat_text_of(pdf)
    assert "列表：在办" in printed
    assert "4件" in printed
    with station.workspace.unit_of_work.reading() as session:
        entry = history(session, [station.founded.station])[-1]
    assert (entry.action, list(entry.values.values())[-1]) == (Action.PRINTED, 4)


def test_a_stopped_batch_ends_after_the_paper_under_way(desk, qapp, matters, spooler):
    owner = QObject()
    batch = batch_of(desk, BatchOrder(PaperKind.CASE_FILE, matters), owner)
    ended = []
    batch.moved.connect(lambda done, _total: batch.cancel() if done == 2 else None)
    batch.finished.connect(ended.append)
    batch.start()
    assert (ended[0].printed, ended[0].left, len(spooler.sent)) == (2, 2, 2)


def test_what_was_drawn_before_a_stop_is_kept(desk, qapp, matters, tmp_path):
    owner, target = QObject(), tmp_path / "some.pdf"
    batch = batch_of(desk, BatchOrder(PaperKind.CASE_FILE, matters, target), owner)
    ended = []
    batch.moved.connect(lambda done, _total: batch.cancel() if done == 1 else None)
    batch.finished.connect(ended.append)
    batch.start()
    assert (ended[0].printed, ended[0].left) == (1, 3)
    assert "甲路不平" in flat_text_of(target.read_bytes())


def test_the_window_goes_on_while_papers_are_printed(
    station, matters, tmp_path: Path, clock, qtbot, spooler
):
    """The whole batch runs on other threads; the main one only hears of it."""
    jobs = Jobs()
    desk = desk_of(station, tmp_path, clock, spooler=spooler, jobs=jobs)
    owner = QObject()
    batch = batch_of(desk, BatchOrder(PaperKind.CASE_FILE, matters, tmp_path / "all.pdf"), owner)
    with qtbot.waitSignal(batch.finished, timeout=20_000) as ended:
        batch.start()
        assert not (tmp_path / "all.pdf").exists(), "start returns at once"
    assert ended.args[0].printed == 4
    jobs.close()
