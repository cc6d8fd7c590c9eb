"""Tests of the program, mirroring its tree."""
