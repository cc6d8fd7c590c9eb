"""Everything the floor can say has words, and the Chinese is the design's (design language, chapter 9)."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.house import exceptions
from tests.house.tree import ROOT, modules

HAN = r"[\u3400-\u9fff]"
HALF_WIDTH = re.compile(rf"{HAN}[,;:!?()]|[,;:!?()]{HAN}|{HAN}\.(?!\.)(?:\s|$)")
CROWDED = re.compile(rf"{HAN}[A-Za-z0-9]|[A-Za-z0-9]{HAN}")
NUMBER_ON_PAPER = re.compile(r"〔.*?〕.*?号")
"""〔2026〕312号 is set without spaces, as official numbers are."""

BANNED = (
    *("系统", "用户", "数据库", "异常", "非法", "无效", "失败", "！", "操作成功", "保存成功"),
    *("工单", "案件", "信访件", "客户", "老百姓", "提交", "派单", "回复", "转发", "责任部门"),
    *("截止时间", "轮值", "问卷", "打卡", "同步文件", "公钥", "密码"),
)
BANNED_ENGLISH = re.compile(r"\b(?:please|successfully|invalid|illegal|failed)\b|!", re.I)
END = ("。", "：", "？", "…")


@dataclass(frozen=True, slots=True)
class Text:
    """One translated text, with the file it stands in."""

    file: str
    state: str
    source: str
    chinese: str

    def __str__(self) -> str:
        return f"{self.file}: {self.chinese or self.source}"


def _texts_of(path: Path) -> Iterator[Text]:
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [
            translation.text or ""
        ]
        for form in forms:
            yield Text(path.name, translation.get("type", ""), message.findtext("source", ""), form)


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    """Every text of every room."""
    files = sorted((ROOT / "resources" / "translations").glob("*_zh_CN.ts"))
    return [text for file in files for text in _texts_of(file)]


def test_every_text_is_translated(texts):
    assert not [str(text) for text in texts if text.state or not text.chinese]


def test_a_translation_keeps_the_places_of_its_source(texts):
    places = re.compile(r"\{\w*[^}]*\}|%n|%L?\d")
    broken = [
        str(text)
        for text in texts
        if set(places.findall(text.source)) != set(places.findall(text.chinese))
    ]
    assert not broken


def test_chinese_is_set_in_chinese_punctuation(texts):
    assert not [str(text) for text in texts if HALF_WIDTH.search(text.chinese)]


def test_chinese_and_latin_keep_a_space_between_them(texts):
    assert not [
        str(text) for text in texts if CROWDED.search(NUMBER_ON_PAPER.sub("", text.chinese))
    ]


@pytest.mark.parametrize("word", BANNED)
def test_a_banned_word_is_not_used(texts, word):
    used = [str(text) for text in texts if word in text.chinese.replace("恢复码", "")]
    assert not [text for text in used if not any(allowed in text for allowed in exceptions.WORDS)]


def test_labels_and_buttons_do_not_plead(texts):
    assert not [str(t) for t in texts if t.chinese.startswith("请") and not t.chinese.endswith(END)]


def test_english_has_the_same_tone(texts):
    assert not [text.source for text in texts if BANNED_ENGLISH.search(text.source)]


def _enumerations() -> Iterator[type[Enum]]:
    for module in modules("db"):
        if "/migrations/" in module.name or not list(module.classes()):
            continue
        loaded = importlib.import_module(module.name.removesuffix(".py").replace("/", "."))
        for thing in vars(loaded).values():
            if (
                isinstance(thing, type)
                and issubclass(thing, Enum)
                and thing.__module__ == loaded.__name__
            ):
                yield thing


def test_every_member_the_floor_can_name_has_words():
    words = importlib.import_module("desktop.wording.words")
    named = [kind for kind in _enumerations() if kind.__name__ not in exceptions.WITHOUT_WORDING]
    silent = [
        f"{kind.__module__}.{member}"
        for kind in named
        for member in kind
        if not words.has_words(kind) or not words.mark_of(member).text
    ]
    assert not silent
