"""同步: bundles out and in, what both sides changed, and who is believed."""
