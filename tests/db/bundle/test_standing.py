"""Who may send, which origin is believed up to where, and in what."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.bundle.contracts import OriginKey, Revoked
from db.bundle.frames import Preamble
from db.bundle.policy import Directory, Former, Retired
from db.bundle.standing import (
    EVERYWHERE,
    OWN_AFFAIRS,
    PartnerRole,
    Standings,
    certify_origin,
    is_certified,
)
from db.kernel.kinds import Kind
from tests.db.bundle.policies import HUB, Version, directory, key, station

HUB_KEY, OURS, THEIRS, STRANGER = key(1), key(11), key(12), key(13)
HERE, THERE = b"a" * 16, b"b" * 16
SCOPE = "330481-HC"


def origin(replica: bytes, epoch: int = 1, signs: int = 50) -> OriginKey:
    """Return the key of a life of a database."""
    return OriginKey(replica + epoch.to_bytes(8), key(signs).public, 1)


def policy(**more: object) -> Directory:
    """Return a policy with two stations."""
    stations = [
        station(HERE, OURS, origin(HERE), scopes=[SCOPE]),
        station(THERE, THEIRS, code="330481-SM", scopes=["330481-SM"]),
    ]
    return directory(Version(1, (HUB_KEY,), (HUB_KEY,), stations), **more)


def sent_by(public: bytes) -> Preamble:
    """Return the beginning of a bundle that shows this key."""
    return Preamble(1, b"i" * 16, public, ())


def test_hub_and_stations_may_send_and_nobody_else():
    standings = Standings(policy())
    assert standings.certify(sent_by(HUB_KEY.public))
    assert standings.certify(sent_by(OURS.public))
    assert not standings.certify(sent_by(STRANGER.public))
    assert standings.sender(HUB_KEY.public) == HUB
    assert standings.sender(THEIRS.public) == THERE
    assert standings.sender(STRANGER.public) is None


def test_an_origin_that_the_policy_names_is_believed_with_its_own_key_only():
    standings = Standings(policy())
    found = standings.of(origin(HERE))
    assert found is not None
    assert (found.station, found.last, found.scopes) == (HERE, None, {SCOPE})
    assert standings.of(origin(HERE, signs=51)) is None
    assert standings.of(certify_origin(HERE, origin(HERE, signs=51), OURS)) is None


def test_a_new_life_of_a_database_is_believed_on_its_stations_word():
    standings = Standings(policy())
    new = origin(HERE, epoch=2, signs=52)
    assert standings.of(new) is None
    found = standings.of(certify_origin(HERE, new, OURS))
    assert found is not None
    assert (found.public_key, found.last) == (new.public_key, None)


@pytest.mark.parametrize(
    ("station_named", "signs"),
    [(HERE, STRANGER), (HERE, THEIRS), (THERE, OURS), (THERE, THEIRS), (b"c" * 16, STRANGER)],
)
def test_nobody_vouches_for_an_origin_of_somebody_else(station_named, signs):
    new = origin(HERE, epoch=2, signs=52)
    assert Standings(policy()).of(certify_origin(station_named, new, signs)) is None


def test_a_further_counter_of_a_station_is_believed_on_the_stations_word():
    counter = OriginKey(b"c" * 16 + bytes(8), key(53).public, 2)
    assert Standings(policy()).of(certify_origin(HERE, counter, OURS)) is not None


@given(st.integers(0, 300))
def test_a_changed_word_counts_for_nothing(at):
    new = certify_origin(HERE, origin(HERE, epoch=2, signs=52), OURS)
    assert is_certified(new, HERE, OURS.public)
    raw = bytearray(new.certificate or b"")
    raw[at % len(raw)] ^= 1
    changed = msgspec.structs.replace(new, certificate=bytes(raw))
    assert Standings(policy()).of(changed) is None
    for other in ({"counter": 2}, {"public_key": b"x" * 32}, {"origin": HERE + b"x" * 8}):
        assert not is_certified(msgspec.structs.replace(new, **other), HERE, OURS.public)


def test_a_revoked_origin_is_believed_up_to_its_end():
    found = Standings(policy(revoked=[Revoked(origin(HERE).origin, 41)])).of(origin(HERE))
    assert found is not None
    assert [found.believed(seq) for seq in (1, 41, 42)] == [True, True, False]


def test_of_two_ends_the_earlier_one_counts():
    ends = [Revoked(origin(HERE).origin, 41), Revoked(origin(HERE).origin, 7)]
    found = Standings(policy(revoked=ends)).of(origin(HERE))
    assert found is not None
    assert found.last == 7


def revoked_policy() -> Directory:
    """Return the policy after the first station was revoked at 41."""
    gone = policy().stations[0]
    retired = [Retired(HERE, gone.sign, one, gone.scopes, gone.roles) for one in gone.origins]
    ends = [Revoked(one.origin, 41) for one in gone.origins]
    return msgspec.structs.replace(
        policy(), stations=[policy().stations[1]], retired=retired, revoked=ends
    )


def test_a_revoked_station_sends_as_a_former_one_receives_nothing_and_vouches_for_nothing():
    standings = Standings(revoked_policy())
    assert standings.certify(sent_by(OURS.public))
    assert standings.sender(OURS.public) is None
    assert standings.former(OURS.public) == HERE
    assert (standings.former(THEIRS.public), standings.former(STRANGER.public)) == (None, None)
    assert standings.receivers(SCOPE) == ()
    assert Standings(policy()).receivers(SCOPE) == (policy().stations[0].receive,)
    assert standings.of(certify_origin(HERE, origin(HERE, 2, 52), OURS)) is None
    assert standings.of(certify_origin(THERE, origin(HERE, 2, 52), THEIRS)) is None


def test_a_bundle_under_a_former_key_brings_nothing_behind_the_end():
    standings, own = Standings(revoked_policy()), origin(HERE).origin
    assert standings.end(OURS.public, own) == 41
    assert standings.end(OURS.public, THERE + bytes(8)) == 0
    assert standings.end(THEIRS.public, own) == 0


def test_of_a_station_with_new_keys_the_old_one_ends_where_it_was_when_they_came():
    renewed = [station(HERE, STRANGER, origin(HERE), scopes=[SCOPE])]
    own, ends = origin(HERE).origin, [Revoked(origin(HERE).origin, 7)]
    former = [Former(HERE, OURS.public, [SCOPE], [int(PartnerRole.STATION)], ends)]
    standings = Standings(policy(stations=renewed, former=former))
    assert standings.former(OURS.public) == HERE
    assert standings.end(OURS.public, own) == 7
    found = standings.of(origin(HERE))
    assert found is not None
    assert found.last is None


def test_what_only_a_former_key_vouches_for_is_believed_in_nothing_at_first():
    gone = Former(HERE, OURS.public, [SCOPE], [int(PartnerRole.STATION)])
    standings = Standings(msgspec.structs.replace(revoked_policy(), former=[gone]))
    found = standings.of(certify_origin(HERE, origin(HERE, 2, 52), OURS))
    assert found is not None
    assert found.last == 0


def test_an_eraser_that_was_revoked_orders_nothing():
    gone = revoked_policy()
    retired = [
        msgspec.structs.replace(one, roles=[int(PartnerRole.ERASER)]) for one in gone.retired
    ]
    found = Standings(msgspec.structs.replace(gone, retired=retired)).of(origin(HERE))
    assert found is not None
    assert not found.may_erase


def test_what_a_revoked_station_wrote_before_still_counts():
    found = Standings(revoked_policy()).of(origin(HERE))
    assert found is not None
    assert (found.believed(41), found.believed(42)) == (True, False)
    assert found.may_write(Kind.MATTER, SCOPE)


def test_a_station_writes_within_its_scope_and_a_hub_everywhere():
    own = Standings(policy()).of(origin(HERE))
    assert own is not None
    assert own.may_write(Kind.MATTER, SCOPE)
    assert not own.may_write(Kind.MATTER, "330481-SM")
    assert not own.may_erase
    hub = station(
        HUB, HUB_KEY, origin(HUB), scopes=[EVERYWHERE],
        roles=[int(PartnerRole.HUB), int(PartnerRole.ERASER)],
    )  # fmt: skip
    found = Standings(policy(stations=[hub])).of(origin(HUB))
    assert found is not None
    assert found.may_write(Kind.MATTER, "330481-SM")
    assert found.may_erase


@pytest.mark.parametrize("kind", sorted(OWN_AFFAIRS))
def test_accounts_and_settings_are_nobody_elses_to_write(kind):
    found = Standings(policy()).of(origin(HERE))
    assert found is not None
    assert not found.may_write(kind, SCOPE)


@pytest.mark.parametrize("roles", [[], [int(PartnerRole.CARRIER)], [99]])
def test_who_only_carries_writes_nothing_and_an_unknown_role_gives_no_right(roles):
    carrier = station(HERE, OURS, origin(HERE), roles=roles)
    found = Standings(policy(stations=[carrier])).of(origin(HERE))
    assert found is not None
    assert not found.may_write(Kind.MATTER, SCOPE)
    assert not found.may_erase


def test_a_kind_that_only_a_newer_version_knows_may_be_carried():
    found = Standings(policy()).of(origin(HERE))
    assert found is not None
    assert found.may_write(9999, SCOPE)


def test_bundles_go_to_the_key_that_the_policy_names():
    standings = Standings(policy())
    assert standings.receive_key(HERE) == policy().stations[0].receive
    assert standings.receive_key(HUB) == policy().keys[0].receive
    assert standings.receive_key(b"c" * 16) is None
    assert Standings(revoked_policy()).receive_key(HERE) is None
