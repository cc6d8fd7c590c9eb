"""A day on which the station is closed is marked in the days of the rota."""

from __future__ import annotations

from uuid import UUID

from db.scheduling.pattern_contracts import ExceptionForm, ExceptionLine
from db.scheduling.weekdays import FOR_GOOD
from desktop.scheduling.faces import DayFace, with_closed
from tests.db.scheduling.desks import april

FACES = {april(day): DayFace(april(day), True, False, "", ()) for day in range(6, 20)}


def excepted(**values: object) -> ExceptionLine:
    facts: dict[str, object] = {
        "id": UUID(int=1), "revision": 1, "form": ExceptionForm.CLOSED, "first": april(7),
        "last": FOR_GOOD, "pattern": None, "occasion": "", "weekdays": (0,),
    }  # fmt: skip
    return ExceptionLine(**(facts | values))  # type: ignore[arg-type]


def closed(line: ExceptionLine) -> dict[int, str]:
    return {day.day: face.note for day, face in with_closed(FACES, [line]).items() if face.is_off}


def test_every_monday_since_then_is_marked_and_no_other_day() -> None:
    assert closed(excepted()) == {13: "停开"}
    assert closed(excepted(occasion="设备检修")) == {13: "设备检修"}
    assert closed(excepted(weekdays=(), last=april(8))) == {7: "停开", 8: "停开"}


def test_a_reception_day_that_is_closed_and_an_extra_day_close_no_day() -> None:
    assert closed(excepted(pattern=UUID(int=2))) == {}
    assert closed(excepted(form=ExceptionForm.EXTRA, pattern=UUID(int=2))) == {}
