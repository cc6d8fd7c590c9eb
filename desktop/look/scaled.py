"""Measures that Qt keeps as figures: set once, and again whenever text scale or density change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop import look
from desktop.look.theme import Look

Measure = Callable[[Look], object]


def scaled(owner: QWidget, measure: Measure) -> None:
    """Measure now and at every change, as long as the owner lives."""
    _Scaled(owner, measure)


class _Scaled(QObject):
    """A child of its owner, so that both go together."""

    def __init__(self, owner: QWidget, measure: Measure) -> None:
        super().__init__(owner)
        self._measure = measure
        look.current().changed.connect(self._on_look_changed)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        self._measure(look.current())
