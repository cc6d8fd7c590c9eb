"""The key slots of a station whose counters share a server: changed at one, good at all of them.

The server keeps the file that lies in every folder. It opens nothing there: what a passphrase is
mixed with stands on the counters alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

import msgspec
from sqlalchemy import Engine, text
from sqlalchemy.engine import Connection

from db.kernel.errors import CannotOpen, TroubleCode
from db.storage.engine import for_writing
from db.storage.keys import DEFAULT, Cost, DataKey, KeyRing, NewSlot, Opened, SlotFile, slots_in

_ASK = text("SELECT content FROM shared_slots")
_PUT = text(
    "INSERT INTO shared_slots (number, content) VALUES (1, :content) "
    "ON CONFLICT (number) DO UPDATE SET content = excluded.content"
)


class SharedKeyRing(KeyRing):
    """The slot file of a counter; every change is made on the newest one and handed on."""

    def __init__(self, own: KeyRing, engine: Engine) -> None:
        super().__init__(own.path.parent, floor=own.floor)
        self._engine = engine

    def refresh(self) -> None:
        """Take over what other counters have changed."""
        with self._engine.begin() as connection:
            self._take_newest(connection)

    def put(self, who: NewSlot, opened: Opened, *, cost: Cost = DEFAULT) -> None:
        """Write a person's slot here and for every other counter."""
        with self._in_turn():
            super().put(who, opened, cost=cost)

    def remove(self, user: UUID) -> None:
        """Take a person's way in away, here and at every other counter."""
        with self._in_turn():
            super().remove(user)

    def rotate(self, old: DataKey) -> DataKey:
        """Change the station's key for every counter; each turns its own file over when it is next opened."""
        with self._in_turn():
            return super().rotate(old)

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        with for_writing(self._engine).begin() as connection:
            self._take_newest(connection)
            yield
            connection.execute(_PUT, {"content": msgspec.json.encode(self.read())})

    def _take_newest(self, connection: Connection) -> None:
        newest, own = slots_on(connection), self.read()
        if newest is None or newest == own:
            return
        known = {newest.proof, *(one.proof for one in newest.past)}
        if newest.station != own.station or own.proof not in known:
            raise CannotOpen(TroubleCode.SERVER_OTHER)
        self.take(newest)


def slots_on(connection: Connection) -> SlotFile | None:
    """Return the key slots that a server keeps for new counters, None before there are any."""
    raw = connection.scalar(_ASK)
    return None if raw is None else slots_in(bytes(raw))
