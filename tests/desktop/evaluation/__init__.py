"""The tab of evaluations with the real window."""
