"""From an order to the paper as chosen now: what a part needs is fetched, the newest choice wins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.kernel.errors import StationError
from desktop.printing.paper import Paper
from desktop.printing.pdf_pages import PdfPages
from desktop.printing.preview_order import Draw, Fetch, PreviewOrder

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class Drawing(QObject):
    """Draws one order, away from the main thread.

    ``drawn(Paper, PdfPages)`` brings the paper as chosen last, ``refused(StationError)`` tells that
    it could not be drawn. ``fetched()`` asks to draw again, now that what a part needs is here;
    ``unfetched(key, StationError)`` tells that it was not given, None that nobody agreed to it.
    """

    drawn = Signal(object, object)
    refused = Signal(object)
    fetched = Signal()
    unfetched = Signal(str, object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._order: PreviewOrder | None = None
        self._draw_fetched: Draw | None = None
        self._newest = 0
        self._newest_fetch = 0

    def take(self, order: PreviewOrder | None) -> None:
        """Work on another order, or on none; nothing of the former one is kept."""
        self._order = order
        self._newest += 1
        self._let_go()

    def choose(self, key: str, *, chosen: bool) -> None:
        """Fetch what a part needs when it is chosen, let go of it when it is not."""
        fetch = self._order.fetch if self._order is not None else None
        if fetch is not None and fetch.key == key:
            self._let_go()
            if chosen:
                self._ask(fetch)

    def draw(self, form: object, contents: frozenset[str]) -> None:
        """Draw the paper so; an answer to an earlier choice is dropped."""
        self._newest += 1
        number, draw = self._newest, self._draw_for(contents)
        if draw is None:
            return

        def work() -> tuple[Paper, PdfPages]:
            paper = draw(form, contents)
            return paper, PdfPages(paper.pdf)

        def then(drawn: tuple[Paper, PdfPages]) -> None:
            if number == self._newest:
                self.drawn.emit(*drawn)

        self._desk.jobs.compute(self, work, then, self.refused.emit)

    def _draw_for(self, contents: frozenset[str]) -> Draw | None:
        """Return how to draw these parts, None while something they need is on its way."""
        order = self._order
        if order is None:
            return None
        needs = order.fetch is not None and order.fetch.key in contents
        return self._draw_fetched if needs else order.draw

    def _let_go(self) -> None:
        """Keep nothing that was fetched, nor what is still on its way."""
        self._draw_fetched = None
        self._newest_fetch += 1

    def _ask(self, fetch: Fetch) -> None:
        """Fetch at once, or when the one who has to be asked agrees and the choice still stands."""
        number = self._newest_fetch

        def go_on() -> None:
            if number == self._newest_fetch:
                self._fetch(fetch)

        def give_up() -> None:
            if number == self._newest_fetch:
                self.unfetched.emit(fetch.key, None)

        if fetch.ask is None:
            go_on()
        else:
            fetch.ask(go_on, give_up)

    def _fetch(self, fetch: Fetch) -> None:
        number = self._newest_fetch

        def then(draw: Draw) -> None:
            if number == self._newest_fetch:
                self._draw_fetched = draw
                self.fetched.emit()

        def failed(error: StationError) -> None:
            if number == self._newest_fetch:
                self.unfetched.emit(fetch.key, error)

        self._desk.jobs.ask(self, fetch.draw, then, failed)
