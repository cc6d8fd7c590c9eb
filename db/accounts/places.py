"""Where a station's files lie."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Places:
    """Where a station's files lie: ``folder`` beside its database, ``profile`` apart from it.

    ``server`` names the database that several counters share; empty means the one kept in the folder, if any.
    """

    folder: Path
    profile: Path
    server: str = field(default="", repr=False)

    @property
    def database(self) -> Path:
        """The encrypted file; beside a server it holds what concerns this counter alone."""
        return self.folder / "station.db"

    def secret(self, station: str) -> Path:
        """File of the station secret, outside the data folder on purpose."""
        return self.profile / "secrets" / f"{station}.secret"
