"""A third value of several fields is one choice, made once all that is needed stands there."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from db.bundle.conflict_contracts import Shape
from db.kernel.kinds import Kind
from db.kernel.problems import Problem
from db.reception.rules import ReceptionProblem
from desktop.exchange.choices import Choices, Third
from desktop.exchange.conflict_table import ConflictTable
from desktop.exchange.group_row import GroupRow
from desktop.exchange.values import Reading
from desktop.forms.record_form import RecordForm
from tests.desktop.exchange.cards import NOW, candidate, card, conflict

SIGNED = conflict(
    10,
    ("signed_on", "signed_by"),
    candidate(1, is_own=True, minutes=5, signed_on=date(2026, 3, 12), signed_by="陶采薇"),
    candidate(2, signed_on=date(2026, 3, 13), signed_by="沈禾"),
)
SHAPES = {"signed_on": Shape(date), "signed_by": Shape(str, 50, may_be_empty=False)}


@pytest.fixture
def choices() -> Choices:
    return Choices(card(SIGNED, **SHAPES))


@pytest.fixture
def table(choices: Choices, qtbot: QtBot) -> ConflictTable:
    made = ConflictTable(choices, Reading(Kind.ASSIGNMENT, {}, NOW))
    made.decided.connect(choices.choose)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def row(table: ConflictTable) -> GroupRow:
    return table.rows[0]


def form(row: GroupRow) -> RecordForm:
    assert row.form is not None
    return row.form


def put(row: GroupRow, **values: object) -> None:
    for name, value in values.items():
        form(row).input(name).put(value)
    form(row).edited.emit()


def test_all_fields_of_a_group_stand_below_its_values(row: GroupRow) -> None:
    assert not row.other.isHidden()
    assert row.both.isHidden(), "two people cannot be joined into one"
    row.other.click()
    assert [one.name for one in form(row).fields] == ["signed_on", "signed_by"]


def test_it_is_a_choice_once_what_is_needed_stands_there(row: GroupRow, choices: Choices) -> None:
    row.other.click()
    assert choices.missing() == 1
    assert choices.waits_for_words()
    put(row, signed_on=date(2026, 3, 14))
    assert choices.missing() == 1
    put(row, signed_by="沈穗")
    assert choices.missing() == 0
    (decision,) = choices.decisions()
    assert decision.values == {"signed_on": date(2026, 3, 14), "signed_by": "沈穗"}


def test_a_day_that_nobody_can_read_is_no_choice(row: GroupRow, choices: Choices) -> None:
    row.other.click()
    put(row, signed_by="沈穗")
    form(row).input("signed_on").line.setText("三月")
    form(row).edited.emit()
    assert choices.missing() == 1


def test_what_was_typed_so_far_comes_back_as_it_was_typed(choices: Choices, qtbot: QtBot) -> None:
    choices.choose(SIGNED, Third(typed={"signed_on": "2026-03-14", "signed_by": "沈穗"}))
    assert choices.missing() == 1
    table = ConflictTable(choices, Reading(Kind.ASSIGNMENT, {}, NOW))
    qtbot.addWidget(table)
    assert choices.missing() == 0
    assert form(table.rows[0]).read() == {"signed_on": date(2026, 3, 14), "signed_by": "沈穗"}


def test_what_is_wrong_with_it_stands_below_its_field(row: GroupRow) -> None:
    row.other.click()
    row.show_problems([Problem("signed_on", ReceptionProblem.SIGNED_IN_FUTURE)])
    assert form(row).frame("signed_on").error()
    assert not form(row).frame("signed_by").error()
