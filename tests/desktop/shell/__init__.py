"""Mirrors desktop/shell."""
