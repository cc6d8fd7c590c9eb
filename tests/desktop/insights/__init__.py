"""Tests of the insights page and its reports."""
