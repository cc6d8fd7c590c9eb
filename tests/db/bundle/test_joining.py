"""A station asks, people compare, and nothing is believed before; somebody in between is seen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from db.bundle.enrolment import EnrolmentProblem, read_answer, read_request
from db.bundle.partner_contracts import Confirm
from db.kernel.errors import InvalidInput, NotTaken
from db.kernel.ids import random_id
from db.kernel.kinds import Action
from db.storage.sealing import new_private, public_of
from tests.offices import (
    Offices,
    admit,
    answered,
    ask,
    confirm,
    enrol,
    received,
)
from tests.stations import Station

P = EnrolmentProblem


def refused(act: Any, *told: Any) -> list[EnrolmentProblem]:
    """Return why an act is refused."""
    with pytest.raises(InvalidInput) as error:
        act(*told)
    return [one.code for one in error.value.problems]  # type: ignore[misc]


def actions(station: Station) -> list[str]:
    """Return what stands in the journal of a station, the newest last."""
    with station.workspace.unit_of_work.reading() as session:
        rows = session.connection().exec_driver_sql("SELECT action FROM operation ORDER BY seq")
        return [one for (one,) in rows]


def test_both_sides_show_one_code_and_believe_each_other_afterwards(offices: Offices) -> None:
    district, station = offices.district, offices.haichang
    there = answered(district, ask(station))
    here = received(station, there.answer)
    assert here.comparison == there.comparison
    assert (there.code, here.code) == ("330481-HC", "330481-QR")
    assert (there.name, here.name) == ("海宁市海昌街道代表联络站", "海宁市人大常委会")
    assert admit(district, there, here.comparison).version == 2
    hub = confirm(station, here, there.comparison, district.workspace.partners.policy_text())
    assert (hub.name, hub.version, hub.is_run_out) == ("海宁市人大常委会", 2, False)
    assert Action.STATION_ADMITTED in actions(district)
    assert Action.HUB_CONFIRMED in actions(station)


def test_nothing_is_believed_before_a_person_confirmed_it(offices: Offices) -> None:
    district, station = offices.district, offices.haichang
    there = answered(district, ask(station))
    here = received(station, there.answer)
    answer, request = read_answer(here.answer), read_request(ask_again(station))
    assert station.workspace.partners.believed().sender(answer.sign) is None
    assert district.workspace.partners.believed().sender(request.sign) is None
    assert district.workspace.partners.hubs(district.actor)[0].version == 1
    assert station.workspace.partners.hubs(station.actor) == ()
    admit(district, there, here.comparison)
    confirm(station, here, there.comparison)
    assert station.workspace.partners.believed().sender(answer.sign) == answer.hub
    assert district.workspace.partners.believed().sender(request.sign) == request.replica


def ask_again(station: Station) -> str:
    """Return the text of a station's newest request, whatever became of it."""
    with station.workspace.unit_of_work.reading() as session:
        query = "SELECT request FROM enrolment WHERE is_own ORDER BY made_at DESC"
        found = session.connection().exec_driver_sql(query).scalar()
        assert isinstance(found, str)
        return found


def test_a_station_that_has_no_policy_yet_knows_the_hub_alone(offices: Offices) -> None:
    there = answered(offices.district, ask(offices.haichang))
    here = received(offices.haichang, there.answer)
    hub = confirm(offices.haichang, here, there.comparison)
    assert (hub.version, hub.until) == (0, None)
    assert offices.haichang.workspace.partners.lines(offices.haichang.actor) == ()


def test_the_policy_from_before_the_admission_may_come_with_the_answer(offices: Offices) -> None:
    there = answered(offices.district, ask(offices.haichang))
    policy = offices.district.workspace.partners.policy_text()
    here = received(offices.haichang, there.answer)
    assert confirm(offices.haichang, here, there.comparison, policy).version == 1


def test_the_same_request_is_shown_until_it_is_answered_and_a_new_one_after(
    offices: Offices,
) -> None:
    station = offices.haichang
    first = ask(station)
    assert ask(station) == first
    received(station, answered(offices.district, first).answer)
    assert ask(station) != first


def test_keys_exchanged_on_the_way_show_in_the_codes(offices: Offices) -> None:
    """Somebody between the two hands each side keys of their own."""
    district, station = offices.district, offices.haichang
    request = read_request(ask(station))
    evil = public_of(new_private())
    there = answered(district, replace(request, sign=b"e" * 32, receive=evil).text())
    swapped = replace(read_answer(there.answer), sign=b"E" * 32, receive=evil)
    here = received(station, swapped.text())
    assert here.comparison.digits != there.comparison.digits
    assert here.comparison.words != there.comparison.words
    heard = there.comparison.text
    confirming = station.workspace.joining.confirm
    assert refused(confirming, station.actor, Confirm(here.nonce, heard)) == [P.CODE_DIFFERS]
    assert station.workspace.partners.hubs(station.actor) == ()


@pytest.mark.parametrize("heard", ["", "000000", "000000 苹果 苹果 苹果 苹果"])
def test_a_code_that_is_not_the_whole_of_ours_confirms_nothing(
    offices: Offices, heard: str
) -> None:
    here = received(offices.haichang, answered(offices.district, ask(offices.haichang)).answer)
    act = offices.haichang.workspace.joining.confirm
    actor = offices.haichang.actor
    assert refused(act, actor, Confirm(here.nonce, heard)) == [P.CODE_DIFFERS]
    assert refused(act, actor, Confirm(here.nonce, here.comparison.digits)) == [P.CODE_DIFFERS]
    assert actions(offices.haichang)[-2:] == [Action.COMPARISON_DIFFERED] * 2


def test_a_second_answer_is_refused_and_reported(offices: Offices) -> None:
    station = offices.haichang
    there = answered(offices.district, ask(station))
    here = received(station, there.answer)
    other = replace(read_answer(there.answer), nonce=b"z" * 16).text()
    act = station.workspace.joining.receive
    assert refused(act, station.actor, other) == [P.ANSWER_SECOND]
    assert actions(station)[-1] == Action.ENROLMENT_REFUSED
    assert received(station, there.answer) == here
    assert confirm(station, here, there.comparison).code == "330481-QR"
    assert refused(act, station.actor, other) == [P.ANSWER_SECOND]


def test_an_answer_that_nobody_asked_for_is_refused(offices: Offices) -> None:
    there = answered(offices.district, ask(offices.haichang))
    act = offices.songmo.workspace.joining.receive
    assert refused(act, offices.songmo.actor, there.answer) == [P.REQUEST_UNKNOWN]
    assert refused(act, offices.songmo.actor, ask(offices.songmo)) == [P.NOT_AN_ANSWER]


def test_an_enrolment_that_was_given_up_is_not_taken_up_again(offices: Offices) -> None:
    station = offices.haichang
    there = answered(offices.district, ask(station))
    here = received(station, there.answer)
    station.workspace.joining.drop(station.actor, here.nonce)
    told = Confirm(here.nonce, there.comparison.text)
    assert refused(station.workspace.joining.confirm, station.actor, told) == [P.REQUEST_UNKNOWN]
    assert refused(station.workspace.joining.receive, station.actor, there.answer) == [
        P.REQUEST_UNKNOWN
    ]
    assert station.workspace.partners.comparing(station.actor) == ()
    unknown = random_id()
    assert refused(station.workspace.joining.drop, station.actor, unknown) == [P.REQUEST_UNKNOWN]


def test_a_confirmed_enrolment_cannot_be_given_up(offices: Offices) -> None:
    enrol(offices.district, offices.haichang)
    nonce = UUID(bytes=read_request(ask_again(offices.haichang)).nonce)
    act = offices.haichang.workspace.joining.drop
    assert refused(act, offices.haichang.actor, nonce) == [P.REQUEST_UNKNOWN]


def test_a_policy_beside_the_answer_that_is_not_the_hubs_spoils_nothing(offices: Offices) -> None:
    station = offices.haichang
    there = answered(offices.district, ask(station))
    here = received(station, there.answer)
    told = Confirm(here.nonce, there.comparison.text, "LDP1:AAAA")
    with pytest.raises(NotTaken):
        station.workspace.joining.confirm(station.actor, told)
    assert station.workspace.partners.hubs(station.actor) == ()
    assert confirm(station, here, there.comparison).version == 0


def test_coming_again_to_a_hub_brings_no_older_policy_back(offices: Offices) -> None:
    """A new enrolment under the same roots may not be a way round the versions that were seen."""
    district, station = offices.district, offices.haichang
    old = answered(district, ask(station))
    old_policy = district.workspace.partners.policy_text()
    here = received(station, old.answer)
    enrol(district, offices.songmo)
    enrol(district, station)
    newest = district.workspace.partners.hubs(district.actor)[0].version
    assert station.workspace.partners.hubs(station.actor)[0].version == newest
    assert confirm(station, here, old.comparison, old_policy).version == newest
    enrol(district, offices.songmo, with_new_keys=True)
    enrol(district, station)
    newest = district.workspace.partners.hubs(district.actor)[0].version
    assert station.workspace.partners.hubs(station.actor)[0].version == newest


def test_new_keys_give_up_what_was_asked_with_the_old_ones(offices: Offices) -> None:
    """Or a district could be led to admit the stolen keys after the new ones."""
    district, station = offices.district, offices.haichang
    old = answered(district, ask(station))
    here = received(station, old.answer)
    waiting = ask(station)
    assert ask(station, with_new_keys=True) not in (waiting, old.answer)
    told = Confirm(here.nonce, old.comparison.text)
    assert refused(station.workspace.joining.confirm, station.actor, told) == [P.REQUEST_UNKNOWN]
    late = answered(district, waiting).answer
    assert refused(station.workspace.joining.receive, station.actor, late) == [P.REQUEST_UNKNOWN]
