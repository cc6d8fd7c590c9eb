"""Files are read one after the other away from the main thread, and a person can stop that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from db.attachments.contracts import NewAttachment
from desktop.attachments.intake import Intake, sources_in
from desktop.jobs import Jobs
from tests import pictures
from tests.desktop.people.desks import desk_of
from tests.desktop.reception.files import photo_file


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    """The real runner, with its threads."""
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def intake(station, tmp_path: Path, clock, jobs, qtbot) -> Intake:
    return Intake(desk_of(station, tmp_path, clock, jobs=jobs), jobs)


def test_files_are_handed_over_in_their_order_while_the_window_answers(
    intake, tmp_path, qtbot
) -> None:
    taken: list[NewAttachment] = []
    told: list[tuple[int, int]] = []
    intake.reading.connect(lambda done, count: told.append((done, count)))
    files = [photo_file(tmp_path, "前.jpg"), photo_file(tmp_path, "后.jpg", seed=2)]
    intake.take(files, taken.append)
    assert taken == []
    qtbot.waitUntil(lambda: not intake.is_busy, timeout=30_000)
    assert [one.title for one in taken] == ["前", "后"]
    assert told == [(1, 2), (2, 2), (0, 0)]


def test_stopping_forgets_what_waits_and_keeps_nothing(intake, jobs, qtbot) -> None:
    taken: list[NewAttachment] = []
    intake.take([pictures.photo(2600, 2000), pictures.photo(seed=2)], taken.append)
    intake.cancel()
    assert not intake.is_busy
    qtbot.waitUntil(lambda: not jobs.busy, timeout=30_000)
    assert taken == []


def test_the_clipboard_is_taken_as_it_comes_where_that_is_possible(tmp_path) -> None:
    carried = QMimeData()
    carried.setText("words")
    assert sources_in(carried) == []
    carried.setImageData(QImage(8, 6, QImage.Format.Format_RGB32))
    (picture,) = sources_in(carried)
    assert isinstance(picture, QImage)
    carried.setData("image/png", b"as it is")
    assert sources_in(carried) == [b"as it is"]
    carried.setUrls(
        [QUrl.fromLocalFile(str(tmp_path / "a.jpg")), QUrl("https://example.org/b.jpg")]
    )
    assert sources_in(carried) == [tmp_path / "a.jpg"]
