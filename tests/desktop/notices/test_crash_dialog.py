"""A bug is written down and shown once; the person can go on."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.notices.crash_dialog import CrashDialog, CrashHook
from tests.fakes.clock import FakeClock


class Shown:
    """Takes the place of the dialog."""

    def __init__(self) -> None:
        self.reports: list[tuple[str, Path | None]] = []
        self.again = lambda: None

    def __call__(self, report: str, path: Path | None) -> None:
        self.reports.append((report, path))
        self.again()


def raise_into(hook: CrashHook, error: BaseException) -> None:
    try:
        raise error
    except (Exception, KeyboardInterrupt) as caught:  # noqa: BLE001  the hook takes them all
        hook(type(caught), caught, caught.__traceback__)


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
def hook(tmp_path: Path, shown: Shown, clock: FakeClock) -> CrashHook:
    return CrashHook(tmp_path / "reports", "0.1.0", clock=clock, show=shown)


def test_a_bug_is_written_and_shown(hook: CrashHook, shown: Shown, tmp_path: Path) -> None:
    raise_into(hook, ZeroDivisionError("骆书宁"))
    report, path = shown.reports[0]
    assert path is not None
    assert path.read_text() == report
    assert "ZeroDivisionError" in report
    assert "骆书宁" not in report


def test_a_second_bug_while_the_first_is_shown_is_only_written(
    hook: CrashHook, shown: Shown
) -> None:
    shown.again = lambda: raise_into(hook, IndexError())
    raise_into(hook, KeyError())
    assert len(shown.reports) == 1


def test_an_interrupt_from_the_keyboard_is_passed_on(
    tmp_path: Path, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed_on: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: passed_on.append(kind))
    raise_into(CrashHook(tmp_path, "0.1.0", show=shown), KeyboardInterrupt())
    assert shown.reports == []
    assert passed_on == [KeyboardInterrupt]


def test_the_hook_is_taken_and_given_back(hook: CrashHook) -> None:
    before = sys.excepthook
    hook.install()
    assert sys.excepthook is hook
    hook.remove()
    assert sys.excepthook is before


def test_the_dialog_says_what_is_kept_and_shows_the_report_on_demand(
    qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = CrashDialog("report text", tmp_path / "report.txt")
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog._report.isVisible()
    dialog.details.click()
    assert dialog._report.isVisible()
    assert dialog._report.toPlainText() == "report text"
