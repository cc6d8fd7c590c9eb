"""Classes of results are named as the station names them, on every page and paper at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from db.calendar.limits import ResultLabels
from db.insights.contracts import Indicator
from db.reception.codes import ResultClass
from db.sheets.table import Table
from desktop.insights import phrases
from desktop.reception.sheet_reading import Reading
from desktop.wording import language, result_words, words


@pytest.fixture(autouse=True)
def chinese(qapp: QApplication) -> Iterator[None]:
    language.install(qapp, "zh_CN")
    yield
    result_words.follow()


def test_a_to_d_are_named_where_no_station_is_open() -> None:
    assert words.of(ResultClass.B) == "正在解决"
    assert result_words.classes() == tuple(ResultClass)
    assert [result_words.letter(one) for one in ResultClass] == ["A", "B", "C", "D"]


@pytest.mark.parametrize(
    ("labels", "letters", "figure", "formula"),
    [
        (ResultLabels.A_TO_C, "ABC", "B 类 正在解决或列入规划", "B 类 ÷ 已有结果的事项"),
        (ResultLabels.JIA_YI_BING, "甲乙丙", "乙类 正在解决或列入规划", "乙类 ÷ 已有结果的事项"),
    ],
)
def test_letters_words_and_figures_follow_the_setting(
    labels: ResultLabels, letters: str, figure: str, formula: str
) -> None:
    result_words.follow(lambda: labels)
    assert "".join(result_words.letter(one) for one in result_words.classes()) == letters
    assert words.of(ResultClass.B) == "正在解决或列入规划"
    assert words.of(Indicator.CLASS_B) == figure
    assert phrases.reckoned(Indicator.CLASS_B) == formula


def test_the_setting_is_asked_anew_each_time() -> None:
    setting = [ResultLabels.A_TO_D]
    result_words.follow(lambda: setting[0])
    assert words.of(ResultClass.C) == "列入规划逐步解决"
    setting[0] = ResultLabels.A_TO_C
    assert words.of(ResultClass.C) == "条件限制以后解决"


def test_a_class_of_former_times_keeps_its_letter_and_its_word() -> None:
    result_words.follow(lambda: ResultLabels.JIA_YI_BING)
    assert result_words.letter(ResultClass.D) == "D"
    assert words.of(ResultClass.D) == "留作参考或暂难解决"
    assert not result_words.uses(Indicator.CLASS_D)


@pytest.mark.parametrize("word", ["正在解决", "正在解决或列入规划", "乙", "B"])
def test_a_ledger_is_read_whatever_the_station_called_its_classes(word: str) -> None:
    table = Table(("办理结果",), ((word,),))
    row = next(Reading(table, ("result",)).rows({}, {}))
    assert row.values == {"result": ResultClass.B}
