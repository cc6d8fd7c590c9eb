"""The figures of a period against a calculation of their own, to the last decimal and the last sheet."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest

from db.evaluation.contracts import SheetLine
from db.evaluation.result_contracts import GoodRate, Results, Tally
from db.kernel.actor import Actor, Role
from db.kernel.errors import NotPermitted
from db.kernel.ids import UserId
from db.templates.contracts import UNSEEN, Demand, Scale, Template
from tests import factories
from tests.db.evaluation.desks import FIRMS, FORM, Chosen, Desk
from tests.forms import changed

YEAR = date(2026, 1, 1), date(2026, 12, 31)
POINTS = {"a": 100, "b": 85, "c": 65, "d": 30, "done": 100, "not_done": 0}
GOOD = {"a", "b", "done"}
PLANNED: tuple[Chosen, ...] = (
    {},
    {"uniform": ("b", ""), "guidance": (UNSEEN, "")},
    {"show_certificate": ("not_done", "没有出示证件。")},
    {"uniform": ("d", "没有着装。"), "language": ("b", "")},
    dict.fromkeys(
        ["uniform", "language", "by_list", "recording", "inform_purpose"], ("c", "不够好。")
    ),
    {"inform_rights": (UNSEEN, "到场时已告知。"), "recording": ("c", "中途停了。")},
)
"""Two deputies at three firms: what each of them chose besides the best."""


def _scale(scale: Scale) -> Scale:
    """A station without a camera asks for no photos."""
    import msgspec

    choices = (
        msgspec.structs.replace(one, demands=tuple(each for each in one.demands if each is not Demand.PHOTO))
        for one in scale.choices
    )  # fmt: skip
    return Scale(scale.code, tuple(choices))


def form() -> Template:
    """Return the thirteen items without photos, as version 2."""
    return changed(FORM, version=2, scales=tuple(map(_scale, FORM.scales)))


@pytest.fixture
def day(desk: Desk) -> tuple[SheetLine, ...]:
    """Two deputies score three firms, one refuses to sign; the leader closes."""
    digest = desk.evaluation.forms.issue(desk.actor, form()).value.digest
    found = desk.plan(form=digest, firms=FIRMS, deputies=tuple(desk.deputies[:2]))
    for at, (sheet, chosen) in enumerate(zip(found.sheets, PLANNED, strict=True)):
        desk.lock(sheet, chosen, refused="认为记录不符" if at == 1 else "")
    desk.evaluation.sessions.close(desk.actor, found.line.id)
    return found.sheets


def board(desk: Desk) -> Results:
    return desk.evaluation.board.results(desk.actor, *YEAR, "enforcement")


def _chosen(sheet: Chosen) -> dict[str, tuple[int, str]]:
    """Return what was observed on a sheet: item → weight and answer, told without the program."""
    best = {item.code: (item.weight, "done" if item.veto else "a") for item in FORM.items()}
    said = {code: (best[code][0], choice) for code, (choice, _) in sheet.items()}
    return {code: one for code, one in (best | said).items() if one[1] != UNSEEN}


def _word(sheet: Chosen) -> str:
    seen = _chosen(sheet).values()
    exact = Fraction(
        sum(weight * POINTS[choice] for weight, choice in seen), sum(w for w, _ in seen)
    )
    score = Fraction(floor(exact * 10 + Fraction(1, 2)), 10)
    if any(choice == "not_done" for _, choice in seen):
        return "不合格"
    word = "优" if score >= 90 else "良" if score >= 80 else "合格" if score >= 60 else "不合格"
    return "良" if word == "优" and any(choice == "d" for _, choice in seen) else word


def _rate(good: int, whole: int) -> Decimal:
    tenths = floor(Fraction(1000 * good, whole) + Fraction(1, 2))
    return Decimal(tenths) / 10


def test_both_rates_are_those_of_an_independent_count(
    desk: Desk, day: tuple[SheetLine, ...]
) -> None:
    total = board(desk).total
    words = [_word(one) for one in PLANNED]
    answers = [choice for one in PLANNED for _, choice in _chosen(one).values()]
    good = sum(one in {"优", "良"} for one in words)
    assert total.by_sheets == GoodRate(good, 6)
    assert total.by_sheets.percent == _rate(good, 6) == Decimal("83.3")
    assert total.by_items == GoodRate(sum(one in GOOD for one in answers), len(answers))
    assert total.by_items.percent == _rate(total.by_items.part, len(answers))
    assert {word: len(some) for word, some in total.by_grade.items()} == {
        word: words.count(word) for word in words
    }


def test_every_figure_leads_to_its_sheets(desk: Desk, day: tuple[SheetLine, ...]) -> None:
    found = board(desk)
    assert found.total.sheets == tuple(one.id for one in day)
    assert found.total.vetoed == (day[2].id,)
    (weakest, *_) = found.items
    assert (weakest.item, len(weakest.lost)) == ("uniform", 3)
    assert set(weakest.lost) == {day[1].id, day[3].id, day[4].id}
    guidance = next(one for one in found.items if one.item == "guidance")
    assert (guidance.unseen, guidance.by_items) == ((day[1].id,), GoodRate(5, 5))
    assert sum(len(one.lost) for one in found.items) == 10


def test_departments_firms_and_months_add_up_to_the_whole(
    desk: Desk, day: tuple[SheetLine, ...]
) -> None:
    found = board(desk)
    for tallies in (found.departments, found.enterprises, found.months):
        assert _parts(tallies) == _parts((found.total,))
    assert [one.name for one in found.departments] == ["区市场监管局"]
    assert {one.name for one in found.enterprises} == {one.name for one in FIRMS}
    assert [one.key for one in found.months] == ["2026-03"]
    assert (found.sessions, found.firms, found.deputies, found.attendances) == (1, 3, 2, 2)


def _parts(tallies: tuple[Tally, ...]) -> tuple[int, ...]:
    each = [(one.by_sheets, one.by_items) for one in tallies]
    return (
        sum(one.part for one, _ in each), sum(one.whole for one, _ in each),
        sum(one.part for _, one in each), sum(one.whole for _, one in each),
    )  # fmt: skip


def test_a_locked_correction_takes_the_place_of_what_it_corrects(
    desk: Desk, day: tuple[SheetLine, ...]
) -> None:
    second = desk.correct(day[2], "证件已出示，点错").line
    assert board(desk).total.vetoed == (day[2].id,)
    desk.answer(second, "show_certificate", "done")
    desk.evaluation.sheets.finish(desk.actor, second.id, second.deputy)
    desk.sign_and_lock(second)
    found = board(desk).total
    assert (found.vetoed, found.by_sheets) == ((), GoodRate(6, 6))
    assert second.id in found.sheets
    assert day[2].id not in found.sheets


def test_a_session_that_is_not_closed_does_not_count(desk: Desk) -> None:
    desk.lock(desk.sheet())
    found = board(desk)
    assert (found.sessions, found.total.by_sheets.percent) == (0, None)


def test_other_forms_are_counted_apart(desk: Desk, day: tuple[SheetLine, ...]) -> None:
    other = desk.evaluation.board.results(desk.actor, *YEAR, "grassroots")
    assert (other.sessions, other.total.sheets) == (0, ())


def test_a_hub_reads_figures_and_no_sheets(desk: Desk, day: tuple[SheetLine, ...]) -> None:
    clerk = Actor(UserId(desk.id()), "区里", Role.DISTRICT_ADMIN)
    assert desk.evaluation.board.results(clerk, *YEAR, "enforcement").total.by_sheets.whole == 6
    with pytest.raises(NotPermitted):
        desk.evaluation.sheets.view(clerk, day[0].id)


def test_who_keeps_the_computers_reads_no_figures(desk: Desk) -> None:
    admin = Actor(UserId(desk.id()), "管理员", Role.SYSTEM_ADMIN)
    with pytest.raises(NotPermitted):
        desk.evaluation.board.results(admin, *YEAR, "enforcement")


def test_two_departments_are_counted_apart(desk: Desk) -> None:
    unit = factories.organization(desk.clock, name="区消防救援大队")
    other = desk.station.workspace.stations.add_organization(desk.actor, unit).value.id
    found = desk.plan(departments=(desk.unit, other))
    desk.lock(found.sheets[0])
    desk.evaluation.sessions.close(desk.actor, found.line.id)
    assert [one.name for one in board(desk).departments] == ["区市场监管局"]
