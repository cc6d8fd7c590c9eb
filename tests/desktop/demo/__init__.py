"""Tests of ``desktop.demo``."""
