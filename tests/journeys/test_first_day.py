"""A station's first day: it is founded, a matter is registered, the screen is locked and opened again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db.accounts.entrance import Places
from db.kernel.errors import CannotOpen
from db.reception.queue_contracts import Draft
from desktop.app import Options, Program, build
from desktop.shell.first_run import FirstRun
from desktop.shell.sign_in import SignIn
from desktop.shell.steps.recovery_step import RecoveryStep
from tests import factories
from tests.programs import PAGES
from tests.stations import FAST

PASSPHRASE = "Song-Mo 71 li"


@pytest.fixture
def program(qapp: QApplication, tmp_path, clock) -> Iterator[Program]:
    """A program on an empty folder, with its real threads."""
    places = Places(tmp_path / "data", tmp_path / "profile")
    made = build(qapp, places, Options(clock=clock, cost=FAST, floor=FAST, pages=PAGES))
    made.window.resize(1366, 768)
    made.show()
    yield made
    made.close()


def found_by_hand(program: Program, qtbot) -> None:
    """Go through the five screens as a person would."""
    run = program.window.scene
    assert isinstance(run, FirstRun)
    run.next.click()
    station = run.step
    for box, text in (
        (station.place.city, "嘉兴市"), (station.place.county, "海宁市"),
        (station.place.town, "海昌街道"),
    ):  # fmt: skip
        box.setEditText(text)
    qtbot.keyClicks(station.fields["phone"], "0573-87000016")
    run.next.click()
    run.step.person.setText("何静澜")
    qtbot.keyClicks(run.step.passphrases.first, PASSPHRASE)
    qtbot.keyClicks(run.step.passphrases.second, PASSPHRASE)
    run.next.click()
    qtbot.waitUntil(lambda: isinstance(run.step, RecoveryStep))
    groups = run._founding.recovery_code().split("-")
    for place, field in zip(run.step.places, run.step.fields, strict=True):
        qtbot.keyClicks(field, groups[place].lower())
    qtbot.keyClick(run.step.fields[1], Qt.Key.Key_Return)
    qtbot.waitUntil(program.entrance.is_founded)
    qtbot.waitUntil(run.skip.isVisible)
    run.skip.click()
    qtbot.waitUntil(lambda: program.work is not None)


def test_a_first_day_from_the_empty_folder_to_the_next_morning(program, qtbot, clock):
    found_by_hand(program, qtbot)
    desk = program.desk
    register = desk.workspace.reception.register_visit
    with qtbot.waitSignal(desk.jobs.changed):
        desk.jobs.ask(program.work, lambda: register(desk.actor, factories.visit(clock)))
    program.work.search()
    program.work.finder._field.setText("窨井盖")
    qtbot.waitUntil(lambda: len(program.work.finder.hits()) == 1)
    program.work.finder.close_palette()
    draft = Draft("A01", {"title": "路灯"}, clock.now())
    desk.jobs.ask(program.work, lambda: desk.workspace.waiting.keep_draft(desk.actor, draft))

    program.lock(10)
    scene = program.window.scene
    assert isinstance(scene, SignIn)
    told = "10 分钟没有操作，已锁定。A01 号的登记草稿已保留。"
    qtbot.waitUntil(lambda: scene.passphrase._sentence.text() == told)
    qtbot.keyClicks(scene.passphrase.field, "wrong")
    qtbot.keyClick(scene.passphrase.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: scene.passphrase.error() == "口令不对，还可以试 4 次。")
    scene.passphrase.field.clear()
    qtbot.keyClicks(scene.passphrase.field, PASSPHRASE)
    qtbot.keyClick(scene.passphrase.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.work is not None)
    assert program.desk.actor.name == "何静澜"


def test_work_that_is_under_way_when_the_window_closes_is_finished(program, qtbot, clock):
    found_by_hand(program, qtbot)
    desk = program.desk
    for _ in range(5):
        visit = factories.visit(clock)
        desk.jobs.ask(
            program.work,
            lambda visit=visit: desk.workspace.reception.register_visit(desk.actor, visit),
        )
    program.close()
    again = build(
        program._app, program.places, Options(clock=clock, cost=FAST, floor=FAST, pages=PAGES)
    )
    user = again.door.people()[0].user
    with qtbot.waitSignal(again.jobs.busy_changed, check_params_cb=lambda busy: not busy):
        again.door.enter(again, user, PASSPHRASE, then=lambda _must: None, failed=_fail)
    counts = []
    inside = again.door.inside
    again.jobs.ask(again, lambda: inside.workspace.matters.counts(inside.actor), counts.append)
    qtbot.waitUntil(lambda: bool(counts))
    again.close()
    assert counts[0].today == 5


def test_two_programs_never_share_a_folder(program, qapp, clock):
    with pytest.raises(CannotOpen):
        build(qapp, program.places, Options(clock=clock, cost=FAST, floor=FAST))


def _fail(error) -> None:
    raise AssertionError(error)
