"""Pictures that came in a bundle get their small picture when they are first shown, and hold nothing up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.attachments.contracts import AttachmentLine, Media, Subject
from db.kernel.errors import TroubleCode
from db.kernel.ids import MatterId
from db.kernel.kinds import Kind
from desktop.reception.page import ReceptionPage
from tests import pictures
from tests.db.bundle.test_exchange import register, send, take
from tests.desktop.people.desks import desk_of
from tests.fakes.clock import FakeClock
from tests.offices import Offices, enrol
from tests.stations import Station


@pytest.fixture
def district(offices: Offices) -> Station:
    enrol(offices.district, offices.haichang)
    return offices.district


@pytest.fixture
def carried(district: Station, offices: Offices, clock: FakeClock, tmp_path: Path) -> MatterId:
    """A matter with two pictures and a document that came to the district on a stick."""
    station, matter = offices.haichang, register(offices.haichang, clock)
    contents = (
        pictures.prepared(pictures.photo(300, 200)),
        pictures.prepared(pictures.document(1), media=Media.PDF),
        pictures.prepared(pictures.photo(300, 200, seed=2)),
    )  # fmt: skip
    for file in contents:
        command = pictures.attachment(clock, file=file)
        station.workspace.attachments.add(station.actor, Subject(Kind.MATTER, matter), command)
    take(district, send(station, district, tmp_path / "up"))
    return MatterId(matter)


def lines(station: Station, matter: MatterId) -> tuple[AttachmentLine, ...]:
    return station.workspace.matter_files.of(station.actor, matter)


@pytest.fixture
def page(district: Station, tmp_path: Path, clock: FakeClock, painted, qtbot: QtBot):
    made = ReceptionPage(desk_of(district, tmp_path, clock))
    qtbot.addWidget(made)
    return made


def shown(page: ReceptionPage) -> tuple[AttachmentLine, ...]:
    return page.files.matter.strip.lines


def test_small_pictures_are_made_once_shown_and_kept(
    page: ReceptionPage, district: Station, carried: MatterId
) -> None:
    assert [one.preview for one in lines(district, carried)] == [b"", b"", b""]
    page.open_matter(carried)
    assert all(one.preview.startswith(b"\xff\xd8\xff") for one in shown(page))
    assert shown(page) == lines(district, carried)


def test_the_tile_stays_when_its_picture_comes_and_is_opened_as_before(
    page: ReceptionPage, carried: MatterId
) -> None:
    strip = page.files.matter.strip
    opened: list[int] = []
    strip.opened.connect(opened.append)
    page.open_matter(carried)
    tile = strip.tiles()[1]
    strip.show_preview(replace(tile.line, preview=pictures.photo(80, 60)))
    assert strip.tiles()[1] is tile
    tile.click()
    assert opened == [1]


def test_what_cannot_be_drawn_keeps_the_sign_of_its_kind_and_stops_no_other(
    page: ReceptionPage, district: Station, carried: MatterId, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, *_ = lines(district, carried)
    attachments = district.workspace.attachments
    read = attachments.content
    hostile = pictures.flat_png(9000, 9000)
    monkeypatch.setattr(
        attachments, "content", lambda who, one: hostile if one == first.id else read(who, one)
    )
    page.open_matter(carried)
    assert [bool(one.preview) for one in shown(page)] == [False, True, True]


def test_where_nothing_can_be_saved_nothing_is_made(
    page: ReceptionPage, district: Station, carried: MatterId
) -> None:
    district.workspace.unit_of_work.forbidden = TroubleCode.READ_ONLY
    page.open_matter(carried)
    assert [bool(one.preview) for one in shown(page)] == [False, False, False]


def test_what_is_sealed_is_never_drawn(
    page: ReceptionPage, district: Station, carried: MatterId
) -> None:
    sealed = [replace(one, is_sealed=True) for one in lines(district, carried)]
    page.files.matter.previews.look(sealed)
    assert [one.preview for one in lines(district, carried)] == [b"", b"", b""]
