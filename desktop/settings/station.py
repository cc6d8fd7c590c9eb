"""The facts of this station, as papers and the sign-in page show them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.kernel.errors import InvalidInput, Outdated, StationError
from db.kernel.problems import Problem
from db.stations.contracts import (
    FoundStation,
    HostBody,
    OrganizationKind,
    OrganizationLine,
    StationFacts,
    StationLevel,
)
from db.stations.rules import check_station, tidy_station
from db.stations.station_file import SUFFIX, write_station_file
from desktop.forms.field import Combo, Field, Line, Segments, options_of
from desktop.forms.inputs import ComboOption
from desktop.forms.record_form import RecordForm
from desktop.frame.unsaved import Content
from desktop.parts.banner import Banner
from desktop.parts.buttons import button
from desktop.parts.painting import Tone
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.settings.rows import SectionView, beside, stacked
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_WIDTH = 612
HOSTS = (
    OrganizationKind.STANDING_COMMITTEE, OrganizationKind.TOWN_PRESIDIUM,
    OrganizationKind.STREET_COMMITTEE,
)  # fmt: skip
"""Kinds of bodies that lend a station their letterhead."""
UNSAVED = "station"
"""Name under which the facts are kept while they are not saved."""

FIELDS = (
    Field(
        "name", QT_TRANSLATE_NOOP("StationFields", "Full name"), Line(), required=True, limit=50,
        hint=QT_TRANSLATE_NOOP("StationFields", "On papers and on the lock screen"),
    ),
    Field(
        "short_name", QT_TRANSLATE_NOOP("StationFields", "Short name"), Line(), required=True,
        hint=QT_TRANSLATE_NOOP("StationFields", "Begins new numbers; older ones stay"),
    ),
    Field(
        "level", QT_TRANSLATE_NOOP("StationFields", "Kind of station"),
        Combo(options_of(StationLevel)), required=True,
    ),
    Field(
        "host_body", QT_TRANSLATE_NOOP("StationFields", "Body above it"),
        Segments(options_of(HostBody)),
    ),
    Field(
        "host", QT_TRANSLATE_NOOP("StationFields", "Letterhead of"), Combo(),
        hint=QT_TRANSLATE_NOOP("StationFields", "Above the station's name on papers"),
    ),
    Field("city", QT_TRANSLATE_NOOP("StationFields", "City"), Line(), limit=40),
    Field(
        "county", QT_TRANSLATE_NOOP("StationFields", "District, county"), Line(), limit=40,
        beside=True,
    ),
    Field(
        "town", QT_TRANSLATE_NOOP("StationFields", "Town, street"), Line(), limit=40, beside=True
    ),
    Field(
        "phone", QT_TRANSLATE_NOOP("StationFields", "Phone of the station"), Line(),
        hint=QT_TRANSLATE_NOOP("StationFields", "On every receipt"),
    ),
    Field(
        "office_hours", QT_TRANSLATE_NOOP("StationFields", "Office hours"),
        Line(QT_TRANSLATE_NOOP("StationFields", "Working days 8:30–11:30, 13:30–17:00")), limit=80,
    ),
)  # fmt: skip


class StationSection(SectionView):
    """Saved by its button, for several facts belong together; others may only read them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.facts: StationFacts | None = None
        self.dirty = False
        self._banner: Banner | None = None
        self.form = RecordForm(FIELDS, check=self._check, clock=desk.clock)
        self.form.edited.connect(self._on_form_edited)
        self.save_button = button(self.tr("Save"), "check", "primary")
        self.save_button.clicked.connect(self.save)
        self.file_button = button(self.tr("Keep as a station file"), "download", "quiet")
        self.file_button.clicked.connect(self.keep_file)
        self._place = QVBoxLayout()
        self._code = label("", "strong")
        self._fill()
        self.reload()
        if may(desk.actor, Permission.KEEP_STATION):
            desk.unsaved.bring_back(self, UNSAVED, self._bring_back)

    def reload(self) -> None:
        """Read the facts anew; typed text stays."""
        if not self.dirty:
            desk = self.desk
            desk.jobs.ask(self, partial(_read, desk), self._show_read, latest="facts")

    def command(self) -> FoundStation:
        """Return what the form says now; code and counter stay as they are."""
        assert self.facts is not None
        typed: dict[str, Any] = {name: value or "" for name, value in self.form.read().items()}
        typed["host"] = typed["host"] or None
        return tidy_station(
            FoundStation(
                code=self.facts.code, region_code=self.facts.region_code,
                counter=self.desk.workspace.origin.counter,
                limits=self.desk.workspace.calendar.limits, **typed,
            )
        )  # fmt: skip

    @Slot()
    def save(self) -> None:
        """Hand the facts to the service, or go to what is not right yet."""
        command = self._sound_command()
        if self.facts is None or command is None:
            return
        revision, desk = self.facts.revision, self.desk
        desk.jobs.ask(
            self,
            lambda: desk.workspace.stations.change(desk.actor, revision, command),
            self._finish,
            self._show_trouble,
        )

    @Slot()
    def keep_file(self) -> None:
        """Write what the form says to a file that fills in the first start of another computer."""
        command, desk = self._sound_command(), self.desk
        if command is None:
            return
        kind = self.tr("Station files")
        name = f"{command.short_name}{SUFFIX}"
        path = desk.questions.save_as(name, f"{kind} (*{SUFFIX})")
        if path is not None:
            work = partial(write_station_file, path, command)
            desk.jobs.compute(self, work, partial(self._tell_kept, path), self._show_file_trouble)

    @Slot()
    def _on_form_edited(self) -> None:
        self.dirty = True
        if self.facts is not None:
            content = {"revision": self.facts.revision, "typed": self.form.draft()}
            self.desk.unsaved.keep(UNSAVED, content)

    def _bring_back(self, found: Mapping[str, Content]) -> None:
        """Show what was typed before a lock; it was typed over the facts of then."""
        kept = found[UNSAVED]
        if self.facts is None:
            return
        self.facts = replace(self.facts, revision=int(str(kept["revision"])))
        self.form.restore(dict(kept["typed"]))  # type: ignore[call-overload]
        self._on_form_edited()

    def _fill(self) -> None:
        allowed = may(self.desk.actor, Permission.KEEP_STATION)
        self.form.setEnabled(allowed)
        for one in (self.save_button, self.file_button):
            set_shown(one, shown=allowed)
        effect = self.tr("Papers printed from now on say this")
        if not allowed:
            effect = self.tr(
                "Changed by the equipment administrator, by the head where there is none"
            )
        body = QWidget()
        self._place = QVBoxLayout(body)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(16)
        self._place.addWidget(self.form)
        self._place.addWidget(beside(self.save_button, self.file_button))
        self.add_row(self.tr("Facts of the station"), effect, body)
        note = label(self.tr("Stays for good, because numbers already given carry it"), "caption")
        note.setWordWrap(True)
        effect = self.tr("Inside machine numbers and bar codes")
        self.add_row(self.tr("Code of the station"), effect, stacked(self._code, note, gap=4))

    def _show_read(self, found: tuple[StationFacts, Sequence[OrganizationLine]]) -> None:
        facts, hosts = found
        offered = [ComboOption(one.id, one.letterhead or one.name) for one in hosts]
        self.form.input("host").set_options([ComboOption(None, self.tr("Nobody")), *offered])
        self._show(facts)

    def _show(self, facts: StationFacts) -> None:
        if self.dirty:
            self.desk.unsaved.drop(UNSAVED)
        self.facts, self.dirty = facts, False
        self.form.load(facts)
        self._code.setText(facts.code)
        self._take_banner_away()

    def _finish(self, facts: StationFacts) -> None:
        self._show(facts)
        self.desk.notices.toast(self.tr("The facts of the station are saved"))

    def _sound_command(self) -> FoundStation | None:
        """Return what the form says, None before it is filled or once a problem is shown."""
        if self.facts is None:
            return None
        command = self.command()
        problems = [one for one in check_station(command) if not one.warns]
        if problems:
            self.form.show_problems(problems)
        return None if problems else command

    def _tell_kept(self, path: Path, _nothing: None) -> None:
        self._take_banner_away()
        self.desk.notices.toast(self.tr("Kept as {name}").format(name=path.name))

    def _show_file_trouble(self, error: StationError) -> None:
        body = self.tr("The facts are still here. Choose another folder.")
        self._show_banner(words.said(error).headline, body)

    def _check(self, _typed: dict[str, Any]) -> Sequence[Problem]:
        return check_station(self.command()) if self.facts is not None else ()

    def _show_trouble(self, error: StationError) -> None:
        if isinstance(error, InvalidInput) and not self.form.show_problems(error.problems):
            return
        said = words.said(error)
        buttons = []
        body = said.body
        if isinstance(error, Outdated):
            newest = button(self.tr("See the newest"))
            newest.clicked.connect(self._on_newest_clicked)
            buttons, body = [newest], self.tr("What was typed is still here.")
        self._show_banner(said.headline, body, buttons)

    def _show_banner(
        self, headline: str, body: str, buttons: Sequence[QAbstractButton] = ()
    ) -> None:
        self._take_banner_away()
        self._banner = Banner(Tone.WARN, headline, body, buttons=buttons, closable=False)
        self._place.insertWidget(0, self._banner)

    @Slot()
    def _on_newest_clicked(self) -> None:
        self.desk.unsaved.drop(UNSAVED)
        self.dirty = False
        self.reload()

    def _take_banner_away(self) -> None:
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None


def _read(desk: Desk) -> tuple[StationFacts, Sequence[OrganizationLine]]:
    """Read the facts and who could lend a letterhead. Runs on the database thread."""
    stations = desk.workspace.stations
    return stations.facts(), stations.organizations(HOSTS)
