"""What a reader sees of some records: said once by the room that hides the others, obeyed by prepared questions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Sight:
    """A condition on the records that may be seen, the same object for all who see alike."""

    condition: ColumnElement[bool] | None = None
    """Its values are parameters, so that one statement serves every reader."""
    values: Mapping[str, object] = field(default_factory=dict)


_Look = Callable[[Session], Sight]
_EVERYTHING = Sight()
_LOOKS = "_looks"


def hide(session_class: type[Session], row_class: type[Any], look: _Look) -> None:
    """Let prepared questions of these sessions see of a class of records what ``look`` tells."""
    setattr(session_class, _LOOKS, {**getattr(session_class, _LOOKS, {}), row_class: look})


def sight_of(session: Session, row_class: type[Any]) -> Sight:
    """Return what the reader of a session sees of a class of records: everything, unless somebody hides some."""
    look: _Look | None = getattr(session, _LOOKS, {}).get(row_class)
    return look(session) if look is not None else _EVERYTHING
