"""The second screen proposes, follows along, and says what is missing."""

from __future__ import annotations

import json

import pytest
from PySide6.QtWidgets import QApplication

from db.stations.contracts import HostBody, StationLevel
from db.stations.rules import Number, NumberType
from db.stations.station_file import encode, write_station_file
from desktop.shell.steps.answers import Answers
from desktop.shell.steps.sample_receipt import sample_facts
from desktop.shell.steps.station_step import StationStep
from tests import factories
from tests.fakes.jobs import ImmediateJobs
from tests.fakes.questions import PreparedAnswers


@pytest.fixture
def answers():
    return Answers()


@pytest.fixture
def jobs():
    made = ImmediateJobs()
    yield made
    made.close()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "松陌.station.json"


@pytest.fixture
def step(qtbot, answers, jobs, clock, path):
    made = StationStep(answers, jobs, clock, PreparedAnswers(path=path))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


SONGMO = factories.found_station(
    code="999901-SM", name="岚川市南渚区松陌镇代表联络站", short_name="松陌", city="岚川市",
    county="南渚区", town="松陌镇", region_code="999901102", phone="0000-8123-0016",
    level=StationLevel.CENTER_STATION, host_body=HostBody.STREET_COMMITTEE, counter=7,
)  # fmt: skip


def choose(step):
    step.place.city.setEditText("嘉兴市")
    step.place.county.setEditText("海宁市")
    step.place.town.setEditText("海昌街道")


def test_the_place_proposes_names_and_code(step, answers):
    choose(step)
    assert answers.name == "海宁市海昌街道代表联络站"
    assert answers.short_name == "海昌"
    assert answers.code == "330481-HC"
    assert answers.region_code == "330481"


def test_what_was_typed_by_hand_is_left_alone(step, answers):
    step.fields["name"].setText("海昌人大代表之家")
    choose(step)
    assert answers.name == "海昌人大代表之家"
    assert answers.short_name == "海昌"


def test_another_place_replaces_its_own_proposals(step, answers):
    choose(step)
    step.place.town.setEditText("许村镇")
    assert (answers.short_name, answers.code) == ("许村", "330481-XC")


def test_counties_and_towns_are_those_of_the_place_above(step):
    choose(step)
    towns = [step.place.town.itemText(row) for row in range(step.place.town.count())]
    counties = [step.place.county.itemText(row) for row in range(step.place.county.count())]
    assert "长安镇" in towns
    assert counties == ["海宁市"]


def test_a_place_the_files_do_not_have_can_be_typed(step, answers):
    step.place.city.setEditText("岚川市")
    step.place.county.setEditText("南渚区")
    step.place.town.setEditText("松陌镇")
    step.fields["code"].setText("999901-SM")
    gone_on = []
    step.leave(lambda: gone_on.append(True))
    assert gone_on
    assert answers.command().town == "松陌镇"


def test_nobody_goes_on_without_a_name(step, qtbot):
    gone_on = []
    with qtbot.waitSignal(step.held):
        step.leave(lambda: gone_on.append(True))
    assert not gone_on
    assert set(step.errors()) == {"name", "short_name", "code"}


def test_an_error_goes_as_soon_as_it_is_right(step):
    step.leave(lambda: None)
    step.fields["short_name"].setText("海昌")
    assert "short_name" not in step.errors()
    assert "name" in step.errors()


def test_the_receipt_is_drawn_from_the_real_sheet(step):
    choose(step)
    picture = step.receipt.picture()
    assert picture.width() > 500
    before = picture.copy()
    step.fields["phone"].setText("0573-87000016")
    assert step.receipt.picture() != before


def test_earlier_answers_stand_in_the_fields(qtbot, jobs, clock):
    kept = Answers(city="嘉兴市", county="海宁市", town="海昌街道", name="旧名", counter=4)
    step = StationStep(kept, jobs, clock, PreparedAnswers())
    qtbot.addWidget(step)
    assert step.fields["name"].text() == "旧名"
    assert step.place.county_code() == "330481"
    assert step.counter.currentData() == 4


def test_a_station_file_fills_in_everything_but_the_counter(step, answers, path):
    write_station_file(path, SONGMO)
    step.strip.button.click()
    said = answers.command()
    assert said.counter == 1
    assert encode(said) == encode(SONGMO)
    assert step.place.town.currentText() == "松陌镇"
    assert step.fields["phone"].text() == "0000-8123-0016"
    assert QApplication.focusWidget() is step.fields["name"]


def test_what_a_file_replaces_is_no_longer_said_to_be_wrong(step, path):
    step.leave(lambda: None)
    assert step.errors()
    write_station_file(path, SONGMO)
    step.strip.button.click()
    assert not step.errors()


def test_the_keys_go_to_what_the_file_left_empty(step, path):
    write_station_file(path, factories.found_station(office_hours=""))
    step.strip.button.click()
    assert QApplication.focusWidget() is step.fields["office_hours"]
    write_station_file(path, factories.found_station(town="", phone=""))
    step.strip.button.click()
    assert QApplication.focusWidget() is step.place.town


def test_another_place_typed_later_is_believed_over_the_file(step, answers, path):
    write_station_file(path, SONGMO)
    step.strip.button.click()
    step.place.town.setEditText("桂湾镇")
    assert answers.command().host_body is HostBody.TOWN_PRESIDIUM
    assert answers.command().region_code == ""
    assert answers.short_name == "桂湾"


def test_nothing_happens_when_no_file_is_chosen(qtbot, answers, jobs, clock):
    questions = PreparedAnswers(path=None)
    step = StationStep(answers, jobs, clock, questions)
    qtbot.addWidget(step)
    step.strip.button.click()
    assert questions.asked == ["选择配置文件"]
    assert answers == Answers()


@pytest.mark.parametrize(
    ("content", "headline"),
    [
        (b"not a station", "没有导入，这不是站点配置文件"),
        (b'{"station_file": 2}', "没有导入，这个文件来自更新的版本"),
        (None, "没有导入，这个文件读不出来"),
    ],
)
def test_a_bad_file_is_told_and_what_was_typed_stays(step, path, qtbot, content, headline):
    choose(step)
    before = step.fields["name"].text()
    if content is not None:
        path.write_bytes(content)
    with qtbot.waitSignal(step.troubled) as told:
        step.strip.button.click()
    assert told.args[0].headline == headline
    assert told.args[0].body.startswith("填的内容还在。")
    assert step.fields["name"].text() == before


def test_a_wrong_fact_in_a_file_is_named_with_its_field(step, path, qtbot):
    facts = json.loads(encode(SONGMO)) | {"short_name": "12"}
    path.write_text(json.dumps(facts), encoding="utf-8")
    with qtbot.waitSignal(step.troubled) as told:
        step.strip.button.click()
    assert told.args[0].body.startswith("编号简称：")
    assert "填的内容还在。" in told.args[0].body
    assert step.fields["code"].text() == ""


def test_while_there_is_no_name_dots_stand_in_its_place(clock):
    facts = sample_facts(Answers().command(), clock.now())
    assert set(facts.station_name) == {"…"}
    assert facts.number == Number(NumberType.RECEPTION, 2026, 1).display("……")


def test_the_first_wrong_field_of_the_page_gets_the_keys(step):
    step.leave(lambda: None)
    assert QApplication.focusWidget() is step.fields["name"]
