"""Tests of ``desktop.commands``."""
