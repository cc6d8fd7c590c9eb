"""The file of key slots from outside: its name, and the format and suite that this program reads."""

from __future__ import annotations

FILE_NAME = "keyslots.json"
FORMAT = 1
SUITE = "intl-1"
