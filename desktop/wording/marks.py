"""Marks on texts that Qt-free modules declare, and the one place that turns a mark into words."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

Translate = Callable[[str, str], str]


class Mark(NamedTuple):
    """An English source text and the context that translators find it under."""

    context: str
    text: str


def QT_TRANSLATE_NOOP(context: str, text: str) -> Mark:
    """Mark a text; the extractor goes by this very name, so it is never imported under another."""
    return Mark(context, text)


def _as_written(_context: str, text: str) -> str:
    return text


_translations: list[Translate] = [_as_written]


def translate_with(translate: Translate) -> None:
    """Let ``say`` look texts up in the installed language; called by ``language.install`` alone."""
    _translations[:] = [translate]


def say(mark: Mark, **params: object) -> str:
    """Return the text of a mark in the present language, its ``{places}`` filled from ``params``."""
    text = _translations[0](mark.context, mark.text)
    return text.format(**params) if params else text
