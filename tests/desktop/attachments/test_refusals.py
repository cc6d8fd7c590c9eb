"""Files that were not attached are told one to a line, and however many there are, all of them can be read."""

from __future__ import annotations

import pytest

from desktop.attachments.refusals import Refusals


@pytest.fixture
def refusals(painted, qtbot) -> Refusals:
    made = Refusals()
    qtbot.addWidget(made)
    made.resize(360, 300)
    return made


def told(count: int) -> list[str]:
    return [f"照片 {number}.bmp：不是 JPEG、PNG 或 PDF。" for number in range(1, count + 1)]


def test_every_file_has_a_line_of_its_own(refusals):
    refusals.show_sentences(told(3))
    refusals.show()
    assert refusals.lines() == tuple(told(3))
    assert refusals.more.isHidden()


def test_of_many_the_first_five_are_told_and_the_rest_is_a_press_away(refusals):
    refusals.show_sentences(told(9))
    refusals.show()
    assert refusals.lines() == tuple(told(5))
    assert refusals.more.text() == "还有 4 个"
    refusals.more.click()
    assert refusals.lines() == tuple(told(9))
    assert refusals.more.isHidden()


def test_a_list_that_was_opened_stays_open_while_it_grows_and_begins_anew_once_it_was_empty(
    refusals,
):
    refusals.show_sentences(told(7))
    refusals.more.click()
    refusals.show_sentences(told(8))
    assert refusals.lines() == tuple(told(8))
    refusals.show_sentences(())
    assert refusals.isHidden()
    refusals.show_sentences(told(8))
    assert refusals.lines() == tuple(told(5))


def test_a_screen_reader_hears_all_of_them(refusals):
    refusals.show_sentences(told(9))
    assert refusals.accessibleName().splitlines() == told(9)


def test_a_long_name_goes_on_in_the_next_line(refusals):
    refusals.show_sentences([f"{'scan' * 40}.tiff：不是 JPEG、PNG 或 PDF。"])
    refusals.show()
    one_line = refusals.heightForWidth(5000)
    assert refusals.heightForWidth(360) > one_line * 2
