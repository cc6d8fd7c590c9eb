"""The rules are said plainly and ticked one by one."""

from __future__ import annotations

import pytest

from desktop.parts.painting import Tone
from desktop.shell.new_passphrase import NewPassphrase


@pytest.fixture
def fields(qtbot):
    made = NewPassphrase(lambda: ("何静澜",))
    qtbot.addWidget(made)
    return made


def met(fields):
    return [rule._label.property("tone") == Tone.OK for rule in fields._rules]


@pytest.mark.parametrize(
    ("typed", "ticks"),
    [
        ("", [False, False, False]),
        ("abc", [False, False, False]),
        ("abcdefghijkl", [True, False, False]),
        ("何静澜 Song 71", [True, True, False]),
        ("Song-Mo 71 li", [True, True, True]),
    ],
)
def test_every_rule_that_is_met_is_ticked(fields, typed, ticks):
    fields.first.setText(typed)
    assert met(fields) == ticks


def test_two_different_ones_are_told_and_cleared_once_equal(fields):
    fields.first.setText("Song-Mo 71 li")
    fields.second.setText("Song-Mo 71")
    assert fields.show_problem()
    assert fields.second.error() == "两次口令不一样，请再输一次。"
    fields.second.setText("Song-Mo 71 li")
    assert fields.second.error() == ""
    assert not fields.show_problem()


def test_what_was_typed_is_forgotten_on_demand(fields):
    fields.first.setText("Song-Mo 71 li")
    fields.clear()
    assert fields.passphrase() == ""
