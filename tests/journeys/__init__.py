"""Whole days of a station, with real widgets and real files."""
