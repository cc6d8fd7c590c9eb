"""Contents of attachments end with the erasure that named them, wherever it acts: key and bytes (decision 0016)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sqlalchemy.orm import Session

from db.attachments import waiting
from db.bundle.state import Write
from db.kernel.kinds import Kind
from db.storage.blobs import Blobs

_NAMES = 5, 11
"""Numbers of the fields that name a content."""

End = Callable[[Session, Iterable[bytes]], None]
"""Lets go of contents that an erasure named."""


def never(_session: Session, _digests: Iterable[bytes]) -> None:
    """Keep everything: a desk without contents has none to let go of."""


def named_in(writes: Iterable[Write]) -> Iterator[bytes]:
    """Yield the contents that writes of attachments name."""
    for one in writes:
        if one.kind == Kind.ATTACHMENT and one.said:
            found = (one.said.get(number) for number in _NAMES)
            yield from (digest for digest in found if isinstance(digest, bytes) and digest)


class Endings:
    """Ends contents that no record and no unfinished form names any more."""

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs

    def __call__(self, session: Session, digests: Iterable[bytes]) -> None:
        """Delete key and bytes; what comes again in a later bundle is named by nothing, and not kept."""
        session.flush()
        for one in set(digests):
            if not waiting.is_needed(session, one):
                self._blobs.end(session, one)
