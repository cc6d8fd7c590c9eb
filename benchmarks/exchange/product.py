"""The product: a station writes bundles to its district, which takes them in; all that protects them is switched on.

Whoever writes here does so past forms and services, with the program's own operations; everything that is counted is
done by the services that the window calls.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from benchmarks.exchange import pen, strangers
from benchmarks.exchange.pen import Pen
from benchmarks.exchange.steps import FULL, PART, Steps, play
from benchmarks.exchange.workload import lines
from benchmarks.ground import CLOCK, Ground, entered, found_in
from db.bundle.arriving import Operation
from db.bundle.contracts import Manifest, Segment
from db.bundle.exchange_contracts import Export, Incoming
from db.bundle.opening import Arrived, open_bundle
from db.bundle.partner_contracts import Admit, Confirm
from db.bundle.place import opened
from db.bundle.segment import proven
from db.bundle.suites import ReceiveKey
from db.kernel.kinds import Action

STATION, DISTRICT, SENT, TAKEN = "station", "district", "station-sent", "district-taken"
"""The writer and the receiver, and both after the first bundle and its receipt."""

AT_ONCE = 1_000
_FACTS = {"code": "330481-QR", "name": "海宁市人大常委会", "short_name": "海宁"}


def main() -> None:
    """Be a carrier."""
    play({"make": _make, "out": _out, "in": _take_in})


def _make(folder: Path, _steps: Steps) -> None:
    for name in (STATION, DISTRICT):
        shutil.rmtree(folder / name, ignore_errors=True)
    found_in(folder / STATION)
    found_in(folder / DISTRICT, **_FACTS)
    with entered(folder / STATION) as station, entered(folder / DISTRICT) as district:
        introduce(district, station)
    _keep(folder, DISTRICT, DISTRICT)
    with entered(folder / STATION) as station:
        writing = pen.of_station(station)
        (folder / "first").write_text(str(writing.seq + 1))
        write(station, writing, writing.write(lines(folder, "full"), {}, b""))
        station.workspace.journal.seal(station.actor)
    _keep(folder, STATION, STATION)
    with entered(folder / STATION) as station, entered(folder / DISTRICT) as district:
        for number in range(len(strangers.NAMES)):
            strangers.bring(folder, number, station, district, _seen(folder))
        _export(station, folder / FULL)
        _import(district, folder / FULL)
        _export(district, folder / "receipt")
        _import(station, folder / "receipt")
    _keep(folder, STATION, SENT)
    _keep(folder, DISTRICT, TAKEN)


def _out(folder: Path, steps: Steps) -> None:
    """Write both files; the first is not the one that was acknowledged, but as large."""
    with _as_kept(folder, STATION, STATION) as station, steps.counted("export"):
        _export(station, folder / "full-again")
    with _as_kept(folder, SENT, STATION) as station:
        writing = pen.of_station(station)
        said = writing.write(lines(folder, "part"), _seen(folder), writing.writer.name)
        write(station, writing, said)
        with steps.counted("export 1 %"):
            _export(station, folder / PART)
    for name in (FULL, PART):
        steps.weigh(name, folder / name)


def _take_in(folder: Path, steps: Steps) -> None:
    with _as_kept(folder, DISTRICT, DISTRICT) as district:
        with steps.counted("import"):
            incoming = _import(district, folder / FULL)
        assert incoming.new > 0
        assert not incoming.held, incoming
    with _as_kept(folder, TAKEN, DISTRICT) as district:
        # The backup of this hour, which all that follows is content with.
        with steps.counted("backup"):
            district.workspace.backups.make(CLOCK.now())
        for name in ("import 1 %", "known"):
            with steps.counted(name):
                incoming = _import(district, folder / PART)
            assert not incoming.held, incoming
            assert incoming.is_known == (name == "known"), incoming
        _import(district, folder / "other.sb")
        with steps.counted("conflicts"):
            incoming = _import(district, folder / "stranger.sb")
        assert incoming.conflicts == sum(1 for _ in lines(folder, "stranger")), incoming
        receive = strangers.station_key(district).receive
    with steps.counted("check"):
        _check(folder / FULL, receive)


def introduce(district: Ground, station: Ground) -> None:
    """Have a district admit a station as two people do."""
    hub, joining = district.workspace.admission, station.workspace.joining
    if not district.workspace.partners.hubs(district.actor):
        hub.found(district.actor)
    there = hub.receive(district.actor, joining.ask(station.actor).value.text).value
    here = joining.receive(station.actor, there.answer).value
    hub.admit(district.actor, Admit(there.nonce, here.comparison.text))
    policy = district.workspace.partners.policy_text()
    joining.confirm(station.actor, Confirm(here.nonce, there.comparison.text, policy))


def write(ground: Ground, writing: Pen, said: Iterable[Operation]) -> None:
    """Let operations be what somebody wrote here."""
    said = iter(said)
    with ground.workspace.unit_of_work.writing(ground.actor, Action.VISIT_REGISTERED) as work:
        while some := list(islice(said, AT_ONCE)):
            ground.workspace.bundles.merge.take(work, writing.writer, some)


def _export(ground: Ground, path: Path) -> None:
    """Write a bundle to the only partner, under this name."""
    (partner,) = ground.workspace.bundles.exchange.partners(ground.actor)
    order = Export(partner.replica, path.parent)
    made = ground.workspace.bundles.sending.export(ground.actor, order).value
    made.paths[0].replace(path)


def _import(ground: Ground, path: Path) -> Incoming:
    return ground.workspace.bundles.taking.take(ground.actor, path).value


def _check(path: Path, receive: ReceiveKey) -> None:
    """Decrypt, check and decode everything, without a database."""
    keys: dict[bytes, bytes] = {}

    def take(arrived: Arrived) -> None:
        if isinstance(arrived.content, Manifest):
            keys.update((one.origin, one.public_key) for one in arrived.content.origins)
        elif isinstance(arrived.content, Segment):
            proven(arrived.content, keys[arrived.content.origin])

    with opened(path) as source:
        open_bundle(source, [receive], lambda _preamble: True, take)


def _seen(folder: Path) -> dict[str, int]:
    return pen.made_at(folder, int((folder / "first").read_text()))


def _keep(folder: Path, name: str, kept: str) -> None:
    """Remember a desk as it is now."""
    shutil.rmtree(folder / f"{kept}.kept", ignore_errors=True)
    shutil.copytree(folder / name, folder / f"{kept}.kept")


@contextmanager
def _as_kept(folder: Path, kept: str, name: str) -> Iterator[Ground]:
    """Open a desk as it was kept, and at its own place, so that it does not take itself for a copy."""
    shutil.rmtree(folder / name, ignore_errors=True)
    shutil.copytree(folder / f"{kept}.kept", folder / name)
    with entered(folder / name) as ground:
        yield ground


if __name__ == "__main__":
    main()
