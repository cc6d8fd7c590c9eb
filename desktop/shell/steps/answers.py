"""What was filled in at the first start, kept so that it can be closed and gone on with."""

from __future__ import annotations

from pathlib import Path

import msgspec

from db.calendar.limits import USUAL, Limits
from db.kernel.json import Undecodable, decode
from db.stations.contracts import FoundStation, HostBody, StationLevel
from db.stations.rules import tidy_station, usual_host


class Answers(msgspec.Struct):
    """Everything but passphrases; those are never written down."""

    step: int = 0
    name: str = ""
    city: str = ""
    county: str = ""
    town: str = ""
    region_code: str = ""
    code: str = ""
    short_name: str = ""
    phone: str = ""
    office_hours: str = ""
    counter: int = 1
    level: StationLevel = StationLevel.STATION
    host_body: HostBody | None = None
    """What a station file says; without one it follows from the town."""
    limits: Limits = USUAL
    """Those of a station file."""
    head: str = ""

    def command(self) -> FoundStation:
        """Return the station as it will be founded."""
        return tidy_station(
            FoundStation(
                code=self.code, name=self.name, short_name=self.short_name,
                level=self.level, host_body=self.host_body or usual_host(self.town),
                region_code=self.region_code, city=self.city, county=self.county, town=self.town,
                phone=self.phone, office_hours=self.office_hours, counter=self.counter,
                limits=self.limits,
            )
        )  # fmt: skip


class AnswerBook:
    """One small file of the profile; a damaged one counts as none."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Answers:
        """Return what was filled in before."""
        try:
            return decode(self._path.read_bytes(), Answers)
        except (OSError, Undecodable):
            return Answers()

    def keep(self, answers: Answers) -> None:
        """Write what is filled in now; a profile that cannot be written to only costs the convenience."""
        part = self._path.with_suffix(".part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            part.write_bytes(msgspec.json.encode(answers))
            part.replace(self._path)
        except OSError:
            part.unlink(missing_ok=True)

    def drop(self) -> None:
        """Forget everything: the station is founded."""
        self._path.unlink(missing_ok=True)
