"""Tests of ``db.reception``."""
