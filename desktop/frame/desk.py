"""The desk: everything a page is given to work with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from db.kernel.actor import Actor
from db.kernel.clock import Clock, SystemClock
from desktop.frame.unsaved import Unsaved
from desktop.jobs import Jobs

if TYPE_CHECKING:
    from db.workspace import Workspace
    from desktop.frame.handed import HandedEvent, HandedForm, HandedSheets
    from desktop.look import Look
    from desktop.notices.notices import Notices
    from desktop.notices.questions import Questions
    from desktop.printing.printer import Printing
    from desktop.settings.local import LocalSettings


class Go(Protocol):
    """Shows another page, and there one record."""

    def __call__(self, key: str, subject: object = None) -> None:
        """Show the page ``key``; ``subject`` is what it shall open."""


@dataclass(frozen=True)
class Desk:
    """One signed-in person's services and tools; a new sign-in gets a new desk."""

    workspace: Workspace
    actor: Actor
    jobs: Jobs
    look: Look
    notices: Notices
    settings: LocalSettings
    printing: Printing
    questions: Questions
    go: Go
    clock: Clock = field(default_factory=SystemClock)
    lock: Callable[[], object] = lambda: None
    """Locks the screen, as the padlock does."""
    show_guide: Callable[[str], object] = lambda _chapter: None
    """Opens the guide at a chapter, as F1 does."""
    hand_over: Callable[[HandedForm | HandedSheets | HandedEvent], object] = lambda _handed: None
    """Gives the screen to a visitor with this one form, or to deputies with the sheets of one session.

    A staff passphrase takes it back.
    """
    follows_lock: bool = False
    """Whether the screen was only locked before: what belongs to a start was told then."""

    @cached_property
    def unsaved(self) -> Unsaved:
        """Where this person's begun forms are kept."""
        return Unsaved(self.workspace, self.actor, self.jobs)
