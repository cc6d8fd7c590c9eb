"""A second person agrees in the window with the own name and passphrase, or is told why not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from db.accounts.rules import Permission
from desktop import look
from desktop.frame.second_person import ActOfTwo, ask_second
from desktop.jobs import Jobs
from tests.desktop.people.desks import desk_of
from tests.stations import THEIR_PASSPHRASE, colleague

SENTENCE = "何静澜要把 3 件事项的联系方式导出。"


class Asked:
    """What came of the question."""

    def __init__(self) -> None:
        self.agreed, self.left = [], 0

    def leave(self) -> None:
        self.left += 1


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def clerk(station, clock):
    return colleague(station, clock, must_change=False)


@pytest.fixture
def ask(station, tmp_path, clock, qapp, qtbot, asked):
    """Ask over a window; the desk's jobs may be those of the program."""
    look.install(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()

    def begin(sentence=SENTENCE, **tools):
        desk = desk_of(station, tmp_path, clock, **tools)
        act = ActOfTwo(
            Permission.EXPORT_UNMASKED, sentence, "确认并导出", asked.agreed.append, asked.leave
        )
        return ask_second(desk, act, window)

    return begin


def test_the_question_says_what_is_agreed_to_and_offers_colleagues_only(ask, clerk, station):
    dialog = ask()
    said = [one.text() for one in dialog.findChildren(QLabel)]
    assert SENTENCE in said
    assert [one.value for one in dialog.who._options] == [clerk.user]
    assert dialog.accessibleDescription() == SENTENCE


@pytest.mark.parametrize("times", [1, 3, 6])
def test_no_line_of_a_long_sentence_is_cut(ask, clerk, times):
    dialog = ask(sentence=SENTENCE * times)
    (said,) = [one for one in dialog.findChildren(QLabel) if one.text() == SENTENCE * times]
    assert said.height() >= said.heightForWidth(said.width())


def test_a_colleague_agrees_with_name_and_passphrase_by_keys_alone(ask, clerk, asked):
    dialog = ask()
    dialog.who.put(clerk.user)
    dialog.passphrase.setFocus()
    QTest.keyClicks(dialog.passphrase, THEIR_PASSPHRASE)
    QTest.keyClick(dialog.passphrase, Qt.Key.Key_Return)
    (witness,) = asked.agreed
    assert (witness.second.user, witness.permission) == (clerk.user, Permission.EXPORT_UNMASKED)
    assert (dialog.passphrase.text(), asked.left) == ("", 0)


def test_a_wrong_passphrase_is_said_counts_and_may_be_typed_again(ask, clerk, asked, station):
    dialog = ask()
    dialog.who.put(clerk.user)
    dialog.passphrase.setText("Qing-He 83 wo")
    dialog.agree.click()
    assert dialog.error() == "口令不符，还可以再试 4 次。"
    assert (asked.agreed, dialog.passphrase.text()) == ([], "")
    assert [note.user for note in station.entrance.outside.read()] == [clerk.user.hex]
    dialog.passphrase.setText(THEIR_PASSPHRASE)
    dialog.agree.click()
    assert len(asked.agreed) == 1


def test_nothing_is_asked_of_the_door_before_both_fields_are_filled(ask, clerk, asked, station):
    dialog = ask()
    dialog.agree.click()
    dialog.who.put(clerk.user)
    dialog.agree.click()
    assert (asked.agreed, station.entrance.outside.read()) == ([], ())


def test_who_thinks_better_of_it_leaves_nothing_done(ask, clerk, asked):
    dialog = ask()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert (asked.agreed, asked.left) == ([], 1)


def test_a_station_of_one_is_told_what_is_missing(ask):
    dialog = ask()
    assert dialog.error().startswith("本站还没有可以确认的同事。")
    assert not dialog.agree.isEnabled()


def test_the_passphrase_is_stretched_away_from_the_window(ask, clerk, asked, qtbot):
    jobs = Jobs()
    dialog = ask(jobs=jobs)
    qtbot.waitUntil(lambda: len(dialog.who._options) == 1)
    dialog.who.put(clerk.user)
    dialog.passphrase.setText(THEIR_PASSPHRASE)
    dialog.agree.click()
    assert asked.agreed == [], "the answer comes later, the window goes on meanwhile"
    qtbot.waitUntil(lambda: len(asked.agreed) == 1)
    jobs.close()


def test_keys_pressed_again_before_the_answer_are_no_further_tries(ask, clerk, asked, qapp, qtbot):
    jobs = Jobs(qapp)
    try:
        dialog = ask(jobs=jobs)
        qtbot.waitUntil(lambda: bool(dialog.who._options))
        dialog.who.put(clerk.user)
        dialog.passphrase.setText("Wrong-Way 1 lu")
        for _ in range(6):
            dialog.confirm()
        qtbot.waitUntil(lambda: not dialog.passphrase.text())
        dialog.passphrase.setText(THEIR_PASSPHRASE)
        dialog.confirm()
        qtbot.waitUntil(lambda: bool(asked.agreed))
    finally:
        jobs.close()
