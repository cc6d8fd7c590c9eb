"""A database that went back in time or was copied is recognised before it writes, and gives no number twice."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import delete, select

from db.accounts.entrance import Entrance
from db.accounts.places import Places
from db.journal.contracts import Why
from db.journal.lives import _VOUCHER
from db.journal.payload import decode
from db.journal.records import OperationRow, OriginRow, SegmentRow
from db.kernel.errors import CannotOpen, CannotWrite, TroubleCode
from db.kernel.kinds import Action
from db.lives import EVERY, UNKNOWN
from db.restoring import restore
from db.storage.tidemarks import FILE_NAME
from tests import factories
from tests.counters import Counters
from tests.fakes.clock import FakeClock
from tests.faults.audit import findings
from tests.stations import FAST, Station, Template, open_station


def here() -> bytes:
    """The computer of the station."""
    return b"this computer 16"


def other() -> bytes:
    """Another one."""
    return b"that computer 16"


@pytest.fixture
def places(founded_station: Template, tmp_path: Path) -> Places:
    """A station whose profile and state lie apart from its folder, on a computer that tells which it is."""
    shutil.copytree(founded_station.folder / "data", tmp_path / "data")
    shutil.copytree(founded_station.folder / "profile", tmp_path / "profile")
    return Places(
        tmp_path / "data", tmp_path / "profile", state=tmp_path / "state", computer=here
    )  # fmt: skip


@pytest.fixture
def office(places: Places, founded_station: Template, clock: FakeClock) -> Office:
    return Office(places, founded_station, clock)


class Office:
    """A station that is opened, used and closed again, wherever its folder lies by then."""

    def __init__(self, places: Places, template: Template, clock: FakeClock) -> None:
        self.places, self.template, self.clock = places, template, clock

    @contextmanager
    def opened(self, **elsewhere: object) -> Iterator[Station]:
        """Open it, here or at other places, and close it as a lock does."""
        places = replace(self.places, **elsewhere)  # type: ignore[arg-type]
        door = Entrance(places, self.clock, floor=FAST)
        station = open_station(door, self.template.founded, self.clock)
        try:
            yield station
        finally:
            station.workspace.close()

    def work(self, visits: int = 1, **elsewhere: object) -> list[str]:
        """Register some visits on a day at work and return their numbers."""
        with self.opened(**elsewhere) as station:
            return [number_of(station, self.clock) for _ in range(visits)]

    def keep(self, what: Path, name: str = "kept") -> Path:
        """Lay a copy of a folder aside."""
        aside = what.parent / "aside" / f"{name}-{what.name}"
        shutil.copytree(what, aside)
        return aside

    def put_back(self, aside: Path, what: Path) -> None:
        """Put a copy in the place of a folder."""
        shutil.rmtree(what)
        shutil.copytree(aside, what)


def number_of(station: Station, clock: FakeClock) -> str:
    """Register one visit and return the number of its matter."""
    saved = station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    return saved.value.matters[0].number


def why(station: Station) -> Why | None:
    """Return what was recognised when the station was opened."""
    life = station.workspace.new_life()
    return life.why if life else None


def test_a_station_that_is_only_opened_and_closed_keeps_its_life(office: Office) -> None:
    names = set()
    for _ in range(3):
        office.work(2)
        with office.opened() as station:
            names.add(station.workspace.origin.name)
            assert why(station) is None
    assert len(names) == 1


def test_without_any_tidemark_nothing_is_wrong(office: Office) -> None:
    """So it is at the first start after an upgrade, and in a profile that was cleared."""
    office.work(2)
    (office.places.folder / FILE_NAME).unlink()
    shutil.rmtree(office.places.tidemarks)
    with office.opened() as station:
        assert why(station) is None
        number_of(station, office.clock)
    assert (office.places.folder / FILE_NAME).exists()
    assert len(list(office.places.tidemarks.iterdir())) == 1


def test_an_older_copy_of_the_whole_folder_begins_a_life_and_leaves_numbers_free(
    office: Office,
) -> None:
    office.work(2)
    aside = office.keep(office.places.folder)
    given = office.work(5)
    office.put_back(aside, office.places.folder)
    with office.opened() as station:
        life = station.workspace.new_life()
        assert life is not None
        assert (life.why, life.outside > life.known) == (Why.BEHIND, True)
        assert number_of(station, office.clock) == life.number == "海昌接〔2026〕201号"
        assert findings(station.workspace) == []
    assert life.number not in given
    assert office.work(1) == ["海昌接〔2026〕202号"]


def test_an_older_database_alone_is_recognised_by_the_folder_it_lies_in(office: Office) -> None:
    office.work(2)
    shutil.copytree(office.places.folder, office.places.folder.parent / "aside")
    office.work(2)
    shutil.rmtree(office.places.tidemarks)
    database = office.places.database
    shutil.copyfile(database.parents[1] / "aside" / database.name, database)
    with office.opened() as station:
        assert why(station) is Why.BEHIND


def test_an_older_tidemark_alone_means_nothing(office: Office) -> None:
    office.work(1)
    kept = [office.keep(one) for one in (office.places.folder, office.places.tidemarks)]
    office.work(2)
    shutil.copyfile(kept[0] / FILE_NAME, office.places.folder / FILE_NAME)
    office.put_back(kept[1], office.places.tidemarks)
    with office.opened() as station:
        assert why(station) is None


def test_database_and_tidemarks_put_back_together_are_what_only_the_district_can_find(
    office: Office,
) -> None:
    office.work(1)
    folder, state = office.keep(office.places.folder), office.keep(office.places.tidemarks)
    office.work(1)
    office.put_back(folder, office.places.folder)
    office.put_back(state, office.places.tidemarks)
    with office.opened() as station:
        assert why(station) is None


def test_a_new_life_is_recognised_once_and_then_goes_on(office: Office) -> None:
    office.work(1)
    aside = office.keep(office.places.folder)
    office.work(2)
    office.put_back(aside, office.places.folder)
    with office.opened() as station:
        begun = station.workspace.origin.name
    for _ in range(2):
        with office.opened() as station:
            assert station.workspace.origin.name == begun
            assert len(station.workspace.journal.verify()) == 2
    office.clock.advance(days=2)
    with office.opened() as station:
        assert station.workspace.new_life() is None


def test_the_tidemark_of_a_new_life_may_be_lost_and_the_life_goes_on(office: Office) -> None:
    """Whatever was known outside is answered for by the life's own first entry."""
    office.work(1)
    aside, state = office.keep(office.places.folder), office.places.tidemarks
    office.work(2)
    before = office.keep(state)
    office.put_back(aside, office.places.folder)
    with office.opened() as station:
        begun = station.workspace.origin.name
    office.put_back(before, state)
    with office.opened() as station:
        assert station.workspace.origin.name == begun


def test_a_copy_put_back_twice_begins_a_life_each_time(office: Office) -> None:
    office.work(1)
    aside = office.keep(office.places.folder)
    office.work(2)
    names, numbers = set(), []
    for _ in range(3):
        office.put_back(aside, office.places.folder)
        with office.opened() as station:
            names.add(station.workspace.origin.name)
            numbers.append(number_of(station, office.clock))
    assert len(names) == 3
    assert len(set(numbers)) == 3, numbers


def test_the_former_life_stays_signed_to_its_last_entry_and_vouches_for_the_new_one(
    office: Office,
) -> None:
    office.work(2)
    aside = office.keep(office.places.folder)
    office.work(1)
    office.put_back(aside, office.places.folder)
    with office.opened() as station, station.workspace.unit_of_work.reading() as session:
        old, new = session.scalars(select(OriginRow).order_by(OriginRow.number)).all()
        first = session.get_one(OperationRow, (new.number, 1))
        assert first.payload is not None
        told = decode(first.payload)
        assert (first.action, told[1]) == (Action.LIFE_BEGUN, old.name)
        assert (old.replica, old.boxed_key, old.is_own) == (new.replica, None, False)
        assert session.scalars(select(SegmentRow.last)).all() == [told[2]]
        statement = _VOUCHER + old.name + int(str(told[2])).to_bytes(8, "big") + new.name
        key = Ed25519PublicKey.from_public_bytes(old.public_key)
        key.verify(bytes(told[6]), statement + new.public_key)  # type: ignore[call-overload]


def test_a_folder_on_another_computer_numbers_in_a_lane_of_its_own(office: Office) -> None:
    first = office.work(2)
    there = {
        "folder": office.keep(office.places.folder),
        "state": office.places.folder.parent / "s2",
    }
    with office.opened(computer=other, **there) as station:
        assert why(station) is Why.ELSEWHERE
        moved = station.workspace.origin.counter
        assert moved != 1
    numbers = [*office.work(2, computer=other, **there), *first, *office.work(2)]
    assert len(set(numbers)) == 6
    assert f"〕{moved}-1号" in numbers[0]


def test_a_folder_that_two_computers_share_gives_each_its_own_lane_again(office: Office) -> None:
    there = {"computer": other, "state": office.places.folder.parent / "s2"}
    numbers = [
        *office.work(1), *office.work(1, **there), *office.work(1), *office.work(1, **there)
    ]  # fmt: skip
    with office.opened() as station:
        assert station.workspace.origin.counter == 1
        assert findings(station.workspace) == []
    assert len(set(numbers)) == 4
    assert numbers[2] == "海昌接〔2026〕2号"


def test_a_cloned_folder_beside_its_original_begins_a_life_and_the_original_goes_on(
    office: Office,
) -> None:
    given = office.work(2)
    copy = {
        "folder": office.keep(office.places.folder),
        "profile": office.keep(office.places.profile),
    }
    with office.opened(**copy) as station:
        assert why(station) is Why.COPIED
        given.append(number_of(station, office.clock))
    with office.opened() as station:
        assert why(station) is None
        given.append(number_of(station, office.clock))
    given += [*office.work(1, **copy), *office.work(1)]
    assert len(set(given)) == 6


def test_a_database_alone_in_the_place_of_another_life_begins_a_life(office: Office) -> None:
    """It knows everything that is known there, and still it is not the one that was used there."""
    office.work(1)
    there = {
        "folder": office.keep(office.places.folder), "computer": other,
        "state": office.places.folder.parent / "s2",
    }  # fmt: skip
    office.work(1, **there)
    office.put_back(there["folder"], office.places.folder)  # type: ignore[arg-type]
    office.work(1)
    shutil.copyfile(office.places.database, Path(str(there["folder"])) / "station.db")
    with office.opened() as station:
        here = station.workspace.origin.name
    with office.opened(**there) as station:
        assert why(station) is Why.ELSEWHERE
        assert station.workspace.origin.name != here


def test_copies_on_one_computer_never_take_the_same_lane(office: Office) -> None:
    """They do not know of each other, but the tidemarks of the computer do."""
    office.work(1)
    aside = [office.keep(office.places.folder, str(number)) for number in range(8)]
    numbers = [office.work(1, folder=one)[0] for one in aside]
    assert len(set(numbers)) == 8


def test_a_folder_that_was_moved_goes_on(office: Office) -> None:
    office.work(1)
    moved = office.places.folder.with_name("moved")
    office.places.folder.rename(moved)
    assert office.work(1, folder=moved) == ["海昌接〔2026〕2号"]
    with office.opened(folder=moved) as station:
        assert why(station) is None


def test_a_profile_that_is_carried_along_knows_no_computer(office: Office) -> None:
    office.work(1, computer=bytes)
    with office.opened(computer=bytes) as station:
        assert why(station) is None


def test_another_entry_at_the_same_place_is_a_fork_and_takes_a_lane_of_its_own(
    office: Office,
) -> None:
    """The copy was used where nothing could tell; then its database came back."""
    office.work(1)
    aside = office.keep(office.places.folder)
    office.work(2)
    beside = {"folder": aside, "state": aside.parent / "s2", "computer": bytes}
    (aside / FILE_NAME).unlink()
    office.work(4, **beside)
    shutil.copyfile(aside / "station.db", office.places.database)
    with office.opened() as station:
        assert why(station) is Why.FORKED
        assert station.workspace.origin.counter != 1


def test_a_tidemark_that_somebody_made_up_means_nothing(office: Office) -> None:
    office.work(1)
    mark = office.places.folder / FILE_NAME
    for content in (b"", b"x" * 200, mark.read_bytes()[:-1], bytes(len(mark.read_bytes()))):
        mark.write_bytes(content)
        for one in office.places.tidemarks.iterdir():
            one.write_bytes(content)
        with office.opened() as station:
            assert why(station) is None


def test_a_kill_while_people_work_leaves_a_tidemark_close_behind(
    office: Office, founded_station: Template, clock: FakeClock
) -> None:
    office.work(1)
    aside = office.keep(office.places.folder)
    station = open_station(
        Entrance(office.places, clock, floor=FAST), founded_station.founded, clock
    )
    for _ in range(EVERY):
        number_of(station, clock)
    killed = office.keep(office.places.tidemarks, "killed")
    station.workspace.close()
    office.put_back(aside, office.places.folder)
    office.put_back(killed, office.places.tidemarks)
    with office.opened() as again:
        life = again.workspace.new_life()
        assert life is not None
        assert life.outside - life.known > EVERY
        assert number_of(again, clock) == life.number


def test_the_clock_decides_nothing(office: Office) -> None:
    for days in (4000, -8000, 4000):
        office.clock.set_by(days=days)
        office.work(1)
        with office.opened() as station:
            assert why(station) is None


def test_numbers_are_left_free_in_the_year_that_the_clock_shows(office: Office) -> None:
    """The jump of the clock is told in the same moment as the life."""
    office.work(1)
    office.clock.set_by(days=-400)
    aside = office.keep(office.places.folder)
    given = office.work(3)
    office.put_back(aside, office.places.folder)
    with office.opened() as station:
        life = station.workspace.new_life()
        assert life is not None
        assert number_of(station, office.clock) == life.number == "海昌接〔2025〕201号"
    assert given[0] == "海昌接〔2025〕1号"


def test_a_station_that_may_only_be_read_begins_no_life(office: Office, clock: FakeClock) -> None:
    office.work(1)
    aside = office.keep(office.places.folder)
    office.work(2)
    office.put_back(aside, office.places.folder)
    (office.places.folder / "check-due").write_bytes(b"damaged")
    with office.opened() as station:
        assert station.workspace.reads_only is TroubleCode.DAMAGED
        with pytest.raises(CannotWrite):
            number_of(station, clock)
        for step in (*station.workspace.check_steps(),):
            station.workspace.is_whole(step)
        with pytest.raises(CannotWrite):
            number_of(station, clock)
    with office.opened() as station:
        assert why(station) is Why.BEHIND
        number_of(station, clock)


def test_after_the_key_was_changed_older_copies_are_still_recognised(office: Office) -> None:
    office.work(1)
    aside = office.keep(office.places.folder)
    with office.opened() as station:
        station.workspace.accounts.rotate_key(station.actor)
        key = station.workspace.accounts.next_key
    assert key is not None
    Entrance(office.places, office.clock, floor=FAST).settle(key)
    office.work(1)
    with office.opened() as station:
        assert why(station) is None
    office.put_back(aside, office.places.folder)
    with office.opened() as station:
        assert why(station) is Why.BEHIND


def test_a_restored_backup_goes_on_behind_what_the_old_folder_has_given(
    office: Office, clock: FakeClock
) -> None:
    with office.opened() as station:
        number_of(station, clock)
        backup = station.workspace.backups.make(clock.now())
    office.work(5)
    place = replace(office.places, folder=office.places.folder.with_name("new"))
    restore(
        [backup], Entrance(place, clock, floor=FAST), office.template.founded.recovery_code, clock
    )
    with office.opened(folder=place.folder) as station:
        life = station.workspace.new_life()
        assert life is not None
        assert (life.why, life.outside > life.known) == (Why.RESTORED, True)
        assert number_of(station, clock) == life.number == "海昌接〔2026〕201号"
        assert station.workspace.origin.counter == 1


def test_where_nothing_is_known_outside_a_restored_backup_leaves_many_numbers_free(
    office: Office, clock: FakeClock
) -> None:
    with office.opened() as station:
        number_of(station, clock)
        backup = station.workspace.backups.make(clock.now())
    (office.places.folder / FILE_NAME).unlink()
    shutil.rmtree(office.places.tidemarks)
    place = replace(office.places, folder=office.places.folder.with_name("new"))
    restore(
        [backup], Entrance(place, clock, floor=FAST), office.template.founded.recovery_code, clock
    )
    with office.opened(folder=place.folder) as station:
        life = station.workspace.new_life()
        assert life is not None
        assert (life.outside, life.outside_at) == (0, None)
        assert life.number == f"海昌接〔2026〕{UNKNOWN + 101}号"


def test_a_server_put_back_from_an_older_backup_is_recognised_by_each_counter(
    counters: Counters, clock: FakeClock
) -> None:
    for station in (counters.first, counters.second):
        number_of(station, clock)
    for station in (counters.first, counters.second):
        station.workspace.close()
    older = counters.server.create(counters.database)
    again = [open_station(one.entrance, one.founded, clock) for one in both(counters)]
    given = [number_of(one, clock) for one in again]
    for station in again:
        station.workspace.close()
    counters.server.drop(counters.database)
    counters.server.run(f"ALTER DATABASE {older} RENAME TO {counters.database}")
    after = [open_station(one.entrance, one.founded, clock) for one in both(counters)]
    assert [why(one) for one in after] == [Why.BEHIND, Why.BEHIND]
    numbers = [number_of(one, clock) for one in after]
    assert not set(numbers) & set(given)
    assert [one.workspace.origin.counter for one in after] == [1, 2]
    for station in after:
        assert findings(station.workspace) == []
        station.workspace.close()


def both(counters: Counters) -> tuple[Station, Station]:
    return counters.first, counters.second


def test_a_server_that_knows_a_former_life_only_is_recognised_too(
    counters: Counters, clock: FakeClock
) -> None:
    oldest = counters.server
    for station in both(counters):
        station.workspace.close()
    older = oldest.create(counters.database)
    oldest_copy = oldest.create(counters.database)
    with_numbers = open_station(counters.first.entrance, counters.first.founded, clock)
    given = [number_of(with_numbers, clock)]
    with_numbers.workspace.close()
    for copy in (older, oldest_copy):
        oldest.drop(counters.database)
        oldest.run(f"ALTER DATABASE {copy} RENAME TO {counters.database}")
        again = open_station(counters.first.entrance, counters.first.founded, clock)
        assert why(again) is Why.BEHIND
        given.append(number_of(again, clock))
        again.workspace.close()
    assert len(set(given)) == 3


def test_a_counters_folder_that_was_copied_becomes_another_counter_on_the_same_server(
    counters: Counters, clock: FakeClock
) -> None:
    door = counters.first.entrance
    door.places = replace(door.places, computer=here)
    counters.first.workspace.close()
    used = open_station(door, counters.first.founded, clock)
    given = [number_of(used, clock)]
    used.workspace.close()
    folder = door.places.folder
    shutil.copytree(folder, folder.with_name("copy"))
    there = replace(door.places, folder=folder.with_name("copy"), computer=other)
    copy = open_station(Entrance(there, clock, floor=FAST), counters.first.founded, clock)
    assert why(copy) is Why.ELSEWHERE
    assert copy.workspace.origin.counter not in {1, 2}
    again = open_station(door, counters.first.founded, clock)
    assert why(again) is None
    given += [number_of(one, clock) for one in (copy, again, counters.second, copy)]
    assert len(set(given)) == 5
    assert findings(again.workspace) == []
    for station in (copy, again):
        station.workspace.close()


def test_a_server_of_another_station_is_still_another_server(
    counters: Counters, founded_station: Template, clock: FakeClock
) -> None:
    with counters.first.workspace.unit_of_work.writing(
        counters.first.actor, Action.STATION_CHANGED
    ) as work:
        work.session.execute(delete(OriginRow))
    counters.first.workspace.close()
    with pytest.raises(CannotOpen) as refused:
        open_station(counters.first.entrance, counters.first.founded, clock)
    assert refused.value.code is TroubleCode.SERVER_OTHER
