"""Tests of the building blocks of papers."""
