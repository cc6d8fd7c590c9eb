"""Who is listed, and what bundles ask: keys, own origin, what a policy from nowhere does."""

from __future__ import annotations

from io import BytesIO

import pytest

from db.bundle.enrolment import read_answer, read_request
from db.bundle.opening import open_bundle
from db.bundle.policy import Verdict
from db.bundle.seal import Envelope, Sealing
from db.bundle.standing import is_certified
from db.kernel.errors import NotTaken, TroubleCode
from db.kernel.kinds import Action
from tests.db.bundle import making
from tests.db.bundle.policies import Version, document, key
from tests.db.bundle.test_admission import believes, hear, own_key
from tests.db.bundle.test_joining import actions
from tests.fakes.clock import FakeClock
from tests.offices import Offices, admit, answered, ask, confirm, enrol, received
from tests.stations import Station


def test_a_station_alone_believes_nobody(station: Station) -> None:
    partners = station.workspace.partners
    assert partners.lines(station.actor) == ()
    assert partners.hubs(station.actor) == ()
    assert partners.policy_text() == ""
    assert partners.believed().sender(key(1).public) is None


def test_the_keys_are_made_with_the_first_bundle(station: Station) -> None:
    with station.workspace.unit_of_work.writing(station.actor, Action.EXPORTED) as work:
        (first,) = station.workspace.partners.keys(work)
        shown = station.workspace.partners.own_origin(work)
    assert shown.origin == station.workspace.origin.name
    assert is_certified(shown, station.workspace.origin.replica.bytes, first.sender.public)


def test_a_policy_of_a_hub_that_nobody_confirmed_is_not_kept(station: Station) -> None:
    foreign = document(Version(1, (key(1),), (key(1),)))
    with station.workspace.unit_of_work.writing(station.actor, Action.EXPORTED) as work:
        assert station.workspace.partners.learn(work, foreign) is Verdict.OTHER_HUB
        rows = work.session.connection().exec_driver_sql("SELECT count(*) FROM policy_document")
        assert rows.scalar() == 0


def test_what_a_partner_says_of_origins_that_are_not_its_own_is_not_kept(offices: Offices) -> None:
    district, station = offices.district, offices.haichang
    enrol(district, station)
    replica = station.workspace.origin.replica.bytes
    with district.workspace.unit_of_work.writing(district.actor, Action.EXPORTED) as work:
        district.workspace.partners.heard(work, replica, [own_key(offices.songmo)])
        rows = work.session.connection().exec_driver_sql("SELECT count(*) FROM partner_origin")
        assert rows.scalar() == 0


def test_the_next_policy_names_the_origins_that_were_shown(offices: Offices) -> None:
    """So others need not have met a station to believe what a third one carries of it."""
    district, station = offices.district, offices.haichang
    enrol(district, station)
    hear(district, station)
    enrol(district, offices.songmo)
    bare = own_key(station)
    believed = offices.songmo.workspace.partners.believed()
    assert believed.of(type(bare)(bare.origin, bare.public_key, bare.counter)) is not None


def test_a_clock_that_went_back_does_not_make_a_partner_silent(
    offices: Offices, clock: FakeClock
) -> None:
    district, station = offices.district, offices.haichang
    enrol(district, station)
    hear(district, station)
    last = district.workspace.partners.lines(district.actor)[1].heard_at
    clock.advance(days=-30)
    hear(district, station)
    assert district.workspace.partners.lines(district.actor)[1].heard_at == last


def test_two_policies_of_one_version_stand_in_the_journal(offices: Offices) -> None:
    district, station = offices.district, offices.haichang
    enrol(district, station)
    hub = district.workspace.origin.replica.bytes
    with district.workspace.unit_of_work.writing(district.actor, Action.EXPORTED) as work:
        thief = district.workspace.partners.keys(work)[0].sender
    twin = document(Version(2, (thief,), (thief,)), hub=hub)
    with station.workspace.unit_of_work.writing(station.actor, Action.EXPORTED) as work:
        station.workspace.partners.learn(work, twin)
    assert actions(station)[-1] == Action.POLICY_FORKED


def sealed(sender: Station, receiver: Station) -> bytes:
    """Return a small bundle from one to the other, signed and encrypted with their real keys."""
    with sender.workspace.unit_of_work.writing(sender.actor, Action.EXPORTED) as work:
        ours = sender.workspace.partners.keys(work)[0].sender
    believed = sender.workspace.partners.believed()
    theirs = believed.receive_key(receiver.workspace.origin.replica.bytes)
    if theirs is None:
        with receiver.workspace.unit_of_work.writing(receiver.actor, Action.EXPORTED) as work:
            theirs = receiver.workspace.partners.keys(work)[0].receive.public
    target = BytesIO()
    Sealing(Envelope(ours, (theirs,)), making.manifest(), []).write(target)
    return target.getvalue()


def taken(receiver: Station, bundle: bytes) -> list[int]:
    """Return the types of the frames that a receiver lets in."""
    with receiver.workspace.unit_of_work.writing(receiver.actor, Action.EXPORTED) as work:
        keys = [one.receive for one in receiver.workspace.partners.keys(work)]
    found: list[int] = []
    certify = receiver.workspace.partners.believed().certify
    open_bundle(BytesIO(bundle), keys, certify, lambda frame: found.append(frame.type))
    return found


def test_a_bundle_is_opened_from_the_day_of_enrolment_on_and_its_sender_believed_until_revocation(
    offices: Offices,
) -> None:
    district, station = offices.district, offices.haichang
    bundle = sealed(station, district)
    with pytest.raises(NotTaken) as stranger:
        taken(district, bundle)
    assert stranger.value.code is TroubleCode.BUNDLE_SENDER
    enrol(district, station)
    assert len(taken(district, bundle)) == 2
    assert len(taken(station, sealed(district, station))) == 2
    district.workspace.admission.revoke(district.actor, station.workspace.origin.replica)
    # It is opened as what a former key signed; test_letting_in tells how far it is believed.
    assert len(taken(district, bundle)) == 2
    assert not believes(district, station)


def test_a_bundle_to_keys_of_before_is_still_opened(offices: Offices) -> None:
    district, station = offices.district, offices.haichang
    enrol(district, station)
    on_its_way = sealed(station, district)
    district.workspace.admission.renew(district.actor)
    assert len(taken(district, on_its_way)) == 2


def test_an_origin_that_a_third_one_carries_is_kept_under_its_stations_name(
    offices: Offices,
) -> None:
    """So that it ends where it should when its station is revoked without ever having come itself."""
    district, carrier, station = offices.district, offices.songmo, offices.haichang
    enrol(district, carrier)
    enrol(district, station)
    carried, by = own_key(station), carrier.workspace.origin.replica.bytes
    with district.workspace.unit_of_work.writing(district.actor, Action.EXPORTED) as work:
        district.workspace.partners.heard(work, by, [carried])
    district.workspace.admission.revoke(district.actor, station.workspace.origin.replica)
    standing = district.workspace.partners.believed().of(carried)
    assert standing is not None
    assert (standing.station, standing.last) == (station.workspace.origin.replica.bytes, 0)


def test_who_is_written_to_is_known_from_the_first_confirmation_on(offices: Offices) -> None:
    district, station = offices.district, offices.haichang
    replica = district.workspace.origin.replica.bytes
    assert station.workspace.partners.believed().receive_key(replica) is None
    there = answered(district, ask(station))
    confirm(station, received(station, there.answer), there.comparison)
    bare = station.workspace.partners.believed().receive_key(replica)
    assert bare == read_answer(there.answer).receive
    admit(district, there, there.comparison)
    own = station.workspace.origin.replica.bytes
    assert (
        district.workspace.partners.believed().receive_key(own)
        == read_request(ask(station)).receive
    )


def test_a_district_on_a_file_or_on_a_server_admits_and_revokes(
    station: Station, offices: Offices
) -> None:
    """The fourth office keeps its records where the test says; on a server in the end."""
    district, guest = station, offices.songmo
    district.workspace.admission.found(district.actor)
    enrol(district, guest)
    hear(district, guest)
    assert len(taken(district, sealed(guest, district))) == 2
    replica = guest.workspace.origin.replica
    assert district.workspace.admission.revoke(district.actor, replica).value.version == 3
    assert [one.is_hub for one in district.workspace.partners.lines(district.actor)] == [True]
    assert actions(district)[-2:] == [Action.POLICY_ISSUED, Action.STATION_REVOKED]
