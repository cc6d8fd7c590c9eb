"""Forms in the window."""
