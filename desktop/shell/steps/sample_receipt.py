"""The receipt as it will be printed, drawn while the station's facts are typed."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from db.kernel.clock import Clock, local_date
from db.people.contracts import Gender
from db.reception.codes import Channel, DemandType, NextStep, Scale, Urgency, VisitorKind
from db.reception.contracts import DueDate
from db.reception.paper_contracts import PaperFacts
from db.stations.contracts import FoundStation
from db.stations.rules import Number, NumberType, scan_code
from desktop import look
from desktop.jobs import Jobs
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_TITLE = QT_TRANSLATE_NOOP("SampleReceipt", "Lamp at the north gate of Guiwan is out")
_VISITOR = QT_TRANSLATE_NOOP("SampleReceipt", "Shen Zhixing")
_UNIT = QT_TRANSLATE_NOOP("SampleReceipt", "District lighting office")
_WIDTH, _DPI = 300, 203
_DOTS = "……"
"""Stands where the short name will stand, and three times where the full one will."""


class SampleReceipt(QWidget):
    """The real sheet, drawn off the main thread; only the newest wish is shown."""

    def __init__(self, jobs: Jobs, clock: Clock) -> None:
        super().__init__()
        self._jobs, self._clock = jobs, clock
        self._picture = QImage()
        self._wanted: FoundStation | None = None
        self._is_drawing = False
        self.setAccessibleName(self.tr("Preview of the receipt"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def show_station(self, station: FoundStation) -> None:
        """Draw the receipt of a station with these facts."""
        self._wanted = station
        if not self._is_drawing:
            self._draw()

    def picture(self) -> QImage:
        """Return what is shown, null before the first drawing."""
        return self._picture

    def sizeHint(self) -> QSize:
        return QSize(look.current().px(_WIDTH), look.current().px(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.current().px(150), look.current().px(200))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture.isNull():
            return
        most = QSize(min(self.width(), look.current().px(_WIDTH)), self.height() - 1)
        size = self._picture.size().scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
        box = QRect(0, 0, size.width() - 1, size.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, self._picture)
        painter.setPen(look.current().color("border.default"))
        painter.drawRect(box)
        painter.end()

    def _draw(self) -> None:
        station, self._wanted = self._wanted, None
        if station is not None:
            self._is_drawing = True
            facts = sample_facts(station, self._clock.now())
            self._jobs.compute(self, partial(_picture_of, facts), self._show)

    def _show(self, picture: QImage) -> None:
        self._is_drawing = False
        self._picture = picture
        self.update()
        self._draw()


def sample_facts(station: FoundStation, now: datetime) -> PaperFacts:
    """Return the first matter of a station as its receipt would say it."""
    today = local_date(now)
    number = Number(NumberType.RECEPTION, today.year, (station.counter - 1) * 100_000 + 1)
    code = station.code or "000000-X"
    return PaperFacts(
        station_name=station.name or _DOTS * 3, number=number.display(station.short_name or _DOTS),
        machine_number=number.machine(code), scan_digits=number.scan_digits(scan_code(code)),
        title=say(_TITLE), visitor=say(_VISITOR), visitor_kind=VisitorKind.INDIVIDUAL,
        visitor_count=1, confidential=False, gender=Gender.UNKNOWN, age_band=None, phone="",
        region_name="", address="", work_unit="", received_at=now, place="",
        channel=Channel.VISIT_STATION, statement="", answer="", deputies=(), legal_officers=(),
        recorder="", category="", unit=say(_UNIT), due=_due(today), duty_phone=station.phone,
        office_hours=station.office_hours, printed_at=now, printed_by="", next_step=NextStep.ASSIGN,
    )  # fmt: skip


def _due(today: date) -> DueDate:
    import resources
    from db.calendar.deadlines import Deadlines
    from db.calendar.working_days import WorkCalendar

    deadlines = Deadlines(WorkCalendar.load(resources.path("calendars")))
    found = deadlines.propose(
        today, DemandType.COMPLAINT.value, scale=Scale.MAJOR.value, urgency=Urgency.NORMAL.value
    )
    return DueDate(found.due_on, today, found.working_days, found.skipped, found.certain)


def _picture_of(facts: PaperFacts) -> QImage:
    from desktop.printing.pdf_pages import PdfPages
    from desktop.reception.sheet import receipt_80
    from desktop.reception.sheet_words import HouseWords

    return PdfPages(receipt_80(facts, HouseWords())).image(0, _DPI)
