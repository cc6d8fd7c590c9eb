"""Forms of the counter that visitors fill in themselves: their part of the register, their satisfaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from db.kernel.errors import StationError
from db.kernel.problems import Problem
from db.reception.codes import Step
from db.reception.contracts import MatterDetail
from db.reception.handling import RateMatter, RaterKind, RatingMethod
from db.reception.handling_rules import check, tidy
from db.reception.queue_contracts import Draft
from desktop.forms.field import Field, Line
from desktop.forms.values import PersonEntry, person_of, to_plain
from desktop.frame.handed import Content, HandedForm, Values
from desktop.look import current
from desktop.parts.buttons import Button, icon_button
from desktop.reception.act_fields import FIELDS as STEPS
from desktop.reception.form import FIELDS
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_NAME = Field("name", QT_TRANSLATE_NOOP("Handed", "Your name"), Line(), weight=31)
_OWN = ("phone", "title", "statement")
VISITORS = (_NAME, *(replace(one, hint=None) for one in FIELDS if one.name in _OWN))
"""What a visitor may write: never a box that looks other people up."""

RATERS = tuple(one for one in STEPS[Step.RATE] if one.name in ("attitude", "result", "reason"))

_RARE = QT_TRANSLATE_NOOP("Handed", "More about this form")
_LET = QT_TRANSLATE_NOOP("Handed", "Let the visitor fill it in")
_ASKED = QT_TRANSLATE_NOOP("Handed", "What brings you here?")
_HOW = QT_TRANSLATE_NOOP(
    "Handed", "Write in your own words. Our colleague goes through it with you afterwards."
)
_THANKS = QT_TRANSLATE_NOOP("Handed", "Thank you. Give the computer back to our colleague.")
_SATISFIED = QT_TRANSLATE_NOOP("Handed", "How satisfied are you?")
_RATED = QT_TRANSLATE_NOOP(
    "Handed", "Thank you for your rating. Give the computer back to our colleague."
)

Write = Callable[[Draft], object]


class VisitorDoor:
    """Writes into the draft of one ticket; the registrar goes on from there."""

    def __init__(self, desk: Desk, ticket: str, begun: Content) -> None:
        self._ask, self._clock = desk.jobs.ask, desk.clock
        self._write: Write = partial(desk.workspace.waiting.keep_draft, desk.actor)
        self._ticket, self._begun = ticket, begun

    def check(self, values: Values) -> Sequence[Problem]:
        """Anything may stay empty: the registrar asks for what is missing."""
        return ()

    def keep(self, owner: QObject, typed: Content) -> None:
        """Keep what is typed as the draft of the ticket."""
        self._ask(owner, partial(self._write, self._draft(typed)))

    def finish(
        self,
        owner: QObject,
        values: Values,
        *,
        then: Callable[[], object],
        failed: Callable[[StationError], object],
    ) -> None:
        """Every keystroke was kept: nothing is left to do."""  # fmt: skip
        then()

    def _draft(self, typed: Content) -> Draft:
        content = merged(self._begun, typed)
        return Draft(self._ticket, content, self._clock.now())


class RatingDoor:
    """Writes one rating of one matter."""

    def __init__(self, desk: Desk, detail: MatterDetail) -> None:
        self._ask = desk.jobs.ask
        self._take = partial(desk.workspace.handling.take, desk.actor)
        self._matter, self._revision = detail.line.id, detail.revision

    def check(self, values: Values) -> Sequence[Problem]:
        """Return what the rules of ratings say."""
        return check(tidy(self._command(values)))

    def keep(self, owner: QObject, typed: Content) -> None:
        """Three taps need no draft."""

    def finish(
        self,
        owner: QObject,
        values: Values,
        *,
        then: Callable[[], object],
        failed: Callable[[StationError], object],
    ) -> None:
        """Write the rating."""  # fmt: skip
        work = partial(self._take, self._command(values))
        self._ask(owner, work, lambda _detail: then(), failed)

    def _command(self, values: Values) -> RateMatter:
        return RateMatter(
            self._matter, self._revision, RaterKind.VOTER, values["attitude"], values["result"],
            values["reason"] or "", RatingMethod.FACE,
        )  # fmt: skip


class OpenRegister(Protocol):
    """The register form as the button finds it when it is pressed."""

    @property
    def ticket(self) -> str:
        """The ticket of the open form."""

    def content(self) -> Content:
        """Return everything typed, as a draft keeps it."""


def hand_over_button(desk: Desk, register: OpenRegister) -> Button:
    """Return the ⋯ of the register: the visitor writes while nothing else is on the screen."""
    made = icon_button("dots", say(_RARE))

    def offer() -> None:
        menu = QMenu(made)
        menu.aboutToHide.connect(menu.deleteLater)
        handing = menu.addAction(current().icon("pencil"), say(_LET))
        handing.triggered.connect(
            lambda: desk.hand_over(visitors_form(desk, register.ticket, register.content()))
        )
        menu.popup(made.mapToGlobal(QPoint(0, made.height())))

    made.clicked.connect(offer)
    return made


def visitors_form(desk: Desk, ticket: str, begun: Content) -> HandedForm:
    """Return the visitor's part of an open register form."""
    return HandedForm(
        say(_ASKED),
        say(_HOW),
        VISITORS, VisitorDoor(desk, ticket, begun),
        say(_THANKS), visitors_part(begun),
    )  # fmt: skip


def raters_form(desk: Desk, detail: MatterDetail) -> HandedForm:
    """Return the satisfaction form of one matter."""
    return HandedForm(
        say(_SATISFIED), detail.line.title, RATERS, RatingDoor(desk, detail),
        say(_RATED),
    )  # fmt: skip


def visitors_part(begun: Content) -> dict[str, object]:
    """Return what the visitor's fields hold already."""
    form = _form_of(begun)
    name = person_of(form.get("name")).name
    return {"name": name} | {key: form[key] for key in _OWN if key in form}


def merged(begun: Content, typed: Content) -> dict[str, object]:
    """Return the register's draft with what the visitor typed in its places."""
    form, name = dict(_form_of(begun)), str(typed.get("name") or "").strip()
    if person_of(form.get("name")).name != name:
        form["name"] = to_plain(PersonEntry(name))
    form.update({key: typed[key] for key in _OWN if key in typed})
    return {**begun, "name": name, "title": str(typed.get("title") or ""), "form": form}


def _form_of(begun: Content) -> Mapping[str, Any]:
    form = begun.get("form")
    return form if isinstance(form, Mapping) else {}
