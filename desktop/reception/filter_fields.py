"""What a filter is asked by, and a filter in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from db.reception.codes import Channel, MatterState, Urgency
from db.reception.filter_contracts import DueWindow, MatterFilter
from db.reception.filter_rules import NAME_LIMIT
from db.reception.states import OPEN_STATES
from desktop.forms.field import Combo, Day, Field, Line, YesNo, options_of
from desktop.forms.inputs.combo import ComboOption
from desktop.forms.record_form import RecordForm
from desktop.reception.lists import Lists
from desktop.wording import categories, formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

OPEN = tuple(sorted(OPEN_STATES))
"""Every open state, in the one order in which a filter names them."""

_ALL_OPEN = QT_TRANSLATE_NOOP("FilterForm", "All open ones")
_STATES: tuple[tuple[object, Mark], ...] = (
    (OPEN, _ALL_OPEN),
    *(((one,), words.mark_of(one)) for one in MatterState if one is not MatterState.VOID),
)

NAME_FIELD = Field("name", QT_TRANSLATE_NOOP("FilterForm", "Name"), Line(), limit=NAME_LIMIT)
FIELDS = (
    Field("states", QT_TRANSLATE_NOOP("FilterForm", "State"), Combo(_STATES)),
    Field(
        "due", QT_TRANSLATE_NOOP("FilterForm", "Deadline"), Combo(options_of(DueWindow)),
        beside=True,
    ),
    Field("category", QT_TRANSLATE_NOOP("FilterForm", "Category"), Combo()),
    Field(
        "urgency", QT_TRANSLATE_NOOP("FilterForm", "Urgency"), Combo(options_of(Urgency)),
        beside=True,
    ),
    Field("unit", QT_TRANSLATE_NOOP("FilterForm", "Handling unit"), Combo()),
    Field(
        "channel", QT_TRANSLATE_NOOP("FilterForm", "Way it came"), Combo(options_of(Channel)),
        beside=True,
    ),
    Field("community", QT_TRANSLATE_NOOP("FilterForm", "Village or community"), Combo(free=True)),
    Field("deputy", QT_TRANSLATE_NOOP("FilterForm", "Received by"), Combo(), beside=True),
    Field("first", QT_TRANSLATE_NOOP("FilterForm", "Received from"), Day(back=True)),
    Field("last", QT_TRANSLATE_NOOP("FilterForm", "Until"), Day(back=True), beside=True),
    Field("mine", QT_TRANSLATE_NOOP("FilterForm", "Only those I recorded"), YesNo(), default=False),
    Field(
        "unclear", QT_TRANSLATE_NOOP("FilterForm", "Only those without a unit"), YesNo(),
        default=False, beside=True,
    ),
    Field(
        "name", QT_TRANSLATE_NOOP("FilterForm", "Keep under the name"), Line(), limit=NAME_LIMIT,
        hint=QT_TRANSLATE_NOOP("FilterForm", "may stay empty"),
    ),
)  # fmt: skip

_SINCE = QT_TRANSLATE_NOOP("FilterForm", "received from {day}")
_UNTIL = QT_TRANSLATE_NOOP("FilterForm", "received until {day}")
_MINE = QT_TRANSLATE_NOOP("FilterForm", "recorded by me")
_UNCLEAR = QT_TRANSLATE_NOOP("FilterForm", "unit not settled")
_GONE = QT_TRANSLATE_NOOP("FilterForm", "no longer listed")
_EVERY = QT_TRANSLATE_NOOP("FilterForm", "All matters")
_DOT = " · "


def offer(form: RecordForm, lists: Lists) -> None:
    """Give the form the categories, units, communities and people of the station."""
    offered = {
        "category": ((code, categories.full_word(code)) for code in categories.every()),
        "unit": ((one.id, one.name) for one in lists.units),
        "community": ((one.name, one.name) for one in lists.communities),
        "deputy": ((one.id, one.name) for one in lists.deputies),
    }
    for name, options in offered.items():
        form.input(name).set_options([ComboOption(*one) for one in options])
        form.input(name).set_readings(categories.readings)


def filter_of(typed: Mapping[str, Any]) -> MatterFilter:
    """Return the filter that was typed."""
    return MatterFilter(
        states=typed["states"] or (), category=typed["category"] or "", unit=typed["unit"],
        channel=typed["channel"], community=typed["community"] or "", urgency=typed["urgency"],
        first=typed["first"], last=typed["last"], deputy=typed["deputy"],
        mine=bool(typed["mine"]), due=typed["due"], unclear=bool(typed["unclear"]),
    )  # fmt: skip


def typed_of(wanted: MatterFilter) -> Mapping[str, Any]:
    """Return a filter as the form shows it; what asks for nothing stays empty."""
    every = {field.name: getattr(wanted, field.name, None) for field in FIELDS}
    switches = {"mine": wanted.mine, "unclear": wanted.unclear}
    return {name: value or None for name, value in every.items()} | switches


def said(wanted: MatterFilter, lists: Lists, today: date) -> str:
    """Return a filter in words, each condition after a dot."""
    return _DOT.join(_conditions(wanted, lists, today)) or say(_EVERY)


def _conditions(wanted: MatterFilter, lists: Lists, today: date) -> Iterator[str]:
    if wanted.states:
        several = formats.listed(tuple(words.of(one) for one in wanted.states))
        yield say(_ALL_OPEN) if wanted.states == OPEN else several
    yield from (words.of(one) for one in (wanted.due, wanted.urgency, wanted.channel) if one)
    if wanted.category:
        yield categories.full_word(wanted.category)
    yield from _people(wanted, lists)
    if wanted.first is not None:
        yield say(_SINCE, day=formats.day(wanted.first, today))
    if wanted.last is not None:
        yield say(_UNTIL, day=formats.day(wanted.last, today))


def _people(wanted: MatterFilter, lists: Lists) -> Iterator[str]:
    if wanted.unit is not None:
        yield _named(wanted.unit, ((one.id, one.name) for one in lists.units))
    if wanted.community:
        yield wanted.community
    if wanted.deputy is not None:
        yield _named(wanted.deputy, ((one.id, one.name) for one in lists.deputies))
    if wanted.unclear:
        yield say(_UNCLEAR)
    if wanted.mine:
        yield say(_MINE)


def _named(wanted: object, known: Iterator[tuple[object, str]]) -> str:
    return dict(known).get(wanted, say(_GONE))
