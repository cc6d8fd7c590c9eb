"""The keys of the page, declared once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from db.accounts.rules import Permission, may
from desktop.frame.shortcuts import Shortcuts
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

if TYPE_CHECKING:
    from desktop.reception.page import ReceptionPage

_REGISTERING = ("Ctrl+N", "F3", "F4")
"""Keys that only those have who may register."""


def add_keys(keys: Shortcuts, page: ReceptionPage) -> None:
    """Bind every key of the page, single letters only where no text is typed."""
    may_register = may(page.desk.actor, Permission.REGISTER)
    for sequence, slot, does in _everywhere(page):
        made = keys.add(sequence, slot, say(does) if does else "")
        keys.set_wanted(made, wanted=may_register or sequence not in _REGISTERING)
    for pane in (page.queue, page.context):
        for letter, slot, does in _letters(page):
            keys.add_letter(letter, slot, say(does), within=pane)
    for digit, slot, does in _digits(page):
        keys.add_letter(digit, slot, say(does), within=page.queue.list)
    keys.add_letter("/", page.queue.ask_filter, within=page.queue.list)
    keys.set_letters_on(on=page.desk.settings.letter_keys)


_Key = tuple[str, Callable[[], object], Mark | None]


def _everywhere(page: ReceptionPage) -> Sequence[_Key]:
    queue, counter, register = page.queue, page.counter, page.register
    return (
        ("Ctrl+N", counter.begin_new, QT_TRANSLATE_NOOP("ReceptionPage", "Register a matter")),
        ("F3", counter.turn, QT_TRANSLATE_NOOP("ReceptionPage", "Another person")),
        ("F4", queue.ask_ticket, QT_TRANSLATE_NOOP("ReceptionPage", "Take a ticket")),
        ("F8", register.go_to_missing, QT_TRANSLATE_NOOP("ReceptionPage", "Next missing field")),
        (
            "F9", page.context.compare,
            QT_TRANSLATE_NOOP("ReceptionPage", "What a colleague changed"),
        ),
        ("Ctrl+Return", page.submit, QT_TRANSLATE_NOOP("ReceptionPage", "Register and print")),
        ("Ctrl+Enter", page.submit, None),
        (
            "Ctrl+Shift+Return", register.register_only,
            QT_TRANSLATE_NOOP("ReceptionPage", "Register only"),
        ),
        ("Ctrl+Shift+Enter", register.register_only, None),
        (
            "Ctrl+J", register.add_another,
            QT_TRANSLATE_NOOP("ReceptionPage", "Add a matter of the same visit"),
        ),
        ("Ctrl+S", counter.keep, QT_TRANSLATE_NOOP("ReceptionPage", "Keep the draft")),
        ("Ctrl+P", page.print_open, QT_TRANSLATE_NOOP("ReceptionPage", "Print the receipt")),
        ("Ctrl+F", queue.ask_filter, QT_TRANSLATE_NOOP("ReceptionPage", "Filter the list")),
        (
            "Ctrl+Shift+F", page.filters.ask,
            QT_TRANSLATE_NOOP("ReceptionPage", "Filter matters"),
        ),
        (
            "Alt+L", page.look_up.link_same,
            QT_TRANSLATE_NOOP("ReceptionPage", "Link with the same matter"),
        ),
    )  # fmt: skip


def _letters(page: ReceptionPage) -> Sequence[tuple[str, Callable[[], object], Mark]]:
    deeds = page.context.detail.deeds
    return (
        ("R", deeds.ask_reply, QT_TRANSLATE_NOOP("ReceptionPage", "Record the reply")),
        ("T", deeds.ask_hand_over, QT_TRANSLATE_NOOP("ReceptionPage", "Hand over")),
        ("S", deeds.ask_sort, QT_TRANSLATE_NOOP("ReceptionPage", "Sort the matter")),
        ("N", deeds.ask_note, QT_TRANSLATE_NOOP("ReceptionPage", "Add a note")),
    )


def _digits(page: ReceptionPage) -> Sequence[tuple[str, Callable[[], object], Mark]]:
    call = page.call_back
    return (
        ("1", call.satisfied, QT_TRANSLATE_NOOP("ReceptionPage", "Call-back: satisfied")),
        ("2", call.mostly, QT_TRANSLATE_NOOP("ReceptionPage", "Call-back: mostly satisfied")),
        ("3", call.dissatisfied, QT_TRANSLATE_NOOP("ReceptionPage", "Call-back: not satisfied")),
        ("0", call.missed, QT_TRANSLATE_NOOP("ReceptionPage", "Call-back: not reached")),
    )
