"""Five hundred people through two desks without a network: scans, names, initials, guests, a plug, one sheet."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.events.codes import AttendeeRole, EventStep, SignOutcome
from db.events.contracts import InvitationLine, Invitee, PlanEvent, TakeEventStep
from db.events.paper_contracts import EventPaperKind
from db.kernel.clock import CHINA, local_date
from db.kernel.ids import new_id
from desktop import look
from desktop.events import sheet
from desktop.events.page import EventsPage
from desktop.frame.handed import HandedEvent
from desktop.kiosk.window import KioskWindow
from desktop.look import Density, Theme
from tests.db.events.desks import plan
from tests.desktop.exchange.desks import Round
from tests.desktop.people.desks import desk_of
from tests.fakes.clock import FakeClock
from tests.offices import Offices, enrol
from tests.stations import Station, entrance_of, open_station

ROOT = Path(__file__).parents[2]
INVITED, PRESENT, GUESTS = 480, 470, 30
HERE, THERE = "1 号台", "2 号台"
FAMILY, GIVEN = (
    "沈罗骆顾闻许龚陆方祝苏温何姚邱盛殷纪丁崔",
    "知行怀远瑾念慈静秋实承安予白云舟砚清汀兰望舒若",
)


def names() -> list[str]:
    """Return as many different names as there are people, the same ones in every run."""
    draw = random.Random(7)
    made: dict[str, None] = {}
    while len(made) < INVITED:
        made[draw.choice(FAMILY) + "".join(draw.sample(GIVEN, 2))] = None
    return list(made)


class Day:
    """A station and its second desk, one roster at both."""

    def __init__(self, offices: Offices, clock: FakeClock, stick: Path) -> None:
        self.clock, self.home, self.other = clock, offices.haichang, offices.songmo
        for one in (self.home, self.other):
            enrol(offices.district, one, scopes=("330481-HC",))
        stick.mkdir()
        self.between = Round(offices, clock, stick)
        for one in (self.home, self.other):
            self.between.carry(offices.district, one)
        self.event = self._begin()
        self.between.carry(self.home, self.other)

    def roster(self, station: Station) -> tuple[InvitationLine, ...]:
        return station.workspace.events.rosters.of(station.actor, self.event)

    def exchange(self) -> None:
        self.clock.advance(minutes=1)
        self.between.carry(self.other, self.home)
        self.between.carry(self.home, self.other)

    def _begin(self) -> UUID:
        desk, actor = self.home.workspace.events, self.home.actor
        now = self.clock.now().astimezone(CHINA)
        command: PlanEvent = plan(
            new_id(self.clock), title="涉外商事专场", day=local_date(now), starts=f"{now:%H:%M}",
            ends=f"{now + timedelta(hours=3):%H:%M}",
        )  # fmt: skip
        event = desk.events.plan(actor, command).value.line.id
        people = [
            Invitee(name, AttendeeRole.DEPUTY, f"第 {at % 9 + 1} 小组", phone=f"1990000{at:04}")
            for at, name in enumerate(names())
        ]
        desk.rosters.invite(actor, event, people)
        desk.events.take(actor, TakeEventStep(event, EventStep.OPEN))
        return event


@pytest.fixture
def day(offices: Offices, clock: FakeClock, tmp_path: Path, qapp: QApplication) -> Iterator[Day]:
    """The afternoon, before anybody came; the screen dresses everything for fingers."""
    look.install(qapp)
    yield Day(offices, clock, tmp_path / "stick")
    look.current().apply(Theme.LIGHT, 1.0, Density.COUNTER)


def pull_the_plug(day: Day, folder: Path, lines: list[InvitationLine]) -> int:
    """Let the second desk sign in by scans and pull its plug; return how many it had acknowledged."""
    codes = ",".join(one.code for one in lines)
    at = day.clock.instant.isoformat()
    order = [
        sys.executable,
        "-m",
        "tests.journeys.signing_desk",
        str(folder),
        day.event.hex,
        at,
        codes,
    ]
    desk = subprocess.Popen(order, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert desk.stdout is not None
    signed = 0
    while signed < 20:
        signed = int(desk.stdout.readline())
    desk.kill()
    desk.communicate()
    return signed


def at_the_page(day: Day, folder: Path, qtbot: QtBot, lines: list[InvitationLine]) -> None:
    """The clerk types names and Enter; the last one's badge is scanned whatever has the focus."""
    folder.mkdir()
    page = EventsPage(desk_of(day.home, folder, day.clock))
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    page.open_event(day.event)
    *named, scanned = lines
    for one in named:
        day.clock.advance(seconds=3)
        page.console.box.setText(one.name)
        page.signing.sign(one.name)
    assert page.take_scan(scanned.code)
    page.hide()


def at_the_screen(day: Day, folder: Path, qtbot: QtBot, lines: list[InvitationLine]) -> None:
    """Scans, every fifth with four digits instead, at the speed of a queue; then guests who are on no list."""
    folder.mkdir()
    desk = desk_of(day.home, folder, day.clock)
    screen = KioskWindow(desk, HandedEvent(day.event, HERE), lambda *_, **__: None)
    qtbot.addWidget(screen)
    screen.resize(1440, 900)
    screen.show()
    for at, one in enumerate(lines):
        day.clock.advance(seconds=3)
        by_digits = at % 5 == 0 and one.phone[-4] == "0"
        screen.take(one.phone[-4:] if by_digits else one.code)
        assert screen.page is screen.result, one.name
    for at in range(GUESTS):
        day.clock.advance(seconds=3)
        screen.sign_guest(f"来宾{at + 1}", "岚桥外贸商会", "")
    screen.close()


def after_the_plug(day: Day, folder: Path, lines: list[InvitationLine]) -> None:
    """The second desk dies while people sign in, comes back with all it had acknowledged, and goes on."""
    day.other.workspace.close()
    signed = pull_the_plug(day, folder, lines)
    day.clock.advance(hours=1)
    day.other = open_station(entrance_of(folder, day.clock), day.other.founded, day.clock)
    came = [one for one in day.roster(day.other) if THERE in one.desks]
    assert len(came) >= signed
    for one in lines[len(came) :]:
        assert take_there(day, one) is SignOutcome.SIGNED_IN


def take_there(day: Day, line: InvitationLine) -> SignOutcome:
    day.clock.advance(seconds=3)
    signing, actor = day.other.workspace.events.signing, day.other.actor
    return signing.take(actor, day.event, new_id(day.clock), line.code, THERE).value.outcome


def last_page(day: Day) -> str:
    """Close sign-in and return the last page of the sheet."""
    events, actor = day.home.workspace.events, day.home.actor
    events.events.take(actor, TakeEventStep(day.event, EventStep.FINISH))
    paper = sheet.of_event(events.papers.event(actor, day.event), EventPaperKind.SIGN_IN_DONE)
    with pypdfium2.PdfDocument(paper.pdf) as read:
        return " ".join(read[len(read) - 1].get_textpage().get_text_bounded().split())


def test_five_hundred_people_sign_in_at_two_desks_and_nobody_is_lost(
    day: Day, tmp_path: Path, qtbot: QtBot
) -> None:
    lines = list(day.roster(day.home))[:PRESENT]
    here, there = lines[:250], lines[250:]
    at_the_page(day, tmp_path / "page", qtbot, here[:13])
    at_the_screen(day, tmp_path / "screen", qtbot, here[13:])
    after_the_plug(day, tmp_path / "songmo", there)
    # Ten go to the other desk as well, which cannot know of the first.
    assert {take_there(day, one) for one in here[20:30]} == {SignOutcome.SIGNED_IN}
    day.exchange()
    counts = [
        one.workspace.events.signing.counts(one.actor, day.event) for one in (day.home, day.other)
    ]
    assert counts[0] == counts[1]
    assert (counts[0].expected, counts[0].came, counts[0].walk_ins) == (INVITED, PRESENT, GUESTS)
    roster = {one.id: one for one in day.roster(day.home)}
    assert all(set(roster[one.id].desks) == {HERE, THERE} for one in here[20:30])
    told = last_page(day)
    assert f"应到 {INVITED} 人 实到 {PRESENT} 人" in told
    assert f"缺席 {INVITED - PRESENT} 人 临时来宾 {GUESTS} 人" in told
    day.other.workspace.close()
