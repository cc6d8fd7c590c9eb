"""Tests of the Qt-free floor."""
