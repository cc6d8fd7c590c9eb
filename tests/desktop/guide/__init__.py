"""Tests of the guide that ships with the program."""
