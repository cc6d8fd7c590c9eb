"""Rows of lists: painted from faces, read aloud in the order of reading."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QAbstractListModel
from PySide6.QtWidgets import QListView

from desktop.look import Density, Theme
from desktop.parts.painting import width_of
from desktop.parts.rows import (
    ROW_ROLE,
    RowDelegate,
    RowFace,
    SectionFace,
    placed_tag,
    shortened,
    shown_remark,
    shown_tag,
)
from desktop.parts.tag import TagFace, size_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

FACES = [
    SectionFace("等候中 2", "按取号顺序"),
    RowFace("A13", "骆书宁", "想问残疾人无障碍坡道何时修", TagFace("info", "pencil", "登记中")),
    RowFace("A14", "欧阳青禾"),
]


class Faces(QAbstractListModel):
    """The three faces above."""

    def rowCount(self, parent=None) -> int:
        return len(FACES)

    def data(self, index, role=0):
        return FACES[index.row()] if role == ROW_ROLE else None


@pytest.fixture
def view(qtbot, painted) -> QListView:
    made = QListView()
    qtbot.addWidget(made)
    made.setModel(Faces(made))
    made.setItemDelegate(RowDelegate(made))
    made.resize(300, 240)
    return made


def test_rows_are_taller_than_headings(view, painted):
    assert [view.sizeHintForRow(row) for row in range(3)] == [32, 66, 66]
    painted.apply(Theme.LIGHT, 1.0, Density.TOUCH)
    assert view.sizeHintForRow(1) == 84


def test_the_selected_row_has_tint_and_bar(view, painted):
    view.setCurrentIndex(view.model().index(1, 0))
    image = view.grab().toImage()
    assert image.pixelColor(1, 60) == painted.color("primary.text")
    assert image.pixelColor(10, 60) == painted.color("bg.selected")
    assert image.pixelColor(10, 120) == painted.color("bg.surface")


def test_a_row_is_read_as_number_name_request_and_state():
    assert FACES[1].spoken() == "A13, 骆书宁, 想问残疾人无障碍坡道何时修, 登记中"
    assert FACES[2].spoken() == "A14, 欧阳青禾"


def test_the_tag_gives_way_before_the_name_does(painted):
    face = RowFace("A13", "欧阳青禾", "", TagFace("warn", "alarm", "当场答复"))
    name = width_of(face.name, "bodyStrong") + 8
    whole = size_of(face.tag).width()
    assert shown_tag(face, name + whole) == face.tag
    shorter = shown_tag(face, name + whole - 12)
    assert shorter.text.endswith("…")
    assert size_of(shorter).width() <= whole - 12
    assert shown_tag(face, name + 30) == TagFace("warn", "alarm", "")
    assert shown_tag(FACES[2], 10) is None


def test_a_long_name_is_cut_before_its_tag_is(painted):
    tag = TagFace("info", "pencil", "登记中")
    face = RowFace("A12", "阿依古丽·麦麦提·努尔艾合买提", "想问坡道", tag)
    assert shown_tag(face, 210) == tag


def test_a_number_in_a_tag_is_never_cut(painted):
    face = RowFace("16", "宣慕云", "", TagFace("bad", "alert-circle", "逾期 385 天"))
    room = width_of(face.name, "bodyStrong") + 8 + size_of(face.tag).width()
    assert shown_tag(face, room) == face.tag
    assert shown_tag(face, room - 4) == face.tag._replace(icon="")
    assert shown_tag(face, room - 40) == face.tag._replace(text="")


def test_two_letters_of_a_long_name_make_room_for_a_number_in_its_tag(painted):
    tag = TagFace("bad", "alert-circle", "逾期 12 个工作日")
    face = RowFace("16", "阿依古丽·麦麦提·努尔艾合买提", "", tag)
    room = width_of("阿依…", "bodyStrong") + 8 + size_of(tag._replace(icon="")).width()
    assert shown_tag(face, room) == tag._replace(icon="")
    assert shown_tag(face, room - 1) == tag._replace(text="")


def test_a_tag_stands_below_a_name_that_would_be_cut_beside_it(painted):
    tag = TagFace("info", "arrow-forward-up", "已交办")
    long = RowFace("171", "阿依古丽·买买提", "社区活动室门口没有无障碍坡道", tag)
    assert placed_tag(long, 190) == (True, tag)
    assert placed_tag(RowFace("172", "骆书宁", "社区活动室", tag), 190) == (False, tag)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_remark_of_a_heading_is_said_whole_shorter_or_not_at_all(painted, scale):
    painted.apply(Theme.LIGHT, scale)
    face = SectionFace("今日已登记 9", "最新在前，匿名居首", "匿名居首")
    room = {
        one: width_of(face.text, "caption") + painted.px(8) + width_of(one, "caption")
        for one in (face.remark, face.short)
    }
    assert shown_remark(face, room[face.remark]) == face.remark
    assert shown_remark(face, room[face.remark] - 1) == face.short
    assert shown_remark(face, room[face.short] - 1) == ""


def test_half_a_number_is_not_shown(painted):
    font, whole = painted.font("table"), "今天 14:57 · 16 条改动"
    full = painted.metrics("table").horizontalAdvance(whole)
    shown = {shortened(whole, font, room) for room in range(20, full + 1)}
    halves = {"…", "今…", "今天…", "今天 14:57…", "今天 14:57 · 16 条…", "今天 14:57 · 16 条改…"}
    assert shown <= {*halves, whole}
    assert {"今天 14:57…", whole} <= shown


def test_a_tag_below_a_name_keeps_off_it(view, painted):
    face = RowFace("", "海" * 40, "", TagFace("bad", "", "尚未来件"), has_lead=False)
    FACES.append(face)
    try:
        view.setModel(Faces(view))
        image = view.grab().toImage()
        top = view.visualRect(view.model().index(3, 0)).top()
    finally:
        FACES.remove(face)
    column = view.viewport().width() - 60
    ground = painted.color("bg.surface")
    inked = [
        y
        for y in range(66)
        if any(image.pixelColor(x, top + y) != ground for x in range(column, column + 30))
    ]
    gaps = [after - before for before, after in pairwise(inked)]
    assert max(gaps) > 5, "between the name and its tag"
