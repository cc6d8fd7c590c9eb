"""What stands in the newest backup, which was proven when it was made: partners are told that it is durable here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from sqlalchemy.orm import Session

from db.bundle.contracts import Position
from db.bundle.known import Known
from db.bundle.log import link_at
from db.kernel.errors import CannotOpen, CannotWrite
from db.storage.backups import Backups

_SEALED = (
    "SELECT replica, epoch, max(last), head FROM segment"
    " JOIN origin ON origin.number = segment.origin GROUP BY segment.origin"
)
"""The head is the one of the greatest number, as the engine promises of a bare column beside ``max``."""


class BackedUp:
    """Reads a backup once; what was written since stands in no backup."""

    def __init__(self, backups: Backups, *, is_here: bool) -> None:
        self._backups, self._is_here = backups, is_here
        self._read: tuple[Path | None, Mapping[bytes, tuple[int, bytes]]] = (None, {})

    def positions(self, session: Session, origins: Sequence[Known]) -> Iterator[Position]:
        """Yield how far these origins are backed up; what stands on a server is backed up there, by others."""
        sealed = self._sealed() if self._is_here and origins else {}
        for known in origins:
            seq, link = sealed.get(known.name, (0, b""))
            # A branch that was let go of since stands in the backup under the old name.
            if seq and link_at(session, known.number, seq) == link:
                yield Position(known.name, seq, link)

    def _sealed(self) -> Mapping[bytes, tuple[int, bytes]]:
        newest = self._backups.newest_path()
        if newest != self._read[0]:
            self._read = (newest, self._opened(newest) if newest else {})
        return self._read[1]

    def _opened(self, path: Path) -> Mapping[bytes, tuple[int, bytes]]:
        try:
            rows = self._backups.ask(path, _SEALED)
        except (CannotOpen, CannotWrite):
            # Damaged since, or made before the key was replaced: nobody may rely on it.
            return {}
        return {
            bytes(replica) + bytes(epoch): (last, bytes(head))
            for replica, epoch, last, head in rows
        }
