"""A secret on the clipboard is marked as one, and gone after ten seconds unless something else was copied."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.parts import clipboard


@pytest.fixture
def board(qapp):
    yield QGuiApplication.clipboard()
    QGuiApplication.clipboard().clear()


def test_a_secret_is_marked_for_clipboard_managers(board):
    clipboard.copy_secret("ABCD-EFGH")
    content = board.mimeData()
    assert content.data("x-kde-passwordManagerHint").data() == b"secret"
    assert board.text() == "ABCD-EFGH"


def test_a_secret_is_gone_after_its_time(board, qtbot, monkeypatch):
    monkeypatch.setattr(clipboard, "KEPT_FOR", 1)
    clipboard.copy_secret("ABCD-EFGH")
    qtbot.waitUntil(lambda: board.text() == "")


def test_what_was_copied_since_stays(board):
    clipboard.copy_secret("ABCD-EFGH")
    clipboard.copy("31 号")
    clipboard.take_away("ABCD-EFGH")
    assert board.text() == "31 号"
    assert not board.mimeData().hasFormat("x-kde-passwordManagerHint")
