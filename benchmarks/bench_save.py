"""What a journaled save costs beside the same row written bare into the same encrypted file.

Both commit to the same disk in the same run, so the ratio does not move with the machine.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from db.accounts.entrance import Entrance, Places
from db.kernel.clock import SystemClock
from db.kernel.ids import PersonId, VisitId, new_id
from db.people.contracts import AddPerson, PersonKind
from db.reception.contracts import NewMatter, RegisterVisit, Visitor
from db.stations.contracts import FoundStation
from db.storage.engine import connect
from db.storage.keys import Cost
from db.workspace import FirstUser, Workspace, found

CHEAP = Cost(64, 1)
PASSPHRASE = "Song-Mo 71 li"
ROUNDS = 300


def main() -> None:
    """Print milliseconds and ratios."""
    clock = SystemClock()
    with tempfile.TemporaryDirectory() as folder:
        places = Places(Path(folder) / "data", Path(folder) / "profile")
        door = Entrance(places, clock, floor=CHEAP)
        facts = FoundStation(code="330481-HC", name="海昌街道代表联络站", short_name="海昌")
        made = found(door, clock, facts, first=FirstUser("何静澜", PASSPHRASE), cost=CHEAP)
        opened = door.enter(made.user, PASSPHRASE)
        bare = _bare(places, opened.key.derive("db"))
        workspace = Workspace(door, opened, clock, cost=CHEAP)
        actor = workspace.accounts.actor(made.user)

        def person(number: int) -> None:
            command = AddPerson(PersonId(new_id(clock)), PersonKind.VOTER, f"沈{number}")
            workspace.people.add(actor, command)

        def visit(number: int) -> None:
            matter = NewMatter(title=f"路灯不亮 {number}", category="03", statement="三盏灯不亮。")
            visitor = Visitor(name="沈禾穗", phone="19900000001")
            command = RegisterVisit(VisitId(new_id(clock)), visitor, (matter,))
            workspace.reception.register_visit(actor, command)

        person_ms, visit_ms = _median(person), _median(visit)
        workspace.close()
    print(f"bare row, own commit      {bare:6.2f} ms")
    print(f"person, journal and index {person_ms:6.2f} ms   {person_ms / bare:5.1f} x bare")
    print(f"visit with one matter     {visit_ms:6.2f} ms   {visit_ms / bare:5.1f} x bare")


def _bare(places: Places, key: bytes) -> float:
    connection = connect(places.database, key)
    connection.execute("CREATE TABLE bare (id BLOB PRIMARY KEY, name TEXT, phone TEXT)")
    clock = SystemClock()

    def save(number: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        row = (new_id(clock).bytes, f"沈{number}", "19900000001")
        connection.execute("INSERT INTO bare VALUES (?, ?, ?)", row)
        connection.execute("COMMIT")

    taken = _median(save)
    connection.execute("DROP TABLE bare")
    connection.close()
    return taken


def _median(save: Callable[[int], None]) -> float:
    for number in range(20):
        save(number)
    times = []
    for number in range(ROUNDS):
        begun = time.perf_counter()
        save(number)
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    main()
