"""Several sheets of one firm and department: mean, spread, who stands apart, and the sheets behind each figure."""

from __future__ import annotations

from decimal import Decimal

from db.evaluation.rules import EvaluationProblem
from db.templates.contracts import UNSEEN
from tests.db.evaluation.desks import Chosen, Desk, codes

_WEAK = (
    "show_code", "uniform", "language", "inform_purpose", "by_list", "recording", "record_signed",
)  # fmt: skip
LOW: Chosen = dict.fromkeys(_WEAK, ("c", "没有做到位。"))


def test_each_figure_leads_to_its_sheets(desk: Desk) -> None:
    found = desk.plan(deputies=tuple(desk.deputies))
    for sheet, chosen in zip(found.sheets, ({}, {"guidance": (UNSEEN, "")}, LOW), strict=True):
        desk.lock(sheet, chosen)
    first, second, third = (one.id for one in found.sheets)
    sheet = found.sheets[0]
    view = desk.evaluation.joint.view(desk.actor, found.line.id, sheet.firm, sheet.department)
    assert [str(one.score) for one in view.sheets] == ["100.0", "100.0", "81.8"]
    assert (view.joint.mean, view.joint.spread) == (Decimal("93.9"), Decimal("18.2"))
    assert [view.sheets[at].id for at in view.joint.outliers] == [third]
    items = {one.item: one.chosen for one in view.items}
    assert items["guidance"] == {"a": (first, third), UNSEEN: (second,)}
    assert items["uniform"] == {"a": (first, second), "c": (third,)}


def test_nothing_is_shown_while_somebody_still_writes(desk: Desk) -> None:
    found = desk.plan(deputies=tuple(desk.deputies[:2]))
    sheet = found.sheets[0]
    desk.lock(sheet)
    where = found.line.id, sheet.firm, sheet.department
    joint = desk.evaluation.joint
    assert codes(lambda: joint.view(desk.actor, *where)) == [EvaluationProblem.NOT_SHOWN]
    desk.evaluation.sessions.close(desk.actor, found.line.id)
    assert joint.view(desk.actor, *where).joint.count == 1


def test_a_correction_counts_once_it_is_locked(desk: Desk) -> None:
    found = desk.plan()
    sheet = found.sheets[0]
    desk.lock(sheet, {"guidance": ("b", "")})
    second = desk.correct(sheet).line
    desk.evaluation.sessions.close(desk.actor, found.line.id)
    where = found.line.id, sheet.firm, sheet.department
    assert str(desk.evaluation.joint.view(desk.actor, *where).joint.mean) == "99.3"
    desk.lock(second)
    view = desk.evaluation.joint.view(desk.actor, *where)
    assert ([one.id for one in view.sheets], str(view.joint.mean)) == ([second.id], "100.0")
