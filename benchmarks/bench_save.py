"""What a journaled save costs beside its own statements, played again bare into a twin of the encrypted file.

The floor gets every INSERT, UPDATE and DELETE that one click sent, with the same values, through the
driver alone: one transaction for a click, the same pragmas, ``synchronous = FULL`` on both sides. What
ours has on top are reads, checks, the numbers given, the journal's hashes, the tokens of the search
index, and SQLAlchemy. Click and floor take turns. The second floor is one bare row with its own commit.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from benchmarks.ground import CLOCK, Ground, entered, found_in
from benchmarks.measure import Finding, beside, in_turn, median, sized, tell
from db.kernel.ids import PersonId, VisitId, new_id
from db.kernel.kinds import Saved
from db.people.contracts import AddPerson, PersonKind
from db.reception.contracts import AddNote, NewMatter, RegisterVisit, Visitor, VisitRegistered
from db.storage.engine import connect

_WRITES = ("INSERT", "UPDATE", "DELETE")
_AIM = 1.5

Sent = list[tuple[str, Any, bool]]
"""Statement, values, and whether they are many rows."""


def main() -> None:
    """Print milliseconds and ratios."""
    with tempfile.TemporaryDirectory() as kept:
        folder, twin = Path(kept) / "ours", Path(kept) / "twin"
        found_in(folder)
        shutil.copytree(folder, twin)
        with entered(folder) as ground:
            tell(_measure(ground, twin / "data" / "station.db"))


def _measure(ground: Ground, twin: Path) -> list[Finding]:
    raw = connect(twin, ground.key)
    raw.execute("CREATE TABLE bare (id BLOB PRIMARY KEY, name TEXT, phone TEXT)")
    sent: Sent = []
    rounds = sized(300, 20)
    warm = min(20, rounds)
    clicks = {
        "a person": _person(ground),
        "a visit with one matter": _visit(ground),
        "a note on a matter": _note(ground, rounds + warm),
    }
    found = []
    with _overheard(ground.workspace.unit_of_work._readers, sent):
        for what, click in clicks.items():
            works = (click, lambda _number: _replay(raw, sent), lambda number: _bare(raw, number))
            ours, same, bare = map(median, in_turn(rounds, *works, warm=warm))
            floor = f"its {_rows(sent)} rows bare, one commit"
            found.append(beside(floor, same, f"save: {what}", ours, most=_AIM))
            found.append(beside("one bare row", bare, f"save: {what}, again", ours))
    raw.close()
    return found


def _person(ground: Ground) -> Callable[[int], object]:
    def click(number: int) -> object:
        command = AddPerson(PersonId(new_id(CLOCK)), PersonKind.VOTER, f"沈禾{_said(number)}")
        return ground.workspace.people.add(ground.actor, command)

    return click


def _visit(ground: Ground) -> Callable[[int], Saved[VisitRegistered]]:
    def click(number: int) -> Saved[VisitRegistered]:
        title = f"路灯不亮{_said(number)}"
        matter = NewMatter(
            title=title, category="03", statement="门口三盏灯不亮，老人晚上不敢出门。"
        )
        visitor = Visitor(name=f"沈禾{_said(number)}", phone=f"1990000{number:04}")
        command = RegisterVisit(VisitId(new_id(CLOCK)), visitor, (matter,))
        return ground.workspace.reception.register_visit(ground.actor, command)

    return click


def _note(ground: Ground, count: int) -> Callable[[int], object]:
    register = _visit(ground)
    matters = [register(5000 + number).value.matters[0].matter for number in range(count)]

    def click(number: int) -> object:
        said = AddNote(matters[number], f"已电话告知进展{_said(number)}")
        return ground.workspace.reception.add_note(ground.actor, said)

    return click


def _said(number: int) -> str:
    """Return a number in characters, so that texts differ as texts do."""
    return "".join("零一二三四五六七八九"[int(figure)] for figure in str(number))


@contextmanager
def _overheard(engine: Engine, sent: Sent) -> Iterator[None]:
    """Keep what the last transaction wrote."""

    def begin(_connection: object) -> None:
        sent.clear()

    def heard(
        _connection: object,
        _cursor: object,
        statement: str,
        values: Any,
        _context: object,
        many: bool,
    ) -> None:
        if statement.startswith(_WRITES):
            sent.append((statement, list(values) if many else values, many))

    event.listen(engine, "begin", begin)
    event.listen(engine, "before_cursor_execute", heard)
    yield
    event.remove(engine, "begin", begin)
    event.remove(engine, "before_cursor_execute", heard)


def _replay(raw: Any, sent: Sent) -> None:
    raw.execute("BEGIN IMMEDIATE")
    for statement, values, many in sent:
        if many:
            raw.executemany(statement, values)
        else:
            raw.execute(statement, values)
    raw.execute("COMMIT")


def _rows(sent: Sent) -> int:
    return sum(len(values) if many else 1 for _, values, many in sent)


def _bare(raw: Any, number: int) -> None:
    raw.execute("BEGIN IMMEDIATE")
    row = (new_id(CLOCK).bytes, f"沈{number}", "19900000001")
    raw.execute("INSERT INTO bare VALUES (?, ?, ?)", row)
    raw.execute("COMMIT")


if __name__ == "__main__":
    main()
