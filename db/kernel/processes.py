"""How this program begins another process of its own."""

from __future__ import annotations

import os
import sys


def program(module: str) -> list[str]:
    """Return how a module is begun as a process; ``-I`` lets nothing of the place we stand in have a say."""
    return [sys.executable, "-I", "-m", module]


def surroundings() -> dict[str, str]:
    """Return the few variables that a process cannot begin without."""
    needed = ("SYSTEMROOT", "LD_LIBRARY_PATH", "PATH")
    return {name: os.environ[name] for name in needed if name in os.environ}
