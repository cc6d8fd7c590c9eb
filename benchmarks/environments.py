"""Where other people's programs live: environments of their own under ``build/``, made once for each lock."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.measure import say

_ROOT = Path(__file__).parents[1]
_BUILD = _ROOT / "build" / "benchmarks"
_LOCK = _ROOT / "requirements" / "bench.txt"
_NODE = _ROOT / "requirements" / "bench-node"


def python_peers() -> Path | None:
    """Return the interpreter of the peers that are Python's, None where they cannot be installed."""
    folder = _BUILD / "peers"
    python = folder / "bin" / "python"
    pip = [str(python), "-m", "pip", "install", "-q", "--require-hashes", "-r", str(_LOCK)]
    steps = ([sys.executable, "-m", "venv", "--clear", str(folder)], pip)
    return python if _made(folder, _LOCK, steps) else None


def node_peers() -> Path | None:
    """Return the folder of the peers that run on Node, None where they cannot be installed."""
    folder = _BUILD / "peers-node"
    if shutil.which("node") is None or shutil.which("npm") is None:
        say("Node is not here: its peers are left out")
        return None
    copied = ["cp", "-r", f"{_NODE}/.", str(folder)]
    install = ["npm", "ci", "--silent", "--ignore-scripts", "--prefix", str(folder)]
    lock = _NODE / "package-lock.json"
    return folder if _made(folder, lock, (copied, install)) else None


def _made(folder: Path, lock: Path, steps: Sequence[Sequence[str]]) -> bool:
    """Make an environment unless it stands for this very lock."""
    mark, wanted = folder / "made", hashlib.sha256(lock.read_bytes()).hexdigest()
    if mark.exists() and mark.read_text() == wanted:
        return True
    folder.mkdir(parents=True, exist_ok=True)
    for step in steps:
        if subprocess.run(step, check=False).returncode:
            say(f"{folder.name} could not be installed: measured without them")
            return False
    mark.write_text(wanted)
    return True
