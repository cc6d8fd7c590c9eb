"""Handouts: contact cards, name plates and posters, which more than one page prints."""
