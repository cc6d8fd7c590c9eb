"""A desk with a printer in the program, painted and in Chinese."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop import look
from desktop.look import Look, Theme
from desktop.printing.printer import Printing
from desktop.wording import language
from tests.fakes.jobs import ImmediateJobs
from tests.fakes.printer import FakeSpooler, RememberedPrinters


@pytest.fixture
def painted(qapp: QApplication) -> Look:
    """The look in force, light and at 100 %, with Chinese words."""
    language.install(qapp, "zh_CN")
    in_force = look.install(qapp)
    in_force.apply(Theme.LIGHT)
    return in_force


class Answers:
    """Answers the file chooser with what a test has laid down."""

    def __init__(self) -> None:
        self.file: Path | None = None
        self.suggested: list[str] = []

    def save_as(self, suggested: str) -> Path | None:
        """Return the file to write."""
        self.suggested.append(suggested)
        return self.file


@pytest.fixture
def desk(painted: Look, tmp_path: Path) -> Any:
    """What the preview needs of a desk; ``spooler`` and ``questions`` are the fakes behind it."""
    jobs, spooler, kept = ImmediateJobs(), FakeSpooler(), RememberedPrinters()
    printing = Printing(jobs, tmp_path / "papers", kept, spooler=spooler)
    return SimpleNamespace(
        jobs=jobs, look=painted, printing=printing, questions=Answers(), spooler=spooler, kept=kept
    )
