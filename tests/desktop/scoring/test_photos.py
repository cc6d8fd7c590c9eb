"""Photos are chosen on a page of our own: those of the last day from one folder, and no dialog opens."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from db.evaluation.page_codes import code_line
from db.kernel.clock import Clock
from db.kernel.ids import new_id
from desktop.frame.desk import Desk as PageDesk
from desktop.scoring import camera
from desktop.scoring.photos import PhotoPage
from tests import pictures
from tests.desktop.scoring.hands import Hands
from tests.pictures import prepared


def put(
    folder: Path, name: str, clock: Clock, *, hours: int = 1, seed: int = 1, content: bytes = b""
) -> Path:
    """Put a picture into the folder of the camera, so many hours old."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content or pictures.photo(seed=seed))
    taken = (clock.now() - timedelta(hours=hours)).timestamp()
    os.utime(path, (taken, taken))
    return path


@pytest.fixture
def folder(desk: PageDesk) -> Path:
    """Where the camera puts its pictures."""
    return Path(desk.settings.camera_folder)


def opened(hands: Hands) -> PhotoPage:
    """Ask for photos of the item where one stands."""
    hands.key("P", hands.form)
    page = hands.opened.photos
    assert page is not None
    return page


def test_a_photo_of_the_camera_is_attached_to_the_answer(
    hands: Hands, desk: PageDesk, folder: Path
) -> None:
    put(folder, "IMG_1.jpg", desk.clock)
    hands.key("4")
    hands.form.stand("two_officers")
    page = opened(hands)
    (tile,) = page.offered.tiles
    tile.click()
    assert len(page.taken.tiles) == 1
    page.back.click()
    assert hands.stored().answers["two_officers"].photos == 1
    assert hands.form.card("two_officers").photo_button.is_set
    assert hands.form.panel.photos.text() == "1 张"
    assert hands.form.current == "two_officers"


def test_no_file_dialog_opens(hands: Hands, desk: PageDesk, folder: Path) -> None:
    put(folder, "IMG_1.jpg", desk.clock)
    opened(hands)
    assert QApplication.activeModalWidget() is None
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog)]


def test_a_photo_that_was_taken_back_is_gone_from_the_sheet(hands: Hands) -> None:
    page = opened(hands)
    page.take(prepared(pictures.photo(seed=3)))
    page.taken.tiles[0].click()
    page.back.click()
    assert hands.stored().answers["two_officers"].photos == 0
    assert not hands.form.card("two_officers").photo_button.is_set


def test_a_photo_before_the_answer_waits_with_the_item(hands: Hands) -> None:
    page = opened(hands)
    page.take(prepared(pictures.photo(seed=3)))
    page.back.click()
    assert (hands.chosen(), hands.stored().answers["two_officers"].photos) == ({}, 1)


def test_the_same_photo_twice_is_refused_with_words(hands: Hands) -> None:
    page = opened(hands)
    for _ in range(2):
        page.take(prepared(pictures.photo(seed=3)))
    assert len(page.taken.tiles) == 1
    assert page.messages.headlines()


def test_only_pictures_of_the_last_day_are_offered_the_newest_first(
    desk: PageDesk, folder: Path
) -> None:
    old = put(folder, "old.jpg", desk.clock, hours=30)
    late, early = put(folder, "b.jpg", desk.clock), put(folder, "DCIM/a.JPG", desk.clock, hours=5)
    (folder / "note.txt").write_text("没有照片")
    found = camera.newest(folder, desk.clock.now())
    assert found == (late, early)
    assert old not in found


def test_a_link_out_of_the_folder_is_not_followed(desk: PageDesk, folder: Path) -> None:
    secret = put(folder.parent / "elsewhere", "secret.jpg", desk.clock)
    (folder / "link.jpg").symlink_to(secret)
    assert camera.newest(folder, desk.clock.now()) == ()


def test_a_folder_that_is_not_there_has_no_pictures(desk: PageDesk, folder: Path) -> None:
    assert camera.newest(folder / "nowhere", desk.clock.now()) == ()


def test_what_is_no_picture_is_passed_over(hands: Hands, desk: PageDesk, folder: Path) -> None:
    put(folder, "good.jpg", desk.clock, hours=2)
    put(folder, "bad.jpg", desk.clock).write_bytes(b"\xff\xd8\xff" + b"no picture")
    taken = (desk.clock.now() - timedelta(hours=1)).timestamp()
    os.utime(folder / "bad.jpg", (taken, taken))
    page = opened(hands)
    assert len(page.offered.tiles) == 1


@pytest.fixture
def pages(hands: Hands) -> Callable[[], PhotoPage]:
    """Ask for the photo of the signed page, once the sheet is answered."""

    def ask() -> PhotoPage:
        hands.opened._on_page_photo_wanted()
        page = hands.opened.photos
        assert page is not None
        return page

    return ask


def test_the_page_of_this_sheet_is_known_by_its_code(
    hands: Hands, pages: Callable[[], PhotoPage], desk: PageDesk, folder: Path
) -> None:
    sheet = hands.opened.filling.sheet
    put(folder, "IMG_1.jpg", desk.clock, content=pictures.coded(code_line(sheet), turned=3))
    page = pages()
    page.offered.tiles[0].click()
    assert page.messages.headlines() == ("页上的二维码与本表一致。",)
    assert len(page.taken.tiles) == 1


def test_the_page_of_another_sheet_stays_out(
    pages: Callable[[], PhotoPage], desk: PageDesk, folder: Path
) -> None:
    other = code_line(new_id(desk.clock))
    put(folder, "IMG_1.jpg", desk.clock, content=pictures.coded(other))
    page = pages()
    page.offered.tiles[0].click()
    assert page.messages.headlines() == ("这一页属于另一份评价表，没有附上。",)
    assert not page.taken.tiles


def test_a_page_without_a_code_is_attached_and_people_compare_the_number(
    pages: Callable[[], PhotoPage], desk: PageDesk, folder: Path
) -> None:
    put(folder, "IMG_1.jpg", desk.clock)
    page = pages()
    page.offered.tiles[0].click()
    assert page.messages.headlines() == ("没有读到页上的二维码，照片已附上。",)
    assert len(page.taken.tiles) == 1
