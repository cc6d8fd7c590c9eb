"""A district admits, revokes and takes its keys back; its policy says so, and stations follow it."""

from __future__ import annotations

import base64
from dataclasses import replace
from uuid import UUID

import pytest

from db.bundle.contracts import OriginKey
from db.bundle.enrolment import EnrolmentProblem, read_answer, read_request
from db.bundle.frames import Preamble
from db.bundle.partner_contracts import Admit
from db.bundle.partners import origin_key
from db.bundle.policy import Verdict
from db.bundle.standing import EVERYWHERE
from db.bundle.trusting import own_hub, to_carry
from db.journal.origins import announce
from db.kernel.errors import InvalidInput, NotFound
from db.kernel.kinds import Action, Kind
from tests import factories
from tests.db.bundle.test_joining import P, actions, refused
from tests.fakes.clock import FakeClock
from tests.offices import Offices, admit, answered, ask, confirm, enrol, received
from tests.stations import Station


def own_key(station: Station) -> OriginKey:
    """Return the origin of a station as its bundles show it."""
    with station.workspace.unit_of_work.writing(station.actor, Action.EXPORTED) as work:
        return station.workspace.partners.own_origin(work)


def sends(station: Station) -> Preamble:
    """Return the beginning of a bundle of a station."""
    with station.workspace.unit_of_work.writing(station.actor, Action.EXPORTED) as work:
        key = station.workspace.partners.keys(work)[0]
    return Preamble(1, b"i" * 16, key.sender.public, ())


def hear(here: Station, there: Station, policy: int = 0) -> None:
    """Let one take note of a bundle of the other."""
    replica = there.workspace.origin.replica.bytes
    with here.workspace.unit_of_work.writing(here.actor, Action.EXPORTED) as work:
        here.workspace.partners.heard(work, replica, [own_key(there)], policy)


def bring(district: Station, station: Station) -> list[Verdict]:
    """Carry the district's policies to a station, as every bundle does."""
    with district.workspace.unit_of_work.reading() as session:
        hub = own_hub(session)
        assert hub is not None
        documents = to_carry(session, hub)
    with station.workspace.unit_of_work.writing(station.actor, Action.EXPORTED) as work:
        return [station.workspace.partners.learn(work, one) for one in documents]


def believes(here: Station, there: Station) -> bool:
    """Tell whether one would take another at its word: its key is in use."""
    return here.workspace.partners.believed().sender(sends(there).sender) is not None


def test_a_district_is_founded_once_with_three_roots_to_be_written_down(offices: Offices) -> None:
    assert len(set(offices.roots)) == 3
    act = offices.district.workspace.admission.found
    assert refused(act, offices.district.actor) == [P.HUB_THERE]
    (line,) = offices.district.workspace.partners.lines(offices.district.actor)
    assert (line.is_hub, line.is_self, line.scopes) == (True, True, (EVERYWHERE,))
    (hub,) = offices.district.workspace.partners.hubs(offices.district.actor)
    assert (hub.is_self, hub.version) == (True, 1)


def test_the_roots_lie_nowhere_in_the_district(offices: Offices) -> None:
    letters = [code.replace("-", "") for code in offices.roots]
    privates = [base64.b32decode(one)[:32] for one in letters]
    with offices.district.workspace.unit_of_work.reading() as session:
        connection = session.connection()
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
        for (name,) in tables.all():
            for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"'):
                told = b"".join(one if isinstance(one, bytes) else str(one).encode() for one in row)
                assert not [one for one in privates if one in told], name
                assert not [one for one in letters if one.encode() in told], name


def test_a_desk_that_is_no_hub_admits_nobody(offices: Offices) -> None:
    act = offices.songmo.workspace.admission.receive
    assert refused(act, offices.songmo.actor, ask(offices.haichang)) == [P.NO_HUB]


def test_the_same_request_has_the_same_answer(offices: Offices) -> None:
    request = ask(offices.haichang)
    assert answered(offices.district, request) == answered(offices.district, request)


def test_a_request_is_good_for_one_admission(offices: Offices) -> None:
    request = ask(offices.haichang)
    there = answered(offices.district, request)
    admit(offices.district, there, there.comparison)
    act = offices.district.workspace.admission.receive
    assert refused(act, offices.district.actor, request) == [P.REQUEST_USED]
    again = Admit(there.nonce, there.comparison.text)
    admitting = offices.district.workspace.admission.admit
    assert refused(admitting, offices.district.actor, again) == [P.REQUEST_UNKNOWN]


def test_a_nonce_that_comes_with_other_keys_is_refused_and_reported(offices: Offices) -> None:
    request = ask(offices.haichang)
    there = answered(offices.district, request)
    other = replace(read_request(request), sign=b"e" * 32).text()
    act = offices.district.workspace.admission.receive
    assert refused(act, offices.district.actor, other) == [P.REQUEST_USED]
    assert actions(offices.district)[-1] == Action.ENROLMENT_REFUSED
    admit(offices.district, there, there.comparison)


def test_what_else_waits_for_a_station_is_given_up_when_it_is_admitted(offices: Offices) -> None:
    """Somebody may have handed in a request of the same station with other keys, and wait."""
    request = read_request(ask(offices.haichang))
    other = replace(request, nonce=b"o" * 16, sign=b"e" * 32)
    waiting = answered(offices.district, other.text())
    there = answered(offices.district, request.text())
    admit(offices.district, there, there.comparison)
    assert offices.district.workspace.partners.comparing(offices.district.actor) == ()
    command = Admit(waiting.nonce, waiting.comparison.text)
    act = offices.district.workspace.admission.admit
    assert refused(act, offices.district.actor, command) == [P.REQUEST_UNKNOWN]


def test_a_wrong_code_admits_nobody(offices: Offices) -> None:
    there = answered(offices.district, ask(offices.haichang))
    command = Admit(there.nonce, there.comparison.digits)
    act = offices.district.workspace.admission.admit
    assert refused(act, offices.district.actor, command) == [P.CODE_DIFFERS]
    assert actions(offices.district)[-1] == Action.COMPARISON_DIFFERED
    assert not believes(offices.district, offices.haichang)


def test_the_keys_of_another_station_are_not_admitted(offices: Offices) -> None:
    enrol(offices.district, offices.haichang)
    theirs = sends(offices.haichang).sender
    stolen = replace(read_request(ask(offices.songmo)), sign=theirs).text()
    act = offices.district.workspace.admission.receive
    assert refused(act, offices.district.actor, stolen) == [P.KEY_TAKEN]


def test_nobody_is_admitted_in_the_place_of_the_district(offices: Offices) -> None:
    district = offices.district.workspace.origin.replica.bytes
    false = replace(read_request(ask(offices.songmo)), replica=district).text()
    act = offices.district.workspace.admission.receive
    assert refused(act, offices.district.actor, false) == [P.KEY_TAKEN]


def test_stations_learn_of_each_other_from_the_policy(offices: Offices) -> None:
    enrol(offices.district, offices.haichang)
    enrol(offices.district, offices.songmo)
    assert not believes(offices.haichang, offices.songmo)
    assert bring(offices.district, offices.haichang) == [Verdict.IN_FORCE]
    assert bring(offices.district, offices.haichang) == [Verdict.KNOWN]
    assert believes(offices.haichang, offices.songmo)
    assert believes(offices.songmo, offices.haichang)
    codes = [one.code for one in offices.haichang.workspace.partners.lines(offices.haichang.actor)]
    assert codes == ["330481-QR", "330481-HC", "330481-SM"]
    standing = offices.haichang.workspace.partners.believed().of(own_key(offices.songmo))
    assert standing is not None
    assert standing.may_write(Kind.MATTER, "330481-SM")
    assert not standing.may_write(Kind.MATTER, "330481-HC")


def test_a_revoked_station_is_believed_no_further_than_the_district_has_it(
    offices: Offices, clock: FakeClock
) -> None:
    district, station, other = offices.district, offices.haichang, offices.songmo
    enrol(district, station)
    enrol(district, other)
    key = own_key(station)
    hear(district, station)
    as_if_merged(district, station, upto=3)
    replica = station.workspace.origin.replica
    assert district.workspace.admission.revoke(district.actor, replica).value.version == 4
    bring(district, other)
    for believer in (district, other):
        assert not believes(believer, station)
        standing = believer.workspace.partners.believed().of(key)
        assert standing is not None
        assert (standing.believed(3), standing.believed(4)) == (True, False)
    codes = [one.code for one in other.workspace.partners.lines(other.actor)]
    assert codes == ["330481-QR", "330481-SM"]
    for one in (district, other):
        (gone,) = one.workspace.partners.revoked(one.actor)
        assert (gone.replica, gone.code, gone.is_revoked) == (replica, "330481-HC", True)
    enrol(district, station, with_new_keys=True)
    assert district.workspace.partners.revoked(district.actor) == ()


def as_if_merged(district: Station, station: Station, upto: int) -> None:
    """Lay a station's operations into the district's journal, up to one of them."""
    with station.workspace.unit_of_work.reading() as session:
        rows = session.connection().exec_driver_sql(
            "SELECT * FROM operation WHERE origin = 1 AND seq <= ?", (upto,)
        )
        columns, found = list(rows.keys()), [list(row) for row in rows]
    with district.workspace.unit_of_work.writing(district.actor, Action.EXPORTED) as work:
        announce(work.session, station.workspace.origin)
        work.session.flush()
        holes = ", ".join("?" * len(columns))
        for row in found:
            row[columns.index("origin")] = 2
            work.session.connection().exec_driver_sql(
                f"INSERT INTO operation ({', '.join(columns)}) VALUES ({holes})", tuple(row)
            )


def test_a_station_of_which_nothing_is_here_ends_at_its_beginning(offices: Offices) -> None:
    enrol(offices.district, offices.haichang)
    hear(offices.district, offices.haichang)
    replica = offices.haichang.workspace.origin.replica
    offices.district.workspace.admission.revoke(offices.district.actor, replica)
    standing = offices.district.workspace.partners.believed().of(own_key(offices.haichang))
    assert standing is not None
    assert standing.last == 0


def test_revoked_keys_never_come_back_and_new_ones_do(offices: Offices) -> None:
    district, station = offices.district, offices.haichang
    enrol(district, station)
    hear(district, station)
    district.workspace.admission.revoke(district.actor, station.workspace.origin.replica)
    act = district.workspace.admission.receive
    assert refused(act, district.actor, ask(station)) == [P.KEY_TAKEN]
    enrol(district, station, with_new_keys=True)
    assert believes(district, station)


def test_a_revoked_origin_stays_cut_off_when_its_station_comes_again(offices: Offices) -> None:
    """The thief has the old origin's key; the station goes on under a new life of its database."""
    district, station = offices.district, offices.haichang
    enrol(district, station)
    hear(district, station)
    district.workspace.admission.revoke(district.actor, station.workspace.origin.replica)
    enrol(district, station, with_new_keys=True)
    standing = district.workspace.partners.believed().of(own_key(station))
    assert standing is not None
    assert standing.last == 0


def test_only_an_enrolled_station_can_be_revoked(offices: Offices) -> None:
    act, actor = offices.district.workspace.admission.revoke, offices.district.actor
    for replica in (
        offices.songmo.workspace.origin.replica,
        offices.district.workspace.origin.replica,
    ):
        with pytest.raises(NotFound):
            act(actor, UUID(str(replica)))


def test_a_station_with_new_keys_keeps_what_it_wrote(offices: Offices) -> None:
    district, station = offices.district, offices.haichang
    enrol(district, station)
    hear(district, station)
    before = own_key(station)
    enrol(district, station, with_new_keys=True)
    standing = district.workspace.partners.believed().of(before)
    assert standing is not None
    assert standing.last is None


def test_the_district_changes_its_keys_and_who_missed_it_catches_up(offices: Offices) -> None:
    district, station = offices.district, offices.haichang
    enrol(district, station)
    district.workspace.admission.renew(district.actor)
    district.workspace.admission.renew(district.actor)
    enrol(district, offices.songmo)
    assert bring(district, station) == [Verdict.IN_FORCE] * 3
    assert believes(station, district)
    assert believes(station, offices.songmo)


def test_two_roots_take_the_district_back_from_who_stole_its_keys(offices: Offices) -> None:
    district, station = offices.district, offices.haichang
    enrol(district, station)
    stolen = sends(district)
    district.workspace.admission.renew(district.actor, offices.roots[:2])
    assert bring(district, station) == [Verdict.IN_FORCE]
    assert not station.workspace.partners.believed().certify(stolen)
    assert believes(station, district)


@pytest.mark.parametrize("which", [(0,), (0, 0)])
def test_one_root_alone_is_not_enough(offices: Offices, which: tuple[int, ...]) -> None:
    codes = [offices.roots[one] for one in which]
    act = offices.district.workspace.admission.renew
    assert refused(act, offices.district.actor, codes) == [P.ROOT_CODE]
    assert offices.district.workspace.partners.hubs(offices.district.actor)[0].version == 1


def test_a_restored_district_goes_on_behind_what_its_stations_have(offices: Offices) -> None:
    """Or two policies of one version would be about, and stations would take it for a stolen key."""
    enrol(offices.district, offices.haichang)
    hear(offices.district, offices.haichang, policy=40)
    enrol(offices.district, offices.songmo)
    assert offices.district.workspace.partners.hubs(offices.district.actor)[0].version == 41
    hear(offices.district, offices.haichang, policy=2**50)
    enrol(offices.district, offices.songmo, with_new_keys=True)
    assert offices.district.workspace.partners.hubs(offices.district.actor)[0].version == 42


def test_contact_is_noted_and_silence_shows(offices: Offices, clock: FakeClock) -> None:
    district = offices.district
    enrol(district, offices.haichang)
    enrol(district, offices.songmo)
    clock.advance(days=300)
    hear(district, offices.haichang)
    clock.advance(days=100)
    lines = {one.code: one for one in district.workspace.partners.lines(district.actor)}
    assert lines["330481-HC"].heard_at is not None
    assert not lines["330481-HC"].is_silent
    assert lines["330481-SM"].heard_at is None
    assert lines["330481-SM"].is_silent
    assert district.workspace.partners.hubs(district.actor)[0].until is not None


def test_a_policy_that_has_run_out_is_told_and_stops_nothing(
    offices: Offices, clock: FakeClock
) -> None:
    enrol(offices.district, offices.haichang)
    clock.advance(days=500)
    (hub,) = offices.haichang.workspace.partners.hubs(offices.haichang.actor)
    assert hub.is_run_out
    assert believes(offices.haichang, offices.district)
    clerk = offices.haichang
    saved = clerk.workspace.people.add(clerk.actor, factories.person(clock))
    assert Kind.PERSON in saved.changes


def test_the_answer_names_the_keys_that_the_policy_names(offices: Offices) -> None:
    there = answered(offices.district, ask(offices.haichang))
    answer = read_answer(there.answer)
    assert answer.sign == sends(offices.district).sender
    assert offices.district.workspace.partners.believed().sender(answer.sign) == answer.hub


def test_what_was_confirmed_survives_a_new_data_key(offices: Offices) -> None:
    """The station's keys are boxed under the data key of the time they were made."""
    station = offices.haichang
    before = sends(station)
    station.workspace.accounts.rotate_key(station.actor)
    assert sends(station) == before


def test_a_further_counter_vouches_under_its_stations_name(offices: Offices) -> None:
    station = offices.haichang
    enrol(offices.district, station)
    with station.workspace.unit_of_work.writing(station.actor, Action.EXPORTED) as work:
        key = station.workspace.partners.keys(work)[0]
        other = offices.songmo.workspace.origin
        shown = origin_key(work.session, other, key)
    standing = offices.district.workspace.partners.believed().of(shown)
    assert standing is not None
    assert standing.station == station.workspace.origin.replica.bytes


def test_two_people_who_hear_different_codes_end_it(offices: Offices) -> None:
    there = answered(offices.district, ask(offices.haichang))
    received(offices.haichang, there.answer)
    offices.district.workspace.joining.drop(offices.district.actor, there.nonce)
    with pytest.raises(InvalidInput):
        admit(offices.district, there, there.comparison)
    assert EnrolmentProblem.REQUEST_UNKNOWN in refused(
        confirm, offices.district, there, there.comparison
    )
