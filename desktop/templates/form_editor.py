"""The editor of the next version of a form: one page, checked with every keystroke, kept through a lock."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from db.kernel.errors import InvalidInput, StationError
from desktop import look
from desktop.frame.pane import FootBar, Pane, PaneHeader, scrolling
from desktop.frame.shortcuts import Shortcuts
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import Button
from desktop.parts.line_input import LineInput
from desktop.parts.painting import Tone
from desktop.parts.text import label
from desktop.templates.draft import Plain, check, fresh_code, template_of, told
from desktop.templates.form_parts import Grades, Group, Scale, Several, new_item
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.frame.unsaved import Content

UNSAVED = "evaluation-form"
_CHECKED = 272
_NARROW = 128
_SHOWN = 12
_LINES = ("name", "code", "unseen", "outlier")


class FormEditor(Pane):
    """``published(Template)`` when the head agrees, ``left()`` when it is given up.

    ``begun_again()`` when a lock or a crash left a form that was being written.
    """

    published = Signal(object)
    left = Signal()
    begun_again = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Form editor"))
        self._desk = desk
        self._plain: Plain = {}
        self._titles, self.messages = PaneHeader(), MessageBar()
        self.lines = {name: LineInput(name=said) for name, said in self._facts()}
        self.veto = QComboBox()
        self.veto.setAccessibleName(self.tr("A veto makes it"))
        self.groups = Several(self.tr("Items"), self.tr("Add a group"), self._group)
        self.scales = Several(self.tr("Answers"), self.tr("Add a scale"), Scale)
        self.grades, self.briefing = Grades(), QPlainTextEdit()
        self.briefing.setAccessibleName(self.tr("Briefing"))
        self.found = label("", wrap=True)
        self.publish = Button(
            self.tr("Publish this version"), icon="check", kind="primary", key="Ctrl+Enter"
        )
        self.leave_button = Button(self.tr("Leave without publishing"), kind="quiet")
        self._is_filling, self.is_dirty = False, False
        self._arrange()
        self._connect()

    def begin(self, plain: Plain, *, is_new: bool = False, source: str = "") -> None:
        """Write on from this form; ``source`` names the workbook that it came from."""
        self._fill(dict(plain) | {"is_new": is_new})
        self.messages.clear()
        if source:
            told_from = self.tr("Read from {name}; nothing is published yet.").format(name=source)
            self.messages.show_message(Tone.INFO, told_from)
            self._keep()

    def bring_back(self) -> None:
        """Show the form that a lock or a crash left."""
        self._desk.unsaved.bring_back(self, UNSAVED, self._bring_back)

    def first_focus(self) -> QWidget:
        """Return where typing begins."""
        return self.lines["name"]

    def plain(self) -> Plain:
        """Return everything that was typed."""
        typed = {name: line.text() for name, line in self.lines.items()}
        return self._plain | typed | {
            "scales": self.scales.plain(), "sections": self.groups.plain(),
            "grades": self.grades.rows.plain(), "veto_grade": str(self.veto.currentData() or ""),
            "briefing": self.briefing.toPlainText().splitlines(),
        }  # fmt: skip

    @Slot()
    def submit(self) -> None:
        """Hand the form over, unless something is wrong with it."""
        if not check(self.plain()):
            self.published.emit(template_of(self.plain()))

    @Slot()
    def leave(self) -> None:
        """Give it up."""
        self.forget()
        self.left.emit()

    def escape(self) -> None:
        """Give it up as long as nothing is typed: one key takes no work away."""
        if not self.is_dirty:
            self.leave()

    def forget(self) -> None:
        """Say that it is published, or not wanted any more."""
        self._desk.unsaved.drop(UNSAVED)

    def show_error(self, error: StationError) -> None:
        """Say why it was not published."""
        if isinstance(error, InvalidInput):
            self.messages.show_message(Tone.WARN, "\n".join(told(error.problems)))
            return
        said = words.said(error)
        self.messages.show_message(Tone.BAD, said.headline, said.body)

    def _fill(self, plain: Plain) -> None:
        self._is_filling, self._plain, self.is_dirty = True, plain, False
        is_new = bool(plain.get("is_new"))
        number = self.tr("version {number}").format(number=plain["version"])
        self._titles.set_title(str(plain["name"]) or self.tr("Another form"), number)
        for name, line in self.lines.items():
            line.setText(str(plain[name]))
            line.setCursorPosition(0)
        self.lines["code"].setEnabled(is_new)
        self.grades.rows.show_rows(plain["grades"])
        self.scales.show_parts(plain["scales"])
        self.groups.show_parts(plain["sections"])
        self.briefing.setPlainText("\n".join(plain["briefing"]))
        self._offer()
        self.veto.setCurrentIndex(max(self.veto.findData(plain["veto_grade"]), 0))
        self._is_filling = False
        self._check()
        look.current().dress(self)

    def _offer(self) -> None:
        """Let choices among scales and grades follow what is written there."""
        grades = self.grades.options()
        chosen = self.veto.currentData()
        self.veto.clear()
        for code, word in grades:
            self.veto.addItem(word, code)
        self.veto.setCurrentIndex(max(self.veto.findData(chosen), 0))
        scales = [one.option() for one in self.scales.parts]
        for scale in self.scales.parts:
            scale.answers.set_options("caps", [("", "—"), *grades])
        for group in self.groups.parts:
            group.items.set_options("scale", scales)

    def _check(self) -> None:
        found = check(self.plain())
        more = len(found) - _SHOWN
        lines = [f"· {one}" for one in found[:_SHOWN]]
        lines += [self.tr("and {n} more").format(n=more)] if more > 0 else []
        weights = sum(
            int(one["weight"])
            for group in self.groups.plain()
            for one in group["items"]
            if str(one["weight"]).isdecimal()
        )
        sound = self.tr("Nothing is wrong with it. The weights together are {n}.")
        self.found.setText("\n".join(lines) if found else sound.format(n=weights))
        self.publish.setEnabled(not found)

    @Slot()
    def _on_edited(self) -> None:
        if self._is_filling:
            return
        self._offer()
        self._check()
        self._keep()

    def _keep(self) -> None:
        self.is_dirty = True
        self._desk.unsaved.keep(UNSAVED, {"form": self.plain()})

    def _bring_back(self, found: Mapping[str, Content]) -> None:
        kept: Any = found[UNSAVED]["form"]
        self._fill(dict(kept))
        self.is_dirty = True
        self.begun_again.emit()

    @Slot()
    def _on_group_wanted(self) -> None:
        taken = (one["code"] for one in self.groups.plain())
        self._item_into(
            self.groups.append({"code": fresh_code(taken, "group"), "title": "", "items": []})
        )

    @Slot()
    def _on_scale_wanted(self) -> None:
        taken = (one["code"] for one in self.scales.plain())
        choices = [
            {"code": "yes", "word": "", "points": "1", "good": True},
            {"code": "no", "word": "", "points": "0"},
        ]
        self.scales.append({"code": fresh_code(taken, "scale"), "choices": choices})
        self._on_edited()

    def _group(self, plain: Plain) -> Group:
        made = Group(plain, [one.option() for one in self.scales.parts])
        made.items.add_button.clicked.connect(lambda: self._item_into(made))
        return made

    def _item_into(self, group: Group) -> None:
        taken = [one["code"] for each in self.groups.plain() for one in each["items"]]
        scale = self.scales.parts[0].option()[0] if self.scales.parts else ""
        group.items.append(new_item(taken, scale), focus=True)
        self._on_edited()

    def _facts(self) -> tuple[tuple[str, str], ...]:
        said = (
            self.tr("Name"), self.tr("Code"), self.tr("Word for not observed"), self.tr("Stands apart from points"),
        )  # fmt: skip
        return tuple(zip(_LINES, said, strict=True))

    def _connect(self) -> None:
        for line in self.lines.values():
            line.textEdited.connect(self._on_edited)
        self.veto.activated.connect(self._on_edited)
        self.briefing.textChanged.connect(self._on_edited)
        for part in (self.groups, self.scales, self.grades):
            part.edited.connect(self._on_edited)
        self.groups.add_button.clicked.connect(self._on_group_wanted)
        self.scales.add_button.clicked.connect(self._on_scale_wanted)
        self.publish.clicked.connect(self.submit)
        self.leave_button.clicked.connect(self.leave)
        Shortcuts(self).add("Ctrl+S", self._keep)

    def _arrange(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 8, 20, 20)
        column.setSpacing(16)
        column.addLayout(self._head())
        for part in (self.groups, self.scales, self.grades):
            column.addWidget(part)
        column.addWidget(label(self.tr("Briefing, one line each"), "section"))
        look.scaled(self.briefing, lambda it: self.briefing.setMinimumHeight(it.px(180)))
        column.addWidget(self.briefing)
        column.addStretch(1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(scrolling(body), 1)
        row.addWidget(self._checked())
        foot = FootBar()
        foot.add_left(self.publish)
        foot.add_left(self.leave_button)
        self.set_header(self._titles)
        self.add_bar(self.messages)
        self.set_body(whole)
        self.set_foot(foot)
        self.set_foot_height(look.current().px(64))

    def _head(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for at, (name, said) in enumerate(self._facts()):
            grid.addWidget(label(said, "label"), 0, at)
            grid.addWidget(self.lines[name], 1, at)
        grid.addWidget(label(self.tr("A veto makes it"), "label"), 0, len(_LINES))
        grid.addWidget(self.veto, 1, len(_LINES))
        grid.setColumnStretch(0, 1)
        for line in list(self.lines.values())[1:]:
            _narrow(line)
        return grid

    def _checked(self) -> QWidget:
        made = QWidget()
        made.setProperty("surface", "rail")
        look.scaled(made, lambda in_force: made.setFixedWidth(in_force.px(_CHECKED)))
        column = QVBoxLayout(made)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(label(self.tr("Check"), "strong"))
        column.addWidget(self.found)
        column.addStretch(1)
        return made


def _narrow(line: LineInput) -> None:
    """Leave the room to the name."""
    look.scaled(line, lambda in_force: line.setMaximumWidth(in_force.px(_NARROW)))
