"""Tests of desktop/wording."""
