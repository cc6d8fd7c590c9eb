"""Photos of an item, chosen on a page of our own: a file dialog would be a way out of the sheets (R-06)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from db.attachments.contracts import (
    AttachmentKind,
    AttachmentLine,
    NewAttachment,
    Prepared,
    Subject,
    VoidAttachment,
)
from db.evaluation.page_codes import PageCode, compared
from db.kernel.errors import StationError
from db.kernel.ids import AttachmentId, new_id
from desktop import look
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone, line_round, smooth
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.scoring import camera
from desktop.scoring.fingers import scrolled
from desktop.scoring.foot import Foot
from desktop.scoring.told import sentence_of

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_WIDTH, _HEIGHT, _ACROSS = 216, 150, 5


class PictureTile(QAbstractButton):
    """A picture that is pressed to be taken, or taken back."""

    def __init__(self, preview: bytes, name: str) -> None:
        super().__init__()
        self._picture = QImage.fromData(preview)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look.current().px(_WIDTH), look.current().px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force, box = look.current(), QRectF(self.rect())
        radius = in_force.px(6)
        with smooth(self) as painter:
            self._paint_picture(painter, radius)
            pressed = self.isDown() or self.hasFocus()
            color = "primary.text" if pressed else "border.control"
            line_round(painter, box, radius=radius, color=color, width=3 if pressed else 1)

    def _paint_picture(self, painter: QPainter, radius: int) -> None:
        how = Qt.AspectRatioMode.KeepAspectRatioByExpanding
        place = QRect(QPoint(0, 0), self._picture.size().scaled(self.size(), how))
        place.moveCenter(self.rect().center())
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.save()
        painter.setClipPath(shape)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._picture)
        painter.restore()


class PhotoPage(QWidget):
    """``closed()`` leads back, ``changed(int)`` tells how many photos there are once one came or went."""

    closed = Signal()
    changed = Signal(int)

    def __init__(self, desk: Desk, subject: Subject, kind: AttachmentKind, title: str) -> None:
        super().__init__()
        self._desk, self._subject, self._kind = desk, subject, kind
        self._title = title
        self._paths: list[Path] = []
        is_page = kind is AttachmentKind.SIGNED_PAPER
        self._look = camera.page_of if is_page else camera.prepared
        self.messages = MessageBar(padding=0)
        self.taken, self.offered = _Tiles(), _Tiles()
        none = self.tr("No picture was taken with this computer in the last 24 hours.")
        self.none = label(none, "secondary", wrap=True)
        self.back = Button(self.tr("Back to the item"), icon="arrow-left", kind="primary")
        self.back.clicked.connect(self.closed)
        self.again = Button(self.tr("Look again"), icon="refresh")
        self.again.clicked.connect(self.look_again)
        self._has = label(self.tr("Attached (press one to take it back)"), "strong")
        self._arrange()
        self._reload()
        self.look_again()

    @Slot()
    def look_again(self) -> None:
        """Look for pictures that were taken meanwhile."""
        folder, now = camera.folder_of(self._desk.settings), self._desk.clock.now()
        self._desk.jobs.compute(
            self, partial(camera.newest, folder, now), self._on_found, latest="camera"
        )

    def take(self, file: Prepared, codes: Sequence[str] = ()) -> None:
        """Attach a picture; a page that carries the code of another sheet stays out."""
        if self._kind is AttachmentKind.SIGNED_PAPER and not self._is_own(codes):
            return
        made = AttachmentId(new_id(self._desk.clock))
        new = NewAttachment(made, self._title, self._kind, file)
        add = self._desk.workspace.attachments.add
        self._write(partial(add, self._desk.actor, self._subject, new))

    def _is_own(self, codes: Sequence[str]) -> bool:
        """Say whose page it is; without a code that can be read, people compare the number (domain §2.10)."""
        found = compared(codes, self._subject.record)
        tone, line, about = {
            PageCode.OWN: (Tone.OK, self.tr("The code on the page is that of this sheet."), ""),
            PageCode.NONE: (
                Tone.INFO, self.tr("No code could be read on the page; it was attached all the same."),
                self.tr("Compare the number on the page with that of the sheet."),
            ),
            PageCode.OTHER: (
                Tone.WARN, self.tr("This page belongs to another sheet; it was not attached."),
                self.tr("Take a photo of the page of this sheet."),
            ),
        }[found]  # fmt: skip
        self.messages.clear()
        self.messages.show_message(tone, line, about)
        return found is not PageCode.OTHER

    def take_back(self, line: AttachmentLine) -> None:
        """Take a picture back; it stays in the records as void."""
        reason = self.tr("Taken back while the sheet was filled")
        void = VoidAttachment(line.id, line.revision, reason)
        self._write(partial(self._desk.workspace.attachments.void, self._desk.actor, void))

    def _write(self, work: Callable[[], object]) -> None:
        self._desk.jobs.ask(self, work, lambda _line: self._reload(tell=True), self._on_refused)

    def _reload(self, *, tell: bool = False) -> None:
        read = partial(self._desk.workspace.attachments.of, self._desk.actor, self._subject)

        def show(lines: Sequence[AttachmentLine]) -> None:
            self._show_taken(lines)
            if tell:
                self.changed.emit(len(lines))

        self._desk.jobs.ask(self, read, show, self._on_refused, latest="photos")

    def _show_taken(self, lines: Sequence[AttachmentLine]) -> None:
        self.taken.clear()
        for line in lines:
            tile = PictureTile(line.preview, self.tr("Take this photo back"))
            tile.clicked.connect(lambda _on=False, one=line: self.take_back(one))
            self.taken.add(tile)
        set_shown(self._has, shown=bool(lines))

    def _on_found(self, paths: Sequence[Path]) -> None:
        self.offered.clear()
        self._paths = list(paths)
        set_shown(self.none, shown=not paths)
        self._prepare_next()

    def _prepare_next(self) -> None:
        """One after the other: each picture is decoded in a process of its own (R-49)."""
        if self._paths:
            path, now = self._paths.pop(0), self._desk.clock.now()
            self._desk.jobs.compute(
                self, partial(self._look, path, now), self._on_prepared, self._pass_over,
                latest="picture",
            )  # fmt: skip

    def _on_prepared(self, found: camera.Offered) -> None:
        tile = PictureTile(found.file.preview, self.tr("Attach this picture"))
        tile.clicked.connect(lambda: self.take(found.file, found.codes))
        self.offered.add(tile)
        self._prepare_next()

    def _pass_over(self, _error: StationError) -> None:
        """What cannot be read as a picture is not offered."""
        self._prepare_next()

    def _on_refused(self, error: StationError) -> None:
        self.messages.show_message(Tone.WARN, sentence_of(error))

    def _arrange(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        today = label(self.tr("Taken with this computer today (press one to attach it)"), "strong")
        for part in (self.messages, self._has, self.taken, today, self.none, self.offered):
            column.addWidget(part)
        column.addStretch(1)
        area = scrolled(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addWidget(Foot([self.again], [self.back]))


class _Tiles(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.tiles: list[PictureTile] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._grid.setColumnStretch(_ACROSS, 1)

    def add(self, tile: PictureTile) -> None:
        at = len(self.tiles)
        self.tiles.append(tile)
        self._grid.addWidget(tile, at // _ACROSS, at % _ACROSS)

    def clear(self) -> None:
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles.clear()
