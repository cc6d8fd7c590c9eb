"""Papers show what was published, beside it what is not yet; each printing is noted and counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.kernel.actor import Role
from db.kernel.errors import NotPermitted
from db.scheduling.contracts import CancelShift
from db.scheduling.paper_contracts import PaperKey, RecordRotaPaper, RotaPaper, RotaPaperKind
from db.scheduling.rules import RotaProblem
from tests.db.scheduling.desks import APRIL, Desk, april

KNOWN = {RotaProblem.PLACES_EMPTY, RotaProblem.ANNOUNCED_LATE}
KEY = PaperKey(RotaPaperKind.DUTY_MONTH, *APRIL, 1)


def read(desk: Desk) -> RotaPaper:
    return desk.rota.papers.read(desk.actor, *APRIL)


def test_a_month_that_was_never_published_is_a_draft_alone(desk: Desk) -> None:
    shift = desk.shift(april(15), theme="代表接待日")
    desk.fill(shift.cells[0].id, desk.deputy())
    told = read(desk)
    assert told.published is None
    assert told.standing is not None
    turn = told.standing.turns[0]
    assert (turn.day, turn.starts, turn.theme) == (april(15), "09:00", "代表接待日")
    assert turn.person is not None
    assert turn.person.name == "祝云舟"


def test_what_changed_since_stands_beside_what_was_published(desk: Desk) -> None:
    shift = desk.shift(april(15))
    desk.fill(shift.cells[0].id, desk.deputy("祝云舟"))
    desk.publish(KNOWN)
    assert read(desk).standing is None
    desk.fill(shift.cells[0].id, desk.deputy("陆承安"))
    told = read(desk)
    assert told.published is not None
    assert told.standing is not None
    names = [table.turns[0].person.name for table in (told.published, told.standing)]  # type: ignore[union-attr]
    assert names == ["祝云舟", "陆承安"]
    assert (told.published.number, told.published.announced_on is not None) == (1, True)


def test_a_shift_that_fell_out_stands_on_paper_until_it_is_published_so(desk: Desk) -> None:
    shift = desk.shift(april(15))
    desk.publish(KNOWN)
    seen = desk.shifts()[0]
    desk.rota.shifts.cancel(desk.actor, CancelShift(shift.id, seen.revision, "站点停电"))
    told = read(desk)
    assert told.published is not None
    assert [one.day for one in told.published.turns] == [april(15)]
    assert told.standing is not None
    assert told.standing.turns == ()


def test_who_does_not_keep_the_rota_gets_no_draft(desk: Desk) -> None:
    shift = desk.shift(april(15))
    reader = replace(desk.actor, role=Role.NAMED_HANDLER, also=())
    told = desk.rota.papers.read(reader, *APRIL)
    assert (told.published, told.standing) == (None, None)
    desk.publish(KNOWN)
    desk.fill(shift.cells[0].id, desk.deputy())
    told = desk.rota.papers.read(reader, *APRIL)
    assert told.standing is None
    assert told.published is not None


def test_a_printing_is_counted_once_it_came_out(desk: Desk) -> None:
    assert read(desk).printed.get(KEY.told, 0) == 0
    for succeeded in (False, True, True):
        desk.rota.papers.record(desk.actor, RecordRotaPaper(KEY, "", 1, succeeded))
    assert read(desk).printed[KEY.told] == 2
    assert PaperKey(RotaPaperKind.DUTY_MONTH, *APRIL, 2).told not in read(desk).printed


def test_the_auditor_prints_no_table(desk: Desk) -> None:
    with pytest.raises(NotPermitted):
        desk.rota.papers.read(replace(desk.actor, role=Role.AUDITOR, also=()), *APRIL)
