"""Who handles a report of wrongdoing: named and ended by the security administrator, asked for by the head."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.accounts.rules import Grant, Permission, grant, may
from db.kernel.actor import Actor
from db.kernel.clock import local_date
from db.kernel.errors import InvalidInput, StationError
from db.kernel.ids import UserId
from db.kernel.kinds import Saved
from db.reception.sealed import NamePerson, NamingRequest, ReportLine
from desktop.parts.buttons import Button, button
from desktop.parts.text import ElidedLabel, label
from desktop.settings.naming_dialog import NamingDialog
from desktop.settings.rows import SectionView, beside
from desktop.wording import formats, words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

Act = Callable[[Actor, NamePerson], Saved[None]]


def names_or_asks(desk: Desk) -> bool:
    """Tell whether this person names handlers or may ask for one."""
    return grant(desk.actor, Permission.GRANT_ROLES) in (Grant.YES, Grant.REQUEST)


class NamingsSection(SectionView):
    """One block for each report, by number and day alone; no word of any is shown here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.grants = may(desk.actor, Permission.GRANT_ROLES)
        self.lines: tuple[ReportLine, ...] = ()
        self._told = label("", "strong", wrap=True)
        self.add_row(self.tr("Handlers of reports"), self._effect(), beside(self._told))
        self._error = label("", "error", wrap=True)
        self._error.hide()
        self.add_wide(self._error)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 12, 0, 12)
        self._column.setSpacing(18)
        self.add_wide(self._list)
        self.reload()

    def reload(self) -> None:
        """Read reports and namings anew."""
        desk = self.desk
        work = partial(desk.workspace.namings.reports, desk.actor)
        desk.jobs.ask(self, work, self._show, self._show_trouble, latest="namings")

    def choose(self, line: ReportLine) -> NamingDialog:
        """Open the window in which a handler is named, or asked for."""
        dialog = NamingDialog(self.desk, line, self.window(), asks=not self.grants)
        dialog.done_with.connect(self._finish)
        dialog.keep_in(self.desk.unsaved, f"dialog:naming:{line.matter}")
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def grant_request(self, line: ReportLine, request: NamingRequest) -> None:
        """Name whom the head asked for."""
        told = self.tr("{name} handles report {number} from now on")
        namings = self.desk.workspace.namings
        self._do(
            namings.name, line, request.handler, told.format(name=request.name, number=line.number)
        )

    def decline(self, line: ReportLine, request: NamingRequest) -> None:
        """Settle a request without naming."""
        told = self.tr("The request for {name} was not granted")
        namings = self.desk.workspace.namings
        self._do(namings.decline, line, request.handler, told.format(name=request.name))

    def end(self, line: ReportLine, handler: UserId, name: str) -> None:
        """Take a report from a handler's sight, after a question."""
        agreed = self.desk.questions.confirm(
            self.tr("End the naming of {name}?").format(name=name),
            self.tr(
                "{name} sees report {number} no longer and opens nothing of it. What was done stays in"
                " the record; a new naming is possible at any time."
            ).format(name=name, number=line.number),
            act=self.tr("End the naming"),
            keep=self.tr("Keep it"),
        )
        if agreed:
            told = self.tr("{name} handles report {number} no longer")
            self._do(
                self.desk.workspace.namings.end,
                line,
                handler,
                told.format(name=name, number=line.number),
            )

    def _do(self, act: Act, line: ReportLine, handler: UserId, told: str) -> None:
        work = partial(act, self.desk.actor, NamePerson(line.matter, handler))
        self.desk.jobs.ask(self, work, lambda _: self._finish(told), self._show_trouble)

    def _finish(self, told: str) -> None:
        self.reload()
        self.desk.notices.toast(told)

    def _effect(self) -> str:
        if self.grants:
            return self.tr(
                "Only the station head and the handlers named here open what is sealed of a report"
            )
        return self.tr("The security administrator names handlers; the station head asks for them")

    def _show(self, lines: tuple[ReportLine, ...]) -> None:
        self.lines = lines
        self._error.hide()
        self._told.setText(self.tr("%n reports, the newest first", "", len(lines)))
        if not lines:
            self._told.setText(self.tr("No report has been registered"))
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line in lines:
            self._column.addWidget(self._block(line))

    def _block(self, line: ReportLine) -> QWidget:
        made = QWidget()
        made.setAccessibleName(line.number)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        text = self.tr("Name a handler") if self.grants else self.tr("Ask for a handler")
        deed = _deed(text, line.number, partial(self.choose, line))
        column.addWidget(_row(line.number, self._received(line), deed))
        for handler, name in line.handlers:
            ends = _deed(self.tr("End"), name, partial(self.end, line, handler, name))
            column.addWidget(_row(name, self.tr("Named"), *([ends] if self.grants else [])))
        for request in line.requests:
            column.addWidget(self._request(line, request))
        return made

    def _request(self, line: ReportLine, request: NamingRequest) -> QWidget:
        told = self.tr("Asked for by {who}: {reason}")
        said = told.format(who=request.asked_by, reason=request.reason)
        if not self.grants:
            return _row(request.name, said)
        yes = _deed(self.tr("Name"), request.name, partial(self.grant_request, line, request))
        no = _deed(self.tr("Decline"), request.name, partial(self.decline, line, request))
        return _row(request.name, said, yes, no)

    def _received(self, line: ReportLine) -> str:
        day = formats.day(line.received_on, local_date(self.desk.clock.now()))
        return self.tr("Received {day}").format(day=day)

    def _show_trouble(self, error: StationError) -> None:
        found = error.problems[0] if isinstance(error, InvalidInput) else error
        self._error.setText(words.of(found))
        self._error.show()


def _row(title: str, caption: str, *deeds: Button) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    said = QVBoxLayout()
    said.setSpacing(2)
    said.addWidget(ElidedLabel(title))
    said.addWidget(label(caption, "caption", wrap=True))
    row.addLayout(said, 1)
    for deed in deeds:
        row.addWidget(deed)
    return made


def _deed(text: str, of: str, act: Callable[[], object]) -> Button:
    made = button(text, kind="plain", size="small")
    made.setAccessibleName(f"{text} {of}")
    made.clicked.connect(lambda _checked=False: act())
    return made
