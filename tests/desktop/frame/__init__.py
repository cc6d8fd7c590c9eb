"""Tests of desktop/frame."""
