"""The check code is the one of this station's key."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from desktop.settings.check_code import CheckCodeSection


def test_the_code_stands_in_groups_and_can_be_copied(desk, station, qtbot):
    section = CheckCodeSection(desk)
    qtbot.addWidget(section)
    assert section.code.text().split() == station.founded.fingerprint.split("-")
    section.findChild(QPushButton).click()
    assert QGuiApplication.clipboard().text() == station.founded.fingerprint
