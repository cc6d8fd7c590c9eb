"""What is typed into the small forms of steps: kept per matter and step, through Esc, lock and crash."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from db.kernel.ids import MatterId
from db.reception.codes import Step
from db.reception.contracts import MatterDetail
from desktop.frame.unsaved import Content

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.reception.acts import Act

_BEGINNING = "act:"
_NOTE = "note"
"""Stands for the step that is none."""

_UNKEPT = frozenset({"code"})
"""A receipt code is kept nowhere (R-54)."""

_Key = tuple[MatterId, Step | None]


class ActDrafts:
    """Forms that were begun, by matter and step; the one that stood open is opened again."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._kept: dict[_Key, Content] = {}
        self._open: _Key | None = None

    def bring_back(self, owner: QObject, then: Callable[[MatterId], object]) -> None:
        """Read what was begun; ``then`` gets the matter whose form stood open."""

        def take(found: Mapping[str, Content]) -> None:
            for name, content in found.items():
                self._kept[_key(name)] = dict(content["typed"])  # type: ignore[call-overload]
                self._open = _key(name) if content["open"] else self._open
            if self._open is not None:
                then(self._open[0])

        self._desk.unsaved.bring_back(owner, _BEGINNING, take)

    def resume(self, detail: MatterDetail, open_act: Callable[[Step | None], object]) -> None:
        """Open the form again that stood open on this matter, if its step can still be taken."""
        if self._open is None or self._open[0] != detail.line.id:
            return
        step, self._open = self._open[1], None
        if step is None or step in detail.steps:
            open_act(step)

    def follow(self, act: Act) -> None:
        """Show what was begun here before, and keep what is typed from now on."""
        act.form.restore(self._kept.get(_key_of(act), act.form.draft()))
        act.fold()
        act.form.edited.connect(lambda: self._keep(act, is_open=True))

    def put_away(self, act: Act) -> None:
        """Keep a form that is closed without being done, if anything was typed."""
        if _key_of(act) in self._kept:
            self._keep(act, is_open=False)

    def forget(self, act: Act) -> None:
        """The step was taken."""
        self._kept.pop(_key_of(act), None)
        self._desk.unsaved.drop(_name(*_key_of(act)))

    def _keep(self, act: Act, *, is_open: bool) -> None:
        key, whole = _key_of(act), act.form.draft()
        typed = {name: value for name, value in whole.items() if name not in _UNKEPT}
        self._kept[key] = typed
        self._desk.unsaved.keep(_name(*key), {"typed": typed, "open": is_open})


def _key_of(act: Act) -> _Key:
    return act.detail.line.id, act.step


def _name(matter: MatterId, step: Step | None) -> str:
    return f"{_BEGINNING}{matter.hex}:{step.value if step else _NOTE}"


def _key(name: str) -> _Key:
    matter, _, step = name.removeprefix(_BEGINNING).partition(":")
    return MatterId(UUID(hex=matter)), None if step == _NOTE else Step(step)
