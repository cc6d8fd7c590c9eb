"""A day of inspections: two deputies at two laptops, three firms, a veto, a refusal, a correction; home by bundle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.evaluation.contracts import CorrectSheet, PlanSession, SessionView, SheetLine, SheetState
from db.evaluation.desk import Evaluation
from db.evaluation.result_contracts import Results
from db.evaluation.sums import summed
from db.founding import FirstUser, found
from db.kernel.actor import Actor
from db.kernel.ids import new_id
from desktop import look
from desktop.evaluation.paper_orders import (
    A4,
    ALL,
    DAY_SUMMARY,
    NOTICE,
    OWN,
    DayWanted,
    FindingWanted,
    JointWanted,
    SummaryWanted,
    Wanted,
)
from desktop.evaluation.section import OpenJoint
from desktop.frame.handed import HandedSheets
from desktop.look import Density, Theme
from desktop.scoring.ink import from_bytes
from desktop.scoring.sign_ways import Way
from desktop.scoring.window import ScoringWindow
from tests import factories, pictures
from tests.db.evaluation.desks import DIGEST, FIRMS
from tests.desktop.exchange.desks import Round
from tests.desktop.people.desks import desk_of, type_text
from tests.desktop.printing.layout.pdf import flat_text_of
from tests.desktop.scoring.hands import Hands, check
from tests.fakes.clock import FakeClock
from tests.offices import Offices, enrol
from tests.pictures import prepared
from tests.stations import FAST, PASSPHRASE, Station, entrance_of, open_station

NAMES = "祝云舟", "许秋实"

# Written down from the paper form by hand, not read from the program's own: weight of every item in its order, and
# the part of it that every answer earns.
WEIGHTS: Mapping[str, int] = {
    "two_officers": 8, "show_certificate": 12, "show_code": 6, "uniform": 8, "language": 8, "inform_purpose": 10,
    "inform_rights": 12, "by_list": 8, "recording": 6, "record_signed": 6, "check_once": 6, "guidance": 5,
    "integrity": 5,
}  # fmt: skip
PARTS = {
    "a": Decimal("1"), "b": Decimal("0.85"), "c": Decimal("0.65"), "d": Decimal("0.3"),
    "done": Decimal("1"), "not_done": Decimal("0"),
}  # fmt: skip
VETOES = {"two_officers", "show_certificate", "inform_rights", "integrity"}
Chosen = Mapping[str, str]

SHEETS: Mapping[tuple[int, int], Chosen] = {
    (0, 0): {"show_code": "b", "guidance": "unseen"},
    (0, 1): {"inform_purpose": "c", "language": "b", "recording": "unseen", "check_once": "unseen"},
    (0, 2): {"integrity": "not_done"},
    (1, 0): {"show_code": "c", "uniform": "b"},
    (1, 1): {"guidance": "b", "record_signed": "b"},
    (1, 2): {"by_list": "c", "language": "c", "uniform": "c", "inform_purpose": "c", "recording": "c"},
}  # fmt: skip
"""Deputy and firm → what is not answered as well as can be."""
CORRECTED = (1, 0), {"show_code": "b", "uniform": "b"}
REFUSED = (1, 1)


@dataclass(frozen=True)
class Sum:
    """A sheet reckoned with pencil and paper."""

    score: Decimal
    grade: str
    good: int
    answers: int


def by_hand(chosen: Chosen) -> Sum:
    """Reckon a sheet: earned ÷ possible × 100, half up to one decimal; a veto decides the grade."""
    answers = {item: chosen.get(item, "done" if item in VETOES else "a") for item in WEIGHTS}
    seen = {item: choice for item, choice in answers.items() if choice != "unseen"}
    earned = sum((PARTS[choice] * WEIGHTS[item] for item, choice in seen.items()), Decimal(0))
    possible = sum(WEIGHTS[item] for item in seen)
    score = (100 * earned / possible).quantize(Decimal("0.1"), ROUND_HALF_UP)
    grade = grade_of(score)
    if "not_done" in seen.values():
        grade = "不合格"
    good = sum(choice in {"a", "b", "done"} for choice in seen.values())
    return Sum(score, grade, good, len(seen))


def grade_of(score: Decimal) -> str:
    """Return the grade of a score by the bands of the paper form."""
    bands = ((90, "优"), (80, "良"), (60, "合格"), (0, "不合格"))
    return next(word for least, word in bands if score >= least)


@dataclass
class Day:
    """The station that plans, and the two laptops that go out."""

    between: Round
    home: Station
    laptops: tuple[Station, Station]
    plan: SessionView
    deputies: tuple[UUID, ...]

    def carry_out(self) -> None:
        for one in self.laptops:
            self.between.carry(self.home, one)

    def carry_home(self) -> None:
        for one in self.laptops:
            self.between.carry(one, self.home)

    def view(self, station: Station) -> SessionView:
        return station.workspace.evaluation.sessions.view(station.actor, self.plan.line.id)


@pytest.fixture
def second(tmp_path: Path, clock: FakeClock) -> Iterator[Station]:
    """A further laptop, beside those of the offices."""
    folder = tmp_path / "second"
    called = {"code": "330481-F1", "name": "海昌街道代表联络站外出电脑", "short_name": "外出"}
    founded = found(
        entrance_of(folder, clock), clock, factories.found_station(**called),
        first=FirstUser("温予安", PASSPHRASE), cost=FAST,
    )  # fmt: skip
    station = open_station(entrance_of(folder, clock), founded, clock)
    yield station
    station.workspace.close()


@pytest.fixture
def day(offices: Offices, second: Station, clock: FakeClock, tmp_path: Path) -> Day:
    """A plan with three firms, one department and two deputies, known at both laptops."""
    home, laptops = offices.haichang, (offices.songmo, second)
    for one in (home, *laptops):
        enrol(offices.district, one, scopes=("330481-HC",))
    stick = tmp_path / "stick"
    stick.mkdir()
    between = Round(offices, clock, stick)
    for one in (home, *laptops):
        between.carry(offices.district, one)
    add = home.workspace.people.add
    deputies = tuple(
        add(home.actor, factories.deputy(clock, name=name)).value.line.id for name in NAMES
    )
    unit = factories.organization(clock, name="区市场监管局")
    department = home.workspace.stations.add_organization(home.actor, unit).value.id
    plan = PlanSession(
        new_id(clock), clock.now().date(), "节前食品安全", DIGEST, FIRMS, (department,), deputies
    )
    planned = home.workspace.evaluation.sessions.plan(home.actor, plan).value
    made = Day(between, home, laptops, planned, deputies)
    made.carry_out()
    return made


@pytest.fixture
def screens(
    day: Day, tmp_path: Path, clock: FakeClock, qapp: QApplication, qtbot: QtBot
) -> Iterator[list[Hands]]:
    """The sheets handed over at each laptop, to a deputy of its own."""
    look.install(qapp)
    made = []
    for at, station in enumerate(day.laptops):
        folder = tmp_path / f"screen-{at}"
        folder.mkdir()
        window = ScoringWindow(
            desk_of(station, folder, clock), HandedSheets(day.plan.line.id), check
        )
        qtbot.addWidget(window)
        window.resize(1280, 800)
        window.show()
        made.append(Hands(window, Records(station), day.plan))  # type: ignore[arg-type]
    yield made
    look.current().apply(Theme.LIGHT, 1.0, Density.COUNTER)


@dataclass(frozen=True)
class Records:
    """What a laptop says."""

    station: Station

    @property
    def actor(self) -> Actor:
        return self.station.actor

    @property
    def evaluation(self) -> Evaluation:
        return self.station.workspace.evaluation


def score(hands: Hands, chosen: Chosen, clock: FakeClock) -> None:
    """Answer by keys, one for each item, with a note and a photo where the form asks for them."""
    keys = {"a": "1", "b": "2", "c": "3", "d": "4", "done": "1", "not_done": "2", "unseen": "5"}
    for item in WEIGHTS:
        hands.form.stand(item)
        hands.form.setFocus()
        clock.advance(seconds=20)
        hands.key(keys[chosen.get(item, "a")], hands.form)
        card = hands.form.card(item)
        if card.writes_note:
            type_text(card.note, "看到的情况已当场说明。")
            card.note_done.click()
        if chosen.get(item) in {"d", "not_done"}:
            card.photo_button.click()
            page = hands.opened.photos
            assert page is not None
            page.take(prepared(pictures.photo(seed=7)))
            page.back.click()


def hand_in(hands: Hands, *, refusal: str = "") -> None:
    """Look through, sign, let the officer sign or refuse, and hand in."""
    hands.opened.show_sign()
    hands.write()
    hands.sign.done.click()
    if refusal:
        hands.sign.pane.ways[Way.REFUSED].click()
        type_text(hands.sign.pane.refused.reason, refusal)
    else:
        type_text(hands.sign.pane.by_hand.name, "顾念慈")
        hands.write()
    hands.sign.done.click()
    hands.sign.done.click()
    assert hands.stored().line.state is SheetState.LOCKED


def go_round(hands: Hands, deputy: int, clock: FakeClock) -> None:
    """Score the three firms one after the other."""
    hands.window.choose.rows[deputy].click()
    hands.window.choose.rows[0].click()
    for firm in range(len(FIRMS)):
        assert hands.window.header.title.whole_text() == FIRMS[firm].name
        score(hands, SHEETS[deputy, firm], clock)
        expected = by_hand(SHEETS[deputy, firm])
        assert hands.form.panel.score.text() == str(expected.score)
        assert hands.form.panel.square.word == expected.grade
        hand_in(hands, refusal="对评价有不同意见" if (deputy, firm) == REFUSED else "")
        hands.sign.done.click()


def results(day: Day) -> Results:
    first = day.plan.line.day
    board = day.home.workspace.evaluation.board
    return board.results(day.home.actor, first, first, "enforcement")


def expected_rates(
    sheets: Mapping[tuple[int, int], Chosen],
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return both good rates, by sheets and by answers, as pencil and paper give them."""
    found = [by_hand(one) for one in sheets.values()]
    good = sum(one.grade in {"优", "良"} for one in found)
    return (good, len(found)), (sum(one.good for one in found), sum(one.answers for one in found))


def rates(found: Results) -> tuple[tuple[int, int], tuple[int, int]]:
    total = found.total
    return (
        (total.by_sheets.part, total.by_sheets.whole), (total.by_items.part, total.by_items.whole)
    )  # fmt: skip


def test_two_deputies_score_three_firms_on_two_laptops_and_the_figures_are_those_of_the_paper(
    day: Day, screens: list[Hands], clock: FakeClock
) -> None:
    for deputy, hands in enumerate(screens):
        go_round(hands, deputy, clock)
    day.carry_home()
    evaluation, actor = day.home.workspace.evaluation, day.home.actor
    at_home = day.view(day.home)
    assert {one.state for one in at_home.sheets} == {SheetState.LOCKED}
    clock.advance(minutes=5)
    closed = evaluation.sessions.close(actor, day.plan.line.id).value
    assert closed.line.locked == 6
    assert rates(results(day)) == expected_rates(SHEETS)
    check_joint_sheets(day, SHEETS)
    correct(day, clock)
    after = {**SHEETS, CORRECTED[0]: CORRECTED[1]}
    assert rates(results(day)) == expected_rates(after)
    check_joint_sheets(day, after)
    check_the_rest(day)
    check_papers(day, clock, after)


def sheet_of(day: Day, deputy: int, firm: int) -> SheetLine:
    """Return the newest version of a sheet."""
    view = day.view(day.home)
    return next(
        one for one in view.sheets
        if (one.deputy, one.firm) == (day.deputies[deputy], view.firms[firm].id)
    )  # fmt: skip


def check_joint_sheets(day: Day, sheets: Mapping[tuple[int, int], Chosen]) -> None:
    """Compare mean, spread and grade of every firm."""
    view, evaluation = day.view(day.home), day.home.workspace.evaluation
    for at, firm in enumerate(view.firms):
        two = [by_hand(sheets[deputy, at]) for deputy in range(2)]
        scores = [one.score for one in two]
        mean = (sum(scores) / 2).quantize(Decimal("0.1"), ROUND_HALF_UP)
        joint = evaluation.joint.view(
            day.home.actor, view.line.id, firm.id, view.sheets[0].department
        ).joint
        assert (joint.count, joint.mean) == (2, mean)
        assert joint.spread == max(scores) - min(scores)
        vetoed = any("not_done" in sheets[deputy, at].values() for deputy in range(2))
        assert joint.grade is not None
        assert joint.grade.word == ("不合格" if vetoed else grade_of(mean))


def correct(day: Day, clock: FakeClock) -> None:
    """Let one sheet be corrected at the station: a new version with a reason, scored and signed once more."""
    evaluation, actor = day.home.workspace.evaluation, day.home.actor
    (deputy, firm), chosen = CORRECTED
    before = sheet_of(day, deputy, firm)
    clock.advance(minutes=5)
    made = evaluation.sheets.correct(
        actor, CorrectSheet(new_id(clock), before.id, "第 3 项点错，代表来电更正")
    ).value
    again = Records(day.home)
    window = ScoringWindow(
        desk_of(day.home, day.between.stick, clock),
        HandedSheets(day.plan.line.id, made.line.id), check,
    )  # fmt: skip
    window.show()
    hands = Hands(window, again, day.plan)  # type: ignore[arg-type]
    hands.form.card("show_code").answers.choices()[1].click()
    assert chosen["show_code"] == "b"
    hand_in(hands)
    old = evaluation.sheets.view(actor, before.id)
    assert (old.answers["show_code"].choice, old.line.version) == ("c", 1)
    assert [one.holds for one in old.signatures] == [True, True]
    window.close()
    window.deleteLater()


def check_the_rest(day: Day) -> None:
    """The veto, the refusal and the finding of the day, as they came home."""
    evaluation, actor = day.home.workspace.evaluation, day.home.actor
    vetoed = evaluation.sheets.view(actor, sheet_of(day, 0, 2).id)
    assert vetoed.reckoning.grade is not None
    assert vetoed.reckoning.grade.word == "不合格"
    assert vetoed.answers["integrity"].photos == 1
    refused = evaluation.sheets.view(actor, sheet_of(day, *REFUSED).id)
    assert refused.refusal == "对评价有不同意见"
    assert len(refused.signatures) == 1
    assert from_bytes(refused.signatures[0].strokes).strokes
    assert results(day).total.vetoed == (vetoed.line.id,)


def printed(day: Day, clock: FakeClock, wanted: Wanted, form: str) -> str:
    """Return what a paper says, read and drawn as the page has it done."""
    order = wanted.read(desk_of(day.home, day.between.stick, clock))
    return flat_text_of(order.preview().draw(form, frozenset()).pdf)


def check_papers(day: Day, clock: FakeClock, sheets: Mapping[tuple[int, int], Chosen]) -> None:
    """Every paper of the day says what pencil and paper say, to the last decimal."""
    for (deputy, firm), chosen in sheets.items():
        check_sheet(day, clock, sheet_of(day, deputy, firm), by_hand(chosen), firm)
    session, expected = day.plan.line.id, [by_hand(one) for one in sheets.values()]
    every = printed(day, clock, DayWanted(session), ALL)
    assert all(str(one.score) in every for one in expected)
    for firm in range(len(FIRMS)):
        check_joint_paper(day, clock, firm, [sheets[deputy, firm] for deputy in range(2)])
    check_sums(day, clock, sheets)
    check_notice(day, clock)


def check_sheet(day: Day, clock: FakeClock, line: SheetLine, expected: Sum, firm: int) -> None:
    """One sheet on paper: whose it is, its score and its grade; the refusal stands on the one it belongs to."""
    text = printed(day, clock, DayWanted(day.plan.line.id, line.id), OWN)
    assert FIRMS[firm].name in text
    assert f"{expected.score}" in text
    assert expected.grade in text
    refused = line.id == sheet_of(day, *REFUSED).id
    assert ("对评价有不同意见" in text) == refused


def check_joint_paper(day: Day, clock: FakeClock, firm: int, two: list[Chosen]) -> None:
    """The joint sheet on paper: both scores, their mean and the grade that a veto forces."""
    view = day.view(day.home)
    of = OpenJoint(view.line.id, view.firms[firm].id, view.sheets[0].department)
    text = printed(day, clock, JointWanted(of), A4)
    scores = [by_hand(one).score for one in two]
    mean = (sum(scores) / 2).quantize(Decimal("0.1"), ROUND_HALF_UP)
    vetoed = any("not_done" in one.values() for one in two)
    for told in (*map(str, scores), str(mean), "不合格" if vetoed else grade_of(mean)):
        assert told in text


def check_sums(day: Day, clock: FakeClock, sheets: Mapping[tuple[int, int], Chosen]) -> None:
    """The summary of the day and that of the board: the good rate by sheets and by answers, each with its basis."""
    rates = [
        f"{(100 * Decimal(part) / whole).quantize(Decimal('0.1'), ROUND_HALF_UP)}%"
        for part, whole in expected_rates(sheets)
    ]
    first = day.plan.line.day
    counted = day.home.workspace.evaluation.board.counted(
        day.home.actor, first, first, "enforcement"
    )
    board = SummaryWanted(counted, summed(counted, first, first), "执法评价")
    for wanted, form in ((DayWanted(day.plan.line.id), DAY_SUMMARY), (board, A4)):
        text = printed(day, clock, wanted, form)
        assert all(rate in text for rate in rates), (rates, text)


def check_notice(day: Day, clock: FakeClock) -> None:
    """What failed is asked to be put right on paper, with its item, its firm and its day."""
    first = day.plan.line.day
    findings = day.home.workspace.evaluation.findings.between(day.home.actor, first, first)
    (line,) = [one for one in findings if one.sheet == sheet_of(day, 0, 2).id]
    text = printed(day, clock, FindingWanted(line), NOTICE)
    for told in (FIRMS[2].name, "区市场监管局", line.item_text, f"{line.due_on:%Y}"):
        assert told in text
