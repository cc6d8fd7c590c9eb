"""Bundles: the format, its limits, and everything that can be done to a file on its way."""
