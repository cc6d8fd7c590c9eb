"""Mirrors desktop/shell/steps."""
