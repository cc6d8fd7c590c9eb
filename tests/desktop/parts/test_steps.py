"""The step bar says in words what it shows in colours."""

from __future__ import annotations

from desktop.parts.steps import Step, StepBar, StepState

STEPS = (
    Step(StepState.DONE, "登记", "今天 14:12"),
    Step(StepState.SKIPPED, "分派"),
    Step(StepState.NOW, "答复", "4 月 9 日前"),
    Step(StepState.NEXT, "评价"),
    Step(StepState.NEXT, "办结"),
)


def test_the_step_in_progress_is_read_aloud(qtbot, painted):
    bar = StepBar(STEPS)
    qtbot.addWidget(bar)
    assert bar.accessibleName() == "第 3 步，共 5 步，答复，进行中 4 月 9 日前"
    assert "第 2 步，共 5 步，分派，略过" in bar.accessibleDescription()
    assert bar.steps() == STEPS


def test_a_finished_matter_reads_its_last_step(qtbot, painted):
    bar = StepBar([Step(StepState.DONE, "登记"), Step(StepState.DONE, "办结")])
    qtbot.addWidget(bar)
    assert bar.accessibleName() == "第 2 步，共 2 步，办结，已完成"


def test_the_line_is_green_up_to_the_present_step(qtbot, painted):
    bar = StepBar(STEPS)
    qtbot.addWidget(bar)
    bar.resize(500, bar.sizeHint().height())
    image = bar.grab().toImage()
    assert image.pixelColor(100, 12) == painted.color("success.text")
    assert image.pixelColor(400, 12) == painted.color("border.default")


def test_an_empty_bar_can_be_shown(qtbot, painted):
    bar = StepBar()
    qtbot.addWidget(bar)
    assert not bar.grab().isNull()
    assert bar.accessibleName() == ""
