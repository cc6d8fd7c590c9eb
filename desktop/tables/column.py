"""What a column is: a heading, where its value comes from, how it reads, how wide it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, TypeVar

from desktop.wording import formats
from desktop.wording.marks import Mark, say
from desktop.wording.tags import TagWords

R = TypeVar("R")


class Align(Enum):
    """Text and dates stand left, numbers right."""

    START = "start"
    END = "end"


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column of a table over rows of type ``R``; plain functions, so tests need no window."""

    heading: Mark
    value: Callable[[R], Any]
    text: Callable[[Any], str] = formats.plain
    width: int = 120
    align: Align = Align.START
    ink: Callable[[R], str] | None = None
    """Colour token of the text, where it is not the usual one."""
    tag: Callable[[R], TagWords | None] | None = None
    """Shows a tag instead of text; the tag's word is what is read aloud."""
    sort: str = ""
    """What the service sorts by; empty where nobody needs the order."""
    keeps_width: bool = False
    """Gives no room away where there is little: half a phone number is of no use."""
    grows: bool = False
    """Takes its part of the room that is left, until somebody draws its width."""
    stretches: bool = False
    """Takes the room that is left; its full text is in the tooltip."""

    def shown(self, row: R) -> str:
        """Return the text of one cell."""
        tag = self.tag(row) if self.tag is not None else None
        return tag.text if tag is not None else self.text(self.value(row))

    def spoken(self, row: R) -> str:
        """Return one cell as a screen reader says it, the heading first."""
        return f"{say(self.heading)} {self.shown(row)}"
