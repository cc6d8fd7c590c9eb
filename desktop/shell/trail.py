"""The way back: which pages and records were looked at, for Alt+←."""

from __future__ import annotations

from typing import NamedTuple

_LONGEST = 50


class Stop(NamedTuple):
    """A page, and the record that was opened there if one was."""

    key: str
    subject: object = None


class Trail:
    """Remembers the stops of one signed-in person, nothing longer than that."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []

    @property
    def here(self) -> Stop | None:
        """The present stop, None before the first one."""
        return self._stops[-1] if self._stops else None

    def add(self, stop: Stop) -> None:
        """Remember where the person went; the same place twice counts once."""
        if not self._stops or self._stops[-1] != stop:
            self._stops.append(stop)
            del self._stops[:-_LONGEST]

    def back(self) -> Stop | None:
        """Leave the present stop and return the one before, None at the beginning."""
        if len(self._stops) < 2:
            return None
        self._stops.pop()
        return self._stops[-1]
