"""A group knows where the focus belongs."""

from __future__ import annotations

from desktop.parts.choice import ChoiceGroup
from desktop.parts.segments import Segments


def test_an_empty_group_is_harmless(qtbot, painted):
    group = ChoiceGroup("空")
    qtbot.addWidget(group)
    group.set_value("something")
    assert group.value() is None


def test_the_first_choice_takes_the_focus_while_nothing_is_chosen(qtbot, painted):
    group = Segments([(1, "上午"), (2, "下午")])
    qtbot.addWidget(group)
    assert group.first_focus() is group.choices()[0]
    group.set_value(2)
    assert group.first_focus() is group.choices()[1]
