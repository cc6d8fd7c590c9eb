"""Tests of ``db.storage``."""
