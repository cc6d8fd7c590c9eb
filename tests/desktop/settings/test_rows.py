"""A setting stands beside its words, and below them where there is little room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.settings.rows import SectionView, SettingRow


@pytest.mark.parametrize(("width", "below"), [(860, False), (500, True)])
def test_a_control_goes_below_its_words_in_a_narrow_window(qtbot, width, below):
    control = QLineEdit()
    row = SettingRow("语言", "下次打开时生效", control)
    qtbot.addWidget(row)
    row.resize(width, 120)
    row.show()
    row.layout().activate()
    assert (control.x() == 0) is below


def test_a_control_is_named_and_described_by_its_row(qtbot):
    control = QLineEdit()
    row = SettingRow("语言", "下次打开时生效", control)
    qtbot.addWidget(row)
    assert control.accessibleName() == "语言"
    assert control.accessibleDescription() == "下次打开时生效"


def test_rows_of_a_section_stand_between_lines(desk, qtbot):
    section = SectionView(desk)
    qtbot.addWidget(section)
    section.add_row("一", "", QLineEdit())
    section.add_row("二", "", QLineEdit())
    rules = [one for one in section.findChildren(QWidget) if one.property("surface") == "rule"]
    assert len(rules) == 1
