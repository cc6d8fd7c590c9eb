"""Two pages enrol each other: the code is compared in full before anybody is believed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.exchange.page import ExchangePage
from tests.desktop.exchange.desks import Round, desk_at, opened
from tests.fakes.clock import FakeClock
from tests.fakes.questions import PreparedAnswers
from tests.offices import Offices


@dataclass
class Two:
    """The pages of a district and of a station that do not know each other."""

    district: ExchangePage
    station: ExchangePage
    questions: PreparedAnswers


@pytest.fixture
def two(offices: Offices, clock: FakeClock, tmp_path: Path, qtbot: QtBot) -> Two:
    between = Round(offices, clock, tmp_path / "stick")
    between.stick.mkdir()
    questions = PreparedAnswers(path=tmp_path / "stick" / "答复.lde")
    pages = [
        opened(desk_at(one, between, questions=questions), qtbot)
        for one in (offices.district, offices.haichang)
    ]
    for page in pages:
        page.enrol()
    return Two(pages[0], pages[1], questions)


def request_of(two: Two) -> str:
    """Have the station ask, and return what its page shows."""
    two.station.enrol_pane.station.ask_button.click()
    return two.station.enrol_pane.station.request.shown()


def test_station_and_district_enrol_each_other_page_to_page(two: Two) -> None:
    district, station = two.district.enrol_pane, two.station.enrol_pane
    assert two.district.take_scan(request_of(two))
    district.hub.reply.save_button.click()
    station.station.answer.open_button.click()
    assert district.box is not None
    assert station.box is not None
    codes = [one.comparing.comparison.text for one in (district.box, station.box)]
    assert codes[0] == codes[1]
    district.box.form.input("heard").put(codes[1])
    station.box.form.input("heard").put(codes[0])
    district.box.confirm()
    station.box.confirm()
    assert [one.name for one in two.district.stand.partners] == ["海宁市海昌街道代表联络站"]
    assert [one.name for one in two.station.stand.partners] == ["海宁市人大常委会"]
    assert two.station.work.currentWidget() is two.station.quiet


def test_a_code_that_differs_admits_nobody_and_says_so_below_the_field(two: Two) -> None:
    pane = two.district.enrol_pane
    two.district.take_scan(request_of(two))
    assert pane.box is not None
    pane.box.form.input("heard").put("000 000 一 二 三 四")
    pane.box.confirm()
    assert pane.box.form.frame("heard").error().startswith("比对码不一致")
    assert two.district.stand.partners == ()


def test_an_enrolment_under_way_waits_in_the_list(two: Two) -> None:
    two.district.take_scan(request_of(two))
    two.district.leave()
    two.district.reload()
    (row,) = two.district.stations.model.rows()
    key = two.district.stations.model.key_at(row)
    two.district._choose(key)
    assert two.district.enrol_pane.box is not None
    two.district.enrol_pane.box.drop_button.click()
    assert two.district.stand.comparing == ()


def test_a_text_that_is_no_request_is_refused_below_its_field(two: Two) -> None:
    pane = two.district.enrol_pane
    two.district.take_scan("0501202600031299")
    assert pane.hub.asked.form.frame("request").error()
    assert pane.box is None


def test_a_scan_is_only_taken_while_keys_are_enrolled(two: Two) -> None:
    two.district.leave()
    assert not two.district.take_scan("LDE1:ABC")


def test_root_codes_are_shown_once_and_then_nowhere(two: Two) -> None:
    pane = two.station.enrol_pane
    pane.station.found_button.click()
    assert two.questions.asked == ["本机开通接入？"]
    assert pane.roots is not None
    assert pane.station.isHidden()
    pane.roots.done.click()
    assert pane.roots is None
    assert pane.hub.isVisible()
    two.station.reload()
    assert two.station.stand.is_hub


def test_a_revoked_station_is_written_to_no_more(two: Two) -> None:
    test_station_and_district_enrol_each_other_page_to_page(two)
    page = two.district
    page.quiet.revoke.click()
    assert two.questions.asked[-1] == "停止接入海宁市海昌街道代表联络站？"
    assert page.stand.partners == ()
