"""One file that is looked at or was taken in: whose it is, its figures, and why it cannot be read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.bundle.exchange_contracts import Incoming
from db.kernel.errors import NotTaken, TroubleCode
from desktop import look
from desktop.exchange.contents import figures_of, heading_of, remarks_of, together_told
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone
from desktop.parts.tag import Tag
from desktop.parts.text import ElidedLabel, label
from desktop.wording import words


class IncomingCard(QFrame):
    """``keep_wanted(Path, NotTaken)`` asks to lay aside a file that could not be read.

    ``retry_wanted()`` asks to look at it once more.
    """

    keep_wanted = Signal(object, object)
    retry_wanted = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.path = path
        self.incoming: Incoming | None = None
        self.trouble: NotTaken | None = None
        self.is_taken = self.lies_aside = False
        self.keep = Button(self.tr("Lay it aside"), icon="archive")
        self.keep.clicked.connect(self._on_keep_clicked)
        self.retry = Button(self.tr("Look once more"), icon="refresh")
        self.retry.clicked.connect(self.retry_wanted)
        self._tag = Tag(Tone.NEUTRAL, "hourglass", self.tr("To be looked at"))
        self._body = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 14)
        self._column.setSpacing(8)
        self._column.addLayout(self._head())
        self._column.addWidget(self._body)
        for part in (self._body, self.keep, self.retry):
            part.hide()

    @property
    def may_be_taken(self) -> bool:
        """Tell whether it was read whole and is not taken in yet."""
        return self.incoming is not None and self._tag.face().tone == Tone.INFO

    @property
    def is_here(self) -> bool:
        """Tell whether it was read whole and brings nothing that is not here."""
        return self.incoming is not None and not self.is_taken and self.incoming.is_all_here

    @property
    def has_open(self) -> bool:
        """Tell whether it was taken in and left something to decide."""
        return self.is_taken and self.incoming is not None and self.incoming.conflicts > 0

    def show_preview(self, incoming: Incoming, now: datetime) -> None:
        """Show what would come of it."""
        self.incoming, self.trouble = incoming, None
        tag = (Tone.INFO, "eye", self.tr("Verified, not taken in yet"))
        if incoming.is_all_here:
            tag = (Tone.NEUTRAL, "circle-check", self.tr("Here already"))
        self._show(incoming, now, tag)

    def show_taken(self, incoming: Incoming, now: datetime) -> None:
        """Show what came of it."""
        self.incoming, self.is_taken = incoming, True
        tag = (Tone.OK, "circle-check", self.tr("Taken in"))
        if incoming.conflicts:
            tag = (
                Tone.WARN,
                "git-merge",
                self.tr("Taken in, %n to decide", "", incoming.conflicts),
            )
        self._show(incoming, now, tag)

    def show_trouble(self, error: NotTaken) -> None:
        """Say in a sentence why it is not let in."""
        self.trouble, self.incoming = error, None
        is_for_others = error.code is TroubleCode.BUNDLE_NOT_FOR_US
        tone = Tone.NEUTRAL if is_for_others else Tone.BAD
        self._tag.set_face(
            self._tag.face()._replace(tone=tone, icon="shield-x", text=self.tr("Not taken in"))
        )
        said = words.said(error)
        column = self._fresh()
        column.addWidget(label(said.headline, "strong", wrap=True))
        column.addWidget(label(said.body, "secondary", wrap=True))
        row = QHBoxLayout()
        # Of a file on a stick that was pulled out there is nothing to lay aside.
        is_gone = error.code is TroubleCode.BUNDLE_GONE
        act = self.retry if is_gone else self.keep
        row.addWidget(act)
        row.addStretch(1)
        column.addLayout(row)
        act.show()
        look.current().dress(self)

    def show_kept(self) -> None:
        """Say that the file lies aside."""
        self.lies_aside = True
        self._tag.set_face(
            self._tag.face()._replace(tone=Tone.NEUTRAL, icon="archive", text=self.tr("Lies aside"))
        )
        self.keep.hide()

    def _show(self, incoming: Incoming, now: datetime, tag: tuple[str, str, str]) -> None:
        tone, icon, text = tag
        self._tag.set_face(self._tag.face()._replace(tone=tone, icon=icon, text=text))
        column = self._fresh()
        column.addWidget(label(heading_of(incoming, now), "strong", wrap=True))
        column.addLayout(_figures(incoming))
        for remark in remarks_of(incoming):
            column.addWidget(label(remark, "secondary", wrap=True))
        look.current().dress(self)

    def _fresh(self) -> QVBoxLayout:
        """Return the empty column that says what is known of the file now."""
        for act in (self.keep, self.retry):
            act.setParent(self)
            act.hide()
        self._column.removeWidget(self._body)
        self._body.hide()
        self._body.deleteLater()
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._column.addWidget(self._body)
        return column

    @Slot()
    def _on_keep_clicked(self) -> None:
        self.keep_wanted.emit(self.path, self.trouble)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(ElidedLabel(self.path.name, "section"), 1)
        row.addWidget(self._tag)
        return row


def summary_of(cards: Sequence[IncomingCard]) -> str:
    """Return what stands above several files: what lies below the edge of the window is told there too."""
    taken = [one.incoming for one in cards if one.is_taken and one.incoming]
    ready = sum(one.may_be_taken for one in cards)
    here = sum(one.is_here for one in cards)
    refused = sum(one.trouble is not None and one.incoming is None for one in cards)
    if len(cards) < 2:
        return ""
    return together_told(len(cards), ready=ready, here=here, taken=taken, refused=refused)


def _figures(incoming: Incoming) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(28)
    for name, count in figures_of(incoming):
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(label(count, "title"))
        column.addWidget(label(name, "caption"))
        row.addLayout(column)
    row.addStretch(1)
    return row
