"""Version, folder and what the program is built from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices

from db.kernel.actor import Role
from desktop.parts.buttons import button
from desktop.parts.text import label, selectable
from desktop.settings.rows import SectionView, beside, stacked
from desktop.wording import formats, words
from resources.version import own_version

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

Merged = tuple[tuple[str, tuple[Role, ...]], ...]

LICENCES = (
    ("Liaison Desk", "Apache-2.0"),
    ("Qt, PySide6", "LGPL-3.0"),
    ("SQLCipher", "BSD-3-Clause"),
    ("SQLAlchemy, Alembic, msgspec", "MIT, BSD-3-Clause"),
    ("ReportLab, pypdfium2, ZXing", "BSD-3-Clause, Apache-2.0"),
    ("cryptography", "Apache-2.0, BSD-3-Clause"),
    ("qt-material", "BSD-2-Clause"),
    ("Noto Sans SC", "OFL-1.1"),
    ("Tabler Icons", "MIT"),
)


class AboutSection(SectionView):
    """The folder is measured in the background, for it may hold many papers."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        folder = desk.workspace.places.folder
        self.add_row(self.tr("Version"), "", beside(label(own_version())))
        self.measured = label("…", "caption")
        opened = button(self.tr("Open the folder"), "folder")
        opened.clicked.connect(self._on_opened_clicked)
        self.add_row(
            self.tr("Folder of the station"),
            self.tr("Everything lies here, encrypted"),
            stacked(selectable(label(str(folder), wrap=True)), self.measured, beside(opened)),
        )
        lines = "\n".join(f"{name} · {licence}" for name, licence in LICENCES)
        self.add_row(
            self.tr("Built from"),
            self.tr("Works under free licences"),
            selectable(label(lines, "secondary", wrap=True)),
        )
        self.merged = label("…", "secondary", wrap=True)
        self.add_row(
            self.tr("Posts in one hand"),
            self.tr("The head fills what nobody else was given; an auditor has no other role"),
            self.merged,
        )
        desk.jobs.compute(self, lambda: size_of(folder), self._show_size)
        desk.jobs.ask(self, desk.workspace.accounts.merged_roles, self._show_merged)

    def _show_size(self, size: int) -> None:
        self.measured.setText(self.tr("{size} MB").format(size=f"{size / 1_000_000:.1f}"))

    def _show_merged(self, merged: Merged) -> None:
        lines = [self._merged_line(name, roles) for name, roles in merged]
        self.merged.setText("\n".join(lines) or self.tr("Nobody has more than one role"))

    def _merged_line(self, name: str, roles: tuple[Role, ...]) -> str:
        named = formats.listed(tuple(map(words.of, roles)))
        return self.tr("{name}: {roles}").format(name=name, roles=named)

    @Slot()
    def _on_opened_clicked(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.desk.workspace.places.folder)))


def size_of(folder: Path) -> int:
    """Return how many bytes lie in a folder, its sub-folders included."""
    return sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
