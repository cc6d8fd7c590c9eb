"""The joint sheet in the window: its figures, whom each comes from, and the way to the sheet behind it."""

from __future__ import annotations

from uuid import UUID

import pytest

from db.evaluation.contracts import SessionView
from desktop.evaluation.joint_pane import JointPane
from desktop.evaluation.section import OpenJoint
from desktop.evaluation.visits import Visits
from tests.db.evaluation.desks import Chosen, Desk

_WEAK = (
    "show_code", "uniform", "language", "inform_purpose", "by_list", "recording", "record_signed",
)  # fmt: skip
LOW: Chosen = dict.fromkeys(_WEAK, ("c", "没有做到位。"))


@pytest.fixture
def day(kept: Desk) -> SessionView:
    """A day whose three deputies have locked their sheets: twice 100.0, once 81.8."""
    found = kept.plan(deputies=tuple(kept.deputies))
    for sheet, chosen in zip(found.sheets, ({}, {"guidance": ("unseen", "")}, LOW), strict=True):
        kept.lock(sheet, chosen)
    return found


@pytest.fixture
def joint(visits: Visits, day: SessionView, kept: Desk) -> JointPane:
    """The joint sheet of the day's firm, open."""
    visits.reload()
    assert visits.open_subject(OpenJoint(day.line.id, day.firms[0].id, kept.unit))
    return visits.sheets.joint


def told(joint: JointPane) -> str:
    """Return what stands above the tables."""
    return f"{joint._sum.text()}\n{joint._told.text()}"


def cells(joint: JointPane, row: int) -> list[str]:
    """Return the words of one row of the items."""
    assert joint.items is not None
    model = joint.items.model()
    return [str(model.index(row, at).data()) for at in range(model.columnCount())]


def test_mean_spread_and_middle_are_told_with_how_they_came(joint: JointPane) -> None:
    assert all(one in told(joint) for one in ("93.9", "18.2", "100.0", "3", "四舍五入"))


def test_who_stands_apart_is_marked_with_a_word_not_by_colour(joint: JointPane) -> None:
    model = joint.voice_model
    rows = [[model.index(row, at).data() for at in range(5)] for row in range(3)]
    assert [row[4] for row in rows] == ["", "", "偏离较大"]
    assert [row[3] for row in rows] == ["0", "0", "-18.2"]


def test_every_item_shows_the_answer_of_every_deputy(joint: JointPane) -> None:
    found = {tuple(cells(joint, row)[2:]) for row in range(13)}
    assert ("优", "优", "中") in found
    assert ("优", "未观察", "优") in found


def test_enter_on_a_deputy_opens_the_sheet_behind_the_figure(
    visits: Visits, joint: JointPane, day: SessionView
) -> None:
    third: UUID = day.sheets[2].id
    assert joint.voices.show_record(third)
    joint.voices.opened.emit(third)
    shown = visits.sheets.sheet.opened
    assert visits.sheets.currentWidget() is visits.sheets.sheet
    assert shown is not None
    assert shown.shown == third


def test_a_day_read_anew_keeps_the_joint_sheet_open(visits: Visits, joint: JointPane) -> None:
    visits.reload()
    assert visits.sheets.currentWidget() is joint
    assert joint.items is not None
    assert joint.items.model().rowCount() == 13
