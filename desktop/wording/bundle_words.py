"""Words for bundles: what each was made for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.bundle.contracts import BundleKind
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_KIND = {
    BundleKind.DELTA: QT_TRANSLATE_NOOP("BundleKind", "News since the last bundle"),
    BundleKind.SNAPSHOT: QT_TRANSLATE_NOOP("BundleKind", "Everything"),
    BundleKind.BLOBS: QT_TRANSLATE_NOOP("BundleKind", "Attachments"),
    BundleKind.RECEIPT: QT_TRANSLATE_NOOP("BundleKind", "Receipt"),
    BundleKind.POLICY: QT_TRANSLATE_NOOP("BundleKind", "Directory of stations"),
    BundleKind.ENROLMENT: QT_TRANSLATE_NOOP("BundleKind", "Request to be admitted"),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (_KIND,)
