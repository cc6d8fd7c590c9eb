"""The only two ways to a session: ``reading()`` and ``writing(actor, action)``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db.kernel.actor import Actor
from db.kernel.errors import CannotWrite, TroubleCode
from db.kernel.kinds import Action, Changes, Kind, Saved
from db.storage.engine import for_writing
from db.storage.turns import turn

T = TypeVar("T")

WORK = "work"
"""Key in ``Session.info`` under which the listeners find what is being written."""

READER = "reader"
"""Key in ``Session.info`` under which the listeners find for whom is read; nobody sees the least."""


@dataclass(slots=True)
class Work:
    """One writing transaction: its sessions, who writes, what for, and which kinds it touched."""

    session: Session
    own: Session
    """For what belongs to this computer alone: the same session on a file, the counter's own file beside a server."""
    actor: Actor
    action: Action
    kinds: set[Kind]
    act: int = 0
    """Sequence number of the first operation: what one click wrote belongs together."""
    tells_day_only: bool = False
    """The journal may not tell at which hour this was done (R-54)."""
    head: tuple[int, bytes] | None = None
    """Number and link of the last operation that was written, None while there is none."""

    def saved(self, value: T) -> Saved[T]:
        """Write what is pending and return the value with the kinds that changed."""
        self.session.flush()
        return Saved(value, Changes(self.kinds))


class UnitOfWork:
    """Opens sessions on one engine; commits on leaving a writing block, rolls back on an exception.

    ``own`` is where tickets and drafts lie when the records lie on a server.
    """

    def __init__(self, engine: Engine, *, own: UnitOfWork | None = None) -> None:
        self._readers = engine
        self._writers = for_writing(engine)
        self.own = own or self
        self.session_class: type[Session] = type("StationSession", (Session,), {})
        """Own class of this workspace, so that listeners hear its sessions and no others."""
        self.forbidden: TroubleCode | None = None
        """Why nothing may be written, None while all is well."""
        self.committed: Callable[[Work], object] = lambda _work: None
        """Hears of every writing that is on the disk; it may neither fail nor take long."""

    @contextmanager
    def reading(self, reader: Actor | None = None) -> Iterator[Session]:
        """Yield a session whose changes are never kept; it shows what the reader may see."""
        with self.session_class(self._readers) as session:
            session.info[READER] = reader
            yield session
            session.rollback()

    @contextmanager
    def reading_beside(self) -> Iterator[tuple[Session, Session]]:
        """Yield a session, and one for what belongs to this computer alone: the same one on a file."""
        with self.reading() as session:
            if self.own is self:
                yield session, session
                return
            with self.own.reading() as beside:
                yield session, beside

    @contextmanager
    def writing(self, actor: Actor, action: Action) -> Iterator[Work]:
        """Yield the work of one click; it is committed as a whole or not at all.

        Raises CannotWrite where writing is forbidden.
        """
        if self.forbidden is not None:
            raise CannotWrite(self.forbidden)
        with self.session_class(self._writers) as session, self._beside(session) as own:
            work = Work(session, own, actor, action, set())
            session.info[WORK], session.info[READER] = work, actor
            yield work
            # In this order a failure between the two leaves a draft too many, never one too few.
            session.commit()
            own.commit()
        self.committed(work)

    def turn(self, name: bytes) -> AbstractContextManager[None]:
        """Let one process at a time through, of those that give the same name."""
        return turn(self._readers, name)

    def close(self) -> None:
        """Close every connection."""
        self._readers.dispose()
        if self.own is not self:
            self.own.close()

    @contextmanager
    def _beside(self, session: Session) -> Iterator[Session]:
        if self.own is self:
            yield session
            return
        with self.own.session_class(self.own._writers) as beside:
            yield beside
