"""An empty state says what will be here and how to begin."""

from __future__ import annotations

from desktop.parts.buttons import Button, button
from desktop.parts.empty import EmptyState


def test_it_reads_both_lines_and_keeps_its_buttons(qtbot, painted):
    empty = EmptyState(
        "messages", "今天还没有来访", "取号后会出现在这里。", buttons=[button("登记事项")]
    )
    qtbot.addWidget(empty)
    assert empty.accessibleName() == "今天还没有来访 取号后会出现在这里。"
    assert [one.text() for one in empty.findChildren(Button)] == ["登记事项"]
