"""Words for bundles: what each was made for, how far it has come, and why something lies aside."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.bundle.contracts import BundleKind
from db.bundle.exchange_contracts import (
    Direction,
    ExchangeProblem,
    Extent,
    HeldReason,
    SentState,
)
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_KIND = {
    BundleKind.DELTA: QT_TRANSLATE_NOOP("BundleKind", "News since the last bundle"),
    BundleKind.SNAPSHOT: QT_TRANSLATE_NOOP("BundleKind", "Everything"),
    BundleKind.BLOBS: QT_TRANSLATE_NOOP("BundleKind", "Attachments"),
    BundleKind.RECEIPT: QT_TRANSLATE_NOOP("BundleKind", "Receipt"),
    BundleKind.POLICY: QT_TRANSLATE_NOOP("BundleKind", "Directory of stations"),
    BundleKind.ENROLMENT: QT_TRANSLATE_NOOP("BundleKind", "Request to be admitted"),
}
_EXTENT = {
    Extent.FULL: QT_TRANSLATE_NOOP("Extent", "In full"),
    Extent.WITHOUT_IDENTITIES: QT_TRANSLATE_NOOP("Extent", "Without confidential identities"),
}
_DIRECTION = {
    Direction.SENT: QT_TRANSLATE_NOOP("Direction", "Sent"),
    Direction.TAKEN: QT_TRANSLATE_NOOP("Direction", "Taken in"),
}
_SENT = {
    SentState.PROVEN: QT_TRANSLATE_NOOP("SentState", "Written and read back"),
    SentState.HANDED: QT_TRANSLATE_NOOP("SentState", "Handed over"),
    SentState.RECEIVED: QT_TRANSLATE_NOOP("SentState", "Receipt is here"),
    SentState.OVERDUE: QT_TRANSLATE_NOOP("SentState", "Receipt overdue"),
    SentState.LOST: QT_TRANSLATE_NOOP("SentState", "Never arrived"),
}
_HELD = {
    HeldReason.GAP: QT_TRANSLATE_NOOP("HeldReason", "A bundle before it is missing"),
    HeldReason.FORKED: QT_TRANSLATE_NOOP("HeldReason", "Written by a copy of a station's file"),
    HeldReason.REVOKED: QT_TRANSLATE_NOOP("HeldReason", "Written after the station was revoked"),
    HeldReason.UNKNOWN_ORIGIN: QT_TRANSLATE_NOOP("HeldReason", "Nobody answers for its writer"),
    HeldReason.TRESPASS: QT_TRANSLATE_NOOP("HeldReason", "It changes records of another station"),
    HeldReason.NEWER: QT_TRANSLATE_NOOP("HeldReason", "Made by a newer version of the program"),
    HeldReason.UNREADABLE: QT_TRANSLATE_NOOP("HeldReason", "The file cannot be read"),
}
_PROBLEM = {
    ExchangeProblem.NO_BRANCH: QT_TRANSLATE_NOOP(
        "ExchangeProblem",
        "Nothing in this bundle can be taken over under a new name yet. Ask its station for another bundle, then try"
        " again.",
    ),
    ExchangeProblem.NAMES_PERSON: QT_TRANSLATE_NOOP(
        "ExchangeProblem",
        "The reason is kept. Write it without the name and the telephone number of this person.",
    ),
    ExchangeProblem.NO_TICKET: QT_TRANSLATE_NOOP(
        "ExchangeProblem", "The number of the paper that orders it is still needed."
    ),
    ExchangeProblem.NOTHING_WAITS: QT_TRANSLATE_NOOP(
        "ExchangeProblem",
        "What this request names is erased or ordered already. Nothing was changed; the list is up to date now.",
    ),
    ExchangeProblem.NOT_A_PARTNER: QT_TRANSLATE_NOOP(
        "ExchangeProblem", "This station is not enrolled. Enrol it first, then export."
    ),
    ExchangeProblem.OWN_STATION: QT_TRANSLATE_NOOP(
        "ExchangeProblem", "This is the station itself. Name another one as the receiver."
    ),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (_KIND, _EXTENT, _DIRECTION, _SENT, _HELD, _PROBLEM)
