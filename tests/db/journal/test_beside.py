"""A long chain is walked by several processes, and nothing in it passes that one would have found."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.journal import beside
from db.journal.chain import Part
from db.journal.records import OriginRow
from db.journal.segments import Verdict, verify
from tests import factories
from tests.db.journal.test_segments import tamper
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.fixture
def long_chain(
    station: Station, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Station]:
    """A sealed journal that three processes are worth."""
    monkeypatch.setattr(beside, "_WORTH", 4)
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    for _ in range(4):
        station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    station.workspace.journal.seal(station.actor)
    return station


def by_one(station: Station) -> Verdict:
    with station.workspace.unit_of_work.reading() as session:
        return verify(session, session.get_one(OriginRow, 1))


def test_a_chain_is_cut_into_parts_that_meet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    there = beside.Beside(Path("/nowhere"), b"")
    assert beside.parts_of(900_000, there) == (
        Part(0, 300_000), Part(300_000, 600_000), Part(600_000),
    )  # fmt: skip
    assert beside.parts_of(199_999, there) == (Part(0),)
    assert beside.parts_of(900_000, None) == (Part(0),)


def test_several_processes_say_what_one_says(long_chain: Station) -> None:
    (verdict,) = long_chain.workspace.journal.verify()
    assert verdict == by_one(long_chain)
    assert verdict.broken_at is None


@pytest.mark.on_file
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE operation SET role = 'auditor' WHERE seq = {last}",
        "UPDATE operation SET link = zeroblob(32) WHERE seq = {cut}",
        "UPDATE operation SET payload = x'80' WHERE seq = {cut} + 1",
        "DELETE FROM operation WHERE seq = {cut}",
        "DELETE FROM operation WHERE seq BETWEEN {cut} - 1 AND {cut} + 1",
        "UPDATE operation SET hlc = hlc + 1 WHERE seq IN (2, {last})",
    ],
)
def test_an_alteration_is_found_at_its_first_place_wherever_the_chain_is_cut(
    long_chain: Station, change: str
) -> None:
    last = by_one(long_chain).operations
    first, *_ = beside.parts_of(last, beside.Beside("/nowhere", b""))  # type: ignore[arg-type]
    tamper(long_chain, change.format(last=last, cut=first.upto))
    expected = by_one(long_chain).broken_at
    assert expected is not None
    assert long_chain.workspace.journal.verify()[0].broken_at == expected


@pytest.mark.on_file
def test_a_process_that_dies_is_made_up_for(
    long_chain: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    for command in ([sys.executable, "-c", "raise SystemExit(3)"], ["/nowhere/to/be/found"]):
        monkeypatch.setattr(beside, "program", lambda _module, command=command: command)
        assert long_chain.workspace.journal.verify()[0] == by_one(long_chain)


@pytest.mark.on_file
def test_the_key_is_in_no_argument_and_no_variable(
    long_chain: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    begin = beside.subprocess.Popen

    def overheard(command: list[str], **how: object) -> object:
        seen.extend([*command, *map(str, how["env"].values())])  # type: ignore[attr-defined]
        return begin(command, **how)  # type: ignore[call-overload]

    key = long_chain.workspace.journal._beside._key.hex()  # type: ignore[union-attr]
    monkeypatch.setattr(beside.subprocess, "Popen", overheard)
    long_chain.workspace.journal.verify()
    assert seen
    assert not any(key in one.encode().hex() or key in one for one in seen)
