"""Tests of evaluations: what a sheet comes to, who may write on it, what follows from it."""
