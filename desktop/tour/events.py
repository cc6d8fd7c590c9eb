"""An afternoon at which people sign in: at the clerk's desk, at the screen, and the papers of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt

from db.events.paper_contracts import EventPaperKind
from desktop.events.page import EventsPage
from desktop.kiosk.window import KioskWindow
from desktop.tour.day import Stage
from desktop.tour.month import printed_papers
from desktop.tour.stagehand import NotReached

_PAGE = "events"


def page_of(stage: Stage) -> EventsPage:
    """Return the page of events."""
    return stage.hand.find(EventsPage)


def desk(stage: Stage) -> None:
    """The session that runs today, with who came, the agenda and the other places."""
    stage.work.go(_PAGE)
    page, hand = page_of(stage), stage.hand
    hand.until("the event", lambda: page.view is not None and page.console.model.rowCount() > 0)
    hand.pause(500)
    hand.picture("sign-in-desk")


def screen(stage: Stage) -> None:
    """A guest types four digits and is greeted; the passphrase of the staff leads back."""
    page, hand = page_of(stage), stage.hand
    page.signing.open_kiosk()
    hand.until("the screen", lambda: bool(_screens(stage)))
    window = _screens(stage)[0]
    hand.until("its event", lambda: window.view is not None)
    hand.size(1440, 900)
    hand.pause(500)
    hand.picture("sign-in-screen")
    for digit in "3308":
        window.ask.keys["1234567890".index(digit)].click()
    hand.until("the answer", lambda: window.page is not window.ask)
    hand.pause(200)
    hand.picture("sign-in-answer")
    window.ask_staff()
    hand.write(stage.passphrase)
    hand.press(Qt.Key.Key_Return)
    hand.until("back at work", lambda: stage.program.work is not None)


def print_papers(stage: Stage) -> None:
    """The sheet with times, badges and the record."""
    stage.work.go(_PAGE)
    page, hand = page_of(stage), stage.hand
    hand.until("the event", lambda: page.view is not None)
    for kind in (EventPaperKind.SIGN_IN_DONE, EventPaperKind.BADGES, EventPaperKind.EVENT_RECORD):
        before = len(printed_papers(stage.papers))
        page.print_paper()
        hand.until("the paper", lambda: _is_drawn(page))
        preview = page.papers.preview
        if preview is None or preview.options._segments is None:
            raise NotReached("the preview")
        preview.options._segments.set_value(kind)
        preview.options.form_changed.emit(kind)
        hand.pause(300)
        hand.until("the paper", lambda: _is_drawn(page))
        preview.print_paper()
        hand.until("the print", lambda before=before: len(printed_papers(stage.papers)) > before)  # type: ignore[misc]


SCENES: Sequence[Callable[[Stage], None]] = (desk, screen, print_papers)


def _screens(stage: Stage) -> list[KioskWindow]:
    return stage.program.window.findChildren(KioskWindow)


def _is_drawn(page: EventsPage) -> bool:
    preview = page.papers.preview
    return preview is not None and preview.isVisible() and preview.paper() is not None
