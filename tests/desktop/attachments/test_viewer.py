"""The band above a picture: a long name takes no room from who brought it, and both from no button."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop import look
from desktop.attachments.viewer import AttachmentViewer
from desktop.look import Theme
from desktop.parts.text import ElidedLabel

LONG = "坡道现场照片-这是一个非常长的文件名字用来看标题会不会被截断以及按钮会不会被挤出去.jpg"
FACTS = "温予安 · 今天 14:12 · 1.2 MB"


def test_a_long_name_ends_in_dots_and_leaves_who_and_when_whole(qtbot, painted):
    viewer = AttachmentViewer()
    qtbot.addWidget(viewer)
    before = viewer.minimumSizeHint().width()
    viewer.show_title(LONG, FACTS, "1 / 3")
    assert viewer.minimumSizeHint().width() - before < 80  # what 1 / 3 needs
    viewer.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    viewer.resize(1200, 700)
    viewer.show()
    title = viewer.findChild(ElidedLabel).text()
    assert title.endswith("…")
    assert len(title) > 10
    assert viewer._facts.height() >= viewer._facts.heightForWidth(viewer._facts.width())


def test_large_text_leaves_the_name_room_beside_the_deeds(qapp, qtbot):
    in_force = look.install(qapp)
    in_force.apply(Theme.DARK, 1.5)
    viewer = AttachmentViewer()
    qtbot.addWidget(viewer)
    viewer.show_title("坡道现场照片.jpg", FACTS, "1 / 3")
    viewer.resize(1240, 600)
    viewer.show()
    qtbot.waitUntil(lambda: viewer.findChild(ElidedLabel).text() == "坡道现场照片.jpg")
    assert viewer._save.toolTip() == "另存一份"
    viewer.resize(1800, 600)
    qtbot.waitUntil(lambda: viewer._save.shown_text() == "另存一份")
    in_force.apply(Theme.LIGHT)
