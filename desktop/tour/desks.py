"""Three desks of their own: a district and two stations, founded, introduced to each other, and worked by services."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from db.accounts.entrance import Entrance
from db.accounts.places import Places
from db.bundle.exchange_contracts import Export, Incoming
from db.bundle.partner_contracts import Admit, Confirm
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.ids import VisitId, new_id
from db.reception.contracts import NewMatter, RegisterVisit, Visitor
from db.reception.queue_contracts import QueueView
from db.stations.contracts import FoundStation
from db.storage.keys import FLOOR
from desktop.demo.fill import PASSPHRASE
from desktop.tour.stagehand import NotReached

if TYPE_CHECKING:
    from db.founding import Founded
    from db.workspace import Workspace

HEAD = "何静澜"
STICK = "stick"


@dataclass(frozen=True, slots=True)
class Seat:
    """A desk that is opened, and who sits there."""

    workspace: Workspace
    actor: Actor

    def register(self, clock: Clock, title: str) -> UUID:
        """Register a visit with one matter."""
        matter = NewMatter(title=title, category="03", statement=f"{title}，请尽快处理。")
        visitor = Visitor(name="沈禾穗", phone="19900000001", region_name="桂湾社区")
        command = RegisterVisit(VisitId(new_id(clock)), visitor, (matter,))
        saved = self.workspace.reception.register_visit(self.actor, command)
        return saved.value.matters[0].matter

    def titles(self) -> frozenset[str]:
        """Return the titles of all matters that are open."""
        lines = self.workspace.matters.queue(self.actor, QueueView.OPEN)
        return frozenset(line.title for line in lines)

    def send(self, to: UUID, folder: Path) -> Path:
        """Write a bundle."""
        order = Export(to, folder)
        return self.workspace.bundles.sending.export(self.actor, order).value.paths[0]

    def take(self, path: Path) -> Incoming:
        """Take a bundle in; raises NotReached where something of it lies aside."""
        incoming = self.workspace.bundles.taking.take(self.actor, path).value
        if incoming.held:
            raise NotReached(f"{path.name}: {incoming.held[0].reason.value}")
        return incoming


@dataclass(slots=True)
class Desk:
    """One desk on disk."""

    places: Places
    clock: Clock
    founded: Founded = field(init=False)

    def found(self, **facts: Any) -> None:
        """Found it."""
        from db.founding import FirstUser, found

        usual = {
            "region_code": "330481", "city": "嘉兴市", "county": "海宁市", "town": "",
            "phone": "0573-87000016", "office_hours": "工作日 8:30–17:00",
        }  # fmt: skip
        command, first = FoundStation(**(usual | facts)), FirstUser(HEAD, PASSPHRASE)
        self.founded = found(
            Entrance(self.places, self.clock), self.clock, command, first=first, cost=FLOOR
        )

    @property
    def replica(self) -> UUID:
        """By which others know it."""
        return self.founded.replica

    @contextmanager
    def opened(self) -> Iterator[Seat]:
        """Sit down at it, and leave it closed."""
        from db.workspace import Workspace

        entrance = Entrance(self.places, self.clock)
        workspace = Workspace(entrance, entrance.enter(self.founded.user, PASSPHRASE), self.clock)
        try:
            yield Seat(workspace, workspace.accounts.actor(self.founded.user))
        finally:
            workspace.close()


def introduce(district: Seat, station: Seat) -> None:
    """Have a station admitted as two people do who read the code out to each other."""
    request = station.workspace.joining.ask(station.actor).value.text
    there = district.workspace.admission.receive(district.actor, request).value
    here = station.workspace.joining.receive(station.actor, there.answer).value
    admit, policy = (
        Admit(there.nonce, here.comparison.text),
        district.workspace.partners.policy_text,
    )
    district.workspace.admission.admit(district.actor, admit)
    confirm = Confirm(here.nonce, there.comparison.text, policy())
    station.workspace.joining.confirm(station.actor, confirm)
