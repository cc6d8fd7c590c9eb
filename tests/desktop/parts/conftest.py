"""A program painted in the built themes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop import look
from desktop.look import Look, Theme


@pytest.fixture
def painted(qapp: QApplication) -> Iterator[Look]:
    """The look in force, light and at 100 % before and after the test."""
    in_force = look.install(qapp)
    in_force.apply(Theme.LIGHT)
    yield in_force
    in_force.apply(Theme.LIGHT)
