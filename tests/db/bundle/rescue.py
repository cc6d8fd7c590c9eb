"""Unpacks a bundle by docs/bundle-format.md alone: age, Ed25519, zstd and MessagePack, nothing of the program.

``python rescue.py FILE AGE-SECRET-KEY-1… SENDER`` prints what the frames hold, one line each; SENDER is the public key
of the sender in hexadecimal digits. The numbers in comments are the sections of the page.
"""

from __future__ import annotations

import hashlib
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pyrage
import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

MANIFEST, SEGMENT, END = 1, 2, 15


def unpack(sealed: bytes, private: str, sender: bytes) -> Iterator[tuple[int, Any]]:
    """Yield type and content of every frame."""
    identity = pyrage.x25519.Identity.from_str(private)
    plain = pyrage.decrypt(sealed, [identity])  # 3
    preamble, at = read_preamble(plain, sender)
    digest, count, total = bytes(32), 0, 0
    while True:
        kind, index, length, size = struct.unpack_from(">HIII", plain, at)  # 5
        signature = plain[at + 14 : at + 78]
        packed = plain[at + 78 : at + 78 + length]
        at += 78 + length
        signed = b"liaison-desk/bundle/1\x00" + hashlib.sha256(preamble).digest()
        signed += struct.pack(">HII", kind, index, size) + hashlib.sha256(packed).digest()
        Ed25519PublicKey.from_public_bytes(sender).verify(signature, signed)
        content = zstandard.ZstdDecompressor().decompress(packed, max_output_size=size)
        assert (index, len(content)) == (count, size)
        fields = msgspec.msgpack.decode(content)  # 6
        if kind == END:
            assert fields[:3] == [count, total, digest]
            assert at == len(plain)
            yield kind, fields
            return
        digest = hashlib.sha256(digest + signature).digest()
        count, total = count + 1, total + size
        yield kind, fields


def read_preamble(plain: bytes, sender: bytes) -> tuple[bytes, int]:
    """Return the preamble and where the frames begin."""
    magic, major, _, suite, _, length, count = struct.unpack_from(">8sBBH16sBB", plain)  # 4
    assert (magic, major, suite) == (b"SBUNDLE\n", 1, 1)
    assert plain[30 : 30 + length] == sender
    end = 30 + length + 32 * count
    return plain[:end], end


def operations(segment: list[Any], public: bytes) -> Iterator[tuple[int, Any]]:
    """Yield number and values of every operation of a segment; None where they are withheld or erased."""
    origin, first, last, link, told, signature = segment[:6]  # 7
    if first == 1:
        assert link == hashlib.sha256(b"liaison-desk/chain/1\x00" + origin).digest()
    for seq, operation in enumerate(told, first):
        *header, commitment, salt, payload = operation[:12]
        commitment = commitment or hashlib.sha256(salt + payload).digest()
        body = msgspec.msgpack.encode([origin, seq, *header, commitment])
        link = hashlib.sha256(b"liaison-desk/chain/1\x00" + link + body).digest()
        yield seq, None if payload is None else msgspec.msgpack.decode(payload)
    seal = b"liaison-desk/segment/1\x00" + origin + struct.pack(">QQ", first, last) + link
    Ed25519PublicKey.from_public_bytes(public).verify(signature, seal)


def main(path: str, private: str, sender: str) -> None:
    """Print everything."""
    keys: dict[bytes, bytes] = {}
    for kind, fields in unpack(Path(path).read_bytes(), private, bytes.fromhex(sender)):
        if kind == MANIFEST:
            keys = {one[0]: one[1] for one in fields[10]}
        if kind == SEGMENT:
            for seq, values in operations(fields, keys[fields[0]]):
                sys.stdout.write(f"operation {seq} {values}\n")
        else:
            sys.stdout.write(f"frame {kind} {fields}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
