"""Where a counter's server is: a database URL, kept in the folder sealed under the data key."""

from __future__ import annotations

import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from db.kernel.errors import CannotOpen, TroubleCode
from db.storage.files import is_there, read_whole, write_safely

FILE_NAME = "server.box"
"""Beside the key slots; without it a folder holds its station itself."""

_DRIVER = "postgresql+psycopg"
_BOX = b"liaison-desk/server/1"


def parts(url: str) -> URL:
    """Return a URL taken apart; raises CannotOpen(NOT_AN_ADDRESS) for one that names no PostgreSQL database."""
    try:
        found = make_url(url)
    except (ArgumentError, ValueError):
        raise CannotOpen(TroubleCode.NOT_AN_ADDRESS) from None
    if found.drivername not in ("postgresql", _DRIVER) or not found.database:
        raise CannotOpen(TroubleCode.NOT_AN_ADDRESS)
    return found.set(drivername=_DRIVER)


def keep(folder: Path, key: bytes, url: str) -> None:
    """Write the URL into the folder, with the password it may hold."""
    nonce = secrets.token_bytes(12)
    write_safely(
        folder / FILE_NAME, nonce + ChaCha20Poly1305(key).encrypt(nonce, url.encode(), _BOX)
    )


def is_kept(folder: Path) -> bool:
    """Tell whether the station of this folder lies on a server."""
    return is_there(folder / FILE_NAME)


def kept(folder: Path, key: bytes) -> str:
    """Return the URL kept in the folder; raises CannotOpen: MISSING, DAMAGED."""
    raw = read_whole(folder / FILE_NAME)
    try:
        return ChaCha20Poly1305(key).decrypt(raw[:12], raw[12:], _BOX).decode()
    except (InvalidTag, ValueError):
        raise CannotOpen(TroubleCode.DAMAGED) from None
