"""Tests of scoring on the whole screen."""
