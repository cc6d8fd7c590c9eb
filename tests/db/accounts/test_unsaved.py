"""A begun form comes back whole, to its own person only, and is nowhere once it is done with."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.storage.engine import is_encrypted
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague

contents = st.dictionaries(
    st.text(max_size=8), st.text() | st.none() | st.booleans() | st.integers()
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=contents)
def test_whatever_was_typed_comes_back(station: Station, content: dict[str, object]) -> None:
    unsaved = station.workspace.unsaved
    unsaved.keep(station.actor, "person", content)
    assert unsaved.of(station.actor) == {"person": content}


def test_half_a_character_comes_back_too(station: Station) -> None:
    unsaved = station.workspace.unsaved
    unsaved.keep(station.actor, "person", {"name": "王\ud840"})
    assert unsaved.of(station.actor, "person")["person"] == {"name": "王\ud840"}


def test_the_newest_state_wins_and_others_stay(station: Station) -> None:
    unsaved, actor = station.workspace.unsaved, station.actor
    for name, text in (("act:1", "甲"), ("act:2", "乙"), ("person", "丙"), ("act:1", "丁")):
        unsaved.keep(actor, name, {"text": text})
    assert unsaved.of(actor, "act:") == {"act:1": {"text": "丁"}, "act:2": {"text": "乙"}}
    unsaved.drop(actor, "act:1")
    unsaved.drop(actor, "act:1")
    assert set(unsaved.of(actor)) == {"act:2", "person"}


def test_nobody_sees_what_a_colleague_typed(station: Station, clock: FakeClock) -> None:
    other = colleague(station, clock)
    station.workspace.unsaved.keep(station.actor, "person", {"name": "沈禾穗"})
    assert station.workspace.unsaved.of(other) == {}


def test_it_lies_encrypted_and_outside_the_journal(station: Station) -> None:
    before = len(station.workspace.journal.of_user(station.actor.user))
    station.workspace.unsaved.keep(station.actor, "person", {"name": "沈禾穗"})
    assert len(station.workspace.journal.of_user(station.actor.user)) == before
    database = station.workspace.places.database
    station.workspace.close()
    assert is_encrypted(database)
    assert "沈禾穗".encode() not in database.read_bytes()
