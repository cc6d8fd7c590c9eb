"""Alembic's room: one file for each decision about the schema, upgrade only."""
