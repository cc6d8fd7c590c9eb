"""The job runner keeps order, comes back on the main thread and forgets owners that are gone."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from db.kernel.errors import CannotWrite, NotFound, TroubleCode
from db.kernel.kinds import Kind, Saved
from desktop.jobs import Jobs, Progress
from tests.fakes.jobs import ImmediateJobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    runner = Jobs()
    yield runner
    runner.close()


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


def test_database_work_runs_in_order_on_one_thread_and_answers_on_the_main_thread(
    jobs: Jobs, owner: QObject, qtbot: QtBot
) -> None:
    worked: list[tuple[int, int]] = []
    answered: list[tuple[int, int]] = []
    for number in range(20):
        jobs.ask(
            owner,
            lambda number=number: worked.append((number, threading.get_ident())),
            lambda _, number=number: answered.append((number, threading.get_ident())),
        )
    qtbot.waitUntil(lambda: len(answered) == 20)
    assert [number for number, _ in worked] == list(range(20))
    assert len({thread for _, thread in worked}) == 1
    assert answered == [(number, threading.get_ident()) for number in range(20)]


def test_a_saved_result_is_unwrapped_and_its_changes_are_announced(
    jobs: Jobs, owner: QObject, qtbot: QtBot
) -> None:
    values: list[str] = []
    with qtbot.waitSignal(jobs.changed) as changed:
        jobs.ask(owner, lambda: Saved("A13", frozenset({Kind.MATTER})), values.append)
    qtbot.waitUntil(lambda: values == ["A13"])
    assert changed.args == [frozenset({Kind.MATTER})]


def test_changes_are_announced_even_when_the_page_that_saved_is_gone(
    jobs: Jobs, qtbot: QtBot
) -> None:
    gate, values = threading.Event(), []
    owner = QObject()
    with qtbot.waitSignal(jobs.changed):
        jobs.ask(
            owner,
            lambda: (gate.wait(5), Saved(1, frozenset({Kind.NOTE})))[1],
            values.append,
        )
        shiboken6.delete(owner)
        gate.set()
    assert values == []


def test_nothing_is_called_for_an_owner_that_was_deleted(jobs: Jobs, qtbot: QtBot) -> None:
    gate, calls = threading.Event(), []
    owner, witness = QObject(), QObject()
    jobs.ask(owner, lambda: gate.wait(5), calls.append)
    shiboken6.delete(owner)
    gate.set()
    done: list[object] = []
    jobs.ask(witness, lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert calls == []


def test_owners_are_released_on_the_main_thread_only(jobs: Jobs, qtbot: QtBot) -> None:
    ended: list[int] = []

    class Owner(QObject):
        def __del__(self) -> None:
            ended.append(threading.get_ident())

    for _ in range(50):
        owner = Owner()
        jobs.ask(owner, lambda owner=owner: owner.objectName())
        del owner
    qtbot.waitUntil(lambda: not jobs.busy)
    gc.collect()
    assert set(ended) == {threading.get_ident()}


def test_a_stale_answer_is_dropped_when_the_same_question_was_asked_anew(
    jobs: Jobs, owner: QObject, qtbot: QtBot
) -> None:
    gate, answers, asked = threading.Event(), [], []
    jobs.ask(owner, lambda: gate.wait(5))
    for text in ("l", "lu", "luo"):
        jobs.ask(
            owner,
            lambda text=text: asked.append(text) or text,
            answers.append,
            latest="person",
        )
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert answers == ["luo"]
    assert asked == ["luo"]


def test_what_is_asked_of_the_database_replaces_what_is_read_beside_it(
    jobs: Jobs, owner: QObject, qtbot: QtBot
) -> None:
    gate, answers = threading.Event(), []
    jobs.compute(owner, lambda: gate.wait(5) and "read", answers.append, latest="file")
    jobs.ask(owner, lambda: "asked", answers.append, latest="file")
    qtbot.waitUntil(lambda: answers == ["asked"])
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert answers == ["asked"]


def test_an_answer_that_nobody_wants_any_more_is_dropped(
    jobs: Jobs, owner: QObject, qtbot: QtBot
) -> None:
    gate, answers = threading.Event(), []
    jobs.compute(owner, lambda: gate.wait(5), answers.append, latest="file")
    jobs.forget(owner, "file")
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert answers == []


def test_a_refusal_goes_to_the_one_who_asked_and_trouble_to_everybody(
    jobs: Jobs, owner: QObject, qtbot: QtBot
) -> None:
    refused: list[object] = []

    def missing() -> None:
        raise NotFound(Kind.MATTER, None)

    def full() -> None:
        raise CannotWrite(TroubleCode.DISK_FULL)

    jobs.ask(owner, missing, failed=refused.append)
    with qtbot.waitSignal(jobs.troubled) as troubled:
        jobs.ask(owner, full)
    assert isinstance(refused[0], NotFound)
    assert troubled.args[0].code is TroubleCode.DISK_FULL


def test_a_bug_in_the_work_is_raised_on_the_main_thread(
    jobs: Jobs, owner: QObject, qtbot: QtBot
) -> None:
    with qtbot.captureExceptions() as caught:
        jobs.ask(owner, lambda: 1 // 0)
        qtbot.waitUntil(lambda: not jobs.busy and bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_progress_reaches_the_main_thread_and_cancelling_stops_the_work(
    jobs: Jobs, owner: QObject, qtbot: QtBot
) -> None:
    steps: list[tuple[int, int, int]] = []
    answers: list[object] = []
    started = threading.Event()
    progress = jobs.progress(owner, lambda a, b: steps.append((a, b, threading.get_ident())))

    def endless() -> None:
        for number in range(10**9):
            progress.report(number, 10**9)
            started.set()

    jobs.compute(owner, endless, answers.append, progress=progress)
    assert started.wait(5)
    progress.cancel()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert answers == []
    assert steps[0] == (0, 10**9, threading.get_ident())


def test_closing_finishes_what_was_asked_of_the_database_and_then_runs_the_last_call(
    qtbot: QtBot,
) -> None:
    jobs, owner, written = Jobs(), QObject(), []
    for number in range(5):
        jobs.ask(owner, lambda number=number: written.append(number))
    jobs.close(last=lambda: written.append("closed"))
    jobs.close()
    jobs.ask(owner, lambda: written.append("too late"))
    assert written == [0, 1, 2, 3, 4, "closed"]


def test_busy_is_told_once_for_the_first_and_once_for_the_last_task(
    jobs: Jobs, owner: QObject, qtbot: QtBot
) -> None:
    told: list[bool] = []
    jobs.busy_changed.connect(told.append)
    for _ in range(3):
        jobs.ask(owner, lambda: None)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert told == [True, False]


def test_the_immediate_runner_has_answered_when_the_question_returns(
    qtbot: QtBot, owner: QObject
) -> None:
    jobs, heard = ImmediateJobs(), []
    jobs.changed.connect(heard.append)
    jobs.ask(owner, lambda: Saved(7, frozenset({Kind.VISIT})), heard.append)
    jobs.compute(owner, lambda: 8, heard.append, progress=Progress())
    assert heard == [frozenset({Kind.VISIT}), 7, 8]
    jobs.close()
