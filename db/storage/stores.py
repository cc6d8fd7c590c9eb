"""Where a station's records lie: in the encrypted file of one computer, or on a server that its counters share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from db.kernel.errors import CannotOpen, TroubleCode
from db.storage import migrate
from db.storage.engine import open_file
from db.storage.keys import KeyRing, SlotFile
from db.storage.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from db.storage.postgres import ServerFacts


class Store(Protocol):
    """What a workspace asks of the place its records lie in."""

    def create(self) -> None:
        """Make the empty tables; raises CannotOpen when some are there."""

    def bring_up_to_date(self, now: datetime) -> bool:
        """Upgrade tables of an older version and tell whether any were.

        Raises CannotOpen for what is not ours or newer.
        """

    def open(self) -> UnitOfWork:
        """Return the way to its sessions."""

    def ring(self, own: KeyRing) -> KeyRing:
        """Return the key slots as all counters of the station have them."""

    def close(self) -> None:
        """Let go of what was opened besides the way to the sessions."""


@dataclass(frozen=True)
class FileStore:
    """One encrypted file with its raw key."""

    path: Path
    key: bytes

    def create(self) -> None:
        """Make the file."""
        migrate.create(self.path, self.key)

    def bring_up_to_date(self, now: datetime) -> bool:
        """Upgrade the file after a copy of it was made."""
        return migrate.bring_up_to_date(self.path, self.key, now) is not None

    def open(self) -> UnitOfWork:
        """Open the file."""
        return UnitOfWork(open_file(self.path, self.key))

    def ring(self, own: KeyRing) -> KeyRing:
        """Return the slots of the one folder there is."""
        return own

    def close(self) -> None:
        """Nothing stays open."""


@dataclass(frozen=True)
class ServerStore:
    """A database on a server, and the file of this counter for what concerns nobody else.

    The file holds the signing key, the tickets of the day and the unfinished forms, which so
    outlive a server that is away.
    """

    url: str
    own: FileStore

    def create(self) -> None:
        """Make the tables on the server, then the file; raises CannotOpen(SERVER_OCCUPIED)."""
        from db.storage import server_schema

        server_schema.create(self._engine)
        self.own.create()

    def bring_up_to_date(self, now: datetime) -> bool:
        """Upgrade both; a copy of the server's tables is the server's business."""
        from db.storage import server_schema

        self.own.bring_up_to_date(now)
        return server_schema.bring_up_to_date(self._engine)

    def open(self) -> UnitOfWork:
        """Open both."""
        return UnitOfWork(self._engine, own=self.own.open())

    def ring(self, own: KeyRing) -> KeyRing:
        """Return the slots that every counter changes in turn; this folder has the newest from now on."""
        from db.storage.shared_slots import SharedKeyRing

        shared = SharedKeyRing(own, self._engine)
        shared.refresh()
        return shared

    def close(self) -> None:
        """Close every connection to the server."""
        self._engine.dispose()

    def facts(self) -> ServerFacts:
        """Return what the server says of itself."""
        from db.storage.postgres import examine

        with self._engine.begin() as connection:
            return examine(connection)

    def slots(self) -> SlotFile:
        """Return the slots a new counter begins with; raises CannotOpen(SERVER_EMPTY) when no station lies there."""
        from db.storage import server_schema
        from db.storage.shared_slots import slots_on

        server_schema.bring_up_to_date(self._engine)
        with self._engine.begin() as connection:
            found = slots_on(connection)
        if found is None:
            raise CannotOpen(TroubleCode.SERVER_EMPTY)
        return found

    @cached_property
    def _engine(self) -> Engine:
        from db.storage.postgres import open_server

        return open_server(self.url)
