"""Bars share a scale from zero, and each can be opened and heard."""

from __future__ import annotations

from desktop.parts.bars import Bar, BarChart


def test_each_bar_is_a_button_that_says_its_number(painted, qtbot):
    chart = BarChart("高频事项")
    qtbot.addWidget(chart)
    chart.show_bars([Bar("03", "交通出行", 18, "1", "↗ 2 件"), Bar("04", "环境保护", 0, "2", "")])
    first, second = chart.rows()
    assert first.accessibleName() == "1 交通出行 18 ↗ 2 件"
    with qtbot.waitSignal(chart.chosen) as told:
        second.click()
    assert told.args == ["04"]


def test_the_longest_bar_is_painted_longest_and_nothing_has_no_bar(painted, qtbot):
    chart = BarChart()
    qtbot.addWidget(chart)
    chart.resize(600, 120)
    chart.show_bars([Bar(1, "多", 8), Bar(2, "少", 4), Bar(3, "无", 0)])
    chart.show()
    color = painted.color("chart.1").rgb()
    widths = []
    for row in chart.rows():
        picture = row.grab().toImage()
        line = [picture.pixel(x, picture.height() // 2) for x in range(picture.width())]
        widths.append(line.count(color))
    assert widths[2] == 0
    assert abs(widths[0] - 2 * widths[1]) < 6


def test_other_bars_take_the_place_of_the_former_ones(painted, qtbot):
    chart = BarChart()
    qtbot.addWidget(chart)
    chart.show_bars([Bar(1, "一", 1)])
    chart.show_bars([Bar(2, "二", 2), Bar(3, "三", 1)])
    assert [row.bar.key for row in chart.rows()] == [2, 3]
