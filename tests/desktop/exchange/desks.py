"""Real offices for the sync page: a district, two stations, a folder between them, and matters that both changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from db.bundle.exchange_contracts import Export, Made
from db.kernel.ids import MatterId
from db.kernel.kinds import Action
from db.reception.codes import DemandType, Scale, Urgency
from db.reception.contracts import TriageMatter
from db.reception.records import MatterRow
from desktop.exchange.page import ExchangePage
from desktop.frame.desk import Desk
from tests import factories
from tests.desktop.people.desks import desk_of
from tests.fakes.clock import FakeClock
from tests.fakes.questions import PreparedAnswers
from tests.offices import Offices
from tests.stations import Station

OURS = "请水务公司明天上午带压力表上门。"
THEIRS = "已测压，三楼以上偏低，减压阀本周五更换。"


@dataclass
class Round:
    """What happens between the offices."""

    offices: Offices
    clock: FakeClock
    stick: Path
    matters: dict[str, MatterId] = field(default_factory=dict)

    def export(self, giver: Station, to: Station) -> Made:
        """Have one desk write a bundle to another."""
        order = Export(to.workspace.origin.replica, self.stick)
        return giver.workspace.bundles.sending.export(giver.actor, order).value

    def carry(self, giver: Station, to: Station) -> None:
        """Have one desk write a bundle, and another one take it in."""
        for path in self.export(giver, to).paths:
            to.workspace.bundles.taking.take(to.actor, path)

    def register(self, station: Station, title: str) -> MatterId:
        """Register a visit with one matter."""
        self.clock.advance(minutes=3)
        command = factories.visit(self.clock, factories.matter(title=title))
        saved = station.workspace.reception.register_visit(station.actor, command).value
        self.matters[title] = saved.matters[0].matter
        return self.matters[title]

    def triage(self, station: Station, title: str, **values: Any) -> None:
        """Have somebody settle how a matter is handled."""
        self.clock.advance(minutes=7)
        workspace, matter = station.workspace, self.matters[title]
        seen = workspace.matters.detail(station.actor, matter)
        facts: dict[str, Any] = {
            "category": "0301", "demand_type": DemandType.HELP, "urgency": Urgency.NORMAL,
            "scale": Scale.NORMAL,
        }  # fmt: skip
        command = TriageMatter(matter, seen.revision, **(facts | values))
        workspace.reception.triage(station.actor, command)

    def correct(self, station: Station, title: str, **values: Any) -> None:
        """Change fields of a matter past its form."""
        self.clock.advance(minutes=2)
        with station.workspace.unit_of_work.writing(station.actor, Action.MATTER_CORRECTED) as work:
            row = work.session.get_one(MatterRow, self.matters[title])
            for name, value in values.items():
                setattr(row, name, value)

    def disagree(self, title: str = "石榴弄 10 号楼水压不足") -> None:
        """Have district and station settle one matter differently, and the district hear of it."""
        district, station = self.offices.district, self.offices.haichang
        self.register(station, title)
        self.carry(station, district)
        self.carry(district, station)
        self.triage(district, title, proposed_handling=OURS, urgency=Urgency.URGENT)
        self.triage(station, title, proposed_handling=THEIRS, urgency=Urgency.VERY_URGENT)
        self.carry(station, district)


def desk_at(station: Station, between: Round, **tools: Any) -> Desk:
    """Return the desk of an office, where whoever is asked for a file points to the stick."""
    tools.setdefault("questions", PreparedAnswers(path=between.stick))
    return desk_of(station, between.stick.parent, between.clock, **tools)


def opened(desk: Desk, qtbot: QtBot) -> ExchangePage:
    """Return the page as it stands at a desk."""
    page = ExchangePage(desk)
    # The call before closing holds the page: a test that keeps a part of it alone would lose the rest.
    qtbot.addWidget(page, before_close_func=lambda _widget: page.hide())
    page.resize(1356, 816)
    page.show()
    qtbot.waitExposed(page)
    return page
