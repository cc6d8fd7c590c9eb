"""Tests of desktop/forms/inputs."""
