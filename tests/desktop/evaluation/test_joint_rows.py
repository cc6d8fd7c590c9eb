"""What stands in the rows of a joint sheet, against sums made here anew."""

from __future__ import annotations

from db.evaluation.contracts import JointView, SessionView
from desktop.evaluation.joint_rows import AgreedRow, agreed_columns, agreed_rows, voice_rows
from tests.db.evaluation.desks import Chosen, Desk

SPLIT: Chosen = {"uniform": ("c", "着装不齐。")}


def read(kept: Desk, *chosen: Chosen) -> tuple[SessionView, JointView]:
    """Return a closed day of one firm on which so many deputies chose so, with its joint sheet."""
    found = kept.plan(deputies=tuple(kept.deputies[: len(chosen)]))
    for sheet, one in zip(found.sheets, chosen, strict=True):
        kept.lock(sheet, one)
    day = kept.evaluation.sessions.view(kept.actor, found.line.id)
    where = found.line.id, found.firms[0].id, kept.unit
    return day, kept.evaluation.joint.view(kept.actor, *where)


def item(day: SessionView, view: JointView, code: str) -> AgreedRow:
    """Return the row of an item."""
    codes = [one.code for one in day.form.template.items()]
    return list(agreed_rows(day.form.template, view))[codes.index(code)]


def test_an_item_is_split_where_two_observed_it_differently(kept: Desk) -> None:
    day, view = read(kept, {}, SPLIT)
    row = item(day, view, "uniform")
    assert (row.words, row.is_split, row.lows) == (("优", "中"), True, frozenset())
    assert not item(day, view, "by_list").is_split


def test_of_two_sheets_nobody_stands_apart(kept: Desk) -> None:
    day, view = read(kept, {}, SPLIT)
    rows = voice_rows(day, view)
    scores = [one.line.score for one in rows]
    assert None not in scores
    assert [one.is_outlier for one in rows] == [False, False]
    assert sum(one.apart or 0 for one in rows) == 0


def test_every_deputy_has_a_column_under_the_name(kept: Desk) -> None:
    day, view = read(kept, {}, SPLIT)
    voices = voice_rows(day, view)
    headings = [one.heading.text for one in agreed_columns(voices)[2:]]
    assert headings == [one.deputy for one in voices]
