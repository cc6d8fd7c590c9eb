"""Two published tables: what each person gained and lost, whichever of two like places it was."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from db.scheduling.table_contracts import TableTurn
from db.scheduling.table_rules import baseline, changes, read, written

DAY, NEXT = date(2026, 4, 1), date(2026, 4, 8)
ONE, TWO = UUID(int=1), UUID(int=2)


def turn(cell: int, person: UUID | None, day: date = DAY, starts: str = "09:00") -> TableTurn:
    return TableTurn(UUID(int=100 + cell), UUID(int=50), day, starts, "11:30", person)


def published(*turns: TableTurn, last: date = NEXT) -> dict[date, tuple[TableTurn, ...]]:
    return dict(baseline([(DAY, last, turns)]))


def test_a_table_is_read_as_it_was_written() -> None:
    turns = (turn(1, ONE), turn(2, None, NEXT))
    assert read(written(turns)) == turns
    assert read("{}") == ()


def test_who_changes_the_place_within_a_shift_has_nothing_to_be_told() -> None:
    assert changes(published(turn(1, ONE), turn(2, TWO)), (turn(1, TWO), turn(2, ONE))) == ()


def test_other_hours_are_a_turn_lost_and_a_turn_gained() -> None:
    (told,) = changes(published(turn(1, ONE)), (turn(1, ONE, starts="14:00"),))
    assert told.person == ONE
    assert [one.starts for one in told.added] == ["14:00"]
    assert [one.starts for one in told.dropped] == ["09:00"]


def test_days_that_were_never_published_are_no_change() -> None:
    before = published(turn(1, ONE), last=DAY)
    assert changes(before, (turn(1, ONE), turn(2, TWO, NEXT))) == ()


def test_of_two_tables_the_later_one_counts_for_its_days_alone() -> None:
    month = (DAY, NEXT, (turn(1, ONE), turn(2, ONE, NEXT)))
    week = (NEXT, NEXT, (turn(2, TWO, NEXT),))
    found = baseline([month, week])
    assert [one.person for one in found[DAY]] == [ONE]
    assert [one.person for one in found[NEXT]] == [TWO]
    assert len(found) == 8
