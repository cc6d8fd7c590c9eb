"""The step bar says in words what it shows in colours."""

from __future__ import annotations

import pytest

from desktop.look import Theme
from desktop.parts.painting import width_of
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


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_caption_breaks_into_two_lines_before_it_is_cut(qtbot, painted, scale):
    painted.apply(Theme.LIGHT, scale)
    bar = StepBar([Step(StepState.DONE, "登记", "2025 年 6 月 25 日"), *STEPS[1:]])
    qtbot.addWidget(bar)
    bar.resize(round(340 * scale), 90)
    bar.grab()
    assert bar.captions()[0] == ("2025 年", "6 月 25 日")

    words = painted.line("label") + 2 * painted.line("keyhint")
    assert bar.sizeHint().height() == painted.px(30) + words
    room = bar.width() // 5
    lines = (line for caption in bar.captions() for line in caption)
    assert all(width_of(line, "keyhint") <= room and "…" not in line for line in lines)


def test_the_hour_goes_before_a_second_line_is_needed(qtbot, painted):
    bar = StepBar(STEPS)
    qtbot.addWidget(bar)
    bar.resize(270, bar.sizeHint().height())
    assert bar.captions()[0] == ("今天",)


def test_a_date_of_four_figures_closes_up_before_it_takes_two_lines(qtbot, painted):
    bar = StepBar([*STEPS[:2], Step(StepState.NOW, "答复", "11 月 25 日前"), *STEPS[3:]])
    qtbot.addWidget(bar)
    bar.resize(309, bar.sizeHint().height())  # what the pane leaves in a window of 1366
    assert bar.captions()[2] == ("11月25日前",)


def test_a_date_of_another_year_closes_up_before_it_is_cut(qtbot, painted):
    painted.apply(Theme.LIGHT, 1.5)
    bar = StepBar([Step(StepState.DONE, "登记", "2025 年 6 月 27 日 14:12")] * 5)
    qtbot.addWidget(bar)
    bar.resize(5 * (width_of("6月27日", "keyhint") + painted.px(4) + 1), 90)
    assert width_of("6 月 27 日", "keyhint") > bar.width() // 5 - painted.px(4)
    assert bar.captions()[0][-1] == "6月27日"
