"""The places of the program are named once, exist, and lead to chapters that exist."""

from __future__ import annotations

import ast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.frame.helped import PLACES, chapter_of
from desktop.guide.chapters import chapters
from tests.house.tree import modules


class SwapBox(QWidget):
    """Stands for the box of the same name."""


def test_every_place_is_a_class_of_the_program_and_its_chapter_exists():
    there = [node.name for module in modules("desktop") for node in module.classes()]
    assert not [name for name in PLACES if there.count(name) != 1]
    assert set(PLACES.values()) <= {one.key for one in chapters()}


def test_every_page_and_every_dialog_is_named():
    classes = [node for module in modules("desktop") for node in module.classes()]
    of_frame = {"QuestionDialog", "CrashDialog", "FormDialog"}
    nameless = [
        node.name
        for node in classes
        if {ast.unparse(base) for base in node.bases} & {"Page", "QDialog", "FormDialog"}
        and node.name not in PLACES.keys() | of_frame
    ]
    assert not nameless


def test_what_stands_inside_a_place_inherits_its_chapter(qtbot):
    box, inner = SwapBox(), QWidget()
    qtbot.addWidget(box)
    QVBoxLayout(box).addWidget(inner)
    assert chapter_of(inner) == "swap"
    assert chapter_of(None) == ""
