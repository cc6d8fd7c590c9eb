"""Tests of the tab of events."""
