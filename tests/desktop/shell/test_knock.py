"""A knock is heard once, answered at once, and never left lying."""

from __future__ import annotations

from pathlib import Path

from desktop.shell.knock import FILE_NAME, Knocks, knock


def test_a_knock_is_heard_and_answered(qtbot, tmp_path: Path) -> None:
    knocks = Knocks(tmp_path)
    with qtbot.waitSignal(knocks.heard):
        assert knock(tmp_path)
    knocks.deleteLater()


def test_where_nobody_answers_the_knock_is_taken_back(qtbot, tmp_path: Path) -> None:
    assert not knock(tmp_path, 0.05)
    assert list(tmp_path.iterdir()) == []


def test_a_knock_of_last_time_is_not_heard(qtbot, tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).touch()
    knocks = Knocks(tmp_path)
    with qtbot.assertNotEmitted(knocks.heard, wait=50):
        assert list(tmp_path.iterdir()) == []
    knocks.deleteLater()


def test_a_folder_that_is_gone_takes_no_knock(qtbot, tmp_path: Path) -> None:
    assert not knock(tmp_path / "gone")
