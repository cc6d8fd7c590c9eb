"""What lies aside at a partner and why, what is in no backup there yet, and which bundles of it never came."""

from __future__ import annotations

from collections.abc import Iterator

from db.bundle.exchange_contracts import Aside, PartnerStand
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_LIES = QT_TRANSLATE_NOOP("AsideWords", "{n} entries of {station} lie aside there: {why}.")
_LIES_OF = QT_TRANSLATE_NOOP("AsideWords", "{n} entries lie aside there: {why}.")
_NEWER = QT_TRANSLATE_NOOP("AsideWords", "only a newer version of this program knows why")
_MISSED = QT_TRANSLATE_NOOP(
    "AsideWords",
    "No. {numbers} never came here; what later bundles brought holds its contents. Ask there where it went.",
)
_UNDURABLE = QT_TRANSLATE_NOOP("AsideWords", "{n} changes from here are in no backup there yet.")


def told_by(partner: PartnerStand) -> str:
    """Return it in sentences, empty where there is nothing to say."""
    return "".join(_sentences(partner))


def _sentences(partner: PartnerStand) -> Iterator[str]:
    yield from map(_lies, partner.aside)
    if partner.missed:
        yield say(_MISSED, numbers=formats.listed(tuple(map(str, partner.missed))))
    if partner.undurable:
        yield say(_UNDURABLE, n=partner.undurable)


def _lies(one: Aside) -> str:
    why = words.of(one.reason) if one.reason else say(_NEWER)
    if one.station:
        return say(_LIES, n=one.operations, station=one.station, why=why)
    return say(_LIES_OF, n=one.operations, why=why)
