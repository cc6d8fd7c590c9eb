"""A thousand 80 mm receipts in one PDF, beside typst and WeasyPrint.

The peers get the same words, the same bundled font and both codes ready as SVG, warm up first, and run in
an environment of their own (``requirements/bench.txt``); ours makes its codes itself, of numbers that no
round had before, and is warm as well.
WeasyPrint makes a tenth, and its time is multiplied. Each peer that cannot be installed or run is named.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication

import resources
from benchmarks.environments import python_peers
from benchmarks.measure import Finding, beside, is_quick, median, say, sized, taken, tell
from db.people.contracts import Gender
from db.reception.codes import Channel, NextStep, VisitorKind
from db.reception.contracts import DueDate
from db.reception.paper_contracts import PaperFacts
from db.stations.rules import grouped
from desktop.demo import script
from desktop.printing.layout.codes import bar_modules, qr_modules
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.writer import PdfBook
from desktop.reception import sheet_words as w
from desktop.reception.sheet_80 import Receipt80
from desktop.reception.sheet_phrases import Phrases
from desktop.wording import language

_WORDS = w.HouseWords()
_TENTH = 10


def main() -> None:
    """Print milliseconds and ratios."""
    app = QCoreApplication([])
    language.install(app)
    facts = [_facts(number) for number in range(sized(1000, 20))]
    _ours(facts[:3])
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        _write(folder, facts)
        python = None if is_quick() else python_peers()
        rounds = sized(3, 1)
        ours: list[float] = []
        theirs: dict[str, list[float]] = {"typst": [], "weasyprint": []}
        for number in range(rounds):
            fresh = [_facts(len(facts) * (number + 1) + place) for place in range(len(facts))]
            ours.append(taken(lambda fresh=fresh: _ours(fresh)))
            for peer in _in_this_round(number) if python else ():
                took = _played(python, peer, folder / peer)
                theirs[peer] += [took] if took is not None else []
    tell(_found(len(facts), median(ours), theirs))


def _in_this_round(number: int) -> tuple[str, ...]:
    """WeasyPrint takes so long that once is enough."""
    return ("typst", "weasyprint") if number == 0 else ("typst",)


def _found(count: int, ours: float, theirs: dict[str, list[float]]) -> list[Finding]:
    what = f"{count:,} receipts in one PDF"
    found = [Finding(what, ours)]
    if theirs["typst"]:
        found.append(beside("typst", median(theirs["typst"]), what, ours, most=0.65))
    if theirs["weasyprint"]:
        took = theirs["weasyprint"][0] * _TENTH
        found.append(beside(f"WeasyPrint, a tenth times {_TENTH}", took, what, ours))
    return found


def _ours(facts: list[PaperFacts]) -> bytes:
    """Bind them one by one, as the batch does."""
    book = PdfBook("receipts")
    for one in facts:
        book.add(Receipt80(one, _WORDS, HOUSE_FONTS).pages())
    return book.finish()


def _played(python: Path, peer: str, folder: Path) -> float | None:
    command = [str(python), str(Path(__file__).with_name("peers.py")), peer]
    done = subprocess.run([*command, str(folder)], capture_output=True, text=True, check=False)
    if done.returncode:
        say(f"{peer} does not run here: {done.stderr.strip().splitlines()[-1]}")
        return None
    return float(done.stdout)


def _write(folder: Path, facts: list[PaperFacts]) -> None:
    """Lay out what each peer reads."""
    for peer, count in (("typst", len(facts)), ("weasyprint", len(facts) // _TENTH)):
        (folder / peer).mkdir()
        rows = [_row(one) for one in facts[:count]]
        (folder / peer / "receipts.json").write_text(json.dumps(rows), encoding="utf-8")
        (folder / peer / "fonts.txt").write_text(str(resources.path("fonts")), encoding="utf-8")


def _row(facts: PaperFacts) -> dict[str, Any]:
    phrases = Phrases(facts, _WORDS)
    named = (
        (w.SHORT_REGISTERED, phrases.received_at_short),
        (w.SHORT_RECEIVED, phrases.deputies),
        (w.SHORT_HANDLED, phrases.unit),
    )
    return {
        "station": facts.station_name, "heading": _WORDS.say(w.RECEIPT),
        "number_name": _WORDS.say(w.NUMBER), "number": facts.number, "title": facts.title,
        "facts": [[_WORDS.say(name), words] for name, words in named if words],
        "due_name": _WORDS.say(w.LATEST_REPLY), "due": phrases.deadline_short,
        "digits": grouped(facts.scan_digits), "advice": _WORDS.say(w.SHOW_CODE),
        "phone": facts.duty_phone, "hours": facts.office_hours,
        "printed": _WORDS.say(w.PRINTED, at=phrases.printed_at),
        "bars": _svg([bar_modules(facts.scan_digits)], 40), "qr": _svg(qr_modules(facts.machine_number)),
    }  # fmt: skip


def _svg(rows: Any, height: int = 1) -> str:
    """Return the dark modules of a code as one path."""
    path = "".join(
        f"M{x} {y * height}h1v{height}h-1z"
        for y, row in enumerate(rows)
        for x, dark in enumerate(row)
        if dark
    )
    size = f"{len(rows[0])} {len(rows) * height}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}"><path d="{path}"/></svg>'


def _facts(number: int) -> PaperFacts:
    """Return a receipt that differs from the others in number, title, person and unit."""
    told = script.matters()
    theme, place = told.themes[number % len(told.themes)], told.places[number % len(told.places)]
    at = datetime(2026, 3, 18, 1, number % 60, tzinfo=UTC)
    units = [one.name for one in script.units()]
    return PaperFacts(
        station_name="海昌街道代表联络站", number=f"海昌接〔2026〕{number + 1}号",
        machine_number=f"330481-HC-REC-2026-{number + 1:06}", scan_digits=f"010001{2026}{number + 1:06}",
        title=f"{place}{theme.title}", visitor="沈女士", visitor_kind=VisitorKind.INDIVIDUAL,
        visitor_count=1, confidential=False, gender=Gender.FEMALE, age_band="", phone="199****0001",
        region_name=place, address="", work_unit="", received_at=at, place="",
        channel=Channel.VISIT_STATION, statement=theme.statement, answer="", deputies=(),
        legal_officers=(), recorder="何静澜", category=theme.category,
        unit=units[number % len(units)], due=DueDate(date(2026, 4, 9), date(2026, 3, 18), 15),
        duty_phone="1990000-0001", office_hours="周一至周五 9:00–11:30", printed_at=at,
        printed_by="何静澜", next_step=NextStep.ASSIGN,
    )  # fmt: skip


if __name__ == "__main__":
    main()
