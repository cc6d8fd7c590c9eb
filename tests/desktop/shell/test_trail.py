"""The way back goes through pages and records, and forgets nothing in between."""

from __future__ import annotations

from desktop.shell.trail import Stop, Trail


def test_the_way_back_ends_where_it_began():
    trail = Trail()
    for key in ("reception", "people", "settings"):
        trail.add(Stop(key))
    assert trail.back() == Stop("people")
    assert trail.back() == Stop("reception")
    assert trail.back() is None


def test_the_same_place_twice_counts_once():
    trail = Trail()
    trail.add(Stop("reception"))
    trail.add(Stop("reception"))
    assert trail.back() is None


def test_a_record_is_a_stop_of_its_own():
    trail = Trail()
    trail.add(Stop("reception"))
    trail.add(Stop("reception", "matter"))
    assert trail.back() == Stop("reception")
