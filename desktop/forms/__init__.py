"""Forms: a feature declares fields, one form draws them, reads them and keeps their drafts."""
