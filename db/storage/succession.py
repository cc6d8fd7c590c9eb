"""A new data key in place of the old one: everybody's slot takes it along, then the file is turned over (R-10).

Each slot holds a private key of its own, so that a new data key can be sealed to people who are not
there. The order makes it safe to be cut short anywhere: first the slots know both keys, then the file
changes from one to the other in a single transaction of the engine.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from db.kernel.errors import CannotOpen, TroubleCode
from db.storage import address, former
from db.storage.keys import DataKey, PastKey, Slot, SlotFile
from db.storage.stretching import derive

_NONCE, _PUBLIC = 12, 32
_SEALED, _PAST = "liaison-desk/sealed", "past"


def succeed(file: SlotFile, old: DataKey) -> tuple[SlotFile, DataKey]:
    """Return the slots as they are under a new data key, and that key with the old ones behind it.

    Raises CannotOpen(KEY_TOO_OLD) when a slot was made before slots had keys of their own.
    """
    new = DataKey(secrets.token_bytes(32), (old.raw, *old.past))
    slots = tuple(_taken_along(slot, old, new) for slot in file.slots)
    nonce = secrets.token_bytes(_NONCE)
    box = nonce + ChaCha20Poly1305(new.derive(_PAST)).encrypt(nonce, old.raw, None)
    past = (PastKey(file.proof, box), *file.past)
    return msgspec.structs.replace(file, slots=slots, proof=new.derive("proof"), past=past), new


def newest(slot: Slot, private: bytes, known: bytes, file: SlotFile) -> DataKey:
    """Return the data key a slot leads to, with those before it; raises CannotOpen(DAMAGED)."""
    try:
        raw = _unseal(private, known, slot.sealed) if slot.sealed else known
        return DataKey(raw, tuple(_before(DataKey(raw), file)))
    except (InvalidTag, ValueError):
        raise CannotOpen(TroubleCode.DAMAGED) from None


def settle(folder: Path, database: Path, key: DataKey) -> None:
    """Turn a folder's files over to the newest key, where a succession did not come that far.

    Costs nothing where there never was one. Raises CannotOpen, CannotWrite.
    """
    if not key.past:
        return
    from db.storage.rekey import rekey

    _settle_address(folder, key)
    if database.exists():
        rekey(database, key.each("db"))


def _settle_address(folder: Path, key: DataKey) -> None:
    if not address.is_kept(folder):
        return
    boxes = key.each("server")
    for place, box in enumerate(boxes):
        try:
            url = address.kept(folder, box)
        except CannotOpen:
            if place == len(boxes) - 1:
                raise
            continue
        if place:
            address.keep(folder, boxes[0], url)
        return


def _taken_along(slot: Slot, old: DataKey, new: DataKey) -> Slot:
    known = next((one for one in (old.raw, *old.past) if _proof(one) == slot.since), None)
    if not slot.public or known is None:
        raise CannotOpen(TroubleCode.KEY_TOO_OLD)
    sealed = _seal(slot.public, known, new.raw)
    if not slot.user:
        return msgspec.structs.replace(slot, sealed=sealed)
    user = UUID(hex=slot.user)
    remembered = former.unseal(slot.former, old, user)
    box = former.seal(remembered, new, user) if remembered else b""
    return msgspec.structs.replace(slot, sealed=sealed, former=box)


def _seal(public: bytes, known: bytes, content: bytes) -> bytes:
    """Seal to a slot's key; only who knows the slot's own data key can have done it."""
    passing = X25519PrivateKey.generate()
    shared = passing.exchange(X25519PublicKey.from_public_bytes(public))
    key, nonce = derive(shared + known, _SEALED), secrets.token_bytes(_NONCE)
    head = passing.public_key().public_bytes_raw()
    return head + nonce + ChaCha20Poly1305(key).encrypt(nonce, content, head + public)


def _unseal(private: bytes, known: bytes, sealed: bytes) -> bytes:
    own = X25519PrivateKey.from_private_bytes(private)
    head, nonce = sealed[:_PUBLIC], sealed[_PUBLIC : _PUBLIC + _NONCE]
    shared = own.exchange(X25519PublicKey.from_public_bytes(head))
    bound = head + own.public_key().public_bytes_raw()
    cipher = ChaCha20Poly1305(derive(shared + known, _SEALED))
    return cipher.decrypt(nonce, sealed[_PUBLIC + _NONCE :], bound)


def _before(key: DataKey, file: SlotFile) -> Iterator[bytes]:
    """Yield the older data keys, each boxed under the one after it."""
    for one in file.past:
        cipher = ChaCha20Poly1305(key.derive(_PAST))
        key = DataKey(cipher.decrypt(one.box[:_NONCE], one.box[_NONCE:], None))
        yield key.raw


def _proof(raw: bytes) -> bytes:
    return DataKey(raw).derive("proof")
