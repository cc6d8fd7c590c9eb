"""The workload: matters of twenty columns with 585 bytes of Chinese each, and three facts for every matter.

It is made once for each scale and kept as lines of JSON, which programs of every kind can read. The facts stand for
sign-ins, a kind of record that the product does not have yet: an id, the matter they belong to, a sentence.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

MATTERS = 100_000
FACTS_EACH = 3
CONFLICTS = 1_000
EDITION = 3
"""Counted up when what is made here changes."""

COLUMNS = (
    "id", "visit", "year", "serial", "number", "machine_number", "scan_digits", "received_at", "title",
    "statement", "summary", "demand_type", "category", "place", "urgency", "scale", "proposed_handling",
    "answer", "state", "due_on",
)  # fmt: skip
FACT_COLUMNS = ("id", "matter", "text")
IDS = frozenset({"id", "visit", "matter"})
"""Columns that hold an id, 32 hexadecimal digits here."""

Line = dict[str, Any]
"""A record, or what changes of one; ``is`` tells which table it belongs to."""

_FIRST_DAY = datetime(2006, 1, 4, 1, tzinfo=UTC)
_STEP = timedelta(minutes=105)
_STATEMENT = 195
_PLACES = ("东林路", "桂湾社区", "海昌里", "北市街", "新桥村", "石井头")


def folder_of(kept: Path, scale: float) -> Path:
    """Return the folder of a workload, made now unless it is there."""
    folder = kept / f"exchange-{scale:g}-{EDITION}"
    if not (folder / "made").exists():
        folder.mkdir(parents=True, exist_ok=True)
        _make(folder, round(MATTERS * scale))
        (folder / "made").touch()
    return folder


def lines(folder: Path, name: str) -> Iterator[Line]:
    """Yield what a file of the workload says: ``full``, ``part``, ``other``, ``stranger``."""
    with (folder / f"{name}.jsonl").open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def _make(folder: Path, count: int) -> None:
    changed = range(0, count, 100)
    conflicts = [number for number in range(count) if number % 100][:CONFLICTS]
    words = _Words()
    _write(folder, "full", records(range(count), words))
    edits = (_titled(n, f"改过的标题{n}") for n in changed)
    new = (_fact(n, words, at=FACTS_EACH + at) for n in changed for at in range(FACTS_EACH))
    _write(folder, "part", (*edits, *new))
    for name in ("other", "stranger"):
        _write(folder, name, (_titled(n, f"{name}写的标题{n}") for n in conflicts))


def _write(folder: Path, name: str, said: Iterator[Line] | tuple[Line, ...]) -> None:
    with (folder / f"{name}.jsonl").open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in said)


def records(numbers: range, words: _Words | None = None) -> Iterator[Line]:
    """Yield each matter with its facts behind it, as a day writes them."""
    words = words or _Words()
    for number in numbers:
        yield _matter(number, words)
        for at in range(FACTS_EACH):
            yield _fact(number, words, at=at)


def _matter(number: int, words: _Words) -> Line:
    at = _FIRST_DAY + _STEP * number
    place = _PLACES[number % len(_PLACES)]
    return {
        "is": "matter", "id": _id(number, 1), "visit": _id(number, 2), "year": at.year,
        "serial": number % 99_000 + 1, "number": f"海昌接〔{at.year}〕{number + 1}号",
        "machine_number": f"330481-HC-REC-{at.year}-{number + 1:06}", "scan_digits": f"01{number:014}",
        "received_at": at.isoformat(), "title": f"{place}{words.some(6)}",
        "statement": words.some(_STATEMENT), "summary": words.some(12), "demand_type": "complaint",
        "category": f"{number % 17:02}", "place": place, "urgency": "normal", "scale": "minor",
        "proposed_handling": "", "answer": "", "state": "registered",
        "due_on": (at + timedelta(days=20)).date().isoformat(),
    }  # fmt: skip


def _fact(number: int, words: _Words, at: int) -> Line:
    return {"is": "fact", "id": _id(number, 3 + at), "matter": _id(number, 1), "text": words.some(14)}  # fmt: skip


def _titled(number: int, title: str) -> Line:
    return {"is": "matter", "id": _id(number, 1), "title": title}


def _id(number: int, kind: int) -> str:
    """Return a UUIDv7 of the instant of a matter."""
    at = int((_FIRST_DAY + _STEP * number).timestamp() * 1000) + kind
    low = random.Random(number * 16 + kind).getrandbits(62)
    return f"{(at << 80) | (0x7 << 76) | (0b10 << 62) | low:032x}"


class _Words:
    """Invented sentences of common characters, the n-th word as often as 1/n; the same in every run."""

    def __init__(self, count: int = 20_000) -> None:
        self._chance = random.Random(20260318)
        rows = (bytes([row, cell]) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
        common = [one for one in (code.decode("gb2312", "ignore") for code in rows) if one]
        self._chance.shuffle(common)
        shares = list(accumulate(1 / n for n in range(1, len(common) + 1)))
        pairs = (self._chance.choices(common, cum_weights=shares, k=2) for _ in range(count))
        self._words = ["".join(pair) for pair in pairs]
        self._shares = list(accumulate(1 / n for n in range(1, count + 1)))

    def some(self, characters: int) -> str:
        """Return words in a row, as many characters as are wanted, a comma after every seven."""
        words = self._chance.choices(self._words, cum_weights=self._shares, k=characters // 2 + 1)
        parts = ("".join(words[at : at + 7]) for at in range(0, len(words), 7))
        return "，".join(parts)[:characters]
