"""Duty rota: when a station receives, and who sits there."""
