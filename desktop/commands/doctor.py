"""``liaison-desk doctor``: looks at everything a station depends on and says what to do."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import click

from db.accounts.entrance import Entrance
from db.kernel.clock import SystemClock
from db.kernel.errors import CannotOpen, Trouble, TroubleCode
from db.storage.files import cannot_open
from db.storage.keys import Opened
from desktop.commands.ground import PASSPHRASE, Ground, answer, passphrase, spoken
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

if TYPE_CHECKING:
    from db.journal.service import Journal
    from db.storage.stores import ServerStore

TROUBLE = 4
_LITTLE_SPACE = 500 * 2**20
_NO_SPACE = 100 * 2**20
_PERSONS_FAULT = (TroubleCode.WRONG_PASSPHRASE, TroubleCode.WAIT)
"""A refusal rather than a finding: nothing was learnt about the station."""
_CLOCKS_APART = 60
_RARE_NAMES = "\U00020bb7\U0002ceb0"
"""Characters of names that need fonts beyond the shipped one."""


class Health(StrEnum):
    """How a thing stands."""

    GOOD = "good"
    CARE = "care"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: how it stands, and what to do when it is not good."""

    name: str
    health: Health
    text: str


_GOOD = QT_TRANSLATE_NOOP("Doctor", "in order")
_NO_STATION = QT_TRANSLATE_NOOP(
    "Doctor", "There is no station in this folder. Start the program or run init."
)
_NO_SECRET = QT_TRANSLATE_NOOP(
    "Doctor", "The key of this computer is missing. Enter once with the recovery code."
)
_KEYS = QT_TRANSLATE_NOOP("Doctor", "{people} people can enter, the recovery code is set")
_PAGES = QT_TRANSLATE_NOOP(
    "Doctor", "The file has {count} damaged places. Restore the newest backup."
)
_SERVER = QT_TRANSLATE_NOOP("Doctor", "PostgreSQL {version}, {encoding}, the clocks agree")
_CLOCKS = QT_TRANSLATE_NOOP(
    "Doctor", "The clocks of server and computer are {seconds} s apart. Set the wrong one right."
)
_CHAIN = QT_TRANSLATE_NOOP("Doctor", "{count} entries, head {head}")
_BROKEN = QT_TRANSLATE_NOOP(
    "Doctor", "Entry {seq} was altered. Keep the file as it is and call the district."
)
_SET_BACK = QT_TRANSLATE_NOOP(
    "Doctor",
    "{days} days before the newest entry. Check the date of the computer before registering.",
)
_FONTS = QT_TRANSLATE_NOOP("Doctor", "in order, rare characters too")
_NO_RARE = QT_TRANSLATE_NOOP(
    "Doctor",
    "No fonts for rare characters; such names are printed with their code. Run: make fonts-rare",
)
_NO_FONT = QT_TRANSLATE_NOOP("Doctor", "The Chinese font is missing. Install the program again.")
_PRINTERS = QT_TRANSLATE_NOOP("Doctor", "{names}")
_NO_PRINTER = QT_TRANSLATE_NOOP("Doctor", "No printer was found; papers are kept as PDF files.")
_SPACE = QT_TRANSLATE_NOOP("Doctor", "{free} MB free")
_LOW = QT_TRANSLATE_NOOP("Doctor", "Only {free} MB free. Make room before the disk is full.")
_SWAP = QT_TRANSLATE_NOOP(
    "Doctor",
    "The swap area {areas} is not encrypted: what was in memory stays readable there."
    " Have it encrypted or switched off.",
)
_BUILT = QT_TRANSLATE_NOOP("Doctor", "Built files are missing. Run: make setup")

_NAMES = {
    "keys": QT_TRANSLATE_NOOP("Doctor", "Keys"),
    "file": QT_TRANSLATE_NOOP("Doctor", "Database"),
    "server": QT_TRANSLATE_NOOP("Doctor", "Server"),
    "journal": QT_TRANSLATE_NOOP("Doctor", "Journal"),
    "clock": QT_TRANSLATE_NOOP("Doctor", "Clock"),
    "fonts": QT_TRANSLATE_NOOP("Doctor", "Fonts"),
    "printers": QT_TRANSLATE_NOOP("Doctor", "Printers"),
    "input": QT_TRANSLATE_NOOP("Doctor", "Input method"),
    "disk": QT_TRANSLATE_NOOP("Doctor", "Disk space"),
    "program": QT_TRANSLATE_NOOP("Doctor", "Program"),
    "memory": QT_TRANSLATE_NOOP("Doctor", "Memory"),
}


@click.command()
@click.option("--outside", is_flag=True, help="Look only at what needs no passphrase.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def doctor(ground: Ground, *, outside: bool, as_json: bool) -> None:
    """Check integrity, server, journal, keys, fonts, printers, input method and disk space."""
    found: list[Finding] = []
    try:
        for one in _look(ground, outside=outside):
            found.append(one)  # one by one: a refusal must not take the others with it
    finally:
        _tell(found, as_json=as_json)
    if any(one.health is Health.BAD for one in found):
        sys.exit(TROUBLE)


def _tell(found: list[Finding], *, as_json: bool) -> None:
    values = {one.name: {"health": one.health.value, "text": one.text} for one in found}
    lines = [f"{_SIGNS[one.health]} {say(_NAMES[one.name])}  {one.text}" for one in found]
    answer(values, lines, as_json=as_json)


_SIGNS = {Health.GOOD: "✓", Health.CARE: "!", Health.BAD: "✗"}


def _look(ground: Ground, *, outside: bool) -> Iterator[Finding]:
    """Look at everything in turn; raises only what the person has to put right."""
    folder = ground.places.folder
    yield _checked("program", _program)
    yield _checked("fonts", _fonts)
    yield _checked("printers", _printers)
    yield _checked("input", _input_method)
    yield _checked("disk", lambda: _disk(folder))
    yield _checked("memory", _memory)
    yield from _of_station(ground.entrance(), outside=outside)


def _checked(name: str, check: Callable[[], Finding]) -> Finding:
    """Make one check; what keeps it from being made is what it found."""
    try:
        return check()
    except Trouble as error:
        return _trouble(name, error)
    except OSError as error:
        return _trouble(name, cannot_open(error))


def _of_station(entrance: Entrance, *, outside: bool) -> Iterator[Finding]:
    keys = _checked("keys", lambda: _keys(entrance))
    yield keys
    if keys.health is Health.CARE:
        return
    if not entrance.places.database.exists():
        yield _trouble("file", CannotOpen(TroubleCode.MISSING))
    elif keys.health is Health.GOOD and not outside:
        yield from _inside(entrance)


def _inside(entrance: Entrance) -> Iterator[Finding]:
    """Open the station and look at its pages, then at its journal."""
    try:
        opened = entrance.enter(entrance.people()[0].user, passphrase(PASSPHRASE))
    except Trouble as error:
        if error.code in _PERSONS_FAULT:
            raise
        yield _trouble("keys", error)
        return
    found = [_checked("file", lambda: _pages(entrance, opened)), *_of_server(entrance, opened)]
    yield from found
    if all(one.health is not Health.BAD for one in found):
        yield from _of_journal(entrance, opened)


def _pages(entrance: Entrance, opened: Opened) -> Finding:
    from db.storage.backup import check
    from db.storage.engine import connect

    with closing(connect(entrance.places.database, opened.key.derive("db"))) as connection:
        damaged = check(connection)
    if damaged:
        return _finding("file", Health.BAD, _PAGES, count=len(damaged))
    return _finding("file", Health.GOOD, _GOOD)


def _of_server(entrance: Entrance, opened: Opened) -> Iterator[Finding]:
    from db.accounts.whereabouts import store_of
    from db.storage.stores import ServerStore

    store = store_of(entrance.places, opened.key)
    if isinstance(store, ServerStore):
        with closing(store):
            yield _checked("server", lambda: _server(store))


def _of_journal(entrance: Entrance, opened: Opened) -> Iterator[Finding]:
    from db.workspace import Workspace

    try:
        workspace = Workspace(entrance, opened, SystemClock())
    except Trouble as error:
        yield _trouble("journal", error)
        return
    with closing(workspace):
        yield _checked("journal", lambda: _journal(workspace.journal))
        yield _checked("clock", lambda: _clock(workspace.journal))


def _clock(journal: Journal) -> Finding:
    gap = journal.clock_gap()
    if gap is None or gap.days < 1:
        return _finding("clock", Health.GOOD, _GOOD)
    return _finding("clock", Health.CARE, _SET_BACK, days=gap.days)


def _journal(journal: Journal) -> Finding:
    verdicts = journal.verify()
    broken = next((one.broken_at for one in verdicts if one.broken_at is not None), None)
    if broken is not None:
        return _finding("journal", Health.BAD, _BROKEN, seq=broken)
    count, heads = sum(one.operations for one in verdicts), [one.head for one in verdicts]
    return _finding("journal", Health.GOOD, _CHAIN, count=count, head=", ".join(heads))


def _server(store: ServerStore) -> Finding:
    """Judge what the server says of itself; times on papers come from this computer's clock."""
    facts = store.facts()
    seconds = round(abs((facts.now - SystemClock().now()).total_seconds()))
    if seconds > _CLOCKS_APART:
        return _finding("server", Health.CARE, _CLOCKS, seconds=seconds)
    return _finding("server", Health.GOOD, _SERVER, version=facts.version, encoding=facts.encoding)


def _keys(entrance: Entrance) -> Finding:
    if not entrance.is_founded():
        return _finding("keys", Health.CARE, _NO_STATION)
    people, station = len(entrance.people()), entrance.ring.read().station
    if not entrance.places.secret(station).exists():
        return _finding("keys", Health.BAD, _NO_SECRET)
    return _finding("keys", Health.GOOD, _KEYS, people=people)


def _program() -> Finding:
    import resources

    built = resources.path("built")
    wanted = ("pinyin.bin", "variants.bin", "themes/light.qss")
    there = all((built / name).exists() for name in wanted)
    return _finding("program", *((Health.GOOD, _GOOD) if there else (Health.BAD, _BUILT)))


def _fonts() -> Finding:
    from desktop.printing.layout.fonts import missing

    if missing("联络站登记回执"):
        return _finding("fonts", Health.BAD, _NO_FONT)
    if missing(_RARE_NAMES):
        return _finding("fonts", Health.CARE, _NO_RARE)
    return _finding("fonts", Health.GOOD, _FONTS)


def _printers() -> Finding:
    from desktop.printing.spooler import LpSpooler

    names = LpSpooler().printers() if shutil.which("lp") else ()
    if not names:
        return _finding("printers", Health.CARE, _NO_PRINTER)
    return _finding("printers", Health.GOOD, _PRINTERS, names=", ".join(names))


def _input_method() -> Finding:
    from desktop.settings.input_method import REMEDIES, WORKS, Typing, found_typing

    found = found_typing()
    if found is Typing.WORKS:
        return _finding("input", Health.GOOD, WORKS)
    return _finding("input", Health.CARE, REMEDIES[found])


def _memory() -> Finding:
    from desktop.shell.secrecy import open_swaps

    if areas := open_swaps():
        return _finding("memory", Health.CARE, _SWAP, areas=", ".join(areas))
    return _finding("memory", Health.GOOD, _GOOD)


def _disk(folder: Path) -> Finding:
    there = next(one for one in (folder, *folder.parents) if one.exists())
    free = shutil.disk_usage(there).free
    megabytes = free // 2**20
    if free < _NO_SPACE:
        return _finding("disk", Health.BAD, _LOW, free=megabytes)
    if free < _LITTLE_SPACE:
        return _finding("disk", Health.CARE, _LOW, free=megabytes)
    return _finding("disk", Health.GOOD, _SPACE, free=megabytes)


def _trouble(name: str, error: Trouble) -> Finding:
    from desktop.wording import words

    return Finding(name, Health.BAD, words.at_prompt(error))


def _finding(name: str, health: Health, text: Mark, **params: object) -> Finding:
    return Finding(name, health, say(text, **params))
