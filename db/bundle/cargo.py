"""Content of attachments on its way in: put together piece by piece, kept where a record asks for it."""

from __future__ import annotations

from io import BytesIO

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.attachments.records import AttachmentRow
from db.bundle.contracts import Blob
from db.storage.blobs import Blobs

_ASKED = 1000
"""Digests that one acknowledgement asks for."""


class Cargo:
    """The blobs of one bundle; no more of them is in memory than one.

    ``trial`` is what a trial found before it, which keeps nothing; None where contents are kept.
    """

    def __init__(self, blobs: Blobs, trial: set[bytes] | None = None) -> None:
        self._blobs, self._trial = blobs, trial
        self._held = BytesIO()
        self._next: tuple[bytes, int] = (b"", 0)
        self.taken = 0
        """Contents that were not here before."""

    def take(self, session: Session, blob: Blob) -> None:
        """Take a piece; one whose beginning came in another file is asked for again as a whole."""
        if blob.offset == 0:
            self._held, self._next = BytesIO(), (blob.digest, 0)
        if self._next != (blob.digest, blob.offset):
            return
        self._held.write(blob.piece)
        self._next = (blob.digest, blob.offset + len(blob.piece))
        if self._next[1] == blob.total:
            self._keep(session, blob.digest)

    def _keep(self, session: Session, digest: bytes) -> None:
        """Keep a content that is whole, unless nothing here names it or it is here."""
        session.flush()
        names = or_(_FILE.c.digest == digest, _FILE.c.original == digest)
        is_named = session.scalar(select(_FILE.c.id).where(names).limit(1)) is not None
        if is_named and not self._is_here(session, digest):
            self.taken += 1
            if self._trial is None:
                self._held.seek(0)
                self._blobs.keep(session, self._held, b"")
            else:
                self._trial.add(digest)
        self._held = BytesIO()

    def _is_here(self, session: Session, digest: bytes) -> bool:
        return digest in (self._trial or ()) or self._blobs.size(session, digest) is not None


def missing(session: Session, blobs: Blobs) -> list[bytes]:
    """Return the contents that records name and that are not here."""
    named = session.execute(
        select(_FILE.c.digest, _FILE.c.original).where(_FILE.c.voided_at.is_(None))
    )
    digests = {bytes(one) for row in named for one in row if one}
    return sorted(one for one in digests if blobs.size(session, one) is None)[:_ASKED]


_FILE = AttachmentRow.__table__
