"""The fixed texts of cards, name plates and posters, marked for translation."""

from __future__ import annotations

from desktop.wording.marks import QT_TRANSLATE_NOOP

ADDRESS = QT_TRANSLATE_NOOP("Handout", "Address")
PHONE = QT_TRANSLATE_NOOP("Handout", "Phone")
OPEN_HOURS = QT_TRANSLATE_NOOP("Handout", "Hours")
LINE = QT_TRANSLATE_NOOP("Handout", "{name}: {value}")
NOBODY = QT_TRANSLATE_NOOP("Handout", "Nobody to print for.")
POSTER_TITLE = QT_TRANSLATE_NOOP("Handout", "Deputies receive you here")
POSTER_SCAN = QT_TRANSLATE_NOOP("Handout", "Scan for address, phone and hours of the station")
