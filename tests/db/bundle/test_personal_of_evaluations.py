"""An erasure of a deputy reaches what they wrote and signed on sheets; what was counted stays."""

from __future__ import annotations

from datetime import date

from db.evaluation.contracts import SignerRole
from tests import factories
from tests.db.bundle.test_personal import NAME, erase, left_of
from tests.db.evaluation.desks import Desk
from tests.fakes.clock import FakeClock
from tests.stations import Station

YEAR = date(2026, 1, 1), date(2026, 12, 31)


def test_what_a_deputy_wrote_and_signed_goes_and_the_score_stays(
    station: Station, clock: FakeClock
) -> None:
    desk = Desk(station, clock)
    person = station.workspace.people.add(desk.actor, factories.deputy(clock, name=NAME))
    found = desk.plan(deputies=(person.value.line.id,))
    (sheet,) = found.sheets
    desk.fill(sheet, {"uniform": ("c", f"{NAME}看到领口敞开。")})
    desk.sign(sheet, name=NAME, strokes=NAME.encode())
    desk.sign(sheet, SignerRole.OFFICER, name="顾念慈")
    desk.evaluation.sheets.lock(desk.actor, sheet.id)
    desk.evaluation.sessions.close(desk.actor, found.line.id)
    before = desk.evaluation.board.results(desk.actor, *YEAR, "enforcement").total
    erase(station, sheet.deputy)
    assert left_of(station, NAME) == set()
    after = desk.evaluation.board.results(desk.actor, *YEAR, "enforcement").total
    assert after == before
    assert not any(one.holds for one in desk.view(sheet).signatures)
