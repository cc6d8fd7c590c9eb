"""What is believed of several hubs at once."""

from __future__ import annotations

from uuid import UUID

from db.bundle import trusting
from db.bundle.contracts import OriginKey, Revoked
from db.bundle.partner_records import HubRow
from db.bundle.trusting import Believed
from db.kernel.kinds import Action
from tests.db.bundle import policies
from tests.db.bundle.policies import ROOT, Version, document, key
from tests.fakes.clock import FakeClock
from tests.stations import Station

ONE, OTHER, THIRD = key(1), key(2), key(21)
ORIGIN = OriginKey(b"a" * 16 + bytes(8), key(50).public, 1)


def hub(replica: bytes, public: bytes, clock: FakeClock) -> HubRow:
    """Return a hub as a person confirmed it."""
    return HubRow(
        replica=UUID(bytes=replica), is_own=False, code="330481-QR", name="海宁", root=ROOT,
        receive=b"e" * 32, keys=public, version=0, highest=0, in_force=None, since=clock.now(),
    )  # fmt: skip


def test_a_station_of_two_hubs_believes_both_and_the_stricter_of_them(
    station: Station, clock: FakeClock
) -> None:
    neighbour = policies.station(b"a" * 16, THIRD, ORIGIN)
    first = Version(1, (ONE,), (ONE,), [neighbour])
    second = Version(1, (OTHER,), (OTHER,), [neighbour])
    with station.workspace.unit_of_work.writing(station.actor, Action.EXPORTED) as work:
        hubs = [hub(b"1" * 16, ONE.public, clock), hub(b"2" * 16, OTHER.public, clock)]
        work.session.add_all(hubs)
        work.session.flush()
        trusting.take(work.session, hubs[0], document(first, hub=b"1" * 16))
        assert Believed(work.session).of(ORIGIN) is not None
        ends = [Revoked(ORIGIN.origin, 7)]
        trusting.take(work.session, hubs[1], document(second, hub=b"2" * 16, revoked=ends))
        believed = Believed(work.session)
        found = believed.of(ORIGIN)
        assert found is not None
        assert found.last == 7
        assert believed.sender(ONE.public) == b"1" * 16
        assert believed.sender(OTHER.public) == b"2" * 16
        assert believed.sender(THIRD.public) == b"a" * 16


def test_what_is_kept_of_a_hub_is_what_was_decided(station: Station, clock: FakeClock) -> None:
    """The rows give back the trust they were made from, so that another start changes nothing."""
    with station.workspace.unit_of_work.writing(station.actor, Action.EXPORTED) as work:
        row = hub(b"h" * 16, ONE.public, clock)
        work.session.add(row)
        work.session.flush()
        for number in range(1, 15):
            learnt = trusting.take(work.session, row, document(Version(number, (ONE,), (ONE,))))
            kept = trusting.trust_of(work.session, row)
            assert sorted(map(repr, kept.documents)) == sorted(map(repr, learnt.trust.documents))
            assert (kept.keys, kept.version) == (learnt.trust.keys, learnt.trust.version)
            assert trusting.directory_of(work.session, row).version == number
        trusting.take(work.session, row, document(Version(3, (OTHER,), (ONE,))))
        assert row.highest == 14
        assert [one.body for one in trusting.to_carry(work.session, row)] == [
            document(Version(14, (ONE,), (ONE,))).body
        ]
