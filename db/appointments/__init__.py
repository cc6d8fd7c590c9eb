"""Appointments: who asked to meet whom, what was agreed, and which needs meet which supply (domain reference §2.9)."""
