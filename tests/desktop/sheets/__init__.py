"""Tests of what every sheet shares."""
