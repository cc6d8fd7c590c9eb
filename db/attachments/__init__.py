"""Photos, scans and documents that belong to a record: taken in safely, kept sealed, never overwritten."""
