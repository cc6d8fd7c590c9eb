"""合并评价表: what all deputies thought of one department at one firm, each figure with the sheet it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.evaluation.contracts import JointView, SessionView
from db.evaluation.scoring import GradeBasis, Joint
from desktop import look
from desktop.evaluation.joint_rows import (
    VOICES,
    AgreedRow,
    VoiceRow,
    agreed_columns,
    agreed_rows,
    voice_rows,
)
from desktop.evaluation.visit_rows import names_of
from desktop.frame.pane import FootBar, Pane, PaneHeader
from desktop.parts.buttons import Button
from desktop.parts.text import label
from desktop.tables.record_model import RecordModel
from desktop.tables.record_view import RecordView, in_card
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class JointPane(Pane):
    """``left()`` leads back to the day, ``sheet_wanted(UUID)`` to the sheet behind a figure."""

    left = Signal()
    sheet_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Joint sheet"))
        self.view: JointView | None = None
        self._voices: Mapping[UUID, VoiceRow] = {}
        self._agreed: Mapping[UUID, AgreedRow] = {}
        self._titles = PaneHeader()
        self._sum, self._told = label("", "section"), label("", "secondary", wrap=True)
        self.voice_model = RecordModel(VOICES, self._fetch_voices, parent=self)
        self.voices = RecordView(self.voice_model, settings=desk.settings, key="joint-voices")
        self.voices.setAccessibleName(self.tr("Deputies"))
        self.items: RecordView | None = None
        self._items_card: QWidget | None = None
        self.open = Button(self.tr("Open the sheet"), icon="eye", key="Enter")
        self.back = Button(self.tr("Back to the day"), icon="arrow-left", key="Esc")
        self._inner = QVBoxLayout()
        self._arrange()
        self._connect()

    def show_view(self, day: SessionView, view: JointView) -> None:
        """Show the sheets of a firm and department together; the sheet the keys stood on keeps them."""
        self.view = view
        firm = next((one.name for one in day.firms if one.id == view.firm), "")
        unit = names_of(day).get(view.department, "")
        self._titles.set_title(self.tr("Joint sheet · {unit}").format(unit=unit), firm)
        self._sum.setText(self._result(view.joint))
        self._told.setText("\n".join(self._sayings(view.joint)))
        voices = voice_rows(day, view)
        self._voices = {one.id: one for one in voices}
        self.voice_model.set_ids(b"".join(one.bytes for one in self._voices))
        self.voice_model.refresh()
        if voices and self.voices.current_id() not in self._voices:
            self.voices.setCurrentIndex(self.voice_model.index(0, 0))
        self.open.setEnabled(bool(voices))
        self._agreed = {one.id: one for one in agreed_rows(day.form.template, view)}
        self._show_items(voices)
        look.current().dress(self)

    def first_focus(self) -> QWidget:
        """The keys stand on a deputy."""
        return self.voices

    def _result(self, joint: Joint) -> str:
        if joint.mean is None:
            return self.tr("Nothing that counts was observed")
        grade = joint.grade.word if joint.grade else ""
        return self.tr("Mean {mean}  {grade}").format(mean=joint.mean, grade=grade)

    def _sayings(self, joint: Joint) -> Iterator[str]:
        """Yield what stands below the mean: how many sheets, how far apart, and what decided the grade."""
        if joint.scored == 1:
            yield self.tr("One sheet alone: its score is the result.")
        elif joint.mean is not None:
            yield self.tr(
                "The mean of {count} scores as printed, rounded half up · spread {spread} · middle {middle}"
            ).format(count=joint.scored, spread=joint.spread, middle=joint.middle)
        if joint.count > joint.scored:
            yield self.tr("{count} sheets have no score: nothing that counts was observed.").format(
                count=joint.count - joint.scored
            )
        if joint.basis is not GradeBasis.BAND:
            yield words.of(joint.basis)

    def _show_items(self, voices: tuple[VoiceRow, ...]) -> None:
        """Set up the table of items anew: it has a column for each deputy."""
        if self._items_card is not None:
            self._inner.removeWidget(self._items_card)
            self._items_card.hide()
            self._items_card.deleteLater()
        model = RecordModel(agreed_columns(voices), self._fetch_agreed)
        self.items = RecordView(model)
        model.setParent(self.items)
        self.items.setAccessibleName(self.tr("Items"))
        self._items_card = in_card(self.items)
        self._inner.insertWidget(3, self._items_card, 3)
        model.set_ids(b"".join(one.bytes for one in self._agreed))
        model.refresh()

    def _fetch_voices(self, ids: Sequence[Any]) -> Sequence[VoiceRow]:
        return [self._voices[one] for one in ids if one in self._voices]

    def _fetch_agreed(self, ids: Sequence[Any]) -> Sequence[AgreedRow]:
        return [self._agreed[one] for one in ids if one in self._agreed]

    @Slot()
    def _on_open_clicked(self) -> None:
        sheet = self.voices.current_id()
        if sheet is not None:
            self.sheet_wanted.emit(sheet)

    def _connect(self) -> None:
        self.voices.opened.connect(self.sheet_wanted)
        self.open.clicked.connect(self._on_open_clicked)
        self.back.clicked.connect(self.left)

    def _arrange(self) -> None:
        body = QWidget()
        column = self._inner
        body.setLayout(column)
        column.setContentsMargins(20, 4, 20, 12)
        column.setSpacing(8)
        column.addWidget(self._sum)
        column.addWidget(self._told)
        column.addWidget(in_card(self.voices), 1)
        foot = FootBar()
        foot.add_left(self.open)
        foot.add_right(self.back)
        self.set_header(self._titles)
        self.set_body(body)
        self.set_foot(foot)
        self.set_foot_height(look.current().px(64))
