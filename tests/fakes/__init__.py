"""The only stand-ins: for what is truly outside, and a job runner that works at once."""
