"""Who carries the workload, and what each round of them cost."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.environments import node_peers, python_peers
from benchmarks.exchange import workload
from benchmarks.measure import say

_ROOT = Path(__file__).parents[2]
_KEPT = _ROOT / "build" / "benchmarks"
_HERE = Path(__file__).parent

OUR_PYTHON, PEERS_PYTHON, NODE = "our python", "the peers' python", "node"

Found = Mapping[str, float]
"""Step → CPU seconds, file → bytes, ``peak`` → MB: the median of the rounds."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """A program that does the steps of ``steps.py``."""

    name: str
    title: str
    runs_on: str = OUR_PYTHON
    is_slow: bool = False
    """Takes minutes: played once, at a tenth of the scale at most."""


HAND = Carrier("floor_hand", "hand-written floor, unprotected")
SECURE = Carrier("floor_secure", "floor with all that protects")
CIPHER = Carrier("floor_secure_cipher", "the same on SQLCipher")
PRODUCT = Carrier("product", "ours")
SESSION = Carrier("session", "SQLite session extension, zstd", PEERS_PYTHON)
SHARDS = Carrier("git_shards", "git bundle, 1,000 records a file", is_slow=True)
RECORDS = Carrier("git_records", "git bundle, a file a record", is_slow=True)
POUCH = Carrier("pouchdb", "PouchDB, LevelDB", NODE, is_slow=True)
CRSQLITE = Carrier("crsqlite", "cr-sqlite, wasm, in memory", NODE, is_slow=True)
MORANGO = Carrier("morango_peer", "Morango", PEERS_PYTHON, is_slow=True)

QUICK = (HAND, SECURE, CIPHER, PRODUCT, SESSION)
SLOW = (SHARDS, RECORDS, POUCH, CRSQLITE, MORANGO)


@dataclass
class Table:
    """What was measured, by carrier and scale."""

    rounds: dict[tuple[str, float], list[Found]] = field(default_factory=lambda: defaultdict(list))

    def play(self, carriers: Sequence[Carrier], scale: float, rounds: int) -> None:
        """Let carriers take turns; one that does not run here is named and left out."""
        source = workload.folder_of(_KEPT, scale)
        runs = [run for one in carriers if (run := _Run.of(one, source)) is not None]
        runs = [run for run in runs if run.step("make") is not None]
        for number in range(rounds):
            for run in runs:
                if number and run.carrier.is_slow:
                    continue
                say(f"round {number + 1} of {run.carrier.name} at scale {scale:g}")
                out, taken = run.step("out"), run.step("in")
                if out is not None and taken is not None:
                    both = {"peak out": out["peak"], "peak in": taken["peak"]}
                    self.rounds[run.carrier.name, scale].append({**out, **taken, **both})

    def of(self, carrier: Carrier, scale: float) -> Found | None:
        """Return the medians of a carrier, None where it was not played."""
        played = self.rounds.get((carrier.name, scale))
        if not played:
            return None
        return {key: statistics.median(one[key] for one in played) for key in played[0]}


@dataclass(frozen=True, slots=True)
class _Run:
    """A carrier with all that it needs."""

    carrier: Carrier
    command: tuple[str, ...]
    folder: Path
    environ: Mapping[str, str]

    @classmethod
    def of(cls, carrier: Carrier, source: Path) -> _Run | None:
        """Return a carrier ready to run, None where what it runs on cannot be installed."""
        command, peers = _command(carrier)
        if not command:
            say(f"{carrier.title}: does not install here")
            return None
        folder = source / carrier.name
        folder.mkdir(exist_ok=True)
        for path in source.glob("*.jsonl"):
            (folder / path.name).unlink(missing_ok=True)
            os.link(path, folder / path.name)
        return cls(carrier, command, folder, os.environ | {"PEERS": str(peers)})

    def step(self, name: str) -> Found | None:
        """Do a step in a process of its own; None where it fails."""
        done = subprocess.run(
            [*self.command, name, str(self.folder)],
            capture_output=True, text=True, check=False, cwd=_ROOT, env=self.environ,
        )  # fmt: skip
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["nothing was said"])[-1]
            say(f"{self.carrier.title}: {name} does not run here: {last}")
            return None
        found: Found = json.loads(done.stdout.splitlines()[-1])
        return found


def _command(carrier: Carrier) -> tuple[tuple[str, ...], Path | None]:
    """Return how a carrier is begun, and where its packages lie."""
    module = ("-m", f"benchmarks.exchange.{carrier.name}")
    if carrier.runs_on == NODE:
        peers = node_peers()
        return (("node", str(_HERE / f"{carrier.name}.mjs")), peers) if peers else ((), None)
    python = Path(sys.executable) if carrier.runs_on == OUR_PYTHON else python_peers()
    return ((str(python), *module), python) if python else ((), None)
