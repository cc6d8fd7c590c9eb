"""Where the content of attachments lies: encrypted files beside the database, or rows beside the rows of a server.

A file is durable before the row that names it is written, and outlives it (R-29): a cut at any moment
leaves at most a file that no row names, and the next start sweeps that away.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from sqlalchemy import delete, event, select
from sqlalchemy.orm import Session

from db.kernel.errors import CannotOpen, TroubleCode
from db.storage.files import cannot_open, make_folder, sync_folder, write_pieces
from db.storage.records import BlobPartRow, BlobRow
from db.storage.sealed import PIECE, Sealing, digest_of, sealed_size

FOLDER = "blobs"
"""Beside the database."""

_SEALED = PIECE + 16


class BlobFolder:
    """Sealed files, each under its name in one of 256 folders; a file is never changed, only replaced whole."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, name: bytes) -> Path:
        """Return where a file lies."""
        return self.folder / name[:1].hex() / name.hex()

    def has(self, name: bytes, size: int) -> bool:
        """Tell whether the content of so many plain bytes is there, as far as its length tells."""
        try:
            return self.path(name).stat().st_size == sealed_size(size)
        except OSError:
            return False

    def write(self, name: bytes, sealed: Iterable[bytes]) -> None:
        """Write a file so that it outlives a power cut from now on; raises CannotWrite."""
        make_folder(self.path(name).parent)
        write_pieces(self.path(name), sealed)

    def read(self, name: bytes) -> Iterator[bytes]:
        """Yield the sealed pieces of a file; raises CannotOpen: MISSING."""
        try:
            with self.path(name).open("rb") as file:
                while piece := file.read(_SEALED):
                    yield piece
        except FileNotFoundError:
            raise CannotOpen(TroubleCode.MISSING) from None
        except OSError as error:
            raise cannot_open(error) from error

    def remove(self, names: Iterable[bytes]) -> None:
        """Take files away whose rows are gone; one that stays is swept away at the next start."""
        for name in names:
            with contextlib.suppress(OSError):
                self.path(name).unlink()

    def sweep(self, known: Collection[bytes]) -> int:
        """Take away what no row names, half-written files too; return how many there were."""
        kept, strays = {self.path(name) for name in known}, 0
        with contextlib.suppress(OSError):
            for path in self._files():
                if path not in kept:
                    path.unlink()
                    strays += 1
        return strays

    def take(self, name: bytes, size: int, source: BlobFolder) -> None:
        """Have the same file as another folder; on one disk it is the same file under a second name."""
        if self.has(name, size):
            return
        make_folder(self.path(name).parent)
        if not self._link(source.path(name), self.path(name)):
            write_pieces(self.path(name), source.read(name))

    def _link(self, source: Path, target: Path) -> bool:
        try:
            target.unlink(missing_ok=True)
            os.link(source, target)
            sync_folder(target.parent)
        except FileNotFoundError:
            raise CannotOpen(TroubleCode.MISSING) from None
        except OSError:
            return False
        return True

    def _files(self) -> Iterator[Path]:
        for folder in list(self.folder.iterdir()) if self.folder.is_dir() else ():
            yield from list(folder.iterdir())


class Blobs(Protocol):
    """What a service asks of the place that content lies in; every call is made inside a transaction."""

    def keep(self, session: Session, content: BinaryIO, preview: bytes) -> bytes:
        """Keep content with its small picture and return its SHA-256; what is there already is not kept twice."""

    def read(self, session: Session, digest: bytes) -> Iterator[bytes]:
        """Yield content; raises CannotOpen: MISSING, DAMAGED."""

    def preview(self, session: Session, digest: bytes) -> bytes | None:
        """Return the small picture, empty where there is none; None where the content is not here."""

    def give_preview(self, session: Session, digest: bytes, preview: bytes) -> None:
        """Keep a small picture with content that came without one; raises CannotOpen: MISSING."""

    def size(self, session: Session, digest: bytes) -> int | None:
        """Return how many bytes content has, None where it is not here."""

    def let_go(self, session: Session, digest: bytes) -> bytes:
        """Delete content with its key; return the name of the file that goes once the transaction is over."""

    def end(self, session: Session, digest: bytes) -> None:
        """Delete content with its key; its file goes by itself once the transaction is kept."""


class _Named:
    """What both places share: the row that names the content and holds its key.

    After a succession of the data key, content of before keeps its name and its key.
    """

    def __init__(self, sealing: Sealing, *former: Sealing) -> None:
        self._sealing = sealing
        self._former = former

    def preview(self, session: Session, digest: bytes) -> bytes | None:
        """Return the small picture, empty where there is none; None where the content is not here."""
        sealing, name, row = self._found(session, digest)
        if row is None:
            return None
        return sealing.open_box(row.preview, name) if row.preview else b""

    def give_preview(self, session: Session, digest: bytes, preview: bytes) -> None:
        """Keep a small picture with content that came without one; raises CannotOpen: MISSING."""
        sealing, name, row = self._there(session, digest)
        if not row.preview:
            row.preview = sealing.close_box(preview, name)
            session.flush()

    def size(self, session: Session, digest: bytes) -> int | None:
        """Return how many bytes content has, None where it is not here."""
        _, _, row = self._found(session, digest)
        return None if row is None else row.size

    def _found(self, session: Session, digest: bytes) -> tuple[Sealing, bytes, BlobRow | None]:
        """Return the row of content with its sealing and name; where there is none, what it would have."""
        for sealing in (self._sealing, *self._former):
            name = sealing.name(digest)
            row = session.get(BlobRow, name)
            if row is not None:
                return sealing, name, row
        return self._sealing, self._sealing.name(digest), None

    def _there(self, session: Session, digest: bytes) -> tuple[Sealing, bytes, BlobRow]:
        sealing, name, row = self._found(session, digest)
        if row is None:
            raise CannotOpen(TroubleCode.MISSING)
        return sealing, name, row

    def _made(self, name: bytes, content: BinaryIO, preview: bytes) -> BlobRow:
        size = content.seek(0, os.SEEK_END)
        content.seek(0)
        small = self._sealing.close_box(preview, name) if preview else b""
        return BlobRow(name=name, size=size, box=self._sealing.box(name), preview=small)


class FileBlobs(_Named):
    """Content in files, named by rows of the encrypted file beside them."""

    def __init__(self, folder: BlobFolder, sealing: Sealing, *former: Sealing) -> None:
        super().__init__(sealing, *former)
        self._folder = folder

    def keep(self, session: Session, content: BinaryIO, preview: bytes) -> bytes:
        """Write the file, then the row."""
        digest = digest_of(content)
        sealing, name, known = self._found(session, digest)
        row = known or self._made(name, content, preview)
        if known is None or not self._folder.has(name, row.size):
            self._folder.write(name, sealing.seal(content, row.box, name))
        session.add(row)
        return digest

    def read(self, session: Session, digest: bytes) -> Iterator[bytes]:
        """Yield what the file holds."""
        sealing, name, row = self._there(session, digest)
        return sealing.open(self._folder.read(name), row.box, name)

    def let_go(self, session: Session, digest: bytes) -> bytes:
        """Delete the row and return the name of the file, for ``remove`` once the transaction is over."""
        _, name, row = self._found(session, digest)
        if row is not None:
            session.delete(row)
        return name

    def end(self, session: Session, digest: bytes) -> None:
        """Delete the row, and the file after the commit: a cut in between leaves it to the next start's sweep."""
        name = self.let_go(session, digest)

        def kept(_session: Session) -> None:
            self.remove([name])

        event.listen(session, "after_commit", kept, once=True)

    def remove(self, names: Iterable[bytes]) -> None:
        """Take the files of deleted rows away."""
        self._folder.remove(names)

    def sweep(self, session: Session) -> int:
        """Take away every file that no row names; return how many there were."""
        return self._folder.sweep(set(session.scalars(select(BlobRow.name))))


class RowBlobs(_Named):
    """Content in rows of a server, sealed as in files: counters share it, and its keeper cannot look at it."""

    def keep(self, session: Session, content: BinaryIO, preview: bytes) -> bytes:
        """Write the row and its parts."""
        digest = digest_of(content)
        _, name, known = self._found(session, digest)
        if known is None:
            row = self._made(name, content, preview)
            session.add(row)
            session.flush()
            for number, piece in enumerate(self._sealing.seal(content, row.box, name)):
                session.add(BlobPartRow(name=name, number=number, content=piece))
                session.flush()
        return digest

    def read(self, session: Session, digest: bytes) -> Iterator[bytes]:
        """Yield what the parts hold, each asked for in its turn."""
        sealing, name, row = self._there(session, digest)
        return sealing.open(_parts(session, name), row.box, name)

    def let_go(self, session: Session, digest: bytes) -> bytes:
        """Delete the row and its parts; no file is left to be removed."""
        _, name, row = self._found(session, digest)
        if row is not None:
            session.execute(delete(BlobPartRow).where(BlobPartRow.name == name))
            session.delete(row)
        return name

    def end(self, session: Session, digest: bytes) -> None:
        """Delete the row and its parts."""
        self.let_go(session, digest)


def _parts(session: Session, name: bytes) -> Iterator[bytes]:
    number = 0
    while (row := session.get(BlobPartRow, (name, number))) is not None:
        yield row.content
        session.expunge(row)
        number += 1
