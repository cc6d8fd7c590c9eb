"""Voter reception: visits, their matters, assignment, reply and closing (domain reference §2.2–2.5, 3.1)."""
