"""Files that carry pieces of journals between stations: one format, sealed and opened in one pass."""
