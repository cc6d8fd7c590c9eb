"""Tests of the text side of search."""
