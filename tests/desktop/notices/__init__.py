"""Tests of desktop/notices."""
