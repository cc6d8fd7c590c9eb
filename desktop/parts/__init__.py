"""Small painted things that pages share."""
