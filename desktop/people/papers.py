"""Cards, plates and the poster from the directory: for whoever the list shows, looked at, printed and noted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from db.accounts.rules import Permission, may
from db.kernel.errors import StationError
from db.kernel.ids import PersonId
from db.people.contracts import PersonKind, PersonLine
from db.scheduling.paper_contracts import PaperKey, RecordRotaPaper, RotaPaperKind
from db.stations.contracts import StationFacts
from desktop.printing.preview_over import PreviewOver
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.printing.paper import Paper
    from desktop.printing.preview import PreviewPage
    from desktop.printing.preview_order import PreviewOrder
    from desktop.printing.printer import PrintOutcome

PAGE_EACH = "page_each"
"""Key of the choice to fill a page with the cards of each person."""

_AT_ONCE = 400
Kind = RotaPaperKind
_FORMS = (Kind.CONTACT_CARDS, Kind.NAME_PLATES, Kind.STATION_POSTER)
_HEADING = QT_TRANSLATE_NOOP("PeoplePapers", "Print cards and plates")
_COUNT = QT_TRANSLATE_NOOP("PeoplePapers", "{count} people")
_PAGE_EACH = QT_TRANSLATE_NOOP("PeoplePapers", "A page full for each person")


class PeoplePapers(PreviewOver):
    """Shows what is handed out for some people; visitors get neither card nor plate."""

    @property
    def preview(self) -> PreviewPage | None:
        """The preview, None until a paper was looked at."""
        return self._page

    def open(self, ids: Sequence[PersonId]) -> None:
        """Read who these people are, then show their cards."""
        if may(self._desk.actor, Permission.PRINT):
            work = partial(_read, self._desk, ids)
            self._desk.jobs.ask(self, work, self._show, latest="paper")

    def _show(self, read: tuple[tuple[PersonLine, ...], StationFacts]) -> None:
        people, station = read
        if people:
            self._lay(order_of(people, station))
        else:
            self._desk.notices.toast(self.tr("Nobody here has a card: visitors get none"))

    @Slot(object, object)
    def _on_page_printed(self, outcome: PrintOutcome, form: object) -> None:
        self._on_page_left()
        self._note(form, outcome.printer, outcome.copies, succeeded=True)

    @Slot(object, object)
    def _on_page_refused(self, _error: StationError, form: object) -> None:
        self._note(form, "", 1, succeeded=False)

    def _note(self, form: object, printer: str, copies: int, *, succeeded: bool) -> None:
        papers, actor = self._desk.workspace.rota.papers, self._desk.actor
        command = RecordRotaPaper(PaperKey(Kind(str(form))), printer, copies, succeeded)
        self._desk.jobs.ask(self, lambda: papers.record(actor, command))


def order_of(people: Sequence[PersonLine], station: StationFacts) -> PreviewOrder:
    """Return the order for the preview; which handout it is, is chosen there."""
    from desktop.printing.handouts import papers
    from desktop.printing.preview_options import ContentChoice, PaperForm
    from desktop.printing.preview_order import PreviewOrder

    def draw(form: object, chosen: frozenset[str]) -> Paper:
        kind = Kind(str(form))
        if kind is Kind.STATION_POSTER:
            return papers.poster(station, kind.value)
        if kind is Kind.NAME_PLATES:
            return papers.plates(people, kind.value)
        return papers.cards(people, station, kind.value, page_each=PAGE_EACH in chosen)

    forms = tuple(PaperForm(kind, words.of(kind)) for kind in _FORMS)
    each = ContentChoice(PAGE_EACH, say(_PAGE_EACH), chosen=False, forms=(Kind.CONTACT_CARDS,))
    number = say(_COUNT, count=len(people))
    return PreviewOrder(say(_HEADING), number, forms, Kind.CONTACT_CARDS, draw, contents=(each,))


def _read(desk: Desk, ids: Sequence[PersonId]) -> tuple[tuple[PersonLine, ...], StationFacts]:
    """Return who of these is handed a card, and the station; runs on the database thread."""
    return tuple(_handed(desk, ids)), desk.workspace.stations.facts()


def _handed(desk: Desk, ids: Sequence[PersonId]) -> Iterator[PersonLine]:
    for at in range(0, len(ids), _AT_ONCE):
        some = ids[at : at + _AT_ONCE]
        known = {one.id: one for one in desk.workspace.people.person_lines(desk.actor, some)}
        lines = (known[one] for one in some if one in known)
        yield from (one for one in lines if one.active and one.kind is not PersonKind.VOTER)
