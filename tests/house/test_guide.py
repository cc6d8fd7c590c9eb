"""The guide says what the program says: its words, keys and pictures are those of the program, its tasks are short."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desktop.guide.chapters import Chapter, chapters_of
from desktop.tour.for_docs import LIST, PAPERS, PICTURES
from tests.house.test_words import BANNED, CROWDED, HALF_WIDTH
from tests.house.tree import ROOT, modules

PAGE = ROOT / "docs" / "user-guide.zh-CN.md"
PICTURES_FOLDER = ROOT / "docs" / "pictures"
MOST_STEPS = 7
LARGEST = 200_000
"""Bytes of a picture."""

QUOTED = re.compile(r"「([^」]+)」")
KEY = re.compile(r"`([^`]+)`")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(#([\w-]+)\)")
PICTURE = re.compile(r"!\[[^\]]*\]\(pictures/([\w/-]+)\.png\)")
STEP = re.compile(r"^(\d+)\. ", re.MULTILINE)


@pytest.fixture(scope="module")
def text() -> str:
    return PAGE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def chapters(text) -> tuple[Chapter, ...]:
    return chapters_of(text)


@pytest.fixture(scope="module")
def said() -> frozenset[str]:
    """Every Chinese text of the program, the dots of what opens a form left away."""
    found = set()
    for path in (ROOT / "resources" / "translations").glob("*_zh_CN.ts"):
        for translation in ElementTree.parse(path).iter("translation"):
            forms = [one.text for one in translation.iter("numerusform")] or [translation.text]
            found |= {(form or "").rstrip("…") for form in forms}
    return frozenset(found)


def test_every_word_that_is_quoted_stands_in_the_program(text, said):
    unknown = {word for word in QUOTED.findall(text) if word.rstrip("…") not in said}
    assert not unknown


def test_every_key_that_is_named_is_bound_in_the_program(text):
    bound = {
        node.value.replace("Return", "Enter").replace("Left", "←").replace("Right", "→")
        for module in modules("desktop")
        for node in module.nodes(ast.Constant)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) < 20
    }
    of_lists = {"↑", "↓", "Space", "Enter", "Esc", *"0123456789"}
    named = {key for key in KEY.findall(text) if key.upper() not in {one.upper() for one in bound}}
    assert not named - of_lists


def test_a_task_takes_at_most_seven_steps_that_are_counted_from_one(chapters):
    wrong = {}
    for chapter in chapters:
        steps = [int(number) for number in STEP.findall(chapter.text)]
        if not steps or steps != list(range(1, len(steps) + 1)) or len(steps) > MOST_STEPS:
            wrong[chapter.key] = steps
    assert not wrong


def test_the_four_readers_each_have_their_part(chapters):
    assert [*dict.fromkeys(one.part for one in chapters)] == [
        "大家都要会", "工作人员", "代表", "站长", "区县",
    ]  # fmt: skip


def test_every_chapter_has_a_name_of_its_own_and_every_link_leads_to_one(text, chapters):
    keys = [one.key for one in chapters]
    assert len(keys) == len(set(keys)) == text.count("\n### ")
    assert not set(LINK.findall(text)) - set(keys)


@pytest.mark.parametrize("word", BANNED)
def test_the_guide_keeps_to_the_words_of_the_program(text, word):
    assert word not in text.replace("恢复码", "")


def test_the_guide_is_set_as_the_program_is(text):
    plain = KEY.sub("", PICTURE.sub("", text))
    lines = [one for one in plain.splitlines() if not one.startswith("<!--")]
    assert not [one for one in lines if CROWDED.search(one)]
    assert not [one for one in lines if HALF_WIDTH.search(LINK.sub("", one))]


def test_every_picture_that_is_shown_comes_from_the_tour_and_none_is_left_over(text):
    shown = set(PICTURE.findall(text))
    readme = "".join((ROOT / name).read_text("utf-8") for name in ("README.md", "README.zh-CN.md"))
    shown |= set(re.findall(r"docs/pictures/([\w/-]+)\.png", readme))
    made = {*PICTURES, *PAPERS}
    there = {
        path.relative_to(PICTURES_FOLDER).with_suffix("").as_posix()
        for path in PICTURES_FOLDER.rglob("*.png")
    }
    assert shown == made == there


def test_the_scene_that_a_picture_comes_from_takes_a_picture_of_that_name():
    wrong = []
    for name, source in PICTURES.items():
        module, scene = source.scene.split(".")
        path = ROOT / "desktop" / "tour" / f"{module}.py"
        tree = ast.parse(path.read_text(encoding="utf-8"))
        played = next(
            (n for n in tree.body if isinstance(n, ast.FunctionDef) and n.name == scene), None
        )
        taken = ast.unparse(played) if played is not None else ""
        if not _takes(taken, source.picture):
            wrong.append(f"{name}: {source.scene}")
    assert not wrong


def _takes(scene: str, picture: str) -> bool:
    """A name is written whole, or made of its first half and the key of a page."""
    first, dash, last = picture.partition("-")
    return f"'{picture}'" in scene or (f"{first}{dash}{{key}}" in scene and f"'{last}'" in scene) or (
        "hand.picture(key)" in scene and f"'{picture}'" in scene
    )  # fmt: skip


def test_what_the_buttons_in_a_picture_say_the_program_still_says(said):
    listed = json.loads((PICTURES_FOLDER / LIST).read_text(encoding="utf-8"))
    assert set(listed) == set(PICTURES)
    assert {one: listed[one]["scene"] for one in listed} == {
        one: source.scene for one, source in PICTURES.items()
    }
    aged = {
        name: gone
        for name, one in listed.items()
        if (gone := [word for word in one["program"] if word.rstrip("…") not in said])
    }
    assert not aged, "make pictures"


def test_pictures_are_small_and_the_list_of_them_is_not_empty():
    sizes = {path: path.stat().st_size for path in Path(PICTURES_FOLDER).rglob("*.png")}
    assert sizes
    assert not [path for path, size in sizes.items() if size > LARGEST]
