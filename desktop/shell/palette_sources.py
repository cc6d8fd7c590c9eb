"""What the palette offers: matters and people from the station's file, functions of the program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from db.accounts.rules import Permission, may
from db.kernel.clock import local_date
from db.people.contracts import PersonLine
from db.reception.contracts import MatterLine
from db.reception.filter_contracts import SavedFilter
from desktop.frame.desk import Desk
from desktop.shell.matching import matched
from desktop.shell.pages import PEOPLE, RECEPTION
from desktop.shell.palette_rows import Group, Hit
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say
from desktop.wording.secrecy_words import shown_title

MOST = 6
RECENT = 5

_MATTERS = QT_TRANSLATE_NOOP("Palette", "Matters")
_PEOPLE = QT_TRANSLATE_NOOP("Palette", "People")
_FILTERS = QT_TRANSLATE_NOOP("Palette", "Kept filters")
_FILTER = QT_TRANSLATE_NOOP("Palette", "Filter of matters")
_FUNCTIONS = QT_TRANSLATE_NOOP("Palette", "Functions")
_RECENT = QT_TRANSLATE_NOOP("Palette", "Recent")
_FREQUENT = QT_TRANSLATE_NOOP("Palette", "Frequent functions")
_DOT = " · "

Open = Callable[[str, object, bool], object]
"""Shows a page and a record there, beside when True."""


class Function(NamedTuple):
    """Something the program can do: its name, the page it belongs to, and how it is done."""

    name: str
    place: str
    icon: str
    act: Callable[[], object]
    keys: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """What the station's file answered."""

    today: date
    matters: tuple[MatterLine, ...] = ()
    people: tuple[PersonLine, ...] = ()
    filters: tuple[SavedFilter, ...] = ()


def ask_station(desk: Desk, typed: str) -> Lines:
    """Ask the services; runs on the database thread and asks only for what the person may see."""
    actor, work = desk.actor, desk.workspace
    may_matters, may_people = (
        may(actor, one) for one in (Permission.SEE_MATTERS, Permission.SEE_DIRECTORY)
    )
    return Lines(
        local_date(desk.clock.now()),
        work.matters.find(desk.actor, typed, MOST) if may_matters else (),
        work.people.find(desk.actor, typed, MOST) if may_people else (),
        work.filters.all(desk.actor) if may_matters else (),
    )


class Offer:
    """Turns answers into groups of hits; remembers what was opened while this person is signed in."""

    def __init__(self, functions: Callable[[], Iterable[Function]], open_record: Open) -> None:
        self._functions = functions
        self._open = open_record
        self._recent: list[Hit] = []
        self._used: Counter[str] = Counter()

    def of_nothing(self) -> tuple[Group, ...]:
        """Return what an empty field shows: five recent things, six frequent functions."""
        every = [self._function_hit(one, "") for one in self._functions()]
        every.sort(key=lambda hit: -self._used[hit.name])
        return (
            Group(say(_RECENT), tuple(replace(one, marked=()) for one in self._recent)),
            Group(say(_FREQUENT), tuple(every[:MOST])),
        )

    def of(self, typed: str, lines: Lines) -> tuple[Group, ...]:
        """Return what answers the question, at most six hits a group."""
        matters = (self._matter_hit(line, typed, lines.today) for line in lines.matters)
        people = (self._person_hit(line, typed) for line in lines.people)
        kept = (self._filter_hit(one, typed) for one in lines.filters)
        filters = tuple(hit for hit in kept if hit.marked)[:MOST]
        return (
            Group(say(_MATTERS), tuple(matters)[:MOST]),
            Group(say(_PEOPLE), tuple(people)[:MOST]),
            *([Group(say(_FILTERS), filters)] if filters else []),
            Group(say(_FUNCTIONS), self.functions(typed)),
        )

    def functions(self, typed: str) -> tuple[Hit, ...]:
        """Return the functions whose name answers the question."""
        hits = [self._function_hit(one, typed) for one in self._functions()]
        return tuple(hit for hit in hits if hit.marked)[:MOST]

    def _matter_hit(self, line: MatterLine, typed: str, today: date) -> Hit:
        note = formats.serial(line.number, today) + _DOT + words.of(line.state)
        return self._record(
            Hit(
                "message-2",
                shown_title(line),
                note,
                lambda _beside: None,
                matched(shown_title(line), typed),
            ),
            RECEPTION,
            line.id,
        )

    def _person_hit(self, line: PersonLine, typed: str) -> Hit:
        rank = line.level or line.officer_role or line.kind
        note = _DOT.join(part for part in (words.of(rank), line.region_name) if part)
        return self._record(
            Hit("user", line.name, note, lambda _beside: None, matched(line.name, typed)),
            PEOPLE,
            line.id,
        )

    def _filter_hit(self, kept: SavedFilter, typed: str) -> Hit:
        marked = matched(kept.name, typed)
        hit = Hit("filter", kept.name, say(_FILTER), lambda _beside: None, marked)
        return self._record(hit, RECEPTION, kept)

    def _record(self, hit: Hit, key: str, subject: object) -> Hit:
        def act(beside: bool) -> None:
            self._remember(made)
            self._open(key, subject, beside)

        made = replace(hit, act=act)
        return made

    def _function_hit(self, function: Function, typed: str) -> Hit:
        def act(_beside: bool) -> None:
            self._used[function.name] += 1
            function.act()

        return Hit(
            function.icon, function.name, function.place, act,
            matched(function.name, typed), function.keys,
        )  # fmt: skip

    def _remember(self, hit: Hit) -> None:
        others = [one for one in self._recent if one.spoken != hit.spoken]
        self._recent = [hit, *others][:RECENT]
