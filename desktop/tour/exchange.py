"""The week of the stick: two stations and a district exchange files, decide a conflict, lose a stick and a computer."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt

from db.accounts.entrance import Entrance
from db.accounts.places import Places
from db.kernel.clock import Clock
from db.kernel.ids import MatterId
from db.reception.codes import DemandType, Scale, Urgency
from db.reception.contracts import TriageMatter
from desktop.exchange.page import ExchangePage
from desktop.shell.pages import EXCHANGE
from desktop.tour.day import CTRL, WIDE, Stage
from desktop.tour.desks import Desk, Seat, introduce
from desktop.tour.stagehand import NotReached

LAMP, DRAIN, RAMP, LATE = "桥头路灯不亮", "菜场下水道堵塞", "活动室门口缺坡道", "恢复之后登记的事"
DISTRICT_SAYS, STATION_SAYS = "区里认为应由供电部门办理", "站里已与市政养护所说好"


@dataclass(slots=True)
class Week:
    """The three desks and the folder that plays the stick."""

    folder: Path
    clock: Clock
    stick: Path
    district: Desk = field(init=False)
    haichang: Desk = field(init=False)
    songmo: Desk = field(init=False)
    lamp: UUID = field(init=False)

    def desk(self, name: str) -> Desk:
        """Return a desk in a folder of its own, whose profile lies apart."""
        places = Places(self.folder / name, self.folder / f"{name}-profile")
        return Desk(places, self.clock)


@dataclass(frozen=True, slots=True)
class Counter:
    """The counter of one station, and the stick that lies on it."""

    stage: Stage
    stick: Path

    def page(self) -> ExchangePage:
        """Return the page of the exchange once it knows its stations."""
        self.stage.work.go(EXCHANGE)
        page = self.stage.hand.find(ExchangePage)
        self.stage.hand.until("stations", lambda: bool(page.stand.partners))
        return page


def found(week: Week) -> None:
    """Three desks are founded, and both stations are admitted by a code that people compare."""
    week.district, week.haichang, week.songmo = map(week.desk, ("district", "haichang", "songmo"))
    week.district.found(code="330481-QR", name="海宁市人大常委会", short_name="海宁")
    week.haichang.found(code="330481-HC", name="海宁市海昌街道代表联络站", short_name="海昌")
    week.songmo.found(code="330481-SM", name="海宁市松陌街道代表联络站", short_name="松陌")
    with week.district.opened() as district:
        district.workspace.admission.found(district.actor)
        for desk in (week.haichang, week.songmo):
            with desk.opened() as station:
                introduce(district, station)


def gather(week: Week) -> None:
    """Both stations bring what they registered; the district and one of them then change the same matter."""
    with week.haichang.opened() as station:
        week.lamp = station.register(week.clock, LAMP)
        up = station.send(week.district.replica, week.stick)
    with week.songmo.opened() as station:
        station.register(week.clock, DRAIN)
        other = station.send(week.district.replica, week.stick)
    with week.district.opened() as district:
        district.take(up)
        district.take(other)
        expect(district.titles() == {LAMP, DRAIN}, "both stations at the district")
        triage(district, week.lamp, Urgency.NORMAL, DISTRICT_SAYS)
        district.send(week.haichang.replica, week.stick)
    with week.haichang.opened() as station:
        triage(station, week.lamp, Urgency.URGENT, STATION_SAYS)


def take_in(at: Counter) -> None:
    """The clerk looks at the district's bundle, takes it in, and sees that both changed one matter."""
    hand = at.stage.hand
    hand.size(*WIDE)
    at.stage.work.desk.settings.last_folder = str(at.stick)
    page = at.page()
    hand.picture("stations")
    page.take_in()
    page.import_pane.open(sorted(at.stick.glob("330481-QR*")))
    hand.until("preview", page.import_pane.take_button.isVisible)
    hand.picture("preview")
    hand.press(Qt.Key.Key_Return, CTRL)
    hand.until("taken in", page.import_pane.decide_button.isVisible)
    hand.picture("taken")


def decide(at: Counter) -> None:
    """Nothing is chosen beforehand; what the clerk chooses ends the question everywhere."""
    hand, page = at.stage.hand, at.page()
    page.import_pane.decide_button.click()
    desk = page.conflicts
    hand.until("both values", lambda: desk.isVisible() and desk.table is not None)
    expect(not desk.merge.isEnabled(), "nothing chosen beforehand")
    hand.picture("conflict")
    desk.take_incoming()
    hand.picture("chosen")
    hand.press(Qt.Key.Key_Return, CTRL)
    hand.until("decided", lambda: page.badge() == 0)
    hand.picture("decided")


def export(at: Counter) -> None:
    """The decision goes out; the stick may be removed once the file was read back."""
    hand, page = at.stage.hand, at.page()
    page.export()
    hand.until("contents", lambda: bool(page.export_pane.summary.text()))
    hand.picture("contents")
    page.export_pane.export()
    hand.until("proven", lambda: page.export_pane.made is not None)
    hand.picture("removable")


def lose_the_stick(week: Week) -> None:
    """That stick is lost; the next one brings everything, and the decision stands at the district too."""
    (newest,) = sorted(week.stick.glob("330481-HC*_0002.sb"))
    newest.unlink()
    with week.haichang.opened() as station:
        station.register(week.clock, RAMP)
        again = station.send(week.district.replica, week.stick)
    with week.district.opened() as district:
        district.take(again)
        expect(district.titles() == {LAMP, DRAIN, RAMP}, "everything after the lost stick")
        expect(not district.workspace.bundles.conflicts.lines(district.actor), "no open value")


def lose_the_computer(week: Week) -> None:
    """The computer breaks; yesterday's backup goes on, and the district's answer brings back what came after it."""
    with week.haichang.opened() as station:
        station.workspace.backups.make(week.clock.now())
        station.register(week.clock, LATE)
        sent = station.send(week.district.replica, week.stick)
    with week.district.opened() as district:
        district.take(sent)
    restore(week)
    with week.haichang.opened() as station:
        expect(LATE not in station.titles(), "the backup is older")
        up = station.send(week.district.replica, week.stick)
    with week.district.opened() as district:
        district.take(up)
        down = district.send(week.haichang.replica, week.stick)
        there = district.titles()
    with week.haichang.opened() as station:
        station.take(down)
        expect(station.titles() == there - {DRAIN}, "all of the station's own is back")


def restore(week: Week) -> None:
    """Put the newest backup into a new folder, with the recovery code."""
    from db import restoring
    from db.storage.backups import FOLDER, backups_in

    lost = week.haichang
    backups = backups_in(lost.places.folder / FOLDER)
    desk = week.desk("haichang-again")
    shutil.copytree(lost.places.profile, desk.places.profile)
    door = Entrance(desk.places, week.clock)
    restoring.restore(backups, door, lost.founded.recovery_code, week.clock)
    desk.founded = lost.founded
    week.haichang = desk


def come_back(at: Counter) -> None:
    """The station at work again, with the log of what went and came."""
    at.page()
    at.stage.hand.picture("restored")


def expect(holds: bool, what: str) -> None:
    """Raise NotReached where something is not as it has to be."""
    if not holds:
        raise NotReached(what)


def triage(seat: Seat, matter: UUID, urgency: Urgency, opinion: str) -> None:
    """Find on a matter: how urgent it is, and what should be done."""
    detail = seat.workspace.matters.detail(seat.actor, MatterId(matter))
    command = TriageMatter(
        MatterId(matter), detail.revision, category="03", demand_type=DemandType.HELP,
        urgency=urgency, scale=Scale.NORMAL, proposed_handling=opinion,
    )  # fmt: skip
    seat.workspace.reception.triage(seat.actor, command)


BEFORE: Sequence[Callable[[Week], None]] = (found, gather)
AT_THE_COUNTER: Sequence[Callable[[Counter], None]] = (take_in, decide, export)
AFTER: Sequence[Callable[[Week], None]] = (lose_the_stick, lose_the_computer)
