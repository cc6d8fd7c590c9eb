"""The floor with what the design asks for, over SQLCipher as the product opens it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from benchmarks.exchange import floor_secure
from db.storage.engine import connect

_KEY = bytes(32)


def encrypted(path: Path) -> Any:
    """Open an encrypted file with the pragmas of the product."""
    return connect(path, _KEY)


if __name__ == "__main__":
    floor_secure.main(encrypted)
