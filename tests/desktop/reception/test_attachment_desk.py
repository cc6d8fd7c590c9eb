"""Files at the counter: chosen, dropped, pasted; kept with the form, filed with the visit, looked at, let out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from db.attachments.contracts import Media
from db.journal.reader import history
from db.kernel.actor import Role
from db.kernel.kinds import Action
from db.reception.codes import DemandType
from db.reception.records import PrintRow
from desktop.attachments.form import AttachmentForm
from desktop.attachments.strip import Deed
from desktop.frame.desk import Desk
from desktop.reception.page import ReceptionPage
from tests import factories, pictures
from tests.desktop.people.desks import as_role, desk_of
from tests.desktop.reception.files import document_file, drop, photo_file
from tests.fakes.questions import PreparedAnswers


@pytest.fixture
def desk(station, tmp_path: Path, clock, spooler, qtbot) -> Desk:
    """The head's desk; whoever is asked for a file answers with a photo."""
    answers = PreparedAnswers(path=photo_file(tmp_path))
    return desk_of(station, tmp_path, clock, spooler=spooler, questions=answers)


@pytest.fixture
def matter(page: ReceptionPage, desk: Desk, clock):
    """A registered matter, opened at the right."""
    saved = desk.workspace.reception.register_visit(desk.actor, factories.visit(clock))
    made = saved.value.matters[0].matter
    page.open_matter(made)
    return made


def titles(strip) -> list[str]:
    return [line.title for line in strip.lines]


def in_draft(page: ReceptionPage, desk: Desk) -> list[str]:
    lines = desk.workspace.attachments.waiting(desk.actor, page.register.visit)
    return [line.title for line in lines]


def register(page: ReceptionPage) -> None:
    page.register.form.input("title").put("东林路窨井盖异响")
    page.register.form.input("category").put("03")
    page.register.register_only()


def test_a_chosen_file_is_kept_with_the_form_and_makes_it_a_draft(page, desk) -> None:
    page.register.files.add.click()
    assert titles(page.register.files) == ["东林路井盖"] == in_draft(page, desk)
    assert page.register.is_begun()
    (draft,) = desk.workspace.waiting.drafts(desk.actor)
    assert draft.content["visit"] == str(page.register.visit)


def test_files_dropped_anywhere_on_the_form_are_taken_and_words_are_not(page, tmp_path) -> None:
    name = page.register.form.input("name").focus_target()
    assert drop(name, document_file(tmp_path))
    assert drop(page.register, photo_file(tmp_path, seed=2))
    assert {line.media for line in page.register.files.lines} == {Media.PDF, Media.JPEG}
    assert not drop(name)
    assert page.register.form.read()["name"] is None or not page.register.form.read()["name"].name


def test_a_picture_is_pasted_and_words_go_where_the_cursor_is(page) -> None:
    clipboard, title = QGuiApplication.clipboard(), page.register.form.input("title")
    carried = QMimeData()
    carried.setData("image/png", pictures.drawing())
    clipboard.setMimeData(carried)
    QTest.keyClick(title.focus_target(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert titles(page.register.files) == ["照片 1"]
    clipboard.setText("路灯不亮")
    QTest.keyClick(title.focus_target(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.register.form.read()["title"] == "路灯不亮"
    assert len(page.register.files.lines) == 1


def test_every_file_that_is_not_taken_is_named_with_its_reason(page, tmp_path) -> None:
    (tmp_path / "表格.xlsx").write_bytes(b"PK\x03\x04")
    (tmp_path / "空.jpg").write_bytes(b"")
    drop(page.register, tmp_path / "表格.xlsx", photo_file(tmp_path), tmp_path / "空.jpg")
    sheet, empty = page.register.files.refusals.lines()
    assert sheet.startswith("表格.xlsx：不是 JPEG")
    assert empty.startswith("空.jpg：这个文件是空的")
    assert titles(page.register.files) == ["东林路井盖"]


def test_registering_files_them_with_the_visit_and_begins_an_empty_form(page, desk) -> None:
    page.register.files.add.click()
    register(page)
    assert titles(page.register.files) == []
    matter = page._last.result.matters[0].matter
    page.open_matter(matter)
    assert titles(page.context.detail.files) == ["东林路井盖"]


def test_taking_the_registration_back_gives_the_files_to_the_form(page, desk) -> None:
    page.register.files.add.click()
    register(page)
    page.counter.undo(page._last)
    assert titles(page.register.files) == ["东林路井盖"] == in_draft(page, desk)


def test_an_emptied_form_forgets_its_files(page, desk) -> None:
    page.register.files.add.click()
    before = page.register.visit
    page.register.clear()
    assert page.register.files.lines == ()
    assert desk.workspace.attachments.waiting(desk.actor, before) == ()


def test_a_parked_form_keeps_its_files_and_a_new_page_finds_them(
    page, desk, qtbot, painted, clock
) -> None:
    page.register.files.add.click()
    page.counter.begin_new()
    assert page.register.files.lines == ()
    again = ReceptionPage(desk)
    qtbot.addWidget(again)
    again.show()
    again.reload()
    assert titles(again.register.files) == ["东林路井盖"]


def test_a_file_taken_out_of_the_form_can_be_brought_back(page, desk) -> None:
    page.register.files.add.click()
    QTest.keyClick(page.register.files.tiles()[0], Qt.Key.Key_Delete)
    assert in_draft(page, desk) == []
    assert not page.register.files.lines
    QTest.keyClick(page.register.first_focus(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert in_draft(page, desk) == ["东林路井盖"] == titles(page.register.files)


def test_a_file_is_added_to_the_matter_shown_and_told_in_its_timeline(page, desk, matter) -> None:
    page.context.detail.files.add.click()
    assert titles(page.context.detail.files) == ["东林路井盖"]
    newest = desk.workspace.matters.detail(desk.actor, matter).timeline[0]
    assert newest.action == Action.ATTACHMENT_ADDED


def test_an_attachment_is_renamed_and_declared_void_above_its_tiles(page, matter) -> None:
    strip = page.context.detail.files
    strip.add.click()
    strip.deed_wanted.emit(Deed.RENAME, strip.lines[0])
    form = page.files.matter._form
    form.form.input("title").put("")
    form.submit()
    assert titles(strip) == ["东林路井盖"]
    form.form.input("title").put("换好的井盖")
    form.submit()
    assert titles(strip) == ["换好的井盖"]
    strip.deed_wanted.emit(Deed.REMOVE, strip.lines[0])
    form = page.files.matter._form
    form.form.input("reason").put("拍错了地方")
    form.submit()
    assert strip.lines[0].void_reason == "拍错了地方"
    offered = [action.text() for action in strip.menu(strip.lines[0]).actions()]
    assert offered == ["打开", "打印", "另存一份"]


def test_who_may_only_look_is_offered_no_more(station, tmp_path, clock, painted, qtbot) -> None:
    desk = desk_of(as_role(station, Role.TOWN_ADMIN), tmp_path, clock)
    page = ReceptionPage(desk)
    qtbot.addWidget(page)
    assert not page.context.detail.files.add.isVisibleTo(page.context.detail.files)
    assert not drop(page.context.detail, photo_file(tmp_path))


def test_the_viewer_leads_through_pictures_and_pages_and_back(
    page, matter, tmp_path, clock
) -> None:
    strip = page.context.detail.files
    page.files.matter.take([photo_file(tmp_path)])
    clock.advance(minutes=1)
    page.files.matter.take([document_file(tmp_path)])
    strip.tiles()[0].click()
    viewer = page.files.viewing.viewer
    assert viewer.isVisible()
    assert viewer.picture_desk.picture().width() == 120
    seen = []
    for _ in range(3):
        QTest.keyClick(viewer.picture_desk, Qt.Key.Key_Right)
        seen.append((viewer._title.text(), viewer._place.text()))
    assert seen == [("答复函", "2 / 3"), ("答复函", "3 / 3"), ("答复函", "3 / 3")]
    assert viewer.picture_desk.picture().height() > viewer.picture_desk.picture().width()
    before = viewer.picture_desk.zoom
    QTest.keyClick(viewer.picture_desk, Qt.Key.Key_Plus)
    assert viewer.picture_desk.zoom > before
    QTest.keyClick(viewer.picture_desk, Qt.Key.Key_R)
    assert viewer.picture_desk.picture().width() > viewer.picture_desk.picture().height()
    QTest.keyClick(viewer.picture_desk, Qt.Key.Key_Escape)
    assert not viewer.isVisible()
    assert viewer.picture_desk.picture().isNull()


def test_content_that_is_gone_is_said_in_the_viewer(page, desk, matter) -> None:
    strip = page.context.detail.files
    strip.add.click()
    for path in desk.workspace.places.database.with_name("blobs").rglob("*"):
        if path.is_file():
            path.unlink()
    strip.tiles()[0].click()
    assert page.files.viewing.viewer.shows_trouble()


def test_a_picture_is_printed_with_its_number_and_the_journal_has_it(
    page, desk, matter, spooler
) -> None:
    page.context.detail.files.add.click()
    line = page.context.detail.files.lines[0]
    page.context.detail.files.deed_wanted.emit(Deed.PRINT, line)
    with desk.workspace.unit_of_work.reading() as session:
        (row,) = session.query(PrintRow).all()
        assert (row.paper, row.succeeded) == ("picture_page", True)
    assert "井盖" not in spooler.sent[0].title


def test_a_copy_is_saved_under_numbers_and_the_journal_has_it(page, desk, matter, tmp_path) -> None:
    page.context.detail.files.add.click()
    line = page.context.detail.files.lines[0]
    desk.questions.path = tmp_path / "copy.jpg"
    page.context.detail.files.deed_wanted.emit(Deed.SAVE, line)
    assert "井盖" not in desk.questions.asked[-1]
    assert desk.questions.path.read_bytes().startswith(b"\xff\xd8\xff")
    with desk.workspace.unit_of_work.reading() as session:
        assert history(session, [line.id])[-1].action == Action.EXPORTED


def test_a_sealed_file_is_opened_for_a_reason_and_leaves_for_nowhere(page, desk, clock) -> None:
    told = factories.matter(title="检举某所长", demand_type=DemandType.REPORT)
    command = factories.visit(clock, told)
    file = pictures.attachment(clock, title="收钱的照片")
    desk.workspace.attachments.wait(desk.actor, command.visit, file)
    saved = desk.workspace.reception.register_visit(desk.actor, command)
    page.open_matter(saved.value.matters[0].matter)
    strip = page.context.detail.files
    (tile,) = strip.tiles()
    assert tile.accessibleName() == "已密封的附件"
    assert [one.text() for one in strip.menu(tile.line).actions()] == ["打开", "作废"]
    tile.click()
    form = strip.findChild(AttachmentForm)
    form.form.input("reason").put("看")
    form.submit()
    assert page.files.viewing.viewer is None, "too short a reason opens nothing"
    form.form.input("reason").put("核查检举线索")
    form.submit()
    viewer = page.files.viewing.viewer
    assert viewer._title.text() == "收钱的照片"
    assert not viewer.picture_desk.picture().isNull()
    assert [one.isVisibleTo(viewer) for one in (viewer._save, viewer._print)] == [False, False]
    assert Action.SEALED_OPENED in actions(desk, tile.line.id)
    page.files.viewing.leave()
    assert page.files.viewing._contents == {}


def actions(desk, record) -> list[str]:
    with desk.workspace.unit_of_work.reading() as session:
        return [entry.action for entry in history(session, [record])]
