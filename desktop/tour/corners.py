"""The corners that the day does not come to and the guide shows: lists, settings, keys, the way back after a loss."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.evaluation.page import EvaluationPage, Place
from desktop.evaluation.visits import Visits
from desktop.exchange.page import ExchangePage
from desktop.reception.page import ReceptionPage
from desktop.scheduling.page import SchedulingPage
from desktop.scoring.window import ScoringWindow
from desktop.settings.page import SettingsPage
from desktop.settings.safety import SafetySection
from desktop.shell.pages import EVALUATION, EXCHANGE, RECEPTION, SCHEDULING, SETTINGS
from desktop.shell.recovery_form import RecoveryForm
from desktop.shell.restore_scene import RestoreScene
from desktop.shell.sign_in import SignIn
from desktop.tour.day import CTRL, Stage, enter
from desktop.tour.inspections import find_day

_PAUSE = 500
"""Milliseconds after which a page has read what it shows."""


_STICK = "U 盘 / backups"


def compare_sheets(stage: Stage) -> None:
    """What the deputies found on one firm, side by side."""
    section = _visits(stage)
    find_day(stage, lambda one: one.is_closed and len(one.departments) == 1)
    assert section.view is not None, "a day is open"
    sheet = next(one for one in section.view.sheets if one.is_shown)
    section._on_joint_wanted(sheet.firm, sheet.department)
    _see(stage, "evaluation-joint")


def plan_visit(stage: Stage) -> None:
    """The form of a day of inspections."""
    section = _visits(stage)
    section.back()
    section.begin_new()
    _see(stage, "evaluation-plan")
    section.leave()


def sign_sheet(stage: Stage) -> None:
    """A sheet is answered to its end, looked through, and lies ready to be signed."""
    section, hand = _visits(stage), stage.hand
    find_day(stage, lambda one: one.is_begun and not one.is_closed)
    assert section.view is not None, "a day is open"
    section._on_sheet_score_wanted(section.view.sheets[1].id)
    hand.until("the sheet", lambda: bool(_scoring(stage)))
    scoring = _scoring(stage)[0]
    hand.until("the items", lambda: scoring.opened is not None)
    hand.size(1280, 800)
    opened = scoring.opened
    assert opened is not None, "the items"
    for _ in opened.form.filling.reckoning().unanswered:
        hand.press(Qt.Key.Key_1)
    opened.show_sign()
    hand.pause(_PAUSE)
    hand.picture("evaluation-sign")
    scoring.ask_staff()
    hand.write(stage.passphrase)
    hand.press(Qt.Key.Key_Return)
    hand.until("back at work", lambda: stage.program.work is not None)
    hand.size(1440, 900)


def meet(stage: Stage) -> None:
    """Who asked to meet a deputy."""
    stage.hand.come_forward()
    stage.work.go(SCHEDULING)
    stage.hand.find(SchedulingPage).bar.appointments.click()
    stage.hand.pause(_PAUSE)
    stage.hand.press(Qt.Key.Key_N, CTRL)
    _see(stage, "appointments")
    stage.hand.press(Qt.Key.Key_Escape)


def take_ledger_in(stage: Stage) -> None:
    """Where a table of matters comes in."""
    stage.work.go(RECEPTION)
    stage.hand.find(ReceptionPage).ledger.take_in()
    _see(stage, "ledger-import")


def enrol(stage: Stage) -> None:
    """How a station asks its district to be let in."""
    stage.work.go(EXCHANGE)
    stage.hand.find(ExchangePage).enrol()
    _see(stage, "enrol")


def settle(stage: Stage) -> None:
    """Accounts, printers, and a backup that was just made."""
    stage.work.go(SETTINGS)
    page = stage.hand.find(SettingsPage)
    for key in ("accounts", "printers"):
        page.open_subject(key)
        _see(stage, f"settings-{key}")
    page.open_subject("safety")
    safety = page.section("safety")
    assert isinstance(safety, SafetySection), "the section of backups"
    safety.now.click()
    stage.hand.until("the backup", safety.now.isEnabled)
    _see(stage, "settings-safety")


def come_back(stage: Stage) -> None:
    """The passphrase is forgotten; a backup can be restored from here as well."""
    hand = stage.hand
    hand.come_forward()
    hand.press(Qt.Key.Key_L, CTRL)
    hand.until("locked", lambda: stage.program.workspace is None)
    hand.find(SignIn).passphrase.forgotten.emit()
    hand.until("the code", lambda: bool(_shown(stage, RecoveryForm)))
    _see(stage, "recovery")
    hand.find(SignIn).restore_requested.emit()
    hand.until("the backups", lambda: bool(_shown(stage, RestoreScene)))
    hand.find(RestoreScene)._where.setText(_STICK)  # no picture shows where the tour was played
    _see(stage, "restore")
    hand.find(RestoreScene).left.emit()
    enter(stage)


SCENES: Sequence[Callable[[Stage], None]] = (
    compare_sheets, plan_visit, sign_sheet, meet, take_ledger_in, enrol, settle, come_back,
)  # fmt: skip


def _see(stage: Stage, picture: str) -> None:
    stage.hand.pause(_PAUSE)
    stage.hand.picture(picture)


def _shown(stage: Stage, kind: type[QWidget]) -> bool:
    return any(one.isVisible() for one in stage.program.window.findChildren(kind))


def _visits(stage: Stage) -> Visits:
    stage.work.go(EVALUATION, Place.SHEETS)
    section = stage.hand.find(EvaluationPage).sections[Place.SHEETS]
    assert isinstance(section, Visits), "the first section"
    return section


def _scoring(stage: Stage) -> list[ScoringWindow]:
    return stage.program.window.findChildren(ScoringWindow)
