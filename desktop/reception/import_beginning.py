"""What an import shows before a file is chosen: what comes, and the two ways to begin."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from desktop.parts.buttons import Button
from desktop.parts.empty import EmptyState
from desktop.parts.shown import set_shown
from desktop.reception.import_undo import ImportUndo
from desktop.reception.mapping_file import ENDING

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.notices.questions import Questions


class ImportBeginning(QWidget):
    """``chosen()`` asks for a ledger, ``mapped()`` for a file of an outside platform with its mapping file."""

    chosen = Signal()
    mapped = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.undo = ImportUndo(desk, self)
        choose = Button(self.tr("Choose a file"), icon="folder-open", kind="primary")
        choose.clicked.connect(self.chosen)
        self.mapped_button = Button(self.tr("By a mapping file…"), icon="link")
        self.mapped_button.clicked.connect(self.mapped)
        body = self.tr(
            "Every row is shown with what would come of it; nothing is written before you agree.\n"
            "Excel (.xlsx, .xls), WPS, and CSV files; at most 50,000 rows.\n"
            "Files of other platforms (CSV, JSON) are read by a mapping file."
        )
        headline = self.tr("Choose the ledger to take in")
        self.undo_button = Button(self.tr("Take the newest import back…"), icon="arrow-back-up")
        self.undo_button.clicked.connect(self.undo.ask)
        set_shown(self.undo_button, shown=may(desk.actor, Permission.IMPORT_SHEET))
        buttons = (choose, self.mapped_button, self.undo_button)
        shown = EmptyState("package-import", headline, body, buttons=buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(shown)

    def ask(self, questions: Questions) -> tuple[Path, Path] | None:
        """Return a mapping file and the file of the platform it tells of, None where none was chosen."""
        pattern = self.tr("Mapping files") + f" (*{ENDING})"
        mapping = questions.open_file(self.tr("Choose the mapping file"), pattern)
        if mapping is None:
            return None
        pattern = self.tr("Files of the platform") + " (*.csv *.txt *.json *.jsonl)"
        path = questions.open_file(self.tr("Choose the file of the platform"), pattern)
        return None if path is None else (mapping, path)
