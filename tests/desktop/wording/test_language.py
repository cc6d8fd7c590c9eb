"""The language can be changed while the program runs; the stretched one shows cut texts."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

import resources
from db.reception.contracts import MatterState
from desktop.wording import language, words
from desktop.wording.language import stretched

TRANSLATIONS = sorted(resources.path("translations").glob("*_zh_CN.ts"))


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


@pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.stem)
def test_every_text_is_translated_and_keeps_to_the_places_of_its_source(path: object) -> None:
    root = ElementTree.parse(str(path)).getroot()
    for message in root.iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, source
        text = translation.text or "".join(form.text or "" for form in translation)
        assert text, source
        assert _places(text) == _places(source), source


BANNED = re.compile("系统|用户|数据库|异常|非法|无效|失败|工单|公钥|密码|！|成功")
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,;:()?!]|[,;:()?!][\u4e00-\u9fff]")


@pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.stem)
def test_no_banned_word_and_no_half_width_sign_beside_chinese(path: object) -> None:
    for translation in ElementTree.parse(str(path)).getroot().iter("translation"):
        text = translation.text or ""
        assert not BANNED.search(text), text
        assert not HALF_WIDTH.search(text), text


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
