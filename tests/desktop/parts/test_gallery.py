"""All parts on one page, as the design's sheet of components shows them, in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLayout,
    QListView,
    QRadioButton,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)

from db.people.contracts import DeputyLevel, OfficerRole
from desktop.look import Look, Theme
from desktop.parts.avatar import Avatar
from desktop.parts.badge import GapBadge, LevelBadge
from desktop.parts.banner import Banner, Strip
from desktop.parts.buttons import button, icon_button
from desktop.parts.cards import RadioCard, RadioCards
from desktop.parts.chips import ChipGrid
from desktop.parts.empty import EmptyState
from desktop.parts.keycap import KeyCap
from desktop.parts.line_input import LineInput
from desktop.parts.mark import ProductMark
from desktop.parts.painting import Tone
from desktop.parts.rail import RailButton, SideButton
from desktop.parts.rows import ROW_ROLE, RowDelegate, RowFace, SectionFace
from desktop.parts.search_field import SearchField
from desktop.parts.segments import Segments
from desktop.parts.steps import Step, StepBar, StepState
from desktop.parts.switch import Switch
from desktop.parts.tabs import TextTabs
from desktop.parts.tag import Tag, TagFace
from desktop.parts.text import IconText, label
from desktop.parts.timeline import Timeline, TimelineEntry
from desktop.parts.toast import Toast

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

WIDTH, HEIGHT = 1440, 1130

TAGS = [
    ("neutral", "circle-dashed", "待分派"),
    ("info", "pencil", "登记中"),
    ("info", "progress", "办理中"),
    ("ok", "message-2", "已答复"),
    ("ok", "star", "已评价"),
    ("outline", "circle-check", "已办结"),
    ("warn", "alarm", "临期 1 天"),
    ("bad", "alert-circle", "逾期 3 天"),
    ("bad", "alert-octagon", "否决"),
    ("warn", "git-merge", "冲突"),
    ("plain", "hourglass", "已等 2 分钟"),
]
CATEGORIES = [
    "道路交通",
    "物业管理",
    "环境卫生",
    "水电气",
    "劳动社保",
    "养老托幼",
    "邻里纠纷",
    "农业农事",
    "教育医疗",
    "其他",
]
STEPS = [
    Step(StepState.DONE, "登记", "今天 14:12"),
    Step(StepState.DONE, "分派", "今天 14:20"),
    Step(StepState.NOW, "答复", "4 月 9 日前"),
    Step(StepState.NEXT, "评价"),
    Step(StepState.NEXT, "办结"),
]
ENTRIES = [
    TimelineEntry(
        "phone", "info", "联系承办单位", "温予安", "今天 14:28", "照明所接件，今晚派人现场查线路，明早回话。"
    ),
    TimelineEntry(
        "arrow-forward-up", "ok", "分派", "区城市照明管理所", "今天 14:20",
        "随附现场照片 2 张，附言：夜间有学生经过，请优先。",
    ),
    TimelineEntry("receipt", "neutral", "打印回执", "80 毫米", "今天 14:13", "群众已取走。"),
]  # fmt: skip
ROWS = [
    SectionFace("等候中 2", "按取号顺序"),
    RowFace("A13", "骆书宁", "想问残疾人无障碍坡道何时修", TagFace("info", "pencil", "登记中")),
    RowFace("A14", "欧阳青禾", "（未填事由）", TagFace("plain", "hourglass", "已等 2 分钟")),
    SectionFace("今日已登记 9", "最新在前"),
    RowFace("A12", "沈知行", "桂湾社区北门路灯连续多日不亮", TagFace("info", "progress", "办理中")),
    RowFace("A07", "韩喆", "物业停车费涨价未公示", TagFace("warn", "alarm", "临期 1 天")),
]


class Rows(QAbstractListModel):
    """Row faces for the delegate."""

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(ROWS)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        face = ROWS[index.row()]
        if role == ROW_ROLE:
            return face
        spoken = role == Qt.ItemDataRole.AccessibleTextRole and isinstance(face, RowFace)
        return face.spoken() if spoken else None


def row(*parts: QWidget, spacing: int = 10) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(spacing)
    for part in parts:
        line.addWidget(part)
    line.addStretch(1)
    return line


def column(*parts: QWidget | QLayout, spacing: int = 8) -> QVBoxLayout:
    stack = QVBoxLayout()
    stack.setSpacing(spacing)
    for part in parts:
        if isinstance(part, QWidget):
            stack.addWidget(part)
        else:
            stack.addLayout(part)
    return stack


def choices() -> QVBoxLayout:
    steps = Segments([(1, "分派办理"), (2, "当场答复"), (3, "仅作记录")], name="下一步")
    steps.set_value(1)
    chips = ChipGrid([(text, text) for text in CATEGORIES], name="事项类别")
    chips.set_value("养老托幼")
    cards = RadioCards(
        [RadioCard(i, name, detail="值班员", content=Avatar(name, 40), ring=False)
         for i, name in enumerate(["温予安", "邹明朗"])]
        + [RadioCard(9, "浅色", detail="立即生效")],
        name="登录人",
    )  # fmt: skip
    cards.set_value(0)
    checked, dark = QCheckBox("本站存根联"), QRadioButton("深色")
    checked.setChecked(True)
    boxes = row(
        steps, checked, QCheckBox("完整手机号"), dark, Switch("减少动画"), Switch("提示音", on=True)
    )
    return column(boxes, chips, cards)


def fields() -> QHBoxLayout:
    wrong, unit = LineInput("138 4417", name="手机号"), QComboBox()
    wrong.set_error("少了 4 位")
    wrong.add_icon("eye", "显示 10 秒")
    unit.addItems(["镇社会事务办", "区城市照明管理所"])
    line = QHBoxLayout()
    line.setSpacing(12)
    line.addLayout(column(label("默认", "label"), LineInput("石榴弄社区"), label(""), spacing=4))
    line.addLayout(
        column(label("提示", "label"), LineInput(placeholder="请输入原话"), label(""), spacing=4)
    )
    error = IconText("alert-circle", "少了 4 位", tone=Tone.BAD)
    line.addLayout(column(label("出错", "label"), wrong, error, spacing=4))
    line.addLayout(column(label("承办单位", "label"), unit, label(""), spacing=4))
    return line


def pressed() -> QHBoxLayout:
    off = button("登记", "printer", "primary")
    off.setEnabled(False)
    return row(
        button("登记", "printer", "primary"), off,
        button("转办", "arrow-forward-up", key="T"), button("换一位", kind="quiet"),
        button("停用密钥", kind="danger"), button("停用", kind="danger-fill"),
        button("登记并打印回执", "printer", "primary", key="Ctrl+Enter", size="large"),
        button("补打回执", "printer", key="Ctrl+P", size="small"), icon_button("dots", "更多"),
    )  # fmt: skip


def left_side() -> QVBoxLayout:
    banner = Banner(
        "bad", "回执没打出来，小票打印机缺纸",
        "事项已登记，编号 松陌接〔2026〕312号。换好纸后补打即可。", icon="printer-off",
        buttons=[button("补打回执", "printer", key="Ctrl+P", size="small"),
                 button("改用 A4 打印", kind="quiet", size="small")],
    )  # fmt: skip
    badges = [LevelBadge(rank) for rank in (*DeputyLevel, *OfficerRole)]
    strips = QHBoxLayout()
    strips.addWidget(
        Strip("info", "请在 4 月 9 日（周四）前答复群众", icon="alarm", strong="4 月 9 日（周四）")
    )
    strips.addWidget(Strip("ok", "17 条已合并"))
    return column(
        label("按钮", "section"), pressed(), label("输入", "section"), fields(),
        label("选择", "section"), choices(), label("状态标签", "section"),
        row(*(Tag(*tag) for tag in TAGS)), label("身份徽标", "section"),
        row(*badges, GapBadge(), spacing=6), strips, banner,
        row(label("1,167 件", "number"), label("接待", "title"), label("今日来访", "section"),
            label("正文 15/22"), label("表格", "table"), label("说明 13/20", "caption"), spacing=24),
        EmptyState("messages", "今天还没有来访", "群众取号后会出现在这里。",
                   buttons=[button("登记事项", "plus", "primary", key="Ctrl+N"), button("看昨天的")]),
        spacing=10,
    )  # fmt: skip


def queue() -> QWidget:
    pane = QWidget()
    pane.setProperty("surface", "plain")
    pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    tabs = TextTabs([("today", "今日"), ("open", "在办"), ("due", "临期")], name="来访列表")
    tabs.set_value("today")
    tabs.set_count("today", 11)
    tabs.set_count("open", 42)
    view = QListView()
    view.setModel(Rows(view))
    view.setItemDelegate(RowDelegate(view))
    view.setCurrentIndex(view.model().index(4, 0))
    view.setMinimumHeight(340)
    pane.setLayout(column(tabs, view))
    return pane


def right_side() -> QVBoxLayout:
    pane = QWidget()
    pane.setProperty("surface", "card")
    pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    pane.setLayout(column(StepBar(STEPS), Timeline(ENTRIES)))
    current = RailButton("接待", "messages")
    current.setChecked(True)
    current.set_badge(3)
    side = SideButton("显示", "palette")
    side.setChecked(True)
    places = row(
        ProductMark(), current, RailButton("立法征询", "book-2"), side, KeyCap("Ctrl+K"), spacing=8
    )
    return column(places, SearchField("搜事项、群众、代表或功能"), pane, queue(), QWidget())


def page() -> QWidget:
    sheet = QWidget()
    sheet.setObjectName("page")
    sheet.resize(WIDTH, HEIGHT)
    line = QHBoxLayout(sheet)
    line.setContentsMargins(32, 24, 32, 24)
    line.setSpacing(32)
    line.addLayout(left_side(), 2)
    line.addLayout(right_side(), 1)
    toast = Toast(sheet)
    toast.show_text("已把 A11 分派给综合行政执法队", undo=list)
    return sheet


@pytest.fixture
def sheet(qtbot, painted: Look) -> QWidget:
    made = page()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("theme", list(Theme))
def test_the_sheet_of_parts_is_painted_in_every_theme(sheet, painted, tmp_path, theme):
    painted.apply(theme)
    picture = sheet.grab()
    assert picture.save(str(tmp_path / f"parts-{theme}.png"))
    ground = picture.toImage().pixelColor(4, 4)
    assert ground == painted.color("bg.app")


@pytest.mark.parametrize("scale", [1.15, 1.3, 1.5])
def test_parts_grow_with_the_text(sheet, painted, tmp_path, scale):
    before = sheet.findChild(StepBar).sizeHint().height(), sheet.findChild(Tag).sizeHint().height()
    painted.apply(Theme.LIGHT, scale)
    after = sheet.findChild(StepBar).sizeHint().height(), sheet.findChild(Tag).sizeHint().height()
    assert all(new >= old * (scale - 0.1) for old, new in zip(before, after, strict=True))
    sheet.grab().save(str(tmp_path / f"parts-{scale}.png"))


def test_qt_asks_every_part_anew_for_its_room_when_the_text_grows(sheet, painted):
    """No part has to listen for a new style, as long as this holds."""
    rows = sheet.findChildren(QLayout)
    before = [one.sizeHint() for one in rows]
    painted.apply(Theme.LIGHT, 1.5)
    kept = [item for one in rows for at in range(one.count()) if (item := one.itemAt(at)).widget()]
    assert all(item.sizeHint() == QWidgetItem(item.widget()).sizeHint() for item in kept)
    assert [one.sizeHint() for one in rows] != before


def test_every_control_that_takes_the_focus_has_a_name(sheet):
    nameless = [
        part
        for part in sheet.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isVisible()
        and not (part.accessibleName() or getattr(part, "text", str)())
        and not isinstance(part, QComboBox | LineInput | QListView)
    ]
    assert not nameless
