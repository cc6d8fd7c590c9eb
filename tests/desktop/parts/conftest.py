"""A program painted in the built themes, speaking Chinese."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop import look
from desktop.look import Look, Theme
from desktop.wording import language


@pytest.fixture
def painted(qapp: QApplication) -> Look:
    """The look in force, light and at 100 %, with Chinese words."""
    language.install(qapp, "zh_CN")
    in_force = look.install(qapp)
    in_force.apply(Theme.LIGHT)
    return in_force
