"""The tray: files that could not be let in lie here whole and sealed, until something or somebody lets them in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.bundle.exchange_contracts import Held, HeldReason, TrayLine
from db.bundle.exchange_records import TrayRow
from db.bundle.limits import MIB
from db.bundle.place import SUFFIX, opened
from db.storage.files import make_folder, write_pieces

FOLDER = "tray"
"""Beside the database."""


class Tray:
    """Files of one folder, each named by a row."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FOLDER

    def path(self, entry: UUID) -> Path:
        """Return where a file lies."""
        return self._folder / f"{entry.hex}{SUFFIX}"

    def lines(self, session: Session) -> tuple[TrayLine, ...]:
        """Return what lies aside, the newest first."""
        rows = session.scalars(select(TrayRow).order_by(TrayRow.kept_at.desc()))
        return tuple(map(_line, rows))

    def keep(self, session: Session, path: Path, row: TrayRow) -> TrayRow:
        """Copy a file into the tray, unless it lies there already, and return its row."""
        row.sha256, row.size = _measured(path)
        known = _with(session, row.sha256)
        if known is not None:
            _say_again(known, row)
            return known
        make_folder(self._folder)
        write_pieces(self.path(row.id), _pieces(path))
        session.add(row)
        session.flush()
        return row

    def tells(self, session: Session, path: Path, held: Held, program: str) -> bool:
        """Tell whether a file lies here already, whatever it is called, for the same reason and the same program."""
        known = _with(session, _measured(path)[0])
        if known is None:
            return False
        was = (known.reason, known.first, known.program)
        return was == (held.reason, held.missing or held.first, program)

    def remove(self, entry: UUID) -> None:
        """Take a file away whose row is gone for good."""
        self.path(entry).unlink(missing_ok=True)

    def is_used(self) -> bool:
        """Tell whether any file lies in it."""
        return self._folder.is_dir() and any(self._folder.iterdir())

    def sweep(self, session: Session) -> None:
        """Take away what no row names: a cut between a file and its row leaves it."""
        kept = {self.path(one) for one in session.scalars(select(TrayRow.id))}
        for path in set(self._folder.iterdir()) - kept:
            path.unlink(missing_ok=True)


def _with(session: Session, sha256: bytes) -> TrayRow | None:
    return session.scalars(select(TrayRow).where(TrayRow.sha256 == sha256)).first()


def _say_again(known: TrayRow, row: TrayRow) -> None:
    """Let a file that lies aside say why it does so now."""
    known.reason, known.trouble, known.first = row.reason, row.trouble, row.first
    known.program = row.program


def _line(row: TrayRow) -> TrayLine:
    return TrayLine(
        row.id, row.name, row.size, row.kept_at, row.station, HeldReason(row.reason), row.trouble,
        row.first, row.program,
    )  # fmt: skip


def _measured(path: Path) -> tuple[bytes, int]:
    digest, size = hashlib.sha256(), 0
    for piece in _pieces(path):
        digest.update(piece)
        size += len(piece)
    return digest.digest(), size


def _pieces(path: Path) -> Iterator[bytes]:
    with opened(path) as source:
        while piece := source.read(MIB):
            yield piece
