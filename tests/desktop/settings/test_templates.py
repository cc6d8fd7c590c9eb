"""Reply templates in the settings: added, changed and retired by the head, read by the others."""

from __future__ import annotations

from db.kernel.actor import Role
from desktop.reception.template_form import TemplateDialog
from desktop.settings.templates import TemplatesSection
from tests.desktop.people.desks import as_role, desk_of


def opened(desk, qtbot) -> TemplatesSection:
    made = TemplatesSection(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_head_adds_changes_and_retires_a_template(station, tmp_path, clock, qtbot):
    section = opened(desk_of(station, tmp_path, clock), qtbot)
    shipped = len(section.templates)
    section.add.click()
    dialog = section.findChild(TemplateDialog)
    dialog.form.input("name").put("车位答复")
    dialog.form.input("text").put("{来访人}，您好。")
    dialog.act.click()
    assert section.templates[-1].name == "车位答复"
    changing = section.change(section.templates[-1])
    changing.form.input("name").put("停车答复")
    changing.act.click()
    assert section.templates[-1].name == "停车答复"
    section.retire(section.templates[-1])
    assert len(section.templates) == shipped


def test_who_may_not_change_them_reads_them(station, tmp_path, clock, qtbot):
    section = opened(as_role(desk_of(station, tmp_path, clock), Role.AUDITOR), qtbot)
    assert section.templates
    assert not section.add.isVisible()
