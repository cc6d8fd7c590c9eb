"""Key slots: a passphrase or the recovery code opens a box, in the box lies the station's data key.

passphrase → Argon2id → with the station secret → slot key → data key (`security.md` §6.1).
The slot file stands beside the database, the station secret elsewhere: a copied folder is useless for guessing.
"""

from __future__ import annotations

import base64
import hmac
import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import msgspec

from db.kernel.errors import CannotOpen, TroubleCode
from db.kernel.json import Undecodable, decode
from db.storage.files import is_there, read_whole, write_safely
from db.storage.slot_format import FILE_NAME, FORMAT, SUITE
from db.storage.stretching import derive, stretch

_RECOVERY_BYTES = 20
_PERSONAL = "liaison-desk/personal"


class Cost(msgspec.Struct, frozen=True):
    """What one Argon2id derivation costs."""

    memory_kib: int
    passes: int
    lanes: int = 1


FLOOR = Cost(64 * 1024, 3)
DEFAULT = Cost(128 * 1024, 3)
CEILING = Cost(1024 * 1024, 10)
"""A slot file is input: a cost outside floor and ceiling is refused before any work is done."""


class Slot(msgspec.Struct, frozen=True):
    """One way in. Everything but ``nonce`` and ``box`` is authenticated together with the box."""

    user: str
    kind: str
    """``passphrase`` or ``recovery``."""
    label: str
    """Name on the sign-in page."""
    role: str
    cost: Cost
    salt: bytes
    must_change: bool
    nonce: bytes
    box: bytes
    made: int = 0
    """Unix time at which the passphrase was chosen, 0 where nobody wrote it down."""
    former: bytes = b""
    """Passphrases of before (``db.storage.former``), sealed on its own."""
    public: bytes = b""
    """Public half of the slot's own key (X25519); the private half is in the box."""
    since: bytes = b""
    """Proof of the data key that is in the box."""
    sealed: bytes = b""
    """The newest data key where another one came since."""

    def bound(self, suite: str) -> bytes:
        """Return what the box is bound to: swapped or edited slots do not open."""
        fields: list[object] = [
            suite, self.user, self.kind, self.role, self.cost, self.salt, self.must_change,
        ]  # fmt: skip
        if self.made:
            fields.append(self.made)
        if self.public:
            fields.extend((self.public, self.since))
        return msgspec.json.encode(fields, order="deterministic")


class PastKey(msgspec.Struct, frozen=True):
    """A data key of before, boxed under the one after it: old backups are opened with it."""

    proof: bytes
    box: bytes


class SlotFile(msgspec.Struct, frozen=True):
    """The file: its slots, the station they open, and a proof of the data key."""

    format: int
    suite: str
    station: str
    station_name: str
    proof: bytes
    slots: tuple[Slot, ...]
    longest_age: int = 90
    """Days after which a passphrase is due for a new one, 0 for never; a reminder, so it is bound to nothing."""
    past: tuple[PastKey, ...] = ()
    """The newest first."""


@dataclass(frozen=True, slots=True)
class DataKey:
    """The opened data key; every use gets a key of its own."""

    raw: bytes
    past: tuple[bytes, ...] = ()
    """Those of before, the newest first: what was sealed under them is still read."""

    def each(self, purpose: str) -> tuple[bytes, ...]:
        """Return the keys for one purpose, the present one first."""
        return tuple(DataKey(one).derive(purpose) for one in (self.raw, *self.past))

    def derive(self, purpose: str) -> bytes:
        """Return 32 bytes for one purpose: ``db``, ``origin``, ``log`` …"""
        return derive(self.raw, f"liaison-desk/{purpose}")


@dataclass(frozen=True, slots=True)
class Opened:
    """What a fitting passphrase or recovery code gives."""

    key: DataKey
    user: UUID
    must_change: bool
    station_secret: bytes
    personal: bytes = b""
    """32 bytes that this way in alone gives: what is boxed for one person opens with them."""


class KeyRing:
    """The slot file of one station folder.

    ``floor`` is the least cost that is accepted; tests lower it to be fast.
    """

    def __init__(self, folder: Path, *, floor: Cost = FLOOR) -> None:
        self.path = folder / FILE_NAME
        self.floor = floor

    def create(self, station: UUID, station_name: str) -> tuple[DataKey, bytes, str]:
        """Make data key, station secret (16 bytes) and recovery code, and write the first file."""
        key, station_secret = DataKey(secrets.token_bytes(32)), secrets.token_bytes(16)
        recovery = secrets.token_bytes(_RECOVERY_BYTES)
        slot = _seal_recovery(recovery, key, station_secret)
        proof = key.derive("proof")
        self._write(SlotFile(FORMAT, SUITE, station.hex, station_name, proof, (slot,)))
        return key, station_secret, write_code(recovery)

    @property
    def previous(self) -> Path:
        """The file before the last change."""
        return self.path.with_name(self.path.name + ".1")

    def is_there(self) -> bool:
        """Tell whether the folder has key slots, be it those of before the last change."""
        return is_there(self.path) or is_there(self.previous)

    def read(self) -> SlotFile:
        """Return the file, the one before it where it is gone.

        Raises CannotOpen: SLOTS_MISSING when both are gone, DAMAGED, NEWERFORMAT.
        """
        if not self.is_there():
            raise CannotOpen(TroubleCode.SLOTS_MISSING)
        return slots_in(read_whole(self.path if is_there(self.path) else self.previous))

    def people(self) -> tuple[Slot, ...]:
        """Return the slots of people, for the sign-in page."""
        return tuple(slot for slot in self.read().slots if slot.kind == "passphrase")

    def open(self, user: UUID, passphrase: str, station_secret: bytes) -> Opened:
        """Open one person's slot; raises CannotOpen when the passphrase does not fit.

        Somebody unknown is refused after the same work, so that time tells nothing (R-03).
        """
        file = self.read()
        people = [slot for slot in file.slots if slot.kind == "passphrase"]
        slot = next((one for one in people if one.user == user.hex), None)
        if slot is None:
            if people:
                self._check_cost(people[0].cost)
                _slot_key(people[0], passphrase, station_secret)
            raise CannotOpen(TroubleCode.WRONG_PASSPHRASE)
        self._check_cost(slot.cost)
        slot_key = _slot_key(slot, passphrase, station_secret)
        inner = _unseal(slot, slot_key, file.suite)
        key, personal = _leads_to(slot, inner, file)
        personal = personal or derive(slot_key, _PERSONAL)
        return Opened(key, user, slot.must_change, station_secret, personal)

    def recover(self, code: str) -> Opened:
        """Open the recovery slot; raises CannotOpen when the code is mistyped or not this station's."""
        return recover_from(self.read(), code)

    def refresh(self) -> None:
        """Take over what other counters have changed; a station in its own file has none."""

    def take(self, file: SlotFile) -> None:
        """Take over the slots of a file of this station, e.g. what another counter has changed."""
        self._write_twice(file)

    def put(self, who: NewSlot, opened: Opened, *, cost: Cost = DEFAULT) -> None:
        """Write a person's slot, replacing the one they had; any moment leaves one that opens.

        Once this returns, the passphrase from before opens nothing, not even the file kept.
        """
        file = self.read()
        self._check_current(opened.key, file)
        slot = _seal_passphrase(who, opened, max(cost, self.floor, key=lambda one: one.memory_kib))
        others = [one for one in file.slots if one.user != who.user.hex]
        self._write_twice(_with_slots(file, [*others, slot]))

    def slot_of(self, user: UUID) -> Slot | None:
        """Return a person's slot."""
        return next((slot for slot in self.people() if slot.user == user.hex), None)

    def set_longest_age(self, days: int) -> None:
        """Write down after how many days a passphrase is due for a new one."""
        self._write_twice(msgspec.structs.replace(self.read(), longest_age=days))

    def remove(self, user: UUID) -> None:
        """Take a person's way in away."""
        file = self.read()
        self._write_twice(_with_slots(file, [one for one in file.slots if one.user != user.hex]))

    def rotate(self, old: DataKey) -> DataKey:
        """Give every slot a new data key and return it (``db.storage.succession``).

        Raises CannotOpen: KEY_CHANGED when somebody else did it meanwhile, KEY_TOO_OLD.
        """
        from db.storage.succession import succeed

        file = self.read()
        self._check_current(old, file)
        changed, key = succeed(file, old)
        self._write_twice(changed)
        return key

    def _check_current(self, key: DataKey, file: SlotFile) -> None:
        if not hmac.compare_digest(key.derive("proof"), file.proof):
            raise CannotOpen(TroubleCode.KEY_CHANGED)

    def _check_cost(self, cost: Cost) -> None:
        fits = (
            self.floor.memory_kib <= cost.memory_kib <= CEILING.memory_kib
            and self.floor.passes <= cost.passes <= CEILING.passes
            and 1 <= cost.lanes <= 4
        )
        if not fits:
            raise CannotOpen(TroubleCode.DAMAGED)

    def _write_twice(self, file: SlotFile) -> None:
        """Write so that the file kept from before carries the change too: what was taken away there
        would still open, and a person whose only file is the kept one could not enter."""
        self._write(file)
        self._write(file)

    def _write(self, file: SlotFile) -> None:
        write_safely(self.path, msgspec.json.encode(file), keep_previous=True)


def slots_in(raw: bytes) -> SlotFile:
    """Return the slots in the bytes of a file; raises CannotOpen for damaged ones and for a newer version's."""
    try:
        file = decode(raw, SlotFile)
    except Undecodable:
        raise CannotOpen(TroubleCode.DAMAGED) from None
    if file.format > FORMAT or file.suite != SUITE:
        raise CannotOpen(TroubleCode.NEWER_FORMAT)
    return file


def recover_from(file: SlotFile, code: str) -> Opened:
    """Open the recovery slot of a file; raises CannotOpen as ``KeyRing.recover`` does."""
    slot = next((one for one in file.slots if one.kind == "recovery"), None)
    if slot is None:
        raise CannotOpen(TroubleCode.DAMAGED)
    inner = _unseal(slot, derive(read_code(code), "liaison-desk/recovery"), file.suite)
    key, station_secret = _leads_to(slot, inner, file)
    return Opened(
        key,
        UUID(int=0),
        must_change=True,
        station_secret=station_secret,
        personal=personal_of(code),
    )


def personal_of(code: str) -> bytes:
    """Return what the recovery code alone gives; raises CannotOpen when it is mistyped."""
    return derive(read_code(code), _PERSONAL)


@dataclass(frozen=True, slots=True)
class NewSlot:
    """Who gets a slot, and with which passphrase."""

    user: UUID
    label: str
    role: str
    passphrase: str
    must_change: bool = False
    made: int = 0
    former: bytes = b""
    personal: bytes = b""
    """What goes on to belong to the person under a new passphrase; empty: the passphrase gives it."""


def write_code(raw: bytes) -> str:
    """Return a recovery key as base32 in groups of four, ending in check characters."""
    letters = base64.b32encode(raw + _check(raw)).decode().rstrip("=")
    return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def read_code(typed: str) -> bytes:
    """Return the key of a typed recovery code; raises CannotOpen when a character is wrong."""
    letters = "".join(one for one in unicodedata.normalize("NFKC", typed).upper() if one.isalnum())
    letters = letters.translate(str.maketrans("018", "OIB"))
    try:
        raw = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except ValueError:
        raise CannotOpen(TroubleCode.WRONG_PASSPHRASE) from None
    body, check = raw[:_RECOVERY_BYTES], raw[_RECOVERY_BYTES:]
    if len(body) != _RECOVERY_BYTES or not hmac.compare_digest(check, _check(body)):
        raise CannotOpen(TroubleCode.WRONG_PASSPHRASE)
    return body


def _seal_passphrase(who: NewSlot, opened: Opened, cost: Cost) -> Slot:
    slot = Slot(
        user=who.user.hex, kind="passphrase", label=who.label, role=who.role, cost=cost,
        salt=secrets.token_bytes(16), must_change=who.must_change,
        nonce=secrets.token_bytes(12), box=b"", made=who.made, former=who.former,
    )  # fmt: skip
    key = _slot_key(slot, who.passphrase, opened.station_secret)
    return _seal(slot, key, opened.key, who.personal)


def _seal_recovery(recovery: bytes, key: DataKey, station_secret: bytes) -> Slot:
    slot = Slot(
        user="", kind="recovery", label="", role="", cost=FLOOR, salt=b"", must_change=False,
        nonce=secrets.token_bytes(12), box=b"",
    )  # fmt: skip
    return _seal(slot, derive(recovery, "liaison-desk/recovery"), key, station_secret)


def _seal(slot: Slot, slot_key: bytes, key: DataKey, more: bytes = b"") -> Slot:
    """Fill the box: a private key of the slot's own, the data key, and what else only its owner may have."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    private = X25519PrivateKey.generate()
    public = private.public_key().public_bytes_raw()
    made = msgspec.structs.replace(slot, public=public, since=key.derive("proof"))
    content = private.private_bytes_raw() + key.raw + more
    box = ChaCha20Poly1305(slot_key).encrypt(made.nonce, content, made.bound(SUITE))
    return msgspec.structs.replace(made, box=box)


def _leads_to(slot: Slot, inner: bytes, file: SlotFile) -> tuple[DataKey, bytes]:
    """Return the station's key of today and what else the box holds; older slots have no key of their own."""
    from db.storage.succession import newest

    if slot.public:
        return _proven(newest(slot, inner[:32], inner[32:64], file), file), inner[64:]
    return _proven(DataKey(inner[:32]), file), inner[32:]


def _unseal(slot: Slot, key: bytes, suite: str) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    try:
        return ChaCha20Poly1305(key).decrypt(slot.nonce, slot.box, slot.bound(suite))
    except InvalidTag:
        raise CannotOpen(TroubleCode.WRONG_PASSPHRASE) from None
    except ValueError:
        raise CannotOpen(TroubleCode.DAMAGED) from None


def _slot_key(slot: Slot, passphrase: str, station_secret: bytes) -> bytes:
    return derive(stretch(passphrase, slot.salt, slot.cost) + station_secret, "liaison-desk/slot")


def _proven(key: DataKey, file: SlotFile) -> DataKey:
    if not hmac.compare_digest(key.derive("proof"), file.proof):
        raise CannotOpen(TroubleCode.DAMAGED)
    return key


def _check(raw: bytes) -> bytes:
    return derive(raw, "liaison-desk/check")[:2]


def _with_slots(file: SlotFile, slots: Iterable[Slot]) -> SlotFile:
    return msgspec.structs.replace(file, slots=tuple(slots))
