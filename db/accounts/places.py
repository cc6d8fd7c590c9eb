"""Where a station's files lie."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

DATABASE = "station.db"


@dataclass(frozen=True, slots=True)
class Places:
    """Where a station's files lie: ``folder`` beside its database, ``profile`` apart from it.

    ``server`` names the database that several counters share; empty means the one kept in the folder, if any.
    ``state`` lies where a copy of folder and profile does not reach, and ``computer`` gives a hint of whose disk this
    is; without them the profile has to do, and the place tells nothing.
    """

    folder: Path
    profile: Path
    server: str = field(default="", repr=False)
    state: Path | None = None
    computer: Callable[[], bytes] = bytes

    @property
    def database(self) -> Path:
        """The encrypted file; beside a server it holds what concerns this counter alone."""
        return self.folder / DATABASE

    @property
    def tidemarks(self) -> Path:
        """Folder of what is known outside of the database of how far it had got."""
        return (self.state or self.profile) / "tidemarks"

    def secret(self, station: str) -> Path:
        """File of the station secret, outside the data folder on purpose."""
        return self.profile / "secrets" / f"{station}.secret"
