"""A station asks a hub to be admitted, and believes the hub once a person has compared the code."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.bundle import trusting
from db.bundle.enrolment import (
    ASKED,
    Answer,
    EnrolmentProblem,
    Request,
    read_answer,
    read_request,
)
from db.bundle.partner_contracts import Asked, Comparing, Confirm, EnrolmentState, HubLine
from db.bundle.partner_records import EnrolmentRow, HubRow
from db.bundle.partners import comparing, hub_line, station_replica
from db.bundle.policy import read_text
from db.bundle.station_keys import StationKeys
from db.journal.recorder import Recorder
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.errors import InvalidInput
from db.kernel.ids import random_id
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.problems import Problem
from db.stations.service import facts_of, the_station
from db.storage.unit_of_work import UnitOfWork, Work


class Joining:
    """The station's side of an enrolment."""

    def __init__(
        self, work: UnitOfWork, recorder: Recorder, keys: StationKeys, *, clock: Clock
    ) -> None:
        self._work, self._recorder = work, recorder
        self._keys, self._clock = keys, clock

    def ask(self, actor: Actor, *, with_new_keys: bool = False) -> Saved[Asked]:
        """Write a request; the one that still waits for its answer is shown again.

        New keys are used at once, and what was asked with the old ones is given up.
        """
        check_permitted(actor, Permission.ENROL)
        with self._work.writing(actor, Action.ENROLMENT_ASKED) as work:
            if with_new_keys:
                self._renew(work.session)
            known = self._own(work.session, EnrolmentState.ASKED)
            row = known[0] if known else self._begun(work.session)
            if not known:
                work.session.add(row)
                request = read_request(row.request)
                self._note(work, UUID(bytes=request.replica), {1: request.code, 2: request.name})
            return work.saved(Asked(row.nonce, row.request))

    def receive(self, actor: Actor, text: str) -> Saved[Comparing]:
        """Take the answer of a hub, and return the code to compare.

        Raises InvalidInput: NOT_AN_ANSWER, TEXT_DAMAGED, REQUEST_UNKNOWN; ANSWER_SECOND for another answer to the
        same request, which is entered in the journal, for one of the two is not the hub's.
        """
        check_permitted(actor, Permission.ENROL)
        answer = read_answer(text)
        with self._work.writing(actor, Action.ENROLMENT_ANSWERED) as work:
            row = self._asked(work.session, answer)
            if row.state is EnrolmentState.ASKED:
                row.answer, row.state = answer.text(), EnrolmentState.COMPARING
                self._note(work, UUID(bytes=answer.hub), {1: answer.code, 2: answer.name})
            is_same = row.state is EnrolmentState.COMPARING and row.answer == answer.text()
            if not is_same:
                self._report(work, answer)
            saved = work.saved(comparing(row) if is_same else None)
        if saved.value is None:
            raise _refused(EnrolmentProblem.ANSWER_SECOND)
        return Saved(saved.value, saved.changes)

    def confirm(self, actor: Actor, command: Confirm) -> Saved[HubLine]:
        """Believe a hub from now on.

        Raises InvalidInput: REQUEST_UNKNOWN; CODE_DIFFERS, which is entered in the journal; NotTaken for its policy.
        """
        check_permitted(actor, Permission.ENROL)
        with self._work.writing(actor, Action.HUB_CONFIRMED) as work:
            row = work.session.get(EnrolmentRow, command.nonce)
            if row is None or not row.is_own or row.state is not EnrolmentState.COMPARING:
                raise _refused(EnrolmentProblem.REQUEST_UNKNOWN)
            shown = comparing(row)
            is_heard = shown.comparison.is_heard(command.heard)
            told = {1: shown.code, 2: shown.name, 5: shown.comparison.digits}
            if is_heard:
                row.state = EnrolmentState.CONFIRMED
            action = None if is_heard else Action.COMPARISON_DIFFERED
            answer = read_answer(shown.answer)
            self._note(work, UUID(bytes=answer.hub), told, action)
            saved = work.saved(self._believe(work, answer, command) if is_heard else None)
        if saved.value is None:
            raise InvalidInput([Problem("heard", EnrolmentProblem.CODE_DIFFERS)])
        return Saved(saved.value, saved.changes)

    def drop(self, actor: Actor, nonce: UUID) -> Saved[None]:
        """Give an enrolment up, ours or another's: its code was not the same, or nobody wants it any more."""
        check_permitted(actor, Permission.ENROL)
        with self._work.writing(actor, Action.ENROLMENT_DROPPED) as work:
            row = work.session.get(EnrolmentRow, nonce)
            if row is None or row.state is EnrolmentState.CONFIRMED:
                raise _refused(EnrolmentProblem.REQUEST_UNKNOWN)
            row.state = EnrolmentState.DROPPED
            request = read_request(row.request)
            self._note(work, UUID(bytes=request.replica), {1: request.code, 2: request.name})
            return work.saved(None)

    def _renew(self, session: Session) -> None:
        for row in self._own(session, EnrolmentState.ASKED, EnrolmentState.COMPARING):
            row.state = EnrolmentState.DROPPED
        self._keys.renew(session)

    def _begun(self, session: Session) -> EnrolmentRow:
        facts, key = facts_of(the_station(session)), self._keys.own(session)
        request = Request(
            station_replica(session, self._recorder.origin), random_id().bytes,
            key.sender.public, key.receive.public, facts.code, facts.name,
        )  # fmt: skip
        return EnrolmentRow(
            nonce=UUID(bytes=request.nonce), is_own=True, state=EnrolmentState.ASKED,
            request=request.text(), answer=None, made_at=self._clock.now(),
        )  # fmt: skip

    def _own(self, session: Session, *states: EnrolmentState) -> list[EnrolmentRow]:
        """Return our own requests in these states that name the keys in use."""
        query = select(EnrolmentRow).where(
            EnrolmentRow.is_own.is_(True), EnrolmentRow.state.in_(states)
        )
        public = self._keys.own(session).sender.public
        return [one for one in session.scalars(query) if read_request(one.request).sign == public]

    def _asked(self, session: Session, answer: Answer) -> EnrolmentRow:
        """Return the request that an answer belongs to."""
        own = session.scalars(select(EnrolmentRow).where(EnrolmentRow.is_own.is_(True)))
        for row in own:
            if row.nonce.bytes[:ASKED] == answer.asked and row.state is not EnrolmentState.DROPPED:
                return row
        raise _refused(EnrolmentProblem.REQUEST_UNKNOWN)

    def _believe(self, work: Work, answer: Answer, command: Confirm) -> HubLine:
        hub = self._believed(work.session, answer)
        if command.policy:
            trusting.take(work.session, hub, read_text(command.policy))
        return hub_line(work.session, hub, self._clock, self._recorder.origin.name)

    def _believed(self, session: Session, answer: Answer) -> HubRow:
        """Return the hub as it was confirmed; what was believed of it under the same roots stays believed."""
        replica = UUID(bytes=answer.hub)
        known = session.get(HubRow, replica)
        is_same = known is not None and known.root == answer.root
        if known is not None and is_same and answer.version <= known.highest:
            return known
        trusting.forget_policies(session, replica)
        hub = known or HubRow(replica=replica, is_own=False)
        hub.highest = known.highest if known is not None and is_same else 0
        hub.code, hub.name, hub.root = answer.code, answer.name, answer.root
        hub.receive, hub.keys, hub.in_force = answer.receive, answer.sign, None
        hub.version, hub.since = max(answer.version - 1, 0), self._clock.now()
        session.add(hub)
        session.flush()
        return hub

    def _report(self, work: Work, answer: Answer) -> None:
        """Keep for the record that a second answer came to one request: somebody stands between the two."""
        told = {1: answer.code, 2: answer.name}
        self._note(work, UUID(bytes=answer.hub), told, Action.ENROLMENT_REFUSED)

    def _note(
        self, work: Work, replica: UUID, told: Mapping[int, object], action: Action | None = None
    ) -> None:
        self._recorder.note(work, Kind.PARTNER, replica, told, action=action)


def _refused(problem: EnrolmentProblem) -> InvalidInput:
    return InvalidInput([Problem("text", problem)])
