"""Tests of the rota: its days, its rules, its search."""
