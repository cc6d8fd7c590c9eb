"""Says a sentence to people who listen to the screen instead of looking at it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Have a screen reader say the sentence: politely, or at once for errors.

    Qt before 6.8 has no announcement; there a change of the widget's name is what gets read.
    """
    # Thirty enumerations that no first painting needs.
    from PySide6 import QtGui
    from PySide6.QtGui import QAccessible

    if not QAccessible.isActive():
        return
    kind = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
    if kind is None:
        widget.setAccessibleName(sentence)
        return
    event = kind(widget, sentence)
    levels = QAccessible.AnnouncementPoliteness
    event.setPoliteness(levels.Assertive if urgent else levels.Polite)
    QAccessible.updateAccessibility(event)
