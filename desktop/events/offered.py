"""People of the directory, offered in the field of a name while it is typed: nobody is made twice."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from db.accounts.rules import Permission, may
from desktop.frame.entry import Entry

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_MATCHES = 8


def offer_people(desk: Desk, entry: Entry, taken: Any) -> None:
    """Offer people of the directory in the field ``name`` of a form; ``taken(PersonLine)`` follows a choice."""
    if not may(desk.actor, Permission.SEE_DIRECTORY):
        return
    box = entry.form.input("name")

    def search(text: str) -> None:
        find = partial(desk.workspace.people.find, desk.actor, text, limit=_MATCHES)
        desk.jobs.ask(entry, find, box.show_matches, latest="people")

    box.searched.connect(search)
    box.taken.connect(taken)
