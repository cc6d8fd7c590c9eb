"""What is hidden is hidden from the sessions it was hidden from, and from no others."""

from __future__ import annotations

from sqlalchemy.orm import Session

from db.reception.records import DraftRow, MatterRow
from db.storage.sights import Sight, hide, sight_of


def test_everything_is_seen_until_somebody_hides_some() -> None:
    session_class = type("HidingSession", (Session,), {})
    assert sight_of(session_class(), DraftRow).condition is None
    some = Sight(DraftRow.ticket == "A01")
    hide(session_class, DraftRow, lambda _: some)
    assert sight_of(session_class(), DraftRow) is some
    assert sight_of(session_class(), MatterRow).condition is None
    assert sight_of(Session(), DraftRow).condition is None


def test_two_rooms_hide_without_uncovering_what_the_other_hid() -> None:
    session_class = type("HidingSession", (Session,), {})
    first, second = Sight(DraftRow.ticket == "A01"), Sight(MatterRow.serial == 1)
    hide(session_class, DraftRow, lambda _: first)
    hide(session_class, MatterRow, lambda _: second)
    assert sight_of(session_class(), DraftRow) is first
    assert sight_of(session_class(), MatterRow) is second
