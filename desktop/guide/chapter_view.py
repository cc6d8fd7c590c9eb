"""A chapter as it is read on the screen: steps apart, pictures as wide as the page, words asked for marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFragment,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from desktop import look
from desktop.guide.chapters import Chapter, folder

_PICTURE = "\ufffc"
"""What stands for a picture in the text of its block."""
_QUOTED = re.compile(r"「[^」]+」")
_STEP, _INDENT, _EDGE = 8, 28, 48
_WIDEST = 860
"""Pixels of a picture at the standard text size; a line of text is as long."""


class ChapterView(QTextBrowser):
    """``asked(key)`` follows a link to another chapter."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Chapter"))
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        # A bar that came while the page is laid out would lay it out again.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.anchorClicked.connect(self._on_anchor_clicked)
        self._chapter: Chapter | None = None
        self._words: tuple[str, ...] = ()
        self._widths: dict[str, int] = {}
        """Of the pictures, by name."""
        look.scaled(self, lambda _: self._draw())

    @property
    def chapter(self) -> Chapter | None:
        """The chapter that is shown."""
        return self._chapter

    def show_chapter(self, chapter: Chapter, words: Sequence[str] = ()) -> None:
        """Show a chapter from its beginning, the words asked for marked in it."""
        self._chapter, self._words = chapter, tuple(words)
        self._draw()
        self.verticalScrollBar().setValue(0)

    def marked(self) -> tuple[str, ...]:
        """Return what is marked, in the order in which it stands."""
        return tuple(one.cursor.selectedText() for one in self.extraSelections())

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Give a picture in the size in which it is shown, once it comes into view; Qt would only leave out lines."""
        path = name.toString() if isinstance(name, QUrl) else name
        width = self._widths.get(path)
        if width is None:
            return None  # the page is being laid out, or it is no picture
        ratio, smooth = self.devicePixelRatioF(), Qt.TransformationMode.SmoothTransformation
        shown = QImage(str(folder() / path)).scaledToWidth(round(width * ratio), smooth)
        shown.setDevicePixelRatio(ratio)
        return shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            before = self.verticalScrollBar().value()
            self._draw()
            self.verticalScrollBar().setValue(before)

    @Slot(QUrl)
    def _on_anchor_clicked(self, link: QUrl) -> None:
        if link.fragment():
            self.asked.emit(link.fragment())

    def _draw(self) -> None:
        if self._chapter is None:
            return
        in_force, document = look.current(), self.document()
        document.setDefaultFont(in_force.font("body"))
        document.setDocumentMargin(in_force.px(24))
        document.setIndentWidth(in_force.px(_INDENT))
        self._widths.clear()
        self.setMarkdown(f"# {self._chapter.title}\n\n{self._chapter.text}")
        self._set_blocks()
        self._set_words()
        self._fit_pictures()
        self.setExtraSelections(list(self._found()))

    def _set_blocks(self) -> None:
        in_force = look.current()
        for block in self._blocks():
            cursor, form = QTextCursor(block), QTextBlockFormat()
            form.setBottomMargin(in_force.px(_STEP))
            form.setLineHeight(150, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if block.blockFormat().headingLevel():
                form.setBottomMargin(in_force.px(2 * _STEP))
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                letters = QTextCharFormat()
                letters.setFont(in_force.font("page"))
                cursor.mergeCharFormat(letters)
            if _PICTURE in block.text():
                # A line height in parts of a picture's would leave half a picture of room above it.
                form.setLineHeight(100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
                form.setTopMargin(in_force.px(_STEP))
            cursor.mergeBlockFormat(form)

    def _set_words(self) -> None:
        """Words of buttons stand bold, keys as on their caps."""
        in_force = look.current()
        bold, cap = QTextCharFormat(), QTextCharFormat()
        bold.setFontWeight(600)
        cap.setFont(in_force.font("body", bold=True))
        cap.setForeground(in_force.color("primary.text"))
        cap.setBackground(in_force.color("primary.tint"))
        for fragment in list(self._fragments()):
            if fragment.charFormat().fontFixedPitch():
                self._merge(fragment.position(), fragment.length(), cap)
        for block in self._blocks():
            for found in _QUOTED.finditer(block.text()):
                self._merge(block.position() + found.start(), len(found[0]), bold)

    def _fit_pictures(self) -> None:
        """Make pictures as wide as there is room, never wider than they are; only their sizes are read for that."""
        room = min(
            self.viewport().width() - look.current().px(_EDGE + 2), look.current().px(_WIDEST)
        )
        for fragment in list(self._fragments()):
            if fragment.charFormat().isImageFormat() and room > 0:
                form = fragment.charFormat().toImageFormat()
                own = QImageReader(str(folder() / form.name())).size()
                width = min(room, own.width())
                self._widths[form.name()] = width
                form.setWidth(width)
                form.setHeight(width * own.height() / own.width())
                self._merge(fragment.position(), fragment.length(), form)

    def _merge(self, at: int, length: int, form: QTextCharFormat) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(at)
        cursor.setPosition(at + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)

    def _found(self) -> Iterator[QTextEdit.ExtraSelection]:
        form = QTextCharFormat()
        form.setBackground(look.current().color("warning.tint"))
        for word in self._words:
            cursor = self.document().find(word)
            while not cursor.isNull():
                one = QTextEdit.ExtraSelection()
                one.cursor, one.format = cursor, form
                yield one
                cursor = self.document().find(word, cursor)

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _fragments(self) -> Iterator[QTextFragment]:
        for block in self._blocks():
            place = block.begin()
            while not place.atEnd():
                yield place.fragment()
                place += 1
