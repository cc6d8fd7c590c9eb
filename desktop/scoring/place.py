"""Where deputies stand in their sheets: kept with every step, so that a cut of power loses not even that."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.frame.handed import HandedSheets

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from desktop.frame.desk import Desk

_LONGEST = timedelta(hours=24)
"""A session that was left open on another day is begun again from the page, not by itself."""
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
FORM = "scoring"
"""The name under which the place lies among the unfinished forms of whoever handed the sheets over."""


@dataclass(frozen=True, slots=True)
class Place:
    """A session, and in it the sheet and the item that somebody looks at."""

    session: UUID
    sheet: UUID | None = None
    item: str = ""
    note: str | None = None
    """What is being typed on the item: a pause saves it, and no keystroke waits for one."""


def keep(desk: Desk, place: Place) -> None:
    """Keep the place; the newest one wins."""
    sheet = place.sheet.hex if place.sheet else ""
    content = {
        "session": place.session.hex, "sheet": sheet, "item": place.item, "note": place.note,
        "at": desk.clock.now().isoformat(),
    }  # fmt: skip
    desk.unsaved.keep(FORM, content)


def forget(desk: Desk) -> None:
    """The sheets were taken back in order."""
    desk.unsaved.drop(FORM)


def left_open(desk: Desk, owner: QObject, begin: Callable[[HandedSheets], object]) -> None:
    """Hand the sheets over once more that nobody took back."""

    def found(forms: Mapping[str, Mapping[str, object]]) -> None:
        content = forms.get(FORM, {})
        place = _read(content)
        if place is not None and desk.clock.now() - _when(content) <= _LONGEST:
            begin(HandedSheets(place.session, place.sheet, place.item, place.note, is_resumed=True))

    desk.unsaved.bring_back(owner, FORM, found)


def _when(content: Mapping[str, object]) -> datetime:
    try:
        return datetime.fromisoformat(str(content.get("at")))
    except ValueError:
        return _LONG_AGO


def _read(content: Mapping[str, object]) -> Place | None:
    try:
        session, sheet = UUID(str(content.get("session"))), str(content.get("sheet") or "")
        item, note = str(content.get("item") or ""), content.get("note")
        written = note if isinstance(note, str) else None
        return Place(session, UUID(sheet) if sheet else None, item, written)
    except ValueError:
        return None
