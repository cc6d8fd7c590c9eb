"""Second screen: what papers say of the station, with a receipt that follows along."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from db.kernel.clock import Clock
from db.kernel.errors import StationError
from db.stations.contracts import FoundStation
from db.stations.rules import COUNTERS, check_station
from desktop import look
from desktop.jobs import Jobs
from desktop.notices.questions import Questions
from desktop.parts.into_view import go_to
from desktop.parts.line_input import LineInput
from desktop.parts.text import label
from desktop.shell.steps import naming
from desktop.shell.steps.answers import Answers
from desktop.shell.steps.labelled import Labelled, in_row
from desktop.shell.steps.region_boxes import RegionBoxes, load_regions
from desktop.shell.steps.sample_receipt import SampleReceipt
from desktop.shell.steps.station_file_strip import StationFileStrip, refusal
from desktop.shell.steps.step import Step
from desktop.wording import limit_words, words
from desktop.wording.marks import say

_FORM_WIDTH = 460


class StationStep(Step):
    """What follows from the place is proposed until a person types something else."""

    def __init__(self, answers: Answers, jobs: Jobs, clock: Clock, questions: Questions) -> None:
        super().__init__(*_titles())
        self._answers = answers
        self.place = RegionBoxes(load_regions())
        self.fields: dict[str, LineInput] = {
            name: LineInput(getattr(answers, name))
            for name in ("name", "short_name", "phone", "office_hours", "code")
        }
        self.counter = QComboBox()
        for number in COUNTERS:
            self.counter.addItem(str(number), number)
        self.counter.setCurrentIndex(self.counter.findData(answers.counter))
        self._labelled = self._all_labelled()
        self.strip = StationFileStrip(jobs, questions)
        self.receipt = SampleReceipt(jobs, clock)
        self._proposed = self._proposals()
        self._arrange()
        self.place.show_place(answers.city, answers.county, answers.town)
        self._proposed = self._proposals()
        self._connect()

    def begin(self) -> None:
        """Draw the receipt as it stands."""
        self.receipt.show_station(self._answers.command())

    def first_focus(self) -> QWidget | None:
        """Return where typing begins."""
        return self.place.city if not self._answers.city else self.fields["name"]

    def enter_order(self) -> tuple[QWidget, ...]:
        """Return the fields in reading order."""
        place = self.place
        return (place.city, place.county, place.town, *self.fields.values(), self.counter)

    def leave(self, done: Callable[[], object]) -> None:
        """Go on when nothing is wrong that papers would show."""
        self._read()
        problems = [one for one in check_station(self._answers.command()) if not one.warns]
        for name, part in self._labelled.items():
            mine = next((one for one in problems if one.field == name), None)
            part.set_error(words.of(mine) if mine else "")
        wrong = list(self.errors())
        if wrong:
            go_to(self._labelled[wrong[0]].field)
            self.held.emit()
        else:
            done()

    def errors(self) -> dict[str, str]:
        """Return what is wrong by field."""
        return {name: part.error() for name, part in self._labelled.items() if part.error()}

    @Slot(object)
    def _on_strip_read(self, station: FoundStation) -> None:
        """Show what the file says of the station; which counter this is only the person knows."""
        self.place.show_place(station.city, station.county, station.town)
        self._proposed = self._proposals()
        for name, field in self.fields.items():
            field.setText(getattr(station, name))
        for name in ("level", "host_body", "region_code", "limits"):
            setattr(self._answers, name, getattr(station, name))
        self._on_anything_changed()
        self.settled.emit()
        go_to(self._open_field())

    @Slot(object)
    def _on_strip_refused(self, error: StationError) -> None:
        self.troubled.emit(refusal(error, self._name_of))

    def _name_of(self, field: str) -> str:
        fields: dict[str, QWidget] = {
            "city": self.place.city, "county": self.place.county, "town": self.place.town,
            "region_code": self.place.county, **self.fields,
        }  # fmt: skip
        return fields[field].accessibleName() if field in fields else say(limit_words.NAMES[field])

    def _open_field(self) -> QWidget:
        """Return the first field that is empty or wrong, else the name."""
        for place in (self.place.city, self.place.county, self.place.town):
            if not place.currentText():
                return place
        for name, field in self.fields.items():
            if not field.text() or self._problem_of(name):
                return field
        return self.fields["name"]

    @Slot()
    def _on_place_changed(self) -> None:
        """Propose anew what was not typed by hand; what a file said was said of the other place."""
        self._answers.region_code, self._answers.host_body = self.place.region_code(), None
        before, self._proposed = self._proposed, self._proposals()
        for name, text in self._proposed.items():
            if self.fields[name].text() in ("", before[name]):
                self.fields[name].setText(text)
        self._on_anything_changed()

    @Slot()
    def _on_short_name_changed(self) -> None:
        before = self._proposed["code"]
        proposal = naming.code(self.place.county_code(), self.fields["short_name"].text())
        self._proposed["code"] = proposal
        if self.fields["code"].text() in ("", before):
            self.fields["code"].setText(proposal)

    @Slot()
    def _on_anything_changed(self) -> None:
        self._read()
        for name, part in self._labelled.items():
            if part.error() and not self._problem_of(name):
                part.set_error("")
        self.receipt.show_station(self._answers.command())

    def _problem_of(self, name: str) -> bool:
        return any(one.field == name for one in check_station(self._answers.command()))

    def _proposals(self) -> dict[str, str]:
        city, county, town = self._place()
        short = naming.short_name(town)
        return {
            "name": naming.full_name(city, county, town),
            "short_name": short,
            "code": naming.code(self.place.county_code(), short),
        }

    def _place(self) -> tuple[str, str, str]:
        boxes = (self.place.city, self.place.county, self.place.town)
        city, county, town = (box.currentText().strip() for box in boxes)
        return city, county, town

    def _read(self) -> None:
        for name, field in self.fields.items():
            setattr(self._answers, name, field.text())
        self._answers.city, self._answers.county, self._answers.town = self._place()
        self._answers.counter = int(self.counter.currentData())

    def _connect(self) -> None:
        self.place.changed.connect(self._on_place_changed)
        self.fields["short_name"].textEdited.connect(self._on_short_name_changed)
        self.strip.read.connect(self._on_strip_read)
        self.strip.refused.connect(self._on_strip_refused)
        self.counter.currentIndexChanged.connect(self._on_anything_changed)
        for field in self.fields.values():
            field.textChanged.connect(self._on_anything_changed)

    def _all_labelled(self) -> dict[str, Labelled]:
        fields = self.fields
        self.fields["office_hours"].setPlaceholderText(self.tr("Workdays 8:30–11:30, 13:30–17:00"))
        return {
            "name": Labelled(
                self.tr("Full name of the station"), fields["name"], self.tr("Needed")
            ),
            "short_name": Labelled(
                self.tr("Short name"), fields["short_name"], self.tr("Stands before numbers")
            ),
            "phone": Labelled(self.tr("Duty phone"), fields["phone"]),
            "office_hours": Labelled(self.tr("Office hours"), fields["office_hours"]),
            "code": Labelled(
                self.tr("Station code"), fields["code"], self.tr("Stays once it is set")
            ),
            "counter": Labelled(
                self.tr("Number of this counter"), self.counter, self.tr("1 if it is the only one")
            ),
        }

    def _arrange(self) -> None:
        part = self._labelled
        self.column.addWidget(self.place)
        self.column.addWidget(part["name"])
        self.column.addLayout(in_row(part["short_name"], part["phone"]))
        self.column.addWidget(part["office_hours"])
        self.column.addLayout(in_row(part["code"], part["counter"]))
        self.column.addWidget(self.strip)
        self.column.addStretch(1)
        preview = QWidget()
        beside = QVBoxLayout(preview)
        beside.setContentsMargins(0, 12, 0, 0)
        beside.setSpacing(6)
        beside.addWidget(label(self.tr("Preview of the receipt"), "label"))
        beside.addWidget(self.receipt, 1)
        self.add_beside(preview)
        # As narrow as its fields need, so that the receipt stands close by.
        look.scaled(self.body, lambda it: self.body.setMaximumWidth(it.px(_FORM_WIDTH)))


def _titles() -> tuple[str, str]:
    from PySide6.QtCore import QCoreApplication

    return (
        QCoreApplication.translate("StationStep", "This station"),
        QCoreApplication.translate(
            "StationStep", "Printed on receipts and lists; the settings can change it later."
        ),
    )
