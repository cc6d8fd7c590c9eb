"""Progress of long work, and the wish of a person to stop it."""

from __future__ import annotations

from collections.abc import Callable


class Cancelled(Exception):
    """Raised inside the work once a person stopped it; a unit of work rolls back on its way out."""


class Progress:
    """Token that travels with long work: it reports steps and carries the wish to stop.

    Services take ``progress.report`` as a callable; it raises ``Cancelled`` after ``cancel()``.
    It is no QObject on purpose: the last reference may be dropped on the worker thread.
    """

    def __init__(self, send: Callable[[int, int], None] | None = None) -> None:
        self._send = send
        self._cancelled = False

    @property
    def cancelled(self) -> bool:
        """Tell whether a person stopped the work."""
        return self._cancelled

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._cancelled = True

    def report(self, done: int, total: int) -> None:
        """Say how far the work is; raises ``Cancelled`` when it shall stop."""
        if self._cancelled:
            raise Cancelled
        if self._send is not None:
            self._send(done, total)
