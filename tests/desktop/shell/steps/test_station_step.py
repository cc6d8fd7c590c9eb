"""The second screen proposes, follows along, and says what is missing."""

from __future__ import annotations

import pytest

from desktop.shell.steps.answers import Answers
from desktop.shell.steps.station_step import StationStep
from tests.fakes.jobs import ImmediateJobs


@pytest.fixture
def answers():
    return Answers()


@pytest.fixture
def jobs():
    made = ImmediateJobs()
    yield made
    made.close()


@pytest.fixture
def step(qtbot, answers, jobs, clock):
    made = StationStep(answers, jobs, clock)
    qtbot.addWidget(made)
    return made


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
    step = StationStep(kept, jobs, clock)
    qtbot.addWidget(step)
    assert step.fields["name"].text() == "旧名"
    assert step.place.county_code() == "330481"
    assert step.counter.currentData() == 4
