"""What is given is shown at once, saved each on its own, and never lost where it could not be saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from db.evaluation.contracts import SessionView
from db.kernel.errors import CannotWrite, TroubleCode
from desktop.jobs import Jobs
from desktop.scoring.filling import Saving
from tests.db.evaluation.desks import Desk
from tests.desktop.people.desks import type_text
from tests.desktop.scoring.hands import Hands


class FullDisk:
    """Stands for a disk that takes nothing until somebody makes room."""

    def __init__(self, work: Callable[..., object]) -> None:
        self._work, self.is_full = work, True

    def __call__(self, *given: object) -> object:
        if self.is_full:
            raise CannotWrite(TroubleCode.DISK_FULL)
        return self._work(*given)


@pytest.fixture
def disk(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> FullDisk:
    """A full disk under the answers."""
    sheets = hands.kept.evaluation.sheets
    made = FullDisk(sheets.answer)
    monkeypatch.setattr(sheets, "answer", made)
    return made


def test_every_answer_is_saved_on_its_own(hands: Hands) -> None:
    for at, key in enumerate("1111", 1):
        hands.key(key)
        assert len(hands.chosen()) == at
    assert hands.opened.filling.saving is Saving.SAVED


def test_an_answer_that_could_not_be_saved_stays_and_is_saved_by_one_press(
    hands: Hands, disk: FullDisk
) -> None:
    hands.keys("12")
    header = hands.window.header
    assert hands.opened.filling.kept("two_officers").choice == "done"
    assert (hands.chosen(), header.failed.isHidden()) == ({}, False)
    disk.is_full = False
    header.failed.click()
    assert hands.chosen() == {"two_officers": "done", "show_certificate": "not_done"}
    assert (header.failed.isHidden(), header.saved.text()) == (True, "已存本机")


def test_a_sheet_that_could_not_be_saved_stays_open_until_it_is(
    hands: Hands, disk: FullDisk
) -> None:
    hands.keys("1")
    opened = hands.opened
    for leave in (
        hands.form.next_firm, hands.window.header.back, hands.window.header.author,
    ):  # fmt: skip
        leave.click()
        assert hands.window.opened is opened
        assert hands.window.page is opened
    disk.is_full = False
    hands.window.header.back.click()
    assert hands.window.choose.rows[0].accessibleName().endswith("填写中 1/13")


def test_what_is_typed_is_saved_when_the_sheet_is_left(hands: Hands) -> None:
    card = hands.form.card("two_officers")
    card.open_note()
    type_text(card.note, "看得清")
    sheet = hands.opened.stop.sheet
    hands.form.next_firm.click()
    view = hands.kept.evaluation.sheets.view(hands.kept.actor, sheet.id, deputy=sheet.deputy)
    assert view.answers["two_officers"].note == "看得清"
    assert hands.opened.stop.sheet.id != sheet.id


def test_a_sheet_that_was_locked_elsewhere_takes_nothing_and_says_so(hands: Hands) -> None:
    hands.fill()
    line = hands.opened.stop.sheet
    hands.kept.evaluation.sheets.finish(hands.kept.actor, line.id, line.deputy)
    hands.kept.sign_and_lock(line)
    hands.form.stand("uniform")
    hands.key("2")
    assert hands.chosen()["uniform"] == "a"
    assert hands.form.groups.messages.headlines()


@pytest.fixture
def real_jobs(desk: object) -> Iterator[Jobs]:
    """Jobs with a thread of their own, as at a station."""
    jobs = Jobs()
    object.__setattr__(desk, "jobs", jobs)
    yield jobs
    jobs.close()


def test_the_window_shows_an_answer_before_it_is_saved(
    real_jobs: Jobs, kept: Desk, day: SessionView, window: object, qtbot: QtBot
) -> None:
    hands = Hands(window, kept, day)  # type: ignore[arg-type]
    choose = hands.window.choose
    qtbot.waitUntil(lambda: bool(choose.rows))
    choose.rows[0].click()
    qtbot.waitUntil(lambda: len(choose.rows) == 3)
    choose.rows[0].click()
    qtbot.waitUntil(lambda: hands.window.opened is not None)
    hands.keys("1")
    assert hands.opened.filling.saving is Saving.BUSY
    assert hands.form.panel.score.text() == "100.0"
    qtbot.waitUntil(lambda: hands.opened.filling.saving is Saving.SAVED)
    assert hands.chosen() == {"two_officers": "done"}
