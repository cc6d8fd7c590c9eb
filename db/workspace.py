"""An opened station: one service per feature. The only door through which the ceiling comes in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from functools import cached_property, partial
from typing import TYPE_CHECKING

import db.appointments.records
import db.scheduling.pattern_records
import db.scheduling.records  # noqa: F401  known to whatever comes in a bundle
import resources
from db.accounts.arrivals import Arrivals
from db.accounts.audit import Audit
from db.accounts.entrance import Entrance
from db.accounts.outside import Outside
from db.accounts.recoveries import Recoveries
from db.accounts.seals import Seals
from db.accounts.service import Accounts, Keys
from db.accounts.timekeeping import Timekeeping
from db.accounts.unsaved import UnsavedForms
from db.accounts.whereabouts import remember_server, store_of
from db.accounts.witness import Witnesses
from db.arranging import GUARDS, Arranging
from db.attachments.guards import GuardsByKind
from db.attachments.sealed import SealedFiles
from db.attachments.service import Attachments
from db.attachments.shelves import open_shelves
from db.bundle.admission import Admission
from db.bundle.joining import Joining
from db.bundle.partners import Partners
from db.bundle.station_keys import StationKeys
from db.calendar.deadlines import Deadlines
from db.calendar.working_days import WorkCalendar
from db.insights.service import Insights
from db.journal import segments
from db.journal.beside import Beside
from db.journal.contracts import NewLife
from db.journal.erasures import Outlasting
from db.journal.origins import begun_clock
from db.journal.recorder import Recorder, Touched
from db.journal.service import Journal, Stretch
from db.kernel.actor import NOBODY, Actor, Role
from db.kernel.clock import Clock, HybridClock
from db.kernel.errors import CannotOpen, StationError, TroubleCode
from db.kernel.ids import UserId
from db.kernel.kinds import Action, Changes, Kind
from db.lives import Lives, Tide
from db.people.files import Files
from db.people.offices import Offices
from db.people.rosters import Rosters
from db.people.service import People
from db.reception import access, files
from db.reception.bookkeeping import Bookkeeping
from db.reception.books import Books
from db.reception.confidence import Confidence
from db.reception.contacts import Contacts
from db.reception.left_open import LeftOpen
from db.reception.linking import Linking
from db.reception.loop import Handling
from db.reception.naming import Namings
from db.reception.queries import Matters
from db.reception.registration import Registration
from db.reception.room import WaitingRoom
from db.reception.saved_filters import SavedFilters
from db.reception.secrecy import Secrecy
from db.reception.service import Reception
from db.reception.templates import ReplyTemplates
from db.search.index import SearchIndex
from db.stations.limits import StationLimits
from db.stations.service import Stations
from db.storage.backups import Backups
from db.storage.checkup import Checkup
from db.storage.engine import may_write
from db.storage.erased import ErasedList, list_paths
from db.storage.keys import DEFAULT, Cost, Opened
from db.storage.stores import FileStore
from db.storage.unit_of_work import UnitOfWork, Work

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.bundle.bundles import Bundles
    from db.journal.origins import Origin

CheckStep = str | Stretch
"""A part of the file that its engine checks, or a stretch of the journal."""


class Workspace(Arranging):
    """The services on one open file; everything runs on the thread that calls it."""

    _outlasting: Outlasting | None = None
    _begun_by: Actor | None = None
    """Who opened a file that has just begun a life."""

    def __init__(
        self,
        entrance: Entrance,
        opened: Opened,
        clock: Clock,
        *,
        cost: Cost = DEFAULT,
        agreed: Mapping[int, object] | None = None,
    ) -> None:
        """Open the station; ``agreed`` is who agreed to a restore, as its entry keeps it, None where there is none."""
        self._key = opened.key
        self.seals = Seals(opened)
        self.places = entrance.places
        file = self.places.database, self._key.derive("db")
        self._checkup, self.backups = Checkup(*file), Backups(*file, entrance.ring)
        self._unchecked: list[CheckStep] = []
        store = store_of(entrance.places, self._key)
        self.unit_of_work = store.open()
        self._tide: Tide | None = None
        self._is_in_doubt = False
        with ExitStack() as half_open:
            half_open.callback(self.close)
            was_migrated = store.bring_up_to_date(clock.now())
            self._forbid_where_it_must_not_be()
            self._lives = Lives(self.unit_of_work, self.places, self._key, clock)
            self._settle(partial(_who, entrance, opened), agreed)
            stamps = _hybrid_clock(self.unit_of_work, self.origin, clock)
            recorder = Recorder(self.origin, stamps)
            beside = Beside(*file) if isinstance(store, FileStore) else None
            self.journal = Journal(self.unit_of_work, self.origin, stamps, beside)
            self._build(recorder, clock)
            self._build_partners(recorder, clock)
            keys = Keys(store.ring(entrance.ring), opened, self.seals, cost)
            remember_server(self.places, self._key)
            half_open.pop_all()
        self._build_accounts(recorder, entrance, keys, clock)
        if was_migrated:
            self._learn(entrance, opened, clock)
        self._erase_again()
        self._found_broken = partial(self._note_outside, Action.INTEGRITY_FAILED, opened, clock)

    def news(self) -> Changes:
        """Return which kinds other counters have changed since this was asked last."""
        changes = self.journal.news()
        if Kind.USER in changes:
            self.accounts.refresh()
        if Kind.SETTING in changes:
            self.limits.refresh()
        return changes

    @property
    def reads_only(self) -> TroubleCode | None:
        """Why nothing can be saved here: READ_ONLY, DAMAGED; None while all is well."""
        return self.unit_of_work.forbidden

    def new_life(self) -> NewLife | None:
        """Return what to tell of a life that this file has just begun, because it had gone back or was copied."""
        return self._lives.just_begun(self.origin)

    def check_steps(self) -> tuple[CheckStep, ...]:
        """Return what is to be checked because the last end was no clean one, in order."""
        steps = self._checkup.steps()
        self._unchecked = [*steps, *self.journal.stretches()] if steps else []
        return tuple(self._unchecked)

    def is_whole(self, step: CheckStep) -> bool:
        """Check one part of the file; from the first that is broken on, nothing is written any more."""
        whole = self._holds(step)
        self._unchecked.remove(step)
        if not whole:
            self._checkup.settle(is_whole=False)
            self.unit_of_work.forbidden = TroubleCode.DAMAGED
            self._found_broken()
        elif not self._unchecked:
            self._checkup.settle(is_whole=True)
            # A life that had to wait for this begins when the station is opened next.
            if self.reads_only is TroubleCode.DAMAGED and not self._is_in_doubt:
                self.unit_of_work.forbidden = None
        return whole

    def close(self) -> None:
        """Close the file, and the server where there is one; what was written is known outside then."""
        self._seal_for_neighbours()
        if self._tide is not None:
            self._tide.keep()
        if self._outlasting is not None:
            self._outlasting.keep()
            self._outlasting = None
        self.unit_of_work.close()

    def _seal_for_neighbours(self) -> None:
        """Seal what was written at this counter: another one of the server takes it out, and cannot sign for it."""
        if self.unit_of_work.own is not self.unit_of_work and self._tide is not None:
            with suppress(StationError), self.unit_of_work.writing(NOBODY, Action.LOCKED) as work:
                segments.seal(work.session, self.origin)

    def _settle(self, who: Callable[[], Actor], agreed: Mapping[int, object] | None) -> None:
        """Find the origin to write under: a new one where the file may have gone back in time, or was copied."""
        doubt = self._lives.doubt() if agreed is None else self._lives.restored()
        self._is_in_doubt = doubt is not None and self.reads_only is not None
        if doubt is None or self._is_in_doubt:
            self.origin = self._lives.origin()
        else:
            self._begun_by = who()
            self.origin = self._lives.begin(doubt, self._begun_by, agreed=agreed)
        self._lane = self._lives.lane(self.origin)
        self._tide = Tide(self._lives, self.origin, self._lane)
        lists = list_paths(self.places.folder, self.places.tidemarks, self.origin.replica)
        self._outlasting = Outlasting(self.unit_of_work, ErasedList(lists, self._key))
        self.unit_of_work.committed = partial(_tell, self._tide, self._outlasting)

    def _erase_again(self) -> None:
        """Erase in a life that has just begun what is known outside to be erased; a file that goes on has done so."""
        if self._begun_by is None or self._outlasting is None:
            return
        if wanted := self._outlasting.listed.read():
            self.bundles.erased_again.act(self._begun_by, wanted)

    def _learn(self, entrance: Entrance, opened: Opened, clock: Clock) -> None:
        """Take in what an earlier version kept without knowing what it means."""
        self._note_outside(Action.SCHEMA_MIGRATED, opened, clock)
        if self.reads_only is None:
            who = _who(entrance, opened)
            with self.unit_of_work.writing(who, Action.SCHEMA_MIGRATED) as work:
                self.bundles.merge.learn(work)

    def _note_outside(self, action: Action, opened: Opened, clock: Clock) -> None:
        """Keep what cannot stand in the journal yet: nobody has come in, or nothing may be written."""
        note = Outside(action.value, opened.user.hex, clock.now().timestamp())
        self._outside.add(note)

    def _build(self, recorder: Recorder, clock: Clock) -> None:
        work, index = self.unit_of_work, SearchIndex()
        self._recorder, self._index, self._clock = recorder, index, clock
        for listener in (recorder, index, access):
            listener.attach(work.session_class)
        self.calendar = Deadlines(WorkCalendar.load(resources.path("calendars")))
        self.limits = StationLimits(work, deadlines=self.calendar, clock=clock)
        self.limits.refresh()
        self.stations = Stations(work)
        self.unsaved = UnsavedForms(work.own, clock)
        self.people = People(work, recorder, index=index, clock=clock)
        secrecy = Secrecy(self.seals, self._key.each)
        self.matters = Matters(work, secrecy, index=index, clock=clock, deadlines=self.calendar)
        self.filters = SavedFilters(work)
        self.waiting = WaitingRoom(work.own, clock=clock, counter=self.origin.counter)
        registration = Registration(clock, self.calendar, lane=self._lane, secrecy=secrecy)
        self.ledger = Bookkeeping(work, recorder, matters=self.matters, clock=clock, lane=self._lane)  # fmt: skip
        shelves = open_shelves(work, self.places.database, self._key.each("att"))
        guard = GuardsByKind(files.MatterGuard(), GUARDS)
        self._shelves, sealed = shelves, SealedFiles(shelves, self.seals)
        self.attachments = Attachments(work, recorder, sealed, guard=guard, clock=clock)
        self.left_open = LeftOpen(work, sealed)
        self.matter_files = files.MatterFiles(work, shelves.shared)
        self.reception = Reception(
            work, recorder, registration, matters=self.matters, attachments=self.attachments, clock=clock,
        )  # fmt: skip
        self.handling = Handling(
            work, registration, matters=self.matters, clock=clock, deadlines=self.calendar
        )
        self.templates = ReplyTemplates(work, resources.path("templates", "replies.json"), clock=clock)  # fmt: skip
        self.linking = Linking(work, matters=self.matters, index=index, clock=clock)
        self.contacts = Contacts(work, recorder, clock=clock)
        self.confidence = Confidence(work, recorder, secrecy, clock=clock)
        self.namings = Namings(work, seals=self.seals, clock=clock)
        self.insights = Insights(work, recorder, deadlines=self.calendar, clock=clock)
        self.books = Books(work, recorder, clock=clock, deadlines=self.calendar)

    def _build_accounts(
        self, recorder: Recorder, entrance: Entrance, keys: Keys, clock: Clock
    ) -> None:
        work, known = self.unit_of_work, partial(_known_words, self.stations)
        self.accounts = Accounts(work, recorder, keys=keys, clock=clock, known=known)
        self._outside = entrance.outside
        self.arrivals = Arrivals(work, recorder, entrance.outside, seals=self.seals)
        self.witnesses = Witnesses(entrance, self.accounts)
        self.recoveries = Recoveries(work, self.accounts, clock)
        self.audit = Audit(work, recorder, self.journal, clock=clock)
        self.timekeeping = Timekeeping(work, recorder, self.journal)

    def _build_partners(self, recorder: Recorder, clock: Clock) -> None:
        work, keys = self.unit_of_work, StationKeys(self._key.each, clock)
        self.rosters = Rosters(work, recorder, clock=clock)
        self.offices, self.files = (
            Offices(work, recorder, clock=clock),
            Files(work, recorder, clock=clock),
        )
        self.partners = Partners(work, recorder, keys, clock=clock)
        self.joining = Joining(work, recorder, keys, clock=clock)
        self.admission = Admission(work, recorder, keys, clock=clock)
        recorder.fence = self._ask_fence

    @cached_property
    def bundles(self) -> Bundles:
        """What is exchanged with others; loaded when it is asked for, for no sign-in waits for it."""
        from db.bundle.bundles import BackedUp, Bundles, Guard, House

        work = self.unit_of_work
        is_here = work.own is work
        house = House(
            self.partners, self.admission, self._shelves.shared, self.places.folder,
            Guard(self.backups, self._clock, is_here), BackedUp(self.backups, is_here=is_here), self._went_back,
        )  # fmt: skip
        return Bundles(work, self._recorder, house, index=self._index, clock=self._clock)

    def _ask_fence(self, session: Session, changes: Sequence[Touched]) -> None:
        """Ask whether others would take a change of what they made; only such a change loads the exchange for it."""
        self.bundles.fencing.check(session, changes)

    def _went_back(self, seq: int, link: bytes) -> None:
        """Write nothing more under this life: somebody has an operation of it that was lost here."""
        self._lives.tidemarks.keep(self._lives.mark(self.origin, self._lane, seq, link))
        self._tide, self.unit_of_work.committed = None, lambda _work: None
        self.unit_of_work.forbidden = TroubleCode.WENT_BACK

    def _forbid_where_it_must_not_be(self) -> None:
        """Let nothing be written where the medium takes none, or into a file found damaged."""
        if not may_write(self.places.database):
            self.unit_of_work.forbidden = TroubleCode.READ_ONLY
        elif self._checkup.was_damaged:
            self.unit_of_work.forbidden = TroubleCode.DAMAGED

    def _holds(self, step: CheckStep) -> bool:
        """An old page put back passes the seals and the trees, but not the chain of the journal."""
        if isinstance(step, str):
            return not self._checkup.findings(step)
        try:
            return self.journal.holds(step)
        except CannotOpen:
            return False


def _tell(tide: Tide, outlasting: Outlasting, work: Work) -> None:
    """Tell what is kept outside of the file of a writing that is on the disk."""
    tide.rise(work)
    outlasting.hear(work)


def _hybrid_clock(work: UnitOfWork, origin: Origin, clock: Clock) -> HybridClock:
    with work.reading() as session:
        return begun_clock(session, origin, clock)


def _known_words(stations: Stations) -> tuple[str, ...]:
    """Return what everybody knows of the station, and nobody's passphrase may contain."""
    facts = stations.facts()
    return facts.name, facts.short_name, facts.code, facts.phone


def _who(entrance: Entrance, opened: Opened) -> Actor:
    """Return whoever opened a station, as the slots know them."""
    slot = entrance.ring.slot_of(opened.user)
    return Actor(UserId(opened.user), slot.label, Role(slot.role)) if slot else NOBODY
