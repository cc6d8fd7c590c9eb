"""Everything about bundles at one desk: what is sent, what is taken, how partners stand, what is open."""

from __future__ import annotations

from db.bundle import orders
from db.bundle.backed_up import BackedUp
from db.bundle.branch_naming import BranchNaming
from db.bundle.conflicts import Conflicts
from db.bundle.endings import Endings
from db.bundle.erased_again import ErasedAgain
from db.bundle.erasures import Erasures
from db.bundle.exchange import Exchange
from db.bundle.exchange_papers import ExchangePapers
from db.bundle.fencing import Fencing
from db.bundle.guarding import Guard
from db.bundle.house import House
from db.bundle.inbox import Inbox
from db.bundle.letting_in import LettingIn
from db.bundle.merge import Merge
from db.bundle.refusals import Refusals
from db.bundle.rewriting import Rewriting
from db.bundle.sending import Sending
from db.bundle.taking import Taking
from db.journal.recorder import Recorder
from db.kernel.clock import Clock
from db.search.index import SearchIndex
from db.storage.unit_of_work import UnitOfWork

__all__ = ["BackedUp", "Bundles", "Guard", "House"]


class Bundles:
    """The services of the exchange."""

    def __init__(
        self,
        work: UnitOfWork,
        recorder: Recorder,
        house: House,
        *,
        index: SearchIndex,
        clock: Clock,
    ) -> None:
        ends = Endings(house.blobs)
        self.merge = Merge(recorder, index, waits=orders.waits, refuses=Refusals, end=ends)
        rewriting = Rewriting(recorder, self.merge)
        self.conflicts = Conflicts(work, rewriting, clock=clock)
        self.erased_again = ErasedAgain(work, self.merge, rewriting, ends)
        self.fencing = Fencing(work, recorder)
        self.exchange = Exchange(work, recorder, house.partners, clock=clock)
        self.papers = ExchangePapers(work, recorder, house.partners, clock=clock)
        self.sending = Sending(work, recorder, house, clock=clock)
        self.inbox = Inbox(work, house.partners)
        self.taking = Taking(work, recorder, house, self.merge, clock=clock)
        self.letting_in = LettingIn(work, house, self.taking)
        self.erasures = Erasures(work, recorder, house, self.merge)
        self.branches = BranchNaming(
            work, recorder, house, taking=self.taking, merge=self.merge, clock=clock
        )
