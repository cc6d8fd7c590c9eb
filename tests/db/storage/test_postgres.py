"""Two counters on one server: nothing is overwritten, no number comes twice, each hears of the other."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError

import db.bundle.bundles  # noqa: F401  every record class has to be known
from db.accounts.contracts import AddAccount
from db.accounts.entrance import Entrance
from db.founding import FirstUser, found, join
from db.journal.records import OperationRow, OriginRow
from db.kernel.actor import Role
from db.kernel.errors import CannotOpen, CannotWrite, InvalidInput, Outdated, TroubleCode
from db.kernel.ids import UserId, new_id
from db.kernel.kinds import Action, Kind
from db.reception.contracts import AssignMatter, RecordReply
from db.reception.queue_contracts import Draft
from db.reception.records import MatterRow, VisitRow
from db.stations.rules import StationProblem
from db.storage import migrate, postgres
from db.storage.address import parts
from db.storage.base import Base
from tests import factories
from tests.counters import Counters
from tests.fakes.clock import FakeClock
from tests.faults.audit import findings
from tests.servers import Server
from tests.stations import FAST, PASSPHRASE, Station, Template, entrance_of, open_station

ROUNDS = 12


def register(counter: Station, clock: FakeClock) -> str:
    command = factories.visit(clock, factories.matter(), factories.matter(title="路灯不亮"))
    saved = counter.workspace.reception.register_visit(counter.actor, command).value
    return saved.matters[0].number


def at_once(counters: Counters, clock: FakeClock) -> list[str]:
    """Let both register, print nothing and wait for nobody; return their numbers."""

    def work(counter: Station) -> list[str]:
        return [register(counter, clock) for _ in range(ROUNDS)]

    with ThreadPoolExecutor(2) as pool:
        return [one for made in pool.map(work, (counters.first, counters.second)) for one in made]


def test_both_register_at_once_and_everything_is_there(
    counters: Counters, clock: FakeClock
) -> None:
    numbers = at_once(counters, clock)
    assert len(set(numbers)) == 2 * ROUNDS
    assert sum("〕2-" in one for one in numbers) == ROUNDS
    assert findings(counters.first.workspace) == []
    assert findings(counters.second.workspace) == []
    assert counters.first.workspace.matters.find(counters.first.actor, "路灯", limit=99) != ()
    with counters.first.workspace.unit_of_work.reading() as session:
        assert len(session.scalars(select(VisitRow.id)).all()) == 2 * ROUNDS
        assert len(session.scalars(select(MatterRow.id)).all()) == 4 * ROUNDS


def test_each_writes_an_unbroken_journal_of_its_own(counters: Counters, clock: FakeClock) -> None:
    at_once(counters, clock)
    with counters.first.workspace.unit_of_work.reading() as session:
        dots = session.execute(select(OperationRow.origin, OperationRow.seq)).all()
        names = {row.number: row.name for row in session.scalars(select(OriginRow))}
    assert len(set(dots)) == len(dots)
    newest = Counter(origin for origin, _ in dots)
    assert {(origin, seq) for origin, seq in dots} == {
        (origin, seq) for origin, count in newest.items() for seq in range(1, count + 1)
    }
    assert {names[one] for one in newest} == {
        counters.first.workspace.origin.name, counters.second.workspace.origin.name
    }  # fmt: skip
    for counter in (counters.first, counters.second):
        counter.workspace.journal.seal(counter.actor)
    verdicts = counters.first.workspace.journal.verify()
    assert [one.broken_at for one in verdicts] == [None, None]
    assert all(one.segments for one in verdicts)


def test_the_second_of_two_savings_is_told_and_nothing_is_overwritten(
    counters: Counters, clock: FakeClock
) -> None:
    register(counters.first, clock)
    first, second = counters.first, counters.second
    matter = second.workspace.matters.find(second.actor, "1号")[0].id
    unit = first.workspace.stations.add_organization(
        first.actor, factories.organization(clock)
    ).value.id
    first.workspace.reception.assign(first.actor, AssignMatter(matter, 1, unit, opinion="请办。"))
    with pytest.raises(Outdated):
        second.workspace.reception.assign(
            second.actor, AssignMatter(matter, 1, unit, opinion="另办。")
        )
    shown = second.workspace.matters.detail(second.actor, matter)
    assert shown.timeline[0].text == "请办。"
    reply = RecordReply(matter, shown.revision, "已更换井盖。")
    second.workspace.reception.record_reply(second.actor, reply)
    assert findings(first.workspace) == []


def test_of_many_savings_at_once_exactly_one_wins(counters: Counters, clock: FakeClock) -> None:
    register(counters.first, clock)
    matter = counters.first.workspace.matters.find(counters.first.actor, "1号")[0].id
    unit = counters.first.workspace.stations.add_organization(
        counters.first.actor, factories.organization(clock)
    ).value.id

    def work(counter: Station) -> int:
        won = 0
        for revision in range(1, 5):
            command = AssignMatter(matter, revision, unit, opinion=f"{revision}")
            act = counter.workspace.reception.assign if revision == 1 else None
            act = act or counter.workspace.reception.transfer
            try:
                act(counter.actor, command)
                won += 1
            except (Outdated, InvalidInput):
                continue
        return won

    with ThreadPoolExecutor(2) as pool:
        won = sum(pool.map(work, (counters.first, counters.second)))
    shown = counters.first.workspace.matters.detail(counters.first.actor, matter)
    assert shown.revision == won + 1
    assert findings(counters.first.workspace) == []


def test_each_hears_what_the_other_changed_and_nothing_of_its_own(
    counters: Counters, clock: FakeClock
) -> None:
    first, second = counters.first.workspace, counters.second.workspace
    assert second.news() == frozenset()
    register(counters.first, clock)
    assert first.news() == frozenset()
    assert second.news() == {Kind.VISIT, Kind.MATTER, Kind.PERSON}
    assert second.news() == frozenset()


def test_a_later_change_is_stamped_later_whatever_the_clocks_say(
    counters: Counters, clock: FakeClock
) -> None:
    register(counters.first, clock)
    clock.advance(hours=-3)
    register(counters.second, clock)
    with counters.first.workspace.unit_of_work.reading() as session:
        origins = session.scalars(select(OperationRow.origin).order_by(OperationRow.hlc.desc()))
        assert origins.first() == counters.second.workspace.origin.number


def test_tickets_and_drafts_stay_with_their_counter(counters: Counters, clock: FakeClock) -> None:
    for counter, letter in ((counters.first, "A"), (counters.second, "B")):
        drawn = counter.workspace.waiting.draw_ticket(counter.actor, "沈禾穗").value
        assert drawn.number == f"{letter}01"
        counter.workspace.waiting.keep_draft(
            counter.actor, Draft(drawn.number, {"name": "沈禾穗"}, clock.now())
        )
    assert [
        one.number for one in counters.first.workspace.waiting.waiting(counters.first.actor)
    ] == ["A01"]


def test_drafts_outlive_a_server_that_is_away_and_work_goes_on_when_it_is_back(
    counters: Counters, clock: FakeClock
) -> None:
    first = counters.first
    register(first, clock)
    counters.server.run(f"ALTER DATABASE {counters.database} ALLOW_CONNECTIONS false")
    counters.cut()
    draft = Draft("A01", {"title": "路灯"}, clock.now())
    first.workspace.waiting.keep_draft(first.actor, draft)
    with pytest.raises(CannotOpen) as told:
        register(first, clock)
    assert told.value.code in (TroubleCode.SERVER_AWAY, TroubleCode.SERVER_REFUSED)
    assert first.workspace.waiting.drafts(first.actor) == (draft,)
    counters.server.run(f"ALTER DATABASE {counters.database} ALLOW_CONNECTIONS true")
    assert register(first, clock)
    assert findings(first.workspace) == []


def test_a_passphrase_changed_at_one_counter_opens_the_other(
    counters: Counters, clock: FakeClock
) -> None:
    user, chosen = UserId(new_id(clock)), "Kuai-Ban 55 qi"
    command = AddAccount(user, "温予安", Role.DUTY_STAFF, chosen)
    counters.first.workspace.accounts.add(counters.first.actor, command)
    assert counters.second.workspace.news() == {Kind.USER}
    assert counters.second.entrance.enter(user, chosen).must_change
    counters.second.workspace.accounts.disable(counters.second.actor, user)
    counters.first.workspace.news()
    with pytest.raises(CannotOpen):
        counters.first.entrance.enter(user, chosen)


def test_a_counter_keeps_its_number_and_a_wrong_code_joins_nothing(
    doors: tuple[Entrance, Entrance], founded_on_server: Template, clock: FakeClock, tmp_path: Path
) -> None:
    third = entrance_of(tmp_path / "third", clock, doors[0].places.server)
    code = founded_on_server.founded.recovery_code
    with pytest.raises(InvalidInput) as refused:
        join(third, code, counter=2)
    assert refused.value.problems[0].code is StationProblem.COUNTER_TAKEN
    with pytest.raises(CannotOpen) as mistyped:
        join(third, ("C" if code[0] == "B" else "B") + code[1:], counter=3)
    assert mistyped.value.code is TroubleCode.WRONG_PASSPHRASE
    join(third, code, counter=3)
    station = open_station(third, founded_on_server.founded, clock)
    assert "〕3-1号" in register(station, clock)
    station.workspace.close()


def test_a_folder_knows_its_server_and_keeps_the_address_sealed(
    doors: tuple[Entrance, Entrance], founded_on_server: Template, clock: FakeClock
) -> None:
    open_station(doors[0], founded_on_server.founded, clock).workspace.close()
    folder = doors[0].places.folder
    again = entrance_of(folder.parent, clock)
    station = open_station(again, founded_on_server.founded, clock)
    assert register(station, clock)
    station.workspace.close()
    address = doors[0].places.server.encode()
    kept = [one.read_bytes() for one in folder.rglob("*") if one.is_file()]
    assert not any(address in one or b"postgres" in one for one in kept)


def test_the_signing_key_never_reaches_the_server(counters: Counters) -> None:
    raw = counters.first.workspace.origin.signing_key.private_bytes_raw()
    with counters.first.workspace.unit_of_work.reading() as session:
        assert all(row.boxed_key is None for row in session.scalars(select(OriginRow)))
        assert raw not in b"".join(row.public_key for row in session.scalars(select(OriginRow)))


def test_texts_sort_by_their_bytes_as_in_a_file(counters: Counters) -> None:
    unlike = text(
        "SELECT table_name, column_name FROM information_schema.columns WHERE "
        "table_schema = 'public' AND data_type IN ('character varying', 'text') "
        "AND collation_name IS DISTINCT FROM 'C'"
    )
    with counters.first.workspace.unit_of_work.reading() as session:
        assert session.connection().execute(unlike).all() == []


def test_a_writer_that_waits_too_long_is_told(
    counters: Counters, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(postgres._SETTINGS, "lock_timeout", "50ms")
    second = open_station(counters.second.entrance, counters.second.founded, clock)
    holder = counters.first.workspace.unit_of_work
    with holder.writing(counters.first.actor, Action.NOTE_ADDED) as work:
        work.session.connection()
        with pytest.raises(CannotWrite) as refused:
            register(second, clock)
    assert refused.value.code is TroubleCode.LOCKED
    assert register(second, clock)
    second.workspace.close()


@pytest.mark.parametrize("address", ["", "sqlite:///x", "postgresql://host", "host/db", "x://a/b"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(CannotOpen) as refused:
        parts(address)
    assert refused.value.code is TroubleCode.NOT_AN_ADDRESS


def test_another_stations_server_is_not_taken_for_ours(
    doors: tuple[Entrance, Entrance], server: Server, founded_on_server: Template,
    tmp_path: Path, clock: FakeClock,
) -> None:  # fmt: skip
    other = server.create()
    elsewhere = entrance_of(tmp_path / "other", clock, server.url(other))
    head = FirstUser("何静澜", PASSPHRASE)
    found(elsewhere, clock, factories.found_station(), first=head, cost=FAST)
    lost = entrance_of(doors[1].places.folder.parent, clock, server.url(other))
    with pytest.raises(CannotOpen) as refused:
        open_station(lost, founded_on_server.founded, clock)
    assert refused.value.code is TroubleCode.SERVER_OTHER
    with pytest.raises(CannotOpen) as occupied:
        found(
            entrance_of(tmp_path / "late", clock, server.url(other)), clock,
            factories.found_station(), first=head, cost=FAST,
        )  # fmt: skip
    assert occupied.value.code is TroubleCode.SERVER_OCCUPIED
    server.drop(other)


def test_a_file_and_a_server_have_the_same_tables(counters: Counters) -> None:
    work = counters.first.workspace.unit_of_work
    with work.reading() as session:
        found_there = MigrationContext.configure(session.connection(), opts={"compare_type": False})
        differences = compare_metadata(found_there, Base.metadata)
    by_hand = ("search_text", "shared_slots", "operation_part_", "segment_part_")
    assert [one for one in differences if not any(name in repr(one) for name in by_hand)] == []


def test_erasure_is_all_that_the_journal_allows(counters: Counters, clock: FakeClock) -> None:
    register(counters.first, clock)
    with counters.first.workspace.unit_of_work.reading() as session:
        ask = session.connection().exec_driver_sql
        erased = ask("UPDATE operation SET payload = NULL, salt = '' WHERE seq = 2").rowcount
        assert erased > 0
        with pytest.raises(DatabaseError, match="append only"):
            ask("UPDATE operation SET payload = NULL, salt = '', role = 'auditor'")


def test_a_database_that_a_test_wrote_into_is_lent_again_as_it_was(
    server: Server, founded_on_server: Template
) -> None:
    template = founded_on_server.database
    name = server.lend(template)
    with server.enter(name) as connection:
        connection.execute("DELETE FROM alembic_version")
        connection.execute("SELECT nextval('origin_number_seq')")
    server.take_back(template, name)
    again = server.lend(template)
    with server.enter(again) as connection:
        told = connection.execute(
            "SELECT version_num, nextval('origin_number_seq') FROM alembic_version"
        )
        assert told.fetchall() == [(migrate.HEAD, 1)]
    server.take_back(template, again)


def test_a_database_that_a_test_built_over_is_lent_to_nobody(
    server: Server, founded_on_server: Template
) -> None:
    template = founded_on_server.database
    name = server.lend(template)
    with server.enter(name) as connection:
        connection.execute("ALTER TABLE draft ADD COLUMN further integer")
    server.take_back(template, name)
    assert name not in server.copies[template].free
