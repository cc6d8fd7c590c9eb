"""Everything a station has written, as one text: every column of every table, journal and index included."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import inspect, text

from tests.stations import Station


def everything_written(station: Station) -> str:
    """Return the text of all rows; payloads of the journal are decoded."""
    with station.workspace.unit_of_work.reading() as session:
        connection = session.connection()
        tables = inspect(connection).get_table_names()
        return "\n".join(
            _shown(value)
            for table in tables
            for row in connection.execute(text(f'SELECT * FROM "{table}"'))
            for value in row
        )


def _shown(value: Any) -> str:
    if not isinstance(value, bytes | memoryview):
        return str(value)
    raw = bytes(value)
    return " ".join((raw.hex(), raw.decode(errors="replace"), *_unpacked(raw)))


def _unpacked(raw: bytes) -> Iterator[str]:
    try:
        yield repr(msgspec.msgpack.decode(raw))
    except (msgspec.DecodeError, ValueError):
        return
