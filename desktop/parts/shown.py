"""Showing a part that may not have its place yet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def set_shown(widget: QWidget, *, shown: bool) -> None:
    """Show or hide a part; one without a parent is never shown, for it would be a window of its own.

    Such a part appears by itself with the parent that it is given later.
    """
    if shown and widget.parentWidget() is None:
        return
    widget.setVisible(shown)
