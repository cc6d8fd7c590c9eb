"""Tests of the working calendar and its deadlines."""
