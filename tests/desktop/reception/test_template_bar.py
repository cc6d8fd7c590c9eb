"""Templates above a reply: put in at the cursor, taken out by Ctrl+Z, kept without anybody's name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from db.reception.codes import Step, VisitorKind
from desktop.reception.template_bar import TemplateBar
from desktop.reception.template_form import TemplateDialog
from tests import factories
from tests.desktop.reception.counters import CTRL, key, registered, write


def begin(page, station, clock, **visit) -> TemplateBar:
    matter = registered(station, clock, factories.matter(category="0306"), **visit)
    page.reload()
    page.open_matter(matter, focus=True)
    page.context.open_act(Step.ANSWER_ON_SITE)
    return page.context.act.findChild(TemplateBar)


def words(page) -> str:
    return page.context.act.form.input("content").area.toPlainText()


def test_a_template_goes_in_at_the_cursor_and_ctrl_z_takes_it_out(page, station, clock):
    bar = begin(page, station, clock)
    page.context.act.form.focus("content")
    write("先说一句。")
    assert bar.offered()[0].shipped == "repair"
    bar.take(bar.offered()[0])
    assert words(page).startswith("先说一句。沈禾穗，您好：\n您于 2026 年 3 月 18 日反映的")
    assert "{" not in words(page)
    key(Qt.Key.Key_Z, CTRL)
    assert words(page) == "先说一句。"


@pytest.mark.parametrize(
    "hidden", [{"confidential": True}, {"kind": VisitorKind.ANONYMOUS, "phone": ""}]
)
def test_who_is_confidential_or_anonymous_is_never_named(page, station, clock, hidden):
    bar = begin(page, station, clock, visitor=factories.visitor(name="姚汀兰", **hidden))
    bar.take(bar.offered()[0])
    assert words(page).startswith("来访群众，您好：")
    assert "姚汀兰" not in words(page)


def test_a_reply_is_kept_as_template_without_what_tells_of_the_matter(page, station, clock, qtbot):
    bar = begin(page, station, clock)
    page.context.act.form.input("content").put("沈禾穗，您好：路灯已修好。")
    bar.keep.click()
    dialog = bar.findChild(TemplateDialog)
    assert dialog.template().text == "{来访人}，您好：路灯已修好。"
    dialog.form.input("name").put("路灯修好")
    dialog.form.input("text").put("{来访者}，路灯已修好。")
    dialog.act.click()
    assert dialog.form.frame("text").error().startswith("没有“来访者”这个变量。")
    dialog.form.input("text").put("{来访人}，路灯已修好。")
    dialog.act.click()
    assert station.workspace.templates.every()[-1].name == "路灯修好"
    assert "路灯修好" in {one.name for one in bar.offered()}
