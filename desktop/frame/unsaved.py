"""Typed text of every form on its way to the disk, and back after a lock; the register has drafts of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.kernel.actor import Actor
from desktop.jobs import Jobs

if TYPE_CHECKING:
    from db.kernel.errors import StationError
    from db.workspace import Workspace

Content = Mapping[str, object]


class Unsaved(QObject):
    """Every keystroke may call ``keep``: the newest state of a form wins, one write at a time."""

    def __init__(self, workspace: Workspace, actor: Actor, jobs: Jobs) -> None:
        super().__init__()
        self._forms, self._actor, self._jobs = workspace.unsaved, actor, jobs
        self._pending: dict[str, Content] = {}
        self._is_writing = False

    def keep(self, form: str, content: Content) -> None:
        """Keep a form as it stands now."""
        self._pending[form] = content
        self._write_next()

    def drop(self, form: str) -> None:
        """Forget a form that was saved or given up."""
        self._pending.pop(form, None)
        self._jobs.ask(self, partial(self._forms.drop, self._actor, form))

    def flush(self) -> None:
        """Write everything that waits, at once: the pages are going away."""
        for form, content in self._pending.items():
            self._jobs.ask(self, partial(self._forms.keep, self._actor, form, content))
        self._pending.clear()

    def bring_back(
        self, owner: QObject, beginning: str, then: Callable[[dict[str, Content]], object]
    ) -> None:
        """Read the forms whose names begin so; ``then`` is called where there are some."""
        read = partial(self._forms.of, self._actor, beginning)
        self._jobs.ask(owner, read, lambda found: then(found) if found else None)

    def _write_next(self) -> None:
        if self._is_writing or not self._pending:
            return
        form = next(iter(self._pending))
        content = self._pending.pop(form)
        self._is_writing = True
        self._jobs.ask(
            self,
            partial(self._forms.keep, self._actor, form, content),
            lambda _nothing: self._on_written(),
            partial(self._on_refused, form, content),
        )

    def _on_written(self) -> None:
        self._is_writing = False
        self._write_next()

    def _on_refused(self, form: str, content: Content, error: StationError) -> None:
        # Not tried again by itself: the next keystroke does, with what is newest then.
        self._is_writing = False
        self._pending.setdefault(form, content)
        self._jobs.troubled.emit(error)
