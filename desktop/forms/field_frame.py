"""A field as it stands on the form: label above, hint at the right, error below."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop import look
from desktop.forms.field import Field
from desktop.forms.inputs import FormInput
from desktop.parts.painting import Tone
from desktop.parts.text import ElidedLabel, IconText, keep_to_words, label
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

REQUIRED = QT_TRANSLATE_NOOP("FieldFrame", "required")


class FieldFrame(QWidget):
    """Draws one field; what it says is also the input's accessible name and description."""

    def __init__(self, field: Field, entry: FormInput) -> None:
        super().__init__()
        self.field, self.entry = field, entry
        self._hint_text = say(field.hint) if field.hint is not None else ""
        self._error = ""
        self._label = label(say(field.label), "label", buddy=entry.focus_target())
        self._required = label("", "hint")
        self._hint = ElidedLabel(self._hint_text, "hint")
        keep_to_words(self._hint)
        # A sentence wraps: it must not push the neighbours of its field aside.
        self._line = IconText("alert-circle", "", role="error", tone=Tone.BAD, wraps=True)
        self._line.hide()
        self._column = QVBoxLayout(self)
        self._arrange()
        entry.noted.connect(self._on_entry_noted)
        if field.limit:
            entry.set_limit(field.limit)
        self.set_required(required=field.required)

    def set_required(self, *, required: bool) -> None:
        """Say above the field whether it has to be filled, which may depend on others."""
        self._required.setText(say(REQUIRED) if required else "")
        self._name_entry()

    def name(self) -> str:
        """Return what the field is called now."""
        return self._label.text()

    def set_label(self, text: str) -> None:
        """Change the label, e.g. from 来访人 to 来电人."""
        self._label.setText(text)
        self._name_entry()

    def set_hint(self, text: str) -> None:
        """Change what stands at the right of the label."""
        self._hint_text = text
        self._hint.setText(text)
        self._name_entry()

    def error(self) -> str:
        """Return the sentence shown below the field."""
        return self._error

    def show_error(self, sentence: str, *, warns: bool = False) -> None:
        """Show a problem below the field, or clear it; a warning leaves the border alone."""
        self._error = sentence
        self._line.show_line("alert-circle", sentence, Tone.WARN if warns else Tone.BAD)
        self._line.setVisible(bool(sentence))
        self.entry.show_error("" if warns else sentence)
        self._name_entry()

    def set_short(self, *, short: bool) -> None:
        """Move label and input closer together while the window is low."""
        self._column.setSpacing(look.current().px(2 if short else 4))
        self.entry.set_short(short=short)

    def _on_entry_noted(self, note: str) -> None:
        self._hint.setText(note or self._hint_text)

    def _name_entry(self) -> None:
        parts = (self._required.text(), self._error or self._hint_text)
        self.entry.set_names(self._label.text(), " ".join(part for part in parts if part))

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(6)
        look.scaled(self._label, lambda it: self._label.setFixedHeight(it.line("label")))
        top.addWidget(self._label)
        top.addWidget(self._required)
        top.addStretch(1)
        top.addWidget(self._hint)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(top)
        self._column.addWidget(self.entry)
        self._column.addWidget(self._line)
        self.set_short(short=False)
