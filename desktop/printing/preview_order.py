"""What the preview is asked to show: the papers to choose from, their parts, and how they are drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from db.kernel.kinds import Saved
from desktop.printing.paper import Paper
from desktop.printing.preview_options import ContentChoice, PaperForm

Draw = Callable[[object, frozenset[str]], Paper]
"""Draws a paper, given the form and the content chosen; runs away from the main thread."""


Ask = Callable[[Callable[[], object], Callable[[], object]], object]
"""Asks somebody, and calls the first to go on, the second when nobody agreed."""


@dataclass(frozen=True, slots=True)
class Fetch:
    """What one part needs before it can be drawn, such as a number that is masked otherwise."""

    key: str
    """Key of the part."""
    draw: Callable[[], Saved[Draw]]
    """Gets it on the database thread, at every choosing, and returns how to draw with it."""
    ask: Ask | None = None
    """Asked before, where one person alone may not have it."""


@dataclass(frozen=True)
class PreviewOrder:
    """What is to be looked at before it is printed."""

    heading: str
    """What is printed, e.g. 打印回执."""
    number: str
    """Number of the matter, shown beside the heading."""
    forms: tuple[PaperForm, ...]
    form: object
    draw: Draw
    contents: tuple[ContentChoice, ...] = ()
    hint: str = ""
    fetch: Fetch | None = None
