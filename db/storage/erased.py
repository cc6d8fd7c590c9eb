"""What was erased, kept outside of the database: a backup from before does not know of it (decision 0052).

Ids and nothing else. One list lies beside the backups and goes where they go; one lies where the operating system keeps
what belongs to this person on this computer, and stays when the whole folder is put back from a copy.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from uuid import UUID

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from db.kernel.errors import CannotOpen, CannotWrite
from db.storage.backups import FOLDER
from db.storage.files import make_folder, read_whole, write_safely
from db.storage.keys import DataKey

FILE_NAME = "erased.box"
"""Beside the backups."""

_ENDING = ".erased"
_BOX = b"liaison-desk/erased/1"
_NONCE = 12


class Erased(msgspec.Struct, frozen=True, order=True, array_like=True):
    """Field groups of a record that were erased."""

    kind: int
    record: bytes
    groups: tuple[int, ...]


class ErasedList:
    """One list in several places; what cannot be read or written there stops no work.

    It is sealed under the key that the station was founded with, so that every backup leads to it, however old it is.
    """

    def __init__(self, paths: Sequence[Path], key: DataKey) -> None:
        self._paths = paths
        self._cipher = ChaCha20Poly1305(key.each("erased")[-1])

    def read(self) -> frozenset[Erased]:
        """Return what any of the places tells."""
        return frozenset().union(*map(self._opened, self._paths))

    def add(self, erased: Iterable[Erased]) -> None:
        """Write so that it outlasts a power cut what is not told in every place; nothing ever leaves the list."""
        wanted = self.read().union(erased)
        for path in self._paths:
            if wanted != self._opened(path):
                with suppress(CannotWrite, OSError):
                    make_folder(path.parent)
                    write_safely(path, self._sealed(wanted))

    def _opened(self, path: Path) -> frozenset[Erased]:
        with suppress(CannotOpen, InvalidTag, ValueError, msgspec.MsgspecError):
            raw = read_whole(path)
            content = self._cipher.decrypt(raw[:_NONCE], raw[_NONCE:], _BOX)
            return msgspec.msgpack.decode(content, type=frozenset[Erased])
        return frozenset()

    def _sealed(self, erased: Iterable[Erased]) -> bytes:
        nonce = secrets.token_bytes(_NONCE)
        content = msgspec.msgpack.encode(sorted(erased))
        return nonce + self._cipher.encrypt(nonce, content, _BOX)


def list_paths(folder: Path, state: Path, replica: UUID) -> tuple[Path, Path]:
    """Return where the list of an installation lies: beside its backups, and apart from its folder."""
    return folder / FOLDER / FILE_NAME, state / f"{replica.hex}{_ENDING}"
