"""Several bundles are looked at as they are taken: each behind those before it, and nothing of it is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.attachments.contracts import Subject
from db.bundle.exchange_contracts import Incoming, Tried
from db.kernel.errors import NotTaken, TroubleCode
from db.kernel.kinds import Kind
from tests import pictures
from tests.db.bundle.test_exchange import enrolled, register, send, take, titles
from tests.fakes.clock import FakeClock
from tests.offices import Offices
from tests.stations import Station

__all__ = ["enrolled"]


def looked(station: Station, *paths: Path) -> tuple[Tried, ...]:
    return station.workspace.bundles.taking.previews(station.actor, paths)


def overlapping(offices: Offices, clock: FakeClock, folder: Path) -> tuple[Path, Path]:
    """Return two bundles of a station; no receipt came in between, so the second holds the first."""
    register(offices.haichang, clock, title="第一件")
    first = send(offices.haichang, offices.district, folder)
    register(offices.haichang, clock, title="第二件")
    return first, send(offices.haichang, offices.district, folder)


def test_the_second_of_two_that_overlap_is_told_as_it_will_be_behind_the_first(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    first, second = overlapping(enrolled, clock, tmp_path)
    (alone,) = looked(enrolled.district, second)
    seen = looked(enrolled.district, first, second)
    assert isinstance(alone, Incoming)
    assert isinstance(seen[0], Incoming)
    assert isinstance(seen[1], Incoming)
    assert alone.known == 0
    assert seen[1].known == seen[0].changes > 0
    assert alone.changes == seen[0].changes + seen[1].changes
    assert titles(enrolled.district) == set()
    assert (take(enrolled.district, first), take(enrolled.district, second)) == seen


def test_a_file_twice_brings_nothing_the_second_time(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    first, _ = overlapping(enrolled, clock, tmp_path)
    copied = tmp_path / "copied.sb"
    copied.write_bytes(first.read_bytes())
    one, two = looked(enrolled.district, first, copied)
    assert isinstance(one, Incoming)
    assert isinstance(two, Incoming)
    assert (one.is_all_here, two.is_all_here) == (False, True)
    assert not two.is_known, "it was taken in never"


@pytest.mark.parametrize("kept", [200, -40])
def test_a_file_that_cannot_be_taken_changes_nothing_for_those_behind_it(
    enrolled: Offices, clock: FakeClock, tmp_path: Path, kept: int
) -> None:
    first, second = overlapping(enrolled, clock, tmp_path)
    cut = tmp_path / "cut.sb"
    cut.write_bytes(first.read_bytes()[:kept])
    refused, seen = looked(enrolled.district, cut, second)
    assert isinstance(refused, NotTaken)
    assert refused.code is TroubleCode.BUNDLE_DAMAGED
    assert (seen,) == looked(enrolled.district, second)
    assert take(enrolled.district, second) == seen


def test_what_is_read_is_told_as_of_all_files(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    paths, told = overlapping(enrolled, clock, tmp_path), []
    district = enrolled.district
    district.workspace.bundles.taking.previews(
        district.actor, paths, lambda done, total: told.append((done, total))
    )
    size = sum(one.stat().st_size for one in paths)
    assert {total for _, total in told} == {size}
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1][0] == size


def test_the_content_of_an_attachment_is_new_once(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    station, district = enrolled.haichang, enrolled.district
    matter, content = register(station, clock), pictures.photo()
    command = pictures.attachment(clock, content)
    station.workspace.attachments.add(station.actor, Subject(Kind.MATTER, matter), command)
    paths = [send(station, district, tmp_path) for _ in range(2)]
    seen = [one for one in looked(district, *paths) if isinstance(one, Incoming)]
    assert [one.attachments for one in seen] == [1, 0]
    assert [take(district, one).attachments for one in paths] == [1, 0]
