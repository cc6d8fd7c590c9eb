"""Tests of ``db.journal``."""
