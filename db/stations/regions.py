"""The tree of regions: counties, towns and streets, villages and communities, from replaceable files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Self

import msgspec

from db.kernel.errors import CannotOpen, TroubleCode
from db.kernel.json import Undecodable, decode

_LENGTHS = (6, 9, 12)


class Region(msgspec.Struct, frozen=True):
    """One region; its code begins with the code of the region it lies in (6, 9 or 12 figures)."""

    code: str
    name: str
    city: str = ""
    """Of counties only, as is ``province``."""
    province: str = ""
    placeholder: bool = False
    """True where the standard's own code was not at hand and this one only keeps the place."""

    @property
    def parent(self) -> str:
        """The code of the region this one lies in, empty for a county."""
        return self.code[:-3] if len(self.code) > 6 else ""


class RegionFile(msgspec.Struct, frozen=True):
    """The content of one file."""

    counties: tuple[Region, ...] = ()
    towns: tuple[Region, ...] = ()
    communities: tuple[Region, ...] = ()
    source: str = ""


class Regions:
    """Looks regions up; immutable."""

    def __init__(self, files: Iterable[RegionFile] = ()) -> None:
        every = [one for file in files for one in (*file.counties, *file.towns, *file.communities)]
        self._by_code = {region.code: region for region in every}

    @classmethod
    def load(cls, *paths: Path) -> Self:
        """Read region files; a code in a later file replaces the one before.

        Raises ``CannotOpen`` naming the file when one cannot be read as regions.
        """
        return cls([_read(path) for path in paths])

    def find(self, code: str) -> Region | None:
        """Return the region of a code, None for a code that the files do not have."""
        return self._by_code.get(code)

    def counties(self) -> tuple[Region, ...]:
        """Return every county in order of code."""
        return self._sorted(region for region in self._by_code.values() if len(region.code) == 6)

    def within(self, code: str) -> tuple[Region, ...]:
        """Return the towns of a county, or the communities of a town, in order of code."""
        return self._sorted(region for region in self._by_code.values() if region.parent == code)

    def name_of(self, code: str) -> str:
        """Return the name of a region, the code itself where it is not known."""
        region = self._by_code.get(code)
        return region.name if region else code

    def full_name(self, code: str) -> str:
        """Return the name with those of the county and town it lies in: 海宁市海昌街道桂湾社区."""
        parts = [code[:length] for length in _LENGTHS if length <= len(code)]
        return "".join(self._by_code[part].name for part in parts if part in self._by_code)

    @staticmethod
    def _sorted(regions: Iterable[Region]) -> tuple[Region, ...]:
        return tuple(sorted(regions, key=lambda region: region.code))


def _read(path: Path) -> RegionFile:
    try:
        file = decode(path.read_bytes(), RegionFile)
    except (OSError, Undecodable) as error:
        raise CannotOpen(TroubleCode.DAMAGED, file=path.name) from error
    levels = zip(_LENGTHS, (file.counties, file.towns, file.communities), strict=True)
    if not all(_is_code(one.code, length) for length, regions in levels for one in regions):
        raise CannotOpen(TroubleCode.DAMAGED, file=path.name)
    return file


def _is_code(code: str, length: int) -> bool:
    return len(code) == length and code.isascii() and code.isdigit()
