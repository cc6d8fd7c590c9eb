"""A form that is handed to somebody who is no staff, and the narrow door behind it (R-06)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import QObject

from db.kernel.errors import StationError
from db.kernel.problems import Problem
from desktop.forms.field import Field

Values = Mapping[str, Any]
Content = Mapping[str, object]


class FormDoor(Protocol):
    """All that such a form can reach: its own record, to be written and never to be read."""

    def check(self, values: Values) -> Sequence[Problem]:
        """Return what is wrong with what was typed."""

    def keep(self, owner: QObject, typed: Content) -> None:
        """Keep what is typed; every keystroke may call it."""

    def finish(
        self,
        owner: QObject,
        values: Values,
        *,
        then: Callable[[], object],
        failed: Callable[[StationError], object],
    ) -> None:
        """Write what was filled in."""  # fmt: skip


@dataclass(frozen=True)
class HandedForm:
    """What is handed over: its words, its fields, what stands in them already, and its door."""

    title: str
    about: str
    """One sentence on whose form this is, e.g. the person's own matter."""
    fields: Sequence[Field]
    door: FormDoor
    thanks: str
    typed: Content = field(default_factory=dict)


@dataclass(frozen=True)
class HandedSheets:
    """Evaluation sheets of one session, for its deputies to score and sign on the whole screen (R-06)."""

    session: UUID
    sheet: UUID | None = None
    """Where to begin; None lets them choose who fills in, and for which firm and department."""
    item: str = ""
    """The item to begin at; empty for the first one without an answer."""
    note: str | None = None
    """What was being typed on that item when the session ended; None for nothing."""
    prints: Callable[[UUID], object] | None = None
    """Prints the paper of a sheet for a signature with a pen; it holds no page, for the window at work is gone."""
    is_resumed: bool = False
    """Whether the session ended without being taken back, e.g. because the power went."""


@dataclass(frozen=True)
class HandedEvent:
    """The sign-in screen of one event, for everybody who comes in (R-06)."""

    event: UUID
    desk: str
    """What this desk is called."""
