"""The language can be changed while the program runs; the stretched one shows cut texts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from db.reception.codes import MatterState
from desktop.wording import language, words
from desktop.wording.language import stretched


@pytest.fixture(autouse=True)
def chinese_again(qapp: QApplication) -> Iterator[None]:
    yield
    language.install(qapp, "zh_CN")


def test_chinese_is_installed_with_qts_own_texts_and_locale(qapp: QApplication) -> None:
    language.install(qapp, "zh_CN")
    assert words.of(MatterState.IN_PROGRESS) == "办理中"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    assert QLocale().name() == "zh_CN"


def test_english_is_the_text_of_the_source(qapp: QApplication) -> None:
    language.install(qapp, "en")
    assert words.of(MatterState.IN_PROGRESS) == "In progress"
    assert QLocale().language() is QLocale.Language.English


def test_the_stretched_language_is_sixty_percent_longer_and_keeps_the_places(
    qapp: QApplication,
) -> None:
    language.install(qapp, "pseudo")
    said = words.of(MatterState.IN_PROGRESS)
    assert said.startswith("［办理中")
    assert len(stretched("登记并打印回执与存根")) == 16
    assert stretched("{n} 号，共 {total} 件").count("{") == 2
    assert stretched("") == ""
