"""Tests of desktop/forms."""
