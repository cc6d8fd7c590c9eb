"""Labels show what they are given."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desktop.parts.painting import Tone, width_of
from desktop.parts.text import (
    ElidedLabel,
    Icon,
    IconText,
    WrappingLabel,
    label,
    paragraph,
    selectable,
)


def test_markup_is_not_read_as_markup(qtbot, painted):
    made = label("<b>温予安</b>", "title")
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert made.property("role") == "title"


def test_a_label_names_its_field(qtbot, painted):
    field = QLineEdit()
    qtbot.addWidget(field)
    made = label("手机号", "label", buddy=field)
    qtbot.addWidget(made)
    assert made.buddy() is field


def test_a_paragraph_has_the_line_height_of_its_role(qtbot, painted):
    made = paragraph("第一条 <总则>\n第二条", "law")
    qtbot.addWidget(made)
    assert "line-height:34px" in made.text()
    assert "&lt;总则&gt;<br>第二条" in made.text()


def test_a_text_can_be_marked_with_keys(qtbot, painted):
    made = selectable(label("松陌接〔2026〕312号"))
    qtbot.addWidget(made)
    assert made.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_a_cut_text_stays_whole_in_tooltip_and_name(qtbot, painted):
    made = ElidedLabel("桂湾社区北门路灯连续多日不亮")
    qtbot.addWidget(made)
    made.resize(80, 24)
    made.grab()  # Qt tells a hidden label its size only when it is painted
    assert made.text().endswith("…")
    assert (
        made.toolTip()
        == made.accessibleName()
        == made.whole_text()
        == "桂湾社区北门路灯连续多日不亮"
    )
    made.resize(600, 24)
    made.grab()
    assert made.text() == made.whole_text()
    assert made.toolTip() == ""


def test_an_error_line_takes_its_tone(qtbot, painted):
    line = IconText("alert-circle", "少了 4 位", tone=Tone.BAD)
    qtbot.addWidget(line)
    assert line.text() == "少了 4 位"
    line.show_line("check", "齐了", Tone.OK)
    assert line.text() == "齐了"


def test_an_icon_takes_a_tokens_color(qtbot, painted):
    icon = Icon("square", 24, "danger.text")
    qtbot.addWidget(icon)
    icon.resize(icon.sizeHint())
    assert icon.sizeHint().width() == 24
    image = icon.grab().toImage()
    assert painted.color("danger.text") in [
        image.pixelColor(x, y) for x in range(24) for y in range(24)
    ]


@pytest.mark.parametrize(
    "word",
    ["W" * 200, "https://example.org/" + "a" * 180, "4" * 120],
    ids=["letters", "address", "figures"],
)
def test_a_word_wider_than_its_line_goes_on_in_the_next_one(qtbot, painted, word):
    made = WrappingLabel(f"路灯 {word} 不亮")
    qtbot.addWidget(made)
    made.show()
    one_line = made.heightForWidth(5000)
    for width in (120, 300):
        made.resize(width, made.heightForWidth(width))
        lines = width_of(word, "body") / width
        assert lowest_ink(made) > one_line * (lines - 1)
    assert made.text() == f"路灯 {word} 不亮"


def lowest_ink(made: WrappingLabel) -> int:
    """Return the lowest row of pixels on which something is written."""
    image = made.grab().toImage()
    ground = image.pixelColor(image.width() - 1, image.height() - 1)
    rows = range(image.height() - 1, 0, -1)
    return next(y for y in rows if any(image.pixelColor(x, y) != ground for x in range(40)))
