"""The append-only journal: audit trail, history, and source of every bundle (``sync.md``)."""
