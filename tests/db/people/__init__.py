"""Tests of the directory of people."""
