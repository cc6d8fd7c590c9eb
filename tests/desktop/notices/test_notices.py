"""Messages go where the person looks: toasts over the work pane, banners into its bar."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from db.kernel.errors import CannotPrint, CannotWrite, InvalidInput, TroubleCode
from db.kernel.problems import Problem
from db.reception.rules import ReceptionProblem
from desktop.notices.message_bar import MessageBar
from desktop.notices.notices import Notices
from desktop.parts.toast import Toast
from desktop.settings.local import LocalSettings


class Place:
    """A work pane with its bar."""

    def __init__(self, qtbot: QtBot) -> None:
        self.host = QWidget()
        self.bar = MessageBar()
        QVBoxLayout(self.host).addWidget(self.bar)
        qtbot.addWidget(self.host)
        self.host.resize(640, 480)
        self.host.show()

    @property
    def toast(self) -> Toast:
        found = self.host.findChild(Toast)
        assert found is not None
        return found


@pytest.fixture
def place(qtbot: QtBot) -> Iterator[Place]:
    made = Place(qtbot)
    yield made
    for toast in made.host.findChildren(Toast):
        toast.dismiss()


def test_a_toast_names_the_result_and_offers_to_undo_it(place: Place) -> None:
    undone: list[str] = []
    notices = Notices()
    notices.place(place.host, place.bar)
    notices.toast("已登记 313 号", undo=lambda: undone.append("undo"), extra=("补打", lambda: None))
    assert place.toast.text() == "已登记 313 号"
    place.toast._on_undo_requested()
    assert undone == ["undo"]
    assert not place.toast.isVisible()


def test_one_toast_at_a_time_even_over_two_pages(place: Place, qtbot: QtBot) -> None:
    other = Place(qtbot)
    notices = Notices()
    notices.place(place.host, place.bar)
    notices.toast("已分派给综合行政执法队")
    notices.place(other.host, other.bar)
    notices.toast("已排上沈知行")
    assert not place.toast.isVisible()
    assert other.toast.isVisible()
    other.toast.dismiss()


def test_toasts_stay_longer_for_who_asked_for_it(place: Place, tmp_path: Path) -> None:
    local = LocalSettings(tmp_path / "local.ini")
    local.longer_notices = True
    notices = Notices(local)
    notices.place(place.host, place.bar)
    notices.toast("已撤销签到")
    assert place.toast.patience == 2.0


def test_what_is_said_before_a_place_is_known_waits_for_it(place: Place) -> None:
    notices = Notices()
    notices.toast("已存本机")
    notices.say_error(CannotPrint(TroubleCode.NO_PRINTER))
    notices.place(place.host, place.bar)
    assert place.toast.text() == "已存本机"
    assert place.bar.headlines() == ("没打出来，没有找到打印机",)


def test_trouble_is_red_and_a_refusal_amber(place: Place) -> None:
    notices = Notices()
    notices.place(place.host, place.bar)
    notices.say_error(CannotWrite(TroubleCode.DISK_FULL))
    notices.say_error(InvalidInput([Problem("title", ReceptionProblem.TITLE_MISSING)]))
    tones = {banner.property("tone") for banner in place.bar._banners.values()}
    assert tones == {"bad", "warn"}
    notices.settle("没存上，硬盘空间不够")
    assert place.bar.headlines() == ("还差一句话诉求",)


def test_a_banner_can_stand_in_a_bar_of_its_own(place: Place, qtbot: QtBot) -> None:
    own = MessageBar()
    qtbot.addWidget(own)
    notices = Notices()
    notices.place(place.host, place.bar)
    notices.banner(own, "warn", "可能与在办事项相同")
    assert own.headlines() == ("可能与在办事项相同",)
    assert place.bar.headlines() == ()
