"""Tests of ``db.accounts``."""
