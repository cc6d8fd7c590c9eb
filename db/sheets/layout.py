"""How a table of text is laid out where another program says so: nothing about it is guessed then."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class TextForm(StrEnum):
    """What the rows are written as."""

    CSV = "csv"
    JSON = "json"
    """One list of objects."""
    JSON_LINES = "json_lines"
    """One object on every line."""


class Encoding(StrEnum):
    """How letters become bytes; JSON is always one of the first two."""

    UTF_8 = "utf-8"
    UTF_8_BOM = "utf-8-bom"
    GB18030 = "gb18030"


SEPARATORS = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class Layout:
    """Form, encoding, and what stands between two cells of a CSV."""

    form: TextForm = TextForm.CSV
    encoding: Encoding = Encoding.UTF_8_BOM
    separator: str = ","

    @property
    def ending(self) -> str:
        """Return how a file of this layout is named."""
        return {TextForm.CSV: ".csv", TextForm.JSON: ".json"}.get(self.form, ".jsonl")
