"""Answers prepared in advance, in place of a person in front of a dialog."""

from __future__ import annotations

from pathlib import Path

from desktop.notices.questions import Questions


class PreparedAnswers(Questions):
    """Same face as ``Questions``; ``asked`` lists what would have been asked."""

    def __init__(self, *, confirms: bool = True, path: Path | None = None) -> None:
        super().__init__()
        self.confirms = confirms
        self.path = path
        self.asked: list[str] = []

    def confirm(
        self, question: str, body: str, *, act: str, keep: str, dangerous: bool = True
    ) -> bool:
        """Answer as prepared."""
        self.asked.append(question)
        return self.confirms

    def save_as(self, name: str, pattern: str = "") -> Path | None:
        """Answer with the prepared path."""
        self.asked.append(name)
        return self.path

    def open_file(self, title: str, pattern: str) -> Path | None:
        """Answer with the prepared path."""
        self.asked.append(title)
        return self.path

    def open_files(self, title: str, pattern: str) -> list[Path]:
        """Answer with the prepared path."""
        self.asked.append(title)
        return [self.path] if self.path else []

    def choose_folder(self, title: str) -> Path | None:
        """Answer with the prepared path."""
        self.asked.append(title)
        return self.path
