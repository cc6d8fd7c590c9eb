"""Tests of the record of actions in the window."""
