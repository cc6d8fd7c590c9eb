"""What can be chosen before printing: paper, printer, copies, pages, content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QVBoxLayout, QWidget

from desktop import look
from desktop.parts.announce import announce
from desktop.parts.banner import Strip
from desktop.parts.line_input import LineInput
from desktop.parts.painting import Tone
from desktop.parts.segments import Segments
from desktop.parts.text import label
from desktop.printing.pdf_pages import parse_pages
from desktop.printing.printer import MOST_COPIES, PrintWish

_ROOM = 300
"""Width of the column between its margins."""
_SHRINKS = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
"""A printer's long name is cut in the box instead of widening the pane."""


@dataclass(frozen=True, slots=True)
class PaperForm:
    """A paper that can be chosen, e.g. 80 毫米小票."""

    key: object
    text: str


@dataclass(frozen=True, slots=True)
class ContentChoice:
    """A part of the paper that can be left out or added; offered only on the forms it belongs to."""

    key: str
    text: str
    chosen: bool = True
    forms: tuple[object, ...] = ()
    """Keys of the forms that have this part; empty for all."""


class PreviewOptions(QWidget):
    """The column of choices.

    ``form_changed(key)`` and ``content_changed(key, chosen)`` tell that the paper looks different now.
    """

    form_changed = Signal(object)
    content_changed = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._contents: dict[str, tuple[ContentChoice, QCheckBox]] = {}
        self._segments: Segments | None = None
        self._page_count = 1
        self._hint, self._refusal = "", ""
        self.printer = QComboBox()
        self.copies = LineInput("1", name=self.tr("Copies"))
        self.pages = LineInput("", name=self.tr("Pages"), placeholder=self.tr("All"))
        self.printer.setAccessibleName(self.tr("Printer"))
        self.printer.setSizeAdjustPolicy(_SHRINKS)
        self.printer.setMinimumContentsLength(8)
        self._form_label = label(self.tr("Paper"), "label")
        self._content_label = label(self.tr("Content"), "label")
        self._note = Strip(Tone.INFO, "")
        self._lay_out()
        self.copies.editingFinished.connect(self._on_copies_editing_finished)
        self.pages.editingFinished.connect(self._on_pages_editing_finished)

    def offer(
        self,
        forms: Sequence[PaperForm],
        form: object,
        contents: Sequence[ContentChoice],
        *,
        hint: str = "",
    ) -> None:
        """Offer these papers and parts."""
        self._offer_forms(forms, form)
        self._offer_contents(contents)
        self._hint, self._refusal = hint, ""
        self.copies.setText("1")
        self.pages.setText("")
        self._say(Tone.INFO, hint)
        self._show_fitting_contents()

    def offer_printers(self, names: Sequence[str], chosen: str) -> None:
        """Offer the printers found; without any, say that a PDF is kept instead."""
        with QSignalBlocker(self.printer):
            kept = self.printer.currentData() or chosen
            self.printer.clear()
            for name in names:
                self.printer.addItem(name, name)
            if not names:
                self.printer.addItem(self.tr("No printer, keep a PDF"), "")
            self.printer.setCurrentIndex(max(self.printer.findData(kept), 0))

    def form(self) -> object:
        """Return the paper chosen."""
        return self._segments.value() if self._segments is not None else None

    def contents(self) -> frozenset[str]:
        """Return the keys of the parts that are to be printed."""
        return frozenset(
            key
            for key, (choice, box) in self._contents.items()
            if box.isChecked() and self._fits(choice)
        )

    def set_page_count(self, count: int) -> None:
        """Tell how many pages the paper has; the page field makes sense from two on."""
        self._page_count = count
        self.pages.setEnabled(count > 1)

    def wish(self) -> PrintWish | None:
        """Return where and how often to print, or None after showing what is wrong."""
        self._on_copies_editing_finished()
        self._on_pages_editing_finished()
        for field in (self.copies, self.pages):
            if field.error():
                self.say_trouble(f"{field.accessibleName()}: {field.error()}")
                field.setFocus()
                return None
        pages = self.pages.text() if self.pages.isEnabled() else ""
        return PrintWish(str(self.printer.currentData() or ""), int(self.copies.text()), pages)

    def say_missing(self, characters: Sequence[str]) -> None:
        """Warn of characters that come out as framed code points; without any, show the hint again."""
        if characters:
            codes = " ".join(f"U+{ord(one):04X}" for one in characters)
            sentence = self.tr(
                "%n character(s) have no glyph and print as a code:", "", len(characters)
            )
            self._say(Tone.WARN, f"{sentence} {codes}")
        elif self._refusal:
            self._say(Tone.BAD, self._refusal)
        else:
            self._say(Tone.INFO, self._hint)

    def refuse_content(self, key: str, sentence: str) -> None:
        """Take the choice of a part back and say why, until something else is chosen."""
        _, box = self._contents[key]
        with QSignalBlocker(box):
            box.setChecked(False)
        self._refusal = sentence
        self.say_trouble(sentence)

    def say_done(self, sentence: str) -> None:
        """Say what became of the paper."""
        self._say(Tone.OK, sentence)
        announce(self, sentence)

    def say_trouble(self, sentence: str) -> None:
        """Say why the paper did not come out."""
        self._say(Tone.BAD, sentence)
        announce(self, sentence, urgent=True)

    def note(self) -> str:
        """Return the sentence shown below the choices."""
        return self._note.accessibleName()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 20, 20, 20)
        self._column.setSpacing(4)
        self._form_place = QVBoxLayout()
        self._content_place = QVBoxLayout()
        self._column.addWidget(self._form_label)
        self._column.addLayout(self._form_place)
        self._column.addSpacing(14)
        printer = label(self.tr("Printer"), "label", buddy=self.printer)
        self._column.addWidget(printer)
        self._column.addWidget(self.printer)
        self._column.addSpacing(14)
        self._column.addLayout(self._figures())
        self._column.addSpacing(14)
        self._column.addWidget(self._content_label)
        self._column.addLayout(self._content_place)
        self._column.addSpacing(14)
        self._column.addWidget(self._note)
        self._column.addStretch(1)

    def _figures(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.addWidget(label(self.tr("Copies"), "label", buddy=self.copies), 0, 0)
        grid.addWidget(label(self.tr("Pages"), "label", buddy=self.pages), 0, 1)
        grid.addWidget(self.copies, 1, 0)
        grid.addWidget(self.pages, 1, 1)
        return grid

    def _offer_forms(self, forms: Sequence[PaperForm], form: object) -> None:
        if self._segments is not None:
            self._form_place.removeWidget(self._segments)
            self._segments.deleteLater()
        self._segments = self._segments_of(forms)
        self._segments.set_value(form)
        self._segments.currentChanged.connect(self._on_segments_current_changed)
        self._form_place.addWidget(self._segments)
        several = len(forms) > 1
        self._segments.setVisible(several)
        self._form_label.setVisible(several)

    def _segments_of(self, forms: Sequence[PaperForm]) -> Segments:
        """Return the papers side by side, under each other where they would widen the pane."""
        options, name = [(one.key, one.text) for one in forms], self.tr("Paper")
        row = Segments(options, name=name)
        if row.minimumSizeHint().width() <= look.current().px(_ROOM):
            return row
        row.deleteLater()
        return Segments(options, name=name, upright=True)

    def _offer_contents(self, contents: Sequence[ContentChoice]) -> None:
        for _, box in self._contents.values():
            self._content_place.removeWidget(box)
            box.deleteLater()
        self._contents = {}
        self._content_place.setSpacing(look.current().px(6))
        for choice in contents:
            box = QCheckBox(choice.text)
            box.setChecked(choice.chosen)
            box.toggled.connect(lambda on, key=choice.key: self._on_box_toggled(key, on=on))
            self._content_place.addWidget(box)
            self._contents[choice.key] = (choice, box)

    def _show_fitting_contents(self) -> None:
        fitting = 0
        for choice, box in self._contents.values():
            box.setVisible(self._fits(choice))
            fitting += self._fits(choice)
        self._content_label.setVisible(fitting > 0)

    def _fits(self, choice: ContentChoice) -> bool:
        return not choice.forms or self.form() in choice.forms

    def _say(self, tone: Tone, sentence: str) -> None:
        self._note.setVisible(bool(sentence))
        self._note.show_line(tone, sentence)

    def _on_box_toggled(self, key: str, *, on: bool) -> None:
        self._refusal = ""
        self.content_changed.emit(key, on)

    @Slot(object)
    def _on_segments_current_changed(self, form: object) -> None:
        self._show_fitting_contents()
        self.form_changed.emit(form)

    @Slot()
    def _on_copies_editing_finished(self) -> None:
        text = self.copies.text().strip()
        right = text.isascii() and text.isdigit() and 1 <= int(text) <= MOST_COPIES
        self.copies.set_error("" if right else self.tr("1 to 99"))

    @Slot()
    def _on_pages_editing_finished(self) -> None:
        right = parse_pages(self.pages.text(), self._page_count) is not None
        self.pages.set_error("" if right else self.tr("For example 1-2"))
