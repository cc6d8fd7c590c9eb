"""Tests of ``db.sheets``."""
