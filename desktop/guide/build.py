"""Draws the quick card at set-up, so that it lies on the stick and can be printed before anything is installed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.guide.card import quick_card
from desktop.guide.chapters import folder
from desktop.wording import language

CARD = "quick-card.pdf"


def main() -> None:
    """Write the card beside the guide."""
    app = QCoreApplication(["guide"])  # no window, so that set-up needs no libraries of one
    language.install(app, language.CHINESE)
    (folder() / CARD).write_bytes(quick_card().pdf)


if __name__ == "__main__":
    main()
