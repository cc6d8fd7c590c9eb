"""A tag is icon, word and tone."""

from __future__ import annotations

import pytest

from desktop.parts.painting import Tone, ground_of
from desktop.parts.tag import Tag, TagFace, size_of


@pytest.mark.parametrize("tone", ["info", "ok", "warn", "bad", "neutral"])
def test_a_tone_has_its_own_ground(qtbot, painted, tone):
    tag = Tag(tone, "progress", "办理中")
    qtbot.addWidget(tag)
    tag.resize(tag.sizeHint())
    assert tag.grab().toImage().pixelColor(3, 4) == painted.color(ground_of(tone))


def test_an_outlined_tag_has_a_line_instead_of_a_ground(qtbot, painted):
    tag = Tag(Tone.OUTLINE, "circle-check", "已办结")
    qtbot.addWidget(tag)
    tag.resize(tag.sizeHint())
    image = tag.grab().toImage()
    assert image.pixelColor(20, 0) == painted.color("border.default")


def test_a_tag_is_read_as_its_words(qtbot, painted):
    tag = Tag("bad", "alert-circle", "逾期 3 天")
    qtbot.addWidget(tag)
    assert tag.accessibleName() == "逾期 3 天"
    tag.set_face(TagFace("ok", "message-2", "已答复"))
    assert tag.accessibleName() == tag.face().text == "已答复"


def test_plain_text_needs_no_padding(painted):
    plain, framed = (
        size_of(TagFace(tone, "hourglass", "已等 2 分钟")) for tone in ("plain", "info")
    )
    assert framed.width() - plain.width() == 14
    assert framed.height() == 24
