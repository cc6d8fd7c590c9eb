"""Tests of desktop/tables."""
