"""Where the records of a folder lie: in its own file, or on a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.accounts.places import Places
from db.kernel.errors import CannotOpen, TroubleCode
from db.storage import address
from db.storage.keys import DataKey
from db.storage.stores import FileStore, ServerStore, Store

if TYPE_CHECKING:
    pass


def store_of(places: Places, key: DataKey) -> Store:
    """Return where the records of a folder lie: the server that is named, else the one it keeps, else its own file.

    Raises CannotOpen(OCCUPIED) when a server is named for a folder that holds its station itself.
    """
    file = FileStore(places.database, key.derive("db"))
    box = key.derive("server")
    if places.server and not address.is_kept(places.folder) and places.database.exists():
        raise CannotOpen(TroubleCode.OCCUPIED)
    if not places.server and not address.is_kept(places.folder):
        return file
    return ServerStore(places.server or address.kept(places.folder, box), file)


def remember_server(places: Places, key: DataKey) -> None:
    """Keep the address that was named, now that it has proved right."""
    if places.server:
        address.keep(places.folder, key.derive("server"), places.server)
