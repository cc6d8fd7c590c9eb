"""A question that nobody could answer at an event becomes a matter: registering it ties the two."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from db.events.contracts import QuestionBegun
from db.kernel.ids import VisitId, new_id
from db.reception.codes import Channel
from db.reception.rules import TITLE_LIMIT
from desktop.reception.counter import Counter, Registered
from desktop.reception.drafts import Content

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class Asked(QObject):
    """Remembers which open forms came from questions."""

    def __init__(self, desk: Desk, counter: Counter) -> None:
        super().__init__(counter)
        self._desk, self._counter = desk, counter
        self._begun: dict[str, QuestionBegun] = {}
        counter.registered.connect(self._on_counter_registered)

    def begin(self, begun: QuestionBegun) -> None:
        """Open the register form for a question; what is open is parked."""
        visit = VisitId(new_id(self._desk.clock))
        self._begun[str(visit)] = begun
        self._counter.begin_with(content_of(begun, visit))

    @Slot(object, bool)
    def _on_counter_registered(self, done: Registered, _prints: bool) -> None:
        begun = self._begun.pop(str(done.result.visit), None)
        if begun is None or not done.result.matters:
            return
        noting, actor = self._desk.workspace.events.noting, self._desk.actor
        became = partial(noting.became, actor, begun.question, done.result.matters[0].matter)
        self._desk.jobs.ask(self, became, lambda _: None, self._desk.notices.say_error)


def content_of(begun: QuestionBegun, visit: VisitId) -> Content:
    """Return the register form as a draft would keep it."""
    form = {
        "name": {"name": begun.asker, "person": None}, "work_unit": begun.unit,
        "channel": Channel.EVENT.value, "title": begun.words.splitlines()[0][:TITLE_LIMIT],
        "statement": begun.words,
    }  # fmt: skip
    return {
        "name": begun.asker,
        "title": begun.words[:TITLE_LIMIT],
        "visit": str(visit),
        "matters": [],
        "form": form,
    }
