"""站点配置文件: what a station says of itself as one small file, handed on so that nobody types it again."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec

from db.calendar.limits import (
    CHANGEABLE,
    USUAL,
    LimitProblem,
    Limits,
    check_limit,
    differing,
    read_limit,
)
from db.kernel import json
from db.kernel.errors import CannotOpen, InvalidInput, TroubleCode
from db.kernel.problems import Problem
from db.stations.contracts import FoundStation, HostBody, StationLevel
from db.stations.rules import check_station, tidy_station, usual_host
from db.storage.files import read_start, write_safely

SUFFIX = ".station.json"
MOST_BYTES = 64 * 1024
VERSION = 1

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class _Marked(msgspec.Struct, frozen=True):
    """What makes a file a station file, in every version."""

    version: int = msgspec.field(name="station_file")


class StationFile(msgspec.Struct, frozen=True, kw_only=True):
    """The content of the file, named as in ``FoundStation``; the counter is each computer's own."""

    version: Literal[1] = msgspec.field(name="station_file")
    code: str
    name: str
    short_name: str
    level: StationLevel = StationLevel.STATION
    host_body: HostBody | None = None
    """None leaves it to what the town says."""
    region_code: str = ""
    city: str = ""
    county: str = ""
    town: str = ""
    phone: str = ""
    office_hours: str = ""
    limits: dict[str, int | str] = {}
    """Only those that are not the usual ones."""


_FACTS = tuple(name for name in StationFile.__struct_fields__ if name not in ("version", "limits"))
_File = TypeVar("_File", _Marked, StationFile)


def write_station_file(path: Path, station: FoundStation) -> None:
    """Write a station's facts where somebody wants them; raises CannotWrite."""
    write_safely(path, encode(station))


def read_station_file(path: Path) -> FoundStation:
    """Return the station a file describes; raises CannotOpen and InvalidInput."""
    return decode(read_start(path, MOST_BYTES + 1))


def encode(station: FoundStation) -> bytes:
    """Return a station's facts as a file that people can read, too; what is empty is left out."""
    facts: dict[str, Any] = {name: value for name in _FACTS if (value := getattr(station, name))}
    if limits := differing(station.limits):
        facts["limits"] = limits
    written = msgspec.json.encode({"station_file": VERSION} | facts)
    return msgspec.json.format(written, indent=2) + b"\n"


def decode(content: bytes) -> FoundStation:
    """Return the station that is described, tidy and sound.

    Raises CannotOpen for what is no station file or comes from a newer version, InvalidInput for
    facts that no station can have.
    """
    if len(content) > MOST_BYTES:
        raise CannotOpen(TroubleCode.NOT_OUR_FILE)
    written = content.removeprefix(_BYTE_ORDER_MARK)
    if _read(written, _Marked).version > VERSION:
        raise CannotOpen(TroubleCode.NEWER_FORMAT)
    file = _read(written, StationFile)
    station = tidy_station(_station_of(file))
    problems = [one for one in check_station(station) if not one.warns]
    problems += _limit_problems(file.limits)
    if problems:
        raise InvalidInput(problems)
    return station


def _read(written: bytes, kind: type[_File]) -> _File:
    try:
        return json.decode(written, kind)
    except json.Undecodable as error:
        raise CannotOpen(TroubleCode.NOT_OUR_FILE) from error


def _station_of(file: StationFile) -> FoundStation:
    return FoundStation(
        code=file.code, name=file.name, short_name=file.short_name, level=file.level,
        host_body=file.host_body or usual_host(file.town), region_code=file.region_code,
        city=file.city, county=file.county, town=file.town, phone=file.phone,
        office_hours=file.office_hours, limits=_limits_of(file.limits),
    )  # fmt: skip


def _limits_of(written: dict[str, int | str]) -> Limits:
    """Return the limits of a file; those of a newer version are left out like any unknown key."""
    read = {name: read_limit(name, value) for name, value in written.items()}
    values: dict[str, Any] = {name: value for name, value in read.items() if value is not None}
    return dataclasses.replace(USUAL, **values)


def _limit_problems(written: dict[str, int | str]) -> list[Problem]:
    problems: list[Problem] = []
    for name, value in written.items():
        if name not in CHANGEABLE or read_limit(name, value) is not None:
            continue
        problems += check_limit(name, value) if isinstance(value, int) else _unlike(name)
    return problems


def _unlike(name: str) -> tuple[Problem, ...]:
    """Return what is wrong with a text that is no value: no choice, or no number in the range."""
    if isinstance(getattr(USUAL, name), str):
        return (Problem(name, LimitProblem.NOT_A_CHOICE),)
    return check_limit(name, -1)
