"""Tests of ``desktop.tour``."""
