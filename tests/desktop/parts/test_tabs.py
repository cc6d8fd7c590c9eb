"""Text tabs show a word and a count."""

from __future__ import annotations

from itertools import pairwise

from desktop.parts.tabs import TextTabs


def test_a_count_is_read_with_its_word(qtbot, painted):
    tabs = TextTabs([("today", "今日"), ("due", "临期")], name="来访列表")
    qtbot.addWidget(tabs)
    tabs.set_count("today", 11)
    today, due = tabs.choices()
    assert (today.accessibleName(), due.accessibleName()) == ("今日 11", "临期")
    tabs.set_count("today", None)
    assert today.accessibleName() == "今日"


def test_where_room_is_scarce_every_figure_stands_below_its_word(qtbot, painted):
    names = ("今日", "在办", "临期", "逾期", "回访")
    tabs = TextTabs([(name, name) for name in names])
    qtbot.addWidget(tabs)
    for name, count in zip(names, (11, 1284, 3, 418, 36), strict=True):
        tabs.set_count(name, count)
    tabs.set_value("今日")
    tabs.setFixedWidth(270)
    tabs.show()
    assert [one.shown_text() for one in tabs.choices()] == list(names)
    for one in tabs.choices():
        word, figure = one._boxes()
        assert figure.top() > word.bottom()
        assert figure.bottom() < one.sizeHint().height() - 3, "the bar of the chosen one lies below"
        assert one._figure_width() <= figure.width()
    tabs.setFixedWidth(420)
    assert all(word == figure for word, figure in map(_boxes_of, tabs.choices()))


def test_a_chosen_latin_word_stands_whole(qtbot, painted):
    tabs = TextTabs([("today", "Today"), ("open", "Open")])
    qtbot.addWidget(tabs)
    tabs.set_count("today", 9)
    tabs.set_value("today")
    tabs.resize(tabs.sizeHint())
    tabs.show()
    assert tabs.choices()[0].shown_text() == "Today"


def test_neighbours_never_touch(qtbot, painted):
    names = ("今日", "在办", "临期", "逾期", "回访")
    tabs = TextTabs([(name, name) for name in names])
    qtbot.addWidget(tabs)
    for name, count in zip(names, (9, 35, 2, 30, 8), strict=True):
        tabs.set_count(name, count)
    tabs.setFixedWidth(260)  # what a list of 284 pixels leaves them
    tabs.show()
    edges = [(one.geometry().left(), one.geometry().right()) for one in tabs.choices()]
    gaps = [after[0] - before[1] for before, after in pairwise(edges)]
    assert min(gaps) >= 8
    assert all(word == figure for word, figure in map(_boxes_of, tabs.choices()))


def _boxes_of(tab):
    return tab._boxes()
