"""A desk for page tests: a real station, jobs that work at once, and what a page asked its window for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from db.kernel.actor import Role
from db.kernel.clock import Clock
from desktop import look
from desktop.frame.desk import Desk
from desktop.notices.notices import Notices
from desktop.printing.printer import Printing
from desktop.settings.local import LocalSettings
from tests.fakes.jobs import ImmediateJobs
from tests.fakes.printer import FakeSpooler
from tests.stations import Station


@dataclass
class Visits:
    """Remembers which pages were asked for."""

    seen: list[tuple[str, object]] = field(default_factory=list)

    def __call__(self, key: str, subject: object = None) -> None:
        self.seen.append((key, subject))


@dataclass
class Answers:
    """Stands for the person who answers a question; keeps what was asked."""

    agrees: bool = True
    asked: list[str] = field(default_factory=list)

    def confirm(self, question: str, body: str, **_verbs: Any) -> bool:
        """Give the answer that was agreed on."""
        self.asked.append(question)
        return self.agrees


def desk_of(station: Station, folder: Path, clock: Clock, **tools: Any) -> Desk:
    """Return a desk over a station; any tool can be given instead of the usual one."""
    jobs = ImmediateJobs()
    kept = LocalSettings(folder / "local.ini")
    spooler = tools.pop("spooler", None) or FakeSpooler()
    usual: dict[str, Any] = {
        "workspace": station.workspace, "actor": station.actor, "jobs": jobs,
        "look": look.current(), "notices": Notices(kept), "settings": kept,
        "printing": Printing(jobs, folder / "papers", kept, spooler=spooler),
        "questions": Answers(), "go": Visits(), "clock": clock,
    }  # fmt: skip
    return Desk(**(usual | tools))


def as_role(station: Station, role: Role, *, also: tuple[Role, ...] = ()) -> Station:
    """Return the station as somebody of another role sees it."""
    return replace(station, actor=replace(station.actor, role=role, also=also))


def type_text(line: QWidget, text: str) -> None:
    """Type as an input method does; key events know no Chinese characters."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(line, event)
