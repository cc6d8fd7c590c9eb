"""How far the journal had got, kept outside of the database: a database that went back in time does not reach it.

One lies beside the key slots and goes where the folder goes; one lies where the operating system keeps what belongs
to this person on this computer, and stays when the folder is put back from a copy (`sync.md` §3.11).
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from db.kernel.errors import CannotOpen, CannotWrite
from db.storage.files import make_folder, read_whole, write_lightly, write_safely
from db.storage.keys import DataKey

FILE_NAME = "tidemark.box"
"""Beside the key slots."""

_DURABLE, _HASTY = ".box", ".quick"
_BOX = b"liaison-desk/tidemark/1"
_NONCE = 12
_REPLICA = 16


class Tidemark(msgspec.Struct, frozen=True):
    """The newest operation of one life of a database, and the place where it was written."""

    origin: bytes
    """Replica and epoch, 24 bytes."""
    seq: int
    link: bytes
    at: float
    """Unix time by the clock of the computer: told to people; whether a database may go on never hangs on it."""
    counter: int
    computer: bytes
    folder: str
    left_free: tuple[tuple[str, int, int], ...] = ()
    """Type of number, year, and the serial up to which this life gives none: a later one has to know."""
    spare: int = 0
    until: int = 0


class Tidemarks:
    """The tidemarks of one folder; whatever cannot be read or written stops no work.

    They are sealed, so that nobody who only copies files around can make one up: under the key that the station was
    founded with, because that is the one to which every copy of the folder leads, however old it is.
    """

    def __init__(self, folder: Path, state: Path, key: DataKey) -> None:
        self._folder, self._state = folder, state
        self._cipher = ChaCha20Poly1305(key.each("tidemark")[-1])

    def read(self, own: bytes) -> tuple[Tidemark, ...]:
        """Return what was kept in this folder, for this folder, or for this life wherever it was."""
        here = [one for one in self._opened([self._folder / FILE_NAME]) if _is_kin(one, own)]
        apart = self._opened(self._kept_apart(own))
        return (*here, *(one for one in apart if self._concerns(one, own)))

    def counters(self, own: bytes) -> frozenset[int]:
        """Return as which counters this installation has written on this computer, wherever its folders lie."""
        return frozenset(one.counter for one in self._opened(self._kept_apart(own)))

    def keep(self, mark: Tidemark) -> None:
        """Write so that it outlasts a power cut."""
        with suppress(CannotWrite):
            write_safely(self._folder / FILE_NAME, self._sealed(mark))
        with suppress(CannotWrite, OSError):
            make_folder(self._state)
            write_safely(self._apart(mark, _DURABLE), self._sealed(mark))
            self._apart(mark, _HASTY).unlink(missing_ok=True)

    def hasten(self, mark: Tidemark) -> None:
        """Write so that it outlasts a kill, without waiting for the disk; the durable ones stay as they are."""
        with suppress(CannotWrite):
            if not self._state.is_dir():
                make_folder(self._state)
            write_lightly(self._apart(mark, _HASTY), self._sealed(mark))

    def _concerns(self, mark: Tidemark, own: bytes) -> bool:
        return mark.origin == own or mark.folder == str(self._folder)

    def _kept_apart(self, own: bytes) -> list[Path]:
        """Return the files of this installation: of this life, of those before, of copies on the same computer."""
        with suppress(OSError):
            known = sorted(self._state.glob(f"{own[:_REPLICA].hex()}*"))
            return [path for path in known if path.suffix in (_DURABLE, _HASTY)]
        return []

    def _opened(self, paths: list[Path]) -> Iterator[Tidemark]:
        """Yield those that this station has sealed; torn ones and other people's tell nothing."""
        for path in paths:
            with suppress(CannotOpen, InvalidTag, ValueError, msgspec.MsgspecError):
                raw = read_whole(path)
                content = self._cipher.decrypt(raw[:_NONCE], raw[_NONCE:], _BOX)
                yield msgspec.msgpack.decode(content, type=Tidemark)

    def _sealed(self, mark: Tidemark) -> bytes:
        nonce = secrets.token_bytes(_NONCE)
        return nonce + self._cipher.encrypt(nonce, msgspec.msgpack.encode(mark), _BOX)

    def _apart(self, mark: Tidemark, ending: str) -> Path:
        return self._state / f"{mark.origin.hex()}{ending}"


def _is_kin(mark: Tidemark, own: bytes) -> bool:
    """Tell whether a mark is of the same installation: one that became another counter begins anew."""
    return mark.origin[:_REPLICA] == own[:_REPLICA]
