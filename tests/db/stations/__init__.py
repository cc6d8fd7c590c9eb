"""Tests of ``db.stations``."""
