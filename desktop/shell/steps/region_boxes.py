"""City, county and town: chosen from the region files, or typed where the files do not have them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QWidget

import resources
from db.stations.regions import Region, Regions
from desktop import look
from desktop.shell.steps.labelled import Labelled


class RegionBoxes(QWidget):
    """``changed()`` follows every choice and every letter typed."""

    changed = Signal()

    def __init__(self, regions: Regions) -> None:
        super().__init__()
        self._regions = regions
        self.city, self.county, self.town = _box(), _box(), _box()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for name, box in (
            (self.tr("City"), self.city),
            (self.tr("District or county"), self.county),
            (self.tr("Street or town"), self.town),
        ):
            row.addWidget(Labelled(name, box), 1)
        _offer(self.city, ((one, "") for one in dict.fromkeys(map(_city, regions.counties()))))
        self.city.currentTextChanged.connect(self._on_city_current_text_changed)
        self.county.currentTextChanged.connect(self._on_county_current_text_changed)
        self.town.currentTextChanged.connect(self.changed)

    def county_code(self) -> str:
        """Return the six figures of the county, empty where the files do not have it."""
        wanted = self.county.currentText().strip()
        return next((one.code for one in self._counties() if one.name == wanted), "")

    def region_code(self) -> str:
        """Return the most exact code that the standard really has for this place."""
        town = self.town.currentText().strip()
        for region in self._regions.within(self.county_code()) if self.county_code() else ():
            if region.name == town and not region.placeholder:
                return region.code
        return self.county_code()

    def show_place(self, city: str, county: str, town: str) -> None:
        """Show a place without telling anybody."""
        blockers = [QSignalBlocker(box) for box in (self.city, self.county, self.town)]
        self.city.setCurrentText(city)
        self._offer_counties()
        self.county.setCurrentText(county)
        self._offer_towns()
        self.town.setCurrentText(town)
        for blocker in blockers:
            blocker.unblock()

    @Slot(str)
    def _on_city_current_text_changed(self, _text: str) -> None:
        self._offer_counties()
        self.changed.emit()

    @Slot(str)
    def _on_county_current_text_changed(self, _text: str) -> None:
        self._offer_towns()
        self.changed.emit()

    def _counties(self) -> tuple[Region, ...]:
        city = self.city.currentText().strip()
        return tuple(one for one in self._regions.counties() if _city(one) == city)

    def _offer_counties(self) -> None:
        _offer(self.county, ((one.name, one.code) for one in self._counties()))

    def _offer_towns(self) -> None:
        code = self.county_code()
        towns = self._regions.within(code) if code else ()
        _offer(self.town, ((one.name, one.code) for one in towns))


def load_regions() -> Regions:
    """Read the region files that come with the program."""
    return Regions.load(*sorted(resources.path("regions").glob("*.json")))


def _city(county: Region) -> str:
    """Counties of a municipality lie in no city: the municipality stands for it."""
    return county.city or county.province


def _box() -> QComboBox:
    made = QComboBox()
    made.setEditable(True)
    made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    made.setMinimumContentsLength(5)
    completer = made.completer()
    assert completer is not None
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    offers = completer.popup()
    assert offers is not None
    look.current().dress(offers)  # a window that nobody holds
    return made


def _offer(box: QComboBox, options: Iterable[tuple[str, str]]) -> None:
    """Offer other possibilities; what stands in the field stays."""
    text = box.currentText()
    blocker = QSignalBlocker(box)
    box.clear()
    for name, code in options:
        box.addItem(name, code)
    box.setCurrentIndex(box.findText(text))
    box.setEditText(text)
    blocker.unblock()
