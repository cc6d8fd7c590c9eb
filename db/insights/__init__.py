"""分析: what the records say together, read across the features; nothing of theirs is changed here."""
