"""Photos that go on papers: those of the answers in the order of the items, and what happens where one is lost."""

from __future__ import annotations

from pathlib import Path

from db.attachments.contracts import Subject
from db.kernel.kinds import Kind
from desktop.evaluation.paper_orders import CHANGE, FindingWanted
from desktop.evaluation.paper_photos import photos_of
from desktop.frame.desk import Desk as PageDesk
from tests import pictures
from tests.db.evaluation.desks import DAY, Desk
from tests.desktop.printing.layout.pdf import flat_text_of

NOTE = "多查了一项，与检查单不符。"


def attach(kept: Desk, record: object, kind: Kind, seed: int, content: bytes = b"") -> None:
    command = pictures.attachment(kept.clock, content or pictures.photo(seed=seed))
    kept.station.workspace.attachments.add(kept.actor, Subject(kind, record), command)  # type: ignore[arg-type]


def test_photos_come_in_the_order_of_the_items_with_number_and_words(
    kept: Desk, desk: PageDesk
) -> None:
    line = kept.sheet()
    for item, seed in (("recording", 5), ("show_code", 6)):
        view = kept.answer(line, item, "d", NOTE)
        attach(kept, view.answers[item].id, Kind.EVALUATION_ANSWER, seed)
    found = list(photos_of(desk, kept.view(line)))
    assert [one.caption.split("\u3000")[0] for one in found] == ["第 3 项", "第 9 项"]
    assert [one.image for one in found] == [pictures.photo(seed=6), pictures.photo(seed=5)]
    assert all(one.taken_at is not None for one in found)


def test_photos_of_the_version_before_come_along_with_a_correction(
    kept: Desk, desk: PageDesk
) -> None:
    line = kept.sheet()
    kept.lock(line, kept.vetoed(line))
    second = kept.correct(line).line
    assert len(list(photos_of(desk, kept.view(second)))) == 1


def test_a_photo_that_never_came_keeps_no_paper_from_being_printed(
    kept: Desk, desk: PageDesk, tmp_path: Path
) -> None:
    line = kept.sheet()
    kept.lock(line, kept.vetoed(line))
    (finding,) = kept.evaluation.findings.between(kept.actor, DAY, DAY)
    attach(kept, finding.id, Kind.EVALUATION_FINDING, 8)
    lose_contents(tmp_path)
    order = FindingWanted(finding).read(desk)
    paper = order.preview().draw(CHANGE, frozenset())
    assert flat_text_of(paper.pdf).count("照片不在本站") == 2
    [lost] = photos_of(desk, kept.evaluation.sheets.view(kept.actor, line.id))
    assert lost.image == b""


def lose_contents(folder: Path) -> None:
    """Take away what the sealed attachments hold, as where a bundle came without them."""
    for one in folder.rglob("*"):
        if one.is_file() and "blob" in str(one.relative_to(folder)):
            one.unlink()
