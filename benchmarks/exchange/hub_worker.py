"""One worker of a district on a server: takes the bundles of its folder in, one after the other.

usage: python -m benchmarks.exchange.hub_worker DESK SERVER BUNDLES; waits for a line before it begins, so that workers
begin together, and prints seconds of the wall, of the processor, and how many bundles.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from benchmarks.ground import entered


def main(desk: Path, server: str, bundles: Path) -> None:
    """Take everything in."""
    with entered(desk, server) as ground:
        taking = ground.workspace.bundles.taking
        print("ready", flush=True)
        sys.stdin.readline()
        wall, cpu = time.perf_counter(), time.process_time()
        paths = sorted(bundles.glob("*.sb"))
        for path in paths:
            incoming = taking.take(ground.actor, path).value
            assert not incoming.held, incoming
            assert incoming.operations > 0, incoming
        told = {
            "wall": time.perf_counter() - wall,
            "cpu": time.process_time() - cpu,
            "count": len(paths),
        }
    print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
