"""The work pane: one open form, the matters set aside for the same visit, and the two buttons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from db.kernel.ids import VisitId, new_id
from db.kernel.problems import Problem
from db.reception.contracts import DueDate, NewMatter, RegisterVisit
from db.reception.rules import check_visit
from db.reception.tickets import number_of
from desktop import look
from desktop.forms.values import PersonEntry, to_plain
from desktop.frame.pane import FootBar, Pane, PaneHeader
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import Button
from desktop.reception import compose
from desktop.reception.compose import OpenForm
from desktop.reception.drafts import UNDONE, WALK_IN, Content
from desktop.reception.form import OF_MATTER
from desktop.reception.form_files import form_strip
from desktop.reception.handing import hand_over_button
from desktop.reception.lists import Lists
from desktop.reception.privacy_note import PrivacyNote
from desktop.reception.register_form import RegisterForm
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_PADDING = 24
_LONGEST = 12
_TOAST = 60


class SetAside(QWidget):
    """The matters of a visit that wait for its last one; a press brings one back.

    ``chosen(int)`` carries its place.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_matters(self, matters: Sequence[NewMatter]) -> None:
        """Show these matters, or nothing."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, matter in enumerate(matters):
            chip = Button(f"{place + 1}  {_cut(matter.title)}", icon="pencil", size="small")
            chip.setToolTip(matter.title)
            chip.setAccessibleName(self.tr("Matter set aside: {title}").format(title=matter.title))
            chip.clicked.connect(lambda _=False, place=place: self.chosen.emit(place))
            self._row.addWidget(chip)
        self._row.addStretch(1)
        self.setVisible(bool(matters))


class RegisterPane(Pane):
    """The form of one visit.

    ``changed()`` on every keystroke, ``submitted(RegisterVisit, bool)`` with whether to print,
    ``parked()`` asks for another person, ``cleared()`` follows 清空, ``visit_changed(VisitId, VisitId | None)``
    tells which visit was taken back for this form.
    """

    changed = Signal()
    submitted = Signal(object, bool)
    parked = Signal()
    cleared = Signal()
    visit_changed = Signal(object, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Register a matter"))
        self._desk = desk
        self._lists = Lists()
        self._given = PersonEntry()
        self._open = self._new_form(WALK_IN)
        self.form = RegisterForm(desk.clock, self._propose, self._check)
        self.messages = MessageBar(padding=_PADDING)
        self.files = form_strip()
        self._top = PaneHeader(self.tr("Register a matter"), padding=_PADDING)
        self._aside = SetAside()
        self._arrange()
        self._show_ticket()

    @property
    def ticket(self) -> str:
        """Key of the open form's ticket, empty for somebody without one."""
        return self._open.ticket

    @property
    def visit(self) -> VisitId:
        """The visit that the open form will be."""
        return self._open.visit

    @property
    def matters(self) -> tuple[NewMatter, ...]:
        """The matters of this visit that were set aside."""
        return self._open.matters

    def is_begun(self) -> bool:
        """Tell whether the form holds more than the name that came with the ticket."""
        return bool(self._open.matters or self.files.lines) or self.form.is_begun(given=self._given)

    def first_focus(self) -> QWidget:
        """Work begins with the name."""
        target: QWidget = self.form.input("name").focus_target()
        return target

    def offer(self, lists: Lists) -> None:
        """Offer what the fields choose from."""
        self._lists = lists
        self.form.offer(lists)

    def content(self) -> Content:
        """Return everything typed, as a draft keeps it; name and title are what the queue shows."""
        values = self.form.read()
        return {
            "name": values["name"].name if values["name"] else "",
            "title": values["title"],
            "visit": to_plain(self._open.visit),
            "matters": compose.to_plain(self._open.matters),
            "form": self.form.draft(),
        }

    def begin(self, ticket: str, *, name: str = "", content: Content | None = None) -> None:
        """Open a kept form, or an empty one for the person of a ticket."""
        fields = (content or {}).get("form")
        draft: Mapping[str, object] = fields if isinstance(fields, Mapping) else {}
        self._open = self._new_form(ticket, content or {})
        self._given = PersonEntry(name)
        self.form.begin(draft or ({"name": {"name": name, "person": None}} if name else {}))
        self.messages.clear()
        self._show_ticket()
        self._aside.show_matters(self._open.matters)
        self.visit_changed.emit(self._open.visit, compose.visit_id((content or {}).get(UNDONE)))

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show what the service found; what belongs to no field stands in the bar."""
        loose = self.form.show_problems(problems)
        for problem in loose:
            self.messages.show_message("warn", words.of(problem))

    def command(self) -> RegisterVisit:
        """Return the visit as it stands."""
        return compose.visit_of(self.form.read(), self._open, now=self._desk.clock.now())

    def set_busy(self, *, busy: bool) -> None:
        """Say that the registration is under way; a second press is ignored meanwhile."""
        if busy:
            self._print.set_busy(self.tr("Registering"))
        else:
            self._print.set_ready()

    @Slot()
    def register_and_print(self) -> None:
        """Register and print the receipt."""
        self._submit(prints=True)

    @Slot()
    def register_only(self) -> None:
        """Register without paper."""
        self._submit(prints=False)

    @Slot()
    def add_another(self) -> None:
        """Set the matter aside and begin another one of the same visit."""
        problems = [one for one in self._matter_problems() if not one.warns]
        if problems:
            self.form.show_problems(problems)
            return
        matters = (*self._open.matters, compose.matter_of(self.form.read()))
        self._open = self._replaced(matters=matters)
        self.form.clear_matter()
        self._aside.show_matters(self._open.matters)
        self.form.focus("title")
        self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """Empty the form; the ticket stays."""
        self._open = self._new_form(self._open.ticket)
        self.form.begin({})
        self._aside.show_matters(self._open.matters)
        self.cleared.emit()

    @Slot()
    def toggle_more(self) -> None:
        """Show or hide the rarely needed fields."""
        self.form.show_more(shown=not self.form.shows_more)
        self._more.setText(self.tr("Less") if self.form.shows_more else self.tr("More"))
        if self.form.shows_more:
            self.form.focus("kind")

    @Slot()
    def go_to_missing(self) -> None:
        """Move to the next field that is still needed."""
        self.form.go_to_missing()

    def take_up(self, place: int) -> None:
        """Bring a matter that was set aside back into the form; one standing there changes places."""
        values = self.form.read()
        if compose.has_matter(values) and self._matter_problems():
            self.form.show_problems(self._matter_problems())
            return
        matters = list(self._open.matters)
        taken = matters.pop(place)
        if compose.has_matter(values):
            matters.insert(place, compose.matter_of(values))
        self._open = self._replaced(matters=tuple(matters))
        self.form.put_matter({name: getattr(taken, name, None) for name in OF_MATTER})
        self._aside.show_matters(self._open.matters)
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave Ctrl+Z to the last action where a line has no text to undo (design language §7)."""
        undoes = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if undoes and event.matches(QKeySequence.StandardKey.Undo):  # type: ignore[attr-defined]
            event.ignore()
            return isinstance(watched, QLineEdit) and not watched.isUndoAvailable()
        return super().eventFilter(watched, event)

    def _submit(self, *, prints: bool) -> None:
        problems = [one for one in self._check(self.form.read()) if not one.warns]
        if problems:
            self.show_problems(problems)
            return
        self.submitted.emit(self.command(), prints)

    def _check(self, values: dict[str, Any]) -> Sequence[Problem]:
        now = self._desk.clock.now()
        ruled = check_visit(compose.visit_of(values, self._open, now=now), now)
        return [*compose.check_named(values), *ruled]

    def _matter_problems(self) -> list[Problem]:
        now, alone = self._desk.clock.now(), self._replaced(matters=())
        return list(check_visit(compose.visit_of(self.form.read(), alone, now=now), now))

    def _propose(self, start: date, values: dict[str, Any]) -> DueDate:
        given = {name: values[name] for name in ("demand_type", "scale", "urgency")}
        return self._desk.workspace.matters.propose_due(start, **given)

    def _new_form(self, ticket: str, content: Content | None = None) -> OpenForm:
        kept, made = content or {}, VisitId(new_id(self._desk.clock))
        return OpenForm(
            visit=compose.visit_id(kept.get("visit")) or made,
            ticket=ticket,
            matters=compose.from_plain(kept.get("matters")),
            officers=self._lists.officers,
        )

    def _replaced(self, **changes: Any) -> OpenForm:
        return replace(self._open, officers=self._lists.officers, **changes)

    def _show_ticket(self) -> None:
        after = self.tr("the number comes with saving")
        if called := number_of(self._open.ticket):
            after = self.tr("{ticket} · {after}").format(ticket=called, after=after)
        self._top.set_title(self.tr("Register a matter"), after)
        self._more.setText(self.tr("Less") if self.form.shows_more else self.tr("More"))

    def _arrange(self) -> None:
        self._more = Button(self.tr("More"), kind="plain", size="small")
        self._more.clicked.connect(self.toggle_more)
        other = Button(self.tr("Another person"), icon="user-search", kind="plain", key="F3")
        other.clicked.connect(self.parked)
        self.tools = (self._more, other, hand_over_button(self._desk, self))
        for one in self.tools:
            self._top.add_button(one)
        self.set_header(self._top)
        self.add_bar(self.messages)
        note = PrivacyNote(self.form, self.files)
        self.set_body(_one_below_another(self._aside, self.form, self.files, note), scrolls=True)
        self.add_bar(note.unnamed)
        self.add_bar(note.offer)
        self.set_foot(self._buttons())
        self._aside.chosen.connect(self.take_up)
        self.form.edited.connect(self.changed)
        # The form first, then what registers it, then what leaves it (design language §7).
        _chain(
            self._print, self._only, self.files.add, note.unfold, other, self._more, self.tools[2], self._another,
            self._clear,
        )  # fmt: skip
        for line in self.form.findChildren(QLineEdit):
            line.installEventFilter(self)

    def _buttons(self) -> FootBar:
        foot = FootBar(padding=_PADDING)
        self._print = Button(
            self.tr("Register and print"), icon="printer", kind="primary", key="Ctrl+Enter",
            size="large",
        )  # fmt: skip
        self._only = Button(self.tr("Register only"), size="large")
        self._only.setToolTip("Ctrl+Shift+Enter")
        self._another = Button(self.tr("Add a matter"), icon="plus", kind="plain")
        self._another.setToolTip("Ctrl+J")
        self._clear = Button(self.tr("Clear the form"), icon="eraser", kind="plain")
        self._print.clicked.connect(self.register_and_print)
        self._only.clicked.connect(self.register_only)
        self._another.clicked.connect(self.add_another)
        self._clear.clicked.connect(self.clear)
        for main, rarer in ((self._print, self._another), (self._only, self._clear)):
            foot.add_left(main)
            foot.add_right(rarer)
        return foot


def _cut(title: str) -> str:
    return title if len(title) <= _LONGEST else f"{title[:_LONGEST]}…"


def _one_below_another(*parts: QWidget) -> QWidget:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(_PADDING, 0, _PADDING, 0)
    look.scaled(inner, lambda it: column.setSpacing(it.px(6)))
    for part in parts:
        column.addWidget(part)
    column.addSpacerItem(_ground_for_a_toast())
    return inner


def _ground_for_a_toast() -> QSpacerItem:
    """Return room below the last field, so that what was just done can be said there; it may shrink."""
    policy = QSizePolicy.Policy
    return QSpacerItem(0, look.current().px(_TOAST), policy.Minimum, policy.Expanding)


def _chain(*stops: QWidget) -> None:
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
