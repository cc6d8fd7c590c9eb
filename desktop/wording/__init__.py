"""Everything the program says: a word or sentence for each member, error and action, and the formats."""
