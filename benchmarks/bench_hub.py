"""A district on PostgreSQL that takes in what many stations send: small bundles by one worker and by two.

1,000 bundles of 40 operations, ten new matters with three facts each; ``--scale`` makes it fewer. The server is the
one of the tests, with its rooms in memory as they are there. Seconds are the wall's, for most of the work is the
server's; the floor does the same inserts bare. Two workers are two counters of the district, each with its stations.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.exchange import hub_floor, workload
from benchmarks.exchange.product import introduce
from benchmarks.exchange.strangers import Forge
from benchmarks.ground import CHEAP, CLOCK, entered, found_in
from benchmarks.measure import Finding, bounded, median, say, scale, sized, tell
from db.accounts.entrance import Entrance
from db.accounts.places import Places
from db.bundle.arriving import Operation
from db.founding import join

BUNDLES, OPERATIONS, STATIONS = 1_000, 40, 20
_FACTS = {"code": "330481-QR", "name": "海宁市人大常委会", "short_name": "海宁"}


def main() -> None:
    """Print bundles a second, beside the floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scale", type=float, default=scale())
    parser.add_argument("--rounds", type=int, default=sized(3, 1))
    asked = parser.parse_args()
    try:
        from tests.servers import Server
    except ImportError:
        say("the PostgreSQL of the tests is not here (make setup-checks): the hub is not measured")
        return
    with _running(Server) as server, tempfile.TemporaryDirectory() as kept:
        stage = _Stage.made(Path(kept), server, round(BUNDLES * asked.scale))
        rounds = [stage.play() for _ in range(asked.rounds)]
    tell(list(_findings(rounds)))


def _findings(rounds: list[dict[str, float]]) -> Iterator[Finding]:
    one, two, floor = (median([each[key] for each in rounds]) for key in ("one", "two", "floor"))
    told = "a bundle of 40 operations at a district on PostgreSQL"
    bare = Finding(f"{told}, one worker", one, "ms", "the same inserts bare", floor)
    yield bounded(bare, must=2, aim=1 / 0.9)
    yield Finding(f"{told}, two workers", two, "ms", "one worker", one)
    cpu = median([each["cpu"] for each in rounds])
    yield Finding("of it processor time of the worker", cpu, "ms")


@contextmanager
def _running(server: Any) -> Iterator[Any]:
    """Run a cluster for as long as it is needed."""
    import os
    import signal

    from tests import servers

    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    if servers.is_root():
        os.chown(folder, servers.NOBODY, servers.NOBODY)
    where = ("-D", str(folder / "data"), "-U", "postgres", "-A", "trust")
    servers.run("initdb", *where, "-N", "--locale=C", "-E", "UTF8")
    process = servers.begin(folder)
    try:
        yield server(folder)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)
        shutil.rmtree(folder, ignore_errors=True)


@dataclass
class _Stage:
    """A district with two counters, and what its stations sent."""

    folder: Path
    server: Any
    template: str
    runs: list[tuple[bytes, list[Operation]]]

    @classmethod
    def made(cls, folder: Path, server: Any, bundles: int) -> _Stage:
        """Found a district, have stations admitted, and write their bundles."""
        template = server.create()
        url = server.url(template)
        code = found_in(folder / "desk1", server=url, **_FACTS).recovery_code
        stations = max(2, min(STATIONS, bundles // 5))
        runs = []
        for number in range(stations):
            runs += _station(folder, number, url, bundles // stations)
        places = Places(folder / "desk2" / "data", folder / "desk2" / "profile", url)
        join(Entrance(places, CLOCK, floor=CHEAP), code, counter=2)
        for desk in ("desk1", "desk2"):
            (folder / desk).rename(folder / f"{desk}.made")
        return cls(folder, server, template, runs)

    def play(self) -> dict[str, float]:
        """Return milliseconds a bundle: floor, one worker, two; each on a fresh copy of the server."""
        bare = self.server.create()
        address = f"host={self.server.folder} user=postgres dbname={bare}"
        floor = hub_floor.play(address, self.runs)
        self.server.drop(bare)
        one, two = self._taken(("all",)), self._taken(("even", "odd"))
        count = len(self.runs)
        return {
            "floor": floor * 1000 / count,
            "one": max(each["wall"] for each in one) * 1000 / count,
            "two": max(each["wall"] for each in two) * 1000 / count,
            "cpu": one[0]["cpu"] * 1000 / count,
        }

    def _taken(self, shares: tuple[str, ...]) -> list[dict[str, float]]:
        database = self.server.create(self.template)
        workers = [self._worker(number, share, database) for number, share in enumerate(shares, 1)]
        for worker in workers:
            assert worker.stdout.readline() == "ready\n"
        for worker in workers:
            worker.stdin.write("go\n")
            worker.stdin.flush()
        told = [json.loads(worker.communicate()[0]) for worker in workers]
        self.server.drop(database)
        return told

    def _worker(self, number: int, share: str, database: str) -> Any:
        desk = self.folder / f"desk{number}"
        shutil.rmtree(desk, ignore_errors=True)
        shutil.copytree(self.folder / f"desk{number}.made", desk)
        command = [sys.executable, "-m", "benchmarks.exchange.hub_worker", str(desk)]
        return subprocess.Popen(
            [*command, self.server.url(database), str(self.folder / share)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip


def _station(
    folder: Path, number: int, url: str, bundles: int
) -> Iterator[tuple[bytes, list[Operation]]]:
    """Have a station admitted and write its bundles; yield what they hold."""
    station = folder / f"station{number}"
    found_in(station, code=f"330481-S{number}", name=f"第{number}联络站")
    with entered(station) as sender, entered(folder / "desk1", url) as district:
        introduce(district, sender)
        forge = Forge.of(sender, district, bytes([number + 10]) * 32)
    lines = workload.records(range(number * 100_000, number * 100_000 + bundles * OPERATIONS // 4))
    said = list(forge.writing.write(lines, {}, b""))
    for at in range(0, len(said), OPERATIONS):
        run = said[at : at + OPERATIONS]
        for share in ("all", "odd" if number % 2 else "even"):
            (folder / share).mkdir(exist_ok=True)
            forge.bundle(folder / share / f"{number:02}-{at:06}.sb", run)
        yield forge.writing.writer.name, run
    shutil.rmtree(station)


if __name__ == "__main__":
    main()
